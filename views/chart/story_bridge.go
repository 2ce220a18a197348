package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// bridgeEnd is one of the two levels of a bridge: its lines with their amounts.
type bridgeEnd struct {
	label string
	kind  budget.Kind
	lines map[budget.LineID]budget.Amount
}

// level is the sum of the lines.
func (e bridgeEnd) level() budget.Kroner {
	var sum budget.Kroner
	for _, a := range e.lines {
		sum += a.Kroner
	}
	return sum
}

// add takes in an amount of a line. A level is booked only where all of it is.
func (e *bridgeEnd) add(line budget.LineID, amount budget.Amount) {
	if e.lines == nil {
		e.lines, e.kind = make(map[budget.LineID]budget.Amount), amount.Kind
	}
	e.lines[line] = amount
	if certainty(amount.Kind) < certainty(e.kind) {
		e.kind = amount.Kind
	}
}

// certainty ranks what is booked over what is expected over what is planned.
func certainty(k budget.Kind) int {
	return slices.Index([]budget.Kind{budget.Budget, budget.Forecast, budget.Actual}, k)
}

// step is what one line adds to a level.
type step struct {
	lineAmount
	note           string // its name where it is new or dropped
	before, after  budget.Amount
	isNew, dropped bool
}

// steps are the changes between two levels, the largest increase first and the
// largest decrease last. Lines without a change are left out.
func (q Question) steps(lines []budget.Line, from, to bridgeEnd) []step {
	var found []step
	for _, line := range lines {
		before, had := from.lines[line.ID]
		after, has := to.lines[line.ID]
		if change := after.Kroner - before.Kroner; change != 0 {
			found = append(found, step{lineAmount: lineAmount{line, change}, before: before, after: after, isNew: !had, dropped: !has})
		}
	}
	slices.SortStableFunc(found, func(a, b step) int { return cmp.Compare(b.kroner, a.kroner) })
	return found
}

// mostSteps are those a bridge shows one by one; the smallest of more are
// gathered.
const mostSteps = 10

// gathered are the steps to show, and the sum and number of the small ones
// left out.
func gathered(steps []step) (shown []step, rest budget.Kroner, others int) {
	if len(steps) <= mostSteps {
		return steps, 0, 0
	}
	bySize := slices.Clone(steps)
	slices.SortStableFunc(bySize, func(a, b step) int { return cmp.Compare(b.kroner.Abs(), a.kroner.Abs()) })
	small := make(map[budget.LineID]bool)
	for _, s := range bySize[mostSteps-1:] {
		small[s.line.ID] = true
		rest += s.kroner
		others++
	}
	return slices.DeleteFunc(slices.Clone(steps), func(s step) bool { return small[s.line.ID] }), rest, others
}

// bridgeSpec draws the way from one level to another.
func (q Question) bridgeSpec(from, to bridgeEnd, steps []step) Spec {
	spec := Spec{Form: Bridge, Unit: q.Words.T("label.millions"), Value: q.number(1), Tick: q.number(text.AllDecimals), Kinds: q.amountKinds()}
	series := Series{ID: string(budget.Cost), Name: q.Words.T("side.cost")}
	put := func(c Category, p Point) {
		spec.Categories, series.Points = append(spec.Categories, c), append(series.Points, p)
	}
	put(q.levelOf("from", from))
	shown, rest, others := gathered(steps)
	for _, s := range shown {
		put(Category{ID: string(s.line.ID), Label: q.stepLabel(s)}, q.stepPoint(s, from, to))
	}
	if others > 0 {
		label := q.Words.T("chart.bridge.others", text.Args{"n": others})
		put(Category{ID: "others", Label: label}, Point{Value: millions(rest), Kind: markOf(to.kind), Label: q.Words.Signed().Millions(rest, 1),
			Tooltip: q.Words.T("chart.tip.others", text.Args{"line": label, "change": q.Words.Signed().Kroner(rest)})})
	}
	put(q.levelOf("to", to))
	spec.Series = []Series{series}
	spec.Source = q.source(bridgeSources(steps)...)
	return spec
}

func bridgeSources(steps []step) []budget.Source {
	var found []budget.Source
	for _, s := range steps {
		found = append(found, s.before.Source, s.after.Source)
	}
	return found
}

func (q Question) levelOf(id string, e bridgeEnd) (Category, Point) {
	tip := q.Words.T("chart.tip.level", text.Args{"label": e.label, "amount": e.level(), "kind": q.Words.T("amount-kind." + string(e.kind))})
	return Category{ID: id, Label: e.label, Level: true}, Point{Value: millions(e.level()), Kind: markOf(e.kind), Tooltip: tip}
}

func (q Question) stepLabel(s step) string {
	return cmp.Or(s.note, s.line.Label())
}

// stepPoint is the change of a line, found where its new amount is.
func (q Question) stepPoint(s step, from, to bridgeEnd) Point {
	source := s.after.Source
	if s.dropped {
		source = s.before.Source
	}
	amount := func(a budget.Amount, none bool) string {
		if none {
			return q.Words.T("chart.bridge.none")
		}
		return q.Words.Kroner(a.Kroner)
	}
	signed := q.Words.Signed()
	return Point{Value: millions(s.kroner), Kind: markOf(to.kind), Label: signed.Millions(s.kroner, 1), Origin: source.Ref(),
		Tooltip: q.Words.T("chart.tip.step", text.Args{"line": s.line.Name, "change": signed.Kroner(s.kroner), "from": from.label, "to": to.label,
			"before": amount(s.before, s.isNew), "after": amount(s.after, s.dropped), "source": q.origin(source)})}
}

// bridgeTitle says how far it is from one level to the other, and which line
// takes the longest step that way.
func (q Question) bridgeTitle(chart string, from, to bridgeEnd, steps []step, args text.Args) string {
	change := to.level() - from.level()
	args["from"], args["to"] = from.label, to.label
	args["level"], args["before"], args["change"] = q.Words.MillionsUnit(to.level(), 1), q.Words.MillionsUnit(from.level(), 1), q.Words.MillionsUnit(change.Abs(), 1)
	if change == 0 {
		return q.title(chart, "stays", args)
	}
	most := steps[0]
	which := "rises"
	if change < 0 {
		most, which = steps[len(steps)-1], "falls"
	}
	args["line"], args["most"] = most.line.Label(), q.Words.Signed().MillionsUnit(most.kroner, 1)
	return q.title(chart, which, args)
}

// bridgeAlt tells the levels and the steps between them.
func (q Question) bridgeAlt(chart string, spec Spec, steps []step) string {
	var lines []lineAmount
	for _, s := range steps {
		lines = append(lines, s.lineAmount)
	}
	slices.SortStableFunc(lines, func(a, b lineAmount) int { return cmp.Compare(b.kroner.Abs(), a.kroner.Abs()) })
	return q.Words.T("chart."+chart+".alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "steps": q.listed(q.told(lines, true))})
}
