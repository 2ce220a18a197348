package screen

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// block is a rectangle of cells.
type block struct{ top, left, bottom, right int }

func (b block) holds(id widget.TableCellID) bool {
	return id.Row >= b.top && id.Row <= b.bottom && id.Col >= b.left && id.Col <= b.right
}

// block is what is chosen: the cells between the cursor and the anchor.
func (g *grid[T]) block() block {
	return block{top: min(g.cursor.Row, g.anchor.Row), left: min(g.cursor.Col, g.anchor.Col),
		bottom: max(g.cursor.Row, g.anchor.Row), right: max(g.cursor.Col, g.anchor.Col)}
}

// several reports whether more than one cell is chosen.
func (g *grid[T]) several() bool { return g.cursor != g.anchor }

// choose puts the keyboard in a cell and brings it into sight.
func (g *grid[T]) choose(row, column int) { g.move(widget.TableCellID{Row: row, Col: column}, false) }

// move puts the cursor in a cell; the anchor stays behind where the block is
// extended.
func (g *grid[T]) move(to widget.TableCellID, extend bool) {
	if len(g.rows) == 0 || len(g.columns) == 0 {
		return
	}
	g.cursor = g.inside(to)
	if !extend {
		g.anchor = g.cursor
	}
	g.desk.hush()
	g.Highlight(g.cursor)
	g.chosen(g.rows[g.cursor.Row], g.cursor.Col)
}

// screenful is how many rows a key for a page moves.
const screenful = 10

// AcceptsTab implements fyne.Tabbable: after something is typed, Tab goes on to
// the next cell of the row, as in a spreadsheet. From the last cell, and for a
// planner who only looks, it goes out of the grid.
func (g *grid[T]) AcceptsTab() bool {
	next := leadTo(fyne.KeyTab, g.cursor)
	return g.typing && next == g.inside(next)
}

// TypedKey moves among the cells and begins to type in one.
func (g *grid[T]) TypedKey(e *fyne.KeyEvent) {
	held := e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
	g.typing = e.Name == fyne.KeyTab || held && g.typing // Shift comes before the Tab it turns back
	at := g.cursor
	switch e.Name {
	case fyne.KeyTab:
		g.move(leadTo(fyne.KeyTab, at), false)
		return
	case fyne.KeyDown:
		at.Row++
	case fyne.KeyUp:
		at.Row--
	case fyne.KeyRight:
		at.Col++
	case fyne.KeyLeft:
		at.Col--
	case fyne.KeyPageDown:
		at.Row += screenful
	case fyne.KeyPageUp:
		at.Row -= screenful
	case fyne.KeyHome:
		at.Col = 0
	case fyne.KeyEnd:
		at.Col = len(g.columns) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2, fyne.KeySpace:
		g.opened(g.cursor)
		return
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.clear()
		return
	case desktop.KeyMenu:
		g.asked(g.cursor, g.below())
		return
	case fyne.KeyF10:
		if shifted() {
			g.asked(g.cursor, g.below())
		}
		return
	default:
		passOn(g, e)
		return
	}
	g.move(at, shifted())
}

// TypedRune begins to type in the cell the keyboard is in, or chooses the next
// word that begins so where there are words to choose among.
func (g *grid[T]) TypedRune(r rune) {
	if unicode.IsControl(r) || r == ' ' {
		return
	}
	if !g.typing {
		g.began = g.cursor.Col
	}
	if g.pick(r) {
		g.typing = true
		return
	}
	g.begin(string(r))
}

// pick chooses the next word that begins with a letter, and reports whether
// there is one to choose.
func (g *grid[T]) pick(letter rune) bool {
	if len(g.rows) == 0 || g.desk.document.ReadOnly() {
		return false
	}
	row, c := g.rows[g.cursor.Row], g.columns[g.cursor.Col]
	if c.choices == nil || !c.open(row) {
		return false
	}
	choices := c.choices(row)
	i := beginningWith(choices, letter, slices.Index(choices, g.textToEdit()))
	return i >= 0 && g.write([]typedCell{{g.cursor, choices[i]}})
}

// FocusGained implements fyne.Focusable.
func (g *grid[T]) FocusGained() {
	g.focused = true
	g.Table.FocusGained()
	g.Refresh()
	comeIntoSight(g)
}

// FocusLost implements fyne.Focusable.
func (g *grid[T]) FocusLost() {
	g.focused = false
	g.typing = g.typing && g.entry != nil // which has the keyboard now
	g.Table.FocusLost()
}

// pressed implements cellEars.
func (g *grid[T]) pressed(id widget.TableCellID, extend bool) {
	g.desk.window.Canvas().Focus(g)
	g.move(id, extend)
}

// opened implements cellEars.
func (g *grid[T]) opened(id widget.TableCellID) {
	g.move(id, false)
	if len(g.rows) == 0 {
		return
	}
	if c, row := g.columns[g.cursor.Col], g.rows[g.cursor.Row]; c.lead != nil && !c.open(row) {
		c.lead(row)
		return
	}
	g.begin(g.textToEdit())
}

// entered implements cellEars.
func (g *grid[T]) entered(cell *gridCell, pressing bool) {
	switch {
	case cell.header:
		g.hint(cell)
	case pressing && g.focused:
		g.move(cell.id, true)
	}
}

// left implements cellEars.
func (g *grid[T]) left() { g.desk.hush() }

// hint tells what a column means while its heading is pointed at.
func (g *grid[T]) hint(heading *gridCell) {
	if words := g.columns[heading.id.Col].hint; words != "" {
		g.desk.explain(words, heading)
	}
}

// hintHere tells what the column the keyboard is in means, over the cell.
func (g *grid[T]) hintHere() {
	if words := g.columns[g.cursor.Col].hint; words != "" && g.drawn != nil {
		g.desk.explain(words, g.drawn)
	}
}

// below is the place right under the cell the keyboard is in.
func (g *grid[T]) below() fyne.Position {
	if g.drawn == nil {
		return below(g)
	}
	return below(g.drawn)
}
