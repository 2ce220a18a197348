package chart

import "math"

// panel is one part of a variance chart: its series side by side, on their own
// stretch of the value axis.
type panel struct {
	part   Part
	series []int
	extent extent // with zero
	before float64
	after  float64 // room for numbers beyond the lowest and highest value
	bands  bands
	scale  scale
}

// span is how far the values of a panel reach.
func (p *panel) span() float64 { return p.extent.high - p.extent.low }

// comparison is a variance chart being drawn. Its panels follow each other
// along the value axis: rightwards, or upwards where time runs to the right.
type comparison struct {
	upright bool
	plot    Rect
	panels  []panel
}

// variance draws budget and outcome side by side, on the same scale the bars of
// the difference, and the relative difference as pins.
func (l *layout) variance(area Rect) {
	c := comparison{upright: l.spec.Form == VarianceOverTime, panels: l.parts()}
	if c.upright {
		l.placeUpright(&c, area)
	} else {
		l.placeLying(&c, area)
	}
	l.setSumsApart(c)
	for i := range c.panels {
		p := &c.panels[i]
		for slot, series := range p.series {
			l.drawPart(c, p, slot, series)
		}
		l.zeroLine(c, p)
	}
	for i := range c.panels {
		l.labelPart(c, &c.panels[i])
	}
	l.pin()
}

// parts are the panels that have series, amounts first.
func (l *layout) parts() []panel {
	var found []panel
	for part := Amounts; part <= Relative; part++ {
		p := panel{part: part}
		for _, series := range l.bodies {
			if l.spec.Series[series].Part != part {
				continue
			}
			p.series = append(p.series, series)
			for _, point := range l.spec.Series[series].Points {
				if !point.Missing {
					p.extent.add(point.Value)
				}
			}
		}
		if len(p.series) > 0 {
			found = append(found, p)
		}
	}
	return found
}

// share divides a length of the value axis among the panels, each at least so
// long and with air between, and returns the lengths. Amounts and differences
// have one scale, so that a bar of one can be held against a bar of the other.
func (c *comparison) share(length, least, air float64) []float64 {
	const forPins = 0.22
	length = math.Max(0, length-air*float64(len(c.panels)-1))
	least = math.Min(least, length/4)
	lengths := make([]float64, len(c.panels))
	for i, p := range c.panels {
		if p.part == Relative {
			lengths[i] = math.Max(least, forPins*length)
		}
	}
	for settled := false; !settled; {
		settled = true
		long := c.stretched(lengths, length)
		for i := range lengths {
			if lengths[i] == 0 && long[i] < least {
				lengths[i], settled = least, false
			}
		}
		if settled {
			lengths = long
		}
	}
	return lengths
}

// stretched gives the panels without a length yet what is left, by what their
// values span.
func (c *comparison) stretched(lengths []float64, whole float64) []float64 {
	free, units := whole, 0.0
	for i := range c.panels {
		if lengths[i] > 0 {
			free -= lengths[i]
			continue
		}
		free -= c.panels[i].before + c.panels[i].after
		units += c.panels[i].span()
	}
	long := make([]float64, len(lengths))
	for i := range c.panels {
		p := &c.panels[i]
		long[i] = lengths[i]
		if long[i] == 0 && units > 0 {
			long[i] = p.before + p.after + math.Max(0, free)*(p.span()/units)
		}
	}
	return long
}

// setScales places the panels after each other from start, in the direction of
// sign, with their values as long as their lengths and common scale allow.
func (c *comparison) setScales(lengths []float64, start, sign, air float64) {
	base := c.tightest(lengths)
	for i := range c.panels {
		p := &c.panels[i]
		long := lengths[i] - p.before - p.after
		if base != nil && p.part != Relative {
			long = base.long * (p.span() / base.span)
		}
		e := p.extent.opened()
		from := start + sign*p.before
		p.scale = scale{e.low, e.high, from, from + sign*math.Max(0, long)}
		start += sign * (lengths[i] + air)
	}
}

// measure is a stretch of the value axis, in pixels and in values.
type measure struct{ long, span float64 }

// tightest is the scale of the panel of amounts or differences that has the
// least room for its values; nil if none has any.
func (c *comparison) tightest(lengths []float64) *measure {
	var found *measure
	for i := range c.panels {
		p := &c.panels[i]
		m := measure{math.Max(0, lengths[i]-p.before-p.after), p.span()}
		if p.part == Relative || m.span == 0 {
			continue
		}
		if found == nil || m.long/m.span < found.long/found.span {
			found = &m
		}
	}
	return found
}
