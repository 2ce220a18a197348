package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// held is one line's outcome in a year against its budget.
type held struct {
	line     budget.Line
	variance budget.Kroner // outcome less budget
}

// tellBudgetActualLines shows each cost line's budget beside what it cost or is
// forecast to cost, through the years, all lines on one scale. Accounts of a
// part of a year are left out, since they cannot be held against its budget. Of
// many lines the largest are shown.
func tellBudgetActualLines(q Question) Spec {
	years := q.planYears()
	lines, others := q.largest(q.Plan.LinesOf(q.Revision.ID, budget.Cost), years)
	year, all := q.lastHeld(lines, years)
	if len(all) == 0 {
		return q.empty("budget-actual-lines")
	}
	spec := q.moneySpec("budget-actual-lines", years)
	spec.Arrange = SideBySide
	var sources []budget.Source
	var partly []string // the years accounts were left out of
	for i, line := range lines {
		spec.Panels = append(spec.Panels, line.Label())
		planned := Series{ID: string(line.ID) + "/budget", Name: q.Words.T("kind.budget"), Kind: Budget, Panel: i}
		booked := Series{ID: string(line.ID) + "/actual", Name: q.Words.T("chart.budget-actual-lines.outcome"), Kind: Actual, Panel: i}
		for _, year := range years {
			decided, known := q.decided(line, year)
			planned.Points = append(planned.Points, q.heldPoint(line, year, decided, known))
			outcome, found := q.Plan.Outcome(line.ID, year)
			booked.Points = append(booked.Points, q.heldPoint(line, year, outcome, found && outcome.Whole()))
			if name := budget.YearOf(year).String(); found && !outcome.Whole() && !slices.Contains(partly, name) {
				partly = append(partly, name)
			}
			for _, a := range append(decided.Amounts, outcome.Amounts...) {
				sources = append(sources, a.Source)
			}
		}
		spec.Series = append(spec.Series, planned, booked)
	}
	spec.Title = q.heldTitle(year, all)
	spec.Source = q.source(sources...)
	if slices.Sort(partly); len(partly) > 0 {
		spec.Note = q.Words.T("chart.budget-actual-lines.note", text.Args{"years": q.Words.List(partly)})
	}
	spec.Note = q.largestNote(spec.Note, lines, others)
	spec.AltText = q.Words.T("chart.budget-actual-lines.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"figures": q.variances(all), "year": budget.YearOf(year)})
	return spec
}

// decided is a line's budget in a year.
func (q Question) decided(line budget.Line, year int) (budget.Outcome, bool) {
	amount, found := q.Plan.Amount(q.Revision.ID, line.ID, budget.YearOf(year), budget.Budget)
	if !found {
		return budget.Outcome{}, false
	}
	return budget.Outcome{Kroner: amount.Kroner, Kind: budget.Budget, Amounts: []budget.Amount{amount}}, true
}

// variances lists the variance of each line, in millions.
func (q Question) variances(all []held) string {
	var figures []string
	for _, h := range all {
		figures = append(figures, h.line.Label()+" "+q.signed(millions(h.variance), q.number(1)))
	}
	return q.listed(figures)
}

// heldPoint is money of a line in a year, missing where it is not known.
func (q Question) heldPoint(line budget.Line, year int, o budget.Outcome, known bool) Point {
	if !known {
		return missing
	}
	source := o.Amounts[0].Source
	p := Point{Value: millions(o.Kroner), Kind: markOf(o.Kind), Tooltip: q.Words.T("chart.tip.amount", text.Args{"line": line.Name,
		"year": budget.YearOf(year), "amount": o.Kroner, "kind": q.Words.T("amount-kind." + string(o.Kind)), "source": q.origin(source)})}
	if len(o.Amounts) == 1 {
		p.Origin = source.Ref()
	}
	return p
}

// lastHeld returns the last year in which the whole year's outcome of any line
// can be held against a budget, and those lines: one booked, if there is any,
// rather than one forecast.
func (q Question) lastHeld(lines []budget.Line, years []int) (year int, all []held) {
	for _, kind := range []budget.Kind{budget.Actual, budget.Forecast} {
		for _, year := range slices.Backward(years) {
			for _, line := range lines {
				planned, found := q.Plan.Amount(q.Revision.ID, line.ID, budget.YearOf(year), budget.Budget)
				o, known := q.Plan.Outcome(line.ID, year)
				if found && known && o.Whole() && o.Kind == kind {
					all = append(all, held{line, o.Kroner - planned.Kroner})
				}
			}
			if len(all) > 0 {
				return year, all
			}
		}
	}
	return 0, nil
}

// heldTitle tells of the line furthest from its budget.
func (q Question) heldTitle(year int, all []held) string {
	far := all[0]
	for _, h := range all {
		if max(h.variance, -h.variance) > max(far.variance, -far.variance) {
			far = h
		}
	}
	which := "over"
	switch {
	case far.variance < 0:
		which = "under"
	case far.variance == 0:
		which = "exact"
	}
	return q.title("budget-actual-lines", which, text.Args{"line": far.line.Label(), "year": budget.YearOf(year),
		"amount": q.Words.MillionsUnit(max(far.variance, -far.variance), 1)})
}
