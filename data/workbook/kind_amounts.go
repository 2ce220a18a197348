package workbook

import (
	"fagplan/budget"
)

var amountsKind = &kind{
	as: AmountsTable,
	columns: []columnRule{
		needs(lineRole, "linje", "kostnadslinje", "tiltak", "post", "konto"),
		needsPeriod,
		needs(valueRole, "belop", "kroner", "sum kr"),
		may(typeRole, "type", "slag", "art"),
		mayNote,
	},
	stage: stageLines,
	read:  readAmounts,
}

var amountWords = []wordFor[budget.Kind]{
	{budget.Budget, []pattern{"budsjett", "bud"}},
	{budget.Actual, []pattern{"regnskap", "faktisk", "virkelig"}},
	{budget.Forecast, []pattern{"prognose", "anslag", "estimat"}},
}

// readAmounts reads a table with one amount on each row.
func readAmounts(im *importer, t *table) {
	im.longAmounts(t, func(row int, a budget.Amount) {
		a.Kind = word(im, t, row, typeRole, amountWords, im.amountKind(t))
		im.addAmount(t, a)
	})
}

// longAmounts gives what a table has on each row, of no kind yet. A line nobody
// knows is a cost line, unless its name tells where money comes from.
func (im *importer) longAmounts(t *table, add func(row int, a budget.Amount)) {
	if !im.knowUnit(t) {
		return
	}
	value, _ := t.column(valueRole)
	name, _ := t.column(lineRole)
	for row := range im.rows(t) {
		label := t.text(row, lineRole)
		if label == "" || im.isFootnote(t, row) {
			continue
		}
		if isSumLabel(label) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		}
		figure, given := im.figure(t, row, value.at)
		period, dated := im.period(t, row)
		if !given || !dated {
			continue
		}
		where := im.source(t, row, value.at)
		kroner, err := t.money.amount(figure.Value)
		if err != nil {
			im.find(unreadableNumber, where, map[string]any{"text": err.Error()})
			continue
		}
		line, ok := im.line(t, im.sideOfLine(label), label, im.source(t, row, name.at))
		if !ok {
			im.skipRow(t, row, SkipUnknownName)
			continue
		}
		add(row, budget.Amount{Line: line, Period: period, Kroner: kroner, Note: t.text(row, noteRole), Source: where})
	}
}

func (im *importer) sideOfLine(name string) budget.Side {
	if line, known := im.lineNamed(name); known {
		return line.Side
	}
	return budget.Cost
}
