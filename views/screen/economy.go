package screen

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// economy is the screen of the plan's money: budget, accounts and forecast as
// spreadsheets, the variance between them, all of it in constant prices, and
// the lines themselves.
type economy struct {
	*page
	tables map[budget.Kind]*tablePanel[moneyRow]
}

func newEconomy(d *Desk) view {
	e := &economy{tables: make(map[budget.Kind]*tablePanel[moneyRow])}
	again := func() { e.show(e.state) }
	for _, kind := range amountKinds {
		e.tables[kind] = newTablePanel(d, amountSheet(d, kind, newPeriodChoice(d, again)))
	}
	e.page = newPage(d, "economy", economyTitle,
		section{name: "budget", charts: []string{"costs", "funding"}, table: e.tables[budget.Budget], room: workRoom},
		section{name: "actual", charts: []string{"budget-actual-years"}, table: e.tables[budget.Actual], room: workRoom},
		section{name: "todate", charts: []string{"variance-parts"}, note: toDateNote, table: newTablePanel(d, toDateSheet(d))},
		section{name: "yearend", charts: []string{"year-end"}, note: yearEndNote, table: newTablePanel(d, yearEndSheet(d))},
		section{name: "forecast", charts: []string{"bridge-years", "bridge-revisions"}, table: e.tables[budget.Forecast]},
		section{name: "variance", charts: []string{"budget-actual"}, table: newTablePanel(d, varianceSheet(d, newAgainstChoice(d, again), newLimitChoice(d)))},
		section{name: "constant", charts: []string{"costs-constant"}, table: newTablePanel(d, constantSheet(d)), room: workRoom},
		section{name: "lines", charts: []string{"costs-lines"}, room: workRoom, table: newTablePanel(d, lineSheet(d))},
		section{name: "locks", note: locksNote, table: newTablePanel(d, lockSheet(d))},
	)
	return e
}

// workRoom is the charts' share of the height where the work is in the table.
// Charts with a row for each line take half: each of their rows has a name.
const workRoom = 0.38

// amountKinds are the kinds of amounts there are.
var amountKinds = []budget.Kind{budget.Budget, budget.Actual, budget.Forecast}

// economyTitle keeps the two totals that are taken for one another apart.
func economyTitle(s state) string {
	level, known := s.plan.YearSum(s.revision.ID, budget.Cost, s.revision.LastYear, budget.Budget)
	if !known {
		return s.words.T("chart.costs.empty")
	}
	return s.words.T("screen.economy.title", text.Args{
		"last": budget.YearOf(s.revision.LastYear), "first": budget.YearOf(s.revision.FirstYear),
		"level": s.words.MillionsUnit(level, 1), "sum": s.words.MillionsUnit(s.plan.PeriodSum(s.revision, budget.Cost), 1)})
}

// find chooses the cell of a line's amount of a kind in a year, and gives it
// the keyboard.
func (e *economy) find(line budget.LineID, year int, kind budget.Kind) {
	e.reveal(kind, year, func(row moneyRow) bool { return row.line.ID == line })
}

// findRecord chooses the sum that one printed is held against, and anything else
// where it is worked with.
func (e *economy) findRecord(record budget.Record) bool {
	if printed, is := record.(budget.PrintedSum); is {
		return e.reveal(budget.Budget, printed.Period.Year(), func(row moneyRow) bool { return row.sum == printed.Side })
	}
	return e.page.findRecord(record)
}

// reveal chooses the first row wanted in the column of a year, or in the sum of
// them for no year, and reports whether there is one.
func (e *economy) reveal(kind budget.Kind, year int, wanted func(moneyRow) bool) bool {
	d := e.desk
	if d.settings.byTertial() {
		d.settings.setByTertial(false)
	}
	e.openSection(string(kind))
	table := e.tables[kind]
	table.search.SetText("")
	i := slices.IndexFunc(table.grid.rows, wanted)
	if i < 0 {
		return false
	}
	column := 1 + year - d.state.revision.FirstYear
	if year == 0 {
		column = len(table.grid.columns) - 1
	}
	d.window.Canvas().Focus(table.grid)
	table.grid.choose(i, column)
	return true
}
