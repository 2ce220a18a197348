package budget

// NationalGap is what an area lacks to the national level in one yardstick and
// period, the field alone, in consultations, positions and money:
//
//	missing consultations = consultations × national rate ÷ own rate − consultations
//	missing positions     = positions in place × national rate ÷ own rate − positions in place
//	kroner                = missing positions × cost per position
//
// Kroner is output of a model; see CostOfPosition. So are missing positions,
// but for those the plan states. All of it is negative where the area has more
// than the country.
type NationalGap struct {
	Coverage Coverage
	// Had and Missing.Consultations are nil where the yardstick is not
	// consultations or they are not counted; InPlace and Missing.Positions where
	// the positions in place are not known.
	Had     *Quantity
	InPlace *Quantity
	Missing Effort
	// Stated tells that the plan itself states the missing positions.
	Stated bool
}

// NationalGaps returns the gap of every area in every yardstick and period, in
// the order of CoverageOf.
func (p *Plan) NationalGaps(revision RevisionID) []NationalGap {
	cost, costs := p.CostOfPosition(revision, p.region())
	var gaps []NationalGap
	for _, c := range p.CoverageOf(revision) {
		times, known := c.shortfall()
		if c.Variant != FieldOnly || !known {
			continue
		}
		gap := NationalGap{Coverage: c, Stated: c.Yardstick == ByPositions}
		if had, _, counted := p.consultationsIn(c.Area, c.Period); counted && c.Yardstick == ByConsultations {
			gap.Had, gap.Missing.Consultations = lacking(had, times)
		}
		if filled, _, counted := p.PositionsInPlace(c.Area, c.Period); counted {
			gap.InPlace, gap.Missing.Positions = lacking(filled, times)
		}
		if gap.Missing.Positions != nil {
			gap.Missing.Kroner = cost.costOf(*gap.Missing.Positions, costs)
		}
		gaps = append(gaps, gap)
	}
	return gaps
}

// lacking returns what there is and what it takes to have it so many times, nil
// for what no Quantity can hold.
func lacking(had Quantity, times float64) (has, more *Quantity) {
	level, err := QuantityOf(had.Float() * times)
	if err != nil {
		return &had, nil
	}
	missing := level - had
	return &had, &missing
}

// GapCalculations show how what is missing in a gap came about: consultations,
// positions, and what those cost. What the plan states itself is not computed.
func (p *Plan) GapCalculations(revision RevisionID, g NationalGap) []Calculation {
	var all []Calculation
	if g.Missing.Consultations != nil {
		all = append(all, g.missingCalculation("consultations-had", *g.Had, "consultations-missing", *g.Missing.Consultations))
	}
	if g.Missing.Positions == nil {
		return all
	}
	positions := g.missingCalculation("in-place", *g.InPlace, "missing", *g.Missing.Positions)
	if g.Missing.Kroner == nil {
		return append(all, positions)
	}
	cost, _ := p.CostOfPosition(revision, p.region())
	return append(all, cost.costCalculation("missing", *g.Missing.Positions, &positions, *g.Missing.Kroner))
}

// missingCalculation shows what is missing of what an area has: by its rates
// where they are known, by its index otherwise.
func (g NationalGap) missingCalculation(name string, had Quantity, result string, missing Quantity) Calculation {
	c := Calculation{Formula: result + "-by-index", Terms: []Term{{Name: name, Value: had}}, Result: Term{Name: result, Value: missing}}
	if rate, national := g.Coverage.Rate, g.Coverage.NationalRate; rate != nil && national != nil && *rate > 0 {
		c.Formula = result + "-by-rates"
		c.Terms = append(c.Terms, Term{Name: "national-rate", Value: *national}, Term{Name: "rate", Value: *rate, Source: g.Coverage.Source})
		return c
	}
	index := Term{Name: "index", Value: g.Coverage.Index, Source: g.Coverage.Source}
	c.Terms = append(c.Terms, index)
	return c
}
