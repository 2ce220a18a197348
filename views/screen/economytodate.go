package screen

import (
	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// toDateSheet is how each line stands by the end of the reader's period: what is
// booked in it and so far, against what the budget comes to by then.
func toDateSheet(d *Desk) sheet[reportedRow] { return reportedSheet(d, "todate", toDateColumns) }

func toDateColumns(d *Desk, s state) []column[reportedRow] {
	period := s.reporting()
	booked := reportedColumn(s, "column.booked", func(r budget.ReportLine) *budget.Kroner { return r.Booked }, func(sum budget.ReportSum) budget.PartSum { return sum.Booked })
	booked.mark = func(r reportedRow) chart.Status {
		if _, locked := s.plan.LockOn(period); locked && r.line.ID != "" && r.report.Booked != nil {
			return shut
		}
		return chart.NoStatus
	}
	todate := reportedColumn(s, "column.budget-to-date", func(r budget.ReportLine) *budget.Kroner { return r.ToDate }, func(sum budget.ReportSum) budget.PartSum { return sum.ToDate })
	todate.tell = func(r reportedRow) string { return tellToDate(s, r) }
	variance := reportedColumn(s, "column.difference", func(r budget.ReportLine) *budget.Kroner { return r.Variance() }, func(sum budget.ReportSum) budget.PartSum { return sum.Variance })
	columns := []column[reportedRow]{reportedName(d, s, s.words.T("screen.economy.todate-unit", text.Args{"period": period, "prices": s.words.Prices(s.revision.PriceYear)})),
		booked,
		reportedColumn(s, "column.so-far", func(r budget.ReportLine) *budget.Kroner { return r.SoFar }, func(sum budget.ReportSum) budget.PartSum { return sum.SoFar }),
		todate, variance}
	if dividedAny(s, period) {
		columns = append(columns, partColumn(s, "column.volume", func(v budget.VarianceParts) budget.Kroner { return v.Volume }),
			partColumn(s, "column.price", func(v budget.VarianceParts) budget.Kroner { return v.Price }))
	}
	const wide = 150
	columns = append(columns, column[reportedRow]{title: s.words.T("screen.economy.judged"), hint: s.words.T("screen.economy.judged-hint"), width: wide,
		text: func(r reportedRow) string { return judgedRow(r).word(s) }, mark: func(r reportedRow) chart.Status { return judgedRow(r).status() }})
	return append(columns, reasonColumns(d, s, period, func(r reportedRow) budget.Line { return r.line })...)
}

// judgedRow is a row as the table of variances judges it.
func judgedRow(r reportedRow) varianceRow {
	return varianceRow{side: r.side, line: r.line, compared: compared{deviation: r.report.Deviation}}
}

// dividedAny reports whether the variance of any line is known by volume and
// price.
func dividedAny(s state, period budget.Period) bool {
	for _, r := range s.plan.ReportLines(s.revision, budget.Cost, region(s.plan), period, budget.UsualLimit) {
		if r.Parts != nil {
			return true
		}
	}
	return false
}

func partColumn(s state, key string, of func(budget.VarianceParts) budget.Kroner) column[reportedRow] {
	const width = 84
	c := figure(s.words, key, width, func(r reportedRow) string {
		if r.report.Parts == nil {
			return ""
		}
		return s.words.Signed().Thousands(of(*r.report.Parts))
	})
	c.tell = func(r reportedRow) string { return tellParts(s, r.name, r.report.Parts) }
	c.source = computed[reportedRow]
	return c
}

// tellParts tells how a variance is divided, with its numbers.
func tellParts(s state, line string, v *budget.VarianceParts) string {
	if v == nil {
		return line
	}
	signed := s.words.Signed()
	return s.words.T("screen.economy.parts-how", text.Args{"line": line, "actual": s.words.Quantity(v.Actual, text.AllDecimals), "planned": s.words.Quantity(v.Planned, text.AllDecimals),
		"base": v.Base, "volume": signed.Kroner(v.Volume), "price": signed.Kroner(v.Price), "variance": signed.Kroner(v.Variance())})
}

// tellToDate tells what the budget to date rests on.
func tellToDate(s state, r reportedRow) string {
	switch {
	case r.sum != nil:
		return s.words.T("screen.economy.sum-of", text.Args{"n": r.sum.ToDate.Lines, "all": r.sum.All})
	case r.report.ToDate == nil:
		return r.name
	}
	args := text.Args{"line": r.name, "amount": *r.report.ToDate, "basis": s.words.Name(r.report.Basis), "share": s.words.Percent(r.report.Season.Mean.Float(), 1),
		"years": yearList(s.words, r.report.Season.Years), "months": r.report.Period.EndMonth()}
	return s.words.T("screen.economy.todate-how."+string(r.report.Basis), args)
}

// toDateNote says which period the table is of, and whether it is closed.
func toDateNote(s state) string {
	period := s.reporting()
	if period.IsZero() {
		return ""
	}
	args := text.Args{"period": period}
	if lock, locked := s.plan.LockOn(period); locked {
		args["locked"] = lock.Period
		return s.words.T("screen.economy.todate-note-locked", args)
	}
	return s.words.T("screen.economy.todate-note", args)
}
