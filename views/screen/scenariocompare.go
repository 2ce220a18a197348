package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// comparedScenario is a scenario with where it ends.
type comparedScenario struct {
	budget.Scenario
	// standing and moving are the index of the last year on the first basis.
	standing, moving budget.CoverageYear
	spread           budget.Spread
	reached          string // with a national level that moves
}

// scenarioSheet holds the scenarios of the revision side by side.
func scenarioSheet(d *Desk) sheet[comparedScenario] {
	return sheet[comparedScenario]{
		name:    "scenarios",
		columns: scenarioColumns,
		rows:    comparedScenarios,
		called:  func(c comparedScenario) string { return c.Name },
		strong:  func(c comparedScenario) bool { return c.ID == d.state.scenario.ID },
		record:  func(c comparedScenario) (budget.Record, bool) { return c.Scenario, c.ID != "" },
		steady:  1,
	}
}

func comparedScenarios(s state) []comparedScenario {
	var rows []comparedScenario
	today := budget.Scenario{Name: s.words.T("label.todays-assumptions")}
	for _, scenario := range append([]budget.Scenario{today}, s.plan.ScenariosOf(s.revision.ID)...) {
		f, found := s.foreseen(scenario)
		if !found {
			return nil
		}
		basis := f.model.Bases[0]
		standing, moving := f.model.Forecast(basis, f.values.Standing()), f.model.Forecast(basis, f.values)
		spreads := budget.Simulate(f.assumed, scenario.Seed, budget.Runs, func(v budget.Values) []float64 { return f.model.Index(basis, v) })
		last := len(standing) - 1
		row := comparedScenario{Scenario: scenario, standing: standing[last], moving: moving[last], spread: spreads[last], reached: s.words.T("screen.scenario.not-within")}
		if year, within := budget.ReachedNational(moving); within {
			row.reached = budget.YearOf(year).String()
		}
		rows = append(rows, row)
	}
	return rows
}

func scenarioColumns(s state) []column[comparedScenario] {
	words := s.words
	share := func(index float64) string { return words.Percent(index/100, 1) }
	return []column[comparedScenario]{
		{title: words.T("column.scenario"), width: 240, text: func(c comparedScenario) string { return c.Name }},
		figure(words, "column.index-standing", 140, func(c comparedScenario) string { return share(c.standing.Index.Float()) }),
		figure(words, "column.index-moving", 140, func(c comparedScenario) string { return share(c.moving.Index.Float()) }),
		figure(words, "column.eight-of-ten", 170, func(c comparedScenario) string {
			return words.T("assumption.range", text.Args{"low": share(c.spread.P10), "high": share(c.spread.P90)})
		}),
		figure(words, "column.reached", 150, func(c comparedScenario) string { return c.reached }),
		figure(words, "column.positions", 90, func(c comparedScenario) string { return words.Quantity(c.moving.Positions(), 1) }),
		figure(words, "column.left-moving", 110, func(c comparedScenario) string { return words.Quantity(c.moving.Left(), 1) }),
		{title: words.T("column.computed-with"), text: func(c comparedScenario) string {
			if c.ID == "" {
				return ""
			}
			return words.T("screen.scenario.computed", text.Args{"version": c.Version, "seed": c.Seed})
		}},
	}
}
