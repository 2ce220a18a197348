package ooxml

import (
	"fmt"
	"image/color"

	"fagplan/views/chart"
)

// step is the part of a stride of a bridge on one side of zero: an unseen bar up
// to where it begins, and how far it goes from there.
type step struct{ base, long float64 }

// onSides divides a stride at zero.
func onSides(s chart.Stride) (over, under step) {
	low, high := min(s.From, s.To), max(s.From, s.To)
	over = step{max(0, low), max(0, high) - max(0, low)}
	under = step{min(0, high), min(0, low) - min(0, high)}
	return over, under
}

// change is what a stride is: a level, or a change one way or the other.
type change int

const (
	level change = iota
	increase
	decrease
	changes // how many there are
)

func changeOf(s chart.Stride) change {
	switch {
	case s.Level:
		return level
	case s.To < s.From:
		return decrease
	}
	return increase
}

// layBridge lays a bridge as stacked bars: unseen up to where a change begins,
// then the change in the colour of its direction, with its number after it.
func (d *designer) layBridge() {
	d.lying = true
	points := d.spec.Series[0].Points
	d.addPoints(d.seriesName(0), points)
	strides := d.spec.Strides()
	var ends extent
	for _, s := range strides {
		ends.add(s.From)
		ends.add(s.To)
	}
	g := group{how: bars, grouping: "stacked", overlap: 100, gap: 45}
	g.gap = max(g.gap, d.air(g, 1, d.size.Height, 3*d.size.Text))
	reached := d.addHelper("↦", d.reached(strides))
	g.series = append(g.series, series{column: d.addHelper(" ", d.bases(strides, reached))})
	for _, under := range []bool{false, true} {
		for kind := level; kind < changes; kind++ {
			if s, found := d.changes(strides, kind, under, reached); found {
				g.series = append(g.series, s)
			}
		}
	}
	l := &labels{format: d.format, ink: d.theme.Ink, bold: true, texts: d.texts(0)}
	if l.texts < 0 {
		l.texts = 0
	}
	g.series = append(g.series, d.carrier(l, points, ends))
	d.groups = append(d.groups, g)
	d.values.hidden = true
	d.values.min, d.values.max = &ends.low, above100(ends)
}

// reached is where each stride ends.
func (d *designer) reached(strides []chart.Stride) []Cell {
	cells := make([]Cell, len(d.spec.Categories))
	column := len(d.table.Columns) // that of the cells themselves
	for n, s := range strides {
		cells[s.Category] = number(s.To)
		formula := reference(0, s.Category)
		if n > 0 && !s.Level {
			formula = reference(column, strides[n-1].Category) + "+" + formula
		}
		cells[s.Category].Formula = formula
	}
	return cells
}

// between names where a stride begins and ends, as formulas do.
func between(strides []chart.Stride, n, reached int) (from, to string) {
	if strides[n].Level || n == 0 {
		return "0", reference(reached, strides[n].Category)
	}
	return reference(reached, strides[n-1].Category), reference(reached, strides[n].Category)
}

// bases are the unseen bars of a bridge.
func (d *designer) bases(strides []chart.Stride, reached int) []Cell {
	cells := make([]Cell, len(d.spec.Categories))
	for n, s := range strides {
		over, under := onSides(s)
		from, to := between(strides, n, reached)
		cells[s.Category] = number(over.base + under.base) // one of them is zero
		cells[s.Category].Formula = fmt.Sprintf("MAX(0,MIN(%s,%s))+MIN(0,MAX(%s,%s))", from, to, from, to)
	}
	return cells
}

// changes is the bars of one kind of stride on one side of zero.
func (d *designer) changes(strides []chart.Stride, kind change, below bool, reached int) (series, bool) {
	cells := make([]Cell, len(d.spec.Categories))
	found := false
	hue := [...]color.RGBA{d.hues[0], d.theme.ChangeHue(1), d.theme.ChangeHue(-1)}[kind]
	s := series{look: d.body(hue, chart.Actual), points: map[int]look{}}
	for n, stride := range strides {
		part, under := onSides(stride)
		long := "ABS(MAX(0,%s)-MAX(0,%s))"
		if below {
			part, long = under, "-ABS(MIN(0,%s)-MIN(0,%s))"
		}
		if changeOf(stride) != kind || part.long == 0 {
			continue
		}
		from, to := between(strides, n, reached)
		cells[stride.Category], found = number(part.long), true
		cells[stride.Category].Formula = fmt.Sprintf(long, from, to)
		if l := d.body(hue, d.spec.KindAt(0, stride.Category)); l != s.look {
			s.points[stride.Category] = l
		}
	}
	if !found {
		return series{}, false
	}
	s.column = d.addHelper([...]string{"▮", "+", "−"}[kind], cells)
	return s, true
}
