package main

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// amountRow is one amount of a cost or funding line. A line has no row for a
// year without an amount: missing is not zero.
type amountRow struct {
	Line string      `json:"line"`
	Kind budget.Kind `json:"kind"`
	Year int         `json:"year"`
	// Period is set where the amount is for a part of the year.
	Period string        `json:"period,omitempty"`
	Kroner budget.Kroner `json:"kroner"`
	// Source is where the money of a funding line comes from.
	Source budget.FundingSource `json:"source,omitempty"`
}

func listCosts(v view) listing   { return v.listAmounts(budget.Cost) }
func listFunding(v view) listing { return v.listAmounts(budget.Funding) }

func (v view) listAmounts(side budget.Side) listing {
	rows := []amountRow{}
	for _, line := range v.plan.LinesOf(v.revision.ID, side) {
		for _, a := range v.plan.AmountsOf(v.revision.ID, line.ID) {
			row := amountRow{Line: line.Name, Kind: a.Kind, Year: a.Period.Year(), Kroner: a.Kroner, Source: line.Funding}
			if a.Period.Unit() != budget.Year {
				row.Period = a.Period.String()
			}
			rows = append(rows, row)
		}
	}
	var tables []table
	for _, kind := range []budget.Kind{budget.Budget, budget.Actual, budget.Forecast} {
		if t, any := v.amountTable(side, kind); any {
			tables = append(tables, t)
		}
	}
	return listing{rows, tables}
}

// amountTable lays out one kind of amounts as budget tables are: a row for
// each line, a column for each period, and the sum.
func (v view) amountTable(side budget.Side, kind budget.Kind) (t table, any bool) {
	lines := v.plan.LinesOf(v.revision.ID, side)
	periods := v.periodsOf(lines, kind)
	if len(periods) == 0 {
		return table{}, false
	}
	unit := v.unitOf(lines, kind)
	t = table{
		title:   joined([]string{v.words.Name(side), v.words.T("amount-kind." + string(kind)), v.words.T(unit.key), v.pricesOf(kind)}),
		columns: []column{{heading: v.words.T("column.line")}},
		summed:  true,
	}
	for _, period := range periods {
		t.columns = append(t.columns, column{heading: v.words.PeriodShort(period), numeric: true})
	}
	for _, line := range lines {
		t.rows = append(t.rows, v.amountCells(line.Name, []budget.Line{line}, periods, kind, unit))
	}
	t.rows = append(t.rows, v.amountCells(v.words.T("column.sum"), lines, periods, kind, unit))
	return t, true
}

// pricesOf says which prices amounts of a kind are in: what is decided in those
// of the revision, what happened in those of each year.
func (v view) pricesOf(kind budget.Kind) string {
	if kind.Decided() {
		return v.words.Prices(v.revision.PriceYear)
	}
	return v.words.Prices(0)
}

// amountCells is a row of what the lines have together in each period. Where
// none of them has an amount it is missing, not zero.
func (v view) amountCells(name string, lines []budget.Line, periods []budget.Period, kind budget.Kind, unit moneyUnit) []string {
	cells := []string{name}
	for _, period := range periods {
		written := text.NoValue
		var sum budget.Kroner
		for _, line := range lines {
			if a, found := v.plan.Amount(v.revision.ID, line.ID, period, kind); found {
				sum += a.Kroner
				written = unit.write(v.words, sum)
			}
		}
		cells = append(cells, written)
	}
	return cells
}

// periodsOf returns every period the lines have an amount of the kind for, in
// order, and for a budget every year of the revision.
func (v view) periodsOf(lines []budget.Line, kind budget.Kind) []budget.Period {
	var periods []budget.Period
	for _, line := range lines {
		for _, a := range v.plan.AmountsOf(v.revision.ID, line.ID) {
			if a.Kind == kind {
				periods = append(periods, a.Period)
			}
		}
	}
	if kind == budget.Budget && len(periods) > 0 {
		for _, year := range v.revision.Years() {
			periods = append(periods, budget.YearOf(year))
		}
	}
	slices.SortFunc(periods, budget.Period.Compare)
	return slices.Compact(periods)
}

// moneyUnit is what the amounts of a table are written in.
type moneyUnit struct {
	key   string
	write func(*text.Printer, budget.Kroner) string
}

// unitOf returns thousands, as budgets are printed in, where no amount would
// lose its last kroner by that.
func (v view) unitOf(lines []budget.Line, kind budget.Kind) moneyUnit {
	for _, line := range lines {
		for _, a := range v.plan.AmountsOf(v.revision.ID, line.ID) {
			if a.Kind == kind && a.Kroner%budget.Thousand != 0 {
				return moneyUnit{"label.kroner", func(p *text.Printer, k budget.Kroner) string { return p.Int(int64(k)) }}
			}
		}
	}
	return moneyUnit{"label.thousands", (*text.Printer).Thousands}
}
