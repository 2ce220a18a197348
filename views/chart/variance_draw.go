package chart

import "math"

// box is where the value of a series is, from zero out.
func (c comparison) box(p *panel, category, slot int, value float64) Rect {
	zero, tip := p.scale.at(0), p.scale.at(value)
	near, long := math.Min(zero, tip), math.Abs(tip-zero)
	if c.upright {
		return Rect{p.bands.slot(category, slot), near, p.bands.bar, long}
	}
	return Rect{near, p.bands.slot(category, slot), long, p.bands.bar}
}

// drawPart draws the bars or pins of a series, and makes them something to
// point at.
func (l *layout) drawPart(c comparison, p *panel, slot, series int) {
	for category, point := range l.spec.Series[series].Points {
		if point.Missing {
			continue
		}
		box, kind := c.box(p, category, slot, point.Value), l.spec.kind(series, category)
		l.mark(series, category, box)
		switch {
		case p.part == Relative:
			l.needle(c, p, box, point.Value, kind)
		case point.Value == 0:
		case p.part == Difference:
			l.block(atLeastAPixel(box), l.changeHue(point.Value), kind)
		default:
			l.block(atLeastAPixel(box), l.hues[series], kind)
		}
	}
}

func atLeastAPixel(r Rect) Rect {
	r.W, r.H = math.Max(r.W, 1), math.Max(r.H, 1)
	return r
}

// needle draws a relative difference: a thin line with a head, which nobody
// takes for an amount.
func (l *layout) needle(c comparison, p *panel, box Rect, value float64, k Kind) {
	zero, tip := box.Centre(), box.Centre()
	if c.upright {
		zero.Y, tip.Y = p.scale.at(0), p.scale.at(value)
	} else {
		zero.X, tip.X = p.scale.at(0), p.scale.at(value)
	}
	hue := l.changeHue(value)
	l.draw(Path{[][]Vec{{zero, tip}}, false, Style{Stroke: hue, Width: l.stroke}})
	l.dot(tip, hue, k)
}

// zeroLine is what the bars and pins of a panel stand on.
func (l *layout) zeroLine(c comparison, p *panel) {
	at := p.scale.at(0)
	if c.upright {
		l.draw(l.rule(Vec{c.plot.X, at}, c.plot.W, l.theme.Muted))
		return
	}
	l.draw(l.stem(Vec{at, c.plot.Y}, c.plot.H, l.theme.Muted))
}

// setSumsApart draws a line before every sum.
func (l *layout) setSumsApart(c comparison) {
	if len(c.panels) == 0 {
		return
	}
	bands := c.panels[0].bands
	for category := range l.spec.Categories {
		if category == 0 || !l.spec.Categories[category].Level {
			continue
		}
		edge := bands.centre(category) - bands.step/2
		if c.upright {
			l.draw(l.stem(Vec{edge, c.plot.Y}, c.plot.H, l.theme.Muted))
		} else {
			l.draw(l.rule(Vec{c.plot.X, edge}, c.plot.W, l.theme.Muted))
		}
	}
}

// labelPart writes the numbers of a panel: of every bar where bars are wide
// enough for it, else of the last series of each category, beyond all its bars.
func (l *layout) labelPart(c comparison, p *panel) {
	each := len(p.series) == 1 || l.labelsFit(c, p)
	for category := range l.spec.Categories {
		var past extent
		for slot := len(p.series) - 1; slot >= 0; slot-- {
			if point := l.spec.Series[p.series[slot]].Points[category]; !point.Missing {
				past.add(point.Value)
			}
		}
		for slot := len(p.series) - 1; slot >= 0; slot-- {
			point := l.spec.Series[p.series[slot]].Points[category]
			if point.Missing {
				continue
			}
			if each {
				l.labelOf(c, p, category, slot, point.Value)
				continue
			}
			l.labelBeyond(c, p, category, slot, past)
			break
		}
	}
}

// labelsFit reports whether the numbers of all series stand beside each other.
func (l *layout) labelsFit(c comparison, p *panel) bool {
	for _, series := range p.series {
		for category, point := range l.spec.Series[series].Points {
			need := l.strong.height()
			if c.upright {
				need = l.width(l.tipText(series, category), l.strong)
			}
			if !point.Missing && need > p.bands.bar {
				return false
			}
		}
	}
	return true
}

func (l *layout) labelOf(c comparison, p *panel, category, slot int, value float64) {
	box := c.box(p, category, slot, value)
	l.labelValue(c, p, l.tipText(p.series[slot], category), box.Centre(), value)
}

// labelBeyond writes one number for a category, past the longest of its bars
// that goes the same way.
func (l *layout) labelBeyond(c comparison, p *panel, category, slot int, past extent) {
	value := past.high
	if l.spec.Series[p.series[slot]].Points[category].Value < 0 {
		value = past.low
	}
	middle := Vec{p.bands.centre(category), p.bands.centre(category)}
	l.labelValue(c, p, l.tipText(p.series[slot], category), middle, value)
}

// labelValue writes a number beyond a value, level with a place.
func (l *layout) labelValue(c comparison, p *panel, text string, level Vec, value float64) {
	tip, past, down := p.scale.at(value), l.pinHead(p), value < 0
	if c.upright != down {
		past = -past // upwards, or to the left
	}
	if c.upright {
		l.labelTip(text, level.X, tip+past, down)
	} else {
		l.labelEnd(text, Vec{tip + past, level.Y}, down)
	}
}
