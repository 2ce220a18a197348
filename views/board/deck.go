package board

import (
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Deck is a board pack told: its pages with all words and numbers in the
// reader's language, ready to be written as any kind of file. The same deck
// always gives the same bytes.
type Deck struct {
	// Title is what the pack is called, and Subtitle what it is about: the plan,
	// the revision and the period.
	Title, Subtitle string
	// Owner is who answers for the plan: the region's or the trust's name.
	Owner    string
	Language text.Language
	// Facts are what the files say of themselves on a cover and in their
	// properties, in order: the plan, its revision, the period, whether small
	// numbers are masked.
	Facts []Fact
	Pages []Page
}

// FactLines are the facts as lines of text.
func (d *Deck) FactLines() []string {
	lines := make([]string, len(d.Facts))
	for i, fact := range d.Facts {
		lines[i] = fact.Name + ": " + fact.Value
	}
	return lines
}

// Fact is something a file says of itself.
type Fact struct {
	// Key names the fact in whatever language: "revision".
	Key         string
	Name, Value string
}

// Page is a page of a Deck: a chart or a table, and what it says.
type Page struct {
	// ID names the page within its deck in whatever language, as a chart's name.
	ID string
	// Title is the message, a sentence with its number where there is one, and
	// Told the one the numbers give where the planner may have another.
	Title, Told string
	// Commentary explains, a paragraph each. It may be empty.
	Commentary []string
	// Chart is what the page shows, nil on a page of a Table.
	Chart *chart.Spec
	// Table is what the page shows, nil on a page of a Chart, whose table is that
	// of the chart itself.
	Table *Table
	// Method says how the numbers are defined and reckoned, for the notes.
	Method string
	// Source says where the numbers come from, and Note what the reader must know
	// of them.
	Source, Note string
}

// Table is a page of rows.
type Table struct {
	Columns []TableColumn
	Rows    [][]Cell
}

// TableColumn heads a column of a Table.
type TableColumn struct {
	Heading string
	// Weight is the column's share of the width, beside those of the others.
	Weight float64
	// Numeric columns are set to the right.
	Numeric bool
}

// Cell is what a Table has in a row and a column.
type Cell struct {
	Text string
	// Number is the number that Text writes, nil where it writes none.
	Number *float64
	// Status is shown as its shape before the text.
	Status chart.Status
}
