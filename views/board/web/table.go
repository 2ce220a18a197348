package web

import (
	"html/template"
	"strings"

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
	columns := seriesOf(spec)
	if len(columns) == 0 {
		return nil
	}
	t := table{Caption: caption, Headings: []cell{{Text: spec.Unit}}}
	for _, c := range columns {
		t.Headings = append(t.Headings, cell{Text: c.heading, Numeric: true})
	}
	for i, category := range spec.Categories {
		row := []cell{{Text: category.Label, Heads: true}}
		for _, c := range columns {
			row = append(row, cell{Text: c.cells[i], Numeric: true})
		}
		t.Rows = append(t.Rows, row)
	}
	return &t
}

// series is a column of the numbers behind a chart, in words.
type series struct {
	heading string
	cells   []string
}

// seriesOf are the columns. Numbers of several kinds stand in one, each that is
// no actual number followed by what it is.
func seriesOf(spec *chart.Spec) (columns []series) {
	all := board.NumbersOf(spec)
	for i := 0; i < len(all); i++ {
		if all[i].End && spec.Form == chart.Timeline {
			continue
		}
		next := i + 1
		for next < len(all) && all[next].Series == all[i].Series && !all[next].End && !all[i].End {
			next++
		}
		columns = append(columns, joined(spec, all[i:next]))
		i = next - 1
	}
	return columns
}

// joined are the kinds of one series as one column.
func joined(spec *chart.Spec, kinds []board.Numbers) series {
	s := series{heading: kinds[0].Heading, cells: make([]string, len(spec.Categories))}
	if len(kinds) > 1 {
		s.heading = spec.SeriesName(kinds[0].Series)
	}
	for _, k := range kinds {
		for i := range spec.Categories {
			number := k.Text(i)
			if number == "" {
				continue
			}
			if kind := spec.Kinds[k.Kind]; len(kinds) > 1 && k.Kind != chart.Actual && kind != "" {
				number += " (" + strings.ToLower(kind) + ")"
			}
			s.cells[i] = number
		}
	}
	return s
}
