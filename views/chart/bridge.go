package chart

import (
	"image/color"
	"math"
)

// stride is one row of a bridge, in values: a level from zero, or a change from
// where the row before it ended.
type stride struct {
	category int
	from, to float64
	level    bool
}

// strides follow the points of a bridge from row to row. A missing one leaves
// its row empty.
func (s *Spec) strides() []stride {
	var found []stride
	running := 0.0
	for i, p := range s.Series[0].Points {
		if p.Missing {
			continue
		}
		step := stride{i, running, running + p.Value, s.Categories[i].Level}
		if step.level {
			step.from, step.to = 0, p.Value
		}
		running = step.to
		found = append(found, step)
	}
	return found
}

// bridge draws levels as bars from the axis and the changes between them as
// arrows, each beginning where the one before it ends.
func (l *layout) bridge(area Rect) {
	steps := l.spec.strides()
	var e extent
	for _, s := range steps {
		e.add(s.from)
		e.add(s.to)
	}
	rows := len(l.spec.Categories)
	labelled := area.H/float64(rows) >= l.strong.height()
	var marks []tick
	var foot Rect
	if !labelled {
		marks = ticks(e, int(math.Min(6, area.W/(6*l.label.size))), l.tickFormat())
		foot, area = area.cutBottom(l.faint.height() + l.gap)
	}
	names, plot := area.cutLeft(l.rowWidth(area.W))
	b := lying{plot: plot, bands: newBands(area.Y, area.H, rows, 1, 3*l.label.size)}
	b.scale = l.bridgeScale(e, plot, marks)

	l.uprightGrid(b, marks, foot.Y)
	l.putRowNames(b, names)
	l.draw(l.stem(Vec{b.scale.at(0), plot.Y}, plot.H, l.theme.Muted))
	for i, s := range steps {
		if i > 0 {
			l.tread(b, steps[i-1], s)
		}
	}
	for _, s := range steps {
		l.stride(b, s)
	}
	if labelled {
		for _, s := range steps {
			l.labelStride(b, s)
		}
	}
	l.pin()
}

// bridgeScale leaves room at both ends for the numbers.
func (l *layout) bridgeScale(e extent, plot Rect, marks []tick) scale {
	room := l.gap
	if len(marks) > 0 {
		e.add(marks[0].value)
		e.add(marks[len(marks)-1].value)
	} else {
		for i, p := range l.spec.Series[0].Points {
			if !p.Missing {
				room = max(room, l.width(l.tipText(0, i), l.strong)+2*l.gap)
			}
		}
	}
	room = math.Min(room, plot.W/4)
	left := plot.X
	if e.low < 0 {
		left += room
	}
	e = e.opened()
	return scale{e.low, e.high, left, plot.Right() - room}
}

// box is where a stride is, from its lowest to its highest value.
func (b lying) box(s stride) Rect {
	return b.piece(segment{category: s.category, from: s.from, to: s.to})
}

// stride draws a level or a change, and makes it something to point at.
func (l *layout) stride(b lying, s stride) {
	box := b.box(s)
	l.mark(0, s.category, box)
	kind := l.spec.kind(0, s.category)
	switch {
	case s.level:
		if s.from != s.to {
			box.W = math.Max(box.W, 1)
			l.block(box, l.hues[0], kind)
		}
	case s.from == s.to:
		l.draw(l.stem(Vec{box.X, box.Y}, box.H, l.theme.Muted))
	default:
		l.arrow(box, s.to < s.from, l.changeHue(s.to-s.from), kind)
	}
}

// changeHue is the colour of an increase or a decrease. Neither is good or bad:
// that is for the reader to say.
func (l *layout) changeHue(change float64) color.RGBA {
	hue := 1
	if change < 0 {
		hue = 2
	}
	return l.theme.Series[hue%len(l.theme.Series)]
}

// arrow draws a change as a bar that points the way it goes, so that its
// direction is seen without colour.
func (l *layout) arrow(r Rect, left bool, c color.RGBA, k Kind) {
	const thinnest = 2
	if r.W < thinnest {
		l.draw(Box{Rect{r.X, r.Y, thinnest, r.H}, Style{Fill: c}})
		return
	}
	head := math.Min(r.H/3, r.W)
	tail := Rect{r.X, r.Y, r.W - head, r.H}
	corners := []Vec{{r.X, r.Y}, {r.Right() - head, r.Y}, {r.Right(), r.Centre().Y}, {r.Right() - head, r.Bottom()}, {r.X, r.Bottom()}}
	if left {
		tail.X += head
		corners = []Vec{{r.Right(), r.Y}, {r.X + head, r.Y}, {r.X, r.Centre().Y}, {r.X + head, r.Bottom()}, {r.Right(), r.Bottom()}}
	}
	l.draw(Path{[][]Vec{corners}, true, l.body(c, k)})
	if k == Forecast && tail.W > 0 {
		l.draw(l.hatch(tail, c))
	}
}

// tread joins a stride with the next by a hair line down from where it ends.
func (l *layout) tread(b lying, from, to stride) {
	x, top, bottom := b.scale.at(from.to), b.box(from).Bottom(), b.box(to).Y
	l.draw(l.stem(Vec{x, top}, math.Max(0, bottom-top), l.theme.Muted))
	l.walls = append(l.walls, line{Vec{x, top}, Vec{x, bottom}})
}

// labelStride writes a number beyond the end that a stride reaches, or at its
// other end where there is no room.
func (l *layout) labelStride(b lying, s stride) {
	box := b.box(s)
	t := l.text(l.tipText(0, s.category), l.strong, Start, box.Right()+l.gap, box.Centre().Y-l.strong.height()/2)
	right, left := Vec{t.Box.X, t.Box.Y}, Vec{box.X - l.gap - t.Box.W, t.Box.Y}
	if left.X < b.plot.X {
		left = right // not into the names of the rows
	}
	if s.to < s.from {
		right, left = left, right
	}
	l.putFirst(t, true, right, left)
}
