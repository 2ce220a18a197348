package budget

// AsOf returns the plan as it was known when a period had ended: without what
// was reported, booked, counted or surveyed after it. What is decided and
// expected stays, since nobody wrote down when it was.
func (p *Plan) AsOf(period Period) *Plan {
	past := func(when Period) bool { return when.lastDay() <= period.lastDay() }
	then := *p
	then.StatusReports = p.StatusReports.keep(func(r StatusReport) bool { return past(r.Period) })
	then.Amounts = p.Amounts.keep(func(a Amount) bool { return a.Kind != Actual || past(a.Period) })
	then.Observations = p.Observations.keep(func(o Observation) bool { return o.Kind != Actual || past(o.Period) })
	then.Positions = p.Positions.keep(func(c PositionCount) bool { return c.Kind.Decided() || past(c.Period) })
	then.Specialists = p.Specialists.keep(func(c SpecialistCount) bool { return c.Kind != SpecialistsActual || past(c.Period) })
	then.Beds = p.Beds.keep(func(b BedCount) bool { return b.Revision != "" || past(b.Period) })
	then.NeedMaps = p.NeedMaps.keep(func(m NeedMap) bool { return past(m.Period) })
	then.NeedDimensions = p.NeedDimensions.keep(func(d NeedDimension) bool { return then.NeedMaps.Has(NeedMap{ID: d.Map}) })
	then.NeedServices = p.NeedServices.keep(func(s NeedService) bool { return then.NeedMaps.Has(NeedMap{ID: s.Map}) })
	then.memory = p.memory.after([]TableName{StatusReportTable, AmountTable, ObservationTable, PositionTable, SpecialistTable,
		BedTable, NeedMapTable, NeedDimensionTable, NeedServiceTable})
	return &then
}

// keep is the table with only the records that are to be kept.
func (t Table[R]) keep(kept func(R) bool) Table[R] {
	var records []R
	for r := range t.All() {
		if kept(r) {
			records = append(records, r)
		}
	}
	if len(records) == t.length {
		return t
	}
	var left Table[R]
	left.append(records, 0)
	return left
}

// LastReported returns the last period of a revision that something was reported
// for, a status or an account: what its reader knows. It is the revision's first
// year where nothing was, and in a plan without a revision the last period that
// anything was measured in.
func (p *Plan) LastReported(in Revision) Period {
	var last Period
	if in.FirstYear == 0 {
		for o := range p.Observations.All() {
			if o.Kind == Actual && o.Period.Compare(last) > 0 {
				last = o.Period
			}
		}
		return last
	}
	for period := range p.reported() {
		if y := period.Year(); y >= in.FirstYear && y <= in.LastYear && period.Compare(last) > 0 {
			last = period
		}
	}
	if last.IsZero() {
		return YearOf(in.FirstYear)
	}
	return last
}
