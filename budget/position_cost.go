package budget

// PositionPrice holds what the money for positions in a year comes to for each
// against what a position was budgeted at:
//
//	implied    = the line's budget ÷ positions planned by the end of the year
//	difference = implied − budgeted
//	affords    = the line's budget ÷ budgeted
//
// In the founding plan 10 087 000 ÷ 14 = 720 500 in 2020 and 28 445 000 ÷ 40 =
// 711 125 in 2025, which is 9 375 less than the 720 500 and pays for 39,5.
type PositionPrice struct {
	Year   int
	Amount Amount
	// Planned is nil where the revision plans none by then.
	Planned *PositionCount
	// Implied is nil where it cannot be computed.
	Implied *Kroner
	// Budgeted, Difference and Affords are nil without an entered cost.
	Budgeted, Difference *Kroner
	Affords              *Quantity
}

// PositionPrices returns the price of positions in each year of a revision that
// the line for positions has money in. There are none where no factor for the
// cost of a position names the line, see PositionCostFactor.
func (p *Plan) PositionPrices(revision Revision, area AreaID) []PositionPrice {
	factor, found := p.Factors.Get(Factor{ID: PositionCostFactor})
	if !found || factor.Line == "" {
		return nil
	}
	planned := p.PlannedPositions(revision.ID, area, PositionsPlanned)
	var prices []PositionPrice
	for _, year := range revision.Years() {
		amount, budgeted := p.Amount(revision.ID, factor.Line, YearOf(year), Budget)
		if !budgeted || amount.Kroner == 0 {
			continue
		}
		price := PositionPrice{Year: year, Amount: amount}
		for _, count := range planned {
			if count.Period == YearOf(year) {
				price.Planned = &count
			}
		}
		prices = append(prices, price.against(factor))
	}
	return prices
}

// against computes the price, and holds it against the cost entered.
func (r PositionPrice) against(factor Factor) PositionPrice {
	if r.Planned != nil && r.Planned.Count > 0 {
		if implied, fits := roundedKroner(float64(r.Amount.Kroner) / r.Planned.Count.Float()); fits {
			r.Implied = &implied
		}
	}
	cost, fits := factor.Kroner()
	if factor.Value <= 0 || !fits || cost <= 0 {
		return r
	}
	r.Budgeted = &cost
	if affords, err := QuantityOf(float64(r.Amount.Kroner) / float64(cost)); err == nil {
		r.Affords = &affords
	}
	if r.Implied != nil {
		difference := *r.Implied - cost
		r.Difference = &difference
	}
	return r
}

// Calculation shows what the money of a year comes to for each position the plan
// adds, false where that is not known.
func (r PositionPrice) Calculation() (Calculation, bool) {
	if r.Implied == nil {
		return Calculation{}, false
	}
	return Calculation{Formula: "cost-per-position", Terms: []Term{{Name: "amount", Value: r.Amount.Kroner, Source: r.Amount.Source},
		{Name: "planned-positions", Value: r.Planned.Count, Source: r.Planned.Source}}, Result: Term{Name: CostAssumption, Value: *r.Implied}}, true
}

// AffordsCalculation shows how many positions the money of a year buys at the
// cost a position was budgeted at, false where that is not known.
func (r PositionPrice) AffordsCalculation() (Calculation, bool) {
	if r.Affords == nil {
		return Calculation{}, false
	}
	return Calculation{Formula: "positions-afforded", Terms: []Term{{Name: "amount", Value: r.Amount.Kroner, Source: r.Amount.Source},
		{Name: "budgeted-cost", Value: *r.Budgeted}}, Result: Term{Name: "afforded", Value: *r.Affords}}, true
}
