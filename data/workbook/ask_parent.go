package workbook

import (
	"regexp"
	"strings"

	"fagplan/budget"
)

// The choices of what a row is that adds up to those under it.
const (
	isSum  = "sum"  // theirs, not to be counted twice
	isLine = "line" // a line of its own
)

// maxParts is how many rows under a row are tried as its parts.
const maxParts = 40

// parentOf returns how many of the rows under a row are its parts: those it
// adds up to in every year, two or more unless their numbers or their indents
// say that they belong to it. It returns 0 for a row that is no such sum.
func (t *table) parentOf(row int) int {
	years := t.columnsAs(yearRole)
	total, known := t.amountsOf(row, years)
	if !known || len(years) < 2 {
		return 0
	}
	label, _ := t.column(labelRole)
	text := t.sheet.At(row, label.at).Text
	for part := 1; part <= maxParts && row+part <= t.Bottom; part++ {
		amounts, known := t.amountsOf(row+part, years)
		below := t.sheet.At(row+part, label.at).Text
		if !known || isSumLabel(below) || isPartLabel(below) {
			return 0
		}
		left := false
		for i := range total {
			total[i] -= amounts[i]
			left = left || total[i] != 0
		}
		if !left && (part > 1 || isUnder(below, text)) {
			return part
		}
	}
	return 0
}

// amountsOf reads the amounts of a row, and returns false where one is not
// known or all are nothing.
func (t *table) amountsOf(row int, years []column) ([]budget.Quantity, bool) {
	amounts := make([]budget.Quantity, len(years))
	some := false
	for i, c := range years {
		figure, err := storedOrTyped(t, row, c.at)
		if err != nil || figure.Missing || figure.Doubt != NoDoubt {
			return nil, false
		}
		amounts[i] = figure.Value
		some = some || figure.Value != 0
	}
	return amounts, some
}

var outlineNumber = regexp.MustCompile(`^\s*(\d+(?:\.\d+)*)\.?\s`)

// isUnder reports whether a label says that it belongs under another: 1.1
// under 1, or set in from it.
func isUnder(label, above string) bool {
	one, other := outlineNumber.FindStringSubmatch(label), outlineNumber.FindStringSubmatch(above)
	if one != nil && other != nil {
		return strings.HasPrefix(one[1], other[1]+".")
	}
	indent := func(s string) int { return len(s) - len(strings.TrimLeft(s, " \u00a0\t")) }
	return indent(label) > indent(above)
}

// askParent asks whether a row that adds up to those under it is their sum. It
// returns true for a line of its own, and keeps the row out until it is
// answered.
func (im *importer) askParent(t *table, r moneyRow) bool {
	parts := t.parentOf(r.row)
	if parts == 0 {
		return true
	}
	label, _ := t.column(labelRole)
	where := im.source(t, r.row, label.at)
	choice, _ := im.ask(Question{ID: questionAt(AskParent, where), Kind: AskParent, Where: where, Case: "adds-up",
		Words:   map[string]any{"label": r.label, "n": parts},
		Choices: []Choice{{ID: isSum}, {ID: isLine}, {ID: LeaveOut}}})
	switch choice.ID {
	case isLine:
		return true
	case isSum:
		t.sums = append(t.sums, r.row)
		im.skipRow(t, r.row, SkipSum)
	default:
		im.skipRow(t, r.row, SkipDoubtful)
	}
	return false
}
