package budget

// YearSum returns the sum of one side's lines in a year: a level, the money of
// that year. Known is false where no line has an amount.
func (p *Plan) YearSum(revision RevisionID, side Side, year int, kind Kind) (sum Kroner, known bool) {
	sum, known = p.ledger(revision).sums[sumKey{side, "", year, kind}]
	return sum, known
}

// FundingSum returns the sum of the funding lines of one source in a year.
func (p *Plan) FundingSum(revision RevisionID, source FundingSource, year int) (sum Kroner, known bool) {
	sum, known = p.ledger(revision).sums[sumKey{Funding, source, year, Budget}]
	return sum, known
}

// YearCost returns what a year costs: of each line what it is Spent. Known is
// false where no line has any.
func (p *Plan) YearCost(revision RevisionID, year int) (sum Kroner, known bool) {
	sum, known = p.ledger(revision).costs[year]
	return sum, known
}

// Spent is what a line costs in a year as far as is known: what is booked or
// forecast for the whole of it, else what is budgeted.
func (p *Plan) Spent(revision RevisionID, line LineID, year int) (Amount, bool) {
	return p.accounts(revision, line).in(year).spent()
}

// accounts are those of a line of a revision, or of one it does not have.
func (p *Plan) accounts(revision RevisionID, line LineID) accounts {
	if of, listed := p.ledger(revision).lines[line]; listed {
		return of
	}
	return p.readAccounts(revision, line)
}
