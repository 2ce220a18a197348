package web

import (
	"html/template"

	"fagplan/views/board"
	"fagplan/views/chart"
)

// table is a table as the template shows it.
type table struct {
	Caption  string
	Headings []cell
	Rows     [][]cell
}

// cell is a heading or a cell of a table.
type cell struct {
	Text    string
	Lamp    template.HTML // the shape of a status
	Numeric bool
	Heads   bool // names its row
}

// tableOf is a table of the pack. The first column names the rows.
func tableOf(from *board.Table, caption string, colours *palette) *table {
	t := table{Caption: caption}
	for _, c := range from.Columns {
		t.Headings = append(t.Headings, cell{Text: c.Heading, Numeric: c.Numeric})
	}
	for _, row := range from.Rows {
		var cells []cell
		for i := range min(len(row), len(from.Columns)) {
			cells = append(cells, cell{
				Text: row[i].Text, Numeric: from.Columns[i].Numeric, Heads: i == 0,
				Lamp: template.HTML(colours.lamp(row[i].Status)), //nolint:gosec // drawn by the program
			})
		}
		t.Rows = append(t.Rows, cells)
	}
	return &t
}

// numbersOf is the table of the numbers behind a chart, nil where there are
// none. What a timeline has between its ends is said in words.
func numbersOf(spec *chart.Spec, caption string) *table {
	var columns []board.Numbers
	for _, c := range board.NumbersOf(spec) {
		if spec.Form != chart.Timeline || !c.End {
			columns = append(columns, c)
		}
	}
	if len(columns) == 0 {
		return nil
	}
	t := table{Caption: caption, Headings: []cell{{Text: spec.Unit}}}
	for _, c := range columns {
		t.Headings = append(t.Headings, cell{Text: c.Heading, Numeric: true})
	}
	for i, category := range spec.Categories {
		row := []cell{{Text: category.Label, Heads: true}}
		for _, c := range columns {
			row = append(row, cell{Text: c.Text(i), Numeric: true})
		}
		t.Rows = append(t.Rows, row)
	}
	return &t
}
