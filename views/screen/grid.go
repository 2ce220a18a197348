package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// grid is the one table there is: it shows rows of T as a spreadsheet does,
// tells which cell is chosen, and lets what can be changed be typed, pasted,
// filled and cleared. Only the cells in sight are drawn.
type grid[T any] struct {
	widget.Table
	desk    *Desk
	columns []column[T]
	rows    []T
	width   float32   // of the whole grid, 0 before it has one
	widths  []float32 // of the columns as they are fitted to it
	focused bool
	// cursor is the cell the keyboard is in, and anchor the other corner of the
	// block of cells chosen.
	cursor, anchor widget.TableCellID
	// drawn is the cell the keyboard is in as it is drawn, nil before it is.
	drawn *gridCell
	over  *fyne.Container // what is shown over the cells: the entry
	// typing tells that the planner types along the cells of a row, from the
	// column began: Tab goes on to the next of them, not out of the grid, and
	// Enter to where the row under it begins.
	typing bool
	began  int
	entry  *cellEntry

	// strong rows are set in bold: sums, headings.
	strong func(T) bool
	// chosen is told of the cell the keyboard comes to.
	chosen func(row T, column int)
	// called is what a row is called in the history and in messages.
	called func(T) string
	// more is what else can be done about a cell, for its menu.
	more func(row T, column int) []*fyne.MenuItem
	// refused is told why something typed cannot be.
	refused func(message string)
}

func newGrid[T any](d *Desk, columns []column[T]) *grid[T] {
	g := &grid[T]{desk: d, columns: columns, over: container.NewWithoutLayout(),
		strong: func(T) bool { return false }, chosen: func(T, int) {},
		called: func(T) string { return "" }, more: func(T, int) []*fyne.MenuItem { return nil }, refused: d.status.note}
	g.Length = func() (int, int) { return len(g.rows), len(g.columns) }
	g.CreateCell = func() fyne.CanvasObject { return newGridCell(g, false) }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { g.update(id, o.(*gridCell)) }
	g.ShowHeaderRow = true
	g.CreateHeader = func() fyne.CanvasObject { return newGridCell(g, true) }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { g.updateHeader(id, o.(*gridCell)) }
	g.ExtendBaseWidget(g)
	return g
}

// object is the grid, its free column fitted to the width it is given.
func (g *grid[T]) object() fyne.CanvasObject {
	return container.New(gridLayout(g.fit), g, g.over)
}

// show replaces the rows, and fits the columns, which may be others than they
// were. The keyboard stays where it is.
func (g *grid[T]) show(rows []T) {
	g.rows = rows
	g.cursor, g.anchor = g.inside(g.cursor), g.inside(g.anchor)
	if g.width > 0 {
		g.fit(g.width)
	}
	g.Refresh()
}

// inside is the cell, or the nearest there is.
func (g *grid[T]) inside(id widget.TableCellID) widget.TableCellID {
	return widget.TableCellID{Row: max(0, min(id.Row, len(g.rows)-1)), Col: max(0, min(id.Col, len(g.columns)-1))}
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
func (gridLayout) MinSize([]fyne.CanvasObject) fyne.Size { return leastGrid() }

// leastGrid is the smallest a table is shown at: a few of its rows.
func leastGrid() fyne.Size { return fyne.NewSize(grown(260), tall(120)) }

func (g *grid[T]) update(id widget.TableCellID, cell *gridCell) {
	if id != g.inside(id) {
		return
	}
	row, c := g.rows[id.Row], g.columns[id.Col]
	look := gridLook{text: c.text(row), right: c.right, wrap: c.wrap, bold: g.strong(row), open: c.open(row),
		within: g.several() && g.block().holds(id), cursor: id == g.cursor, active: g.focused}
	if c.mark != nil {
		look.status = c.mark(row)
	}
	if look.cursor {
		g.drawn = cell
	}
	cell.show(id, look)
}

func (g *grid[T]) updateHeader(id widget.TableCellID, cell *gridCell) {
	if id.Col < 0 || id.Col >= len(g.columns) {
		return
	}
	c := g.columns[id.Col]
	cell.show(id, gridLook{text: c.title, right: c.right, bold: true})
}

// AccessibilityLabel reads the cell the keyboard is in, its heading and the
// name of its row, and what the column means.
func (g *grid[T]) AccessibilityLabel() string {
	if len(g.rows) == 0 || len(g.columns) == 0 {
		return g.desk.words.T("grid.empty")
	}
	id := g.inside(g.cursor)
	row, c := g.rows[id.Row], g.columns[id.Col]
	label := c.title + ": " + c.text(row)
	if name := g.called(row); name != "" && id.Col > 0 {
		label = name + ", " + label
	}
	if c.hint != "" {
		label += ". " + c.hint
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (g *grid[T]) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// spaceFor is an empty object of a least size.
func spaceFor(size fyne.Size) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(size)
	return r
}
