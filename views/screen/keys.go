package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// typedKey is for the keys that mean the same wherever the planner is.
func (d *Desk) typedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyF1:
		d.openHelp()
	case fyne.KeyF6:
		d.nextPart()
	case fyne.KeyEscape:
		d.closeTop()
	}
}

// passOn gives a key that what has the keyboard has no use for to the window.
func passOn(from fyne.CanvasObject, e *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(e)
	}
}

// closeTop closes what is over the page, if anything is.
func (d *Desk) closeTop() {
	if d.tour != nil {
		d.tour.end()
		return
	}
	if d.large != nil {
		d.closeLarge()
		return
	}
	if over := d.window.Canvas().Overlays(); over.Top() != nil {
		over.Remove(over.Top())
	}
}

// nextPart moves the keyboard from the rail to the bar over the page, from there
// to the page, and from the page to the rail.
func (d *Desk) nextPart() {
	if d.document == nil || d.window.Canvas().Overlays().Top() != nil {
		return
	}
	parts := []fyne.Focusable{d.rail[d.shown], firstFocusable(d.top.object), firstFocusable(d.page)}
	at := 2
	switch focused := d.window.Canvas().Focused(); focused.(type) {
	case *railItem:
		at = 0
	default:
		if focused != nil && slices.Contains(focusables(d.top.object), focused) {
			at = 1
		}
	}
	for range parts {
		at = (at + 1) % len(parts)
		if parts[at] != nil {
			d.window.Canvas().Focus(parts[at])
			return
		}
	}
}

// firstFocusable is the first thing in an object that takes the keyboard, nil
// where nothing does.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if all := focusables(o); len(all) > 0 {
		return all[0]
	}
	return nil
}

// focusables are what takes the keyboard in an object, in order.
func focusables(o fyne.CanvasObject) []fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if one, is := o.(fyne.Focusable); is {
		if disabled, can := o.(fyne.Disableable); can && disabled.Disabled() {
			return nil
		}
		return []fyne.Focusable{one}
	}
	var found []fyne.Focusable
	for _, part := range partsOf(o) {
		found = append(found, focusables(part)...)
	}
	return found
}

// partsOf are the objects that one is put together of, none for a widget that
// is one thing.
func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Split:
		return []fyne.CanvasObject{o.Leading, o.Trailing}
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}

// placeWithin is where an object is within another that it is a part of, also
// before it is drawn for the first time.
func placeWithin(whole, object fyne.CanvasObject) (at fyne.Position, found bool) {
	if whole == object {
		return fyne.Position{}, true
	}
	for _, part := range partsOf(whole) {
		if at, found := placeWithin(part, object); found {
			return part.Position().Add(at), true
		}
	}
	return fyne.Position{}, false
}

// nextScreen turns to the screen so many places further down the rail.
func (d *Desk) nextScreen(by int) {
	if d.document != nil {
		all := len(screenPlans())
		d.turnTo((d.shown + by + all) % all)
	}
}
