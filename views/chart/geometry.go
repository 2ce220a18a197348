package chart

import "math"

// Vec is a place in a drawing, in logical pixels from the upper left corner.
type Vec struct{ X, Y float64 }

func (v Vec) distance(o Vec) float64 { return math.Hypot(v.X-o.X, v.Y-o.Y) }

// Rect is an upright rectangle in logical pixels. W and H are never negative
// in a finished Drawing.
type Rect struct{ X, Y, W, H float64 }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Centre is the point in the middle.
func (r Rect) Centre() Vec { return Vec{r.X + r.W/2, r.Y + r.H/2} }

// Inset is r made smaller by d on every side, never below zero size, or larger
// where d is negative.
func (r Rect) Inset(d float64) Rect {
	dx, dy := math.Min(d, r.W/2), math.Min(d, r.H/2)
	return Rect{r.X + dx, r.Y + dy, r.W - 2*dx, r.H - 2*dy}
}

// slack is the rounding error that places are compared with, in pixels.
const slack = 1e-6

// Overlaps reports whether r and o share an area; touching edges do not count.
func (r Rect) Overlaps(o Rect) bool {
	return r.X < o.Right()-slack && o.X < r.Right()-slack &&
		r.Y < o.Bottom()-slack && o.Y < r.Bottom()-slack
}

// Holds reports whether v lies in r or on its edge.
func (r Rect) Holds(v Vec) bool {
	return v.X >= r.X && v.X <= r.Right() && v.Y >= r.Y && v.Y <= r.Bottom()
}

// within reports whether r lies wholly in o.
func (r Rect) within(o Rect) bool {
	return r.X >= o.X-slack && r.Y >= o.Y-slack &&
		r.Right() <= o.Right()+slack && r.Bottom() <= o.Bottom()+slack
}

// cutTop takes h off the top of r and returns the piece and the rest.
func (r Rect) cutTop(h float64) (piece, rest Rect) {
	h = math.Min(h, r.H)
	return Rect{r.X, r.Y, r.W, h}, Rect{r.X, r.Y + h, r.W, r.H - h}
}

// cutBottom takes h off the bottom of r and returns the piece and the rest.
func (r Rect) cutBottom(h float64) (piece, rest Rect) {
	h = math.Min(h, r.H)
	return Rect{r.X, r.Bottom() - h, r.W, h}, Rect{r.X, r.Y, r.W, r.H - h}
}

// cutLeft takes w off the left of r and returns the piece and the rest.
func (r Rect) cutLeft(w float64) (piece, rest Rect) {
	w = math.Min(w, r.W)
	return Rect{r.X, r.Y, w, r.H}, Rect{r.X + w, r.Y, r.W - w, r.H}
}

// cutRight takes w off the right of r and returns the piece and the rest.
func (r Rect) cutRight(w float64) (piece, rest Rect) {
	w = math.Min(w, r.W)
	return Rect{r.Right() - w, r.Y, w, r.H}, Rect{r.X, r.Y, r.W - w, r.H}
}

// line is a straight stretch from a to b.
type line struct{ a, b Vec }

// crosses reports whether the line runs through r. It narrows the stretch to
// each pair of edges in turn (Liang and Barsky's clipping).
func (l line) crosses(r Rect) bool {
	from, to := 0.0, 1.0
	clip := func(start, delta, low, high float64) bool {
		if delta == 0 {
			return start > low && start < high
		}
		t0, t1 := (low-start)/delta, (high-start)/delta
		from = math.Max(from, math.Min(t0, t1))
		to = math.Min(to, math.Max(t0, t1))
		return from < to
	}
	return clip(l.a.X, l.b.X-l.a.X, r.X, r.Right()) &&
		clip(l.a.Y, l.b.Y-l.a.Y, r.Y, r.Bottom())
}

// meets reports whether two lines cross, or touch each other.
func (l line) meets(o line) bool {
	side := func(l line, v Vec) float64 {
		return (l.b.X-l.a.X)*(v.Y-l.a.Y) - (l.b.Y-l.a.Y)*(v.X-l.a.X)
	}
	return side(l, o.a)*side(l, o.b) <= 0 && side(o, l.a)*side(o, l.b) <= 0
}
