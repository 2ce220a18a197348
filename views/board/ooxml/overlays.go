package ooxml

import (
	"cmp"
	"slices"

	"fagplan/views/chart"
)

// overlays draws lines to reach or compare with: over columns as lines, across
// lying bars as slivers of bars on axes of the same extent.
func (d *designer) overlays(ends *extent) {
	overlays := d.spec.Overlays()
	if len(overlays) == 0 {
		return
	}
	if d.lying {
		d.posts(overlays, *ends)
		return
	}
	g := group{how: lines}
	for _, i := range overlays {
		s := series{column: d.addPoints(d.seriesName(i), d.spec.Series[i].Points), look: d.overlay(i), key: true}
		if d.spec.Totals == nil && (d.constant(i) || d.spec.Form == chart.Lines) {
			s.labels = d.lastLabel(i)
		}
		g.series = append(g.series, s)
	}
	d.groups = append(d.groups, g)
}

// constant reports whether a series has one and the same value throughout.
func (d *designer) constant(i int) bool {
	points := d.spec.Series[i].Points
	return !slices.ContainsFunc(points, func(p chart.Point) bool { return p.Missing || p.Value != points[0].Value })
}

// lastLabel writes the last number of a line.
func (d *designer) lastLabel(i int) *labels {
	l := &labels{position: "t", format: d.format, ink: d.theme.Ink, texts: -1, points: map[int]labelLook{}}
	end := -1
	for c, p := range d.spec.Series[i].Points {
		if !p.Missing {
			end = c
		}
	}
	for c := range d.spec.Series[i].Points {
		if c != end {
			l.points[c] = labelLook{hidden: true}
		}
	}
	for _, other := range d.spec.Overlays() {
		if p := d.spec.Series[other].Points; end >= 0 && !p[end].Missing {
			if mine := d.spec.Series[i].Points[end].Value; other != i && p[end].Value > mine && d.close(p[end].Value, mine) {
				l.position = "b" // clear of the number of the line over it
			}
		}
	}
	return l
}

// posts stands a line at each value of the lines across lying bars: what is left
// of a dark bar behind a light one that is a little shorter. They stand behind
// the bars themselves, which are drawn on axes of their own.
func (d *designer) posts(overlays []int, ends extent) {
	const thin = 0.005
	first := func(i int) float64 { return append(known(d.spec.Series[i].Points), 0)[0] }
	overlays = slices.SortedStableFunc(slices.Values(overlays), func(a, b int) int { return cmp.Compare(first(b), first(a)) })
	g := group{how: bars, grouping: "clustered", overlap: 100}
	wide := thin * ends.span()
	for _, i := range overlays {
		points := d.spec.Series[i].Points
		values := d.addPoints(d.seriesName(i), points)
		var dark, light []Cell
		for c, p := range points {
			over, under := Cell{Number: p.Value + wide/2, Known: !p.Missing}, Cell{Number: p.Value - wide/2, Known: !p.Missing}
			if !p.Missing {
				over.Formula, under.Formula = reference(values, c)+"+"+plain(wide/2), reference(values, c)+"-"+plain(wide/2)
			}
			dark, light = append(dark, over), append(light, under)
		}
		fill := d.theme.Muted
		if d.spec.Series[i].Kind == chart.Target {
			fill = d.theme.Ink
		}
		g.series = append(g.series,
			series{column: d.addHelper(d.postName(i), dark), look: look{fill: fill}, key: true},
			series{column: d.addHelper(" ", light), look: look{fill: d.theme.Background}})
	}
	for i := range d.groups {
		d.groups[i].secondary = true
	}
	d.groups = append([]group{g}, d.groups...)
	d.values.min, d.values.max = &ends.low, above100(ends)
}

// postName names a line across lying bars with its number where it has one.
func (d *designer) postName(i int) string {
	points := d.spec.Series[i].Points
	if len(points) == 0 || !d.constant(i) {
		return d.seriesName(i)
	}
	return d.seriesName(i) + " " + d.spec.ValueText(points[0])
}
