package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// varianceRow is the points of one category of a variance chart.
type varianceRow struct{ budget, outcome, difference, relative Point }

// varianceRows gathers the series of a variance chart, category by category.
type varianceRows struct {
	q          Question
	categories []Category
	series     [4]Series
}

func newVarianceRows(q Question) *varianceRows {
	word := func(key string) string { return q.Words.T("chart.variance." + key) }
	return &varianceRows{q: q, series: [4]Series{
		{ID: "budget", Name: q.Words.T("amount-kind.budget"), Kind: Budget},
		{ID: "outcome", Name: word("outcome"), Kind: Actual},
		{ID: "difference", Name: word("difference"), Part: Difference},
		{ID: "relative", Name: word("relative"), Part: Relative},
	}}
}

func (r *varianceRows) add(c Category, row varianceRow) {
	r.categories = append(r.categories, c)
	for i, p := range []Point{row.budget, row.outcome, row.difference, row.relative} {
		r.series[i].Points = append(r.series[i].Points, p)
	}
}

// spec is the chart of the rows. Without any variance to show, the parts for
// it are left out.
func (r *varianceRows) spec(form Form) Spec {
	spec := Spec{Form: form, Unit: r.q.Words.T("label.millions"), Value: r.q.number(1), Tick: r.q.number(text.AllDecimals),
		Categories: r.categories, Kinds: r.q.amountKinds()}
	for _, series := range r.series {
		if series.Part == Amounts || first(series.Points) >= 0 {
			spec.Series = append(spec.Series, series)
		}
	}
	return spec
}

// amountKinds are the kinds in the words of accounts.
func (q Question) amountKinds() map[Kind]string {
	return map[Kind]string{
		Actual:   q.Words.T("amount-kind.actual"),
		Budget:   q.Words.T("amount-kind.budget"),
		Forecast: q.Words.T("amount-kind.forecast"),
	}
}

// comparison draws a line's budget and outcome. What is booked of part of a
// year is marked so, and not compared.
func (q Question) comparison(c budget.Comparison) varianceRow {
	row := varianceRow{missing, missing, missing, missing}
	if c.Budgeted {
		row.budget = q.pointOf(c.Line, c.Budget)
	}
	if !c.Known {
		return row
	}
	amount := c.Outcome.AsAmount(c.Outcome.Amounts[0].Period.Year())
	if !c.Comparable() {
		amount.Period = c.Outcome.Through
		row.outcome = q.pointOf(c.Line, amount)
		row.outcome.Label = q.Words.T("chart.variance.so-far", text.Args{"amount": q.Words.Millions(amount.Kroner, 1)})
		row.outcome.Tooltip = q.Words.T("chart.tip.so-far", text.Args{"line": c.Line.Name, "through": c.Outcome.Through,
			"amount": amount.Kroner, "source": q.origin(amount.Source)})
		return row
	}
	row.outcome = q.pointOf(c.Line, amount)
	q.vary(&row, c.Line.Name, amount, c.Budget.Kroner)
	return row
}

// summed draws the sum of a year, of the lines named.
func (q Question) summed(sum budget.ComparedSum, name string, year int) varianceRow {
	line := budget.Line{Name: name}
	planned := budget.Amount{Period: budget.YearOf(year), Kind: budget.Budget, Kroner: sum.Budget}
	outcome := budget.Amount{Period: budget.YearOf(year), Kind: sum.Kind, Kroner: sum.Outcome}
	row := varianceRow{q.sumPoint(line, planned), q.sumPoint(line, outcome), missing, missing}
	q.vary(&row, line.Name, outcome, sum.Budget)
	return row
}

// sumPoint is an amount that was added up, and so found in no cell.
func (q Question) sumPoint(line budget.Line, amount budget.Amount) Point {
	return Point{Value: millions(amount.Kroner), Kind: markOf(amount.Kind), Tooltip: q.Words.T("chart.tip.sum", text.Args{
		"line": line.Name, "year": amount.Period, "amount": amount.Kroner, "kind": q.Words.T("amount-kind." + string(amount.Kind))})}
}

// vary sets the variance of a row, in kroner and relative to the budget.
func (q Question) vary(row *varianceRow, name string, outcome budget.Amount, planned budget.Kroner) {
	variance := outcome.Kroner - planned
	kind, signed := markOf(outcome.Kind), q.Words.Signed()
	args := text.Args{"line": name, "year": outcome.Period, "difference": signed.Kroner(variance)}
	tip := q.Words.T("chart.tip.variance", args)
	share, ok := variance.Ratio(planned.Abs())
	if ok {
		args["share"] = signed.Percent(share, 1)
		tip = q.Words.T("chart.tip.variance-share", args)
		row.relative = Point{Value: 100 * share, Kind: kind, Label: signed.Percent(share, 0), Tooltip: tip}
	}
	row.difference = Point{Value: millions(variance), Kind: kind, Label: signed.Millions(variance, 1), Tooltip: tip}
}
