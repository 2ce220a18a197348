package ooxml

import (
	"slices"

	"fagplan/views/chart"
)

// gaps leads the eye over what was not measured, as the drawing does: a dotted
// line from the last value before to the first after. It does not cross a break
// of definition. It is false where nothing is missing between two values.
func (d *designer) gaps(i int) (s series, found bool) {
	points := d.spec.Series[i].Points
	cells := make([]Cell, len(points))
	before := -1
	for c, p := range points {
		if d.breaks(c) {
			before = -1
		}
		if p.Missing {
			continue
		}
		if before >= 0 && c-before > 1 {
			found = true
			lead(cells, points, before, c)
		}
		before = c
	}
	if !found {
		return series{}, false
	}
	return series{column: d.addHelper("…", cells), look: look{stroke: d.hues[i], width: thinLine, dotted: true}}, true
}

// lead fills the cells from one point to another as a straight line goes.
func lead(cells []Cell, points []chart.Point, from, to int) {
	rise := (points[to].Value - points[from].Value) / float64(to-from)
	for c := from; c <= to; c++ {
		cells[c] = number(points[from].Value + rise*float64(c-from))
	}
}

// breaks reports whether the definition changes before a category.
func (d *designer) breaks(category int) bool {
	return slices.ContainsFunc(d.spec.Breaks, func(b chart.Break) bool { return b.Before == category })
}
