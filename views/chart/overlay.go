package chart

import "math"

// overlays draws target and reference lines over an upright chart, and aims
// their labels.
func (l *layout) overlays(u upright) {
	for _, series := range l.lineSeries {
		points := l.spec.Series[series].Points
		end := last(points)
		if end < 0 {
			continue
		}
		style := l.lineStyle(l.theme.Ink, l.spec.Series[series].Kind)
		for _, run := range l.overlayRuns(u, points) {
			l.draw(Path{[][]Vec{run}, false, style})
			for i := 1; i < len(run); i++ {
				l.walls = append(l.walls, line{run[i-1], run[i]})
			}
		}
		l.markLine(u, series)
		u.names.aim(series, Vec{u.plot.Right() + l.gap/2, u.scale.at(points[end].Value)})
	}
}

// overlayRuns are the stretches of a target or reference line: from edge to
// edge where it is constant, else from point to point on lines and in steps
// over columns.
func (l *layout) overlayRuns(u upright, points []Point) [][]Vec {
	if constant(points) {
		y := u.scale.at(points[0].Value)
		return [][]Vec{{{u.plot.X, y}, {u.plot.Right(), y}}}
	}
	var runs [][]Vec
	var run []Vec
	for i, p := range points {
		if p.Missing || l.spec.breakBefore(i) {
			runs, run = append(runs, run), nil
		}
		if p.Missing {
			continue
		}
		x, y := u.bands.centre(i), u.scale.at(p.Value)
		if l.spec.Form == Lines {
			run = append(run, Vec{x, y})
		} else {
			run = append(run, Vec{x - u.bands.step/2, y}, Vec{x + u.bands.step/2, y})
		}
	}
	return append(runs, run)
}

// markLine makes each step of a line something to point at.
func (l *layout) markLine(u upright, series int) {
	reach := math.Max(2*l.stroke, l.gap)
	for i, p := range l.spec.Series[series].Points {
		if !p.Missing {
			x, y := u.bands.centre(i), u.scale.at(p.Value)
			l.mark(series, i, Rect{x - u.bands.step/2, y - reach, u.bands.step, 2 * reach})
		}
	}
}

// breaks draws a dashed post where the definition of the series changes.
func (l *layout) breaks(u upright) {
	for _, b := range l.spec.Breaks {
		x := u.bands.centre(b.Before) - u.bands.step/2
		l.draw(Path{[][]Vec{{{x, u.plot.Y}, {x, u.plot.Bottom()}}}, false,
			Style{Stroke: l.theme.Muted, Width: l.stroke / 2, Dash: []float64{l.stroke, 2 * l.stroke}}})
		l.walls = append(l.walls, line{Vec{x, u.plot.Y}, Vec{x, u.plot.Bottom()}})
	}
}

// nameBreaks says at the top of the posts what changes there.
func (l *layout) nameBreaks(u upright) {
	for _, b := range l.spec.Breaks {
		l.nameBreak(u.plot, u.bands.centre(b.Before)-u.bands.step/2, clean(b.Label))
	}
}

// nameBreak writes on the side of a post with more room.
func (l *layout) nameBreak(plot Rect, x float64, text string) {
	room := plot.Right() - x - l.gap
	align, at := Start, x+l.gap
	if left := x - l.gap - plot.X; left > room {
		room, align, at = left, End, x-l.gap
	}
	t := l.text(l.fit(text, l.faint, room), l.faint, align, at, plot.Y)
	l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
}

func (l *layout) breakLabels() bool {
	for _, b := range l.spec.Breaks {
		if b.Label != "" {
			return true
		}
	}
	return false
}
