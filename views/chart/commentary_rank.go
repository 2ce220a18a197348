package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"fagplan/views/text"
)

// mark is a value with what it is of.
type mark struct {
	name  string
	value float64
	text  string // as it is written
}

// marksAt are the values of some series in one category, the highest first.
func (c *commentator) marksAt(series []int, category int) []mark {
	var marks []mark
	for _, i := range series {
		if p := c.spec.Series[i].Points[category]; !p.Missing {
			marks = append(marks, mark{c.spec.seriesName(i), p.Value, c.value(p.Value)})
		}
	}
	return highestFirst(marks)
}

// marksOf are the values of one series, the highest first.
func (c *commentator) marksOf(series int) []mark {
	var marks []mark
	for i, p := range c.spec.Series[series].Points {
		if !p.Missing {
			marks = append(marks, mark{c.spec.Categories[i].Label, p.Value, c.pointText(series, p)})
		}
	}
	return highestFirst(marks)
}

func highestFirst(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(b.value, a.value) })
	return marks
}

// named writes the first few marks.
func (c *commentator) named(marks []mark) string {
	var items, rows []string
	for _, m := range marks[:min(len(marks), most)] {
		items = append(items, m.name+" ("+m.text+")")
		rows = append(rows, m.name+": "+m.text)
	}
	if strings.Contains(marks[0].text, "(") {
		return strings.Join(rows, "; ")
	}
	return c.words.List(items)
}

// counted are charts of how many there are, and not of how high something is.
var counted = map[string]bool{"activity": true, "patients": true, "lar": true, "positions-trusts": true}

// ranking tells of one series of bars: the highest and the lowest, where the one
// set off from the others is, and how many are beyond the line across.
func (c *commentator) ranking() {
	bodies := c.spec.bodies()
	if len(bodies) == 0 {
		return
	}
	marks := c.marksOf(bodies[0])
	if len(marks) == 0 {
		return
	}
	high, low := marks[0], marks[len(marks)-1]
	switch {
	case len(marks) == 1:
		c.sayUnless([]string{high.text}, "only", text.Args{"name": high.name, "value": high.text})
	case high.value == low.value:
		c.sayUnless([]string{high.text}, "alone", text.Args{"items": c.named(marks)})
	default:
		which := "ranking"
		switch {
		case c.spec.Masked: // what is hidden may be lower
			which = "ranking-shown"
		case counted[c.spec.Name]:
			which = "ranking-count"
		}
		c.sayUnless([]string{high.text, low.text}, which, text.Args{"top": high.name, "high": high.text, "bottom": low.name, "low": low.text})
	}
	c.placeOfOwn(marks)
	for _, line := range c.spec.overlays() {
		c.beyond(marks, line)
	}
}

// placeOfOwn tells the place of the category set off from the others, where it
// is neither the first nor the last.
func (c *commentator) placeOfOwn(marks []mark) {
	for _, category := range c.spec.Categories {
		at := slices.IndexFunc(marks, func(m mark) bool { return m.name == category.Label })
		if !category.Emphasised || at < 1 || at == len(marks)-1 {
			continue
		}
		c.sayUnless([]string{category.Label, marks[at].text}, "place", text.Args{"name": category.Label, "value": marks[at].text, "place": 1 + slices.IndexFunc(marks, func(m mark) bool { return m.value == marks[at].value }),
			"n": len(marks)})
	}
}

// beyond counts the marks above and below a line of one height.
func (c *commentator) beyond(marks []mark, line int) {
	points := c.spec.Series[line].Points
	if !constant(points) {
		return
	}
	above, below := 0, 0
	for _, m := range marks {
		switch {
		case m.value > points[0].Value:
			above++
		case m.value < points[0].Value:
			below++
		}
	}
	if len(marks) == 1 {
		c.say("level", text.Args{"line": c.spec.Series[line].Name, "level": c.value(points[0].Value)})
		return
	}
	c.tally("beyond", above, below, len(marks), text.Args{"line": c.spec.Series[line].Name, "level": c.value(points[0].Value)})
}

// tally tells how many of several are above something and how many below, in the
// case that fits.
func (c *commentator) tally(key string, above, below, n int, args text.Args) {
	args["above"], args["below"], args["n"] = above, below, n
	switch {
	case above == n:
		key += "-all-above"
	case below == n:
		key += "-all-below"
	case above == 0 && below == 0:
		key += "-same"
	case below == 0:
		key += "-above"
	case above == 0:
		key += "-below"
	}
	c.say(key, args)
}

// structure tells of stacked bars: where most of the worst is if the parts are
// statuses, and otherwise which bars are longest and of what.
func (c *commentator) structure() {
	for i, series := range c.spec.Series {
		if series.Status != Bad {
			continue
		}
		marks := slices.DeleteFunc(c.marksOf(i), func(m mark) bool { return m.value == 0 })
		if len(marks) > 0 {
			c.say("row", text.Args{"name": series.Name, "items": c.named(marks)})
		}
		return
	}
	sums := c.spec.addUp()
	var marks []mark
	for i, category := range c.spec.Categories {
		switch {
		case sums[i].Missing:
		case c.spec.Totals != nil && !c.spec.Totals[i].Missing:
			total := c.spec.Totals[i]
			written := total.Label
			if written == "" {
				written = c.value(total.Value)
			}
			marks = append(marks, mark{category.Label, total.Value, written})
		default:
			marks = append(marks, mark{category.Label, sums[i].Value, c.value(sums[i].Value)})
		}
	}
	if len(marks) == 0 {
		return
	}
	which := "largest"
	switch {
	case len(marks) == 1:
		c.say("only", text.Args{"name": marks[0].name, "value": marks[0].text})
		return
	case len(marks) < most:
		which = "alone" // all of them, and none left to be larger than
	}
	c.say(which, text.Args{"items": c.named(highestFirst(marks))})
}

// pairs tells of two values for each category: for how many the second is above
// the first, and where they are farthest apart.
func (c *commentator) pairs() {
	bodies := c.spec.bodies()
	if len(bodies) < 2 {
		c.ranking()
		return
	}
	one, two := bodies[0], bodies[len(bodies)-1]
	args := text.Args{"first": c.spec.seriesName(one), "second": c.spec.seriesName(two)}
	above, below, n, at := 0, 0, 0, -1
	for i := range c.spec.Categories {
		a, b := c.spec.Series[one].Points[i], c.spec.Series[two].Points[i]
		if a.Missing || b.Missing {
			continue
		}
		n++
		switch {
		case b.Value > a.Value:
			above++
		case b.Value < a.Value:
			below++
		}
		if at < 0 || math.Abs(b.Value-a.Value) > math.Abs(c.spec.Series[two].Points[at].Value-c.spec.Series[one].Points[at].Value) {
			at = i
		}
	}
	if n == 0 {
		return
	}
	// Which end of an assumption is the high one says nothing of what it gives.
	if n > 1 && c.spec.Name != "coverage-tornado" {
		c.tally("pairs", above, below, n, args)
	}
	a, b := c.spec.Series[one].Points[at], c.spec.Series[two].Points[at]
	if a.Value == b.Value {
		return
	}
	args["name"], args["a"], args["b"] = c.spec.Categories[at].Label, c.withUnit(c.spec.PointText(one, a)), c.withUnit(c.spec.PointText(two, b))
	c.sayUnless([]string{args["name"].(string), c.number(a.Value), c.number(b.Value)}, "farthest", args)
}

// scatter tells how far the dots reach on each axis.
func (c *commentator) scatter() {
	for _, series := range []int{across, up} {
		if series >= len(c.spec.Series) {
			continue
		}
		marks := c.marksOf(series)
		if len(marks) < 2 {
			continue
		}
		high, low := marks[0], marks[len(marks)-1]
		c.say("axis", text.Args{"name": c.spec.Series[series].Name, "top": high.name, "high": high.text, "bottom": low.name, "low": low.text})
	}
}
