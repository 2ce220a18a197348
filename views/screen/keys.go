package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case *container.Scroll:
		parts = []fyne.CanvasObject{o.Content}
	case *container.Split:
		parts = []fyne.CanvasObject{o.Leading, o.Trailing}
	case fyne.Focusable:
		if disabled, can := o.(fyne.Disableable); !can || !disabled.Disabled() {
			return []fyne.Focusable{o}
		}
	}
	var found []fyne.Focusable
	for _, part := range parts {
		found = append(found, focusables(part)...)
	}
	return found
}

// nextScreen turns to the screen so many places further down the rail.
func (d *Desk) nextScreen(by int) {
	if d.document != nil {
		all := len(screenPlans())
		d.turnTo((d.shown + by + all) % all)
	}
}
