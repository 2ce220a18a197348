package budget

// ConsultationGap is what an area would need to have as many consultations for
// its inhabitants as the country:
//
//	at the national level = consultations × national rate ÷ own rate
//	missing               = at the national level − consultations
//
// Where the rates are not known, 100 ÷ index stands for their ratio. The number
// is computed, never stated by a source, and no more exact than the rates.
type ConsultationGap struct {
	Area          AreaID
	Period        Period
	Consultations Quantity
	AtNational    Quantity
	// Missing is negative where the area has more than the country.
	Missing Quantity
	// Coverage is what the gap was computed from.
	Coverage Coverage
	// Source is where the consultations were found.
	Source Source
}

// ConsultationGaps returns the gap of an area, in the field alone, for every
// period with both consultations and coverage, in order of time.
func (p *Plan) ConsultationGaps(revision RevisionID, area AreaID) []ConsultationGap {
	var gaps []ConsultationGap
	for _, c := range p.CoverageOf(revision) {
		if c.Area != area || c.Yardstick != ByConsultations || c.Variant != FieldOnly {
			continue
		}
		had, source, found := p.consultationsIn(area, c.Period)
		times, known := c.shortfall()
		if !found || !known {
			continue
		}
		level, err := QuantityOf(had.Float() * times)
		if err != nil {
			continue
		}
		gaps = append(gaps, ConsultationGap{Area: area, Period: c.Period, Consultations: had,
			AtNational: level, Missing: level - had, Coverage: c, Source: source})
	}
	return gaps
}

// shortfall is how many times what the area has the country's level is: from
// the rates where they are known, from the index otherwise. It is unknown where
// the area has nothing to multiply.
func (c Coverage) shortfall() (times float64, known bool) {
	if c.Rate != nil && c.NationalRate != nil && *c.Rate > 0 {
		return c.NationalRate.Float() / c.Rate.Float(), true
	}
	if c.Index <= 0 {
		return 0, false
	}
	return 100 / c.Index.Float(), true
}

// consultationsIn returns the consultations of an area in a period. Where the
// area itself is not counted the trusts in it are added up, if all of them are.
func (p *Plan) consultationsIn(area AreaID, period Period) (sum Quantity, source Source, found bool) {
	if o, counted := p.consultations(area, period); counted {
		return o.Value, o.Source, true
	}
	for _, child := range p.ChildrenOf(area) {
		if child.Kind != Trust {
			continue
		}
		o, counted := p.consultations(child.ID, period)
		if !counted {
			return 0, Source{}, false
		}
		sum, found = sum+o.Value, true
		if source.IsZero() {
			source = o.Source
		}
	}
	return sum, source, found
}

func (p *Plan) consultations(area AreaID, period Period) (Observation, bool) {
	if !p.countsConsultations() {
		return Observation{}, false
	}
	for _, variant := range []string{"", FieldOnly} {
		o, found := p.Observations.Get(Observation{Indicator: ConsultationsIndicator, Area: area, Period: period, Kind: Actual, Variant: variant})
		if found && o.Quality.HasValue() {
			return o, true
		}
	}
	return Observation{}, false
}

// PositionGap is how many positions an area is short of the national level, by
// one yardstick. The plan states one number; each other yardstick gives one of
// its own by
//
//	missing = positions in place × national rate ÷ own rate − positions in place
//
// which takes for granted that a position gives as much there as in the
// country. In the founding plan 69 are stated, and 74,2 (consultations) and
// 62,2 (patients) computed.
type PositionGap struct {
	// Yardstick is ByPositions for what the plan states.
	Yardstick Yardstick
	Period    Period
	InPlace   Quantity
	// Missing is negative where the area has more than the country.
	Missing Quantity
	Stated  bool
	Source  Source
}

// PositionGaps returns the newest gap by each yardstick up to the given period
// (any, where it is zero), what the plan states first. There are none where the
// positions in place are not known.
func (p *Plan) PositionGaps(revision RevisionID, area AreaID, upTo Period) []PositionGap {
	newest := make(map[Yardstick]PositionGap)
	for _, c := range p.CoverageOf(revision) {
		if c.Area != area || c.Variant != FieldOnly || !upTo.IsZero() && c.Period.Compare(upTo) > 0 {
			continue
		}
		filled, _, found := p.PositionsInPlace(area, c.Period)
		times, known := c.shortfall()
		if !found || !known {
			continue
		}
		level, err := QuantityOf(filled.Float() * times)
		if err != nil {
			continue
		}
		newest[c.Yardstick] = PositionGap{Yardstick: c.Yardstick, Period: c.Period, InPlace: filled,
			Missing: level - filled, Stated: c.Yardstick == ByPositions, Source: c.Source}
	}
	var gaps []PositionGap
	for _, yardstick := range []Yardstick{ByPositions, ByConsultations, ByPatients} {
		if gap, found := newest[yardstick]; found {
			gaps = append(gaps, gap)
		}
	}
	return gaps
}
