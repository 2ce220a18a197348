package workbook

import (
	"fagplan/budget"
)

// professionsKind is the staff of each area with the professions across.
var professionsKind = &kind{
	as:      PositionsTable,
	columns: []columnRule{needsArea, mayPeriod, may(totalRole, "=sum", "total", "=i alt", "=alle"), mayNote},
	fits: func(t *table) bool {
		_, told := inCaptions(t, func(text string) (string, bool) {
			about := fitsAny(text, "arsverk", "stilling", "bemanning", "personell")
			return text, about && fitsAny(text, professionWords...)
		})
		return told && markProfessions(t) > 1
	},
	stage: stageFacts,
	read:  readProfessions,
}

// markProfessions gives the columns of numbers the role of values, and returns
// how many there are.
func markProfessions(t *table) int {
	n := 0
	for i := range t.columns {
		if c := &t.columns[i]; c.role == "" && c.heading != "" && c.period.IsZero() && hasNumbers(t, c.at) {
			c.role = valueRole
			n++
		}
	}
	return n
}

// readProfessions reads the positions filled in each profession, and the
// printed sum of all of them.
func readProfessions(im *importer, t *table) {
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		if label := t.text(row, areaRole); isSumLabel(label) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		}
		area, placed := im.areaOrCountry(t, row)
		period, dated := im.factPeriod(t, row)
		if !placed || !dated {
			continue
		}
		var parts []Figure
		count := func(c column, profession string) (Figure, bool) {
			figure, given := im.figure(t, row, c.at)
			if where := im.source(t, row, c.at); given {
				im.add(budget.PositionCount{Area: area.ID, Profession: profession, Period: period, Kind: budget.PositionsFilled,
					Count: figure.Value, Basis: t.text(row, noteRole), Source: where}, where)
			}
			return figure, given
		}
		for _, c := range t.columnsAs(valueRole) {
			if figure, given := count(c, headingName(c)); given {
				parts = append(parts, figure)
			}
		}
		if c, has := t.column(totalRole); has {
			if printed, given := count(c, ""); given {
				im.checkTotal(printedRow, im.source(t, row, c.at), t.text(row, areaRole), c.heading, printed, parts)
			}
		}
	}
}
