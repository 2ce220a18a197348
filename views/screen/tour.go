package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// keyToured remembers that the tour has been offered.
const keyToured = "toured"

// tour shows a planner around, a stop at a time: a ring around the part of the
// window it tells of, the rest of it veiled, and a card beside. It lies over the
// whole window until it is ended, or the planner goes elsewhere.
type tour struct {
	widget.BaseWidget
	desk *Desk
	at   int
	from string               // the screen the planner was on
	veil [4]*canvas.Rectangle // over, under, left and right of the ring
	ring *canvas.Rectangle
	card *fyne.Container
	next *tourButton
}

var _ fyne.Tappable = (*tour)(nil)

// OpenFirst shows the plan a planner is given to begin with, and shows the
// planner around it the first time of all.
func (d *Desk) OpenFirst(path string, open func() (Document, error)) {
	d.load(path, open, func() {
		if !d.settings.store.Bool(keyToured) {
			d.startTour()
		}
	})
}

// startTour shows the planner around the open plan, from the first stop.
func (d *Desk) startTour() {
	if d.document == nil {
		return
	}
	d.endTour()
	d.settings.store.SetBool(keyToured, true)
	t := &tour{desk: d, from: d.current().name(), card: container.NewStack(), ring: &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 3, CornerRadius: 6}}
	for i := range t.veil {
		t.veil[i] = &canvas.Rectangle{}
	}
	t.ExtendBaseWidget(t)
	d.tour = t
	t.desk.openScreen(stops()[0].screen)
	t.desk.window.Canvas().Overlays().Add(t)
	t.show(0)
}

// endTour ends the tour, if there is one, on the screen that is shown.
func (d *Desk) endTour() {
	if d.tour != nil {
		d.window.Canvas().Overlays().Remove(d.tour)
		d.tour = nil
	}
}

// followTour moves the tour with the parts of the window, and ends it once the
// planner has gone to another screen.
func (d *Desk) followTour() {
	switch {
	case d.tour == nil:
	case d.current().name() != stops()[d.tour.at].screen:
		d.endTour()
	default:
		d.tour.Refresh()
	}
}

// show goes to a stop. Before the first it stays there; past the last it ends.
func (t *tour) show(at int) {
	switch {
	case at < 0:
		return
	case at >= len(stops()):
		t.end()
		return
	}
	t.at = at
	t.desk.openScreen(stops()[at].screen)
	t.card.Objects = []fyne.CanvasObject{card(inset(t.content()))}
	t.Refresh()
	t.desk.window.Canvas().Focus(t.next)
}

// end leaves the planner where the tour began.
func (t *tour) end() {
	t.desk.endTour()
	t.desk.openScreen(t.from)
}

// Tapped ends the tour where the press is outside its card: the planner wants to
// do something else.
func (t *tour) Tapped(e *fyne.PointEvent) {
	if within(e.Position, t.card.Position(), t.card.Size()) {
		t.desk.window.Canvas().Focus(t.next)
		return
	}
	t.desk.endTour()
}

func within(at, corner fyne.Position, size fyne.Size) bool {
	return at.X >= corner.X && at.Y >= corner.Y && at.X <= corner.X+size.Width && at.Y <= corner.Y+size.Height
}

// CreateRenderer implements fyne.Widget.
func (t *tour) CreateRenderer() fyne.WidgetRenderer { return &tourRenderer{t} }

type tourRenderer struct{ tour *tour }

func (r *tourRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *tourRenderer) Destroy()           {}

func (r *tourRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.tour.ring, r.tour.card}
	for _, veil := range r.tour.veil {
		objects = append([]fyne.CanvasObject{veil}, objects...)
	}
	return objects
}

func (r *tourRenderer) Refresh() {
	r.Layout(r.tour.Size())
	canvas.Refresh(r.tour)
}

// Layout sets the ring around the part told of, within the window, and the card
// beside it.
func (r *tourRenderer) Layout(size fyne.Size) {
	t := r.tour
	part := stops()[t.at].part(t.desk)
	const clear = 3 // between the part and the ring
	content := t.desk.window.Content()
	at, _ := placeWithin(content, part)
	from := content.Position().Add(at).SubtractXY(clear, clear)
	to := from.Add(part.Size()).AddXY(2*clear, 2*clear)
	from = fyne.NewPos(max(from.X, clear), max(from.Y, clear))
	to = fyne.NewPos(min(to.X, size.Width-clear), min(to.Y, size.Height-clear))
	ringed := fyne.NewSize(max(to.X-from.X, 0), max(to.Y-from.Y, 0))

	t.ring.StrokeColor = themeColor(theme.ColorNamePrimary)
	t.ring.Move(from)
	t.ring.Resize(ringed)
	for i, box := range [4][2]fyne.Position{
		{{}, fyne.NewPos(size.Width, from.Y)}, {fyne.NewPos(0, to.Y), fyne.NewPos(size.Width, size.Height)},
		{fyne.NewPos(0, from.Y), fyne.NewPos(from.X, to.Y)}, {fyne.NewPos(to.X, from.Y), fyne.NewPos(size.Width, to.Y)},
	} {
		t.veil[i].FillColor = veilColor
		t.veil[i].Move(box[0])
		t.veil[i].Resize(fyne.NewSize(box[1].X-box[0].X, box[1].Y-box[0].Y))
	}
	t.card.Resize(t.card.MinSize())
	t.card.Refresh() // which may hold other words of the same size
	t.card.Move(beside(from, ringed, t.card.MinSize(), size))
}

// veilColor dims what the tour does not tell of, and leaves it to be read.
var veilColor = color.NRGBA{A: 0x59}

// beside is where a card goes to be next to what it is about: at its right,
// under it, over it or at its left, whichever there is room for first, and
// otherwise in its lower right corner.
func beside(at fyne.Position, of, size, window fyne.Size) fyne.Position {
	const gap = 10
	left := clamp(at.X+of.Width-size.Width, gap, window.Width-size.Width-gap)
	top := clamp(at.Y, gap, window.Height-size.Height-gap)
	switch {
	case at.X+of.Width+size.Width+2*gap <= window.Width:
		return fyne.NewPos(at.X+of.Width+gap, top)
	case at.Y+of.Height+size.Height+2*gap <= window.Height:
		return fyne.NewPos(left, at.Y+of.Height+gap)
	case at.Y-size.Height-gap >= 0:
		return fyne.NewPos(left, at.Y-size.Height-gap)
	case at.X-size.Width-gap >= 0:
		return fyne.NewPos(at.X-size.Width-gap, top)
	}
	return fyne.NewPos(left-gap, clamp(at.Y+of.Height-size.Height-gap, gap, window.Height-size.Height-gap))
}
