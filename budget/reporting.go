package budget

// ReportBefore returns the last report of a measure of a period that ends
// before the given one, and false where there is none.
func (p *Plan) ReportBefore(id MeasureID, period Period) (last StatusReport, found bool) {
	for r := range p.StatusReports.From(StatusReport{Measure: id}) {
		if r.Measure != id || r.Period.Compare(period) >= 0 {
			break
		}
		last, found = r, true
	}
	return last, found
}

// ReportsOf returns all that is reported of a measure, by period.
func (p *Plan) ReportsOf(id MeasureID) []StatusReport {
	var reports []StatusReport
	for r := range p.StatusReports.From(StatusReport{Measure: id}) {
		if r.Measure != id {
			break
		}
		reports = append(reports, r)
	}
	return reports
}

// Awaits reports whether a measure is still to be reported of for a period:
// nothing is reported for it, and the measure was not done or stopped before.
func (p *Plan) Awaits(id MeasureID, period Period) bool {
	if p.StatusReports.Has(StatusReport{Measure: id, Period: period}) {
		return false
	}
	before, _ := p.ReportBefore(id, period)
	return before.Status != Done && before.Status != Stopped
}
