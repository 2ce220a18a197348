package screen

import (
	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// reportedRow is a line with what it has to report, or the sum of a side.
type reportedRow struct {
	name   string
	line   budget.Line // zero for headings and sums
	side   budget.Side // empty for headings
	strong bool
	report budget.ReportLine
	sum    *budget.ReportSum
}

// reportedSheet lists what the lines have to report, in the columns of a table.
func reportedSheet(d *Desk, name string, columns func(*Desk, state) []column[reportedRow]) sheet[reportedRow] {
	return sheet[reportedRow]{
		name:    name,
		columns: func(s state) []column[reportedRow] { return columns(d, s) },
		rows:    func(s state) []reportedRow { return reportedRows(d, s) },
		called:  func(r reportedRow) string { return r.name },
		strong:  func(r reportedRow) bool { return r.strong },
		says:    func(r reportedRow) []string { return lineWords(d.state, r.line) },
		more: func(r reportedRow, column int) []*fyne.MenuItem {
			return d.moneyMenu(moneyRow{line: r.line}, column)
		},
		reckoned: reportCalculations,
		steady:   1,
	}
}

// reportCalculations are how a line's forecast and the parts of its variance came
// about.
func reportCalculations(r reportedRow) []shownCalculation {
	var all []shownCalculation
	if r.report.YearEnd != nil {
		all = append(all, shownCalculation{r.name, r.report.YearEnd.Calculation()})
	}
	return append(all, partsCalculation(r.name, r.report.Parts)...)
}

// partsCalculation is how the parts of a line's variance came about, none where
// they are not known.
func partsCalculation(line string, parts *budget.VarianceParts) []shownCalculation {
	if parts == nil {
		return nil
	}
	return []shownCalculation{{line, parts.Calculation()}}
}

// reporting is the period the reader's accounts reach.
func (s state) reporting() budget.Period { return s.plan.ReportingPeriod(s.revision, s.period) }

func reportedRows(d *Desk, s state) []reportedRow {
	var rows []reportedRow
	for _, side := range sides {
		lines := s.plan.ReportLines(s.revision, side, region(s.plan), s.reporting(), d.limit(s))
		if len(lines) == 0 {
			continue
		}
		rows = append(rows, reportedRow{name: s.words.Name(side), strong: true})
		for _, r := range lines {
			rows = append(rows, reportedRow{name: r.Line.Name, line: r.Line, side: side, report: r})
		}
		sum := budget.SumReport(lines)
		rows = append(rows, reportedRow{name: s.words.T("screen.economy.sum-" + string(side)), side: side, strong: true, sum: &sum})
	}
	return rows
}

func reportedName(d *Desk, s state, unit string) column[reportedRow] {
	return column[reportedRow]{title: unit, hint: s.words.T("screen.economy.unit-hint"), text: func(r reportedRow) string { return r.name },
		lead: func(r reportedRow) { d.showLine(r.line, s.period) }}
}

// reportedColumn is an amount of each line and the sum of those known.
func reportedColumn(s state, key string, of func(budget.ReportLine) *budget.Kroner, sum func(budget.ReportSum) budget.PartSum) column[reportedRow] {
	write := s.words.Thousands
	if key == "column.difference" {
		write = s.words.Signed().Thousands
	}
	c := figure(s.words, key, wideMoney, func(r reportedRow) string {
		switch {
		case r.sum != nil && sum(*r.sum).Lines > 0:
			return write(sum(*r.sum).Kroner)
		case r.line.ID != "":
			return ifKnown(of(r.report), write)
		}
		return ""
	})
	c.tell = func(r reportedRow) string {
		switch {
		case r.sum != nil:
			return s.words.T("screen.economy.sum-of", text.Args{"n": sum(*r.sum).Lines, "all": r.sum.All})
		case r.line.ID == "":
			return r.name
		}
		return s.words.T("screen.economy.reported", text.Args{"line": r.name, "what": s.words.T(key), "amount": ifKnownElse(of(r.report), s.words.Kroner, s.words.T("label.missing"))})
	}
	c.source = computed[reportedRow]
	return c
}

// ifKnownElse writes a number there may not be, and something else where there
// is none.
func ifKnownElse[N any](number *N, write func(N) string, missing string) string {
	if number == nil {
		return missing
	}
	return write(*number)
}
