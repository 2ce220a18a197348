package ooxml

import (
	"math"

	"fagplan/views/chart"
)

// layLines lays series over time: whole lines for what was, dashed ones for what
// is planned or expected, gaps where values are missing or defined otherwise.
func (d *designer) layLines() {
	g := group{how: lines}
	bodies, few := d.spec.Bodies(), len(d.spec.Bodies()) <= 2
	for _, i := range bodies {
		s := d.dataLine(i)
		s.labels = d.lastLabel(i)
		s.labels.texts = d.texts(i)
		s.labels.bold = true
		if few && !d.nears() {
			s.labels.points = map[int]labelLook{}
		} else if d.named(i) {
			s.labels = nil
		}
		if over, found := d.gaps(i); found {
			g.series = append(g.series, over)
		}
		g.series = append(g.series, s)
	}
	d.groups = append(d.groups, g)
	e := d.ends(bodies)
	d.overlays(&e)
	if len(bodies)+len(d.spec.Overlays()) > 1 {
		d.legend = beside
		if d.frame.panels != nil {
			d.legend = above // a panel has no room beside its lines
		}
	}
}

// close reports whether two values are so near each other that their numbers
// would stand on each other.
func (d *designer) close(a, b float64) bool {
	e := d.ends(d.spec.Bodies())
	return math.Abs(a-b) < e.span()*2*d.size.Text/(0.75*d.size.Height)
}

// nears reports whether any two lines come close to each other.
func (d *designer) nears() bool {
	all := append(d.spec.Overlays(), d.spec.Bodies()...)
	for c := range d.spec.Categories {
		for n, i := range all {
			for _, other := range all[:n] {
				p, q := d.spec.Series[i].Points[c], d.spec.Series[other].Points[c]
				if !p.Missing && !q.Missing && d.close(p.Value, q.Value) {
					return true
				}
			}
		}
	}
	return false
}

// named reports whether the last number of a line would stand on that of a line
// that has its number already.
func (d *designer) named(i int) bool {
	last := func(i int) (category int, value float64) {
		for c, p := range d.spec.Series[i].Points {
			if !p.Missing {
				category, value = c, p.Value
			}
		}
		return category, value
	}
	category, value := last(i)
	for _, other := range append(d.spec.Overlays(), d.spec.Bodies()...) {
		if other == i {
			return false
		}
		if c, v := last(other); c == category && d.close(v, value) {
			return true
		}
	}
	return false
}

// dataLine is a series as a line. The stretch up to a point is dashed where the
// point is planned or expected, and none where the definition changes before it.
func (d *designer) dataLine(i int) series {
	own := d.spec.Series[i].Kind
	if own == chart.Inherit {
		own = chart.Actual
	}
	points := d.spec.Series[i].Points
	s := series{column: d.addPoints(d.seriesName(i), points), look: d.line(d.hues[i], own), key: true, points: map[int]look{}}
	for c, p := range points {
		broken := d.breaks(c)
		if kind := d.spec.KindAt(i, c); !p.Missing && (kind != own || broken) {
			l := d.line(d.hues[i], kind)
			if broken {
				l.width = 0
			}
			s.points[c] = l
		}
	}
	s.spans = d.intervals(i)
	return s
}

// intervals are the spans around the points of a series, nil where it has none.
func (d *designer) intervals(i int) *spans {
	var plus, minus []Cell
	found := false
	for _, p := range d.spec.Series[i].Points {
		var up, down Cell
		if p.Span != nil && !p.Missing {
			up, down, found = number(p.Span.High-p.Value), number(p.Value-p.Span.Low), true
		}
		plus, minus = append(plus, up), append(minus, down)
	}
	if !found {
		return nil
	}
	return &spans{plus: d.addHelper("+", plus), minus: d.addHelper("−", minus), look: look{stroke: d.hues[i], width: outline}}
}

// layTrend is the bare line of a card.
func (d *designer) layTrend() {
	g := group{how: lines}
	for _, i := range d.spec.Bodies() {
		s := d.dataLine(i)
		s.labels = d.lastLabel(i)
		for c, p := range d.spec.Series[i].Points {
			if !p.Missing {
				delete(s.labels.points, c) // the first number stands too
				break
			}
		}
		g.series = append(g.series, s)
	}
	d.groups = append(d.groups, g)
	d.values.hidden = true
}
