package screen

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Tab comes to everything that can be worked with, once in a round and as the
// window is read, brings it into sight, and Shift+Tab goes the same way back.
func TestTabGoesAsTheWindowIsRead(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
	for _, percent := range []int{usualText, 2 * usualText} {
		d.chooseTextSize(percent)
		for i, plan := range screenPlans() {
			d.turnTo(i)
			walk := func() {
				t.Run(fmt.Sprintf("%s at %d %%", plan.name, percent), func(t *testing.T) { walkWithTab(t, d) })
			}
			parts, several := d.current().(sectioned)
			if !several {
				walk()
				continue
			}
			for _, section := range parts.sectionNames() {
				parts.openSection(section)
				walk()
			}
		}
	}
}

// box is a part of the window.
type box struct{ left, top, right, bottom float32 }

func (b box) within(other box) box {
	return box{max(b.left, other.left), max(b.top, other.top), min(b.right, other.right), min(b.bottom, other.bottom)}
}

// placed is a control the keyboard can come to: where it is, and the part of the
// window it is seen through.
type placed struct {
	control   fyne.Focusable
	at, frame box
}

// slack is how far controls may overlap by their borders.
const slack = 2

// isAfter reports whether a control is read after another: it is not on the same
// line further left, nor above without being in a column further right.
func (s placed) isAfter(other placed) bool {
	here, before := s.at, other.at
	if here.top+slack < before.bottom && before.top+slack < here.bottom {
		return here.left+slack >= before.left
	}
	return here.top+slack >= before.bottom || here.left+slack >= before.right
}

// inSight reports whether as much of a control is seen as there is room for.
func (s placed) inSight() bool {
	seen := s.at.within(s.frame)
	return seen.right-seen.left+slack >= min(s.at.right-s.at.left, s.frame.right-s.frame.left) &&
		seen.bottom-seen.top+slack >= min(s.at.bottom-s.at.top, s.frame.bottom-s.frame.top)
}

// stopsIn finds what the keyboard should come to in the window, and what only
// the pointer can be used on.
func stopsIn(d *Desk) (stops []placed, pointerOnly []fyne.CanvasObject) {
	var look func(fyne.CanvasObject, fyne.Position, box, bool)
	look = func(o fyne.CanvasObject, from fyne.Position, frame box, inControl bool) {
		if o == nil || !o.Visible() {
			return
		}
		at := from.Add(o.Position())
		here := box{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}
		disabled, can := o.(fyne.Disableable)
		focusable, control := o.(fyne.Focusable)
		_, pressed := o.(fyne.Tappable)
		switch {
		case can && disabled.Disabled():
		case control:
			stops = append(stops, placed{focusable, here, frame})
		case pressed && !inControl:
			pointerOnly = append(pointerOnly, o)
		}
		if _, scrolls := o.(*container.Scroll); scrolls {
			frame = frame.within(here)
		}
		for _, child := range childrenOf(o) {
			look(child, at, frame, control || inControl)
		}
	}
	size := d.window.Canvas().Size()
	look(d.window.Canvas().Content(), fyne.Position{}, box{0, 0, size.Width, size.Height}, false)
	return stops, pointerOnly
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

func walkWithTab(t *testing.T, d *Desk) {
	t.Helper()
	stops, pointerOnly := stopsIn(d)
	for _, o := range pointerOnly {
		t.Errorf("the keyboard cannot come to %s", told(o))
	}
	c := d.window.Canvas()
	c.Unfocus()
	var round []fyne.Focusable
	for c.FocusNext(); !slices.Contains(round, c.Focused()); c.FocusNext() {
		round = append(round, c.Focused())
		checkStop(t, d, c.Focused())
	}
	checkRound(t, stops, round)
	c.Focus(round[0])
	for _, want := range slices.Backward(round) {
		if c.FocusPrevious(); c.Focused() != want {
			t.Fatalf("back from there comes to %s, not to %s", told(c.Focused()), told(want))
		}
	}
}

// checkStop sees that what has got the keyboard is in sight and says what it is.
func checkStop(t *testing.T, d *Desk, focused fyne.Focusable) {
	t.Helper()
	stops, _ := stopsIn(d)
	at := slices.IndexFunc(stops, func(s placed) bool { return s.control == focused })
	switch {
	case at < 0:
		t.Errorf("the keyboard comes to %s, which is hidden or cannot be used", told(focused))
	case !stops[at].inSight():
		t.Errorf("%s has the keyboard and is out of sight, at %v in %v", told(focused), stops[at].at, stops[at].frame)
	case told(focused) == fmt.Sprintf("%T “”", focused):
		t.Errorf("a %T at %v says nothing of what it is for", focused, stops[at].at)
	}
}

// checkRound holds the controls Tab came to against those there are.
func checkRound(t *testing.T, stops []placed, round []fyne.Focusable) {
	t.Helper()
	var order []placed
	for _, control := range round {
		if at := slices.IndexFunc(stops, func(s placed) bool { return s.control == control }); at >= 0 {
			order = append(order, stops[at])
		}
	}
	for _, s := range stops {
		if !slices.Contains(round, s.control) {
			t.Errorf("Tab never comes to %s", told(s.control))
		}
	}
	for i, s := range order[1:] {
		if !s.isAfter(order[i]) {
			t.Errorf("from %s at %v, Tab goes to %s at %v", told(order[i].control), order[i].at, told(s.control), s.at)
		}
	}
}

// told is what a control is called.
func told(o any) string {
	var name string
	if accessible, is := o.(fyne.Accessible); is {
		name = accessible.AccessibilityLabel()
	}
	return fmt.Sprintf("%T “%s”", o, name)
}

// The keys that mean the same everywhere are passed on to the window of the
// widget that has the keyboard, which is known by that widget and not by the one
// it is made of.
func TestWhatPassesKeysOnKnowsWhatIsInTheWindow(t *testing.T) {
	test.NewTempApp(t)
	item, tab, search, way := newRailItem("Tiltak", nil), newTab(nil), newSearchEntry(nil), new(tour).button("Neste", nil)
	for _, pair := range [][2]fyne.Widget{{item, item.whole}, {tab, tab.whole}, {search, search.whole}, {way, way.whole}} {
		if pair[0] != pair[1] {
			t.Errorf("a %T passes keys on as %T", pair[0], pair[1])
		}
	}
}
