package budget

// LatestObservation returns the last value of an indicator in an area, for all
// groups together, up to and including a period; with the zero Period, the last
// of all. The revision is looked at for targets and budgets only. It is false
// where there is no value.
func (p *Plan) LatestObservation(revision RevisionID, indicator IndicatorID, area AreaID, kind Kind, upTo Period) (last Observation, found bool) {
	if !kind.Decided() {
		revision = ""
	}
	for o := range p.Observations.From(Observation{Revision: revision, Indicator: indicator, Area: area}) {
		if o.Revision != revision || o.Indicator != indicator || o.Group != "" || o.Area != area {
			break
		}
		if o.Kind != kind || !o.Quality.HasValue() || !upTo.IsZero() && o.Period.Compare(upTo) > 0 {
			continue
		}
		if !found || o.Period != last.Period { // of several variants the first
			last, found = o, true
		}
	}
	return last, found
}
