package ooxml

import (
	"image/color"
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

// layScatter lays a dot for each category where its two values meet, with its
// name, and lines of constant ratio behind.
func (d *designer) layScatter() {
	d.dots = true
	left := d.addPoints(d.seriesName(0), d.spec.Series[0].Points)
	up := d.addPoints(d.seriesName(1), d.spec.Series[1].Points)
	d.table.Columns[left].Format = d.acrossFormat()
	names := Column{Heading: " ", Helper: true}
	for i := range d.spec.Categories {
		names.Cells = append(names.Cells, Cell{Text: d.categoryName(i)})
	}
	s := series{column: up, across: left, look: look{marker: d.spot(d.theme.Series[0])}, points: map[int]look{}}
	for i, c := range d.spec.Categories {
		switch {
		case c.Reference:
			hollow := d.spot(d.theme.Muted)
			hollow.fill = d.theme.Background
			s.points[i] = look{marker: hollow}
		case d.spec.Emphasises() && !c.Emphasised:
			s.points[i] = look{marker: d.spot(d.theme.Quiet)}
		}
	}
	s.labels = &labels{position: "r", ink: d.theme.Ink, texts: d.table.add(names)}
	g := group{how: dots, series: append([]series{s}, d.ratios()...)}
	d.groups = append(d.groups, g)
	d.values.name, d.across = d.spec.Series[1].Name, axis{format: d.acrossFormat(), name: d.spec.Series[0].Name}
}

func (d *designer) spot(c color.RGBA) *marker {
	return &marker{symbol: "circle", size: 10, fill: c, stroke: c}
}

func (d *designer) acrossFormat() string {
	if d.spec.AcrossValue == nil {
		return d.format
	}
	code, found := d.formats.of(d.spec.AcrossValue, known(d.spec.Series[0].Points))
	if !found {
		return general
	}
	return code
}

// ratios are lines from zero through all points of one ratio, up to the edge of
// what is drawn, named at their ends.
func (d *designer) ratios() []series {
	var right, top float64
	for i := range d.spec.Categories {
		if a, u := d.spec.Series[0].Points[i], d.spec.Series[1].Points[i]; !a.Missing && !u.Missing {
			right, top = max(right, a.Value), max(top, u.Value)
		}
	}
	var found []series
	for _, r := range d.spec.Ratios {
		end := min(right, top/r.UpPerAcross)
		x := d.addHelper("→", []Cell{number(0), number(end)})
		y := d.addHelper("↑", []Cell{number(0), number(end * r.UpPerAcross)})
		words := d.table.add(Column{Heading: " ", Helper: true, Cells: []Cell{{}, {Text: r.Label}}})
		found = append(found, series{column: y, across: x, look: look{stroke: d.theme.Muted, width: thinLine, dashed: true},
			labels: &labels{position: "t", ink: d.theme.Muted, texts: words, points: map[int]labelLook{0: {hidden: true}}}})
	}
	return found
}
