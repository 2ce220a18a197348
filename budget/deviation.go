package budget

// Deviation tells how an outcome is against what was budgeted for it.
type Deviation uint8

// The deviations.
const (
	NotComparable Deviation = iota // nothing is booked or forecast for all of the period
	Within                         // no farther off than the limit
	Above                          // more than the limit above the budget
	Below                          // more than the limit below the budget
)

// Deviation holds the outcome against the budget. Any outcome but zero is
// beyond the share of what nothing was budgeted for.
func (c Comparison) Deviation(limit Limit) Deviation {
	if !c.Comparable() {
		return NotComparable
	}
	return deviation(c.Variance(), c.Budget.Kroner, limit)
}

// Deviation holds the sum of the outcomes against that of the budgets.
func (s ComparedSum) Deviation(limit Limit) Deviation {
	if s.Lines == 0 {
		return NotComparable
	}
	return deviation(s.Variance(), s.Budget, limit)
}

func deviation(variance, budgeted Kroner, limit Limit) Deviation {
	switch {
	case limit.allows(variance, budgeted):
		return Within
	case variance > 0:
		return Above
	}
	return Below
}

// CompareIn holds the lines of one side that have a budget or an outcome in a
// period against each other, in the order of the plan. For a part of a year
// that is what is budgeted for just that part, and what is booked for it, or
// else forecast.
func (p *Plan) CompareIn(revision RevisionID, side Side, period Period) []Comparison {
	if period.Unit() == Year {
		return p.Compare(revision, side, period.Year())
	}
	var found []Comparison
	for _, line := range p.LinesOf(revision, side) {
		c := Comparison{Line: line}
		c.Budget, c.Budgeted = p.Amount(revision, line.ID, period, Budget)
		c.Outcome, c.Known = outcomeIn(p.factsIn(line.ID, period.Year()), period)
		if c.Budgeted || c.Known {
			found = append(found, c)
		}
	}
	return found
}

// Recorded adds up what is recorded of one kind for a line in a year, by the
// year or by parts of it, never of different length. It is false where nothing
// is. Budgets are those of the revision.
func (p *Plan) Recorded(revision RevisionID, line LineID, year int, kind Kind) (Outcome, bool) {
	if whole, found := p.Amount(revision, line, YearOf(year), kind); found {
		return Outcome{Kroner: whole.Kroner, Kind: kind, Amounts: []Amount{whole}}, true
	}
	amounts := p.AmountsOf(revision, line)
	var most Outcome
	reached := 0
	for _, unit := range []PeriodUnit{Half, Tertial, Month} {
		if sum, month := addUp(amounts, year, unit, []Kind{kind}); month > reached {
			most, reached = sum, month
		}
	}
	most.Kind = kind
	if reached == december {
		most.Through = Period{}
	}
	return most, reached > 0
}
