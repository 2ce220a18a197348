package chart

import (
	"math"
	"slices"
)

// multiples is the frame that all panels of a chart share.
type multiples struct {
	columns, rows int
	plots         Rect    // where the panels stand, without the axes around them
	air           float64 // between panels side by side, where there is room
	heading       float64 // height of the strip over each plot
	foot          float64 // height of the strip under each plot
	title         textStyle
}

// panels draws small multiples: every panel with its own series, on one scale,
// the value axis at the left and the categories at the bottom.
func (l *layout) panels(area Rect) {
	area = l.legend(area, l.panelKey())
	g := l.newMultiples(area)
	piles, e := l.panelPiles()
	labelled := l.spec.Form == Columns && l.panelsLabelled(piles, g.plot(0))
	var marks []tick
	if !labelled {
		marks = l.valueTicks(e, g.plot(0).H)
		_, g.plots = g.plots.cutLeft(l.tickWidth(marks))
	}
	slots := 1
	for _, p := range piles {
		slots = max(slots, p.slots)
	}
	row := l.categoryRow(l.panelBands(g.plot(0), slots).step)
	if row.height > g.plots.H/4 {
		row = yearRow{every: 1}
	}
	_, g.plots = g.plots.cutBottom(row.height)
	g.title = l.headingStyle(g.plot(0).W)

	bodies, overlays := l.bodies, l.lineSeries
	for panel := range l.spec.Panels {
		l.bodies, l.lineSeries = l.spec.inPanel(bodies, panel), l.spec.inPanel(overlays, panel)
		plot := g.plot(panel)
		u := upright{plot: plot, bands: l.panelBands(plot, slots)}
		u.bands.slots = piles[panel].slots // equally wide also where a panel has fewer
		l.panelFrame(g, panel, u, row)
		if l.spec.Form == Lines {
			u.scale = l.lineScale(plot, e, marks)
		} else {
			u.scale = l.columnScale(plot, e, marks)
		}
		if g.leftmost(panel) {
			l.putTicks(plot, u.scale, marks)
		}
		l.room = g.cell(panel)
		l.drawPanel(u, piles[panel], marks, labelled)
		l.room = Rect{0, 0, l.out.Width, l.out.Height}
	}
	l.bodies, l.lineSeries = bodies, overlays
}

// panelFrame writes the heading of a panel, and its categories where no panel
// stands under it.
func (l *layout) panelFrame(g multiples, panel int, u upright, row yearRow) {
	if g.heading > 0 {
		text := l.fit(clean(l.spec.Panels[panel]), g.title, u.plot.W)
		l.put(l.text(text, g.title, Start, u.plot.X, u.plot.Y-g.heading))
	}
	if g.lowest(panel, len(l.spec.Panels)) {
		l.putCategories(row, u.bands, Rect{u.plot.X, u.plot.Bottom(), u.plot.W, row.height})
	}
}

// headingStyle is that of the headings of panels so wide: a little smaller than
// other headings where that lets all of them be read in full.
func (l *layout) headingStyle(width float64) textStyle {
	const least, step = 0.8, 0.05
	s := l.strong
	for share := 1.0; share >= least; share -= step {
		s.size = share * l.strong.size
		if !slices.ContainsFunc(l.spec.Panels, func(name string) bool { return l.width(clean(name), s) > width }) {
			return s
		}
	}
	return l.strong
}

func (l *layout) drawPanel(u upright, p pile, marks []tick, labelled bool) {
	l.grid(u.plot, u.scale, marks)
	if l.spec.Form == Lines {
		l.drawLines(u)
		l.nameBreaks(u)
		l.labelLines(u)
		l.labelPoints(u)
		return
	}
	l.drawColumns(u, p)
	l.nameBreaks(u)
	l.labelPieces(p, u.piece)
	if labelled {
		l.labelColumns(u, p)
	}
	l.labelLines(u)
}

// labelLines writes the values of target and reference lines at their right
// ends, since in a panel there is no room to name them beside it.
func (l *layout) labelLines(u upright) {
	for _, series := range l.lineSeries {
		points := l.spec.Series[series].Points
		end := last(points)
		if end < 0 {
			continue
		}
		y := u.scale.at(points[end].Value)
		t := l.text(clean(l.spec.valueText(points[end])), l.faint, End, u.plot.Right(), y)
		over, under := y-t.Box.H-1.5*l.stroke, y+1.5*l.stroke
		l.putFirst(t, false, Vec{t.Box.X, over}, Vec{u.plot.X, over}, Vec{t.Box.X, under}, Vec{u.plot.X, under})
	}
}

// newMultiples divides area among the panels, as near as can be to panels half
// as wide again as high, with few places left empty.
func (l *layout) newMultiples(area Rect) multiples {
	n := len(l.spec.Panels)
	g := multiples{plots: area, air: 1.5 * l.label.size}
	best := math.Inf(1)
	whole := math.Max(area.W, 1) / math.Max(area.H, 1) // a sliver has no height
	for columns := 1; columns <= n; columns++ {
		rows := (n + columns - 1) / columns
		shape := whole * float64(rows) / float64(columns)
		cost := math.Abs(math.Log(shape/1.5)) + float64(columns*rows-n)/float64(n)
		if cost < best {
			best, g.columns, g.rows = cost, columns, rows
		}
	}
	height := area.H / float64(g.rows)
	if height > 3*l.strong.height() {
		g.heading = l.strong.height() + l.gap/2
		g.foot = 0.6 * l.label.size
	}
	return g
}

// cell is the room of a panel with its heading, up to its neighbours.
func (g multiples) cell(panel int) Rect {
	air := math.Min(g.air, 0.1*g.plots.W/float64(g.columns))
	w, h := (g.plots.W+air)/float64(g.columns), g.plots.H/float64(g.rows)
	return Rect{g.plots.X + w*float64(panel%g.columns), g.plots.Y + h*float64(panel/g.columns), w - air, h}
}

// plot is where a panel's values are drawn.
func (g multiples) plot(panel int) Rect {
	_, plot := g.cell(panel).cutTop(g.heading)
	_, plot = plot.cutBottom(g.foot)
	return plot
}

func (g multiples) leftmost(panel int) bool { return panel%g.columns == 0 }

// lowest reports whether no panel of so many stands under this one.
func (g multiples) lowest(panel, of int) bool { return panel+g.columns >= of }

// panelKey is the first series of each name: one legend serves all panels. A
// lone name needs none, since the title tells it.
func (l *layout) panelKey() []int {
	var key []int
	for _, i := range append(slices.Clone(l.bodies), l.lineSeries...) {
		known := slices.ContainsFunc(key, func(other int) bool {
			a, b := &l.spec.Series[i], &l.spec.Series[other]
			return a.Name == b.Name && a.Kind == b.Kind && a.Status == b.Status
		})
		if !known {
			key = append(key, i)
		}
	}
	if len(key) < 2 && !l.statusIn(key) {
		return nil
	}
	return key
}

// statusIn reports whether any of some series is drawn as a status, whose shape
// and word must stand beside its colour.
func (l *layout) statusIn(series []int) bool {
	return slices.ContainsFunc(series, func(i int) bool { return l.spec.Series[i].Status != NoStatus })
}

// panelPiles are the columns of each panel, and the range that holds all.
func (l *layout) panelPiles() ([]pile, extent) {
	piles := make([]pile, len(l.spec.Panels))
	var e extent
	for panel := range piles {
		piles[panel] = newPile(l.spec, l.spec.inPanel(l.bodies, panel), l.spec.inPanel(l.lineSeries, panel))
		e.add(piles[panel].extent.low)
		e.add(piles[panel].extent.high)
	}
	if l.spec.Form == Lines {
		return piles, l.spec.lineExtent()
	}
	return piles, e.upright()
}

// panelsLabelled reports whether the columns of every panel have room for their
// numbers, so that no panel needs a value axis.
func (l *layout) panelsLabelled(piles []pile, plot Rect) bool {
	bodies := l.bodies
	defer func() { l.bodies = bodies }()
	for panel, p := range piles {
		l.bodies = l.spec.inPanel(bodies, panel)
		if !l.columnsLabelled(p, plot) {
			return false
		}
	}
	return true
}

func (l *layout) panelBands(plot Rect, slots int) bands {
	widest := 7 * l.label.size
	if l.spec.Form == Lines {
		slots, widest = 1, plot.W
	}
	return newBands(plot.X, plot.W, len(l.spec.Categories), slots, widest)
}
