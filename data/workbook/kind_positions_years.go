package workbook

import (
	"slices"

	"fagplan/budget"
)

// positionsYearsKind is positions by area with the years across, of the one
// type its title names: "Planlagte nye årsverk", "Besatte stillinger". What is
// planned is counted from the plan's start, as everywhere.
var positionsYearsKind = &kind{
	as:      PositionsTable,
	columns: []columnRule{needsArea, may(professionRole, professionWords...), may(totalRole, "sum", "total", "=i alt"), mayNote},
	years:   1,
	fits: func(t *table) bool {
		_, typed := positionsType(t)
		return typed
	},
	stage: stageFacts,
	read:  readPositionsYears,
}

// positionsInTitles are the words that a title must have for a table of years
// to be one of positions: fewer than those of a column that says the type.
var positionsInTitles = []wordFor[budget.PositionKind]{
	{budget.PositionsMissing, []pattern{"mangl"}},
	{budget.PositionsPlanned, []pattern{"planlagt", "planlagde", "budsjettert"}},
	{budget.PositionsVacant, []pattern{"vakant", "vakante", "ledige", "ubesatt"}},
	{budget.PositionsFilled, []pattern{"besatt", "besette", "faktisk"}},
}

// positionsType is what the positions of a table are, by its title. A table
// with columns of other things is none.
func positionsType(t *table) (budget.PositionKind, bool) {
	others := slices.ContainsFunc(t.columns, func(c column) bool { return c.role == "" && c.heading != "" })
	if others || !fitsAny(t.title, "arsverk", "stilling") {
		return "", false
	}
	return wordIn(t.title, positionsInTitles)
}

// readPositionsYears reads full-time equivalents by area and year. A row of
// totals is reconciled with the rows above it.
func readPositionsYears(im *importer, t *table) {
	kind, _ := positionsType(t)
	revision, ok := im.revisionFor(t, kind.Decided())
	if !ok {
		return
	}
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		area, placed := im.areaOrCountry(t, row)
		if !placed {
			if label := t.text(row, areaRole); isSumLabel(label) {
				im.checkYearTotals(t, row, label)
			}
			continue
		}
		for _, c := range t.columnsAs(yearRole) {
			figure, given := im.figure(t, row, c.at)
			period, _ := c.period.Single()
			if where := im.source(t, row, c.at); given {
				im.add(budget.PositionCount{Revision: revision, Area: area.ID, Profession: t.text(row, professionRole), Period: period,
					Kind: kind, Count: figure.Value, Basis: t.text(row, noteRole), Source: where}, where)
			}
		}
	}
}

// checkYearTotals compares a row of totals with the rows above it, year by
// year.
func (im *importer) checkYearTotals(t *table, row int, label string) {
	t.sums = append(t.sums, row)
	im.skipRow(t, row, SkipSum)
	for _, c := range t.columnsAs(yearRole) {
		im.checkColumnTotal(t, row, c, label, im.figuresAbove(t, row, c, areaRole))
	}
}
