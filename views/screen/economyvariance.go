package screen

import (
	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// varianceRow holds a line, or the sum of a side, against its budget.
type varianceRow struct {
	name   string
	line   budget.Line // zero for headings and sums
	side   budget.Side
	strong bool
	compared
}

// compared is a budget and its outcome; known is false where they cannot be
// held against each other.
type compared struct {
	budget, variance budget.Kroner
	known            bool
	deviation        budget.Deviation
	// kind is Forecast where any of the outcome is.
	kind budget.Kind
	// through is the last period booked of a year that is not complete.
	through budget.Period
	// lines are how many of all are summed.
	lines, all int
	// parts divide the variance, nil where quantities are not known.
	parts *budget.VarianceParts
}

// varianceSheet holds each line's outcome in the reader's period against its
// budget, or what else is chosen, and marks what is farther off than the limit.
func varianceSheet(d *Desk, against *againstChoice, limit *limitChoice) sheet[varianceRow] {
	return sheet[varianceRow]{
		name:    "variance",
		columns: func(s state) []column[varianceRow] { return varianceColumns(d, s) },
		rows: func(s state) []varianceRow {
			against.show(s)
			limit.show(s)
			return varianceRows(s, d.limit(s), d.settings.against(s))
		},
		called: func(r varianceRow) string { return r.name },
		strong: func(r varianceRow) bool { return r.strong },
		says:   func(r varianceRow) []string { return lineWords(d.state, r.line) },
		more: func(r varianceRow, column int) []*fyne.MenuItem {
			return d.moneyMenu(moneyRow{line: r.line}, column)
		},
		reckoned: func(r varianceRow) []shownCalculation { return partsCalculation(r.name, r.parts) },
		options:  optionRow(against.object, limit.object),
		steady:   1,
	}
}

func varianceRows(s state, limit budget.Limit, against budget.Against) []varianceRow {
	var rows []varianceRow
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		lines := s.plan.LinesOf(s.revision.ID, side)
		if len(lines) == 0 {
			continue
		}
		found := s.plan.CompareAgainst(s.revision, side, s.period, against)
		byLine := make(map[budget.LineID]budget.Comparison)
		for _, c := range found {
			byLine[c.Line.ID] = c
		}
		rows = append(rows, varianceRow{name: s.words.Name(side), strong: true})
		for _, line := range lines {
			c := byLine[line.ID]
			rows = append(rows, varianceRow{name: line.Name, line: line, side: side, compared: compared{budget: c.Budget.Kroner, variance: c.Variance(),
				known: c.Comparable() && c.Budgeted, deviation: c.Deviation(limit), kind: c.Outcome.Kind, through: c.Outcome.Through,
				parts: comparedParts(s, c, against)}})
		}
		sum := budget.SumCompared(found)
		rows = append(rows, varianceRow{name: s.words.T("screen.economy.sum-" + string(side)), side: side, strong: true,
			compared: compared{budget: sum.Budget, variance: sum.Variance(), known: sum.Lines > 0, deviation: sum.Deviation(limit),
				kind: sum.Kind, lines: sum.Lines, all: sum.All}})
	}
	return rows
}

// comparedParts divide the variance of a comparison, nil where they are not
// known.
func comparedParts(s state, c budget.Comparison, against budget.Against) *budget.VarianceParts {
	parts, known := s.plan.ComparedParts(s.revision, region(s.plan), c, s.period, against)
	if !known {
		return nil
	}
	return &parts
}

func varianceColumns(d *Desk, s state) []column[varianceRow] {
	words := s.words
	columns := []column[varianceRow]{{title: words.T("screen.economy.variance-unit", text.Args{"period": s.period, "prices": words.Prices(s.revision.PriceYear)}), text: func(r varianceRow) string { return r.name },
		lead: func(r varianceRow) { d.showLine(r.line, s.period) }}}
	for _, kind := range amountKinds {
		columns = append(columns, comparedColumn(d, s, kind))
	}
	const width, wide = 104, 150
	columns = append(columns,
		column[varianceRow]{title: words.T("column.difference"), hint: words.T("screen.economy.variance-hint." + string(d.settings.against(s))), width: width, right: true,
			text: func(r varianceRow) string {
				if !r.known {
					return ""
				}
				return words.Signed().Thousands(r.variance)
			},
			tell: func(r varianceRow) string { return tellVariance(s, r) }},
		column[varianceRow]{title: words.T("screen.economy.percent"), hint: words.T("screen.economy.percent-hint"), width: width, right: true,
			text: func(r varianceRow) string {
				if share, has := r.variance.Ratio(r.budget); r.known && has {
					return words.Signed().Percent(share, 1)
				}
				return ""
			},
			tell: func(r varianceRow) string { return tellVariance(s, r) }},
		column[varianceRow]{title: words.T("screen.economy.judged"), hint: words.T("screen.economy.judged-hint"), width: wide,
			text: func(r varianceRow) string { return r.word(s) }, mark: varianceRow.status,
			tell: func(r varianceRow) string { return tellVariance(s, r) }})
	if dividedAny(s, s.period) {
		columns = append(columns, varianceColumn(s, "column.volume", func(v budget.VarianceParts) budget.Kroner { return v.Volume }),
			varianceColumn(s, "column.price", func(v budget.VarianceParts) budget.Kroner { return v.Price }))
	}
	return append(columns, reasonColumns(d, s, s.period, func(r varianceRow) budget.Line { return r.line })...)
}

// varianceColumn is one of the parts of a variance.
func varianceColumn(s state, key string, of func(budget.VarianceParts) budget.Kroner) column[varianceRow] {
	c := partColumn(s, key, of)
	row := func(r varianceRow) reportedRow {
		return reportedRow{name: r.name, report: budget.ReportLine{Parts: r.parts}}
	}
	return column[varianceRow]{title: c.title, hint: c.hint, width: c.width, right: true, source: computed[varianceRow],
		text: func(r varianceRow) string { return c.text(row(r)) }, tell: func(r varianceRow) string { return c.tell(row(r)) }}
}

// comparedColumn is what is stored of one kind in the reader's period, to be
// typed in, with the sum of the lines.
func comparedColumn(d *Desk, s state, kind budget.Kind) column[varianceRow] {
	place := storedPlace(s, kind, s.words.T("amount-kind."+string(kind)), "", s.period)
	if s.period.Unit() == budget.Year {
		place.of = func(line budget.Line, _ []moneyCell) moneyCell { return yearCell(s, line, s.year, kind) }
	}
	rowOf := func(r varianceRow) moneyRow {
		switch {
		case r.line.ID != "":
			return moneyRow{name: r.name, line: r.line, cells: []moneyCell{place.of(r.line, nil)}}
		case r.side == "":
			return moneyRow{name: r.name}
		}
		var lines []moneyRow
		for _, line := range s.plan.LinesOf(s.revision.ID, r.side) {
			lines = append(lines, moneyRow{cells: []moneyCell{place.of(line, nil)}})
		}
		return sumOf(s, r.side, lines, 1)
	}
	c := moneyColumn(d, s, kind, 0, place)
	const width = 104
	return column[varianceRow]{title: c.title, hint: s.words.T("screen.economy.kind-hint." + string(kind)), width: width, right: true,
		text: func(r varianceRow) string { return c.text(rowOf(r)) }, mark: func(r varianceRow) chart.Status { return c.mark(rowOf(r)) },
		source: func(r varianceRow) (budget.Source, bool) { return c.source(rowOf(r)) },
		tell:   func(r varianceRow) string { return c.tell(rowOf(r)) }, lead: func(r varianceRow) { d.showLine(r.line, s.period) },
		fixed: func(r varianceRow) bool { return r.line.ID == "" }, shut: func(r varianceRow) typo { return c.shut(rowOf(r)) },
		edited: func(r varianceRow) string { return c.edited(rowOf(r)) },
		set:    func(b *budget.Batch, r varianceRow, typed string) error { return c.set(b, rowOf(r), typed) }}
}

// status marks a variance. Costs above their budget are worse than those below
// it, and so is funding below its.
func (r varianceRow) status() chart.Status {
	worse := budget.Above
	if r.side == budget.Funding {
		worse = budget.Below
	}
	switch r.deviation {
	case budget.NotComparable:
		if r.through.IsZero() {
			return chart.NoStatus
		}
		return chart.Idle
	case budget.Within:
		return chart.Good
	case worse:
		return chart.Bad
	}
	return chart.Watch
}

// word says what the mark does.
func (r varianceRow) word(s state) string {
	switch {
	case r.deviation == budget.Within:
		return s.words.T("screen.economy.within")
	case r.deviation == budget.Above:
		return s.words.T("screen.economy.above")
	case r.deviation == budget.Below:
		return s.words.T("screen.economy.below")
	case !r.through.IsZero():
		return s.words.T("screen.economy.not-whole", text.Args{"through": r.through})
	}
	return ""
}

// tellVariance tells how a variance is reckoned, and of how much.
func tellVariance(s state, r varianceRow) string {
	args := text.Args{"line": r.name, "variance": s.words.Signed().Kroner(r.variance), "budget": r.budget, "kind": s.words.T("amount-kind." + string(r.kind)),
		"through": r.through, "n": r.lines, "all": r.all}
	switch {
	case r.side == "":
		return r.name
	case !r.known && !r.through.IsZero():
		return s.words.T("screen.economy.variance-so-far", args)
	case !r.known:
		return s.words.T("screen.economy.variance-none", args)
	case r.line.ID == "":
		return s.words.T("screen.economy.variance-sum", args)
	}
	return s.words.T("screen.economy.variance-of", args)
}
