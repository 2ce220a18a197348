package budget

// Accumulated is what a line has had in a year up to the end of a period, and
// what its budget was to come to by then.
type Accumulated struct {
	Line   Line
	Period Period
	// Booked is what is booked for the period itself, and SoFar from January
	// through its end; nil where that is not known.
	Booked, SoFar *Kroner
	// Budget is that of the whole year, nil where there is none.
	Budget *Kroner
	// ToDate is what the budget comes to by the end of the period, by Basis.
	ToDate *Kroner
	Basis  ToDateBasis
	// Season is what Basis Seasonal rests on.
	Season Season
}

// ToDateBasis tells how it was found what a budget comes to by the end of a
// part of its year.
type ToDateBasis string

// The bases, the best first.
const (
	// StatedBasis: the parts of the year have budgets of their own.
	StatedBasis ToDateBasis = "stated"
	// SeasonalBasis: budget of the year × the mean share of the year that was
	// spent by then in earlier years.
	SeasonalBasis ToDateBasis = "seasonal"
	// MonthsBasis: budget of the year × months gone ÷ 12.
	MonthsBasis ToDateBasis = "months"
	// WholeBasis: the period is the year itself.
	WholeBasis ToDateBasis = "whole"
)

// Variance is what is booked so far less what was budgeted to date, nil where
// one of them is not known.
func (a Accumulated) Variance() *Kroner {
	if a.SoFar == nil || a.ToDate == nil {
		return nil
	}
	variance := *a.SoFar - *a.ToDate
	return &variance
}

// Deviation holds what is booked so far against the budget to date.
func (a Accumulated) Deviation(limit Limit) Deviation {
	variance := a.Variance()
	if variance == nil {
		return NotComparable
	}
	return deviation(*variance, *a.ToDate, limit)
}

// Accumulate returns how the lines of one side stand by the end of a period, in
// the order of the plan; those that have neither budget nor accounts are left
// out.
func (p *Plan) Accumulate(revision RevisionID, side Side, period Period) []Accumulated {
	var all []Accumulated
	for _, line := range p.LinesOf(revision, side) {
		if a := p.AccumulatedOf(line, period); a.Budget != nil || a.ToDate != nil || a.SoFar != nil || a.Booked != nil {
			all = append(all, a)
		}
	}
	return all
}

// AccumulatedOf returns how a line stands by the end of a period.
func (p *Plan) AccumulatedOf(line Line, period Period) Accumulated {
	a := Accumulated{Line: line, Period: period}
	if booked, found := p.Amount("", line.ID, period, Actual); found {
		a.Booked = &booked.Kroner
	}
	if sofar, known := p.SoFar(line.ID, period); known {
		a.SoFar = &sofar
	}
	if amount, found := p.Amount(line.Revision, line.ID, YearOf(period.Year()), Budget); found {
		a.Budget = &amount.Kroner
	}
	return a.withBudget(p)
}

// withBudget finds what the budget comes to by the end of the period.
func (a Accumulated) withBudget(p *Plan) Accumulated {
	if stated, found := statedTo(p.AmountsOf(a.Line.Revision, a.Line.ID), a.Period); found {
		a.ToDate, a.Basis = &stated, StatedBasis
		return a
	}
	if a.Budget == nil {
		return a
	}
	months := a.Period.EndMonth()
	share, over := Whole(int64(months)), Whole(december)
	a.Basis = MonthsBasis
	if months == december {
		a.Basis = WholeBasis
	} else if season, known := p.Season(a.Line.ID, a.Period); known {
		a.Season, a.Basis = season, SeasonalBasis
		share, over = season.Mean, Unit
	}
	if kroner, fits := a.Budget.times(share, over); fits {
		a.ToDate = &kroner
	}
	return a
}

// statedTo adds up the budgets of parts of a year from January through a
// period. It is false where they do not reach its end.
func statedTo(amounts []Amount, period Period) (Kroner, bool) {
	return addedTo(amounts, period, Budget, Half, Tertial, Month)
}

// SoFar returns what is booked for a line from January through the end of a
// period. It is false where a part of that is missing: the sum would be too
// small without saying so.
func (p *Plan) SoFar(line LineID, period Period) (Kroner, bool) {
	return addedTo(p.factsIn(line, period.Year()), period, Actual, Year, Half, Tertial, Month)
}

// addedTo adds up amounts of a kind from January through the end of a period,
// by the longest parts of the year that reach it.
func addedTo(amounts []Amount, period Period, kind Kind, units ...PeriodUnit) (Kroner, bool) {
	for _, unit := range units {
		if sum, reached := addUp(through(amounts, period), period.Year(), unit, []Kind{kind}); reached == period.EndMonth() {
			return sum.Kroner, true
		}
	}
	return 0, false
}

// through are the amounts of periods that end with a period or before it.
func through(amounts []Amount, period Period) []Amount {
	var until []Amount
	for _, a := range amounts {
		if a.Period.Year() < period.Year() || a.Period.Year() == period.Year() && a.Period.EndMonth() <= period.EndMonth() {
			until = append(until, a)
		}
	}
	return until
}
