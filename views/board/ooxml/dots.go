package ooxml

import (
	"strings"

	"fagplan/views/chart"
)

// layDumbbells lays dots by their values across and by rows from the top, the
// names of the rows written at the left by a series of their own.
func (d *designer) layDumbbells() {
	d.dots = true
	rows := len(d.spec.Categories)
	var height []Cell
	for i := range rows {
		height = append(height, number(float64(rows-i)))
	}
	bodies := d.spec.Bodies()
	var columns []int
	for _, i := range bodies {
		columns = append(columns, d.addPoints(d.seriesName(i), d.spec.Series[i].Points))
	}
	row := d.addHelper("↕", height)
	ends := d.ends(bodies)
	g := group{how: dots, series: []series{d.rods(bodies, columns)}}
	for n, i := range bodies {
		s := series{column: row, across: columns[n], key: true, look: d.bell(i, d.spec.Series[i].Kind), points: map[int]look{}}
		s.labels = d.bellLabels(n, i)
		g.series = append(g.series, s)
	}
	g.series = append(g.series, d.rowNames(row, ends))
	if d.spec.Totals != nil {
		g.series = append(g.series, d.changesAt(row, ends))
	}
	d.groups = append(d.groups, g)
	d.legend = above
	low, high := 0.3, float64(rows)+0.7
	d.values = axis{hidden: true, format: general, min: &low, max: &high}
	left, right := d.besides(ends)
	left, right = left-0.01*ends.span(), right+0.01*ends.span() // what stands at an end is not beyond it
	d.across = axis{hidden: true, format: d.format, min: &left, max: &right}
}

// besides is how far the axis of dumbbells reaches to both sides, with room for
// the numbers beside the dots and, at the right, the changes.
func (d *designer) besides(ends extent) (left, right float64) {
	const letter, air, most = 0.02, 0.03, 0.6 // shares of the whole axis
	numbers, changes := 0, 0
	for _, i := range d.spec.Bodies() {
		for _, p := range d.spec.Series[i].Points {
			if !p.Missing {
				numbers = max(numbers, len([]rune(d.spec.ValueText(p))))
			}
		}
	}
	for _, p := range d.spec.Totals {
		if !p.Missing {
			changes = max(changes, len([]rune(d.spec.ValueText(p))))
		}
	}
	room := func(letters int) float64 { return letter*float64(letters) + air }
	left, right = room(numbers), room(numbers)
	if changes > 0 {
		right += room(changes)
	}
	if sides := left + right; sides > most {
		left, right = left*most/sides, right*most/sides
	}
	whole := ends.span() / (1 - left - right)
	return ends.low - left*whole, ends.high + right*whole
}

// bell is the look of a mark: a solid dot for what was, a hollow diamond for what
// is planned, which is another shape too for programs that draw nothing hollow.
func (d *designer) bell(i int, k chart.Kind) look {
	m := &marker{symbol: "circle", size: 10, fill: d.hues[i], stroke: d.hues[i]}
	if k == chart.Budget || k == chart.Forecast {
		m.symbol, m.size, m.fill = "diamond", 12, d.theme.Pale(d.hues[i])
	}
	return look{marker: m, hidden: d.hues[i]}
}

// bellLabels are the numbers beside the dots, on the outer side of their row.
func (d *designer) bellLabels(n, i int) *labels {
	l := &labels{position: "r", format: d.format, ink: d.theme.Ink, bold: true, texts: d.texts(i), points: map[int]labelLook{}}
	if l.texts < 0 {
		l.texts = n
	}
	for c, p := range d.spec.Series[i].Points {
		switch order := d.order(i, c); {
		case p.Missing:
		case order < 0:
			l.points[c] = labelLook{position: "l"}
		case order == 0 && n > 0:
			l.points[c] = labelLook{hidden: true} // the first says the same number
		}
	}
	return l
}

// order is whether the dot of a series is the lowest of its row, below zero, or
// the same as another, or neither.
func (d *designer) order(i, c int) int {
	p := d.spec.Series[i].Points[c]
	order := 1
	for _, other := range d.spec.Bodies() {
		q := d.spec.Series[other].Points[c]
		switch {
		case other == i || p.Missing || q.Missing:
		case q.Value == p.Value:
			return 0
		case p.Value < q.Value:
			order = -1
		}
	}
	return order
}

// rods are the lines that join the dots of each row: one line with a gap after
// each row.
func (d *designer) rods(bodies, columns []int) series {
	var across, height []Cell
	for c := range d.spec.Categories {
		e, found := d.reach(bodies, c)
		row := Cell{Number: float64(len(d.spec.Categories) - c), Known: found}
		low, high := number(e.low), number(e.high)
		if found {
			var ends []string
			for _, column := range columns {
				ends = append(ends, reference(column, c))
			}
			low.Formula, high.Formula = "MIN("+strings.Join(ends, ",")+")", "MAX("+strings.Join(ends, ",")+")"
		}
		across = append(across, low, high, number(e.high))
		height = append(height, row, row, Cell{})
	}
	return series{across: d.addHelper("—", across), column: d.addHelper("—", height), look: look{stroke: d.theme.Quiet, width: lineWide}}
}

// reach is the lowest and the highest value of a row, and false where it has
// none.
func (d *designer) reach(bodies []int, category int) (e extent, found bool) {
	for _, i := range bodies {
		p := d.spec.Series[i].Points[category]
		switch {
		case p.Missing:
		case !found:
			e, found = extent{p.Value, p.Value}, true
		default:
			e.add(p.Value)
		}
	}
	return e, found
}

// rowNames writes the names of the rows at the left.
func (d *designer) rowNames(row int, ends extent) series {
	names := Column{Heading: " ", Helper: true}
	var at []Cell
	left, _ := d.besides(ends)
	for i := range d.spec.Categories {
		names.Cells = append(names.Cells, Cell{Text: d.categoryName(i)})
		at = append(at, number(left))
	}
	return series{column: row, across: d.addHelper("←", at),
		labels: &labels{position: "l", ink: d.theme.Ink, texts: d.table.add(names)}}
}

// changesAt writes the changes at the right.
func (d *designer) changesAt(row int, ends extent) series {
	texts := d.textsOf("Δ", d.spec.Totals)
	if texts < 0 {
		texts = d.addPoints("Δ", d.spec.Totals)
	}
	var at []Cell
	_, right := d.besides(ends)
	for range d.spec.Categories {
		at = append(at, number(right))
	}
	return series{column: row, across: d.addHelper("→", at),
		labels: &labels{position: "l", format: d.format, ink: d.theme.Ink, texts: texts}}
}
