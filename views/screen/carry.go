package screen

import "fyne.io/fyne/v2"

// carry has a row carried by the pointer: it is told where the row is over, and
// where it is let go.
type carry struct {
	over, drop func(at fyne.Position)
	where      fyne.Position
	moving     bool
}

// Dragged implements fyne.Draggable.
func (c *carry) Dragged(e *fyne.DragEvent) {
	c.where, c.moving = e.AbsolutePosition, true
	c.over(c.where)
}

// DragEnd implements fyne.Draggable.
func (c *carry) DragEnd() {
	if c.moving {
		c.moving = false
		c.drop(c.where)
	}
}
