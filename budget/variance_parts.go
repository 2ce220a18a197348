package budget

// VarianceParts divides a variance of the line for positions between more or
// fewer positions and dearer or cheaper ones:
//
//	volume = (actual − planned positions) × base ÷ planned positions
//	price  = variance − volume
//
// so that the two are the variance to the krone. What each position was to cost
// is base ÷ planned, and what each did is outcome ÷ actual. This is the usual
// division of a variance in management accounting, with what is due to both put
// to the price.
type VarianceParts struct {
	// Base is what the outcome is held against.
	Base, Outcome Kroner
	// Planned and Actual are positions added by the plan.
	Planned, Actual Quantity
	Volume, Price   Kroner
}

// Variance is outcome less base.
func (v VarianceParts) Variance() Kroner { return v.Outcome - v.Base }

// divideVariance is false where no positions are planned, or the numbers are
// beyond what can be held.
func divideVariance(base, outcome Kroner, planned, actual Quantity) (VarianceParts, bool) {
	volume, fits := base.times(actual-planned, planned)
	v := VarianceParts{Base: base, Outcome: outcome, Planned: planned, Actual: actual, Volume: volume}
	v.Price = v.Variance() - volume
	return v, fits
}

// VarianceParts divides the variance of a line in a period from a base: its
// budget, or that of an earlier revision, whose positions are then those
// planned in it. It is false for every line but that for positions (see
// PositionCostFactor), and where nobody has counted or planned any.
//
// Positions are those at the end of the period against those planned by the end
// of its year: what is phased in through a year is part of the volume.
func (p *Plan) VarianceParts(in Revision, area AreaID, line LineID, period Period, base, outcome Kroner) (VarianceParts, bool) {
	factor, found := p.Factors.Get(Factor{ID: PositionCostFactor})
	if !found || factor.Line == "" || factor.Line != line {
		return VarianceParts{}, false
	}
	planned, _, stated := p.positionsWithin(PositionCount{Revision: in.ID, Area: area, Kind: PositionsPlanned}, YearOf(period.Year()))
	added, counted := p.positionsAdded(in, PositionCount{Area: area, Kind: PositionsFilled}, period)
	if !stated || !counted {
		return VarianceParts{}, false
	}
	return divideVariance(base, outcome, planned, added)
}

// positionsAdded are those in place by the end of a period beyond those in place
// before the revision began.
func (p *Plan) positionsAdded(in Revision, filled PositionCount, period Period) (Quantity, bool) {
	now, counted, found := p.positionsWithin(filled, period)
	before, first, known := p.positionsWithin(filled, YearOf(in.FirstYear-1))
	return now - before, found && known && counted.Compare(first) > 0
}

// Calculation tells how the volume and the price came about.
func (v VarianceParts) Calculation() Calculation {
	volume := Calculation{Formula: "variance-volume", Result: Term{Name: "volume", Value: v.Volume}, Terms: []Term{
		{Name: "positions-actual", Value: v.Actual}, {Name: "positions-planned", Value: v.Planned}, {Name: "base", Value: v.Base}}}
	return Calculation{Formula: "variance-price", Result: Term{Name: "price", Value: v.Price}, Terms: []Term{
		{Name: "outcome", Value: v.Outcome}, {Name: "base", Value: v.Base}, {Name: "volume", Value: v.Volume, Of: &volume}}}
}
