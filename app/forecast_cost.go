package main

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// costYearRow is what a year costs. What follows from year-ends is rounded to
// what they bear.
type costYearRow struct {
	Year     int           `json:"year"`
	Budget   budget.Kroner `json:"budget_kroner"`
	Known    budget.Kroner `json:"known_kroner"`
	Foreseen budget.Kroner `json:"foreseen_kroner"`
	Priced   budget.Kroner `json:"priced_kroner"`
	// Lines are those with a year-end, of a year that is booked in part.
	Lines []costLineRow `json:"lines"`
}

// costLineRow is what a line is foreseen to come to.
type costLineRow struct {
	Line    string         `json:"line"`
	Budget  *budget.Kroner `json:"budget_kroner"`
	SoFar   budget.Kroner  `json:"to_date_kroner"`
	Through budget.Period  `json:"through"`
	YearEnd *yearEndRow    `json:"year_end"`
}

func forecastCost(v view, s budget.Scenario) listing {
	rows := []costYearRow{}
	for _, y := range v.plan.CostForecast(v.revision, budget.ValuesOf(v.plan.AssumedIn(v.revision, s))) {
		row := costYearRow{y.Year, y.Budget, y.Known, y.Told(y.Foreseen), y.Told(y.Priced), []costLineRow{}}
		for _, e := range y.YearEnds {
			row.Lines = append(row.Lines, v.costLine(e))
		}
		rows = append(rows, row)
	}
	return listing{rows, v.costTables(rows)}
}

func (v view) costLine(e budget.LineYearEnd) costLineRow {
	row := costLineRow{Line: e.Line.Name, SoFar: e.SoFar, Through: e.Through, YearEnd: yearEndOf(&e.YearEnd)}
	if e.Method == budget.BookedMethod {
		row.Through = budget.YearOf(e.Year)
	}
	if a, found := v.plan.Amount(v.revision.ID, e.Line.ID, budget.YearOf(e.Year), budget.Budget); found {
		row.Budget = &a.Kroner
	}
	return row
}

// costTables are the years, and the lines of those that are booked in part.
func (v view) costTables(rows []costYearRow) []table {
	p := v.words
	tables := tablesOf(rows,
		textField(p.T("column.year"), func(r costYearRow) string { return budget.YearOf(r.Year).String() }),
		numberField(p.T("column.year-budget"), func(r costYearRow) string { return p.Kroner(r.Budget) }),
		numberField(p.T("column.known-cost"), func(r costYearRow) string { return p.Kroner(r.Known) }),
		numberField(p.T("column.year-end"), func(r costYearRow) string {
			if len(r.Lines) == 0 {
				return text.NoValue
			}
			return p.Kroner(r.Foreseen)
		}),
		numberField(p.T("column.priced-cost"), func(r costYearRow) string { return p.Kroner(r.Priced) }))
	for _, year := range rows {
		if len(year.Lines) == 0 {
			continue
		}
		lines := v.costLines(year.Lines)
		lines[0].title = p.T("command.forecast.year-ends", text.Args{"year": budget.YearOf(year.Year), "n": len(year.Lines), "amount": year.Foreseen})
		tables = append(tables, lines...)
	}
	return tables
}

func (v view) costLines(rows []costLineRow) []table {
	p := v.words
	return tablesOf(rows,
		textField(p.T("column.line"), func(r costLineRow) string { return r.Line }),
		numberField(p.T("column.year-budget"), func(r costLineRow) string {
			if r.Budget == nil {
				return text.NoValue
			}
			return p.Kroner(*r.Budget)
		}),
		numberField(p.T("column.so-far"), func(r costLineRow) string { return p.Kroner(r.SoFar) }),
		textField(p.T("column.booked-through"), func(r costLineRow) string { return p.Period(r.Through) }),
		numberField(p.T("column.year-end"), func(r costLineRow) string { return p.Kroner(r.YearEnd.Kroner) }),
		textField(p.T("column.method"), func(r costLineRow) string { return p.Name(r.YearEnd.Method) }),
		textField(p.T("column.interval"), func(r costLineRow) string { return v.intervalKroner(r.YearEnd) }))
}

// intervalKroner is where a year-end lies, in whole kroner.
func (v view) intervalKroner(e *yearEndRow) string {
	if e.Low == nil {
		return text.NoValue
	}
	return v.words.T("command.report.interval", text.Args{"low": v.words.Kroner(*e.Low), "high": v.words.Kroner(*e.High)})
}
