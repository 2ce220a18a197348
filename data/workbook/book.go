package workbook

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Book is what a file holds: sheets of cells, whatever the format it came in.
type Book struct {
	// Name is the file's name without folders.
	Name string
	// SHA256 is the digest of the file's bytes, in hexadecimal.
	SHA256 string
	Sheets []*Sheet
}

// Sheet is one worksheet. Only cells with something in them are kept.
type Sheet struct {
	Name   string
	Hidden bool
	// Rows holds the rows that are not blank, in order.
	Rows []Row
	// Merges are in order of their tops and then of their left edges.
	Merges []Range
	// Notes are those on its cells, in the order they are stored.
	Notes []Note
	// HiddenColumns are the first and the last of columns that are hidden.
	HiddenColumns [][2]int
	// turned marks a sheet whose rows are the columns of the planner's.
	turned bool
}

// Row is one row of a sheet, with the cells that are not blank, in order.
type Row struct {
	Number int // from 1, as Excel counts
	Hidden bool
	Cells  []Cell
}

// CellKind tells what a cell holds.
type CellKind uint8

// The kinds of cells.
const (
	Blank    CellKind = iota
	Text              // as typed
	Number            // a number, in plain decimal notation with a point
	Date              // a day, as 2006-01-02
	Bool              // TRUE or FALSE
	Fault             // an error of the spreadsheet program, as in #REF!
	Uncached          // a formula whose value was never computed; the text is the formula
)

// Cell is one cell with its stored value.
type Cell struct {
	Kind CellKind
	// Formula marks a computed value.
	Formula bool
	// Struck marks a cell that is struck out.
	Struck bool
	Column int // from 1
	Text   string
	// Format is the number format in Excel's notation, empty for the general one.
	Format string
}

// IsBlank reports whether the cell holds nothing.
func (c Cell) IsBlank() bool { return c.Kind == Blank }

// Range is a rectangle of cells, both corners included, counted from 1.
type Range struct{ Top, Left, Bottom, Right int }

// Contains reports whether the cell lies in the range.
func (r Range) Contains(row, column int) bool {
	return row >= r.Top && row <= r.Bottom && column >= r.Left && column <= r.Right
}

// String writes the range in A1 notation.
func (r Range) String() string {
	first, last := CellName(r.Top, r.Left), CellName(r.Bottom, r.Right)
	if first == last {
		return first
	}
	return first + ":" + last
}

// CellName writes a cell in A1 notation.
func CellName(row, column int) string { return ColumnName(column) + strconv.Itoa(row) }

// ColumnName writes the number of a column, from 1, as Excel's letters.
func ColumnName(column int) string {
	var name [16]byte
	first := len(name)
	for ; column > 0; column = (column - 1) / 26 {
		first--
		name[first] = byte('A' + (column-1)%26)
	}
	return string(name[first:])
}

// firstCell is the cell a range begins with.
func firstCell(name string) string {
	first, _, _ := strings.Cut(name, ":")
	return first
}

// parseCellName reads A1 notation, and false for anything else.
func parseCellName(name string) (row, column int, ok bool) {
	i := 0
	for ; i < len(name) && name[i] >= 'A' && name[i] <= 'Z' && i < 3; i++ {
		column = column*26 + int(name[i]-'A') + 1
	}
	row, err := strconv.Atoi(name[i:])
	ok = i > 0 && err == nil && row > 0 && row <= maxRows && column <= maxColumns
	return row, column, ok
}

// The size of a sheet in the format itself.
const (
	maxRows    = 1_048_576
	maxColumns = 16_384
)

// sortMerges puts the merges in order.
func (s *Sheet) sortMerges() {
	slices.SortFunc(s.Merges, func(a, b Range) int { return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left)) })
}

// mergesFrom returns the merges that begin in the rows from first to last.
func (s *Sheet) mergesFrom(first, last int) []Range {
	begin := sort.Search(len(s.Merges), func(i int) bool { return s.Merges[i].Top >= first })
	end := sort.Search(len(s.Merges), func(i int) bool { return s.Merges[i].Top > last })
	return s.Merges[begin:max(begin, end)]
}

// At returns the cell, blank where nothing is stored.
func (s *Sheet) At(row, column int) Cell {
	i := s.rowFrom(row)
	if i == len(s.Rows) || s.Rows[i].Number != row {
		return Cell{Column: column}
	}
	return s.Rows[i].at(column)
}

// rowFrom returns the index of the first row that is not before the numbered
// one.
func (s *Sheet) rowFrom(number int) int {
	return sort.Search(len(s.Rows), func(i int) bool { return s.Rows[i].Number >= number })
}

func (r Row) at(column int) Cell {
	i := sort.Search(len(r.Cells), func(i int) bool { return r.Cells[i].Column >= column })
	if i == len(r.Cells) || r.Cells[i].Column != column {
		return Cell{Column: column}
	}
	return r.Cells[i]
}
