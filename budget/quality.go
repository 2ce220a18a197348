package budget

// QualityCounts is how many values of an indicator are of each quality.
type QualityCounts map[Quality]int

// QualitiesOf returns how far the values of each indicator can be relied on.
func (p *Plan) QualitiesOf() map[IndicatorID]QualityCounts {
	of := make(map[IndicatorID]QualityCounts)
	for _, chunk := range p.Observations.chunks {
		for i := range chunk {
			o := &chunk[i]
			if of[o.Indicator] == nil {
				of[o.Indicator] = make(QualityCounts)
			}
			of[o.Indicator][o.Quality]++
		}
	}
	return of
}
