package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// deed is something that can be done with the row the keyboard is in.
type deed[T any] struct {
	label string
	do    func(T)
	// can tells for which rows; nil is for all.
	can func(T) bool
	// first is what is most likely to be done.
	first bool
}

// deedPanel is a table with buttons for what can be done with a row.
type deedPanel[T any] struct {
	*tablePanel[T]
	deeds   []deed[T]
	buttons []*button
	row     T
	has     bool // whether there is a row
	// came is told of the row the keyboard comes to.
	came  func(T)
	whole fyne.CanvasObject
}

func newDeedPanel[T any](d *Desk, s sheet[T], deeds ...deed[T]) *deedPanel[T] {
	p := &deedPanel[T]{tablePanel: newTablePanel(d, s), deeds: deeds, came: func(T) {}}
	row := container.NewHBox()
	for _, one := range deeds {
		b := newButton(one.label, func() {
			if p.has {
				one.do(p.row)
			}
		})
		if one.first {
			b.Importance = widget.HighImportance
		}
		p.buttons = append(p.buttons, b)
		row.Add(b)
	}
	p.follow = func(row T, _ int) { p.turnTo(row) }
	p.listed = func(rows []T) { p.hold(rows) }
	p.whole = bordered(nil, container.NewHScroll(row), nil, nil, p.tablePanel.object())
	p.enable()
	return p
}

func (p *deedPanel[T]) object() fyne.CanvasObject { return p.whole }

// hold keeps to the row the keyboard is in when the rows are others.
func (p *deedPanel[T]) hold(rows []T) {
	if len(rows) == 0 {
		p.has = false
		p.enable()
		return
	}
	p.turnTo(rows[p.grid.cursor.Row])
}

func (p *deedPanel[T]) turnTo(row T) {
	p.row, p.has = row, true
	p.enable()
	p.came(row)
}

// enable lets only what can be done be pressed.
func (p *deedPanel[T]) enable() {
	for i, one := range p.deeds {
		if p.has && (one.can == nil || one.can(p.row)) {
			p.buttons[i].Enable()
		} else {
			p.buttons[i].Disable()
		}
	}
}
