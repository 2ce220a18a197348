package screen

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ringed draws a ring about one of Fyne's widgets while it has the keyboard. What
// Fyne marks it with, a tint, is hard to tell from its surroundings.
type ringed struct {
	fyne.WidgetRenderer
	focused *bool
	ring    *canvas.Rectangle
}

func newRinged(of fyne.WidgetRenderer, focused *bool) *ringed {
	r := &ringed{WidgetRenderer: of, focused: focused, ring: &canvas.Rectangle{StrokeWidth: 2}}
	r.paint()
	return r
}

func (r *ringed) paint() {
	r.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	r.ring.StrokeColor = color.Transparent
	if *r.focused {
		r.ring.StrokeColor = themeColor(theme.ColorNameForeground)
	}
}

// Layout implements fyne.WidgetRenderer.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
}

// Objects implements fyne.WidgetRenderer.
func (r *ringed) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.ring)
}

// Refresh implements fyne.WidgetRenderer.
func (r *ringed) Refresh() {
	r.paint()
	r.ring.Refresh()
	r.WidgetRenderer.Refresh()
}
