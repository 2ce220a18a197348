package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellYearEnd holds what the year is foreseen to cost each line against its
// budget, each forecast in no more figures than it bears and with its interval
// where earlier years give one.
func tellYearEnd(q Question) Spec {
	period := q.reporting()
	lines := slices.DeleteFunc(q.reportLines(period), func(r budget.ReportLine) bool { return r.YearEnd == nil })
	if len(lines) == 0 {
		return q.empty("year-end")
	}
	slices.SortStableFunc(lines, func(a, b budget.ReportLine) int { return cmp.Compare(far(b), far(a)) })
	rows := newVarianceRows(q)
	var sources []budget.Source
	for _, r := range lines[:min(len(lines), mostSteps)] {
		rows.add(Category{ID: string(r.Line.ID), Label: r.Line.Label()}, q.yearEndRow(r))
		sources = append(sources, q.sourceOf(r))
	}
	sum := budget.SumReport(lines)
	rows.add(Category{ID: "sum", Label: q.yearEndSumLabel(sum), Level: true}, q.yearEndSum(sum))
	spec := rows.spec(Variance)
	spec.Subtitle = q.subtitle("year-end", text.Args{"year": budget.YearOf(q.Year), "period": period, "prices": q.prices()})
	spec.Title = q.yearEndTitle(sum)
	spec.Source = q.source(sources...)
	spec.Note = q.yearEndNote(lines) + q.reasonsNote(period)
	spec.AltText = q.Words.T("chart.year-end.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "lines": q.listed(q.yearEnds(lines))})
	return spec
}

// far is how far the year is foreseen to be from its budget.
func far(r budget.ReportLine) budget.Kroner {
	if variance := r.YearEndVariance(); variance != nil {
		return variance.Abs()
	}
	return -1
}

func (q Question) yearEndRow(r budget.ReportLine) varianceRow {
	row := varianceRow{missing, missing, missing, missing}
	e := *r.YearEnd
	row.outcome = Point{Value: millions(e.Rounded()), Kind: yearEndKind(e), Tooltip: q.yearEndTip(r)}
	if low, high, known := e.Interval(); known {
		row.outcome.Span = &Span{millions(low), millions(high)}
	}
	if r.Budget == nil {
		return row
	}
	row.budget = q.sumPoint(r.Line, budget.Amount{Period: budget.YearOf(e.Year), Kind: budget.Budget, Kroner: *r.Budget})
	told := budget.Amount{Period: budget.YearOf(e.Year), Kind: budget.Forecast, Kroner: *r.Budget + e.Told(*r.YearEndVariance())}
	if e.Method == budget.BookedMethod {
		told.Kind = budget.Actual
	}
	q.vary(&row, r.Line.Name, told, *r.Budget)
	return row
}

// yearEndSum is the sum of the lines that have both a budget and a forecast.
func (q Question) yearEndSum(sum budget.ReportSum) varianceRow {
	year := budget.YearOf(q.Year)
	line := budget.Line{Name: q.yearEndSumLabel(sum)}
	total := sum.Told(sum.YearEnd.Kroner)
	row := varianceRow{missing, q.sumPoint(line, budget.Amount{Period: year, Kind: budget.Forecast, Kroner: total}), missing, missing}
	if sum.YearEndVariance.Lines == sum.All {
		row.budget = q.sumPoint(line, budget.Amount{Period: year, Kind: budget.Budget, Kroner: sum.Budget.Kroner})
		q.vary(&row, line.Name, budget.Amount{Period: year, Kind: budget.Forecast, Kroner: sum.Budget.Kroner + sum.Told(sum.YearEndVariance.Kroner)}, sum.Budget.Kroner)
	}
	return row
}

func (q Question) yearEndSumLabel(sum budget.ReportSum) string {
	return q.Words.T("chart.year-end.sum", text.Args{"n": sum.YearEnd.Lines})
}

func yearEndKind(e budget.YearEnd) Kind {
	if e.Method == budget.BookedMethod {
		return Actual
	}
	return Forecast
}

func (q Question) yearEndTip(r budget.ReportLine) string {
	e := *r.YearEnd
	args := text.Args{"line": r.Line.Name, "year": budget.YearOf(e.Year), "amount": e.Rounded(), "method": q.Words.Name(e.Method)}
	if low, high, known := e.Interval(); known {
		args["low"], args["high"] = q.Words.MillionsUnit(low, 1), q.Words.MillionsUnit(high, 1)
		return q.Words.T("chart.tip.year-end-interval", args)
	}
	return q.Words.T("chart.tip.year-end", args)
}

// yearEndTitle tells how far the year is foreseen to be from its budget.
func (q Question) yearEndTitle(sum budget.ReportSum) string {
	variance := sum.Told(sum.YearEndVariance.Kroner)
	args := text.Args{"year": budget.YearOf(q.Year), "difference": q.Words.MillionsUnit(variance.Abs(), 1),
		"amount": q.Words.MillionsUnit(sum.Told(sum.YearEnd.Kroner), 1), "n": sum.YearEndVariance.Lines, "all": sum.All}
	const noticeable = budget.Million / 20 // what is not 0,0 mill. kr
	switch {
	case sum.YearEndVariance.Lines == 0:
		return q.title("year-end", "alone", args)
	case variance >= noticeable:
		return q.title("year-end", "over", args)
	case variance <= -noticeable:
		return q.title("year-end", "under", args)
	}
	return q.title("year-end", "even", args)
}

// yearEndNote says how the forecasts are made, and what they bear.
func (q Question) yearEndNote(lines []budget.ReportLine) string {
	var methods []string
	for _, r := range lines {
		if name := q.Words.T("chart.year-end.method-of." + string(r.YearEnd.Method)); !slices.Contains(methods, name) {
			methods = append(methods, name)
		}
	}
	return q.Words.T("chart.year-end.note", text.Args{"methods": q.Words.List(methods)})
}

// yearEnds tells each line's forecast.
func (q Question) yearEnds(lines []budget.ReportLine) []string {
	var told []string
	for _, r := range lines {
		told = append(told, q.Words.T("chart.year-end.line", text.Args{"line": r.Line.Label(), "amount": q.Words.MillionsUnit(r.YearEnd.Rounded(), 1), "method": q.Words.Name(r.YearEnd.Method)}))
	}
	return told
}
