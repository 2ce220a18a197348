package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// offerPage shows what can be done with a page.
func (b *packScreen) offerPage(at int, where fyne.Position) {
	if at >= len(b.pack.pages) {
		return
	}
	d := b.desk
	up := d.item("action.move-up", func() { b.movePage(at, at-1) })
	down := d.item("action.move-down", func() { b.movePage(at, at+1) })
	up.Shortcut, down.Shortcut = moveKey(fyne.KeyUp), moveKey(fyne.KeyDown)
	up.Disabled, down.Disabled = at == 0, at == len(b.pack.pages)-1
	items := []*fyne.MenuItem{d.item("action.edit-title", b.preview.editTitle), up, down, fyne.NewMenuItemSeparator()}
	if story := b.pack.pages[at].Chart; story != "" {
		items = append(items, d.item("action.enlarge", func() { d.enlarge(story) }))
	}
	items = append(items, d.item("screen.board.remove-page", func() { b.removePage(at) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.window.Canvas(), where)
}

// movePage moves a page to another place, and goes along with it.
func (b *packScreen) movePage(from, to int) {
	if from == to || from < 0 || to < 0 || from >= len(b.pack.pages) || to >= len(b.pack.pages) {
		return
	}
	b.at = to
	b.change(func(p *boardPack) { p.move(from, to) })
	b.pages.goTo(b.at)
}

// moveFocused moves the page on show where the list of pages has the keyboard.
func (b *packScreen) moveFocused(key fyne.KeyName) {
	if (key == fyne.KeyUp || key == fyne.KeyDown) && b.desk.window.Canvas().Focused() == fyne.Focusable(b.pages) {
		b.movePage(b.at, b.at+stepOf(key))
	}
}

// removePage takes a page out of the pack.
func (b *packScreen) removePage(at int) {
	if at >= len(b.pack.pages) {
		return
	}
	b.change(func(p *boardPack) { p.pages = append(p.pages[:at], p.pages[at+1:]...) })
}

// addPages puts pages in after the one on show, and shows the first of them.
func (b *packScreen) addPages(pages []budget.PackPage) {
	if len(pages) == 0 {
		return
	}
	after := b.at
	if len(b.pack.pages) > 0 {
		b.at++
	}
	if len(b.pack.pages) == 0 {
		after = -1
	}
	b.change(func(p *boardPack) { p.add(pages, after) })
	b.pages.goTo(b.at)
}
