package screen

import "fyne.io/fyne/v2"

// stop is a place on the tour: the screen it is on, and the part of the window
// it tells of there.
type stop struct {
	name   string
	screen string
	part   func(*Desk) fyne.CanvasObject
}

// stops are the places of the tour, in order.
func stops() []stop {
	return []stop{
		{"rail", "overview", func(d *Desk) fyne.CanvasObject { return d.side }},
		{"figures", "overview", onOverview(func(o *overview) fyne.CanvasObject { return o.figures })},
		{"charts", "overview", onOverview(func(o *overview) fyne.CanvasObject { return o.charts[0].object })},
		{"attention", "overview", onOverview(func(o *overview) fyne.CanvasObject { return o.attention.object })},
		{"tables", "positions", inSight(func(d *Desk) fyne.CanvasObject { return d.current().(*page).tableShown() })},
		{"import", "positions", func(d *Desk) fyne.CanvasObject { return d.top.read }},
		{"undo", "positions", func(d *Desk) fyne.CanvasObject { return d.top.edits }},
	}
}

// onOverview is a part of the overview, which is the screen on show.
func onOverview(part func(*overview) fyne.CanvasObject) func(*Desk) fyne.CanvasObject {
	return inSight(func(d *Desk) fyne.CanvasObject {
		o := d.current().(*overview)
		reveal(o.scroll, part(o))
		return part(o)
	})
}

// inSight is a part of the page, which may have to be scrolled to.
func inSight(part func(*Desk) fyne.CanvasObject) func(*Desk) fyne.CanvasObject {
	return func(d *Desk) fyne.CanvasObject {
		reveal(d.sight, part(d))
		return part(d)
	}
}
