package sheets

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/views/chart"
)

// The rows a page begins with, and its columns of text.
const (
	titleRow   = 1
	aboutRow   = 2
	headingRow = 4
)

// page writes the sheet of a page: title, table, chart, and what it says.
func (b *book) page(p *page) {
	about := ""
	switch {
	case p.Table != nil:
		p.grid = gridOf(p.Table)
	case p.Chart != nil:
		about = p.Chart.Subtitle
		p.grid = b.chartGrid(p.Chart)
	}
	b.say(p.sheet, 1, titleRow, p.Title, look{size: titleSize, bold: true})
	b.height(p.sheet, titleRow, 1, titleSize)
	b.say(p.sheet, 1, aboutRow, about, look{muted: true})
	row := headingRow
	if len(p.grid.columns) > 1 || len(p.grid.rows) > 0 {
		b.grid(p.sheet, &p.grid)
		row += len(p.grid.rows) + 2
	}
	if p.Chart != nil && p.Table == nil {
		row = b.chart(p, row)
	}
	b.text(p, row)
	b.settings(p.sheet, headingRow)
	if p.Chart != nil && len(p.grid.rows) <= mostOnOnePage {
		b.onOnePage(p.sheet)
	}
	b.try(b.file.SetPanes(p.sheet, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: headingRow, TopLeftCell: cellName(2, headingRow+1), ActivePane: "bottomRight",
	}))
}

// grid writes a table under its headings.
func (b *book) grid(sheet string, g *grid) {
	for i, c := range g.columns {
		b.say(sheet, i+1, headingRow, c.heading, look{bold: true, under: true, wrap: true, right: c.numeric, heading: true})
		name, _ := excelize.ColumnNumberToName(i + 1)
		b.try(b.file.SetColWidth(sheet, name, name, g.width(i)))
	}
	b.height(sheet, headingRow, g.highest(nil), bodySize)
	for r, row := range g.rows {
		for c := range g.columns {
			b.gridCell(sheet, g, r, c)
		}
		if high := g.highest(row); high > 1 {
			b.height(sheet, headingRow+1+r, high, bodySize)
		}
	}
}

// highest is how many rows of text the words of a row take, of the headings for
// none.
func (g *grid) highest(row []gridCell) int {
	high := 1
	for i, c := range g.columns {
		words := c.heading
		if row != nil {
			words = row[i].words
		}
		if row == nil || row[i].number == nil {
			high = max(high, rowsOf(words, g.width(i)))
		}
	}
	return high
}

// width is that of a column in characters.
func (g *grid) width(column int) float64 {
	const narrowest, widest = 11, 60
	c := g.columns[column]
	if c.width > 0 {
		return min(c.width, widest)
	}
	long := 0
	for _, row := range g.rows {
		long = max(long, len([]rune(row[column].words)))
	}
	if column == 0 {
		return min(max(float64(long)+2, 24), widest)
	}
	if strings.Contains(g.format(column), `"`) {
		long += 11 // what kind of number it is
	}
	return min(max(float64(long)+2, narrowest), widest)
}

// format is the longest format in a column.
func (g *grid) format(column int) (longest string) {
	for _, row := range g.rows {
		if format := row[column].format; len(format) > len(longest) {
			longest = format
		}
	}
	return longest
}

func (b *book) gridCell(sheet string, g *grid, r, c int) {
	row := headingRow + 1 + r
	cell := g.rows[r][c]
	sum := g.lastIsSum && r == len(g.rows)-1
	l := look{bold: sum || g.columns[c].adds != nil, over: sum, wrap: !g.columns[c].numeric, right: g.columns[c].numeric}
	if cell.number == nil {
		b.say(sheet, c+1, row, cell.words, l)
		return
	}
	l.format = cell.format
	name := cellName(c+1, row)
	b.try(b.file.SetCellFloat(sheet, name, *cell.number, -1, 64))
	if formula := g.formula(r, c, sum); formula != "" {
		b.try(b.file.SetCellFormula(sheet, name, formula))
	}
	b.try(b.file.SetCellStyle(sheet, name, name, b.style(l)))
}

// formula is what a cell is the sum of, empty for a number of its own.
func (g *grid) formula(r, c int, sum bool) string {
	row := headingRow + 1 + r
	if _, ok := g.sumOf(c); sum && ok {
		return "SUM(" + cellName(c+1, headingRow+1) + ":" + cellName(c+1, row-1) + ")"
	}
	adds := g.columns[c].adds
	if len(adds) == 0 {
		return ""
	}
	if first, last := adds[0], adds[len(adds)-1]; last-first == len(adds)-1 {
		return "SUM(" + cellName(first+1, row) + ":" + cellName(last+1, row) + ")"
	}
	cells := make([]string, len(adds))
	for i, a := range adds {
		cells[i] = cellName(a+1, row)
	}
	return "SUM(" + strings.Join(cells, ",") + ")"
}

// usualWidth is that of a column that none is set for, in characters.
const usualWidth = 9.14

// textWidth is how many characters there are to a row of text under a table.
const textWidth = 110

// text writes what a page says under its table and chart.
func (b *book) text(p *page, row int) {
	put := func(words string, l look) {
		if words == "" {
			return
		}
		l.wrap = true
		b.say(p.sheet, 1, row, words, l)
		b.try(b.file.MergeCell(p.sheet, cellName(1, row), cellName(b.textColumns(p), row)))
		b.height(p.sheet, row, rowsOf(words, textWidth), bodySize)
		row++
	}
	for _, words := range p.Commentary {
		put(words, look{})
	}
	if p.Method != "" {
		put(b.words.T("pack.methods")+": "+p.Method, look{muted: true})
	}
	note := p.Note
	if p.Chart != nil {
		note = withNotes(p.Chart, note)
	}
	put(note, look{muted: true})
	put(p.Source, look{muted: true})
}

// withNotes is a note followed by the planner's own at marks of the chart, which
// native charts have no place for.
func withNotes(spec *chart.Spec, note string) string {
	for _, n := range spec.Notes {
		if note != "" {
			note += " · "
		}
		note += spec.Categories[n.Category].Label + ", " + spec.SeriesName(n.Series) + ": " + n.Text
	}
	return note
}

// textColumns is how many columns the text under a table is wide.
func (b *book) textColumns(p *page) int {
	width := 0.0
	for column := 1; ; column++ {
		if column <= len(p.grid.columns) {
			width += p.grid.width(column - 1)
		} else {
			width += usualWidth
		}
		if width >= textWidth {
			return column
		}
	}
}

// mostOnOnePage is how many rows a table may have for it and the chart under it
// to be legible on one page.
const mostOnOnePage = 30

// onOnePage has a sheet printed on one page, so that no chart is divided.
func (b *book) onOnePage(sheet string) {
	one := 1
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{FitToHeight: &one}))
}

// settings is how a sheet is printed: lying, as wide as the paper, with headings
// on every page.
func (b *book) settings(sheet string, headings int) {
	const a4 = 9
	lying, size, one, as := "landscape", a4, 1, 0
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &lying, Size: &size, FitToWidth: &one, FitToHeight: &as}))
	fit := true
	b.try(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	foot := strings.ReplaceAll(b.deck.Title, "&", "&&")
	const longest = 200 // of the 255 characters there is room for
	b.try(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L" + shortened(foot, longest) + "&C&A&R&P / &N"}))
	lines := false
	b.try(b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &lines}))
	if headings == 0 {
		return
	}
	rows := "$" + itoa(headings) + ":$" + itoa(headings)
	b.try(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted(sheet) + "!" + rows, Scope: sheet}))
}
