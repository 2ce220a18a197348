package chart

import "math"

// drawPieces draws columns or bars, each where place puts it.
func (l *layout) drawPieces(p pile, place func(segment) Rect) {
	for _, seg := range p.segments {
		box := place(seg)
		l.mark(seg.series, seg.category, box)
		if seg.from != seg.to {
			l.block(l.trimmed(box, seg), l.hue(seg.series, seg.category), l.spec.kind(seg.series, seg.category))
		}
	}
}

// trimmed is a piece as it is painted: with a hair of air towards the piece
// before it in a stack, and at least a pixel large, so that a tiny value does
// not vanish.
func (l *layout) trimmed(r Rect, seg segment) Rect {
	const air = 1
	switch {
	case seg.from == 0:
	case l.spec.Form == Bars && r.W > 4*air:
		r.W -= air
		if seg.to > 0 {
			r.X += air
		}
	case l.spec.Form == Columns && r.H > 4*air:
		r.H -= air
		if seg.to < 0 {
			r.Y += air
		}
	}
	r.W, r.H = math.Max(r.W, 1), math.Max(r.H, 1)
	return r
}

// labelPieces writes the numbers of the pieces of stacks in them.
func (l *layout) labelPieces(p pile, place func(segment) Rect) {
	if !l.stacked() {
		return
	}
	for _, seg := range p.segments {
		if seg.from != seg.to {
			l.labelPiece(place(seg), seg)
		}
	}
}

// labelPiece writes the number of a piece of a stack in it, after the shape of
// its status if it has one, where there is room.
func (l *layout) labelPiece(r Rect, seg segment) {
	kind := l.spec.kind(seg.series, seg.category)
	back := l.body(l.hues[seg.series], kind).Fill
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
		l.labelThin(r, t.Value)
		return
	}
	if status != NoStatus {
		l.lamp(l.sampleBox(t.Box.X-lamp, t.Box.Y), status, s.color)
	}
	if kind == Forecast {
		t.Back = back
	}
	l.put(t)
}

// labelThin writes the number of a share that is too thin for it under the
// piece, or over it: a chart of shares has no axis to read it from, but where
// its bars are too low for numbers.
func (l *layout) labelThin(r Rect, text string) {
	if l.spec.Form != Bars || l.spec.Arrange != Shares || r.H < l.small.height() {
		return
	}
	t := l.text(text, l.small, Middle, r.Centre().X, r.Bottom())
	l.putFirst(t, false, Vec{t.Box.X, r.Bottom()}, Vec{t.Box.X, r.Y - t.Box.H})
}

// stacked reports whether the columns or bars consist of several pieces.
func (l *layout) stacked() bool {
	return l.spec.Arrange != SideBySide && len(l.bodies) > 1
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
	for _, series := range l.bodies {
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

// tip is the value at the end of a column, where its number stands. The total
// of a stack stands on the side of its sign, if the stack has one there.
func (l *layout) tip(p pile, series, category int) float64 {
	if series != total {
		return p.share(l.spec.Series[series].Points[category].Value, category)
	}
	tips := p.tips[category]
	if sum := l.spec.Totals[category].Value; tips.high == 0 || (sum < 0 && tips.low < 0) {
		return tips.low
	}
	return tips.high
}

// slotOf is the place of a series among the bodies.
func (l *layout) slotOf(series int) int {
	for slot, body := range l.bodies {
		if body == series {
			return slot
		}
	}
	return 0
}
