package ooxml

import (
	"image/color"

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
	g := group{how: dots}
	for n, i := range bodies {
		s := series{column: row, across: columns[n], key: true, look: d.bell(i, d.spec.Series[i].Kind), points: map[int]look{}}
		s.labels = d.bellLabels(n, i)
		if n == 0 && len(bodies) == 2 {
			s.spans = d.rods(bodies)
		}
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
	left, right := ends.low-roomAfter*ends.span()/2, ends.high+1.6*roomAfter*ends.span()
	d.across = axis{hidden: true, format: d.format, min: &left, max: &right}
}

// bell is the look of a dot: solid for what was, hollow for what is planned.
func (d *designer) bell(i int, k chart.Kind) look {
	m := &marker{symbol: "circle", size: 10, fill: d.hues[i], stroke: d.hues[i]}
	if k == chart.Budget || k == chart.Forecast {
		m.fill = d.theme.Background
	}
	return look{marker: m}
}

// bellLabels are the numbers beside the dots, on the outer side of their row.
func (d *designer) bellLabels(n, i int) *labels {
	l := &labels{position: "r", format: d.format, ink: d.theme.Ink, bold: true, texts: d.texts(i), points: map[int]labelLook{}}
	if l.texts < 0 {
		l.texts = n
	}
	return l
}

// rods are the lines from the dots of one series to those of the other.
func (d *designer) rods(bodies []int) *spans {
	var plus, minus []Cell
	for c := range d.spec.Categories {
		from, to := d.spec.Series[bodies[0]].Points[c], d.spec.Series[bodies[1]].Points[c]
		up, down := Cell{}, Cell{}
		if !from.Missing && !to.Missing {
			up, down = number(max(0, to.Value-from.Value)), number(max(0, from.Value-to.Value))
		}
		plus, minus = append(plus, up), append(minus, down)
	}
	return &spans{plus: d.addHelper("+", plus), minus: d.addHelper("−", minus), across: true, look: look{stroke: d.theme.Quiet, width: lineWide}}
}

// rowNames writes the names of the rows at the left.
func (d *designer) rowNames(row int, ends extent) series {
	names := Column{Heading: " ", Helper: true}
	var at []Cell
	for i := range d.spec.Categories {
		names.Cells = append(names.Cells, Cell{Text: d.categoryName(i)})
		at = append(at, number(ends.low-roomAfter*ends.span()/2))
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
	for range d.spec.Categories {
		at = append(at, number(ends.high+1.6*roomAfter*ends.span()))
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
	g := group{how: dots, series: append(d.ratios(), s)}
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
