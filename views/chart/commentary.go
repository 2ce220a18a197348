package chart

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"fagplan/budget"
	"fagplan/views/text"
)

// Commentary explains a chart in a few short sentences made of its own numbers:
// what is the case, what has changed, and how that is against plan, target and
// country. It says nothing of causes, and nothing that the title has said. It is
// empty only for a chart that has nothing to draw.
func Commentary(spec Spec, words *text.Printer) []string {
	if spec.Empty != "" || !spec.hasData() {
		return nil
	}
	if len(spec.Said) > 0 {
		return spec.Said
	}
	c := commentator{spec: &spec, words: words}
	c.tell()
	if len(c.said) == 0 {
		c.said = c.repeated
	}
	if len(c.said) == 0 {
		c.list(most)
	}
	return c.said
}

// most is how many of a row of marks are named one by one.
const most = 3

// commentator says what a chart shows.
type commentator struct {
	spec  *Spec
	words *text.Printer
	said  []string
	// repeated is what the title has said already.
	repeated []string
}

// listed are charts of things that are not to be ranked: each counts its own.
var listed = map[string]bool{"coverage-yardsticks": true, "need-plan": true, "coverage-gap-positions": true}

func (c *commentator) tell() {
	s := c.spec
	switch {
	case s.Form == Card:
		c.card()
	case s.Form == Timeline:
		c.deadlines()
	case s.Form == Bridge:
		c.bridge()
	case s.Form == Variance:
		c.variance()
	case s.Form == VarianceOverTime:
		c.varianceOverTime()
	case s.Form == Scatter:
		c.scatter()
	case listed[s.Name]:
		c.list(len(s.Categories))
	case s.Form == Dumbbells, s.Form == Bars && s.Arrange == SideBySide && len(s.bodies()) > 1:
		c.pairs()
	case s.Form == Bars && s.Arrange == SideBySide:
		c.ranking()
	case s.Form == Bars:
		c.structure()
	case len(s.Panels) > 0:
		c.panels()
	default:
		c.overTime()
	}
}

// card tells what a key figure is to be held beside.
func (c *commentator) card() {
	which := "compare"
	if c.spec.Name == "figure-measures" {
		which = "others"
	}
	c.say(which, text.Args{"detail": strings.TrimSuffix(c.spec.Headline.Detail, ".")})
}

// say adds a sentence.
func (c *commentator) say(key string, args text.Args) { c.add(c.words.T("commentary."+key, args)) }

func (c *commentator) add(sentence string) {
	if sentence != "" && sentence != "." {
		first, size := utf8.DecodeRuneInString(sentence)
		c.said = append(c.said, string(unicode.ToUpper(first))+sentence[size:])
	}
}

// sayUnless adds a sentence, unless the title has all of the numbers in it.
func (c *commentator) sayUnless(told []string, key string, args text.Args) {
	for _, value := range told {
		if !strings.Contains(c.spec.Title, value) {
			c.say(key, args)
			return
		}
	}
	c.repeated = append(c.repeated, c.words.T("commentary."+key, args))
}

// number writes a value as at a mark, without a unit.
func (c *commentator) number(v float64) string {
	const decimals = 1e6 // those of a quantity: a sum of floats may have noise beyond them
	return written(c.spec.Value, math.Round(v*decimals)/decimals)
}

// value writes a value with its unit, where a number needs one to be read.
func (c *commentator) value(v float64) string {
	if c.isMoney() {
		return c.words.MillionsUnit(kroner(v), 1)
	}
	return c.withUnit(c.number(v))
}

// pointText writes a value as at its mark, with its unit. Words after the number,
// as of what is booked so far, follow the unit.
func (c *commentator) pointText(series int, p Point) string {
	written := c.spec.PointText(series, p)
	if after, found := strings.CutPrefix(written, c.number(p.Value)+" "); found && after != c.spec.Unit {
		return c.value(p.Value) + " " + after
	}
	return c.withUnit(written)
}

func (c *commentator) withUnit(number string) string {
	unit := c.spec.Unit
	switch {
	case unit == "", strings.HasSuffix(number, unit), unit == c.words.T("term.specialist"), unit == c.words.T("table.measures"):
		return number
	case unit == c.words.T("term.position") && c.words.Language() == text.EN:
		return number // the word is of one position
	}
	return number + " " + unit
}

func (c *commentator) isMoney() bool { return c.spec.Unit == c.words.T("label.millions") }

// kroner is an amount in millions, as it was.
func kroner(millions float64) budget.Kroner {
	return budget.Kroner(math.Round(millions * float64(budget.Million)))
}

// difference writes a change with its sign.
func (c *commentator) difference(v float64) string {
	if c.isMoney() {
		return c.words.Signed().MillionsUnit(kroner(v), 1)
	}
	return c.inPoints(c.signed(v))
}

// apart writes a distance between two values, without a sign.
func (c *commentator) apart(v float64) string {
	if c.isMoney() {
		return c.value(math.Abs(v))
	}
	return c.inPoints(c.number(math.Abs(v)))
}

// inPoints writes a difference with its unit: that of two shares is in points.
func (c *commentator) inPoints(number string) string {
	points, isShare := strings.CutSuffix(number, "%")
	if !isShare {
		return c.withUnit(number)
	}
	return c.words.T("commentary.points", text.Args{"n": strings.TrimRight(points, " \u00a0")})
}

func (c *commentator) signed(v float64) string {
	number := c.number(v)
	if v > 0 && c.number(v) != c.number(0) {
		return "+" + number
	}
	if c.number(v) == c.number(0) {
		return "±" + c.number(0)
	}
	return number
}

// differs reports whether a change can be seen once it is written.
func (c *commentator) differs(v float64) bool { return c.number(math.Abs(v)) != c.number(0) }

// list names the first marks of the first series, one by one.
func (c *commentator) list(n int) {
	for series := range c.spec.Series {
		if kind := c.spec.Series[series].Kind; kind == Target || kind == Reference {
			continue
		}
		var items []string
		for i, p := range c.spec.Series[series].Points {
			if !p.Missing && len(items) < n {
				items = append(items, c.spec.Categories[i].Label+": "+c.pointText(series, p))
			}
		}
		if len(items) > 0 {
			name := c.spec.seriesName(series)
			if name == "" || len(c.spec.bodies()) == 1 {
				c.add(strings.Join(items, "; ") + ".")
			} else {
				c.say("row", text.Args{"name": name, "items": strings.Join(items, "; ")})
			}
		}
	}
}
