package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBudgetActual holds the cost lines of the reader's year against their
// budget, with the sum apart. Of many lines those farthest off are shown one by
// one.
func tellBudgetActual(q Question) Spec {
	lines := q.Plan.Compare(q.Revision.ID, budget.Cost, q.Year)
	sum := budget.SumCompared(lines)
	if !known(lines) || !budgeted(lines) {
		return q.empty("budget-actual")
	}
	rows := newVarianceRows(q)
	shown, others := divide(lines, farOff)
	for _, c := range shown {
		label := c.Line.Label()
		if !c.Budgeted {
			label = q.Words.T("chart.variance.unbudgeted", text.Args{"line": label})
		}
		rows.add(Category{ID: string(c.Line.ID), Label: label}, q.comparison(c))
	}
	if rest := budget.SumCompared(others); rest.Lines > 0 {
		rows.add(Category{ID: "others", Label: q.othersName(rest.Lines)}, q.summed(rest, q.othersName(rest.Lines), q.Year))
	}
	if sum.Lines > 0 {
		rows.add(Category{ID: "sum", Label: q.sumLabel(sum), Level: true}, q.summed(sum, q.sumLabel(sum), q.Year))
	}
	spec := rows.spec(Variance)
	args := text.Args{"year": budget.YearOf(q.Year), "prices": q.prices()}
	spec.Subtitle = q.subtitle("budget-actual", args)
	spec.Title = q.varianceTitle(sum, lines, q.Year)
	spec.Source = q.source(comparedSources(lines)...)
	spec.Note = q.varianceNote(lines) + q.reasonsNote(budget.YearOf(q.Year))
	spec.AltText = q.Words.T("chart.budget-actual.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"variances": q.listed(q.told(largestVariances(lines), true))})
	return spec
}

// farOff is how far a line is from its budget, less than nothing where it cannot
// be compared.
func farOff(c budget.Comparison) budget.Kroner {
	if !c.Comparable() {
		return -1
	}
	return c.Variance().Abs()
}

// comparedSources are where budgets and outcomes are from.
func comparedSources(lines []budget.Comparison) []budget.Source {
	var sources []budget.Source
	for _, c := range lines {
		sources = append(sources, c.Budget.Source)
		for _, a := range c.Outcome.Amounts {
			sources = append(sources, a.Source)
		}
	}
	return sources
}

func known(lines []budget.Comparison) bool {
	return slices.ContainsFunc(lines, func(c budget.Comparison) bool { return c.Known })
}

func budgeted(lines []budget.Comparison) bool {
	return slices.ContainsFunc(lines, func(c budget.Comparison) bool { return c.Budgeted })
}

// sumLabel says of a sum that leaves lines out that it does.
func (q Question) sumLabel(sum budget.ComparedSum) string {
	if sum.Whole() {
		return q.Words.T("column.sum")
	}
	return q.Words.T("chart.variance.sum-some", text.Args{"n": sum.Lines, "all": sum.All})
}

// largestVariances are the lines that can be compared, the farthest off first.
func largestVariances(lines []budget.Comparison) []lineAmount {
	var found []lineAmount
	for _, c := range lines {
		if c.Comparable() {
			found = append(found, lineAmount{c.Line, c.Variance()})
		}
	}
	slices.SortStableFunc(found, func(a, b lineAmount) int { return cmp.Compare(b.kroner.Abs(), a.kroner.Abs()) })
	return found
}

// varianceTitle says how far off the sum is; where no line has a whole year,
// how much is booked so far.
func (q Question) varianceTitle(sum budget.ComparedSum, lines []budget.Comparison, year int) string {
	args := text.Args{"year": budget.YearOf(year), "n": sum.Lines, "all": sum.All}
	if sum.Lines == 0 {
		return q.title("variance", "so-far", q.soFar(lines, args))
	}
	which := "all"
	if !sum.Whole() {
		which = "some"
	}
	args["what"] = q.Words.T("chart.variance.what."+which+"."+string(sum.Kind), args)
	args["budget"] = q.Words.MillionsUnit(sum.Budget, 1)
	args["difference"] = q.Words.MillionsUnit(sum.Variance().Abs(), 1)
	const noticeable = budget.Million / 20 // what is not 0,0 mill. kr
	switch {
	case sum.Variance() >= noticeable:
		return q.title("variance", "over", args)
	case sum.Variance() <= -noticeable:
		return q.title("variance", "under", args)
	}
	return q.title("variance", "even", args)
}

// soFar adds what is booked, and through which period all of it is.
func (q Question) soFar(lines []budget.Comparison, args text.Args) text.Args {
	var booked, planned budget.Kroner
	var through budget.Period
	for _, c := range lines {
		planned += c.Budget.Kroner
		if !c.Known {
			continue
		}
		booked += c.Outcome.Kroner
		if through.IsZero() || c.Outcome.Through.Compare(through) < 0 {
			through = c.Outcome.Through
		}
	}
	args["through"], args["booked"], args["budget"] = through, q.Words.MillionsUnit(booked, 1), q.Words.MillionsUnit(planned, 1)
	return args
}

// varianceNote says what the amounts are, and what cannot be compared.
func (q Question) varianceNote(lines []budget.Comparison) string {
	note := q.Words.T("chart.variance.note.level")
	if slices.ContainsFunc(lines, func(c budget.Comparison) bool { return c.Known && !c.Comparable() }) {
		note += " " + q.Words.T("chart.variance.note.so-far")
	}
	if q.Revision.PriceYear != 0 {
		note += " " + q.Words.T("chart.variance.note.prices", text.Args{"year": budget.YearOf(q.Revision.PriceYear)})
	}
	return note
}
