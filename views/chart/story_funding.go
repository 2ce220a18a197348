package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellFunding shows where each year's money is budgeted to come from, stacked
// by source, against the budgeted cost it is to pay for.
func tellFunding(q Question) Spec {
	years := q.planYears()
	last, found := q.lastBudget(years)
	if !found || len(q.Plan.LinesOf(q.Revision.ID, budget.Funding)) == 0 {
		return q.empty("funding")
	}
	spec := q.moneySpec("funding", years)
	strengthening, _ := q.Plan.FundingSum(q.Revision.ID, budget.Strengthening, last.year)
	spec.Title = q.title("funding", "share", text.Args{
		"part": q.Words.Millions(strengthening, 1), "whole": q.Words.MillionsUnit(last.amount, 1), "year": budget.YearOf(last.year)})
	for _, source := range []budget.FundingSource{budget.Budgeted, budget.Restructuring, budget.Income, budget.Strengthening} {
		if series, known := q.fundingSeries(source, years); known {
			spec.Series = append(spec.Series, series)
		}
	}
	cost := Series{ID: string(budget.Cost), Name: q.Words.T("side.cost"), Kind: Reference}
	for _, year := range years {
		cost.Points = append(cost.Points, q.budgetPoint(budget.Cost, year))
		spec.Totals = append(spec.Totals, q.budgetPoint(budget.Funding, year))
	}
	spec.Series = append(spec.Series, cost)
	spec.Source = q.fundingSources()
	spec.Note = q.Words.T("chart.funding.note")
	spec.AltText = q.Words.T("chart.funding.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

// lastBudget is the cost of the last of the years that has a budget.
func (q Question) lastBudget(years []int) (last level, found bool) {
	for _, year := range years {
		if sum, known := q.Plan.YearSum(q.Revision.ID, budget.Cost, year, budget.Budget); known {
			last, found = level{year, sum}, true
		}
	}
	return last, found
}

func (q Question) fundingSeries(source budget.FundingSource, years []int) (Series, bool) {
	series := Series{ID: string(source), Name: q.Words.Name(source), Kind: Budget}
	any := false
	for _, year := range years {
		sum, known := q.Plan.FundingSum(q.Revision.ID, source, year)
		if !known {
			series.Points = append(series.Points, missing)
			continue
		}
		any = true
		series.Points = append(series.Points, Point{Value: millions(sum)})
	}
	return series, any
}

// budgetPoint is what one side of the budget comes to in a year.
func (q Question) budgetPoint(side budget.Side, year int) Point {
	sum, known := q.Plan.YearSum(q.Revision.ID, side, year, budget.Budget)
	if !known {
		return missing
	}
	return Point{Value: millions(sum)}
}

func (q Question) fundingSources() string {
	var sources []budget.Source
	for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Funding) {
		sources = append(sources, line.Source)
	}
	return q.source(sources...)
}
