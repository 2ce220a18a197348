package chart

import (
	"image/color"
	"math"
	"slices"
)

// dumbbell is one row of a chart of dumbbells: the ends of its line.
type dumbbell struct{ low, high int } // series; -1 where there is no value

// dumbbells draws one row per category from the top: a dot for each series,
// joined by a line as long as they differ, with the change at the right.
func (l *layout) dumbbells(area Rect) {
	area = l.bodyLegend(area)
	lineRows, area := area.cutTop(float64(len(l.lineSeries)) * l.small.height())
	changes, area := l.changeColumn(area)
	e := l.dumbbellExtent()
	labelled := area.H/float64(len(l.spec.Categories)) >= l.strong.height()
	var marks []tick
	var foot Rect
	if !labelled {
		marks = ticks(e, int(math.Min(6, area.W/(6*l.label.size))), l.tickFormat())
		foot, area = area.cutBottom(l.faint.height() + l.gap)
	}
	names, plot := area.cutLeft(l.rowWidth(area.W))
	b := lying{plot: plot, bands: newBands(area.Y, area.H, len(l.spec.Categories), 1, 3*l.label.size)}
	b.scale = l.dumbbellScale(plot, e, marks, labelled)

	l.uprightGrid(b, marks, foot.Y)
	l.putRowNames(b, names)
	zero := Vec{b.scale.at(0), plot.Y}
	l.draw(l.stem(zero, plot.H, l.theme.Muted))
	l.walls = append(l.walls, line{zero, Vec{zero.X, plot.Bottom()}})
	l.posts(b, lineRows)
	for category := range l.spec.Categories {
		l.dumbbell(b, category)
	}
	l.markDots(b)
	if labelled {
		for category := range l.spec.Categories {
			l.labelDumbbell(b, category)
		}
	}
	l.putChanges(b, changes)
}

// dumbbellExtent is the range of all values, with zero.
func (l *layout) dumbbellExtent() extent {
	var e extent
	for _, series := range l.spec.Series {
		for _, p := range series.Points {
			if !p.Missing {
				e.add(p.Value)
			}
		}
	}
	return e
}

// dumbbellScale leaves room for a dot and its number at both ends.
func (l *layout) dumbbellScale(plot Rect, e extent, marks []tick, labelled bool) scale {
	if len(marks) > 0 {
		e.add(marks[0].value)
		e.add(marks[len(marks)-1].value)
	}
	room := l.label.size
	if labelled {
		widest := 0.0
		for _, series := range l.bodies {
			for _, p := range l.spec.Series[series].Points {
				if !p.Missing {
					widest = max(widest, l.width(clean(l.spec.valueText(p)), l.strong))
				}
			}
		}
		room += widest + l.gap
	}
	room = math.Min(room, plot.W/4)
	e = e.opened()
	return scale{e.low, e.high, plot.X + room, plot.Right() - room}
}

// ends are the series with the lowest and the highest value of a row.
func (l *layout) ends(category int) dumbbell {
	d := dumbbell{-1, -1}
	for _, series := range l.bodies {
		p := l.spec.Series[series].Points[category]
		if p.Missing {
			continue
		}
		if d.low < 0 || p.Value < l.spec.Series[d.low].Points[category].Value {
			d.low = series
		}
		if d.high < 0 || p.Value >= l.spec.Series[d.high].Points[category].Value {
			d.high = series
		}
	}
	return d
}

// at is where the dot of a series is.
func (b lying) at(category int, p Point) Vec {
	return Vec{b.scale.at(p.Value), b.bands.centre(category)}
}

// bellRadius is that of a dot, less where rows are low.
func (l *layout) bellRadius(b lying) float64 { return math.Min(0.42*l.label.size, 0.4*b.bands.step) }

// bell draws a dot: solid for what was, hollow for what is planned or expected.
func (l *layout) bell(at Vec, radius float64, c color.RGBA, k Kind) {
	style := Style{Fill: c}
	if k == Budget || k == Forecast {
		style = Style{Fill: l.theme.Background, Stroke: c, Width: math.Min(1.2*l.stroke, radius)}
		radius -= style.Width / 2
	}
	l.draw(Disc{at, radius, style})
}

// dumbbell draws the line and the dots of a row, what is now over what is to come
// where they coincide.
func (l *layout) dumbbell(b lying, category int) {
	d := l.ends(category)
	if d.low < 0 {
		return
	}
	from := b.at(category, l.spec.Series[d.low].Points[category])
	to := b.at(category, l.spec.Series[d.high].Points[category])
	if radius := l.bellRadius(b); to.X > from.X {
		width := math.Min(1.5*l.stroke, radius)
		l.draw(Path{[][]Vec{{from, to}}, false, Style{Stroke: l.theme.Quiet, Width: width}})
	}
	for _, series := range slices.Backward(l.bodies) {
		if p := l.spec.Series[series].Points[category]; !p.Missing {
			l.dumbbellDot(b.at(category, p), l.bellRadius(b), series, category)
		}
	}
}

func (l *layout) dumbbellDot(at Vec, radius float64, series, category int) {
	if status := l.spec.Series[series].Status; status != NoStatus {
		l.lamp(Rect{at.X, at.Y, 0, 0}.Inset(-radius), status, l.hues[series])
		return
	}
	l.bell(at, radius, l.hues[series], l.spec.kind(series, category))
}

// markDots makes every dot something to point at.
func (l *layout) markDots(b lying) {
	reach := math.Min(l.label.size, b.bands.step/2)
	for _, series := range l.bodies {
		for category, p := range l.spec.Series[series].Points {
			if !p.Missing {
				at := b.at(category, p)
				l.mark(series, category, Rect{at.X - reach, at.Y - reach, 2 * reach, 2 * reach})
			}
		}
	}
}

// labelDumbbell writes the numbers at both ends of a row, one where they are
// the same.
func (l *layout) labelDumbbell(b lying, category int) {
	d := l.ends(category)
	if d.low < 0 {
		return
	}
	low, high := l.spec.Series[d.low].Points[category], l.spec.Series[d.high].Points[category]
	away := Vec{l.bellRadius(b), 0}
	to := b.at(category, high)
	l.labelEnd(clean(l.spec.valueText(high)), Vec{to.X + away.X, to.Y}, false)
	if low.Value < high.Value {
		from := b.at(category, low)
		l.labelEnd(clean(l.spec.valueText(low)), Vec{from.X - away.X, from.Y}, true)
	}
}

// changeColumn reserves room at the right of area for the changes, where there
// are any and it leaves most of the chart, and returns what is left.
func (l *layout) changeColumn(area Rect) (column, rest Rect) {
	widest := 0.0
	for _, p := range l.spec.Totals {
		if !p.Missing {
			widest = max(widest, l.width(clean(l.spec.valueText(p)), l.label))
		}
	}
	if widest == 0 || widest > area.W/3 || area.H/float64(len(l.spec.Categories)) < l.strong.height() {
		return Rect{}, area
	}
	column, rest = area.cutRight(widest)
	_, rest = rest.cutRight(2 * l.gap)
	return column, rest
}

// putChanges writes the changes in a column, figures under each other.
func (l *layout) putChanges(b lying, column Rect) {
	if column.W == 0 {
		return
	}
	for category, p := range l.spec.Totals {
		if p.Missing {
			continue
		}
		t := l.text(clean(l.spec.valueText(p)), l.label, End, column.Right(), b.bands.centre(category)-l.label.height()/2)
		l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
	}
}
