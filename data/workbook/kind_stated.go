package workbook

import "fagplan/budget"

const (
	claimRole role = "claim"
	sideRole  role = "side"
)

var statedTotalsKind = &kind{
	as: StatedTotalsTable,
	columns: []columnRule{
		needs(claimRole, "omtal", "omtalt", "pastand", "utsagn"),
		needs(sideRole, "=side"),
		needs(valueRole, "belop"),
		needs(periodRole, "gjelder", "gjeld", "periode"),
		mayNote,
	},
	stage: stageFacts,
	read:  readStatedTotals,
}

var sideNames = []wordFor[budget.Side]{
	{budget.Cost, []pattern{"kostnad", "utgift"}},
	{budget.Funding, []pattern{"finansiering", "inndekning", "inntekt"}},
}

// readStatedTotals reads what a plan's text says its money adds up to, to be
// reconciled with the lines.
func readStatedTotals(im *importer, t *table) {
	if !im.knowUnit(t) {
		return
	}
	for row := range im.rows(t) {
		if label := t.text(row, claimRole); label != "" && !im.isFootnote(t, row) {
			im.statedTotal(t, row, label)
		}
	}
}

func (im *importer) statedTotal(t *table, row int, label string) {
	side := word(im, t, row, sideRole, sideNames, "")
	revision, ok := im.decided(t)
	if side == "" || !ok {
		return
	}
	c, _ := t.column(valueRole)
	where := im.source(t, row, c.at)
	if !im.saysWholePeriod(t, row) {
		im.find(otherPeriod, where, map[string]any{"label": label,
			"first": budget.YearOf(im.revision.FirstYear), "last": budget.YearOf(im.revision.LastYear)})
		im.skipRow(t, row, SkipOtherPeriod)
		return
	}
	figure, given := im.figure(t, row, c.at)
	if !given {
		return
	}
	kroner, err := t.money.amount(figure.Value)
	if err != nil {
		im.find(unreadableNumber, where, map[string]any{"text": t.text(row, valueRole)})
		im.skip(where, SkipUnreadable)
		return
	}
	im.add(budget.PrintedSum{Revision: revision, Side: side, Label: label, Kroner: kroner, Source: where}, where)
}

// saysWholePeriod reports whether a total is said to be for all years of the
// plan, in its row or else in the captions. What is said of some of the years
// is rounded, and cannot be held against their lines.
func (im *importer) saysWholePeriod(t *table, row int) bool {
	text := t.text(row, periodRole)
	if fitsAny(text, "planperiode", "hele period", "heile period") {
		return true
	}
	span, stated := t.statedPeriod()
	if text != "" {
		var err error
		span, err = ParsePeriod(text)
		stated = err == nil
	}
	first, last := budget.YearOf(im.revision.FirstYear), budget.YearOf(im.revision.LastYear)
	return stated && span == Span{Start: first, End: last}
}
