package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"fagplan/views/chart"
)

// fit shares the width among the columns and makes the rows as high as their
// texts then need. A column that has its width already is left alone: each that
// is set draws the table anew.
func (g *grid[T]) fit(width float32) {
	const line = 1 // between columns
	g.width = width
	before := g.widths
	g.widths = g.shared(width - theme.Size(theme.SizeNameScrollBar) - float32(len(g.columns))*(theme.Padding()+line))
	for i, w := range g.widths {
		if i >= len(before) || before[i] != w {
			g.SetColumnWidth(i, w)
		}
	}
	g.fitRows()
}

// shared is how wide each column is where all together may be so wide: as it
// asks for, but never too narrow for its heading, and the free column what is
// left, but not so much that the others are out of sight of it. Where that is
// too little for its words, columns with more room than theirs need give way.
func (g *grid[T]) shared(room float32) []float32 {
	const least, enough, most = 140, 260, 480 // of the free column
	widths, free := make([]float32, len(g.columns)), -1
	for i, c := range g.columns {
		if c.width == 0 {
			free = i
			continue
		}
		widths[i] = max(grown(c.width), headingWidth(c.title))
		room -= widths[i]
	}
	wanted, narrowest := float32(0), float32(0)
	if free >= 0 {
		narrowest = max(min(grown(least), g.needs(free)), g.longestWord(free))
		wanted = max(narrowest, min(g.needs(free), grown(enough)))
	}
	if room < wanted {
		room += g.giveWay(widths, wanted-room)
	}
	if free >= 0 {
		widths[free] = max(min(room, max(g.needs(free), grown(most))), narrowest)
	}
	return widths
}

// giveWay takes the width that is lacking from the columns that have some to
// spare, in proportion to what they have, and returns how much it got.
func (g *grid[T]) giveWay(widths []float32, lacking float32) (got float32) {
	spare, all := make([]float32, len(widths)), float32(0)
	for i, c := range g.columns {
		if c.width > 0 && !c.wrap {
			spare[i] = max(0, widths[i]-g.needs(i))
			all += spare[i]
		}
	}
	if all == 0 {
		return 0
	}
	part := min(1, lacking/all)
	for i := range widths {
		widths[i] -= part * spare[i]
	}
	return part * all
}

// needs is how wide a column must be for its heading and for what its first
// rows say, whole; those further down are like them.
func (g *grid[T]) needs(column int) float32 {
	c := g.columns[column]
	width := headingWidth(c.title) - 2*cellPad
	for _, row := range g.rows[:min(firstRows, len(g.rows))] {
		style := fyne.TextStyle{Bold: g.strong(row)}
		said := fyne.MeasureText(c.text(row), theme.TextSize(), style).Width
		if c.mark != nil {
			said += shapeSize() + cellPad
		}
		width = max(width, said)
	}
	return width + 2*cellPad
}

// longestWord is how wide a column must be for each word of its first rows, where
// their texts are wrapped.
func (g *grid[T]) longestWord(column int) float32 {
	c, width := g.columns[column], float32(0)
	if !c.wrap {
		return 0
	}
	for _, row := range g.rows[:min(firstRows, len(g.rows))] {
		for word := range strings.FieldsSeq(c.text(row)) {
			width = max(width, fyne.MeasureText(word, theme.TextSize(), fyne.TextStyle{}).Width)
		}
	}
	return width + 2*cellPad
}

// firstRows is how many rows are looked at to see how wide their texts are.
const firstRows = 30

// headingWidth is how wide a column must be for its heading.
func headingWidth(title string) float32 {
	return fyne.MeasureText(title, theme.TextSize(), fyne.TextStyle{Bold: true}).Width + 2*cellPad
}

// fitRows makes each row as high as its longest wrapped text. Where none is
// wrapped all rows are as high as they are made.
func (g *grid[T]) fitRows() {
	var wrapped []int
	for i, c := range g.columns {
		if c.wrap && i < len(g.widths) {
			wrapped = append(wrapped, i)
		}
	}
	if len(wrapped) == 0 {
		return
	}
	height := lineHeight()
	for i, row := range g.rows {
		lines := 1
		for _, w := range wrapped {
			lines = max(lines, g.columns[w].lines(row, g.widths[w]))
		}
		g.SetRowHeight(i, float32(lines)*height+rowAir)
	}
}

// lines is how many lines the text of a cell takes in the width of its column.
func (c column[T]) lines(row T, width float32) int {
	room := width - 2*cellPad
	if c.mark != nil && c.mark(row) != chart.NoStatus {
		room -= shapeSize() + cellPad
	}
	return len(breakLines("", c.text(row), room, theme.TextSize()))
}
