package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// comeIntoSight scrolls what an object is within until it is seen. What gets the
// keyboard does it, so that Tab never leads out of sight.
func comeIntoSight(object fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(object)
	if c == nil {
		return
	}
	whole := c.Content()
	if over := c.Overlays().Top(); over != nil {
		whole = over
	}
	for _, scroll := range scrollsAbout(whole, object) {
		reveal(scroll, object)
	}
}

// scrollsAbout are what an object can be scrolled in, the innermost first.
func scrollsAbout(whole, object fyne.CanvasObject) []*container.Scroll {
	for _, part := range partsOf(whole) {
		if _, within := placeWithin(part, object); !within {
			continue
		}
		inner := scrollsAbout(part, object)
		if scroll, scrolls := whole.(*container.Scroll); scrolls {
			return append(inner, scroll)
		}
		return inner
	}
	return nil
}

// reveal scrolls as little as brings an object into sight, and shows its top
// where there is not room for all of it.
func reveal(scroll *container.Scroll, object fyne.CanvasObject) {
	from, within := placeWithin(scroll, object)
	if !within {
		return
	}
	offset := scroll.Offset
	offset.X += hidden(from.X, object.Size().Width, scroll.Size().Width)
	offset.Y += hidden(from.Y, object.Size().Height, scroll.Size().Height)
	if offset != scroll.Offset {
		scroll.ScrollToOffset(offset)
	}
}

// hidden is how far something must move back to be within a length, below 0
// where it must move forward.
func hidden(from, long, within float32) float32 {
	if from < 0 {
		return from
	}
	return min(from, max(0, from+long-within))
}
