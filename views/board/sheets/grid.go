package sheets

import (
	"math"
	"slices"
	"strings"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// grid is a table as it stands in a sheet: headings, and rows of cells under
// them. The first column names the rows.
type grid struct {
	columns []gridColumn
	rows    [][]gridCell
	// lastIsSum says that the last row adds up those above it.
	lastIsSum bool
}

// gridColumn heads a column.
type gridColumn struct {
	heading string
	numeric bool
	width   float64 // in characters; zero is for the usual
	// series is the index of the series in the chart, -1 for none.
	series int
	// adds are the columns whose sum a column is, by index.
	adds []int
}

// gridCell is a cell: a number, or else words.
type gridCell struct {
	words  string
	number *float64
	format string
}

// gridOf is a table of the pack.
func gridOf(table *board.Table) grid {
	var g grid
	for _, c := range table.Columns {
		g.columns = append(g.columns, gridColumn{heading: c.Heading, numeric: c.Numeric, width: 14 * math.Max(1, c.Weight), series: -1})
	}
	for _, row := range table.Rows {
		cells := make([]gridCell, len(g.columns))
		for i := range min(len(row), len(cells)) {
			cells[i] = gridCell{words: row[i].Text, number: row[i].Number}
			if shape := ooxml.Shape(row[i].Status); shape != "" {
				cells[i].words = shape + " " + row[i].Text
			}
		}
		g.rows = append(g.rows, cells)
	}
	for i := range g.columns {
		g.formatColumn(i, "")
	}
	g.lastIsSum = g.addsUp()
	return g
}

// formatColumn gives the numbers of a column the format that writes them as their
// words are, where there is one.
func (g *grid) formatColumn(column int, language string) {
	told := make(map[float64]string)
	var values []float64
	for _, row := range g.rows {
		if n := row[column].number; n != nil {
			told[*n] = row[column].words
			values = append(values, *n)
		}
	}
	format := formatOf(language, func(v float64) string { return told[v] }, values)
	for _, row := range g.rows {
		if row[column].number != nil {
			row[column].format = format
		}
	}
}

// formatOf is the format that writes some values as write does, and one with the
// decimals they need where there is none.
func formatOf(language string, write func(float64) string, values []float64) string {
	if code, found := ooxml.Format(language, write, values); found {
		return code
	}
	if slices.ContainsFunc(values, func(v float64) bool { return v != math.Trunc(v) }) {
		return "#,##0.0"
	}
	return "#,##0"
}

// chartGrid is the table of the numbers behind a chart. Numbers that are not
// actual ones say what they are by their format.
func (b *book) chartGrid(spec *chart.Spec) grid {
	g := grid{columns: []gridColumn{{heading: spec.Unit, series: -1}}}
	for _, category := range spec.Categories {
		g.rows = append(g.rows, []gridCell{{words: category.Label}})
	}
	all := board.NumbersOf(spec)
	for i := 0; i < len(all); {
		next := i + 1
		for next < len(all) && all[next].Series == all[i].Series && !all[next].End && !all[i].End {
			next++
		}
		if !all[i].End || spec.Form != chart.Timeline {
			g.addNumbers(spec, all[i:next])
		}
		i = next
	}
	b.addTotals(&g, spec)
	last := len(spec.Categories) - 1
	g.lastIsSum = last >= 0 && spec.Categories[last].Level && g.addsUp()
	return g
}

// addNumbers adds the kinds of one series as one column.
func (g *grid) addNumbers(spec *chart.Spec, kinds []board.Numbers) {
	of := kinds[0]
	column := gridColumn{heading: of.Heading, numeric: true, series: of.Series}
	if len(kinds) > 1 {
		column.heading = spec.SeriesName(of.Series)
	}
	if of.End {
		column.series = -1
	}
	g.columns = append(g.columns, column)
	at := len(g.columns) - 1
	for i := range g.rows {
		g.rows[i] = append(g.rows[i], gridCell{})
		for _, k := range kinds {
			if k.Points[i].Missing {
				continue
			}
			g.rows[i][at] = gridCell{words: k.Text(i), number: &k.Points[i].Value}
			if spec.Form == chart.Timeline {
				g.rows[i][at].number = nil
			}
		}
	}
	g.formatColumn(at, spec.Language)
	if len(kinds) > 1 {
		g.markKinds(spec, kinds, at)
	}
}

// markKinds has the formats of numbers that are not actual ones say what they
// are.
func (g *grid) markKinds(spec *chart.Spec, kinds []board.Numbers, column int) {
	for _, k := range kinds {
		word := strings.ReplaceAll(strings.ToLower(spec.Kinds[k.Kind]), `"`, "")
		if k.Kind == chart.Actual || word == "" {
			continue
		}
		mark := `" ` + word + `"`
		for i, p := range k.Points {
			if cell := &g.rows[i][column]; !p.Missing && cell.number != nil {
				cell.format = strings.ReplaceAll(cell.format, ";", mark+";") + mark
			}
		}
	}
}

// addTotals adds the column of the totals of a stack, where they are the sums of
// its parts.
func (b *book) addTotals(g *grid, spec *chart.Spec) {
	if len(spec.Totals) != len(g.rows) || spec.Arrange == chart.SideBySide || len(spec.Panels) > 0 {
		return
	}
	sum := gridColumn{heading: b.words.T("column.sum"), numeric: true, series: -1}
	for i, c := range g.columns {
		if c.series >= 0 && spec.Series[c.series].Kind != chart.Target && spec.Series[c.series].Kind != chart.Reference {
			sum.adds = append(sum.adds, i)
		}
	}
	values := make([]float64, 0, len(g.rows))
	for i, total := range spec.Totals {
		if !total.Missing && !near(g.across(i, sum.adds), total.Value) {
			return
		}
		values = append(values, total.Value)
	}
	g.columns = append(g.columns, sum)
	format := formatOf(spec.Language, spec.Value, values)
	for i := range g.rows {
		cell := gridCell{}
		if total := spec.Totals[i]; !total.Missing {
			cell = gridCell{number: &total.Value, format: format}
		}
		g.rows[i] = append(g.rows[i], cell)
	}
}

// across is the sum of some columns in a row.
func (g *grid) across(row int, columns []int) (sum float64) {
	for _, c := range columns {
		if n := g.rows[row][c].number; n != nil {
			sum += *n
		}
	}
	return sum
}

// addsUp reports whether the last row has, in some column, the sum of those above
// it, and in every column with a sum of anything that or nothing.
func (g *grid) addsUp() bool {
	const fewest = 3 // rows: of two, one may be as large as the other by chance
	found := false
	for column := range g.columns {
		if sum, ok := g.sumOf(column); ok && len(g.rows) >= fewest && sum != 0 {
			found = true
		}
	}
	return found
}

// sumOf is the sum of a column without its last row, and whether that is what the
// last row has.
func (g *grid) sumOf(column int) (sum float64, ok bool) {
	count := 0
	for _, row := range g.rows[:max(0, len(g.rows)-1)] {
		if n := row[column].number; n != nil {
			sum += *n
			count++
		}
	}
	if len(g.rows) == 0 || count < 2 {
		return 0, false
	}
	last := g.rows[len(g.rows)-1][column].number
	return sum, last != nil && near(*last, sum)
}

// near reports whether two sums of the same numbers are one, added in whatever
// order.
func near(a, b float64) bool {
	const rounding = 1e-9
	return math.Abs(a-b) <= rounding*math.Max(1, math.Max(math.Abs(a), math.Abs(b)))
}
