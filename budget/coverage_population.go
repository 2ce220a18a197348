package budget

// coverageFromPopulations computes coverage by consultations from what was
// counted and the adults living there, both of the same year:
//
//	index = (consultations ÷ adults) ÷ (national consultations ÷ national adults) × 100
//
// No rounding has touched it, so that it is preferred to what is printed.
func (p *Plan) coverageFromPopulations() []Coverage {
	country := p.countryID()
	var all []Coverage
	for _, o := range p.countedConsultations() {
		if o.Area == country || o.Group != "" || o.Kind != Actual {
			continue
		}
		own, found := p.perAdult(o)
		if !found {
			continue
		}
		counted, found := p.observationLike(o, ConsultationsIndicator, country)
		national, known := p.perAdult(counted)
		if !found || !known || national == 0 {
			continue
		}
		index, err := QuantityOf(own / national * 100)
		rate, errRate := QuantityOf(own * perThousand)
		nationalRate, errNational := QuantityOf(national * perThousand)
		if err != nil || errRate != nil || errNational != nil {
			continue
		}
		all = append(all, Coverage{Area: o.Area, Period: o.Period, Yardstick: ByConsultations, Variant: variantOf(o),
			Rate: &rate, NationalRate: &nationalRate, Per: perThousand, Index: index, Exact: true, Quality: o.Quality, Source: o.Source})
	}
	return all
}

// perThousand is the number of adults that rates computed here are for.
const perThousand = 1000

// perAdult divides a count of a whole year by the adults of its area that year.
func (p *Plan) perAdult(o Observation) (rate float64, found bool) {
	population, found := p.Populations.Get(Population{Area: o.Area, Year: o.Period.Year()})
	if !found || o.Period.Unit() != Year || !o.Quality.HasValue() {
		return 0, false
	}
	return o.Value.Float() / population.Adults.Float(), true
}
