package chart

import "math"

// compared draws the lines the dots are to be compared with, named at an end.
func (l *layout) compared(s *scattering) {
	style := l.lineStyle(l.theme.Muted, Reference)
	for _, d := range s.dots {
		if !l.spec.Categories[d.category].Reference {
			continue
		}
		if x := s.across.at(d.across.Value); !d.across.Missing {
			l.compare(s, across, d, line{Vec{x, s.plot.Y}, Vec{x, s.plot.Bottom()}}, style)
		}
		if y := s.up.at(d.up.Value); !d.up.Missing {
			l.compare(s, up, d, line{Vec{s.plot.X, y}, Vec{s.plot.Right(), y}}, style)
		}
	}
}

func (l *layout) compare(s *scattering, series int, d dot, at line, style Style) {
	l.draw(Path{[][]Vec{{at.a, at.b}}, false, style})
	l.walls = append(l.walls, at)
	l.mark(series, d.category, Rect{at.a.X, at.a.Y, at.b.X - at.a.X, at.b.Y - at.a.Y}.Inset(-l.gap))
	text := clean(l.spec.Categories[d.category].Label + " " + l.spec.PointText(series, l.spec.Series[series].Points[d.category]))
	t := l.text(l.fit(text, l.faint, 0.4*s.plot.W), l.faint, Start, 0, 0)
	left, right := s.plot.X+l.gap, s.plot.Right()-t.Box.W
	above, below := at.a.Y-t.Box.H, at.a.Y+l.stroke
	places := []Vec{{right, above}, {right, below}, {left, above}, {left, below}}
	if series == across {
		before, after := at.a.X-l.gap-t.Box.W, at.a.X+l.gap
		top, bottom := s.plot.Y, s.plot.Bottom()-t.Box.H-l.stroke
		places = []Vec{{after, top}, {before, top}, {after, bottom}, {before, bottom}}
	}
	l.putFirst(t, false, places...)
}

// rays are the lines of constant ratio across the plot, which names should not
// be crossed by. One that the plot has no part of is of no length.
func (l *layout) rays(s *scattering) []line {
	found := make([]line, len(l.spec.Ratios))
	for i, r := range l.spec.Ratios {
		low := math.Max(s.across.low, s.up.low/r.UpPerAcross)
		high := math.Min(s.across.high, s.up.high/r.UpPerAcross)
		if low < high {
			at := func(v float64) Vec { return Vec{s.across.at(v), s.up.at(v * r.UpPerAcross)} }
			found[i] = line{at(low), at(high)}
			l.walls = append(l.walls, found[i])
		}
	}
	return found
}

// putRays draws lines of constant ratio, each with its name near its upper end.
// One that finds no room for its name would say nothing, and is left out.
func (l *layout) putRays(s *scattering, rays []line) {
	style := Style{Stroke: l.theme.Quiet, Width: l.stroke / 3, Dash: []float64{2 * l.stroke, 2 * l.stroke}}
	for i, ray := range rays {
		if ray.a != ray.b && l.nameRatio(s, ray, clean(l.spec.Ratios[i].Label)) {
			l.draw(Path{[][]Vec{{ray.a, ray.b}}, false, style})
		}
	}
}

// nameRatio tries places under the upper half of a line: all names are on the
// same side, so that none is taken for that of the line beyond it.
func (l *layout) nameRatio(s *scattering, ray line, text string) bool {
	t := l.text(l.fit(text, l.faint, 0.4*s.plot.W), l.faint, Start, 0, 0)
	var places []Vec
	for part := 1.0; part > 0.5; part -= 0.04 {
		at := Vec{ray.a.X + part*(ray.b.X-ray.a.X), ray.a.Y + part*(ray.b.Y-ray.a.Y)}
		if place := (Vec{at.X + l.gap, at.Y + l.gap}); moved(t, place).Box.within(s.plot) {
			places = append(places, place)
		}
	}
	return t.Value != "" && l.putFirst(t, false, places...)
}
