package chart

import "math"

// The series of a scatter.
const (
	across = 0
	up     = 1
)

// dot is a category of a scatter: a dot, or lines to compare the dots with.
type dot struct {
	category   int
	across, up Point
}

// dots are the categories a scatter can draw: those with both values, and those
// to compare with that have either.
func (s *Spec) dots() []dot {
	if len(s.Series) <= up {
		return nil
	}
	var found []dot
	for i, c := range s.Categories {
		d := dot{i, s.Series[across].Points[i], s.Series[up].Points[i]}
		if c.Reference || !d.across.Missing && !d.up.Missing {
			found = append(found, d)
		}
	}
	return found
}

// readDot is what a screen says of a category of a scatter: its values, each
// after what it is.
func (s *Spec) readDot(category int) string {
	text := s.Categories[category].Label + ": "
	for i, series := range s.Series[:up+1] {
		if p := series.Points[category]; !p.Missing {
			if i == up && !s.Series[across].Points[category].Missing {
				text += ", "
			}
			text += series.Name + " " + s.PointText(i, p)
		}
	}
	return text
}

// scattering is a scatter being drawn.
type scattering struct {
	plot       Rect
	across, up scale
	dots       []dot
	leaders    []line // from labels to their dots
}

func (s *scattering) place(d dot) Vec { return Vec{s.across.at(d.across.Value), s.up.at(d.up.Value)} }

// scatter draws a dot for each category where its two values meet, named beside
// it, with lines to compare with and lines of constant ratio behind.
func (l *layout) scatter(area Rect) {
	s := &scattering{dots: l.spec.dots()}
	steps := int(math.Max(2, math.Min(7, area.W/(6*l.label.size))))
	acrossTicks, acrossZero := axisTicks(s.extent(across), steps, l.acrossFormat())
	upTicks, upZero := axisTicks(s.extent(up), int(math.Max(2, math.Min(7, area.H/(4*l.label.size)))), l.tickFormat())

	area = l.axisName(up, upZero, area)
	area = l.axisName(across, acrossZero, area)
	_, area = area.cutLeft(l.tickWidth(upTicks))
	_, area = area.cutRight(l.width(acrossTicks[len(acrossTicks)-1].label, l.faint) / 2)
	_, s.plot = area.cutBottom(l.faint.height() + l.gap)
	inner := s.plot.Inset(l.spotRadius()) // for dots at the ends of the axes
	s.across = scaleOver(acrossTicks, inner.X, inner.Right())
	s.up = scaleOver(upTicks, inner.Bottom(), inner.Y)

	l.keepDots(s)
	l.grid(s.plot, s.up, upTicks)
	l.putTicks(s.plot, s.up, upTicks)
	l.uprightGrid(lying{plot: s.plot, scale: s.across}, acrossTicks, s.plot.Bottom())
	l.draw(l.rule(Vec{s.plot.X, s.up.nearest(0)}, s.plot.W, l.theme.Muted),
		l.stem(Vec{s.across.nearest(0), s.plot.Y}, s.plot.H, l.theme.Muted))
	l.compared(s)
	rays := l.rays(s)
	l.nameDots(s)
	l.putRays(s, rays)
	l.putDots(s)
}

// extent is the range of what is drawn of one of the series.
func (s *scattering) extent(series int) extent {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, d := range s.dots {
		p := d.across
		if series == up {
			p = d.up
		}
		if !p.Missing {
			e.add(p.Value)
		}
	}
	if math.IsInf(e.low, 1) {
		return extent{} // lines to compare with the other way only
	}
	return e
}

// axisTicks are the ticks of an axis that need not start at zero, and whether
// it does: unless that would leave more than three fifths of it empty.
func axisTicks(e extent, most int, format func(float64) string) (found []tick, fromZero bool) {
	const waste = 0.6
	whole := e
	whole.add(0)
	found = ticks(whole, most, format)
	length := found[len(found)-1].value - found[0].value
	if e.high == e.low || math.Max(e.low, -e.high) <= waste*length {
		return found, true
	}
	return ticks(e, most, format), false
}

// scaleOver is the scale from the first tick to the last.
func scaleOver(found []tick, from, to float64) scale {
	e := extent{found[0].value, found[len(found)-1].value}.opened()
	return scale{e.low, e.high, from, to}
}

// nearest is where v is, or the end of the axis that is nearest to it.
func (s scale) nearest(v float64) float64 { return s.at(math.Max(s.low, math.Min(v, s.high))) }

func (l *layout) acrossFormat() func(float64) string {
	switch {
	case l.spec.AcrossTick != nil:
		return l.spec.AcrossTick
	case l.spec.AcrossValue != nil:
		return l.spec.AcrossValue
	}
	return l.tickFormat()
}

// axisName writes what an axis of a scatter shows, and whether it starts at
// zero: over the upright one, and under the end of the one across. It returns
// what is left of area.
func (l *layout) axisName(series int, fromZero bool, area Rect) Rect {
	name := clean(l.spec.Series[series].Name)
	if note := clean(l.spec.NotZero); !fromZero && note != "" {
		name += " (" + note + ")"
	}
	rows := l.wrap(name, l.small, area.W, min(2, int(area.H/5/l.small.height())))
	height := float64(len(rows)) * l.small.height()
	if series == up {
		strip, rest := area.cutTop(height)
		for i, row := range rows {
			l.put(l.text(row, l.small, Start, strip.X, strip.Y+float64(i)*l.small.height()))
		}
		_, rest = rest.cutTop(1.5 * l.gap)
		return rest
	}
	strip, rest := area.cutBottom(height)
	for i, row := range rows {
		l.put(l.text(row, l.small, End, strip.Right(), strip.Y+float64(i)*l.small.height()))
	}
	return rest
}

// spotRadius is the radius of a dot, larger than that of a point on a line.
func (l *layout) spotRadius() float64 { return 2 * l.dotRadius() }

// spot is the room of a dot.
func (l *layout) spot(at Vec) Rect {
	return Rect{at.X, at.Y, 0, 0}.Inset(-l.spotRadius())
}

// keepDots keeps the room of all dots before anything is written.
func (l *layout) keepDots(s *scattering) {
	for _, d := range s.dots {
		if !l.spec.Categories[d.category].Reference {
			l.taken = append(l.taken, l.spot(s.place(d)))
		}
	}
}

// putDots draws the dots. With some to find, the others step back.
func (l *layout) putDots(s *scattering) {
	reach := math.Max(l.spotRadius(), 0.7*l.label.size)
	for _, d := range s.dots {
		if l.spec.Categories[d.category].Reference {
			continue
		}
		at, c := s.place(d), l.theme.Series[0]
		if l.spec.emphasises() && !l.spec.Categories[d.category].Emphasised {
			c = l.theme.Quiet
		}
		style := Style{Fill: c, Stroke: l.theme.Background, Width: l.stroke / 2}
		if k := l.spec.kind(up, d.category); k == Budget || k == Forecast {
			style = Style{Fill: l.theme.Background, Stroke: c, Width: l.stroke}
		}
		l.draw(Disc{at, l.spotRadius(), style})
		l.mark(up, d.category, Rect{at.X, at.Y, 0, 0}.Inset(-reach))
	}
}
