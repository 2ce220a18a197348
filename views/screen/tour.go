package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// keyToured remembers that the tour has been offered.
const keyToured = "toured"

// stop is a place on the tour: the screen it is on, and what it is about there.
type stop struct {
	name   string
	screen string
	of     func(*Desk) fyne.CanvasObject
}

// stops are the places of the tour, in order.
func stops() []stop {
	page := func(d *Desk) fyne.CanvasObject { return d.sight }
	return []stop{
		{"rail", "overview", func(d *Desk) fyne.CanvasObject { return d.side }},
		{"figures", "overview", onOverview(func(o *overview) fyne.CanvasObject { return o.figures })},
		{"attention", "overview", onOverview(func(o *overview) fyne.CanvasObject { return o.attention.object })},
		{"import", "overview", func(d *Desk) fyne.CanvasObject { return d.top.read }},
		{"tables", "positions", page},
		{"charts", "charts", page},
	}
}

// onOverview is a part of the overview, which is the screen on show.
func onOverview(part func(*overview) fyne.CanvasObject) func(*Desk) fyne.CanvasObject {
	return func(d *Desk) fyne.CanvasObject { return part(d.current().(*overview)) }
}

// tour shows a new planner around, a stop at a time. Enter and the right arrow
// go on, the left arrow goes back, and Escape ends it.
type tour struct {
	desk *Desk
	at   int
	card *widget.PopUp // nil before the first stop
}

// OpenFirst shows the plan a planner is given to begin with, and shows the
// planner around it the first time of all.
func (d *Desk) OpenFirst(path string) {
	d.load(path, func() (Document, error) { return d.host.Open(path) }, func() {
		if !d.settings.store.Bool(keyToured) {
			d.startTour()
		}
	})
}

// startTour shows the planner around the open plan.
func (d *Desk) startTour() {
	if d.document == nil {
		return
	}
	d.settings.store.SetBool(keyToured, true)
	(&tour{desk: d}).show(0)
}

// show goes to a stop; past the last one, or before the first, it ends the tour
// or stays.
func (t *tour) show(at int) {
	all := stops()
	if at < 0 {
		return
	}
	if at >= len(all) {
		t.end()
		return
	}
	if t.card != nil {
		t.card.Hide()
	}
	t.at = at
	here := all[at]
	t.desk.openScreen(here.screen)
	content, next := t.content(here, at == len(all)-1)
	t.card = widget.NewPopUp(card(inset(content)), t.desk.window.Canvas())
	t.card.ShowAtPosition(beside(here.of(t.desk), t.card.MinSize(), t.desk.window.Canvas().Size()))
	t.desk.window.Canvas().Focus(next)
}

// end leaves the planner where the tour began.
func (t *tour) end() {
	t.card.Hide()
	t.desk.openScreen(stops()[0].screen)
}

// content is what is said at a stop, and the ways on from it.
func (t *tour) content(here stop, last bool) (content fyne.CanvasObject, next fyne.Focusable) {
	words := t.desk.words
	place := words.T("tour.place", text.Args{"n": t.at + 1, "all": len(stops())})
	title, about := words.T("tour."+here.name+".title"), words.T("tour."+here.name+".text")
	said := wrapped(about)
	width := min(grown(340), t.desk.window.Canvas().Size().Width/2)
	said.Resize(fyne.NewSize(width, 0)) // breaks the lines, which sets the height
	back := t.button(words.T("action.tour-back"), func() { t.show(t.at - 1) })
	if t.at == 0 {
		back.Disable()
	}
	label := words.T("action.tour-next")
	if last {
		label = words.T("action.tour-done")
	}
	on := t.button(label, func() { t.show(t.at + 1) })
	on.Importance = widget.HighImportance
	on.spoken = place + ". " + title + ". " + about + " " + label
	ways := container.NewHBox(mutedText(place), layout.NewSpacer(), back, on)
	if !last {
		ways = container.NewHBox(mutedText(place), layout.NewSpacer(), t.button(words.T("action.tour-skip"), t.end), back, on)
	}
	head := strongText(title, theme.Size(theme.SizeNameSubHeadingText))
	return container.NewVBox(head, said, spaceFor(fyne.NewSize(width, 0)), ways), on
}

// beside is where a card goes to be next to what it is about: at its right,
// under it or over it, whichever there is room for first, and otherwise in its
// lower right corner.
func beside(object fyne.CanvasObject, size, window fyne.Size) fyne.Position {
	at, of := fyne.CurrentApp().Driver().AbsolutePositionForObject(object), object.Size()
	left := clamp(at.X+of.Width-size.Width, gap, window.Width-size.Width-gap)
	top := clamp(at.Y, gap, window.Height-size.Height-gap)
	switch {
	case at.X+of.Width+size.Width+2*gap <= window.Width:
		return fyne.NewPos(at.X+of.Width+gap, clamp(at.Y+gap, gap, window.Height-size.Height-gap))
	case at.Y+of.Height+size.Height+2*gap <= window.Height:
		return fyne.NewPos(left, at.Y+of.Height+gap)
	case at.Y-size.Height-gap >= 0:
		return fyne.NewPos(left, at.Y-size.Height-gap)
	case at.X-size.Width-gap >= 0:
		return fyne.NewPos(at.X-size.Width-gap, top)
	}
	return fyne.NewPos(left-gap, clamp(at.Y+of.Height-size.Height-gap, gap, window.Height-size.Height-gap))
}

// tourButton is one of the ways on from a stop.
type tourButton struct {
	button
	tour *tour
	// spoken is read out in place of the button's text, unless that is empty.
	spoken string
}

var _ fyne.Accessible = (*tourButton)(nil)

func (t *tour) button(label string, do func()) *tourButton {
	b := &tourButton{tour: t}
	b.Text, b.OnTapped = label, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *tourButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		b.tour.end()
	case fyne.KeyRight:
		b.tour.show(b.tour.at + 1)
	case fyne.KeyLeft:
		b.tour.show(b.tour.at - 1)
	default:
		b.button.TypedKey(e)
	}
}

// AccessibilityLabel reads what the stop says with the way on from it.
func (b *tourButton) AccessibilityLabel() string {
	if b.spoken != "" {
		return b.spoken
	}
	return b.Text
}

// AccessibilityRole implements fyne.Accessible.
func (b *tourButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
