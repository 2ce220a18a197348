package main

// A book is one workbook, told as a planner would lay it out: sheets of
// titled tables with notes around them.
type book struct {
	file    string // file name, with .xlsx
	title   string
	subject string
	sheets  []sheet
	// pages are filled in on the blank template instead of sheets, for the years
	// the plan covers.
	pages               []filledPage
	firstYear, lastYear int
}

// A sheet has its title in A1, the notes in the lines under it, and then its
// tables with an empty row before each.
type sheet struct {
	name   string
	title  string
	notes  []string
	tables []table
	wide   bool // printed on one page of A3
}

// A table has a caption unless the sheet's title is caption enough. Columns
// without heads make a table without header rows; columns with groups make
// two header rows, merged as people merge them.
type table struct {
	caption   string
	notes     []string // between caption and header
	columns   []column
	rows      []row
	footnotes []string // below, after an empty row
}

// A column has a head, a group above it where several columns share one, a
// width in characters, and the format of its cells.
type column struct {
	group, head string
	width       float64
	format      format
}

// A row is its cells from the left. A nil cell is left blank: the source has
// no figure. A string in a column of numbers is a figure typed as text, as
// people do.
type row struct {
	look  look
	cells []any
}

// format is how the cells of a column are shown.
type format int

const (
	words   format = iota // left, wrapped
	plain                 // a number with no grouping, such as a year
	whole                 // 48 719
	decimal               // 39,5
	free                  // a number with the decimals it has
)

// look is what a row is in the table, as the eye sees it.
type look int

const (
	body    look = iota
	sum          // a printed total
	heading      // a label for the rows below it
)

// rows makes body rows of their cells.
func rows(cells ...[]any) []row {
	made := make([]row, len(cells))
	for i, c := range cells {
		made[i] = row{cells: c}
	}
	return made
}

// sumRow makes a printed total.
func sumRow(cells ...any) row { return row{look: sum, cells: cells} }

// headingRow makes a row that only labels those below it.
func headingRow(label string) row { return row{look: heading, cells: []any{label}} }

// facts makes the two-column table of keys and values that tells what a
// workbook is.
func facts(pairs ...[2]string) table {
	t := table{columns: []column{{width: 22}, {width: 88}}}
	for _, p := range pairs {
		t.rows = append(t.rows, row{cells: []any{p[0], p[1]}})
	}
	return t
}

// headerRows tells how many header rows the table has: none where no column
// has a head, two where some columns share a group.
func (t table) headerRows() int {
	n := 0
	for _, c := range t.columns {
		switch {
		case c.group != "":
			return 2
		case c.head != "":
			n = 1
		}
	}
	return n
}
