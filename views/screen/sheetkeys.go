package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// FocusGained implements fyne.Focusable. The keyboard begins at the first cell
// where no other is chosen.
func (g *sheetGrid) FocusGained() {
	g.hasKeys = true
	g.Table.FocusGained()
	comeIntoSight(g)
	g.walk(0, 0)
}

// FocusLost implements fyne.Focusable.
func (g *sheetGrid) FocusLost() {
	g.hasKeys = false
	g.Table.FocusLost()
}

// TypedKey walks from cell to cell as in a spreadsheet. Enter and space point a
// cell out. Fyne's own table takes the cell under the pointer for the one the
// keyboard is at.
func (g *sheetGrid) TypedKey(e *fyne.KeyEvent) {
	const page = 12
	rows, columns := g.size()
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if g.row > 0 {
			g.Select(widget.TableCellID{Row: g.row - 1, Col: g.column - 1})
		}
	case fyne.KeyDown:
		g.walk(1, 0)
	case fyne.KeyUp:
		g.walk(-1, 0)
	case fyne.KeyRight:
		g.walk(0, 1)
	case fyne.KeyLeft:
		g.walk(0, -1)
	case fyne.KeyPageDown:
		g.walk(page, 0)
	case fyne.KeyPageUp:
		g.walk(-page, 0)
	case fyne.KeyHome:
		g.walk(0, -columns)
	case fyne.KeyEnd:
		g.walk(rows, columns)
	}
}

// walk moves the cell chosen, no further than the sheet goes.
func (g *sheetGrid) walk(down, right int) {
	rows, columns := g.size()
	row, column := min(max(g.row+down, 1), rows), min(max(g.column+right, 1), columns)
	g.ScrollTo(widget.TableCellID{Row: row - 1, Col: column - 1})
	g.point(row, column)
	g.reached(row, column)
}
