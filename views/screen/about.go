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
	title := d.words.T("action.about")
	page := newReader(title, inset(container.NewVBox(
		wrapped(d.words.T("about.text", text.Args{"version": d.host.Version()})),
		newParagraph(d.words.T("about.licences"), ""), d.helpTable(rows))))
	window := dialog.NewCustom(title, d.words.T("action.close"), page, d.window)
	const width, height = 640, 480
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(page)
}
