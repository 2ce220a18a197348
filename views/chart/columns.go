package chart

import (
	"image/color"
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

// columns draws upright columns side by side or stacked, with target and
// reference lines over them.
func (l *layout) columns(area Rect) {
	p := newPile(l.spec)
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
	l.putCategories(row, u.bands, foot.Y)
	l.breaks(u)
	l.drawColumns(u, p)
	l.draw(l.rule(Vec{plot.X, u.scale.at(0)}, plot.W, l.theme.Muted))
	l.overlays(u)
	if labelled {
		l.labelColumns(u, p)
	}
	l.aimAtStack(u, p)
	l.putNames(u.names)
	l.pin()
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

// stacked reports whether the columns or bars consist of several pieces.
func (l *layout) stacked() bool {
	return l.spec.Arrange != SideBySide && len(l.spec.bodies()) > 1
}

// total stands for the Totals of a Spec where a series index is asked for.
const total = -1

// tipSeries are the series whose numbers stand at the ends of a category's
// columns: the total of a stack, each series side by side.
func (l *layout) tipSeries(p pile, category int) []int {
	if l.stacked() {
		if l.spec.Totals == nil || l.spec.Totals[category].Missing {
			return nil
		}
		return []int{total}
	}
	var found []int
	for _, series := range l.spec.bodies() {
		if !l.spec.Series[series].Points[category].Missing {
			found = append(found, series)
		}
	}
	return found
}

func (l *layout) tipText(series, category int) string {
	if series == total {
		return clean(l.spec.valueText(l.spec.Totals[category]))
	}
	return clean(l.spec.valueText(l.spec.Series[series].Points[category]))
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
	e = e.opened()
	return scale{e.low, e.high, math.Max(bottom, plot.Y), math.Min(top, plot.Bottom())}
}

func (l *layout) drawColumns(u upright, p pile) {
	for _, seg := range p.segments {
		a, b := u.scale.at(seg.from), u.scale.at(seg.to)
		box := Rect{u.bands.slot(seg.category, seg.slot), math.Min(a, b), u.bands.bar, math.Abs(a - b)}
		l.mark(seg.series, seg.category, box)
		if seg.from == seg.to {
			continue
		}
		drawn := box
		if seg.from != 0 && drawn.H > 4 {
			drawn.H-- // a hair of air between the pieces of a stack
			if seg.to < 0 {
				drawn.Y++
			}
		}
		back := l.block(visible(drawn), l.hue(seg.series, seg.category), l.spec.kind(seg.series, seg.category))
		if l.stacked() {
			l.labelPiece(drawn, seg, back)
		}
	}
}

// visible is r grown to at least one pixel where a tiny value would vanish.
func visible(r Rect) Rect {
	r.W, r.H = math.Max(r.W, 1), math.Max(r.H, 1)
	return r
}

// labelPiece writes the number of a piece of a stack in it, after the shape of
// its status if it has one, where there is room.
func (l *layout) labelPiece(r Rect, seg segment, back color.RGBA) {
	s := l.small
	s.color = l.theme.inkOn(back)
	t := l.text(l.tipText(seg.series, seg.category), s, Middle, r.Centre().X, r.Centre().Y-s.height()/2)
	status := l.spec.Series[seg.series].Status
	lamp := 0.0
	if status != NoStatus {
		lamp = l.sampleSize() + l.gap
		t.Box.X += lamp / 2
	}
	if t.Box.W+lamp+l.gap > r.W || t.Box.H > r.H || !l.free(t.Box) {
		return
	}
	if status != NoStatus {
		l.lamp(l.sampleBox(t.Box.X-lamp, t.Box.Y), status, s.color)
	}
	if l.spec.kind(seg.series, seg.category) == Forecast {
		t.Back = back
	}
	l.put(t)
}

// labelColumns writes the numbers at the ends of the columns.
func (l *layout) labelColumns(u upright, p pile) {
	for category := range l.spec.Categories {
		for slot, series := range l.tipSeries(p, category) {
			tip, x := l.tip(p, series, category), u.bands.centre(category)
			if p.slots > 1 {
				slot = l.slotOf(series)
				x = u.bands.slot(category, slot) + u.bands.bar/2
			}
			l.labelTip(l.tipText(series, category), x, u.scale.at(tip), tip < 0)
		}
	}
}

// tip is the value at the end of a column, where its number stands. The total
// of a stack stands on the side of its sign, if the stack has one there.
func (l *layout) tip(p pile, series, category int) float64 {
	if series != total {
		return l.spec.share(l.spec.Series[series].Points[category].Value, category)
	}
	tips := p.tips[category]
	if sum := l.spec.Totals[category].Value; tips.high == 0 || (sum < 0 && tips.low < 0) {
		return tips.low
	}
	return tips.high
}

// slotOf is the place of a series among the bodies.
func (l *layout) slotOf(series int) int {
	for slot, body := range l.spec.bodies() {
		if body == series {
			return slot
		}
	}
	return 0
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
			if !wall.crosses(t.Box) {
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
	for _, series := range l.spec.bodies() {
		piece, found := pieces[series]
		if !found {
			piece.from, piece.to = tip, tip
		}
		u.names.aim(series, Vec{edge, u.scale.at((piece.from + piece.to) / 2)})
		tip = piece.to
	}
}
