package chart

import "math"

// lying is a chart of lying bars being drawn.
type lying struct {
	plot  Rect
	bands bands
	scale scale
}

// piece is where a bar or a piece of it lies.
func (b lying) piece(seg segment) Rect {
	from, to := b.scale.at(seg.from), b.scale.at(seg.to)
	return Rect{math.Min(from, to), b.bands.slot(seg.category, seg.slot), math.Abs(from - to), b.bands.bar}
}

// bars draws lying bars, one row per category from the top, with target and
// reference lines standing across them.
func (l *layout) bars(area Rect) {
	p := newPile(l.spec, l.bodies, l.lineSeries)
	area = l.bodyLegend(area)
	lineRows, area := area.cutTop(float64(len(l.lineSeries)) * l.small.height())
	step := area.H / float64(len(l.spec.Categories))
	labelled := l.barsLabelled(step / float64(p.slots))
	var marks []tick
	var foot Rect
	if !labelled {
		marks = ticks(p.extent, int(math.Min(6, area.W/(6*l.label.size))), l.tickFormat())
		foot, area = area.cutBottom(l.faint.height() + l.gap)
	}
	names, plot := area.cutLeft(l.rowWidth(area.W))
	b := lying{plot: plot, bands: newBands(area.Y, area.H, len(l.spec.Categories), p.slots, 3*l.label.size)}
	b.scale = l.barScale(p, plot, marks, labelled)

	l.uprightGrid(b, marks, foot.Y)
	l.putRowNames(b, names)
	l.drawPieces(p, b.piece)
	l.draw(l.stem(Vec{b.scale.at(0), plot.Y}, plot.H, l.theme.Muted))
	l.posts(b, lineRows)
	l.labelPieces(p, b.piece)
	if labelled {
		l.labelBars(b, p)
	}
}

// barsLabelled reports whether every bar has room for its number, so that the
// chart needs no value axis.
func (l *layout) barsLabelled(height float64) bool {
	switch {
	case l.spec.Arrange == Shares:
		return height >= l.small.height()
	case l.stacked() && l.spec.Totals == nil:
		return false
	}
	return height >= l.strong.height()
}

// rowWidth is the width for the names of the rows: what they need, in two
// lines at most, and no more than two fifths of the chart.
func (l *layout) rowWidth(width float64) float64 {
	long, _ := l.categoryTexts()
	return math.Min(l.widest(long, l.strong), 0.38*width) + 2*l.gap
}

// barScale leaves room beyond the bars for their numbers.
func (l *layout) barScale(p pile, plot Rect, marks []tick, labelled bool) scale {
	e := p.extent
	if len(marks) > 0 {
		e.add(marks[0].value)
		e.add(marks[len(marks)-1].value)
	}
	room := l.gap
	if labelled {
		for category := range l.spec.Categories {
			for _, series := range l.tipSeries(p, category) {
				room = max(room, l.width(l.tipText(series, category), l.strong)+2*l.gap)
			}
		}
	}
	room = math.Min(room, plot.W/3)
	left := plot.X
	if e.low < 0 {
		left += room
	}
	e = e.opened()
	return scale{e.low, e.high, left, plot.Right() - room}
}

func (l *layout) uprightGrid(b lying, marks []tick, top float64) {
	for _, t := range marks {
		x := b.scale.at(t.value)
		l.draw(l.stem(Vec{x, b.plot.Y}, b.plot.H, l.theme.Grid))
		label := l.text(t.label, l.faint, Middle, x, top)
		l.putFirst(label, false, Vec{label.Box.X, top + l.gap})
	}
}

// hair makes up for what is lost when a width is put together and taken apart.
const hair = 0.01

// smallestName is how far the names of low rows shrink before some are left out.
const smallestName = 0.75

// putRowNames writes the names of the rows: in two lines where a row is high
// enough, smaller where it is low, and only every n-th where rows are too low
// for that as well.
func (l *layout) putRowNames(b lying, strip Rect) {
	long, _ := l.categoryTexts()
	style := l.label
	style.size *= max(smallestName, min(1, b.bands.step/style.height()))
	every := max(1, int(math.Ceil(style.height()/b.bands.step-hair)))
	for i := 0; i < len(long); i += every {
		s := style
		s.bold = l.spec.Categories[i].Emphasised || l.spec.Categories[i].Level
		rows := l.wrap(long[i], s, strip.W-2*l.gap+hair, max(1, min(2, int(b.bands.step/s.height()))))
		top := b.bands.centre(i) - float64(len(rows))*s.height()/2
		for j, row := range rows {
			t := l.text(row, s, Start, strip.X, top+float64(j)*s.height())
			l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
		}
	}
}

// labelBars writes the numbers beyond the ends of the bars; where a line runs
// through that place, beyond the line.
func (l *layout) labelBars(b lying, p pile) {
	for category := range l.spec.Categories {
		for _, series := range l.tipSeries(p, category) {
			tip, y := l.tip(p, series, category), b.bands.centre(category)
			if p.slots > 1 {
				y = b.bands.slot(category, l.slotOf(series)) + b.bands.bar/2
			}
			l.labelEnd(l.tipText(series, category), Vec{b.scale.at(tip), y}, tip < 0)
		}
	}
}

func (l *layout) labelEnd(text string, tip Vec, left bool) {
	t := l.text(text, l.strong, Start, tip.X+l.gap, tip.Y-l.strong.height()/2)
	if left {
		t = l.text(text, l.strong, End, tip.X-l.gap, t.Box.Y)
	}
	l.putFirst(t, true, l.beyondWalls(t, left)...)
}

// beyondWalls are places for a text beside a mark: where it is, and beyond each
// line that runs through it, ever further from the mark.
func (l *layout) beyondWalls(t Text, left bool) []Vec {
	var places []Vec
	for range 4 {
		places = append(places, Vec{t.Box.X, t.Box.Y})
		for _, wall := range l.walls {
			if !l.touches(wall, t.Box) {
				continue
			}
			if left {
				t.Box.X = wall.a.X - l.gap - t.Box.W
			} else {
				t.Box.X = wall.a.X + l.gap
			}
		}
	}
	return places
}

// posts draws target and reference lines across the bars, each with its name in
// a row of its own over the chart.
func (l *layout) posts(b lying, names Rect) {
	row := func(n int) float64 { return names.Y + float64(n)*l.small.height() }
	for n, series := range l.lineSeries {
		l.post(b, series, row(n+1))
	}
	for n, series := range l.lineSeries {
		l.namePost(b, series, row(n))
	}
}

// post stands a line at each row of the chart; in the first it reaches up to
// its name. Where values differ from row to row the line is in pieces.
func (l *layout) post(b lying, series int, top float64) {
	s := &l.spec.Series[series]
	style := l.lineStyle(l.theme.Ink, s.Kind)
	for i, p := range s.Points {
		if p.Missing {
			continue
		}
		x, edge := b.scale.at(p.Value), b.bands.centre(i)-b.bands.step/2
		l.mark(series, i, Rect{x - l.gap, edge, 2 * l.gap, b.bands.step})
		stand := line{Vec{x, edge}, Vec{x, edge + b.bands.step}}
		if i == 0 {
			stand.a.Y = top
		}
		l.draw(Path{[][]Vec{{stand.a, stand.b}}, false, style})
		l.walls = append(l.walls, stand)
	}
}

// namePost names a line over the row it crosses first.
func (l *layout) namePost(b lying, series int, top float64) {
	s := &l.spec.Series[series]
	start := first(s.Points)
	if start < 0 {
		return
	}
	text := l.spec.valueText(s.Points[start])
	if s.Name != "" {
		text = s.Name + " " + text
	}
	t := l.text(l.fit(clean(text), l.small, b.plot.W), l.small, Middle, b.scale.at(s.Points[start].Value), top)
	x := math.Max(b.plot.X, math.Min(t.Box.X, b.plot.Right()-t.Box.W))
	l.putFirst(t, true, Vec{x, top})
}
