package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// picker lets one of many names be chosen: typed words narrow them.
type picker struct {
	search *entry
	list   *namedList
	names  []string
	left   []int // the indexes of those that match
	window *dialog.CustomDialog
	done   func(index int)
}

// pick asks for one of the names.
func (d *Desk) pick(title string, names []string, done func(index int)) *picker {
	p := &picker{search: newEntry(), names: names, done: done}
	p.search.SetPlaceHolder(d.words.T("action.search"))
	p.search.OnChanged = func(string) { p.narrow() }
	p.search.OnSubmitted = func(string) { p.take(0) }
	p.list = newNamedList(title, func() int { return len(p.left) },
		func() fyne.CanvasObject {
			name := widget.NewLabel("")
			name.Truncation = fyne.TextTruncateEllipsis
			return name
		},
		func(id widget.ListItemID, o fyne.CanvasObject) {
			if name, is := o.(*widget.Label); is {
				name.SetText(p.names[p.left[id]])
			}
		})
	p.list.OnSelected = p.take
	p.narrow()
	p.window = dialog.NewCustom(title, d.words.T("action.cancel"), bordered(p.search, nil, nil, nil, p.list), d.window)
	const width, height = 520, 420
	p.window.Resize(fyne.NewSize(width, height))
	p.window.Show()
	d.window.Canvas().Focus(p.search)
	return p
}

// narrow lists the names that have every typed word in them.
func (p *picker) narrow() {
	p.left = nil
	for i, name := range p.names {
		if holds(p.search.Text, name) {
			p.left = append(p.left, i)
		}
	}
	p.list.Refresh()
}

// take chooses a name of those listed.
func (p *picker) take(at int) {
	if at >= len(p.left) {
		return
	}
	p.window.Hide()
	p.done(p.left[at])
}
