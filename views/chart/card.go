package chart

import "math"

// card writes one figure large, with what it is over it, how it stands under
// it, and how it has gone at the bottom. A title of the planner's own stands
// over all of it; the one the numbers give says no more than the card.
func (l *layout) card(area Rect, header bool) {
	area = area.Inset(math.Max(l.gap, 0.05*math.Min(area.W, area.H)))
	if header && l.spec.Told != "" && l.spec.Title != l.spec.Told {
		area = l.paragraph(l.spec.Title, l.title, area, 2)
		_, area = area.cutTop(l.gap)
	}
	if header {
		area = l.footer(area)
	}
	if l.spec.Headline.Value == "" {
		l.empty(area)
		return
	}
	if trend := l.trendOf(); first(trend) != last(trend) && area.H > 6*l.label.size {
		var strip Rect
		strip, area = area.cutBottom(0.36 * area.H)
		l.trend(strip)
	}
	l.headline(area)
}

// headline sets the words of a card as large as there is room for, all of them
// where that can be done in legible sizes.
func (l *layout) headline(area Rect) {
	size := math.Max(0.5*area.H, l.label.size)
	for ; size > l.label.size; size *= 0.94 {
		if rows := l.headlineRows(size, area.W, math.MaxInt); rowsHeight(rows) <= area.H && len(rows) <= mostHeadlineRows {
			break
		}
	}
	most := 1
	for most < mostHeadlineRows && rowsHeight(l.headlineRows(size, area.W, most+1)) <= area.H {
		most++
	}
	y := area.Y
	for _, row := range l.headlineRows(size, area.W, most) {
		if y+row.style.height() > area.Bottom()+slack {
			return
		}
		x := area.X
		if row.lamp {
			side := 0.7 * row.style.size
			box := Rect{x, y + (row.style.height()-side)/2, side, side}
			l.lamp(box, l.spec.Headline.Status, l.theme.Status[l.spec.Headline.Status])
			l.taken = append(l.taken, box)
		}
		l.put(l.text(row.text, row.style, Start, x+row.indent, y))
		y += row.style.height()
	}
}

// mostHeadlineRows is how many rows the words of a card may take at their
// largest; more would be a page of text.
const mostHeadlineRows = 7

// headlineRow is a row of a card's words.
type headlineRow struct {
	text   string
	style  textStyle
	indent float64
	lamp   bool // the shape of the status stands before it
}

func rowsHeight(rows []headlineRow) float64 {
	height := 0.0
	for _, row := range rows {
		height += row.style.height()
	}
	return height
}

// headlineRows breaks the words of a card into rows, the figure being of a
// given size and each part in at most so many rows.
func (l *layout) headlineRows(size, width float64, most int) []headlineRow {
	h := l.spec.Headline
	words := textStyle{math.Max(0.34*size, 0.92*l.label.size), false, l.theme.Muted}
	var rows []headlineRow
	add := func(text string, s textStyle, indent float64) {
		for _, row := range l.wrap(clean(text), s, width-indent, most) {
			rows = append(rows, headlineRow{text: row, style: s, indent: indent})
		}
	}
	add(h.Label, words, 0)
	add(h.Value, textStyle{size, true, l.theme.Ink}, 0)
	begin, indent := len(rows), 0.0
	if h.Status != NoStatus {
		indent = words.size
	}
	word := words
	word.bold, word.color = true, l.theme.Ink
	add(h.Word, word, indent)
	add(h.Detail, words, indent)
	if h.Status != NoStatus && begin < len(rows) {
		rows[begin].lamp = true
	}
	return rows
}

// trendOf are the points of the line of a card.
func (l *layout) trendOf() []Point {
	if len(l.bodies) == 0 {
		return nil
	}
	return l.spec.Series[l.bodies[0]].Points
}

// trend draws the line of a card, with its first and last value under the ends.
func (l *layout) trend(area Rect) {
	ends, plot := area.cutBottom(l.faint.height())
	_, plot = plot.cutBottom(l.gap)
	l.spark(plot)
	points := l.trendOf()
	for _, end := range []struct {
		at    int
		align Align
		x     float64
	}{{first(points), Start, ends.X}, {last(points), End, ends.Right()}} {
		text := clean(l.spec.Categories[end.at].Label + " " + l.spec.valueText(points[end.at]))
		l.put(l.text(l.fit(text, l.faint, 0.48*ends.W), l.faint, end.align, end.x, ends.Y))
	}
}
