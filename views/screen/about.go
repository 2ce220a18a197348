package screen

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"fagplan/views/text"
)

// Licence is that of a library the program is built of.
type Licence struct {
	Library, Version string
	// Name is what SPDX calls the licence.
	Name string
}

// about tells which Fagplan this is, and what it is built of.
func (d *Desk) about() {
	var rows [][2]string
	for _, l := range d.host.Licences() {
		rows = append(rows, [2]string{l.Library + " " + l.Version, l.Name})
	}
	tabs := container.NewAppTabs(
		container.NewTabItem(d.words.T("about.program"), inset(wrapped(d.words.T("about.text", text.Args{"version": d.host.Version()})))),
		container.NewTabItem(d.words.T("about.licences"), container.NewVScroll(inset(d.helpTable(rows)))))
	window := dialog.NewCustom(d.words.T("action.about"), d.words.T("action.close"), tabs, d.window)
	const width, height = 620, 420
	window.Resize(d.roomFor(width, height))
	window.Show()
}
