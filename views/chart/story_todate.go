package chart

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellVarianceParts leads from what the budget comes to by the end of what is
// booked, line by line to the accounts. The line for positions takes two steps:
// how many there are, and what each costs.
func tellVarianceParts(q Question) Spec {
	period := q.reporting()
	from := bridgeEnd{label: q.Words.T("column.budget-to-date")}
	to := bridgeEnd{label: q.Words.T("column.so-far")}
	var lines []budget.Line
	for _, r := range q.reportLines(period) {
		if r.Variance() != nil {
			lines = append(lines, q.splitLine(r, &from, &to)...)
		}
	}
	if len(lines) == 0 {
		return q.empty("variance-parts")
	}
	steps := q.steps(lines, from, to)
	spec := q.bridgeSpec(from, to, steps)
	args := text.Args{"period": period, "prices": q.prices()}
	spec.Subtitle = q.subtitle("variance-parts", args)
	spec.Title = q.bridgeTitle("variance-parts", from, to, steps, args)
	spec.Note = q.Words.T("chart.variance-parts.note") + q.reasonsNote(period)
	spec.AltText = q.bridgeAlt("variance-parts", spec, steps)
	return spec
}

// reporting is the period the accounts reach where the reader stands.
func (q Question) reporting() budget.Period {
	if q.Period.IsZero() {
		return q.Plan.ReportingPeriod(q.Revision, budget.YearOf(q.Year))
	}
	return q.Plan.ReportingPeriod(q.Revision, q.Period)
}

// reportLines are what the cost lines have to say of a period.
func (q Question) reportLines(period budget.Period) []budget.ReportLine {
	region, _ := q.region()
	return q.Plan.ReportLines(q.Revision, budget.Cost, region, period, q.Plan.VarianceLimit(budget.UsualLimit))
}

// splitLine adds a line to both ends, as two lines where its variance is known
// by volume and price.
func (q Question) splitLine(r budget.ReportLine, from, to *bridgeEnd) []budget.Line {
	source := q.sourceOf(r)
	add := func(line budget.Line, before, after budget.Kroner) budget.Line {
		from.add(line.ID, budget.Amount{Period: r.Period, Kind: budget.Budget, Kroner: before, Source: source})
		to.add(line.ID, budget.Amount{Period: r.Period, Kind: budget.Actual, Kroner: after, Source: source})
		return line
	}
	if r.Parts == nil {
		return []budget.Line{add(r.Line, *r.ToDate, *r.SoFar)}
	}
	part := func(which string) budget.Line {
		args := text.Args{"line": r.Line.Label()}
		return budget.Line{ID: r.Line.ID + budget.LineID("/"+which), Name: q.Words.T("chart.variance-parts."+which, args)}
	}
	return []budget.Line{add(part("volume"), *r.ToDate, *r.ToDate+r.Parts.Volume), add(part("price"), 0, r.Parts.Price)}
}

// sourceOf is where the accounts of a line are from, that of the period itself
// or else of the last part of it.
func (q Question) sourceOf(r budget.ReportLine) budget.Source {
	amount, found := q.Plan.Amount("", r.Line.ID, r.Period, budget.Actual)
	if outcome, known := q.Plan.Outcome(r.Line.ID, r.Period.Year()); !found && known {
		amount = outcome.Amounts[len(outcome.Amounts)-1]
	}
	return amount.Source
}

// reasonsNote is what the planner has said of the variances of cost lines in a
// period, to be put after a note; empty where nothing is.
func (q Question) reasonsNote(period budget.Period) string {
	var told strings.Builder
	for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
		for _, e := range q.Plan.ExplanationsOf("", line.ID, period) {
			told.WriteString(" " + q.reason(line, e))
		}
	}
	return told.String()
}

// reason is what the planner has said of the variance of a line, in words.
func (q Question) reason(line budget.Line, e budget.Explanation) string {
	args := text.Args{"line": line.Label(), "cause": q.Words.Name(e.Cause), "text": strings.TrimRight(e.Text, ".")}
	if e.Kroner != nil {
		args["cause"] = q.Words.T("chart.variance.reason-amount", text.Args{"cause": q.Words.Name(e.Cause), "amount": q.Words.Signed().Kroner(*e.Kroner)})
	}
	if e.Text == "" {
		return q.Words.T("chart.variance.reason-cause", args)
	}
	return q.Words.T("chart.variance.reason", args)
}
