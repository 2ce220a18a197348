package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellBudgetActualYears holds the cost of each year against its budget, where
// every line of the year can be: part of a year's cost is no year's cost.
func tellBudgetActualYears(q Question) Spec {
	years := q.planYears()
	if _, _, found := q.levels(years); !found {
		return q.empty("budget-actual-years")
	}
	rows, categories := newVarianceRows(q), q.years(years)
	var last budget.ComparedSum
	var lastYear int
	var partly, variances []string
	var sources []budget.Source
	for i, year := range years {
		lines := q.Plan.Compare(q.Revision.ID, budget.Cost, year)
		sum := budget.SumCompared(lines)
		rows.add(categories[i], q.yearRow(lines, sum, year))
		switch {
		case sum.Whole() && budgeted(lines):
			last, lastYear = sum, year
			variances = append(variances, budget.YearOf(year).String()+" "+q.Words.Signed().MillionsUnit(sum.Variance(), 1))
		case known(lines):
			partly = append(partly, budget.YearOf(year).String())
		}
		sources = append(sources, comparedSources(lines)...)
	}
	if lastYear == 0 {
		return q.empty("budget-actual-years")
	}
	spec := rows.spec(VarianceOverTime)
	spec.Subtitle = q.subtitle("budget-actual-years", text.Args{"prices": q.prices()})
	spec.Title = q.varianceTitle(last, nil, lastYear)
	spec.Source = q.source(sources...)
	spec.Note = q.varianceNote(nil)
	if len(partly) > 0 {
		spec.Note += " " + q.Words.T("chart.budget-actual-years.note", text.Args{"years": q.Words.List(partly)})
	}
	spec.AltText = q.Words.T("chart.budget-actual-years.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "variances": q.listed(variances)})
	return spec
}

// yearRow is the sum of a year: what it cost only where that is known of every
// line, else the budget alone.
func (q Question) yearRow(lines []budget.Comparison, sum budget.ComparedSum, year int) varianceRow {
	row := varianceRow{missing, missing, missing, missing}
	planned, has := q.Plan.YearSum(q.Revision.ID, budget.Cost, year, budget.Budget)
	switch {
	case !has:
		return row
	case sum.Whole():
		return q.summed(sum, q.sumLabel(sum), year)
	}
	row.budget = q.sumPoint(budget.Line{Name: q.Words.T("column.sum")},
		budget.Amount{Period: budget.YearOf(year), Kind: budget.Budget, Kroner: planned})
	return row
}
