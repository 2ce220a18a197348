package chart

import "math"

// gantt is a timeline being drawn: rows top to bottom, time left to right.
type gantt struct {
	plot  Rect
	rows  rows
	bands bands
	scale scale
	years []tick
}

// timeline draws a row for each category: a bar for each point with a span, a
// diamond for each without, and a line across all rows for now.
func (l *layout) timeline(area Rect) {
	roomy := area.H > 24*l.label.size
	now, area := l.nowRow(area)
	axis, area := area.cutTop(l.faint.height() + l.gap)
	names, plot := area.cutLeft(l.timeNamesWidth(area.W))
	g := gantt{plot: plot}
	g.years = l.yearTicks(plot.W)
	g.scale = l.timeScale(plot, g.years)
	l.out.Time = &TimeAxis{From: g.scale.low, To: g.scale.high, Left: g.scale.from, Right: g.scale.to}
	if parts := l.yearParts(g); parts != nil && roomy {
		var second Rect
		second, area = area.cutTop(l.faint.height())
		g.plot.Y, g.plot.H, names.Y, names.H = area.Y, area.H, area.Y, area.H
		l.putParts(g, parts, second)
	}
	g.rows = l.rowsIn(area.H)
	g.bands = newBands(area.Y, area.H, g.rows.slots, 1, 1.8*l.label.size)

	l.putYears(g, axis, now)
	l.groupNames(g, names)
	l.timeNames(g, names)
	l.guides(g)
	l.spans(g)
	l.nowLine(g)
	l.moments(g)
	l.remarks(g)
}

// timeExtent is from the first to the last moment of a timeline.
func (s *Spec) timeExtent() extent {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, series := range s.Series {
		for _, p := range series.Points {
			switch {
			case p.Missing:
			case p.Span != nil:
				e.add(p.Span.Low)
				e.add(p.Span.High)
			default:
				e.add(p.Value)
			}
		}
	}
	if s.Now != 0 {
		e.add(s.Now)
	}
	return e
}

// yearTicks are the beginnings of years that span the timeline, every one where
// there is room for its label.
func (l *layout) yearTicks(width float64) []tick {
	e := l.spec.timeExtent()
	e.low, e.high = math.Floor(e.low), math.Ceil(e.high)
	if e.high == e.low {
		e.high++
	}
	e = e.opened()
	format := func(v float64) string { return clean(written(l.spec.Tick, v)) }
	room := math.Max(l.width(format(e.low), l.faint), l.width(format(e.high), l.faint)) + 2*l.gap
	most := math.Max(1, math.Min(20, width/room))
	return stepped(e, math.Max(1, niceStep((e.high-e.low)/most)), format)
}

// timeScale leaves room at the right for the remarks.
func (l *layout) timeScale(plot Rect, years []tick) scale {
	room := 0.0
	for _, category := range l.spec.Categories {
		if remark := clean(category.Remark); remark != "" {
			room = max(room, l.width(remark, l.small)+2*l.gap)
		}
	}
	room = math.Max(l.label.size, math.Min(room, 0.45*plot.W))
	left := math.Min(plot.X+l.gap, plot.Right())
	return scale{years[0].value, years[len(years)-1].value, left, math.Max(left, plot.Right()-room)}
}

// putYears labels the years over the plot, each in the middle of its year, and
// where years go by in steps, each at its beginning.
func (l *layout) putYears(g gantt, axis, now Rect) {
	at := now.Y + l.gap
	if now.H == 0 {
		at = axis.Y
	}
	l.nameNow(g, at)
	single := len(g.years) > 1 && g.years[1].value-g.years[0].value == 1
	for i, year := range g.years {
		x := g.scale.at(year.value)
		l.draw(l.stem(Vec{x, g.plot.Y}, g.plot.H, l.theme.Grid))
		if single && i+1 == len(g.years) {
			break // the end of the last year begins none that is shown
		}
		if single {
			x = (x + g.scale.at(g.years[i+1].value)) / 2
		}
		t := l.text(year.label, l.faint, Middle, x, axis.Y)
		l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
	}
}

// yearParts are the labels for the parts of each year, where every year is marked
// and there is room for them.
func (l *layout) yearParts(g gantt) []string {
	n := len(l.spec.Parts)
	if n == 0 || g.years[1].value-g.years[0].value != 1 {
		return nil
	}
	var labels []string
	for _, part := range l.spec.Parts {
		labels = append(labels, clean(part))
	}
	if step := (g.scale.at(1) - g.scale.at(0)) / float64(n); l.widest(labels, l.faint)+l.gap > step {
		return nil
	}
	return labels
}

// putParts names the parts of every year and draws short ticks between them.
func (l *layout) putParts(g gantt, labels []string, strip Rect) {
	for _, year := range g.years[:len(g.years)-1] {
		for i, label := range labels {
			from := g.scale.at(year.value + float64(i)/float64(len(labels)))
			to := g.scale.at(year.value + float64(i+1)/float64(len(labels)))
			t := l.text(label, l.faint, Middle, (from+to)/2, strip.Y)
			l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
			if i > 0 {
				l.draw(l.stem(Vec{from, strip.Bottom()}, l.gap, l.theme.Quiet))
			}
		}
	}
}

// nowRow sets room aside under the plot for the name of the line for now. Where
// that would leave too little for the rows, it stands among the years instead.
func (l *layout) nowRow(area Rect) (strip, rest Rect) {
	height := l.small.height() + 1.5*l.gap
	rows := area.H - height - l.faint.height() - l.gap
	if l.spec.Now == 0 || rows < float64(len(l.spec.Categories))*l.small.height() {
		return Rect{}, area
	}
	return area.cutBottom(height)
}

func (l *layout) nameNow(g gantt, top float64) {
	if l.spec.Now == 0 {
		return
	}
	s := l.small
	s.bold = true
	t := l.text(l.fit(clean(l.spec.NowLabel), s, g.plot.W), s, Middle, g.scale.at(l.spec.Now), top)
	x := math.Max(g.plot.X, math.Min(t.Box.X, g.plot.Right()-t.Box.W))
	l.putFirst(t, false, Vec{x, top})
}

// nowLine stands across all rows, over the bars.
func (l *layout) nowLine(g gantt) {
	if l.spec.Now == 0 {
		return
	}
	x := g.scale.at(l.spec.Now)
	now := line{Vec{x, g.plot.Y}, Vec{x, g.plot.Bottom()}}
	l.draw(Path{[][]Vec{{now.a, now.b}}, false, Style{Stroke: l.theme.Ink, Width: 0.8 * l.stroke}})
	l.walls = append(l.walls, now)
}
