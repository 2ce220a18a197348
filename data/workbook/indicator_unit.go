package workbook

import (
	"strings"

	"fagplan/budget"
)

// unitInHeading is what stands in parentheses, where it is a unit.
func unitInHeading(heading string) string {
	inside := strings.Trim(parentheses.FindString(heading), " ()")
	if fitsAny(inside, "pst", "prosent") || inside == "%" {
		return percent
	}
	return inside
}

// unitInTitle is what stands in parentheses in a title, where it is one of the
// units there are: titles have much else there.
func unitInTitle(title string) string {
	unit := unitInHeading(title)
	if fitsAny(unit, "dag", "uke", "veke", "maned", "prosent", "kr", "kroner", "mill", "arsverk", "plass", "dogn", "=personer") && len(wordsOf(unit)) <= 3 {
		return unit
	}
	return ""
}

// unitShown is the unit the number formats of a column show, where its first
// number has one.
func (t *table) unitShown(c column) string {
	rows := t.bodyRows()
	for _, row := range rows[:min(len(rows), rowsToJudge)] {
		if cell := row.at(c.at); cell.Kind == Number {
			return shownText(cell.Format)
		}
	}
	return ""
}

// checkUnits leaves out the columns of an indicator that the plan has in
// another unit: days do not belong beside weeks.
func (im *importer) checkUnits(t *table) {
	for _, c := range t.columnsAs(valueRole) {
		now, known := im.plan.Indicators.Get(c.indicator.Indicator)
		if met, stated := im.stated(c.indicator.Indicator).(budget.Indicator); stated {
			now, known = met, true
		}
		if known && !sameTimeUnit(now.Unit, c.indicator.Unit) {
			c.indicator.misfit = true
			im.find(otherUnit, im.source(t, t.header.bottom, c.at), map[string]any{"indicator": now.Name, "unit": c.indicator.Unit, "expected": now.Unit})
		}
	}
}
