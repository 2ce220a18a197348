package slides

import (
	"fmt"

	"fagplan/views/board/ooxml"
)

// rect is a place on a slide, in points.
type rect struct{ x, y, w, h float64 }

// pointEMU is a point in the unit Office files measure in.
const pointEMU = 12700

// cutTop and its likes divide a room in two.
func (r rect) cutTop(h float64) (top, rest rect) {
	h = min(h, r.h)
	return rect{r.x, r.y, r.w, h}, rect{r.x, r.y + h, r.w, r.h - h}
}

func (r rect) cutBottom(h float64) (bottom, rest rect) {
	h = min(h, r.h)
	return rect{r.x, r.y + r.h - h, r.w, h}, rect{r.x, r.y, r.w, r.h - h}
}

func (r rect) cutRight(w float64) (right, rest rect) {
	w = min(w, r.w)
	return rect{r.x + r.w - w, r.y, w, r.h}, rect{r.x, r.y, r.w - w, r.h}
}

// transform is where a shape is.
func (r rect) transform(element string) ooxml.Markup {
	at := func(points float64) string { return fmt.Sprint(ooxml.Emu(points)) }
	return ooxml.El(element,
		ooxml.Tag("a:off", []ooxml.Attr{{Name: "x", Value: at(r.x)}, {Name: "y", Value: at(r.y)}}),
		ooxml.Tag("a:ext", []ooxml.Attr{{Name: "cx", Value: at(r.w)}, {Name: "cy", Value: at(r.h)}}))
}
