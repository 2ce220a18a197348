package budget

import (
	"cmp"
	"slices"
)

// Coverage is how much of the national level an area has, in one yardstick,
// period and variant:
//
//	index = area rate ÷ national rate × 100   (country = 100)
//
// The three yardsticks do not agree (43, 47 and 45 in the founding plan) and
// are never mixed.
type Coverage struct {
	Area      AreaID
	Period    Period
	Yardstick Yardstick
	Variant   string
	// Rate and NationalRate are per Per inhabitants; for positions they are
	// numbers of positions, and Per is 0. Nil where not known.
	Rate, NationalRate *Quantity
	Per                int
	Index              Quantity
	// Published tells that the index is the source's own: it is preferred to
	// one computed from rounded rates, and checked against them.
	Published bool
	// Exact tells that the index was computed from numerators and denominators.
	Exact   bool
	Quality Quality
	Source  Source
}

// CoverageOf returns every coverage index the plan holds or can compute, for
// areas other than the country, by yardstick, variant, area and period.
func (p *Plan) CoverageOf(revision RevisionID) []Coverage {
	of := func(m *memory) map[RevisionID][]Coverage { return m.coverage }
	return slices.Clone(recall(p, of, revision, func() []Coverage { return p.computeCoverage(revision) }))
}

func (p *Plan) computeCoverage(revision RevisionID) []Coverage {
	var all []Coverage
	for indicator := range p.Indicators.All() {
		if indicator.Yardstick != "" && indicator.Statistic == Rate {
			all = append(all, p.coverageFromRates(indicator)...)
		}
	}
	all = append(all, p.coverageFromPopulations()...)
	all = append(all, p.publishedCoverage()...)
	all = append(all, p.coverageFromPositions(revision)...)
	slices.SortStableFunc(all, compareCoverage)
	return slices.CompactFunc(all, sameCoverage)
}

// compareCoverage orders by what is measured; of several answers to the same
// question the best comes first.
func compareCoverage(a, b Coverage) int {
	return cmp.Or(cmp.Compare(a.Yardstick, b.Yardstick), cmp.Compare(a.Variant, b.Variant),
		cmp.Compare(a.Area, b.Area), a.Period.Compare(b.Period), cmp.Compare(rank(a), rank(b)))
}

// rank puts an index computed from numerators and denominators first, then
// one published with its source, then one from rounded rates.
func rank(c Coverage) int {
	switch {
	case c.Exact:
		return 0
	case c.Published:
		return 1
	}
	return 2
}

func sameCoverage(a, b Coverage) bool {
	return a.Yardstick == b.Yardstick && a.Variant == b.Variant && a.Area == b.Area && a.Period == b.Period
}

// countryID returns the area coverage is compared with.
func (p *Plan) countryID() AreaID {
	for about := range p.About.All() {
		if about.Country != "" {
			return about.Country
		}
	}
	for area := range p.Areas.All() {
		if area.Kind == Country {
			return area.ID
		}
	}
	return ""
}

func (p *Plan) observations(indicator IndicatorID) []Observation {
	var found []Observation
	for o := range p.Observations.From(Observation{Indicator: indicator}) {
		if o.Revision != "" || o.Indicator != indicator {
			break
		}
		found = append(found, o)
	}
	return found
}

// counts are the observations of what is counted, none where the plan has it as
// a rate or a share: those are not to be divided once more.
func (p *Plan) counts(of IndicatorID) []Observation {
	if !p.isCounted(of) {
		return nil
	}
	return p.observations(of)
}

func (p *Plan) isCounted(of IndicatorID) bool {
	indicator, found := p.Indicators.Get(Indicator{ID: of})
	return !found || indicator.Statistic == Count
}

// ExactRate returns the rate of an observation from its numerator and
// denominator where both are known, which no rounding has touched, and as
// published otherwise.
func (o Observation) ExactRate(per int) (rate Quantity, exact bool) {
	if o.Numerator == nil || o.Denominator == nil {
		return o.Value, false
	}
	rate, err := QuantityOf(o.Numerator.Float() / o.Denominator.Float() * float64(per))
	if err != nil {
		return o.Value, false
	}
	return rate, true
}

func (p *Plan) coverageFromRates(indicator Indicator) []Coverage {
	country := p.countryID()
	var all []Coverage
	for _, o := range p.observations(indicator.ID) {
		if o.Area == country || o.Group != "" || !o.Quality.HasValue() {
			continue
		}
		national, found := p.observationLike(o, indicator.ID, country)
		nationalRate, nationalExact := national.ExactRate(indicator.Per)
		if !found || nationalRate == 0 {
			continue
		}
		rate, exact := o.ExactRate(indicator.Per)
		index, err := QuantityOf(rate.Float() / nationalRate.Float() * 100)
		if err != nil {
			continue
		}
		all = append(all, Coverage{Area: o.Area, Period: o.Period, Yardstick: indicator.Yardstick,
			Variant: variantOf(o), Rate: &rate, NationalRate: &nationalRate, Per: indicator.Per,
			Index: index, Exact: exact && nationalExact, Quality: o.Quality, Source: o.Source})
	}
	return all
}

// variantOf returns how coverage was counted; where that is not said, in the
// field alone.
func variantOf(o Observation) string { return cmp.Or(o.Variant, FieldOnly) }

// otherSpelling pairs the variants that say the same: one that is not named is
// that of the field only.
var otherSpelling = map[string]string{"": FieldOnly, FieldOnly: ""}

// observationLike returns the observation that differs from o only in its
// indicator and area, and at most in how its variant is spelled.
func (p *Plan) observationLike(o Observation, indicator IndicatorID, area AreaID) (Observation, bool) {
	o.Indicator, o.Area = indicator, area
	found, ok := p.Observations.Get(o)
	if other, same := otherSpelling[o.Variant]; same && !ok {
		o.Variant = other
		found, ok = p.Observations.Get(o)
	}
	return found, ok && found.Quality.HasValue()
}

// publishedCoverage returns every index the sources print, also those that a
// better answer takes the place of in CoverageOf.
func (p *Plan) publishedCoverage() []Coverage {
	var all []Coverage
	for indicator := range p.Indicators.All() {
		if indicator.Yardstick != "" && indicator.Statistic == Index {
			all = append(all, p.coveragePublished(indicator)...)
		}
	}
	return all
}

// coveragePublished returns the values of one index, with the rates they rest
// on where the plan has them.
func (p *Plan) coveragePublished(index Indicator) []Coverage {
	country := p.countryID()
	var all []Coverage
	for _, o := range p.observations(index.ID) {
		if o.Area == country || o.Group != "" || !o.Quality.HasValue() {
			continue
		}
		c := Coverage{Area: o.Area, Period: o.Period, Yardstick: index.Yardstick, Variant: variantOf(o),
			Index: o.Value, Published: true, Quality: o.Quality, Source: o.Source}
		for rate := range p.Indicators.All() {
			if rate.Yardstick == index.Yardstick && rate.Statistic == Rate {
				c = p.withRates(c, o, rate)
			}
		}
		all = append(all, c)
	}
	return all
}

// withRates adds the rates behind a published index.
func (p *Plan) withRates(c Coverage, o Observation, indicator Indicator) Coverage {
	own, found := p.observationLike(o, indicator.ID, o.Area)
	if !found {
		return c
	}
	national, found := p.observationLike(o, indicator.ID, p.countryID())
	if !found {
		return c
	}
	rate, _ := own.ExactRate(indicator.Per)
	nationalRate, _ := national.ExactRate(indicator.Per)
	c.Rate, c.NationalRate, c.Per = &rate, &nationalRate, indicator.Per
	return c
}

// coverageFromPositions compares positions in place with those in place plus
// those missing to the national level: 56 ÷ (56 + 69) × 100 = 44,8.
func (p *Plan) coverageFromPositions(revision RevisionID) []Coverage {
	var all []Coverage
	for missing := range p.Positions.From(PositionCount{Revision: revision}) {
		if missing.Revision != revision {
			break
		}
		if missing.Kind != PositionsMissing || missing.Profession != "" {
			continue
		}
		filled, period, found := p.PositionsInPlace(missing.Area, missing.Period)
		national := filled + missing.Count
		if !found || national == 0 {
			continue
		}
		index, err := QuantityOf(filled.Float() / national.Float() * 100)
		if err != nil {
			continue
		}
		all = append(all, Coverage{Area: missing.Area, Period: period, Yardstick: ByPositions, Variant: FieldOnly,
			Rate: &filled, NationalRate: &national, Index: index, Source: missing.Source})
	}
	return all
}
