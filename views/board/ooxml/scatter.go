package ooxml

import (
	"image/color"
	"math"
	"slices"
)

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
	if low := d.scatterStart(); low > 0 {
		d.across.min = &low
		d.across.name += d.notZero()
	}
}

// scatterStart is where the axis across begins: at zero, unless that would leave
// most of it empty.
func (d *designer) scatterStart() float64 {
	const waste = 0.6
	values := known(d.spec.Series[0].Points)
	if len(values) == 0 {
		return 0
	}
	low, high := slices.Min(values), slices.Max(values)
	if low <= waste*high || low == high {
		return 0
	}
	step := roundStep((high - low) / 6)
	return math.Floor(low/step) * step
}

// notZero is said at an axis that does not begin at zero.
func (d *designer) notZero() string {
	if d.spec.NotZero == "" {
		return ""
	}
	return " (" + d.spec.NotZero + ")"
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

// ratios are lines through all points of one ratio, as far as they are within
// what is drawn, named at their ends.
func (d *designer) ratios() []series {
	var right, top float64
	for i := range d.spec.Categories {
		if a, u := d.spec.Series[0].Points[i], d.spec.Series[1].Points[i]; !a.Missing && !u.Missing {
			right, top = max(right, a.Value), max(top, u.Value)
		}
	}
	var found []series
	start := d.scatterStart()
	for _, r := range d.spec.Ratios {
		end := min(right, top/r.UpPerAcross)
		if end <= start {
			continue
		}
		x := d.addHelper("→", []Cell{number(start), number(end)})
		y := d.addHelper("↑", []Cell{number(start * r.UpPerAcross), number(end * r.UpPerAcross)})
		words := d.table.add(Column{Heading: " ", Helper: true, Cells: []Cell{{}, {Text: r.Label}}})
		found = append(found, series{column: y, across: x, look: look{stroke: d.theme.Muted, width: thinLine, dashed: true},
			labels: &labels{position: "b", ink: d.theme.Muted, texts: words, points: map[int]labelLook{0: {hidden: true}}}})
	}
	return found
}
