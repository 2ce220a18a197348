package budget

import "slices"

// Amount returns the money of a line in a period, and false where it is
// missing. The revision is looked at for budgets only.
func (p *Plan) Amount(revision RevisionID, line LineID, period Period, kind Kind) (Amount, bool) {
	if !kind.Decided() {
		revision = ""
	}
	return p.Amounts.Get(Amount{Revision: revision, Line: line, Period: period, Kind: kind})
}

// AmountsOf returns every amount of a line that the revision decided, and what
// was booked and forecast for it, by period. Without a revision it returns the
// latter only.
func (p *Plan) AmountsOf(revision RevisionID, line LineID) []Amount {
	var amounts []Amount
	for _, from := range slices.Compact([]RevisionID{"", revision}) {
		for a := range p.Amounts.From(Amount{Revision: from, Line: line}) {
			if a.Revision != from || a.Line != line {
				break
			}
			amounts = append(amounts, a)
		}
	}
	slices.SortStableFunc(amounts, func(a, b Amount) int { return a.Period.Compare(b.Period) })
	return amounts
}

// PeriodSum returns the sum of one side's budget over the revision's years.
// It is a sum over years, not a level: 205,5 mill. kr where the level of the
// last year is 48,7.
func (p *Plan) PeriodSum(revision Revision, side Side) Kroner {
	var total Kroner
	for _, year := range revision.Years() {
		sum, _ := p.YearSum(revision.ID, side, year, Budget)
		total += sum
	}
	return total
}

// Strengthening returns what the year's cost leaves unfunded by income,
// restructuring and budgeted funds:
//
//	cost − income − restructuring − budgeted = strengthening
func (p *Plan) Strengthening(revision RevisionID, year int) (gap Kroner, known bool) {
	gap, known = p.YearSum(revision, Cost, year, Budget)
	for _, source := range []FundingSource{Income, Restructuring, Budgeted} {
		sum, _ := p.FundingSum(revision, source, year)
		gap -= sum
	}
	return gap, known
}

// LinkedAmount returns the budget of a measure's lines in a year. A line that
// several measures share counts in full for each of them.
func (p *Plan) LinkedAmount(m Measure, year int) (sum Kroner, known bool) {
	for _, line := range m.Lines {
		if amount, found := p.Amount(m.Revision, line, YearOf(year), Budget); found {
			sum += amount.Kroner
			known = true
		}
	}
	return sum, known
}

// MeasuresOfLine returns the measures of a revision that a line pays for.
func (p *Plan) MeasuresOfLine(revision RevisionID, line LineID) []Measure {
	var linked []Measure
	for _, m := range p.MeasuresOf(revision) {
		if oneOf(line, m.Lines...) {
			linked = append(linked, m)
		}
	}
	return linked
}
