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
		s := series{column: d.addPoints(d.lineName(i), d.spec.Series[i].Points), look: d.overlay(i), key: true}
		if d.spec.Totals == nil && (d.constant(i) || d.spec.Form == chart.Lines) {
			s.labels = d.lineLabels(i, false)
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

// lineName names a line over columns, with its number where another line of the
// same kind looks the same.
func (d *designer) lineName(i int) string {
	for _, other := range d.spec.Overlays() {
		if other != i && d.spec.Series[other].Kind == d.spec.Series[i].Kind {
			return d.postName(i)
		}
	}
	return d.seriesName(i)
}

// postName names a line across lying bars with its number where it has one.
func (d *designer) postName(i int) string {
	points := d.spec.Series[i].Points
	if len(points) == 0 || !d.constant(i) {
		return d.seriesName(i)
	}
	return d.seriesName(i) + " " + d.spec.ValueText(points[0])
}
