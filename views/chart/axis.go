package chart

import (
	"image/color"
	"math"
	"strings"
)

// valueTicks are the ticks of an upright value axis of a given height.
func (l *layout) valueTicks(e extent, height float64) []tick {
	return ticks(e, int(math.Min(6, height/(3*l.label.size))), l.tickFormat())
}

// tickFormat writes ticks; where a Spec has only one format, that one.
func (l *layout) tickFormat() func(float64) string {
	if l.spec.Tick != nil {
		return l.spec.Tick
	}
	return l.spec.Value
}

// tickWidth is the width of the widest tick label, with the gap after it.
func (l *layout) tickWidth(found []tick) float64 {
	w := 0.0
	for _, t := range found {
		w = max(w, l.width(t.label, l.faint))
	}
	return w + 1.5*l.gap
}

// grid draws barely visible lines across plot at the ticks.
func (l *layout) grid(plot Rect, s scale, found []tick) {
	for _, t := range found {
		l.draw(l.rule(Vec{plot.X, s.at(t.value)}, plot.W, l.theme.Grid))
	}
}

// putTicks labels the ticks at the left of plot. Labels without room are left
// out.
func (l *layout) putTicks(plot Rect, s scale, found []tick) {
	for _, t := range found {
		label := l.text(t.label, l.faint, End, plot.X-l.gap, s.at(t.value)-l.faint.height()/2)
		l.putFirst(label, false, Vec{label.Box.X, label.Box.Y})
	}
}

// rule is a level hair line. Drawn as a box it stays crisp at every scale.
func (l *layout) rule(from Vec, width float64, c color.RGBA) Box {
	thickness := math.Max(1, math.Round(l.stroke/2))
	return Box{Rect{from.X, math.Round(from.Y - thickness/2), width, thickness}, Style{Fill: c}}
}

// stem is an upright hair line.
func (l *layout) stem(from Vec, height float64, c color.RGBA) Box {
	thickness := math.Max(1, math.Round(l.stroke/2))
	return Box{Rect{math.Round(from.X - thickness/2), from.Y, thickness, height}, Style{Fill: c}}
}

// yearRow is the labels under an upright chart.
type yearRow struct {
	labels [][]string // rows per category
	every  int        // only every n-th category is labelled
	height float64
}

// categoryRow fits the labels of the categories into steps of a given width:
// wrapped where that is enough, else the short ones, else only every n-th.
func (l *layout) categoryRow(step float64) yearRow {
	room := step - l.gap
	long, short := l.categoryTexts()
	switch {
	case l.widest(words(long), l.strong) <= room:
		return l.wrappedRow(long, room)
	case l.widest(short, l.strong) <= room:
		return l.wrappedRow(short, room)
	case step > 4*l.label.size:
		return l.wrappedRow(long, room)
	}
	wanted := min(l.widest(short, l.strong), 8*l.label.size) + l.gap
	every := min(int(math.Ceil(wanted/step)), len(short))
	row := l.wrappedRow(short, float64(every)*step-l.gap)
	row.every = every
	return row
}

func (l *layout) categoryTexts() (long, short []string) {
	for _, c := range l.spec.Categories {
		long = append(long, clean(c.Label))
		if c.Short == "" {
			c.Short = c.Label
		}
		short = append(short, clean(c.Short))
	}
	return long, short
}

// words are all words of some labels.
func words(labels []string) []string {
	var found []string
	for _, label := range labels {
		found = append(found, strings.Fields(label)...)
	}
	return found
}

func (l *layout) wrappedRow(labels []string, room float64) yearRow {
	row := yearRow{every: 1}
	most := 0
	for _, label := range labels {
		rows := l.wrap(label, l.strong, room, 3)
		row.labels = append(row.labels, rows)
		most = max(most, len(rows))
	}
	row.height = float64(most)*l.label.height() + l.gap
	return row
}

// putCategories draws the labels in the strip under the plot. The last category
// is always among those labelled, as the one readers look for.
func (l *layout) putCategories(row yearRow, b bands, strip Rect) {
	for i := len(row.labels) - 1; i >= 0; i -= row.every {
		s := l.label
		s.bold = l.spec.Categories[i].Emphasised
		for j, text := range row.labels[i] {
			t := l.text(text, s, Middle, b.centre(i), strip.Y+l.gap+float64(j)*s.height())
			t.Box.X = math.Max(strip.X, math.Min(t.Box.X, strip.Right()-t.Box.W))
			l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
		}
	}
}
