package ooxml

import "fagplan/views/chart"

// layLines lays series over time: whole lines for what was, dashed ones for what
// is planned or expected, gaps where values are missing or defined otherwise.
func (d *designer) layLines() {
	g := group{how: lines}
	bodies := d.spec.Bodies()
	every := len(bodies) <= 2 && !d.nears()
	for _, i := range bodies {
		s := d.dataLine(i)
		s.labels = d.lineLabels(i, every)
		s.labels.texts = d.texts(i)
		s.labels.bold = true
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
		s.labels = d.lineLabels(i, false)
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
