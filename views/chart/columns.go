package chart

import (
	"math"
)

// upright is an upright chart being drawn: its plot, and where categories and
// values are in it.
type upright struct {
	plot  Rect
	bands bands
	scale scale
	names naming
}

// piece is where a column or a piece of it stands.
func (u upright) piece(seg segment) Rect {
	a, b := u.scale.at(seg.from), u.scale.at(seg.to)
	return Rect{u.bands.slot(seg.category, seg.slot), math.Min(a, b), u.bands.bar, math.Abs(a - b)}
}

// columns draws upright columns side by side or stacked, with target and
// reference lines over them.
func (l *layout) columns(area Rect) {
	p := newPile(l.spec, l.bodies, l.lineSeries)
	p.extent = p.extent.upright()
	names, area := l.name(area)
	labelled := l.columnsLabelled(p, area)
	var marks []tick
	if !labelled {
		marks = l.valueTicks(p.extent, area.H)
		_, area = area.cutLeft(l.tickWidth(marks))
	}
	u := upright{names: names, bands: newBands(area.X, area.W, len(l.spec.Categories), p.slots, 7*l.label.size)}
	row := l.categoryRow(u.bands.step)
	foot, plot := area.cutBottom(row.height)
	u.plot = plot
	u.scale = l.columnScale(plot, p.extent, marks)

	l.grid(plot, u.scale, marks)
	l.putTicks(plot, u.scale, marks)
	l.putCategories(row, u.bands, foot)
	l.drawColumns(u, p)
	l.nameBreaks(u)
	l.aimAtStack(u, p)
	l.putNames(u.names, u.bands.step)
	l.labelPieces(p, u.piece)
	if labelled {
		l.labelColumns(u, p)
	}
}

// drawColumns draws columns and the lines over them, without their words.
func (l *layout) drawColumns(u upright, p pile) {
	l.breaks(u)
	l.drawPieces(p, u.piece)
	l.draw(l.rule(Vec{u.plot.X, u.scale.at(0)}, u.plot.W, l.theme.Muted))
	l.overlays(u)
}

// columnsLabelled reports whether every column has room for its number. If so
// the chart needs no value axis; shares never do, all being of one whole.
func (l *layout) columnsLabelled(p pile, area Rect) bool {
	if l.spec.Arrange == Shares {
		return true
	}
	if l.stacked() && l.spec.Totals == nil {
		return false
	}
	step := area.W / float64(max(1, len(l.spec.Categories)))
	room := step - l.gap
	if p.slots > 1 {
		room = 0.78*step/float64(p.slots) - 1
	}
	for category := range l.spec.Categories {
		for _, series := range l.tipSeries(p, category) {
			if l.width(l.tipText(series, category), l.strong) > room {
				return false
			}
		}
	}
	return area.H > 7*l.label.size
}

// columnScale leaves room over the highest column, and under the lowest, for
// their numbers, and at the top for the labels of breaks.
func (l *layout) columnScale(plot Rect, e extent, marks []tick) scale {
	room := l.strong.height() + 2*l.gap
	if l.spec.Arrange == Shares && e.high == 1 && l.spec.Totals == nil {
		room = l.gap
	}
	top, bottom := plot.Y+room, plot.Bottom()
	if l.breakLabels() {
		top += l.faint.height()
	}
	if e.low < 0 {
		bottom -= room
	}
	if len(marks) > 0 {
		e.add(marks[0].value)
		e.add(marks[len(marks)-1].value)
	}
	if bottom-top < room {
		top, bottom = plot.Y, plot.Bottom() // too low for numbers: let the columns have it
	}
	e = e.opened()
	return scale{e.low, e.high, bottom, top}
}

// labelColumns writes the numbers at the ends of the columns.
func (l *layout) labelColumns(u upright, p pile) {
	for category := range l.spec.Categories {
		for _, series := range l.tipSeries(p, category) {
			tip, x := l.tip(p, series, category), u.bands.centre(category)
			if p.slots > 1 {
				x = u.bands.slot(category, l.slotOf(series)) + u.bands.bar/2
			}
			l.labelTip(l.tipText(series, category), x, u.scale.at(tip), tip < 0)
		}
	}
}

// labelTip writes a number beyond the end of a column; where a target line
// runs through that place, beyond the line.
func (l *layout) labelTip(text string, x, tip float64, down bool) {
	t := l.text(text, l.strong, Middle, x, tip-l.gap/2-l.strong.height())
	if down {
		t.Box.Y = tip + l.gap/2
	}
	var places []Vec
	for range 4 {
		places = append(places, Vec{t.Box.X, t.Box.Y})
		for _, wall := range l.walls {
			if !l.touches(wall, t.Box) {
				continue
			}
			if down {
				t.Box.Y = math.Max(wall.a.Y, wall.b.Y) + l.gap/2
			} else {
				t.Box.Y = math.Min(wall.a.Y, wall.b.Y) - l.gap/2 - t.Box.H
			}
		}
	}
	l.putFirst(t, true, places...)
}

// aimAtStack aims the names of a stack's series at the pieces of its last
// column; those of series without a piece there, at the seam where it would be.
func (l *layout) aimAtStack(u upright, p pile) {
	end := 0
	for _, seg := range p.segments {
		end = max(end, seg.category)
	}
	pieces := make(map[int]segment)
	for _, seg := range p.segments {
		if seg.category == end {
			pieces[seg.series] = seg
		}
	}
	edge := u.bands.slot(end, 0) + u.bands.bar + l.gap/2
	tip := 0.0
	for _, series := range l.bodies {
		piece, found := pieces[series]
		if !found {
			piece.from, piece.to = tip, tip
		}
		u.names.aim(series, Vec{edge, u.scale.at((piece.from + piece.to) / 2)})
		tip = piece.to
	}
}
