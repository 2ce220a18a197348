package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// newPositions is the screen of positions: planned, in place, missing and
// vacant, and what they produce.
func newPositions(d *Desk) view {
	return newPage(d, "positions", positionsTitle,
		section{name: "status", charts: []string{"positions", "positions-trusts"}, note: positionsNote, table: newTablePanel(d, positionStandingSheet(d))},
		section{name: "cost", charts: []string{"positions"}, note: positionPriceNote, table: newTablePanel(d, positionPriceSheet(d)),
			aside: newTablePanel(d, askedSheet(d, askedFactor{id: budget.PositionCostFactor, called: "cost-per-position", line: true}))},
		section{name: "productivity", charts: []string{"productivity", "productivity-scatter"}, note: productivityNote, table: newTablePanel(d, productivitySheet(d))},
		section{name: "counts", table: newTablePanel(d, positionSheet(d))},
	)
}

func positionsTitle(s state) string { return s.titleOf("positions") }

// positionSheet lists every count of positions, to be changed where it stands.
func positionSheet(d *Desk) sheet[budget.PositionCount] {
	return sheet[budget.PositionCount]{
		name:    "positions",
		columns: func(s state) []column[budget.PositionCount] { return positionColumns(d, s) },
		rows:    positionRows,
		called: func(c budget.PositionCount) string {
			return d.state.plan.AreaName(c.Area) + " " + d.words.Period(c.Period)
		},
		record: func(c budget.PositionCount) (budget.Record, bool) { return c, true },
		add:    addPositions,
		says: func(c budget.PositionCount) []string {
			return []string{d.state.plan.AreaName(c.Area), d.words.Period(c.Period), d.words.Name(c.Kind), c.Profession, c.Basis}
		},
		steady: 1,
	}
}

// positionRows are the facts and what the revision on show decides.
func positionRows(s state) []budget.PositionCount {
	var rows []budget.PositionCount
	for c := range s.plan.Positions.All() {
		if c.Revision == "" || c.Revision == s.revision.ID {
			rows = append(rows, c)
		}
	}
	return rows
}

func positionColumns(d *Desk, s state) []column[budget.PositionCount] {
	words := s.words
	return []column[budget.PositionCount]{
		{title: words.T("column.area"), text: func(c budget.PositionCount) string { return s.plan.AreaName(c.Area) }},
		{title: words.T("column.profession"), width: 140, text: func(c budget.PositionCount) string { return c.Profession }},
		{title: words.T("column.period"), width: 110, text: func(c budget.PositionCount) string { return words.Period(c.Period) }},
		{title: words.T("column.kind"), width: 130, text: func(c budget.PositionCount) string { return words.Name(c.Kind) }},
		{title: words.T("column.positions"), width: 90, right: true,
			text:   func(c budget.PositionCount) string { return words.Quantity(c.Count, text.AllDecimals) },
			source: func(c budget.PositionCount) (budget.Source, bool) { return c.Source, true },
			set: setIn(ownPositions, func(c *budget.PositionCount, typed string) (err error) {
				if c.Count, err = d.number(typed); err != nil || c.Count < 0 {
					return typoNumber
				}
				return nil
			})},
		{title: words.T("column.basis"), width: 240, text: func(c budget.PositionCount) string { return c.Basis },
			set: setIn(ownPositions, func(c *budget.PositionCount, typed string) error {
				c.Basis = typed
				return nil
			})},
	}
}

func ownPositions(c *budget.PositionCount) { c.Source = budget.Source{} }

// addPositions asks for a new count.
func addPositions(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.profession"), hint: s.words.T("form.all-professions")},
		{label: s.words.T("column.period"), text: s.words.Period(s.period)},
		{label: s.words.T("column.kind"), choices: namesOf(s.words, budget.PositionKinds), text: s.words.Name(budget.PositionsFilled)},
		{label: s.words.T("column.positions")},
		{label: s.words.T("column.basis")},
	}
	return d.ask(s.words.T("screen.positions.add"), fields, func(answers []string) error {
		c := budget.PositionCount{Profession: answers[1], Basis: answers[5]}
		f := d.answered(answers)
		f.area(0, areas, &c.Area)
		f.period(2, &c.Period)
		choose(f, 3, budget.PositionKinds, &c.Kind)
		f.number(4, &c.Count)
		if c.Kind.Decided() {
			c.Revision = s.revision.ID
		}
		return f.add(c, s.plan.AreaName(c.Area))
	})
}
