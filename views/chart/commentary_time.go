package chart

import (
	"math"

	"fagplan/views/text"
)

// fewLines is how many series over time are told of one by one.
const fewLines = 2

// overTime tells how the whole, or the few series there are, has gone, or how
// the many stand at the end; and how that is against plan, target and country.
func (c *commentator) overTime() {
	s := c.spec
	bodies := s.bodies()
	if planned, actual, found := c.plannedAndActual(bodies); found {
		c.against(planned, actual)
		c.lines(bodies)
		return
	}
	switch {
	case s.Name == "coverage-gap": // what there is and what is missing are not parts of what there is
		c.courses(bodies)
	case s.Totals != nil:
		c.course(c.words.T("column.total"), s.Totals)
		c.greatestStep(s.Totals)
		c.largestParts(bodies)
	case s.Arrange == Stacked:
		c.largestParts(bodies)
	case s.Name == "coverage": // each yardstick counts its own, and the first is the plan's
		c.courses(bodies[:1])
	case len(bodies) <= fewLines:
		c.courses(bodies)
	default:
		c.endpoints(bodies)
	}
	c.lines(bodies)
	c.untilWhen()
}

// courses tells of some series, and of one alone also its greatest change.
func (c *commentator) courses(bodies []int) {
	for _, i := range bodies {
		c.course(c.spec.Series[i].Name, c.spec.Series[i].Points)
	}
	if len(bodies) == 1 {
		c.greatestStep(c.spec.Series[bodies[0]].Points)
	}
}

// course tells of a row of points: the first, the last and the change between
// them.
func (c *commentator) course(name string, points []Point) {
	from, to := first(points), last(points)
	if from < 0 {
		return
	}
	a, b := points[from], points[to]
	args := text.Args{"name": name, "from": c.spec.Categories[from].Label, "first": c.value(a.Value),
		"to": c.spec.Categories[to].Label, "last": c.value(b.Value), "change": c.difference(b.Value - a.Value)}
	if a.Label != "" || b.Label != "" { // written otherwise than they are, as rounded to tens
		args["first"], args["last"] = c.withUnit(c.spec.valueText(a)), c.withUnit(c.spec.valueText(b))
		c.sayUnless([]string{c.spec.valueText(a), c.spec.valueText(b), c.spec.Categories[from].Label}, "course-plain", args)
		return
	}
	if from == to {
		c.sayUnless([]string{c.number(b.Value)}, "once", args)
		return
	}
	c.sayUnless([]string{c.number(a.Value), c.number(b.Value), c.spec.Categories[from].Label}, "course", args)
}

// greatestStep tells between which two points beside each other the change is
// greatest. It is only told where there are several changes to choose from.
func (c *commentator) greatestStep(points []Point) {
	from, to, steps, previous := -1, -1, 0, -1
	var greatest float64
	for i, p := range points {
		if p.Missing {
			continue
		}
		if previous >= 0 && previous == i-1 && !c.spec.breakBefore(i) {
			steps++
			if change := p.Value - points[previous].Value; math.Abs(change) > math.Abs(greatest) {
				from, to, greatest = previous, i, change
			}
		}
		previous = i
	}
	if steps < 2 || from < 0 || !c.differs(greatest) {
		return
	}
	c.say("step", text.Args{"from": c.spec.Categories[from].Label, "to": c.spec.Categories[to].Label, "change": c.difference(greatest)})
}

// largestParts names the largest parts of a stack at its end.
func (c *commentator) largestParts(bodies []int) {
	at := -1
	for _, i := range bodies {
		at = max(at, last(c.spec.Series[i].Points))
	}
	if at < 0 || len(bodies) < 2 {
		return
	}
	marks := c.marksAt(bodies, at)
	c.say("parts", text.Args{"when": c.spec.Categories[at].Label, "items": c.named(marks)})
}

// endpoints tells which of many series is highest and lowest the last time
// several were measured, and which has changed the most.
func (c *commentator) endpoints(bodies []int) {
	at := c.lastOfSeveral(bodies)
	if at >= 0 {
		marks := c.marksAt(bodies, at)
		high, low := marks[0], marks[len(marks)-1]
		c.sayUnless([]string{c.number(high.value), c.number(low.value)}, "ends", text.Args{"when": c.spec.Categories[at].Label,
			"top": high.name, "high": c.value(high.value), "bottom": low.name, "low": c.value(low.value)})
	}
	c.mostChanged(bodies)
}

// lastOfSeveral is the last category that at least two of some series have a
// value in, or -1.
func (c *commentator) lastOfSeveral(bodies []int) int {
	for at := len(c.spec.Categories) - 1; at >= 0; at-- {
		if len(c.marksAt(bodies, at)) > 1 {
			return at
		}
	}
	return -1
}

// mostChanged names the series with the greatest change from first to last,
// where all of them have gone from the same time to the same.
func (c *commentator) mostChanged(bodies []int) {
	at, greatest := -1, 0.0
	for _, i := range bodies {
		points := c.spec.Series[i].Points
		from, to := first(points), last(points)
		if from < 0 || from != first(c.spec.Series[bodies[0]].Points) || to != last(c.spec.Series[bodies[0]].Points) {
			return
		}
		if math.Abs(points[to].Value-points[from].Value) > math.Abs(greatest) {
			at, greatest = i, points[to].Value-points[from].Value
		}
	}
	if at < 0 || !c.differs(greatest) {
		return
	}
	points := c.spec.Series[at].Points
	from, to := first(points), last(points)
	c.say("most-changed", text.Args{"name": c.spec.Series[at].Name, "first": c.value(points[from].Value), "last": c.value(points[to].Value),
		"from": c.spec.Categories[from].Label, "to": c.spec.Categories[to].Label})
}

// lines holds the first body against each target and reference line, the last
// time both are known.
func (c *commentator) lines(bodies []int) {
	if len(bodies) == 0 {
		return
	}
	own := bodies[0]
	for _, i := range bodies {
		if c.spec.Series[i].Kind == Actual {
			own = i
			break
		}
	}
	if len(bodies) > fewLines && c.spec.Name != "coverage" || c.spec.Arrange != SideBySide {
		return
	}
	for _, line := range c.spec.overlays() {
		at := -1
		for i, p := range c.spec.Series[line].Points {
			if !p.Missing && !c.spec.Series[own].Points[i].Missing {
				at = i
			}
		}
		if at >= 0 {
			c.hold(c.spec.Series[own].Name, c.spec.Series[line].Name, at, c.spec.Series[own].Points[at].Value, c.spec.Series[line].Points[at].Value)
		}
	}
}

// hold says how far a value is from a line.
func (c *commentator) hold(name, line string, at int, value, level float64) {
	which := "line-same"
	switch {
	case !c.differs(value - level):
	case value > level:
		which = "line-above"
	default:
		which = "line-below"
	}
	c.say(which, text.Args{"name": name, "line": line, "when": c.spec.Categories[at].Label, "value": c.value(value),
		"level": c.value(level), "difference": c.apart(value - level)})
}

// untilWhen tells from when on the numbers are budgets and forecasts.
func (c *commentator) untilWhen() {
	if c.spec.Name == "specialists-pipeline" {
		return // what is reckoned there is no forecast
	}
	begins, known := -1, false
	for i := range c.spec.Categories {
		actual, any := false, false
		for _, series := range c.spec.bodies() {
			if c.spec.Series[series].Points[i].Missing {
				continue
			}
			any = true
			actual = actual || c.spec.kind(series, i) == Actual
		}
		switch {
		case actual:
			known, begins = true, -1
		case any && begins < 0:
			begins = i
		}
	}
	if known && begins >= 0 {
		c.say("from-then", text.Args{"when": c.spec.Categories[begins].Label})
	}
}
