package ooxml

import "fagplan/views/chart"

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
	g.series = append(g.series, series{column: d.addHelper(" ", d.bases(strides))})
	for _, under := range []bool{false, true} {
		for kind := level; kind < changes; kind++ {
			if s, found := d.changes(strides, kind, under); found {
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

// bases are the unseen bars of a bridge.
func (d *designer) bases(strides []chart.Stride) []Cell {
	cells := make([]Cell, len(d.spec.Categories))
	for _, s := range strides {
		over, under := onSides(s)
		cells[s.Category] = number(over.base + under.base) // one of them is zero
	}
	return cells
}

// changes is the bars of one kind of stride on one side of zero.
func (d *designer) changes(strides []chart.Stride, kind change, below bool) (series, bool) {
	cells := make([]Cell, len(d.spec.Categories))
	found := false
	hue := d.hues[0]
	switch kind {
	case increase:
		hue = d.theme.ChangeHue(1)
	case decrease:
		hue = d.theme.ChangeHue(-1)
	}
	s := series{look: d.body(hue, chart.Actual), points: map[int]look{}}
	for _, stride := range strides {
		part, under := onSides(stride)
		if below {
			part = under
		}
		if changeOf(stride) != kind || part.long == 0 {
			continue
		}
		cells[stride.Category], found = number(part.long), true
		if l := d.body(hue, d.spec.KindAt(0, stride.Category)); l != s.look {
			s.points[stride.Category] = l
		}
	}
	if !found {
		return series{}, false
	}
	s.column = d.addHelper([...]string{"=", "+", "−"}[kind], cells)
	return s, true
}
