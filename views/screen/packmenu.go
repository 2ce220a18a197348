package screen

import (
	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// packMenu offers to put a chart in one of the packs, or in a new one.
func (d *Desk) packMenu(story string) *fyne.MenuItem {
	item := d.item("action.add-to-board", nil)
	item.Disabled = d.document.ReadOnly()
	item.ChildMenu = fyne.NewMenu("")
	page := pageOf(story)
	for _, pack := range packsOf(d.state) {
		entry := fyne.NewMenuItem(pack.Name, func() { d.addToPack(pack, page) })
		entry.Checked = pack.has(page)
		entry.Disabled = entry.Checked
		item.ChildMenu.Items = append(item.ChildMenu.Items, entry)
	}
	item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItemSeparator(), d.item("screen.board.new", func() {
		d.askPackName(d.words.T("screen.board.new"), "", func(name string) { d.makePack(name, []budget.PackPage{page}) })
	}))
	return item
}

// addToPack puts a page last in a pack, and says so.
func (d *Desk) addToPack(pack boardPack, page budget.PackPage) {
	pack = pack.clone()
	pack.add([]budget.PackPage{page}, len(pack.pages)-1)
	d.keepPack(pack)
	d.status.note(d.words.T("screen.board.added", text.Args{"pack": pack.Name}))
}
