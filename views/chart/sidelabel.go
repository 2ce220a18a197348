package chart

import (
	"math"
	"slices"
)

// sideLabel names a series at the right of the chart, at the height of its
// last value.
type sideLabel struct {
	series int
	value  string // in bold before the name; may be empty
	rows   []string
	at     Vec // what it names; it wants to be level with it
}

// naming is how the series of a chart are named.
type naming struct {
	labels []sideLabel
	strip  Rect // where the labels stand
}

// aim says where the end of a series is, beside which it should be named.
func (n naming) aim(series int, at Vec) {
	for i := range n.labels {
		if n.labels[i].series == series {
			n.labels[i].at = at
		}
	}
}

// name reserves room for labels at the right of area where they fit, and
// otherwise draws a legend over it. It returns what is left.
func (l *layout) name(area Rect) (naming, Rect) {
	direct, legend := l.named()
	labels, width, fit := l.sideLabels(direct, area)
	if !fit {
		slices.Sort(direct)
		return naming{}, l.legend(area, append(legend, direct...))
	}
	if len(legend) > 0 {
		area = l.legend(area, legend)
	}
	if len(labels) == 0 {
		return naming{}, area
	}
	strip, rest := area.cutRight(width)
	_, rest = rest.cutRight(2 * l.gap)
	return naming{labels, strip}, rest
}

// named divides the series into those named at their marks and those that need
// a legend. A lone series needs neither: the title names it.
func (l *layout) named() (direct, legend []int) {
	bodies := slices.Clone(l.bodies)
	direct = slices.Clone(l.lineSeries)
	if len(bodies)+len(direct) < 2 {
		return direct, nil
	}
	switch {
	case l.spec.Form == Lines:
		return append(bodies, direct...), nil
	case len(bodies) < 2:
		return direct, nil
	case l.spec.Arrange == SideBySide:
		return direct, bodies
	}
	slices.Reverse(bodies) // labels of a stack read from the top
	return append(bodies, direct...), nil
}

// sideLabels sets the labels of some series in two rows each if there is height
// for it, else in one. It returns the width they need, and whether they fit.
func (l *layout) sideLabels(series []int, area Rect) (labels []sideLabel, width float64, fit bool) {
	if area.W < 22*l.label.size {
		return nil, 0, len(series) == 0
	}
	for _, rows := range []int{2, 1} {
		labels, width = l.setSideLabels(series, 0.36*area.W, rows)
		height := 0.0
		for _, label := range labels {
			height += l.sideHeight(label)
		}
		if height <= 0.95*area.H {
			return labels, width, true
		}
	}
	return nil, 0, false
}

func (l *layout) setSideLabels(series []int, widest float64, rows int) (labels []sideLabel, width float64) {
	for _, i := range series {
		s := &l.spec.Series[i]
		end := last(s.Points)
		if end < 0 {
			continue
		}
		label := sideLabel{series: i}
		if l.spec.Form == Lines || s.Kind == Target || s.Kind == Reference {
			label.value = l.fit(clean(l.spec.valueText(s.Points[end])), l.strong, widest/2)
		}
		label.rows = l.wrap(clean(l.sideName(i)), l.small, widest-l.sideIndent(label), rows)
		labels = append(labels, label)
		width = max(width, l.sideIndent(label)+l.widest(label.rows, l.small))
	}
	return labels, width
}

// sideName is the name of a series; where its line ends before the chart does,
// with the category it ends at, since the value beside the name is of then.
func (l *layout) sideName(series int) string {
	s := &l.spec.Series[series]
	end := last(s.Points)
	if l.spec.Form != Lines || end == len(s.Points)-1 || s.Kind == Target || s.Kind == Reference {
		return s.Name
	}
	return s.Name + " (" + l.spec.Categories[end].Label + ")"
}

// sideIndent is the width before the name: sample and value.
func (l *layout) sideIndent(label sideLabel) float64 {
	indent := l.sampleWidth() + l.gap
	if label.value != "" {
		indent += l.width(label.value, l.strong) + l.gap
	}
	return indent
}

func (l *layout) sideHeight(label sideLabel) float64 {
	return float64(max(1, len(label.rows)))*l.small.height() + l.gap
}

// putNames draws the labels, spread so that none overlap, and joins those that
// had to move away with what they name. Reach is how far off that may be: a
// line from further in would look like data.
func (l *layout) putNames(n naming, reach float64) {
	wishes := make([]wish, len(n.labels))
	for i, label := range n.labels {
		wishes[i] = wish{label.at.Y, l.sideHeight(label)}
	}
	for i, top := range spread(wishes, n.strip.Y, n.strip.Bottom()) {
		l.putName(n.labels[i], n.strip.X, top+l.gap/2)
		middle := top + l.gap/2 + l.small.height()/2
		if n.strip.X-n.labels[i].at.X > reach {
			continue
		}
		l.join(n.labels[i].at, Vec{n.strip.X - l.gap/2, middle})
	}
}

// join draws a hair line between a mark and a label that is not beside it.
func (l *layout) join(from, to Vec) {
	if math.Abs(from.Y-to.Y) < l.small.size/2 {
		return
	}
	l.draw(Path{[][]Vec{{from, to}}, false, Style{Stroke: l.theme.Muted, Width: l.stroke / 3}})
	l.walls = append(l.walls, line{from, to})
}

func (l *layout) putName(label sideLabel, x, top float64) {
	l.sample(l.sampleBox(x, top), label.series)
	if label.value != "" {
		t := l.text(label.value, l.strong, Start, x+l.sampleWidth()+l.gap, top)
		t.Box.Y += ascent * (l.small.size - l.strong.size) // on the same baseline
		l.put(t)
	}
	for i, row := range label.rows {
		l.put(l.text(row, l.small, Start, x+l.sideIndent(label), top+float64(i)*l.small.height()))
	}
}
