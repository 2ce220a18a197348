package screen

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// cellEntry is where a cell is typed in. Enter and Tab set what was typed and
// move on; Escape leaves the cell as it was.
type cellEntry struct {
	widget.Entry
	// done is told that the typing has ended, and with which key.
	done func(key fyne.KeyName)
}

func newCellEntry(text string, done func(fyne.KeyName)) *cellEntry {
	e := &cellEntry{done: done}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.CursorColumn = len([]rune(text))
	return e
}

// AcceptsTab implements fyne.Tabbable: Tab moves on in the grid.
func (e *cellEntry) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (e *cellEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab, fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown:
		e.done(key.Name)
	default:
		e.Entry.TypedKey(key)
	}
}

// FocusLost implements fyne.Focusable: what was typed is kept.
func (e *cellEntry) FocusLost() {
	e.Entry.FocusLost()
	e.done("")
}

// textToEdit is what a cell says, as it is typed.
func (g *grid[T]) textToEdit() string {
	return g.columns[g.cursor.Col].plain(g.rows[g.cursor.Row])
}

// begin lets the planner type in the cell the keyboard is in, or choose where
// there are words to choose among.
func (g *grid[T]) begin(typed string) {
	if len(g.rows) == 0 {
		return
	}
	row, c := g.rows[g.cursor.Row], g.columns[g.cursor.Col]
	switch {
	case g.desk.document.ReadOnly():
		g.refused(g.desk.words.T("screen.read-only"))
	case !c.open(row):
		g.refused(g.whyClosed(row, c))
	case c.choices != nil:
		g.offer(c.choices(row))
	case g.drawn != nil:
		g.typeIn(typed)
	}
}

// whyClosed says which cell it is that cannot be typed in, and why it cannot.
func (g *grid[T]) whyClosed(row T, c column[T]) string {
	words := g.desk.words
	cell, why := c.title, words.T("typed."+string(c.closed(row)))
	if name := g.called(row); name != "" {
		cell = words.T("grid.cell", text.Args{"name": name, "column": c.title})
	}
	switch {
	case c.closed(row) != typoShown:
	case c.lead != nil:
		why = words.T("typed.shown-lead")
	case c.hint != "":
		why = c.hint
	}
	return words.T("grid.closed", text.Args{"cell": cell, "why": why})
}

// offer shows the words a cell can have.
func (g *grid[T]) offer(words []string) {
	menu := fyne.NewMenu("")
	for _, word := range words {
		menu.Items = append(menu.Items, fyne.NewMenuItem(word, func() { g.take(word) }))
	}
	widget.ShowPopUpMenuAtPosition(menu, g.desk.window.Canvas(), g.below())
}

// take sets the cell the keyboard is in to the word chosen, once what goes with
// it is asked for.
func (g *grid[T]) take(word string) {
	row, c := g.rows[g.cursor.Row], g.columns[g.cursor.Col]
	if c.ask == nil || !c.ask(row, word) {
		g.write([]typedCell{{g.cursor, word}})
	}
}

// typeIn puts an entry over the cell the keyboard is in.
func (g *grid[T]) typeIn(typed string) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(g.drawn).Subtract(driver.AbsolutePositionForObject(g))
	g.entry = newCellEntry(typed, g.ended)
	size := g.drawn.Size()
	size.Height = max(size.Height, g.entry.MinSize().Height)
	g.entry.Resize(size)
	g.entry.Move(at)
	g.over.Objects = []fyne.CanvasObject{g.entry}
	g.over.Refresh()
	g.desk.window.Canvas().Focus(g.entry)
}

// ended takes the entry away and sets what was typed, unless it ended with
// Escape.
func (g *grid[T]) ended(key fyne.KeyName) {
	if g.entry == nil {
		return
	}
	typed, at := g.entry.Text, g.cursor
	next := g.leadTo(key)
	g.entry = nil
	g.over.Objects = nil
	g.over.Refresh()
	if key != "" {
		g.desk.window.Canvas().Focus(g)
	}
	if !g.typing {
		g.began = at.Col
	}
	g.typing = key == fyne.KeyTab
	if key == fyne.KeyEscape || typed == g.textToEdit() || g.enter([]typedCell{{at, typed}}) {
		g.move(next, false)
	}
}

// leadTo is the cell a key leads to from the one typed in.
func (g *grid[T]) leadTo(key fyne.KeyName) widget.TableCellID {
	next := leadTo(key, g.cursor)
	if g.typing && next.Row > g.cursor.Row && key != fyne.KeyDown {
		next.Col = g.began
	}
	return next
}

// leadTo is the cell a key leads to from a cell typed in.
func leadTo(key fyne.KeyName, at widget.TableCellID) widget.TableCellID {
	step := 1
	if shifted() {
		step = -1
	}
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		at.Row += step
	case fyne.KeyTab:
		at.Col += step
	case fyne.KeyDown:
		at.Row++
	case fyne.KeyUp:
		at.Row--
	}
	return at
}

// typedCell is a cell and what it is to say.
type typedCell struct {
	id    widget.TableCellID
	typed string
}

// write makes one edit of what was chosen for the cells, and reports whether all
// of it could stand.
func (g *grid[T]) write(cells []typedCell) bool {
	edit, stands := g.editOf(cells)
	if stands {
		g.desk.apply(edit)
	}
	return stands
}

// editOf is the edit of what was typed in the cells, false where not all of it
// can stand. Then the planner is told which cell it was and what can stand there.
func (g *grid[T]) editOf(cells []typedCell) (budget.Edit, bool) {
	batch := budget.NewBatch(g.desk.document.Plan())
	for _, cell := range cells {
		row, c := g.rows[cell.id.Row], g.columns[cell.id.Col]
		if why := c.closed(row); why != "" {
			g.refuse(cell, why)
			return budget.Edit{}, false
		}
		if err := c.set(batch, row, cell.typed); err != nil {
			g.refuse(cell, err)
			return budget.Edit{}, false
		}
	}
	for _, cell := range cells {
		row, c := g.rows[cell.id.Row], g.columns[cell.id.Col]
		if c.stands == nil {
			continue
		}
		if err := c.stands(batch, row); err != nil {
			g.refuse(cell, err)
			return budget.Edit{}, false
		}
	}
	return batch.Edit(batch.Kind(), g.subject(cells)), true
}

// subject is what an edit of the cells is called in the history.
func (g *grid[T]) subject(cells []typedCell) string {
	first := cells[0].id
	name, c := g.called(g.rows[first.Row]), g.columns[first.Col]
	if c.deed != nil {
		name = c.deed(g.rows[first.Row])
	}
	switch {
	case len(cells) > 1:
		return g.desk.words.T("grid.block", text.Args{"name": name, "n": len(cells)})
	case c.deed != nil:
		return name
	}
	return g.desk.words.T("grid.cell", text.Args{"name": name, "column": c.title})
}

func (g *grid[T]) refuse(cell typedCell, err error) {
	words := g.desk.words
	var why typo
	if !errors.As(err, &why) {
		g.desk.fail(err)
		return
	}
	g.move(cell.id, false)
	g.refused(words.T("grid.refused", text.Args{"typed": cell.typed, "row": g.called(g.rows[cell.id.Row]),
		"column": g.columns[cell.id.Col].title, "why": words.T("typed." + string(why))}))
}

// asked implements cellEars: what can be done to the cells chosen.
func (g *grid[T]) asked(id widget.TableCellID, at fyne.Position) {
	if len(g.rows) == 0 {
		return
	}
	if !g.block().holds(id) {
		g.pressed(id, false)
	}
	row, c := g.rows[g.cursor.Row], g.columns[g.cursor.Col]
	words := g.desk.words
	edit := fyne.NewMenuItem(words.T("action.edit-cell"), func() { g.opened(g.cursor) })
	paste := fyne.NewMenuItem(words.T("action.paste"), g.paste)
	fill := fyne.NewMenuItem(words.T("action.fill-right"), g.fillRight)
	clearing := fyne.NewMenuItem(words.T("action.clear"), g.clear)
	edit.Disabled = !c.open(row)
	fill.Disabled = !g.several()
	items := []*fyne.MenuItem{edit, fyne.NewMenuItem(words.T("action.copy"), g.copy), paste, fill, clearing}
	if c.hint != "" {
		items = append(items, fyne.NewMenuItem(words.T("action.explain-column"), g.hintHere))
	}
	items = append(items, g.more(row, g.cursor.Col)...)
	if c.source != nil {
		if source, known := c.source(row); known && !source.IsZero() {
			items = append(items, fyne.NewMenuItemSeparator(),
				fyne.NewMenuItem(words.T("action.show-source"), func() { g.desk.showSource(source) }))
		}
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), g.desk.window.Canvas(), at)
}
