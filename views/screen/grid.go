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
	// mark, where given, is drawn before the text.
	mark func(T) chart.Status
}

// grid is the one table there is: it shows rows of T and tells which cell is
// chosen.
type grid[T any] struct {
	table   *widget.Table
	columns []column[T]
	rows    []T
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
	g.table.Refresh()
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
			g.table.SetColumnWidth(i, max(free, least))
			continue
		}
		g.table.SetColumnWidth(i, c.width)
	}
}

// newCell makes a cell: a mark and a text, cut off with an ellipsis.
func newCell() fyne.CanvasObject {
	label := widget.NewLabel("")
	label.Truncation = fyne.TextTruncateEllipsis
	mark := container.NewStack()
	return container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 6, 0), mark), nil, label)
}

func cellParts(cell fyne.CanvasObject) (label *widget.Label, mark *fyne.Container) {
	c := cell.(*fyne.Container)
	return c.Objects[0].(*widget.Label), c.Objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
}

func (g *grid[T]) updateCell(id widget.TableCellID, cell fyne.CanvasObject) {
	if id.Row < 0 || id.Row >= len(g.rows) || id.Col < 0 || id.Col >= len(g.columns) {
		return
	}
	row, c := g.rows[id.Row], g.columns[id.Col]
	label, mark := cellParts(cell)
	label.TextStyle.Bold = g.strong(row)
	label.Alignment = alignment(c.right)
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
