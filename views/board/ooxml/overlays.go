package ooxml

import (
	"slices"

	"fagplan/views/chart"
)

// overlays draws what to reach or compare with: over columns as lines, at lying
// bars as outlines.
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
	end := d.lastFree(i)
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

// posts frames what lying bars are to reach or be compared with: outlines up to
// each value, beside the bars, or over them on axes of the same extent where they
// are stacks. No program has lines across lying bars, and they do not agree how
// bars on two axes stand to each other.
func (d *designer) posts(overlays []int, ends extent) {
	g := group{how: bars, grouping: "clustered", overlap: 100, gap: 20, secondary: true}
	for _, i := range overlays {
		frame := look{stroke: d.theme.Muted, width: thinLine}
		if d.spec.Series[i].Kind == chart.Target {
			frame = look{stroke: d.theme.Ink, width: lineWide}
		}
		g.series = append(g.series, series{column: d.addPoints(d.postName(i), d.spec.Series[i].Points), look: frame, key: true})
	}
	if d.spec.Arrange == chart.SideBySide {
		d.groups[0].series = append(d.groups[0].series, g.series...)
		d.groups[0].gap = 28 * len(d.groups[0].series)
		return
	}
	d.groups = append(d.groups, g)
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
