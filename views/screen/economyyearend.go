package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// yearEndSheet is what the reader's year is foreseen to come to, line by line,
// with how that is known and how well.
func yearEndSheet(d *Desk) sheet[reportedRow] { return reportedSheet(d, "yearend", yearEndColumns) }

func yearEndColumns(d *Desk, s state) []column[reportedRow] {
	words, year := s.words, budget.YearOf(s.reporting().Year())
	own := storedPlace(s, budget.Forecast, words.T("column.own-forecast"), words.T("screen.economy.own-forecast-hint"), year)
	yearEnd := reportedColumn(s, "column.year-end", func(r budget.ReportLine) *budget.Kroner { return rounded(r.YearEnd) },
		func(sum budget.ReportSum) budget.PartSum {
			return budget.PartSum{Kroner: sum.Told(sum.YearEnd.Kroner), Lines: sum.YearEnd.Lines}
		})
	yearEnd.tell = func(r reportedRow) string { return tellYearEnd(s, r) }
	const narrow, wide = 120, 150
	told := func(title string, width float32, write func(budget.YearEnd) string) column[reportedRow] {
		return column[reportedRow]{title: words.T(title), hint: words.T(title + ".hint"), width: width, source: computed[reportedRow],
			tell: func(r reportedRow) string { return tellYearEnd(s, r) },
			text: func(r reportedRow) string {
				if r.report.YearEnd == nil {
					return ""
				}
				return write(*r.report.YearEnd)
			}}
	}
	return []column[reportedRow]{
		reportedName(d, s, words.T("screen.economy.yearend-unit", text.Args{"year": year, "prices": words.Prices(0)})),
		reportedColumn(s, "column.year-budget", func(r budget.ReportLine) *budget.Kroner { return r.Budget }, func(sum budget.ReportSum) budget.PartSum { return sum.Budget }),
		reportedColumn(s, "column.so-far", func(r budget.ReportLine) *budget.Kroner { return r.SoFar }, func(sum budget.ReportSum) budget.PartSum { return sum.SoFar }),
		ownForecast(d, s, own),
		yearEnd,
		told("column.interval", wide, func(e budget.YearEnd) string { return intervalOf(words, e) }),
		told("column.method", narrow, func(e budget.YearEnd) string { return words.Name(e.Method) }),
		reportedColumn(s, "column.difference", toldVariance,
			func(sum budget.ReportSum) budget.PartSum {
				return budget.PartSum{Kroner: sum.Told(sum.YearEndVariance.Kroner), Lines: sum.YearEndVariance.Lines}
			}),
	}
}

// ownForecast is the planner's own forecast of the year, which goes before what
// is reckoned.
func ownForecast(d *Desk, s state, place moneyPlace) column[reportedRow] {
	c := moneyColumn(d, s, budget.Forecast, 0, place)
	row := func(r reportedRow) moneyRow {
		if r.line.ID == "" {
			return moneyRow{name: r.name}
		}
		return moneyRow{name: r.name, line: r.line, cells: []moneyCell{place.of(r.line, nil)}}
	}
	return column[reportedRow]{title: c.title, hint: c.hint, width: wideMoney, right: true, text: func(r reportedRow) string { return c.text(row(r)) },
		source: func(r reportedRow) (budget.Source, bool) { return c.source(row(r)) }, tell: func(r reportedRow) string { return c.tell(row(r)) },
		fixed: func(r reportedRow) bool { return r.line.ID == "" }, edited: func(r reportedRow) string { return c.edited(row(r)) },
		set: func(b *budget.Batch, r reportedRow, typed string) error { return c.set(b, row(r), typed) }}
}

// rounded is a forecast in no more figures than it bears, nil for none.
func rounded(e *budget.YearEnd) *budget.Kroner {
	if e == nil {
		return nil
	}
	told := e.Rounded()
	return &told
}

// toldVariance is the variance of the year in no more figures than it bears.
func toldVariance(r budget.ReportLine) *budget.Kroner {
	variance := r.YearEndVariance()
	if variance == nil {
		return nil
	}
	told := r.YearEnd.Told(*variance)
	return &told
}

func intervalOf(words *text.Printer, e budget.YearEnd) string {
	low, high, known := e.Interval()
	if !known {
		return ""
	}
	return words.T("screen.economy.interval", text.Args{"low": words.Thousands(low), "high": words.Thousands(high)})
}

// tellYearEnd tells how the end of the year is foreseen, with its numbers.
func tellYearEnd(s state, r reportedRow) string {
	if r.report.YearEnd == nil {
		return r.name
	}
	e := *r.report.YearEnd
	return s.words.T("screen.economy.yearend-how."+string(e.Method), text.Args{"line": r.name, "amount": e.Rounded(), "sofar": e.SoFar, "through": e.Through,
		"share": s.words.Percent(e.Season.Mean.Float(), 1), "years": yearList(s.words, e.Season.Years), "months": e.Through.EndMonth()})
}

// yearList lists years in words.
func yearList(words *text.Printer, years []int) string {
	var names []string
	for _, year := range years {
		names = append(names, strconv.Itoa(year))
	}
	return words.List(names)
}

// yearEndNote says what the forecasts rest on.
func yearEndNote(s state) string {
	period := s.reporting()
	if period.IsZero() {
		return ""
	}
	return s.words.T("screen.economy.yearend-note", text.Args{"period": period})
}
