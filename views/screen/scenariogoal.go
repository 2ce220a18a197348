package screen

import (
	"errors"

	"fagplan/budget"
	"fagplan/views/text"
)

// goalRow is what it takes to stand at the national level in a year, or why that
// cannot be.
type goalRow struct {
	budget.Goal
	err error
}

// goalSheet says what it takes to reach the national level in each year.
func goalSheet(d *Desk) sheet[goalRow] {
	return sheet[goalRow]{name: "goals", columns: goalColumns, rows: goalRows,
		called: func(g goalRow) string { return budget.YearOf(g.Year).String() },
		strong: func(g goalRow) bool { return g.Year == d.state.revision.LastYear }}
}

func goalRows(s state) []goalRow {
	f, found := s.foreseen(s.scenario)
	if !found {
		return nil
	}
	var rows []goalRow
	for _, year := range f.model.Years() {
		goal, err := f.model.SeekNational(f.model.Bases[0], year, f.values)
		goal.Year = year
		if !errors.Is(err, budget.ErrGoalYear) {
			rows = append(rows, goalRow{goal, err})
		}
	}
	return rows
}

func goalColumns(s state) []column[goalRow] {
	words := s.words
	told := func(of func(budget.Goal) string) func(goalRow) string {
		return func(g goalRow) string {
			if g.err != nil {
				return ""
			}
			return of(g.Goal)
		}
	}
	return []column[goalRow]{
		{title: words.T("column.goal-year"), width: 110, text: func(g goalRow) string { return budget.YearOf(g.Year).String() }},
		{title: words.T("column.per-year"), width: 130, right: true, text: func(g goalRow) string {
			if g.err != nil {
				return words.T("screen.scenario.useless")
			}
			return words.Quantity(g.PerYear, 1)
		}},
		figure(words, "column.added", 90, told(func(g budget.Goal) string { return words.Quantity(g.Added, 1) })),
		figure(words, "column.gross", 140, told(func(g budget.Goal) string { return words.MillionsUnit(g.Gross, 1) })),
		figure(words, "column.net", 140, told(func(g budget.Goal) string { return words.MillionsUnit(g.Net, 1) })),
		figure(words, "column.index", 110, told(func(g budget.Goal) string { return words.Percent(g.Index.Float()/100, 1) })),
	}
}

// goalNote says what the two tables are.
func goalNote(s state) string {
	f, found := s.foreseen(s.scenario)
	if !found {
		return s.words.T("screen.scenario.note.none")
	}
	return s.words.T("screen.scenario.note.goal", text.Args{"growth": s.words.Percent(f.values[budget.NationalGrowthAssumption], 1),
		"cost":   s.words.Assumption(budget.KronerUnit, s.plan.AssumedValue(s.revision, s.scenario, budget.CostAssumption).Value),
		"income": s.words.Percent(f.values[budget.IncomeAssumption], 1)})
}

// boughtRow is what the strengthening of a year buys.
type boughtRow struct{ gross, net budget.Bought }

// boughtSheet says what the plan's strengthening buys of positions, by year.
func boughtSheet(d *Desk) sheet[boughtRow] {
	return sheet[boughtRow]{name: "bought", columns: boughtColumns, rows: boughtRows,
		called: func(b boughtRow) string { return budget.YearOf(b.gross.Year).String() },
		strong: func(b boughtRow) bool { return b.gross.Year == d.state.revision.LastYear }}
}

func boughtRows(s state) []boughtRow {
	f, found := s.foreseen(s.scenario)
	if !found {
		return nil
	}
	var rows []boughtRow
	for _, year := range f.model.Years() {
		money, known := s.plan.Strengthening(s.revision.ID, year)
		if !known || money <= 0 {
			continue
		}
		gross, err := f.model.Buy(f.model.Bases[0], money, false, year, f.values.Standing())
		net, errNet := f.model.Buy(f.model.Bases[0], money, true, year, f.values.Standing())
		if err == nil && errNet == nil {
			rows = append(rows, boughtRow{gross, net})
		}
	}
	return rows
}

func boughtColumns(s state) []column[boughtRow] {
	words := s.words
	return []column[boughtRow]{
		{title: words.T("column.year"), width: 60, text: func(b boughtRow) string { return budget.YearOf(b.gross.Year).String() }},
		figure(words, "column.strengthening-money", 132, func(b boughtRow) string { return words.MillionsUnit(b.gross.Kroner, 1) }),
		figure(words, "column.bought-gross", 100, func(b boughtRow) string { return words.Quantity(b.gross.Positions, 1) }),
		figure(words, "column.bought-net", 100, func(b boughtRow) string { return words.Quantity(b.net.Positions, 1) }),
		figure(words, "column.bought-index", 100, func(b boughtRow) string { return words.Percent(b.net.Index.Float()/100, 1) }),
	}
}

// costAheadSheet says what each year costs in the prices expected then.
func costAheadSheet(*Desk) sheet[budget.CostYear] {
	return sheet[budget.CostYear]{name: "cost-ahead",
		rows: func(s state) []budget.CostYear {
			return s.plan.CostForecast(s.revision, budget.ValuesOf(s.plan.AssumedIn(s.revision, s.scenario)))
		},
		called: func(y budget.CostYear) string { return budget.YearOf(y.Year).String() },
		columns: func(s state) []column[budget.CostYear] {
			money := func(key string, of func(budget.CostYear) budget.Kroner) column[budget.CostYear] {
				return figure(s.words, key, 150, func(y budget.CostYear) string { return s.words.MillionsUnit(of(y), 1) })
			}
			return []column[budget.CostYear]{
				{title: s.words.T("column.year"), text: func(y budget.CostYear) string { return budget.YearOf(y.Year).String() }},
				money("column.year-budget", func(y budget.CostYear) budget.Kroner { return y.Budget }),
				money("column.known-cost", func(y budget.CostYear) budget.Kroner { return y.Known }),
				figure(s.words, "column.year-end", 150, func(y budget.CostYear) string {
					if len(y.YearEnds) == 0 {
						return ""
					}
					return s.words.MillionsUnit(y.Told(y.Foreseen), 1)
				}),
				money("column.priced-cost", func(y budget.CostYear) budget.Kroner { return y.Told(y.Priced) }),
			}
		}}
}
