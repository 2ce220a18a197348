package chart

import "math"

// spark draws a bare line with its last point marked, on the whole of area. It
// has no axis: it shows a direction, and the number stands beside it.
func (l *layout) spark(area Rect) {
	if !l.spec.hasData() {
		return
	}
	area = area.Inset(l.dotRadius())
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, series := range l.spec.Series {
		for _, p := range series.Points {
			if !p.Missing {
				e.add(p.Value)
			}
		}
	}
	e = e.opened()
	u := upright{plot: area, scale: scale{e.low, e.high, area.Bottom(), area.Y}}
	u.bands = sparkBands(area, len(l.spec.Categories))
	l.overlays(u)
	for _, series := range l.bodies {
		l.dataLine(u, series)
	}
}

// sparkBands put the first and last category at the very edges.
func sparkBands(area Rect, categories int) bands {
	if categories < 2 {
		return bands{start: area.X, step: area.W}
	}
	step := area.W / float64(categories-1)
	return bands{start: area.X - step/2, step: step}
}
