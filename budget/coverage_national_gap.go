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
