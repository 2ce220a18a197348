package workbook

import (
	"cmp"

	"fagplan/budget"
)

var lineWords = []pattern{"tiltak", "linje", "kostnad", "finansiering", "post", "formal", "satsing", "prosjekt"}

var costsKind = &kind{
	as: CostsTable,
	columns: []columnRule{
		may(labelRole, lineWords...),
		may(totalRole, "sum", "total", "=i alt"),
		mayNote,
	},
	years: 2,
	fits:  isMoneyTable,
	stage: stageLines,
	read:  readCosts,
}

// moneyWords tell that a table is about money where no unit does.
var moneyWords = []pattern{"budsjett", "kostnad", "finansiering", "okonomi", "regnskap", "belop", "driftsmidler"}

// isMoneyTable reports whether a table of years is about money, and makes its
// first column that of the lines where no heading says which is.
func isMoneyTable(t *table) bool {
	if _, named := t.column(labelRole); !named {
		if t.columns[0].role != "" || fitsAny(t.columns[0].heading, areaWords...) {
			return false
		}
		t.columns[0].role = labelRole
	}
	if moneyUnitOf(t).text != "" {
		return true
	}
	if unitInTitle(t.title) == percent {
		return false // how it grows
	}
	isAbout := func(text string) (string, bool) { return text, fitsAny(text, moneyWords...) }
	_, told := inCaptions(t, isAbout)
	label, _ := t.column(labelRole)
	return told || fitsAny(label.heading, moneyWords...)
}

// moneyRow is a row of a table of money.
type moneyRow struct {
	row     int
	label   string
	amounts map[int]budget.Kroner // by column
	doubt   map[int]bool          // the columns with something that is not read
}

// readCosts reads the lines of a table of yearly amounts: costs, and funding
// under a row that says so. Sums are kept apart, to be reconciled.
func readCosts(im *importer, t *table) {
	side := im.sideOf(t)
	if side == budget.Funding && t.kind.as == CostsTable {
		t.as = FundingTable
	}
	if !im.knowUnit(t) {
		return
	}
	above := newSum()
	var sum *moneyRow // the last met: those before it are sums of a part
	turn := func(to budget.Side, row int) {
		im.printedSum(t, side, sum)
		im.checkAccounts(t, above, sum)
		side, above, sum = to, newSum(), nil
		im.skipRow(t, row, SkipHeading)
	}
	for row := range im.rows(t) {
		r := im.moneyRow(t, row)
		switch {
		case r.label == "" && len(r.amounts) == 0:
			continue
		case len(r.amounts) == 0 && fitsAny(r.label, "finansiering", "inndekning"):
			turn(budget.Funding, row)
		case len(r.amounts) == 0 && fitsAny(r.label, "=kostnader", "=tiltak", "=utgifter"):
			turn(budget.Cost, row)
		case len(r.amounts) == 0 && len(r.doubt) == 0:
			im.emptyLine(t, side, r)
		case isPartLabel(r.label):
			im.skipRow(t, row, SkipPart)
		case isSumLabel(r.label):
			sum = im.sumRow(t, r)
		case above.is(r):
			im.find(sumByArithmetic, im.rowSource(t, row), map[string]any{"label": r.label})
			sum = im.sumRow(t, r)
		case !im.askParent(t, r):
		default:
			im.lineWithAmounts(t, side, r)
			above.add(r)
		}
	}
	im.printedSum(t, side, sum)
	im.checkAccounts(t, above, sum)
	im.lastSide = side
}

// sumRow keeps a row of sums out of the lines.
func (im *importer) sumRow(t *table, r moneyRow) *moneyRow {
	t.sums = append(t.sums, r.row)
	im.skipRow(t, r.row, SkipSum)
	im.checkRowTotal(t, r)
	return &r
}

// sideOf tells which side a table begins with.
func (im *importer) sideOf(t *table) budget.Side {
	label, _ := t.column(labelRole)
	if t.as == FundingTable || fitsAny(label.heading, "finansiering") || fitsAny(t.title, "finansiering !kostnad !budsjett") {
		return budget.Funding
	}
	if t.header.bottom < t.header.top && im.lastSide == budget.Funding {
		return budget.Funding
	}
	return budget.Cost
}

func (im *importer) moneyRow(t *table, row int) moneyRow {
	r := moneyRow{row: row, label: t.text(row, labelRole), amounts: make(map[int]budget.Kroner), doubt: make(map[int]bool)}
	for _, c := range t.columnsAs(yearRole) {
		figure, given := im.figure(t, row, c.at)
		if given && t.slipped(row, c) {
			figure, given = im.settled(Figure{Value: figure.Value * 1000, Doubt: UnitSlip}, t.sheet.At(row, c.at).Text,
				im.source(t, row, c.at), meaning(asWritten, figure.Value))
		}
		if !given {
			r.doubt[c.at] = !figure.Missing
			continue
		}
		kroner, err := t.money.amount(figure.Value)
		if err != nil {
			r.doubt[c.at] = true
			where := im.source(t, row, c.at)
			im.find(unreadableNumber, where, map[string]any{"text": t.sheet.At(row, c.at).Text})
			im.skip(where, SkipUnreadable)
			continue
		}
		r.amounts[c.at] = kroner
	}
	return r
}

// lineWithAmounts adds a line and what it has each year.
func (im *importer) lineWithAmounts(t *table, side budget.Side, r moneyRow) {
	label, _ := t.column(labelRole)
	where := im.source(t, r.row, label.at)
	name, ok := im.bareName(t, r.label, where)
	if !ok {
		return
	}
	line, ok := im.line(t, side, name, where)
	if !ok {
		im.skipRow(t, r.row, SkipUnknownName)
		return
	}
	for _, c := range t.columnsAs(yearRole) {
		if kroner, given := r.amounts[c.at]; given {
			period, _ := c.period.Single()
			where := im.source(t, r.row, c.at)
			a := budget.Amount{Line: line, Period: period, Kind: cmp.Or(c.amount, im.amountKind(t)), Kroner: kroner, Source: where}
			if t.frames(c) {
				im.addFrame(t, a)
				continue
			}
			im.addAmount(t, a)
		}
	}
	im.checkRowTotal(t, r)
}

// emptyLine adds a line that has no amounts: missing, which is not zero. A
// remark under the table is no line.
func (im *importer) emptyLine(t *table, side budget.Side, r moneyRow) {
	if r.row == t.Bottom || isNote(r.label) || len(wordsOf(r.label)) > 8 || isSumLabel(r.label) {
		im.skipRow(t, r.row, SkipHeading)
		return
	}
	label, _ := t.column(labelRole)
	im.line(t, side, r.label, im.source(t, r.row, label.at))
}

func (im *importer) addAmount(t *table, a budget.Amount) {
	if !a.Kind.Decided() {
		im.add(a, a.Source)
		return
	}
	if revision, ok := im.decided(t); ok {
		a.Revision = revision
		im.add(a, a.Source)
	}
}

// amountKind is what the captions say of the amounts: budgets unless they are
// accounts.
func (im *importer) amountKind(t *table) budget.Kind {
	if t.amounts != "" {
		return t.amounts
	}
	kind, _ := inCaptions(t, func(text string) (budget.Kind, bool) {
		_, kind, _ := periodHeading(text)
		return kind, kind != "" && kind != budget.Target
	})
	t.amounts = cmp.Or(kind, budget.Budget)
	return t.amounts
}

// printedSum keeps the sum a table prints for one side of the plan's economy,
// to be reconciled with its lines; nil for a side without one.
func (im *importer) printedSum(t *table, side budget.Side, r *moneyRow) {
	if r == nil {
		return
	}
	for _, c := range t.columnsAs(yearRole) {
		kroner, given := r.amounts[c.at]
		kind := cmp.Or(c.amount, im.amountKind(t))
		revision, ok := im.decided(t)
		if !given || !ok || kind != budget.Budget || t.frames(c) {
			continue
		}
		period, _ := c.period.Single()
		where := im.source(t, r.row, c.at)
		im.add(budget.PrintedSum{Revision: revision, Side: side, Period: period, Label: r.label, Kroner: kroner, Source: where}, where)
	}
	im.printedWhole(t, side, r)
}

// printedWhole keeps what a sum says of all years together.
func (im *importer) printedWhole(t *table, side budget.Side, r *moneyRow) {
	c, found := t.column(totalRole)
	revision, ok := im.decided(t)
	if !found || !ok || im.amountKind(t) != budget.Budget || t.kind.as == FramesTable {
		return
	}
	figure, given := im.asSettled(t, r.row, c.at)
	kroner, err := t.money.amount(figure.Value)
	if !given || err != nil {
		return // reported where the total is checked
	}
	where := im.source(t, r.row, c.at)
	im.add(budget.PrintedSum{Revision: revision, Side: side, Label: r.label, Kroner: kroner, Source: where}, where)
}

// checkRowTotal compares a printed total at the end of a row with its years.
func (im *importer) checkRowTotal(t *table, r moneyRow) {
	c, found := t.column(totalRole)
	if !found {
		return
	}
	printed, given := im.figure(t, r.row, c.at)
	if !given {
		return
	}
	var parts []Figure
	for _, year := range t.columnsAs(yearRole) {
		if figure, err := storedOrTyped(t, r.row, year.at); err == nil && !figure.Missing {
			parts = append(parts, figure)
		}
	}
	im.checkTotal(printedRow, im.source(t, r.row, c.at), r.label, c.heading, printed, parts)
}
