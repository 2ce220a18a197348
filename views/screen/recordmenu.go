package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"fagplan/budget"
)

// isMenuKey reports whether a key asks for the menu of what has the keyboard.
func isMenuKey(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && shifted()
}

// measureMenu is what can be done about a measure wherever it is shown.
func (d *Desk) measureMenu(m budget.Measure) []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		d.item("action.copy-title", func() { d.app.Clipboard().SetContent(numberedTitle(m)) }),
		d.item("action.show-history", func() { d.openHistory("measures", m.Title) })}
	if !m.Source.IsZero() {
		items = append(items, d.item("action.show-source", func() { d.showSource(m.Source) }))
	}
	return items
}

// statusMenu is what can be done about a measure where it is shown with its
// status: opening it, reporting another of the statuses of the board, and what can
// be done everywhere.
func (d *Desk) statusMenu(r measureRow, open func(budget.MeasureID), report func(status int)) []*fyne.MenuItem {
	items := []*fyne.MenuItem{d.item("action.open", func() { open(r.measure.ID) }), fyne.NewMenuItemSeparator()}
	for i, status := range boardOrder {
		item := fyne.NewMenuItem(d.words.Name(status), func() { report(i) })
		item.Checked = status == r.report.Status
		item.Disabled = d.document.ReadOnly()
		items = append(items, item)
	}
	return append(append(items, fyne.NewMenuItemSeparator()), d.measureMenu(r.measure)...)
}

// openHistory shows what has been done to what has a name, or to all that is
// worked with on a screen.
func (d *Desk) openHistory(screen, name string) {
	d.openScreen("history")
	p := d.current().(*page)
	p.openSection("edits")
	edits := p.sections[p.shown].table.(*historyPanel)
	edits.where.SetSelectedIndex(1 + screenNamed(screen))
	edits.list.search.SetText(name)
}
