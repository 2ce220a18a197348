package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// palette is the field the planner types in to go anywhere: up and down walk
// what is found, Enter goes there, and Escape closes it.
type palette struct {
	desk   *Desk
	all    []destination
	found  []destination
	at     int
	entry  *searchEntry
	list   *fyne.Container
	window *widget.PopUp
	before fyne.Focusable
}

// paletteLines is how much of what is found is shown.
const paletteLines = 10

// openPalette asks where to go.
func (d *Desk) openPalette() {
	if d.document == nil {
		return
	}
	p := &palette{desk: d, all: d.destinations(), before: d.window.Canvas().Focused(), list: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	p.entry = newSearchEntry(p.step)
	p.entry.SetPlaceHolder(d.words.T("palette.ask"))
	p.entry.escape = p.close
	p.entry.OnChanged = func(string) { p.search() }
	p.entry.OnSubmitted = func(string) { p.open(p.at) }
	p.window = widget.NewModalPopUp(inset(bordered(p.entry, nil, nil, nil, p.list)), d.window.Canvas())
	p.search()
	p.window.Resize(d.roomFor(620, 390))
	p.window.Show()
	d.window.Canvas().Focus(p.entry)
}

func (p *palette) close() {
	p.window.Hide()
	if p.before != nil {
		p.desk.window.Canvas().Focus(p.before)
	}
}

// search lists what the words typed find.
func (p *palette) search() {
	p.found, p.at = foundAmong(p.all, p.entry.Text, paletteLines), 0
	p.show()
}

// step moves to another line.
func (p *palette) step(by int) {
	p.at = max(0, min(p.at+by, len(p.found)-1))
	p.show()
}

func (p *palette) show() {
	p.list.Objects = nil
	for i, one := range p.found {
		p.list.Add(newPaletteLine(one, i == p.at, func() { p.open(i) }))
	}
	if len(p.found) == 0 {
		p.list.Add(wrapped(p.desk.words.T("palette.nothing")))
	}
	p.list.Refresh()
}

// open goes to a line.
func (p *palette) open(index int) {
	if index >= len(p.found) {
		return
	}
	p.window.Hide()
	p.found[index].open()
}

// paletteLine is a destination with its kind.
type paletteLine struct {
	pressable
	of     destination
	chosen bool
}

func newPaletteLine(of destination, chosen bool, open func()) *paletteLine {
	l := &paletteLine{pressable: pressable{press: open}, of: of, chosen: chosen}
	l.ExtendBaseWidget(l)
	return l
}

// AccessibilityLabel reads the destination.
func (l *paletteLine) AccessibilityLabel() string { return l.of.kind + ": " + l.of.name }

// CreateRenderer implements fyne.Widget.
func (l *paletteLine) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(themeColor(theme.ColorNameOverlayBackground))
	back.CornerRadius = 3
	name := newFitText(l.of.name, theme.TextSize(), themeColor(theme.ColorNameForeground))
	if l.chosen {
		back.FillColor = themeColor(colorChosen)
		name.text.TextStyle.Bold = true
	}
	kind := container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), mutedText(l.of.kind))
	line := container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), bordered(nil, nil, nil, kind, name))
	return widget.NewSimpleRenderer(container.NewStack(back, line))
}
