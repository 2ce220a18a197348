package chart

import (
	"maps"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCosts shows the cost of each year by line, stacked, with totals: levels,
// one for each year, never added up over years. Of many lines the largest are
// shown one by one.
func tellCosts(q Question) Spec {
	years := q.planYears()
	first, last, found := q.levels(years)
	if !found {
		return q.empty("costs")
	}
	spec := q.moneySpec("costs", years)
	spec.Title = q.change("costs", first, last)
	lines := q.Plan.LinesOf(q.Revision.ID, budget.Cost)
	shown, others := q.largest(lines, years)
	for _, line := range shown {
		spec.Series = append(spec.Series, q.lineSeries(line, years))
	}
	if len(others) > 0 {
		spec.Series = append(spec.Series, q.othersSeries(others, years, asItIs))
	}
	for _, year := range years {
		spec.Totals = append(spec.Totals, q.totalPoint(year))
	}
	spec.Source = q.source(q.sourcesOf(lines, years)...)
	spec.Note = q.largestNote(q.Words.T("chart.costs.note"), shown, others)
	spec.AltText = q.Words.T("chart.costs.alt", text.Args{"title": spec.Title, "lines": len(lines), "subtitle": spec.Subtitle})
	return spec
}

// lineSeries is what a line costs each year.
func (q Question) lineSeries(line budget.Line, years []int) Series {
	series := Series{ID: string(line.ID), Name: line.Label(), Kind: Budget}
	for _, year := range years {
		series.Points = append(series.Points, q.amountPoint(line, year))
	}
	return series
}

// sourcesOf are where the amounts of lines are from.
func (q Question) sourcesOf(lines []budget.Line, years []int) []budget.Source {
	var sources []budget.Source
	for _, line := range lines {
		for _, year := range years {
			amount, _ := q.spent(line.ID, year)
			sources = append(sources, amount.Source)
		}
	}
	return sources
}

// moneySpec is the frame of a chart of millions of kroner by year.
func (q Question) moneySpec(name string, years []int) Spec {
	return Spec{
		Form: Columns, Arrange: Stacked,
		Subtitle:   q.subtitle(name, text.Args{"first": budget.YearOf(years[0]), "last": budget.YearOf(years[len(years)-1]), "prices": q.prices()}),
		Unit:       q.Words.T("label.millions"),
		Value:      q.number(1),
		Tick:       q.number(text.AllDecimals),
		Categories: q.years(years),
		Kinds:      q.amountKinds(),
	}
}

// prices says in which year's prices the amounts are.
func (q Question) prices() string { return q.Words.Prices(q.Revision.PriceYear) }

// level is the cost of one year.
type level struct {
	year   int
	amount budget.Kroner
}

// levels returns the first and last year that have a cost.
func (q Question) levels(years []int) (first, last level, found bool) {
	for _, year := range years {
		amount, known := q.yearCost(year)
		if !known {
			continue
		}
		last = level{year, amount}
		if !found {
			first, found = last, true
		}
	}
	return first, last, found
}

// yearCost is what a year costs: as booked where that is known for the whole of
// it, and as budgeted until then.
func (q Question) yearCost(year int) (budget.Kroner, bool) {
	return q.Plan.YearCost(q.Revision.ID, year)
}

func (q Question) change(chart string, first, last level, more ...text.Args) string {
	args := text.Args{
		"from": q.Words.MillionsUnit(first.amount, 1), "first": budget.YearOf(first.year),
		"to": q.Words.MillionsUnit(last.amount, 1), "last": budget.YearOf(last.year),
	}
	for _, m := range more {
		maps.Copy(args, m)
	}
	switch {
	case first.year == last.year:
		return q.title(chart, "one", args)
	case last.amount > first.amount:
		return q.title(chart, "rises", args)
	case last.amount < first.amount:
		return q.title(chart, "falls", args)
	}
	return q.title(chart, "stays", args)
}

// amountPoint is what a line has in a year: booked where all of it is booked,
// else forecast, else budgeted.
func (q Question) amountPoint(line budget.Line, year int) Point {
	amount, found := q.spent(line.ID, year)
	if !found {
		return missing
	}
	return q.pointOf(line, amount)
}

// spent is the amount of a line in a year as a whole.
func (q Question) spent(line budget.LineID, year int) (budget.Amount, bool) {
	return q.Plan.Spent(q.Revision.ID, line, year)
}

// pointOf draws an amount of a line.
func (q Question) pointOf(line budget.Line, amount budget.Amount) Point {
	return Point{Value: millions(amount.Kroner), Kind: markOf(amount.Kind), Origin: amount.Source.Ref(),
		Tooltip: q.Words.T("chart.tip.amount", text.Args{"line": line.Name, "year": amount.Period,
			"amount": amount.Kroner, "kind": q.Words.T("amount-kind." + string(amount.Kind)), "source": q.origin(amount.Source)})}
}

// origin says in a few words where a number comes from.
func (q Question) origin(s budget.Source) string {
	if s.IsZero() {
		return q.Words.T("label.entered")
	}
	return s.String()
}

func markOf(kind budget.Kind) Kind {
	switch kind {
	case budget.Budget:
		return Budget
	case budget.Forecast:
		return Forecast
	case budget.Target:
		return Target
	}
	return Actual
}

func (q Question) totalPoint(year int) Point {
	sum, known := q.yearCost(year)
	if !known {
		return missing
	}
	return Point{Value: millions(sum)}
}

func millions(k budget.Kroner) float64 { return float64(k) / float64(budget.Million) }
