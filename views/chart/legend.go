package chart

import (
	"fmt"
	"slices"
)

// keyItem is one entry of a legend: what draws its sample, and its words.
type keyItem struct {
	sample func(Rect)
	text   string
}

// legend explains some series in rows over area and returns what is left.
func (l *layout) legend(area Rect, series []int) Rect {
	var items []keyItem
	for _, i := range series {
		if name := clean(l.spec.Series[i].Name); name != "" {
			items = append(items, keyItem{func(r Rect) { l.sample(r, i) }, name})
		}
	}
	rows := l.flow(items, area.W, max(1, int(area.H/4/l.rowHeight())))
	strip, rest := area.cutTop(float64(len(rows)) * l.rowHeight())
	l.putRows(rows, strip)
	if len(rows) > 0 {
		_, rest = rest.cutTop(l.gap)
	}
	return rest
}

// notationKey explains solid, outlined and hatched under area, where a chart
// mixes them and there is room, and returns what is left.
func (l *layout) notationKey(area Rect) Rect {
	kinds := l.kindsDrawn()
	if len(kinds) < 2 || area.H < 10*l.label.size || l.spec.compares() {
		return area
	}
	rows := l.flow(l.kindItems(kinds), area.W, 1)
	strip, rest := area.cutBottom(float64(len(rows)) * l.rowHeight())
	l.putRows(rows, strip)
	_, rest = rest.cutBottom(1.5 * l.gap)
	return rest
}

// kindItems explain some kinds.
func (l *layout) kindItems(kinds []Kind) []keyItem {
	var items []keyItem
	for _, k := range kinds {
		if words := clean(l.spec.Kinds[k]); words != "" {
			items = append(items, keyItem{func(r Rect) { l.kindSample(r, k) }, words})
		}
	}
	return items
}

// kindsDrawn are the kinds of all points with a value, in the order of Kind.
func (l *layout) kindsDrawn() []Kind {
	var kinds []Kind
	for _, i := range l.bodies {
		for c, p := range l.spec.Series[i].Points {
			if k := l.spec.kind(i, c); !p.Missing && !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	slices.Sort(kinds)
	return kinds
}

// kindSample shows the notation in grey, since it holds for every series.
func (l *layout) kindSample(r Rect, k Kind) {
	switch l.spec.Form {
	case Lines:
		middle := r.Centre().Y
		l.draw(Path{[][]Vec{{{r.X, middle}, {r.Right(), middle}}}, false, l.lineStyle(l.theme.Muted, k)})
	case Dumbbells:
		l.bell(r.Centre(), r.H/2, l.theme.Muted, k)
	case Scatter:
		l.dot(r.Centre(), l.theme.Muted, k)
	case Timeline:
		l.timeSample(r, k)
	default:
		l.block(r, l.theme.Muted, k)
	}
}

func (l *layout) rowHeight() float64 { return 1.1 * l.small.height() }

// itemWidth is the width of an entry with its sample and the air after it.
func (l *layout) itemWidth(text string) float64 {
	return l.sampleWidth() + l.gap + l.width(text, l.small) + 1.2*l.small.size
}

// flow breaks entries into rows. Entries beyond the last row are counted in a
// last "+n"; a name too long for a row is shortened.
func (l *layout) flow(items []keyItem, width float64, most int) [][]keyItem {
	var rows [][]keyItem
	used := width
	for n, item := range items {
		item.text = l.fit(item.text, l.small, width*0.6-l.itemWidth(""))
		needed := l.itemWidth(item.text)
		if used+needed > width+1.2*l.small.size {
			if len(rows) == most {
				return l.counted(rows, len(items)-n, width)
			}
			rows, used = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], item)
		used += needed
	}
	return rows
}

// counted ends the last row with the number of entries left out, giving up
// entries until the number fits.
func (l *layout) counted(rows [][]keyItem, left int, width float64) [][]keyItem {
	end := len(rows) - 1
	for len(rows[end]) > 0 {
		rest := keyItem{nil, fmt.Sprintf("+%d", left)}
		used := l.itemWidth(rest.text)
		for _, item := range rows[end] {
			used += l.itemWidth(item.text)
		}
		if used <= width {
			rows[end] = append(rows[end], rest)
			return rows
		}
		rows[end] = rows[end][:len(rows[end])-1]
		left++
	}
	return rows
}

func (l *layout) putRows(rows [][]keyItem, strip Rect) {
	for i, row := range rows {
		x, top := strip.X, strip.Y+float64(i)*l.rowHeight()
		for _, item := range row {
			if item.sample != nil {
				item.sample(l.sampleBox(x, top))
			}
			l.put(l.text(item.text, l.small, Start, x+l.sampleWidth()+l.gap, top))
			x += l.itemWidth(item.text)
		}
	}
}

// bodyLegend explains the bars or dots of a lying chart where there are several
// series of them.
func (l *layout) bodyLegend(area Rect) Rect {
	if len(l.bodies) > 1 || l.loneStatus() {
		return l.legend(area, l.bodies)
	}
	return area
}

// loneStatus reports whether a single series is drawn as a status, whose shape
// and word must stand beside its colour even so.
func (l *layout) loneStatus() bool {
	return len(l.bodies) == 1 && l.spec.Series[l.bodies[0]].Status != NoStatus
}
