package screen

import (
	"cmp"
	"strconv"
	"strings"
)

// CellRange is a rectangle of cells, both corners included, counted from 1.
type CellRange struct{ Top, Left, Bottom, Right int }

// contains reports whether a cell lies in the range.
func (r CellRange) contains(row, column int) bool {
	return row >= r.Top && row <= r.Bottom && column >= r.Left && column <= r.Right
}

// size is how many cells the range has.
func (r CellRange) size() int { return (r.Bottom - r.Top + 1) * (r.Right - r.Left + 1) }

// parseRange reads A1 notation, of one cell or of a range.
func parseRange(text string) (CellRange, bool) {
	first, last, _ := strings.Cut(text, ":")
	top, left, ok := parseCell(first)
	bottom, right, ok2 := parseCell(cmp.Or(last, first))
	return CellRange{top, left, bottom, right}, ok && ok2 && top <= bottom && left <= right
}

func parseCell(name string) (row, column int, ok bool) {
	const maxLetters = 3
	i := 0
	for ; i < len(name) && i < maxLetters && name[i] >= 'A' && name[i] <= 'Z'; i++ {
		column = column*26 + int(name[i]-'A') + 1
	}
	row, err := strconv.Atoi(name[i:])
	return row, column, i > 0 && err == nil && row > 0
}

// columnLetters writes the number of a column, from 1, as Excel does.
func columnLetters(column int) string {
	letters := ""
	for ; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters
}

// String writes the range in A1 notation.
func (r CellRange) String() string {
	first, last := cellName(r.Top, r.Left), cellName(r.Bottom, r.Right)
	if first == last {
		return first
	}
	return first + ":" + last
}

func cellName(row, column int) string { return columnLetters(column) + strconv.Itoa(row) }

// overlaps reports whether two ranges have a cell in common.
func (r CellRange) overlaps(o CellRange) bool {
	return r.Top <= o.Bottom && o.Top <= r.Bottom && r.Left <= o.Right && o.Left <= r.Right
}
