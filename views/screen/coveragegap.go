package screen

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// gapSheet lists what each area lacks to the national level in consultations,
// positions and kroner, in each yardstick.
func gapSheet(d *Desk) sheet[budget.NationalGap] {
	return sheet[budget.NationalGap]{
		name:    "coverage-gap",
		columns: gapColumns,
		rows: func(s state) []budget.NationalGap {
			return slices.DeleteFunc(s.plan.NationalGaps(s.revision.ID), func(g budget.NationalGap) bool { return g.Had == nil && g.InPlace == nil })
		},
		called: func(g budget.NationalGap) string {
			return d.state.plan.AreaName(g.Coverage.Area) + " " + d.words.Period(g.Coverage.Period)
		},
		strong: func(g budget.NationalGap) bool { return g.Coverage.Area == region(d.state.plan) },
		says: func(g budget.NationalGap) []string {
			return []string{d.state.plan.AreaName(g.Coverage.Area), d.words.Period(g.Coverage.Period), d.words.Name(g.Coverage.Yardstick)}
		},
		reckoned: func(g budget.NationalGap) []shownCalculation {
			var all []shownCalculation
			for _, c := range d.state.plan.GapCalculations(d.state.revision.ID, g) {
				all = append(all, shownCalculation{d.state.plan.AreaName(g.Coverage.Area) + ", " + d.words.Period(g.Coverage.Period), c})
			}
			return all
		},
		steady: 1,
	}
}

func gapColumns(s state) []column[budget.NationalGap] {
	words := s.words
	number := func(which string, width float32, of func(budget.NationalGap) *budget.Quantity, decimals int) column[budget.NationalGap] {
		return column[budget.NationalGap]{title: words.T("column." + which), hint: words.T("screen.coverage.hint." + which), width: width, right: true,
			source: computed[budget.NationalGap],
			text: func(g budget.NationalGap) string {
				return ifKnown(of(g), func(q budget.Quantity) string { return words.Quantity(q, decimals) })
			}}
	}
	return []column[budget.NationalGap]{
		{title: words.T("column.area"), text: func(g budget.NationalGap) string { return s.plan.AreaName(g.Coverage.Area) }},
		{title: words.T("column.year"), width: 60, text: func(g budget.NationalGap) string { return words.Period(g.Coverage.Period) }},
		{title: words.T("column.yardstick"), hint: words.T("screen.coverage.hint.yardstick"), width: 120,
			text: func(g budget.NationalGap) string { return words.Name(g.Coverage.Yardstick) }},
		number("consultations", 115, func(g budget.NationalGap) *budget.Quantity { return g.Had }, 0),
		number("missing-consultations", 120, func(g budget.NationalGap) *budget.Quantity { return g.Missing.Consultations }, 0),
		number("in-place", 85, func(g budget.NationalGap) *budget.Quantity { return g.InPlace }, 1),
		number("missing-positions", 130, func(g budget.NationalGap) *budget.Quantity { return g.Missing.Positions }, 1),
		{title: words.T("column.missing-kroner"), hint: words.T("screen.coverage.hint.missing-kroner", text.Args{"cost": costWords(s)}), width: 135, right: true,
			source: computed[budget.NationalGap],
			text:   func(g budget.NationalGap) string { return ifKnown(g.Missing.Kroner, words.Thousands) }},
		{title: words.T("column.basis"), width: 115, text: func(g budget.NationalGap) string {
			if g.Stated {
				return words.T("screen.coverage.basis.stated")
			}
			return words.T("screen.coverage.basis.model")
		}},
	}
}

// costWords tells what a position costs and how that is known.
func costWords(s state) string {
	cost, known := s.plan.CostOfPosition(s.revision.ID, region(s.plan))
	switch {
	case !known:
		return s.words.T("cost-of-position.unknown")
	case cost.Entered:
		return s.words.T("cost-of-position.entered", text.Args{"cost": cost.Kroner})
	}
	return s.words.T("cost-of-position.budget", text.Args{"cost": cost.Kroner, "line": cost.Line.Name, "year": budget.YearOf(cost.Year)})
}
