package ooxml

import (
	"fagplan/views/chart"
)

// layBars lays columns and bars, side by side or stacked, with totals and lines
// to reach or compare with.
func (d *designer) layBars() {
	d.lying = d.spec.Form == chart.Bars
	bodies := d.spec.Bodies()
	ends := d.ends(bodies)
	g := d.barGroup(len(bodies))
	for _, i := range bodies {
		column := d.addPoints(d.seriesName(i), d.spec.Series[i].Points)
		s := d.bodies(i, column)
		s.labels = d.barLabels(i, ends)
		g.series = append(g.series, s)
	}
	d.groups = append(d.groups, g)
	d.overlays(&ends)
	d.totals(ends)
	d.nameSeries(bodies)
	d.values.hidden = !d.crowded() && (d.spec.Arrange != chart.Stacked || d.spec.Totals != nil || len(bodies) < 2)
	if d.values.min == nil && d.spec.Arrange != chart.Shares && ends.low == 0 {
		d.values.min = new(float64)
	}
	if d.spec.Arrange == chart.Shares {
		one := 1.0
		d.values.min, d.values.max = new(float64), &one
	}
}

// nameSeries makes a legend where there are several series, or one that is a
// status, whose shape and word must stand beside its colour.
func (d *designer) nameSeries(bodies []int) {
	lone := len(bodies) == 1 && d.spec.Series[bodies[0]].Status != chart.NoStatus
	switch {
	case d.lying && (len(bodies) > 1 || lone || len(d.spec.Overlays()) > 0):
		d.legend = above
	case len(bodies)+len(d.spec.Overlays()) > 1 || lone:
		d.legend = beside
	}
	if d.spec.Arrange == chart.SideBySide && d.legend != noLegend {
		d.legend = above
	}
}

// barGroup leaves as much air between bars as the drawing does.
func (d *designer) barGroup(bodies int) group {
	g := group{how: bars, grouping: "clustered", gap: 56}
	if d.spec.Arrange == chart.SideBySide || d.alone() {
		if bodies > 1 {
			g.gap = 28 * bodies
		}
	} else {
		g.grouping, g.overlap = "stacked", 100
	}
	if d.spec.Arrange == chart.Shares {
		g.grouping = "percentStacked"
	}
	if widest := 7 * d.size.Text; !d.lying {
		g.gap = max(g.gap, d.air(g, bodies, d.size.Width, widest))
	} else {
		g.gap = max(g.gap, d.air(g, bodies, d.size.Height, 3*d.size.Text))
	}
	return g
}

// air is the gap, in per cent of a bar, that keeps few bars from growing wider
// than widest along a length.
func (d *designer) air(g group, bodies int, length, widest float64) int {
	abreast := 1.0
	if g.grouping == "clustered" {
		abreast = float64(max(1, bodies))
	}
	step := 0.85 * length / float64(max(1, len(d.spec.Categories)))
	return min(500, int((step/widest-abreast)*100))
}

// ends is how far the bars and the lines over them reach.
func (d *designer) ends(bodies []int) extent {
	var e extent
	for c := range d.spec.Categories {
		var stack extent
		for _, i := range bodies {
			p := d.spec.Series[i].Points[c]
			switch {
			case p.Missing:
			case d.spec.Arrange == chart.SideBySide:
				e.add(p.Value)
			case p.Value < 0:
				stack.low += p.Value
			default:
				stack.high += p.Value
			}
		}
		e.add(stack.low)
		e.add(stack.high)
	}
	for _, i := range d.spec.Overlays() {
		for _, v := range known(d.spec.Series[i].Points) {
			e.add(v)
		}
	}
	return e
}

// barLabels are the numbers at the ends of bars side by side, and in the pieces
// of stacks that have room for them.
func (d *designer) barLabels(i int, ends extent) *labels {
	l := &labels{position: "outEnd", format: d.format, ink: d.theme.Ink, bold: true, texts: d.texts(i), points: map[int]labelLook{}}
	switch sums := d.spec.Arrange == chart.Stacked && d.spec.Totals != nil; {
	case d.spec.Arrange == chart.SideBySide && d.crowded(), sums && len(d.spec.Bodies()) == 1:
		return nil
	case d.spec.Arrange == chart.SideBySide, d.alone():
		return l
	}
	l.position, l.bold = "ctr", false
	for c, p := range d.spec.Series[i].Points {
		if p.Missing {
			continue
		}
		if !d.roomFor(i, c, ends) {
			l.points[c] = labelLook{hidden: true}
			continue
		}
		fill := d.hue(i, c)
		if k := d.spec.KindAt(i, c); k == chart.Budget || k == chart.Forecast {
			fill = d.theme.Pale(fill)
		}
		l.points[c] = labelLook{ink: d.theme.InkOn(fill)}
	}
	return l
}

// alone reports whether stacks have one piece each and no sums: they are then bars
// like others, with their numbers beyond their ends.
func (d *designer) alone() bool {
	return d.spec.Arrange == chart.Stacked && d.spec.Totals == nil && len(d.spec.Bodies()) == 1
}

// crowded reports whether columns abreast are too narrow for their numbers, so
// that the chart needs an axis instead.
func (d *designer) crowded() bool {
	if d.lying || d.spec.Arrange != chart.SideBySide {
		return false
	}
	spec, abreast := d.spec, len(d.spec.Bodies())
	if d.frame.panels != nil {
		spec = d.frame.panels
		for panel := range spec.Panels {
			abreast = max(abreast, inPanel(spec, panel))
		}
	}
	room := 0.8 * d.size.Width / float64(len(spec.Categories)*abreast)
	for _, i := range spec.Bodies() {
		for _, p := range spec.Series[i].Points {
			if !p.Missing && chart.TextWidth(spec.ValueText(p), d.size.Text, true) > room {
				return true
			}
		}
	}
	return false
}

// inPanel is how many series of bars a panel has.
func inPanel(spec *chart.Spec, panel int) int {
	count := 0
	for _, i := range spec.Bodies() {
		if spec.Series[i].Panel == panel {
			count++
		}
	}
	return count
}

// roomFor reports whether a piece of a stack is large enough for its number.
func (d *designer) roomFor(i, c int, ends extent) bool {
	p := d.spec.Series[i].Points[c]
	whole := ends.span()
	if d.spec.Arrange == chart.Shares {
		whole = 0
		for _, other := range d.spec.Bodies() {
			if q := d.spec.Series[other].Points[c]; !q.Missing {
				whole += q.Value
			}
		}
	}
	share := max(p.Value, -p.Value) / max(whole, 1e-9)
	if d.lying {
		return share*0.6*d.size.Width > 0.65*d.size.Text*float64(len([]rune(d.spec.ValueText(p))))
	}
	return share*0.7*d.size.Height > 1.3*d.size.Text
}
