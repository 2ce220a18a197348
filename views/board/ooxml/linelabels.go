package ooxml

import (
	"math"
	"slices"

	"fagplan/views/chart"
)

// lineLabels are the numbers at the points of a line, at every one or at the last
// alone: each where it stands on no other line, and nowhere if there is no such
// place.
func (d *designer) lineLabels(i int, every bool) *labels {
	l := &labels{position: "t", format: d.format, ink: d.theme.Ink, texts: -1, points: map[int]labelLook{}}
	end := d.lastFree(i)
	for c, p := range d.spec.Series[i].Points {
		where := ""
		if !p.Missing && (every || c == end) {
			where = d.clear(i, c)
		}
		if where != l.position {
			l.points[c] = labelLook{hidden: where == "", position: where}
		}
	}
	return l
}

// clear is the side of a point on which its number stands on nothing: above it or
// below, or to its right where intervals reach both ways; empty for none.
func (d *designer) clear(i, c int) string {
	value := d.spec.Series[i].Points[c].Value
	above, below := true, value > d.ends(d.spec.Bodies()).low
	for other := range d.spec.Series {
		p := d.spec.Series[other].Points[c]
		switch {
		case other == i || p.Missing || d.spec.Form == chart.Columns && slices.Contains(d.spec.Bodies(), other):
		case p.Value > value || p.Value == value && other < i:
			above = above && !d.close(p.Value, value)
		default: // which has its own number above it
			below = below && !d.within(p.Value, value, 2)
		}
	}
	up, down := d.spanned(c, value)
	switch {
	case above && !up:
		return "t"
	case below && !down:
		return "b"
	case above && below:
		return "r"
	}
	return ""
}

// spanned reports whether an interval in a category leads up from a value, and
// whether one leads down.
func (d *designer) spanned(c int, value float64) (up, down bool) {
	for _, s := range d.spec.Series {
		if p := s.Points[c]; p.Span != nil && !p.Missing {
			up = up || p.Span.Low <= value && p.Span.High > value
			down = down || p.Span.High >= value && p.Span.Low < value
		}
	}
	return up, down
}

// close reports whether two values are so near each other that their numbers
// would stand on each other.
func (d *designer) close(a, b float64) bool { return d.within(a, b, 1) }

// within reports whether there is no room between two values for so many numbers.
func (d *designer) within(a, b, numbers float64) bool {
	e := d.ends(d.spec.Bodies())
	return math.Abs(a-b) < numbers*e.span()*2*d.size.Text/(0.75*d.size.Height)
}

// nears reports whether any two lines come close to each other.
func (d *designer) nears() bool {
	all := append(d.spec.Overlays(), d.spec.Bodies()...)
	for c := range d.spec.Categories {
		for n, i := range all {
			for _, other := range all[:n] {
				p, q := d.spec.Series[i].Points[c], d.spec.Series[other].Points[c]
				if !p.Missing && !q.Missing && d.close(p.Value, q.Value) {
					return true
				}
			}
		}
	}
	return false
}

// lastFree is the last point of a line, or the last one that no column reaches,
// whose number would stand on the line's; -1 for a line without points.
func (d *designer) lastFree(i int) int {
	last, free := -1, -1
	for c, p := range d.spec.Series[i].Points {
		if p.Missing {
			continue
		}
		last = c
		if !d.meetsColumn(c, p.Value) {
			free = c
		}
	}
	if free >= 0 {
		return free
	}
	return last
}

// meetsColumn reports whether a column ends so near a value that the number of one
// would stand on that of the other.
func (d *designer) meetsColumn(category int, value float64) bool {
	return d.spec.Form == chart.Columns && slices.ContainsFunc(d.spec.Bodies(), func(i int) bool {
		p := d.spec.Series[i].Points[category]
		return !p.Missing && d.close(p.Value, value)
	})
}
