package budget

// Against tells what an outcome is held against.
type Against string

// What outcomes are held against.
const (
	AgainstBudget   Against = "budget"   // of the revision
	AgainstEarlier  Against = "earlier"  // of the revision it was rolled from
	AgainstForecast Against = "forecast" // the planner's own for the period
)

// CompareAgainst holds what became of the lines of one side in a period against
// a base, in the order of the plan; Budget of each is that base. Against a
// forecast only what is booked counts, since a forecast is no outcome of itself.
// Lines with neither are left out.
func (p *Plan) CompareAgainst(in Revision, side Side, period Period, against Against) []Comparison {
	if against == AgainstBudget {
		return p.CompareIn(in.ID, side, period)
	}
	var found []Comparison
	for _, line := range p.LinesOf(in.ID, side) {
		c := Comparison{Line: line}
		if against == AgainstForecast {
			c.Budget, c.Budgeted = p.Amount("", line.ID, period, Forecast)
			c.Outcome, c.Known = outcomeIn(booked(p.factsIn(line.ID, period.Year())), period)
		} else {
			c.Budget, c.Budgeted = p.Amount(in.Parent, line.ID, period, Budget)
			c.Outcome, c.Known = outcomeIn(p.factsIn(line.ID, period.Year()), period)
		}
		if c.Budgeted || c.Known {
			found = append(found, c)
		}
	}
	return found
}

// outcomeIn is what facts come to in a year or a part of it.
func outcomeIn(facts []Amount, period Period) (Outcome, bool) {
	if period.Unit() == Year {
		return outcomeOf(facts, period.Year())
	}
	amount, known := firstOf(facts, period, []Kind{Actual, Forecast})
	return Outcome{Kroner: amount.Kroner, Kind: amount.Kind, Amounts: []Amount{amount}}, known
}

// ComparedParts divides the variance of a comparison by volume and price. It is
// false where quantities are not known; nobody forecasts positions.
func (p *Plan) ComparedParts(in Revision, area AreaID, c Comparison, period Period, against Against) (VarianceParts, bool) {
	if against == AgainstForecast || !c.Comparable() || !c.Budgeted {
		return VarianceParts{}, false
	}
	if against == AgainstEarlier {
		in, _ = p.Revisions.Get(Revision{ID: in.Parent})
	}
	return p.VarianceParts(in, area, c.Line.ID, period, c.Budget.Kroner, c.Outcome.Kroner)
}

// ReportingPeriod is the part of a year that its accounts reach: the period
// itself for a part of a year, and for a year the last part of it that any line
// has accounts for, unless that is the end of it or there are none.
func (p *Plan) ReportingPeriod(in Revision, period Period) Period {
	if period.Unit() != Year {
		return period
	}
	var last Period
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(in.ID, side) {
			for _, a := range booked(p.factsIn(line.ID, period.Year())) {
				if a.Period.Compare(last) > 0 {
					last = a.Period
				}
			}
		}
	}
	if last.IsZero() || last.EndMonth() == december {
		return period
	}
	return last
}
