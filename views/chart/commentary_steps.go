package chart

import (
	"math"
	"strings"

	"fagplan/views/text"
)

// bridge tells the levels at both ends, and the largest steps up and down.
func (c *commentator) bridge() {
	points := c.spec.Series[0].Points
	var levels, rises, falls []mark
	for i, p := range points {
		category := c.spec.Categories[i]
		switch {
		case p.Missing:
		case category.Level:
			levels = append(levels, mark{category.Label, p.Value, c.value(p.Value)})
		case p.Value > 0 && c.differs(p.Value):
			rises = append(rises, mark{category.Label, p.Value, c.difference(p.Value)})
		case p.Value < 0 && c.differs(p.Value):
			falls = append(falls, mark{category.Label, -p.Value, c.difference(p.Value)})
		}
	}
	if len(levels) > 1 {
		a, b := levels[0], levels[len(levels)-1]
		c.say("levels", text.Args{"from": a.name, "first": a.text, "to": b.name, "last": b.text})
	}
	if len(rises) > 0 {
		c.say("rises", text.Args{"items": c.named(highestFirst(rises))})
	}
	if len(falls) > 0 {
		c.say("falls", text.Args{"items": c.named(highestFirst(falls))})
	}
}

// compared are the budget, the outcome and the difference of a category of a
// variance chart; false where it does not have all of them.
func (c *commentator) compared(category int) (planned, outcome, difference float64, found bool) {
	var values []float64
	for _, part := range []Part{Amounts, Difference} {
		for _, series := range c.spec.Series {
			if p := series.Points[category]; series.Part == part && !p.Missing {
				values = append(values, p.Value)
			}
		}
	}
	if len(values) != 3 {
		return 0, 0, 0, false
	}
	return values[0], values[1], values[2], true
}

// variance tells how the sum stands, and which rows are farthest off.
func (c *commentator) variance() {
	var over, under []mark
	for i, category := range c.spec.Categories {
		planned, outcome, difference, found := c.compared(i)
		switch {
		case !found:
		case category.Level:
			c.say("compared", text.Args{"name": category.Label, "outcome": c.value(outcome), "budget": c.value(planned), "difference": c.difference(difference)})
		case difference > 0 && c.differs(difference):
			over = append(over, mark{category.Label, difference, c.difference(difference)})
		case difference < 0 && c.differs(difference):
			under = append(under, mark{category.Label, -difference, c.difference(difference)})
		}
	}
	if len(over) > 0 {
		c.say("over", text.Args{"items": c.named(highestFirst(over))})
	}
	if len(under) > 0 {
		c.say("under", text.Args{"items": c.named(highestFirst(under))})
	}
}

// varianceOverTime tells how the last period stands, and how many were over and
// under budget.
func (c *commentator) varianceOverTime() {
	above, below, n, last := 0, 0, 0, -1
	for i := range c.spec.Categories {
		_, _, difference, found := c.compared(i)
		if !found {
			continue
		}
		n, last = n+1, i
		switch {
		case difference > 0 && c.differs(difference):
			above++
		case difference < 0 && c.differs(difference):
			below++
		}
	}
	if last < 0 {
		return
	}
	planned, outcome, difference, _ := c.compared(last)
	c.say("compared", text.Args{"name": c.spec.Categories[last].Label, "outcome": c.value(outcome), "budget": c.value(planned), "difference": c.difference(difference)})
	if n > 1 {
		c.tally("years", above, below, n, text.Args{})
	}
}

// deadlines names the rows of a timeline that are late, and those that were, and
// says how many are not due yet, or how many measures are done.
func (c *commentator) deadlines() {
	rows := make(map[Status][]mark)
	for i, category := range c.spec.Categories {
		m := mark{name: category.Label}
		if category.Remark != "" && c.spec.Name == "milestones" {
			m.name += " (" + category.Remark + ")"
			m.value = c.lateness(i)
		}
		rows[category.Status] = append(rows[category.Status], m)
	}
	if c.spec.Name == "measures-timeline" {
		c.say("rows-measures", text.Args{"all": len(c.spec.Categories), "done": len(rows[Good]), "bad": len(rows[Bad])})
	} else if ahead := len(rows[Idle]); ahead > 0 {
		c.say("ahead", text.Args{"n": ahead, "all": len(c.spec.Categories)})
	}
	for _, late := range []struct {
		status Status
		key    string
	}{{Bad, "bad"}, {Watch, "late"}} {
		if marks := highestFirst(rows[late.status]); len(marks) > 0 {
			c.late(late.key, marks)
		}
	}
}

// late names what is late: all of it, or what is so the most.
func (c *commentator) late(key string, marks []mark) {
	var names []string
	for _, m := range marks[:min(len(marks), most)] {
		names = append(names, m.name)
	}
	if len(marks) > most && c.spec.Name == "milestones" {
		key += "-most"
	}
	c.say(key, text.Args{"n": len(marks), "items": strings.Join(names, "; ")})
}

// lateness is how long after it was due a milestone was reached. One that is not
// is the later the earlier it was due.
func (c *commentator) lateness(category int) float64 {
	due, reached := c.spec.Series[0].Points[category], c.spec.Series[1].Points[category]
	if reached.Missing {
		return -due.Value
	}
	return reached.Value - due.Value
}

// plannedAndActual finds a series of what is planned and one of what has come.
func (c *commentator) plannedAndActual(bodies []int) (planned, actual int, found bool) {
	if len(bodies) != 2 || c.spec.Arrange != SideBySide {
		return 0, 0, false
	}
	one, two := bodies[0], bodies[1]
	return one, two, c.spec.Series[one].Kind == Budget && c.spec.Series[two].Kind == Actual
}

// against holds what has come against what was planned, the last time both are
// known.
func (c *commentator) against(planned, actual int) {
	at := c.lastOf(planned, actual)
	if at < 0 {
		return
	}
	a, b := c.spec.Series[planned].Points[at].Value, c.spec.Series[actual].Points[at].Value
	c.say("against", text.Args{"when": c.spec.Categories[at].Label, "actual": c.spec.Series[actual].Name, "value": c.value(b),
		"planned": c.spec.Series[planned].Name, "plan": c.value(a), "difference": c.difference(b - a)})
}

func (c *commentator) lastOf(one, two int) int {
	at := -1
	for i := range c.spec.Categories {
		if !c.spec.Series[one].Points[i].Missing && !c.spec.Series[two].Points[i].Missing {
			at = i
		}
	}
	return at
}

// panels holds what has come against what was planned in each panel, the last
// time any of them has both, and names those farthest off.
func (c *commentator) panels() {
	type pair struct{ planned, actual int }
	var pairs []pair
	at := -1
	for panel := range c.spec.Panels {
		planned, actual, found := c.plannedAndActual(c.spec.inPanel(c.spec.bodies(), panel))
		if found {
			pairs = append(pairs, pair{planned, actual})
			at = max(at, c.lastOf(planned, actual))
		}
	}
	if at < 0 {
		c.panelEnds()
		return
	}
	var marks []mark
	for _, p := range pairs {
		a, b := c.spec.Series[p.planned].Points[at], c.spec.Series[p.actual].Points[at]
		if a.Missing || b.Missing || !c.differs(b.Value-a.Value) {
			continue
		}
		off := c.words.T("commentary.off"+c.ofBudget(), text.Args{"value": c.value(b.Value), "plan": c.value(a.Value)})
		marks = append(marks, mark{c.spec.Panels[c.spec.Series[p.planned].Panel], math.Abs(b.Value - a.Value), off})
	}
	if len(marks) == 0 {
		c.say("as-planned", text.Args{"when": c.spec.Categories[at].Label})
		return
	}
	c.say("off-plan"+c.ofBudget(), text.Args{"when": c.spec.Categories[at].Label, "items": c.named(highestFirst(marks))})
}

// ofBudget ends the names of sentences that say budget of money, and plan of
// what else is planned.
func (c *commentator) ofBudget() string {
	if c.isMoney() {
		return "-budget"
	}
	return ""
}

// panelEnds names what each panel ends with. Panels without plans are counted
// each its own way, so none is ranked against another.
func (c *commentator) panelEnds() {
	for panel, name := range c.spec.Panels {
		bodies := c.spec.inPanel(c.spec.bodies(), panel)
		at := c.lastOfSeveral(bodies)
		if at < 0 {
			continue
		}
		var marks []mark
		for _, i := range bodies {
			if p := c.spec.Series[i].Points[at]; !p.Missing {
				marks = append(marks, mark{c.spec.Series[i].Name, p.Value, c.value(p.Value)})
			}
		}
		c.say("panel", text.Args{"name": name, "when": c.spec.Categories[at].Label, "items": c.named(highestFirst(marks))})
	}
}
