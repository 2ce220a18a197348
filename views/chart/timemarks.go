package chart

import (
	"image/color"
	"math"
)

// timeHue is the colour of a point: that of its row's status, or its series'.
func (l *layout) timeHue(series, category int) color.RGBA {
	if status := l.spec.Categories[category].Status; status != NoStatus {
		return l.theme.Status[status]
	}
	return l.hues[series]
}

// reachOf is the places a row's marks begin and end at, and false for a row
// without any.
func (l *layout) reachOf(g gantt, category int) (extent, bool) {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, series := range l.spec.Series {
		switch p := series.Points[category]; {
		case p.Missing:
		case p.Span != nil:
			e.add(g.scale.at(p.Span.Low))
			e.add(g.scale.at(p.Span.High))
		default:
			e.add(g.scale.at(p.Value) - l.diamondRadius(g))
			e.add(g.scale.at(p.Value) + l.diamondRadius(g))
		}
	}
	return e, e.low <= e.high
}

// guides lead the eye from the names to the first mark of each row.
func (l *layout) guides(g gantt) {
	for category := range l.spec.Categories {
		if reach, any := l.reachOf(g, category); any && reach.low > g.plot.X {
			l.draw(l.rule(Vec{g.plot.X, g.rowCentre(category)}, reach.low-g.plot.X, l.theme.Grid))
		}
	}
}

// spans draws the bars of all points with a span.
func (l *layout) spans(g gantt) {
	for series := range l.spec.Series {
		for category, p := range l.spec.Series[series].Points {
			if p.Missing || p.Span == nil {
				continue
			}
			from, to := g.scale.at(p.Span.Low), g.scale.at(p.Span.High)
			box := Rect{math.Min(from, to), g.bands.slot(g.rows.of[category], 0), math.Abs(to - from), g.bands.bar}
			l.mark(series, category, box)
			if p.Span.Low != p.Span.High {
				box.W = math.Max(box.W, 1)
				l.block(box, l.timeHue(series, category), l.timeKind(series, category))
			}
		}
	}
}

// timeKind is the notation of a point. Lines to reach or compare with have no
// height on a timeline, and are drawn as what is planned.
func (l *layout) timeKind(series, category int) Kind {
	switch k := l.spec.kind(series, category); k {
	case Target, Reference:
		return Budget
	default:
		return k
	}
}

// moments draws the diamonds of all points without a span, those of one row
// joined by a line.
func (l *layout) moments(g gantt) {
	for category := range l.spec.Categories {
		l.joinMoments(g, category)
	}
	radius := l.diamondRadius(g)
	for series := range l.spec.Series {
		for category, p := range l.spec.Series[series].Points {
			if p.Missing || p.Span != nil {
				continue
			}
			at := Vec{g.scale.at(p.Value), g.rowCentre(category)}
			l.mark(series, category, Rect{at.X - radius, at.Y - radius, 2 * radius, 2 * radius})
			l.diamond(at, radius, l.timeHue(series, category), l.timeKind(series, category))
		}
	}
}

// joinMoments shows how far apart the diamonds of a row are.
func (l *layout) joinMoments(g gantt, category int) {
	e := extent{math.Inf(1), math.Inf(-1)}
	var hue color.RGBA
	for i := range l.spec.Series {
		if p := l.spec.Series[i].Points[category]; !p.Missing && p.Span == nil {
			e.add(g.scale.at(p.Value))
			hue = l.timeHue(i, category)
		}
	}
	if y := g.rowCentre(category); e.high > e.low {
		l.draw(Path{[][]Vec{{{e.low, y}, {e.high, y}}}, false, Style{Stroke: hue, Width: l.stroke}})
	}
}

func (l *layout) diamondRadius(g gantt) float64 {
	return math.Min(0.46*g.bands.step, 0.65*l.label.size)
}

// diamond is filled for what was, and hollow for what is planned or expected.
func (l *layout) diamond(at Vec, radius float64, c color.RGBA, k Kind) {
	s := Style{Fill: c}
	if k == Budget || k == Forecast {
		s = Style{Fill: l.theme.Background, Stroke: c, Width: l.stroke}
	}
	corners := []Vec{{at.X, at.Y - radius}, {at.X + radius, at.Y}, {at.X, at.Y + radius}, {at.X - radius, at.Y}}
	l.draw(Path{[][]Vec{corners}, true, s})
}

// remarks are written after the last mark of each row, and where the line for
// now runs there, beyond it.
func (l *layout) remarks(g gantt) {
	if g.bands.step < l.small.height() {
		return
	}
	for i, category := range l.spec.Categories {
		reach, any := l.reachOf(g, i)
		if !any {
			reach.high = g.plot.X
		}
		x := reach.high + l.gap
		text := l.fit(clean(category.Remark), l.small, g.plot.Right()-x)
		t := l.text(text, l.small, Start, x, g.rowCentre(i)-l.small.height()/2)
		if l.putFirst(t, true, l.beyondWalls(t, false)...) && t.Value != "" {
			l.leadOut(x, l.out.Texts[len(l.out.Texts)-1].Box)
		}
	}
}

// leadOut joins the end of a row with a remark that had to move away from it.
func (l *layout) leadOut(x float64, remark Rect) {
	if remark.X > x+l.gap {
		from := Vec{x - l.gap, remark.Centre().Y}
		l.draw(l.rule(from, remark.X-l.gap-from.X, l.theme.Quiet))
	}
}

// timeSample shows the notation of bars, or of diamonds where a timeline has
// nothing else.
func (l *layout) timeSample(r Rect, k Kind) {
	if l.spec.timed() {
		l.block(r, l.theme.Muted, k)
		return
	}
	l.diamond(r.Centre(), 0.6*r.H, l.theme.Muted, k)
}

// timed reports whether any point of a timeline has a span.
func (s *Spec) timed() bool {
	for _, series := range s.Series {
		for _, p := range series.Points {
			if !p.Missing && p.Span != nil {
				return true
			}
		}
	}
	return false
}
