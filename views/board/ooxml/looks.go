package ooxml

import (
	"image/color"

	"fagplan/views/chart"
)

// Widths of lines, in points.
const (
	outline  = 1.5
	lineWide = 2.25
	thinLine = 1.25
)

// body is the look of a bar of a kind: solid for what was, outlined for what is
// budgeted, pale under a hatching for what is forecast.
func (d *designer) body(c color.RGBA, k chart.Kind) look {
	switch k {
	case chart.Budget:
		return look{fill: d.theme.Pale(c), stroke: c, width: outline}
	case chart.Forecast:
		return look{fill: d.theme.Pale(c), hatch: c, stroke: c, width: outline / 2}
	}
	return look{fill: c}
}

// hue is the colour of a mark.
func (d *designer) hue(series, category int) color.RGBA {
	switch {
	case d.spec.StepsBack(category):
		return d.theme.Quiet
	case d.frame.changes:
		return d.theme.ChangeHue(d.spec.Series[series].Points[category].Value)
	}
	return d.hues[series]
}

// bodies is a series of bars, those of other kinds than most with a look of
// their own.
func (d *designer) bodies(i, column int) series {
	s := series{column: column, key: true, points: map[int]look{}}
	own := d.spec.Series[i].Kind
	if own == chart.Inherit {
		own = chart.Actual
	}
	s.look = d.body(d.hues[i], own)
	for c, p := range d.spec.Series[i].Points {
		if l := d.body(d.hue(i, c), d.spec.KindAt(i, c)); !p.Missing && l != s.look {
			s.points[c] = l
		}
	}
	return s
}

// line is the look of a data line up to a point of a kind.
func (d *designer) line(c color.RGBA, k chart.Kind) look {
	l := look{stroke: c, width: lineWide, marker: &marker{symbol: "circle", size: 7, fill: c, stroke: c}}
	if k == chart.Budget || k == chart.Forecast {
		l.dashed = true
		l.marker.fill = d.theme.Pale(c)
	}
	return l
}

// overlay is the look of a target or reference line.
func (d *designer) overlay(i int) look {
	if d.spec.Series[i].Kind == chart.Target {
		return look{stroke: d.theme.Ink, width: lineWide, marker: &marker{symbol: "dash", size: 9, fill: d.theme.Ink, stroke: d.theme.Ink}}
	}
	return look{stroke: d.theme.Muted, width: thinLine}
}
