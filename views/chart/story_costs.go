package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCostLines shows the cost of each line through the years: levels, so that
// the lines can be followed one by one; of many lines the largest.
func tellCostLines(q Question) Spec {
	years := q.planYears()
	_, last, found := q.levels(years)
	if !found {
		return q.empty("costs-lines")
	}
	spec := q.moneySpec("costs-lines", years)
	spec.Form, spec.Arrange = Lines, SideBySide
	lines := q.Plan.LinesOf(q.Revision.ID, budget.Cost)
	shown, others := q.largest(lines, years)
	for _, line := range shown {
		series := q.lineSeries(line, years)
		series.Kind = Actual
		spec.Series = append(spec.Series, series)
	}
	ranked := q.ranked(last.year)
	spec.Title = q.costLinesTitle(ranked, last)
	spec.Source = q.source(q.sourcesOf(lines, years)...)
	spec.Note = q.largestNote(q.Words.T("chart.costs.note"), shown, others)
	spec.AltText = q.Words.T("chart.costs-lines.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"n": len(spec.Series), "year": budget.YearOf(last.year), "levels": q.listed(q.told(ranked, false))})
	return spec
}

// lineAmount is what one line is about in a chart.
type lineAmount struct {
	line   budget.Line
	kroner budget.Kroner
}

// ranked are the cost lines of a year, the largest first.
func (q Question) ranked(year int) []lineAmount {
	var found []lineAmount
	for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
		if amount, known := q.spent(line.ID, year); known {
			found = append(found, lineAmount{line, amount.Kroner})
		}
	}
	slices.SortStableFunc(found, func(a, b lineAmount) int { return cmp.Compare(b.kroner, a.kroner) })
	return found
}

func (q Question) costLinesTitle(ranked []lineAmount, last level) string {
	args := text.Args{"line": ranked[0].line.Label(), "part": q.Words.Millions(ranked[0].kroner, 1),
		"whole": q.Words.MillionsUnit(last.amount, 1), "year": budget.YearOf(last.year)}
	if len(ranked) == 1 {
		return q.title("costs-lines", "one", args)
	}
	return q.title("costs-lines", "largest", args)
}

// told writes lines with their amounts for running text, the first few of many.
func (q Question) told(lines []lineAmount, signed bool) []string {
	const few = 8
	words := q.Words
	if signed {
		words = q.Words.Signed()
	}
	var found []string
	for _, l := range lines[:min(few, len(lines))] {
		found = append(found, l.line.Label()+" "+words.MillionsUnit(l.kroner, 1))
	}
	return found
}
