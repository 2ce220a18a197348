package chart

import "math"

// lines draws series over time: whole lines for what was, dashed for what is
// planned or expected, bands for intervals, gaps where values are missing.
func (l *layout) lines(area Rect) {
	e := l.spec.lineExtent()
	names, area := l.name(area)
	marks := l.valueTicks(e, area.H)
	_, area = area.cutLeft(l.tickWidth(marks))
	l.field.W = area.Right() - l.field.X // notes keep clear of the names
	u := upright{names: names, bands: newBands(area.X, area.W, len(l.spec.Categories), 1, area.W)}
	row := l.categoryRow(u.bands.step)
	foot, plot := area.cutBottom(row.height)
	u.plot = plot
	u.scale = l.lineScale(plot, e, marks)

	l.grid(plot, u.scale, marks)
	l.putTicks(plot, u.scale, marks)
	l.putCategories(row, u.bands, foot)
	l.drawLines(u)
	l.putNames(u.names, u.bands.step)
	l.nameBreaks(u)
	l.labelPoints(u)
}

// drawLines draws the lines of a chart, without their words.
func (l *layout) drawLines(u upright) {
	l.breaks(u)
	for _, series := range l.bodies {
		l.band(u, series)
	}
	if u.scale.low <= 0 && u.scale.high >= 0 {
		l.draw(l.rule(Vec{u.plot.X, u.scale.at(0)}, u.plot.W, l.theme.Muted))
	}
	l.overlays(u)
	for _, series := range l.bodies {
		l.dataLine(u, series)
	}
}

// lineExtent is the range of all values and spans. It takes in zero unless the
// values lie so close together, far from it, that nothing would be seen.
func (s *Spec) lineExtent() extent {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, series := range s.Series {
		for _, p := range series.Points {
			if p.Missing {
				continue
			}
			e.add(p.Value)
			if p.Span != nil {
				e.add(p.Span.Low)
				e.add(p.Span.High)
			}
		}
	}
	if e.high-e.low == 0 || e.high-e.low > 0.2*math.Max(math.Abs(e.low), math.Abs(e.high)) {
		e.add(0)
	}
	return e
}

// lineScale spans the ticks, with room over the plot for a label.
func (l *layout) lineScale(plot Rect, e extent, marks []tick) scale {
	top := plot.Y + l.strong.height()
	if l.breakLabels() {
		top += l.faint.height()
	}
	e.add(marks[0].value)
	e.add(marks[len(marks)-1].value)
	e = e.opened()
	return scale{e.low, e.high, plot.Bottom(), math.Min(top, plot.Bottom())}
}

// place is where a point is drawn.
func (u upright) place(category int, p Point) Vec {
	return Vec{u.bands.centre(category), u.scale.at(p.Value)}
}

// joined reports whether a line runs from the category before to this one.
func (l *layout) joined(series, category int) bool {
	points := l.spec.Series[series].Points
	return category > 0 && !points[category].Missing && !points[category-1].Missing &&
		!l.spec.breakBefore(category)
}

// band shades the intervals around the points of a series.
func (l *layout) band(u upright, series int) {
	var upper, lower []Vec
	flush := func() {
		for i := len(lower) - 1; i >= 0; i-- {
			upper = append(upper, lower[i])
		}
		if len(upper) > 2 {
			l.draw(Path{[][]Vec{upper}, true, Style{Fill: l.theme.pale(l.hues[series])}})
		}
		upper, lower = nil, nil
	}
	for i, p := range l.spec.Series[series].Points {
		if p.Missing || p.Span == nil || !l.joined(series, i) {
			flush()
		}
		if !p.Missing && p.Span != nil {
			x := u.bands.centre(i)
			upper = append(upper, Vec{x, u.scale.at(p.Span.High)})
			lower = append(lower, Vec{x, u.scale.at(p.Span.Low)})
		}
	}
	flush()
}

// dataLine draws the line and points of a series.
func (l *layout) dataLine(u upright, series int) {
	points := l.spec.Series[series].Points
	var run []Vec
	var kind Kind
	flush := func() {
		if len(run) > 1 {
			l.draw(Path{[][]Vec{run}, false, l.lineStyle(l.hues[series], kind)})
		}
	}
	if end := last(points); end >= 0 {
		at := u.place(end, points[end])
		u.names.aim(series, Vec{at.X + 2*l.dotRadius(), at.Y})
	}
	l.bridges(u, series)
	for i, p := range points {
		if p.Missing {
			continue
		}
		at := u.place(i, p)
		switch k := l.spec.kind(series, i); {
		case !l.joined(series, i):
			flush()
			run = []Vec{at}
		case len(run) > 1 && k != kind:
			flush()
			run, kind = []Vec{run[len(run)-1], at}, k
		default:
			run, kind = append(run, at), k
		}
		if l.joined(series, i) {
			l.walls = append(l.walls, line{u.place(i-1, points[i-1]), at})
		}
	}
	flush()
	l.dots(u, series)
}

// bridges leads the eye over years that were not measured: a thin dotted line
// from the last value before to the first after, which claims nothing of the
// values between. It does not cross a break of definition.
func (l *layout) bridges(u upright, series int) {
	points := l.spec.Series[series].Points
	before := -1
	for i, p := range points {
		if l.spec.breakBefore(i) {
			before = -1
		}
		if p.Missing {
			continue
		}
		if before >= 0 && i-before > 1 {
			run := []Vec{u.place(before, points[before]), u.place(i, p)}
			l.draw(Path{[][]Vec{run}, false, Style{Stroke: l.hues[series], Width: 0.6 * l.stroke, Dash: []float64{l.stroke, 2 * l.stroke}}})
			l.walls = append(l.walls, line{run[0], run[1]})
		}
		before = i
	}
}

// dots draws the points of a line and makes them something to point at. Where
// they would run together only those that no line leads to or from are drawn.
func (l *layout) dots(u upright, series int) {
	points := l.spec.Series[series].Points
	crowded := u.bands.step < 5*l.dotRadius()
	reach := math.Max(2*l.dotRadius(), math.Min(u.bands.step/2, l.label.size))
	for i, p := range points {
		if p.Missing {
			continue
		}
		at := u.place(i, p)
		alone := !l.joined(series, i) && (i+1 == len(points) || !l.joined(series, i+1))
		if !crowded || alone {
			l.dot(at, l.hues[series], l.spec.kind(series, i))
		}
		l.mark(series, i, Rect{at.X - reach, at.Y - reach, 2 * reach, 2 * reach})
	}
}

// labelPoints writes numbers at points where they neither touch another number
// nor a line. Ends come first, then extremes, then the rest if there are few;
// an end that is named at the side has its number there.
func (l *layout) labelPoints(u upright) {
	bodies := l.bodies
	few := len(bodies)*len(l.spec.Categories) <= 30 && len(bodies) <= 2
	for _, wanted := range []func(points []Point, i int) bool{isEnd, isExtreme, isAny} {
		for _, series := range bodies {
			points := l.spec.Series[series].Points
			for i, p := range points {
				named := len(u.names.labels) > 0 && i == last(points)
				if !p.Missing && !named && few && wanted(points, i) && !repeats(points, i) {
					t, places := l.pointLabel(u, series, i)
					l.putFirst(t, false, places...)
				}
			}
		}
	}
}

// repeats reports whether a point has the value of the one before, which its
// level line shows without another number.
func repeats(points []Point, i int) bool {
	return i > 0 && !points[i-1].Missing && points[i-1].Value == points[i].Value
}

func isEnd(points []Point, i int) bool { return i == first(points) || i == last(points) }

func isExtreme(points []Point, i int) bool {
	if isEnd(points, i) {
		return false
	}
	e := extent{points[i].Value, points[i].Value}
	for _, p := range points {
		if !p.Missing {
			e.add(p.Value)
		}
	}
	return e.low == points[i].Value || e.high == points[i].Value
}

func isAny(points []Point, i int) bool { return !isEnd(points, i) && !isExtreme(points, i) }

// pointLabel is the number of a point, and the places for it: over the point,
// or under it where the line is in the way.
func (l *layout) pointLabel(u upright, series, category int) (Text, []Vec) {
	points := l.spec.Series[series].Points
	at := u.place(category, points[category])
	t := l.text(clean(l.spec.valueText(points[category])), l.strong, Middle, at.X, at.Y)
	away := l.dotRadius() + l.gap/2
	left, over, under := t.Box.X, at.Y-away-t.Box.H, at.Y+away
	if isAny(points, category) && !l.walled(moved(t, Vec{left, over}).Box) {
		return t, []Vec{{left, over}} // a number that dodged its neighbour would look like a point of another line
	}
	return t, []Vec{
		{left, over}, {left, under}, {left - t.Box.W/2, over}, {left + t.Box.W/2, over},
		{at.X + 2*away, at.Y - t.Box.H/2}, {at.X - 2*away - t.Box.W, at.Y - t.Box.H/2},
	}
}
