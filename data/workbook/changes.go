package workbook

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// checkChanges compares printed changes in per cent with the values they are
// between: the first and the last column of the same measure.
func (im *importer) checkChanges(t *table, row int, area budget.Area) {
	for _, change := range t.columnsAs(changeRole) {
		im.skip(im.source(t, row, change.at), SkipChange)
		if !fitsAny(change.heading, "pst", "prosent") && !strings.Contains(change.heading, "%") {
			continue
		}
		from, to, found := t.changeBetween(change)
		printed, err := storedOrTyped(t, row, change.at)
		first, err1 := storedOrTyped(t, row, from.at)
		last, err2 := storedOrTyped(t, row, to.at)
		if !found || err != nil || err1 != nil || err2 != nil || printed.Missing || last.Missing || first.Value == 0 {
			continue
		}
		im.compareChange(t, row, change, area, printed.Value, first.Value, last.Value)
	}
}

func (im *importer) compareChange(t *table, row int, change column, area budget.Area, printed, first, last budget.Quantity) {
	computed, err := budget.QuantityOf((last.Float()/first.Float() - 1) * 100)
	if err != nil {
		return
	}
	if off := computed - printed; off >= -roundingOf(printed) && off <= roundingOf(printed) {
		return
	}
	im.find(changeDiffers, im.source(t, row, change.at), map[string]any{"area": area.Label(), "printed": printed, "computed": computed})
}

// roundingOf is half of the last digit a number is printed with.
func roundingOf(q budget.Quantity) budget.Quantity {
	unit := budget.Unit
	for unit > 1 && q%unit != 0 {
		unit /= 10
	}
	return unit / 2
}

// changeBetween returns the first and the last column of what a column of
// changes is about: those with the words it has besides.
func (t *table) changeBetween(change column) (from, to column, found bool) {
	words := slices.DeleteFunc(wordsOf(change.rest), func(w string) bool {
		return isOneOf(w, "prosent", "pst", "endring", "prosentvis", "vekst", "fra", "til", "i")
	})
	var same []column
	for _, c := range t.columnsAs(valueRole) {
		if slices.Equal(wordsOf(c.rest), words) && !c.period.IsZero() {
			same = append(same, c)
		}
	}
	if len(same) < 2 {
		return from, to, false
	}
	slices.SortStableFunc(same, func(a, b column) int { return a.period.End.Compare(b.period.End) })
	return same[0], same[len(same)-1], true
}
