package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// sheet says what a table of the plan holds and how it is worked with.
type sheet[T any] struct {
	// name is the table's: what the history calls it and what says it is empty.
	name    string
	columns func(state) []column[T]
	rows    func(state) []T
	// called is what a row is called in the history and in messages.
	called func(T) string
	// strong rows are set in bold: sums, headings.
	strong func(T) bool
	// record is what a row is of, for a table whose rows can be removed; false
	// for sums and headings.
	record func(T) (budget.Record, bool)
	// takeOut removes a row with what cannot stand without it; nil where the
	// record is all there is.
	takeOut func(b *budget.Batch, row T)
	// add asks for what a new row needs; nil for a table no row can be added to.
	add func(*Desk) *form
	// says are the words of a row that a search looks in.
	says func(T) []string
	// more is what else can be done about a cell, for its menu.
	more func(row T, column int) []*fyne.MenuItem
	// reckoned are how the computed numbers of a row came about, for the menu of
	// their cells; nil for a table of numbers that are not shown so.
	reckoned func(T) []shownCalculation
	// options are the choices of what the table shows, beside its search.
	options fyne.CanvasObject
	// steady columns stay in sight at the left.
	steady int
}

// table is something with rows on a screen.
type table interface {
	object() fyne.CanvasObject
	show(state)
	find()
}

// tablePanel is a table of the plan with what can be done to it: search, new
// rows, removal, and where the chosen number came from.
type tablePanel[T any] struct {
	desk   *Desk
	sheet  sheet[T]
	grid   *grid[T]
	search *entry
	told   *widget.Label
	look   *button
	remove *button
	place  *fyne.Container // where the grid or what is there instead stands
	whole  fyne.CanvasObject
	state  state
	source budget.Source
	// follow is told of the row the keyboard comes to.
	follow func(row T, column int)
	// listed is told of the rows on show.
	listed func(rows []T)
}

func newTablePanel[T any](d *Desk, s sheet[T]) *tablePanel[T] {
	p := &tablePanel[T]{desk: d, sheet: s, told: widget.NewLabel(""), place: container.NewStack(), follow: func(T, int) {}, listed: func([]T) {}}
	p.told.Truncation = fyne.TextTruncateEllipsis
	p.told.SizeName = theme.SizeNameCaptionText
	p.search = newEntry()
	p.search.SetPlaceHolder(d.words.T("grid.search"))
	p.search.OnChanged = func(string) { p.fill() }
	p.look = quiet(d.words.T("action.show-source"), func() { d.showSource(p.source) })
	p.remove = quiet(d.words.T("action.remove-row"), p.removeRow)
	p.whole = bordered(p.tools(), bordered(nil, nil, nil, p.look, p.told), nil, nil, p.place)
	return p
}

// quiet is a button that does not ask for attention.
func quiet(label string, do func()) *button {
	b := newButton(label, do)
	b.Importance = widget.LowImportance
	return b
}

// tools is the row over the table, nil where there is nothing for it.
func (p *tablePanel[T]) tools() fyne.CanvasObject {
	buttons := container.NewHBox()
	if p.sheet.add != nil && !p.desk.document.ReadOnly() {
		buttons.Add(newIconButton(p.desk.words.T("action.add-row"), theme.ContentAddIcon(), func() { p.sheet.add(p.desk) }))
	}
	if p.sheet.record != nil && !p.desk.document.ReadOnly() {
		buttons.Add(p.remove)
	}
	if p.sheet.says == nil {
		if len(buttons.Objects) == 0 && p.sheet.options == nil {
			return nil
		}
		return bordered(nil, nil, p.sheet.options, buttons, nil)
	}
	return bordered(nil, nil, p.sheet.options, buttons, p.search)
}

func (p *tablePanel[T]) object() fyne.CanvasObject { return p.whole }

// find gives the search the keyboard.
func (p *tablePanel[T]) find() {
	if p.sheet.says != nil {
		p.desk.window.Canvas().Focus(p.search)
	}
}

// show draws the table as the plan now is. The keyboard stays in its cell.
func (p *tablePanel[T]) show(s state) {
	p.state = s
	columns := p.sheet.columns(s)
	if p.grid == nil {
		p.grid = p.newGrid(columns)
	}
	p.grid.columns = columns
	p.grid.StickyColumnCount = p.sheet.steady
	p.fill()
}

func (p *tablePanel[T]) newGrid(columns []column[T]) *grid[T] {
	g := newGrid(p.desk, columns)
	g.chosen, g.called = p.explain, p.sheet.called
	g.refused = func(message string) { p.tell(message, budget.Source{}) }
	if p.sheet.strong != nil {
		g.strong = p.sheet.strong
	}
	g.more = p.more
	return g
}

// more is what else can be done about a cell. How its number came about is shown
// of those that are computed, not of those typed in.
func (p *tablePanel[T]) more(row T, column int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if p.sheet.more != nil {
		items = p.sheet.more(row, column)
	}
	if p.sheet.reckoned == nil || column == 0 || p.grid.columns[column].set != nil {
		return items
	}
	if all := p.sheet.reckoned(row); len(all) > 0 {
		items = append(items, p.desk.item("action.show-calculation", func() { p.desk.showCalculations(all) }))
	}
	return items
}

// fill lists the rows that have every searched word in them.
func (p *tablePanel[T]) fill() {
	var rows []T
	all := p.sheet.rows(p.state)
	for _, row := range all {
		if p.sheet.says == nil || p.search.Text == "" || holds(p.search.Text, p.sheet.says(row)...) {
			rows = append(rows, row)
		}
	}
	p.grid.show(rows)
	p.listed(rows)
	p.tell(p.counted(len(rows), len(all)), budget.Source{})
	if len(all) == 0 {
		p.place.Objects = []fyne.CanvasObject{inset(noLower(container.NewVScroll(wrapped(p.state.words.T("table."+p.sheet.name+".empty"))), leastGrid().Height))}
	} else if len(p.place.Objects) == 0 || len(rows) == len(all) {
		p.place.Objects = []fyne.CanvasObject{p.grid.object()}
	}
	p.place.Refresh()
}

// counted says how many rows are on show, or that the search finds none.
func (p *tablePanel[T]) counted(rows, all int) string {
	if rows == 0 && all > 0 {
		return p.state.words.T("grid.none-found", text.Args{"search": p.search.Text})
	}
	return p.state.words.T("grid.count", text.Args{"n": rows})
}

// explain tells what the chosen cell says in full, and where it came from.
func (p *tablePanel[T]) explain(row T, column int) {
	c := p.grid.columns[column]
	p.enableRemoval(row)
	p.follow(row, column)
	words := p.state.words
	args := text.Args{"row": p.sheet.called(row), "column": c.title, "value": c.text(row)}
	switch {
	case c.tell != nil:
		var source budget.Source
		if c.source != nil {
			source, _ = c.source(row)
		}
		p.tell(c.tell(row), source)
	case c.text(row) == "":
		p.tell(words.T("grid.missing", args), budget.Source{})
	case c.source == nil:
		p.tell(words.T("grid.plain", args), budget.Source{})
	default:
		source, known := c.source(row)
		if !known {
			p.tell(words.T("grid.computed", args), budget.Source{})
			return
		}
		args["source"] = p.state.origin(source)
		p.tell(words.T("grid.from", args), source)
	}
}

// tell shows a message under the table, and the way to the workbook it is
// about.
func (p *tablePanel[T]) tell(message string, source budget.Source) {
	p.told.SetText(message)
	if p.source = source; source.IsZero() {
		p.look.Disable()
	} else {
		p.look.Enable()
	}
}

func (p *tablePanel[T]) enableRemoval(row T) {
	if p.sheet.record == nil {
		return
	}
	if _, is := p.sheet.record(row); is {
		p.remove.Enable()
	} else {
		p.remove.Disable()
	}
}

// removeRow takes the chosen rows out of the plan, as one edit.
func (p *tablePanel[T]) removeRow() {
	if len(p.grid.rows) == 0 {
		return
	}
	b := p.grid.block()
	batch := budget.NewBatch(p.state.plan)
	for r := b.top; r <= b.bottom; r++ {
		row := p.grid.rows[r]
		record, is := p.sheet.record(row)
		switch {
		case is && p.sheet.takeOut != nil:
			p.sheet.takeOut(batch, row)
		case is:
			batch.Remove(record)
		}
	}
	p.desk.apply(batch.Edit(budget.TableEdit, p.sheet.called(p.grid.rows[b.top])))
}
