package chart

import "math"

// placeLying divides area into the names of the rows and, to their right, the
// panels with their headings over them.
func (l *layout) placeLying(c *comparison, area Rect) {
	names, rest := area.cutLeft(math.Min(l.rowWidth(area.W), 0.3*area.W))
	air := math.Min(2*l.label.size, rest.W/12)
	for i := range c.panels {
		p := &c.panels[i]
		p.before, p.after = l.rooms(p, rest.W/12, func(text string) float64 { return l.width(text, l.strong) + 2*l.gap + l.pinHead(p) })
	}
	lengths := c.share(rest.W, 7*l.label.size, air)
	c.setScales(lengths, rest.X, 1, air)

	head, plot := rest.cutTop(l.headRows(c, lengths, rest.H/4) * l.rowHeight())
	_, plot = plot.cutTop(l.gap)
	c.plot = Rect{area.X, plot.Y, area.W, plot.H}
	left := rest.X
	for i := range c.panels {
		p := &c.panels[i]
		l.heading(c, p, Rect{left, head.Y, lengths[i], head.H})
		left += lengths[i] + air
		p.bands = newBands(plot.Y, plot.H, len(l.spec.Categories), len(p.series), 2*l.label.size)
	}
	l.putRowNames(lying{bands: newBands(plot.Y, plot.H, len(l.spec.Categories), 1, plot.H)}, names)
}

// placeUpright stacks the panels over the labels of the categories, each with
// its heading on top.
func (l *layout) placeUpright(c *comparison, area Rect) {
	row := l.categoryRow(area.W / float64(max(1, len(l.spec.Categories))))
	foot, plot := area.cutBottom(row.height)
	c.plot = plot
	heading := l.rowHeight()
	if plot.H < 6*heading*float64(len(c.panels)) {
		heading = 0
	}
	air := heading + math.Min(2*l.gap, plot.H/12)
	for i := range c.panels {
		p := &c.panels[i]
		p.before, p.after = l.rooms(p, plot.H/12, func(string) float64 { return l.strong.height() + l.gap + l.pinHead(p) })
		p.bands = newBands(plot.X, plot.W, len(l.spec.Categories), len(p.series), 3.5*l.label.size)
	}
	_, under := plot.cutTop(air)
	lengths := c.share(under.H, 3*l.label.size, air)
	c.setScales(lengths, under.Bottom(), -1, air)
	top := under.Bottom()
	for i := range c.panels {
		top -= lengths[i] + air
		l.heading(c, &c.panels[i], Rect{plot.X, top, plot.W, heading})
	}
	l.putCategories(row, newBands(plot.X, plot.W, len(l.spec.Categories), 1, plot.W), foot)
}

// pinHead is how far the head of a pin reaches past its value.
func (l *layout) pinHead(p *panel) float64 {
	if p.part == Relative {
		return l.dotRadius() + l.stroke
	}
	return 0
}

// rooms are what the numbers beyond the lowest and highest values of a panel
// need, and no more than most.
func (l *layout) rooms(p *panel, most float64, need func(string) float64) (before, after float64) {
	for _, series := range p.series {
		for category, point := range l.spec.Series[series].Points {
			switch {
			case point.Missing:
			case point.Value < 0:
				before = max(before, need(l.tipText(series, category)))
			default:
				after = max(after, need(l.tipText(series, category)))
			}
		}
	}
	return math.Min(before, most), math.Min(after, most)
}

// headRows is how many rows the headings need, two at most and none where they
// would be higher than most.
func (l *layout) headRows(c *comparison, lengths []float64, most float64) float64 {
	needed := 1
	for i := range c.panels {
		items := l.headItems(&c.panels[i])
		width := 0.0
		for _, item := range items {
			width += l.itemWidth(item.text)
		}
		if width > lengths[i] {
			needed = 2
		}
	}
	return float64(min(needed, int(most/l.rowHeight())))
}

// heading says over a panel what it shows.
func (l *layout) heading(c *comparison, p *panel, strip Rect) {
	items, most := l.headItems(p), int(math.Round(strip.H/l.rowHeight()))
	if most == 0 {
		return
	}
	if len(items) != 1 || p.part == Amounts {
		l.putRows(l.flow(items, strip.W, most), strip)
		return
	}
	for i, row := range l.wrap(items[0].text, l.small, strip.W, most) {
		t := l.text(row, l.small, Start, strip.X, strip.Y+float64(i)*l.rowHeight())
		if !c.upright { // over the line its bars begin at
			t.Box.X = math.Max(strip.X, math.Min(p.scale.at(0)-t.Box.W/2, strip.Right()-t.Box.W))
		}
		l.put(t)
	}
}

// headItems are the kinds of the amounts, where there are words for them, and
// the series of the other panels.
func (l *layout) headItems(p *panel) []keyItem {
	if p.part == Amounts && l.spec.Kinds != nil {
		return l.kindItems(l.kindsDrawn())
	}
	var items []keyItem
	for _, i := range p.series {
		if name := clean(l.spec.Series[i].Name); name != "" {
			items = append(items, keyItem{func(r Rect) { l.sample(r, i) }, name})
		}
	}
	return items
}
