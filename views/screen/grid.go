package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// column is one column of a grid of T.
type column[T any] struct {
	title string
	// width in logical pixels; the column with width 0 takes what is left.
	width float32
	// right sets the text to the right, as for numbers.
	right bool
	text  func(T) string
	// wrap sets a long text in several lines instead of cutting it off.
	wrap bool
	// mark, where given, is drawn before the text.
	mark func(T) chart.Status
}

// grid is the one table there is: it shows rows of T and tells which cell is
// chosen.
type grid[T any] struct {
	table   *widget.Table
	columns []column[T]
	rows    []T
	free    float32 // the width of the free column
	// strong rows are set in bold: sums, headings.
	strong func(T) bool
	chosen func(row T, column int)
}

func newGrid[T any](columns []column[T]) *grid[T] {
	g := &grid[T]{columns: columns, strong: func(T) bool { return false }, chosen: func(T, int) {}}
	g.table = widget.NewTable(func() (int, int) { return len(g.rows), len(g.columns) }, newCell, g.updateCell)
	g.table.ShowHeaderRow = true
	g.table.CreateHeader = newCell
	g.table.UpdateHeader = g.updateHeader
	g.table.StickyColumnCount = 0
	g.table.OnSelected = func(id widget.TableCellID) {
		if id.Row >= 0 && id.Row < len(g.rows) {
			g.chosen(g.rows[id.Row], id.Col)
		}
	}
	return g
}

// object is the grid, its free column fitted to the width it is given.
func (g *grid[T]) object() fyne.CanvasObject {
	return container.New(gridLayout(g.fit), g.table)
}

// show replaces the rows.
func (g *grid[T]) show(rows []T) {
	g.rows = rows
	g.fitRows()
	g.table.Refresh()
}

// choose selects a cell and brings it into sight.
func (g *grid[T]) choose(row, column int) {
	id := widget.TableCellID{Row: row, Col: column}
	g.table.ScrollTo(id)
	g.table.Select(id)
}

// gridLayout gives the table all the room and lets it fit its columns.
type gridLayout func(width float32)

// Layout implements fyne.Layout.
func (fit gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	fit(size.Width)
}

// MinSize implements fyne.Layout.
func (gridLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(260, 120) }

func (g *grid[T]) fit(width float32) {
	const line = 1 // between columns
	free := width - theme.Size(theme.SizeNameScrollBar)
	for _, c := range g.columns {
		free -= c.width + theme.Padding() + line
	}
	for i, c := range g.columns {
		if c.width == 0 {
			const least = 140
			g.free = max(free, least)
			g.table.SetColumnWidth(i, g.free)
			continue
		}
		g.table.SetColumnWidth(i, c.width)
	}
	g.fitRows()
}

// fitRows makes each row as high as its longest wrapped text.
func (g *grid[T]) fitRows() {
	line := fyne.MeasureText("Å", theme.TextSize(), fyne.TextStyle{}).Height
	for i, row := range g.rows {
		lines := 1
		for _, c := range g.columns {
			if c.wrap && g.free > 0 {
				lines = max(lines, len(breakLines("", c.text(row), g.free-2*theme.InnerPadding()-theme.Padding(), theme.TextSize())))
			}
		}
		g.table.SetRowHeight(i, float32(lines)*line+rowAir)
	}
}

// rowAir is the space above and below the text of a row together.
const rowAir = 8

// newCell makes a cell: a mark and a text, cut off with an ellipsis.
func newCell() fyne.CanvasObject {
	label := widget.NewLabel("")
	label.Truncation = fyne.TextTruncateEllipsis
	mark := container.NewVBox()
	// The label's own air is taken back: the row gives what it needs.
	snug := container.New(layout.NewCustomPaddedLayout(-cellAir, -cellAir, 0, 0), label)
	return container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(markAir, 0, 6, 0), mark), nil, snug)
}

const (
	cellAir = 2
	markAir = 8 // sets the mark level with the first line of text
)

func cellParts(cell fyne.CanvasObject) (label *widget.Label, mark *fyne.Container) {
	c := cell.(*fyne.Container)
	return c.Objects[0].(*fyne.Container).Objects[0].(*widget.Label), c.Objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
}

func (g *grid[T]) updateCell(id widget.TableCellID, cell fyne.CanvasObject) {
	if id.Row < 0 || id.Row >= len(g.rows) || id.Col < 0 || id.Col >= len(g.columns) {
		return
	}
	row, c := g.rows[id.Row], g.columns[id.Col]
	label, mark := cellParts(cell)
	label.TextStyle.Bold = g.strong(row)
	label.Alignment = alignment(c.right)
	label.Wrapping, label.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	if c.wrap {
		label.Wrapping, label.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	}
	label.SetText(c.text(row))
	mark.Objects = nil
	if c.mark != nil {
		if status := c.mark(row); status != chart.NoStatus {
			mark.Objects = []fyne.CanvasObject{shape(status)}
		}
	}
	mark.Refresh()
}

func (g *grid[T]) updateHeader(id widget.TableCellID, cell fyne.CanvasObject) {
	if id.Col < 0 || id.Col >= len(g.columns) {
		return
	}
	label, _ := cellParts(cell)
	label.TextStyle.Bold = true
	label.Alignment = alignment(g.columns[id.Col].right)
	label.SetText(g.columns[id.Col].title)
}

func alignment(right bool) fyne.TextAlign {
	if right {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

// spaceFor is an empty object of a least size.
func spaceFor(size fyne.Size) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(size)
	return r
}
