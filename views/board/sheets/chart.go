package sheets

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// The room of a chart in a sheet: in pixels, and in rows of text.
const (
	chartWidth  = 980
	chartHeight = 480
	chartRows   = 26
	chartText   = 9 // points
)

// chart sets the chart of a page at a row and returns the first row under it.
func (b *book) chart(p *page, row int) (after int) {
	spec := *p.Chart
	spec.Title = p.Title
	frames := ooxml.Frames(&spec)
	if len(frames) == 0 {
		return b.picture(p, &spec, row)
	}
	for i, frame := range frames {
		table := ooxml.Lay(frame)
		place := b.dataFor(p, &table)
		width, height := int(frame.Area.W*chartWidth), int(frame.Area.H*chartHeight)
		const points = 72.0 / 96
		b.charts = append(b.charts, ooxml.Chart(frame, ooxml.Options{
			Size:  ooxml.Size{Width: float64(width) * points, Height: float64(height) * points, Text: chartText},
			Place: place,
		}))
		alt := cmp.Or(spec.AltText, p.Title)
		if i > 0 {
			alt = frame.Heading
		}
		cell, x, y := b.anchor(p, row, int(frame.Area.X*chartWidth), int(frame.Area.Y*chartHeight))
		format := excelize.GraphicOptions{AltText: alt, OffsetX: x, OffsetY: y}
		b.try(b.file.AddChart(p.sheet, cell, b.placeholder(place, format, width, height)))
	}
	return row + chartRows
}

// anchor is the cell that a place in the room of a chart is in, and how far into
// the cell it is: the library counts from the edges of cells.
func (b *book) anchor(p *page, row, x, y int) (cell string, offsetX, offsetY int) {
	column := 1
	for {
		wide := p.grid.pixels(column - 1)
		if x < wide {
			break
		}
		x -= wide
		column++
	}
	return cellName(column, row+y/rowPixels), x, y % rowPixels
}

// rowPixels is the height of a row of usual height.
const rowPixels = 20

// pixels is how wide the library takes a column of the sheet of a table to be.
func (g *grid) pixels(column int) int {
	const usual, character = 64, 8
	if column >= len(g.columns) {
		return usual
	}
	return int(g.width(column)*character + 0.5)
}

// placeholder is a chart of the library's, which has its place in the sheet and
// whose part is written anew when the workbook is whole.
func (b *book) placeholder(place ooxml.Place, format excelize.GraphicOptions, width, height int) *excelize.Chart {
	cell := quoted(place.Sheet) + "!" + cellName(place.Column, place.Row)
	return &excelize.Chart{
		Type: excelize.Col, Series: []excelize.ChartSeries{{Values: cell}}, Format: format,
		Dimension: excelize.ChartDimension{Width: uint(width), Height: uint(height)},
	}
}

// picture sets a chart that Office cannot draw as a picture of it.
func (b *book) picture(p *page, spec *chart.Spec, row int) (after int) {
	const scale = 2
	drawing, err := chart.Layout(spec, chart.Options{Width: chartWidth, Height: chartHeight, Scale: scale})
	if err != nil {
		b.try(fmt.Errorf("%w: %s: %w", board.ErrDrawing, p.ID, err))
		return row
	}
	var png bytes.Buffer
	b.try(drawing.WritePNG(&png))
	b.try(b.file.AddPictureFromBytes(p.sheet, cellName(1, row), &excelize.Picture{
		Extension: ".png", File: png.Bytes(),
		Format: &excelize.GraphicOptions{AltText: cmp.Or(spec.AltText, spec.Empty, p.Title), ScaleX: 1.0 / scale, ScaleY: 1.0 / scale},
	}))
	return row + chartRows
}

// dataSheet is the sheet the charts are drawn from: the table of each frame under
// the other.
type dataSheet struct {
	name   string
	tables []dataTable
	next   int // the row of the next table
}

// dataTable is the table of a frame at its place.
type dataTable struct {
	page  *page
	table *ooxml.Table
	row   int
}

// dataFor keeps room for a table in the sheet of data.
func (b *book) dataFor(p *page, table *ooxml.Table) ooxml.Place {
	const first = 4 // after the title and what the sheet is
	if b.data.next == 0 {
		b.data.next = first
	}
	row := b.data.next + 1 // after the name of the page
	b.data.tables = append(b.data.tables, dataTable{p, table, row})
	b.data.next = row + table.Depth() + 2
	return ooxml.Place{Sheet: b.data.name, Column: 1, Row: row}
}

// finishData writes the sheet of data. Cells that a page shows follow those of
// the page, so that a number that is changed there changes the chart.
func (b *book) finishData() {
	if len(b.data.tables) == 0 {
		return
	}
	b.addSheet(b.data.name)
	b.say(b.data.name, 1, titleRow, b.words.T("pack.sheet.data"), look{size: titleSize, bold: true})
	b.say(b.data.name, 1, aboutRow, b.words.T("pack.sheet.data.about"), look{muted: true})
	const names, most = 40, "ZZ"
	b.try(b.file.SetColWidth(b.data.name, "A", "A", names))
	b.try(b.file.SetColWidth(b.data.name, "B", most, dataWidth))
	for _, t := range b.data.tables {
		b.say(b.data.name, 1, t.row-1, t.page.Title, look{bold: true})
		b.try(t.table.Fill(b.file, ooxml.Place{Sheet: b.data.name, Column: 1, Row: t.row}))
		b.dataHeadings(t)
		for i := range t.table.Columns {
			b.follow(t, i)
		}
	}
	b.settings(b.data.name, 0)
}

// dataWidth is that of the columns of data, in characters.
const dataWidth = 12

// dataHeadings sets the headings of a table of data, which are longer than its
// columns are wide.
func (b *book) dataHeadings(t dataTable) {
	high := 1
	for i, c := range t.table.Columns {
		cell := cellName(i+2, t.row)
		b.try(b.file.SetCellStyle(b.data.name, cell, cell, b.style(look{bold: true, wrap: true, right: true, heading: true})))
		high = max(high, rowsOf(c.Heading, dataWidth))
	}
	b.height(b.data.name, t.row, high, bodySize)
}

// follow has a column of data follow the column of the page with the same name
// and numbers, if there is one.
func (b *book) follow(t dataTable, column int) {
	from := t.page.grid.like(&t.table.Columns[column])
	if from < 0 {
		return
	}
	for r, cell := range t.table.Columns[column].Cells {
		if cell.Known {
			source := quoted(t.page.sheet) + "!" + cellName(from+1, headingRow+1+r)
			b.try(b.file.SetCellFormula(b.data.name, cellName(column+2, t.row+1+r), source))
		}
	}
}

// like is the column with the name and numbers of another, -1 where there is
// none. A panel's series is named after the panel too.
func (g *grid) like(column *ooxml.Column) int {
	if column.Helper || len(column.Cells) != len(g.rows) {
		return -1
	}
	for i, c := range g.columns {
		if c.series >= 0 && strings.Contains(c.heading, column.Heading) && g.equals(i, column.Cells) {
			return i
		}
	}
	return -1
}

func (g *grid) equals(column int, cells []ooxml.Cell) bool {
	for r, cell := range cells {
		n := g.rows[r][column].number
		if (n != nil) != cell.Known || n != nil && *n != cell.Number {
			return false
		}
	}
	return true
}

// quoted is the name of a sheet as formulas write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
