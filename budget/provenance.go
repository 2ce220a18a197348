package budget

// Provenance is what a plan has from one workbook.
type Provenance struct {
	// Counts is how many records of each table came from it. What the planner
	// has changed since is the planner's own and is not counted.
	Counts map[TableName]int
	// Newest is the last period it has a fact for: something that happened, as
	// against what is decided or aimed at. It is zero where it has none.
	Newest Period
}

// Provenances returns what the plan has from each of its workbooks.
func (p *Plan) Provenances() map[WorkbookID]*Provenance {
	of := make(provenances, p.Workbooks.Len())
	for book := range p.Workbooks.All() {
		of[book.ID] = &Provenance{Counts: make(map[TableName]int)}
	}
	noFact := Period{}
	trace(of, p.About, func(r *About) (Source, Period) { return r.Source, noFact })
	trace(of, p.Revisions, func(r *Revision) (Source, Period) { return r.Source, noFact })
	trace(of, p.Areas, func(r *Area) (Source, Period) { return r.Source, noFact })
	trace(of, p.Populations, func(r *Population) (Source, Period) { return r.Source, YearOf(r.Year) })
	trace(of, p.Themes, func(r *Theme) (Source, Period) { return r.Source, noFact })
	trace(of, p.Measures, func(r *Measure) (Source, Period) { return r.Source, noFact })
	trace(of, p.StatusReports, func(r *StatusReport) (Source, Period) { return r.Source, r.Period })
	trace(of, p.Milestones, func(r *Milestone) (Source, Period) { return r.Source, noFact })
	trace(of, p.MilestoneProgress, func(r *MilestoneProgress) (Source, Period) { return r.Source, r.DoneIn })
	trace(of, p.Lines, func(r *Line) (Source, Period) { return r.Source, noFact })
	trace(of, p.Amounts, func(r *Amount) (Source, Period) { return r.Source, ifActual(r.Kind, r.Period) })
	trace(of, p.PrintedSums, func(r *PrintedSum) (Source, Period) { return r.Source, noFact })
	trace(of, p.AdoptedFrames, func(r *AdoptedFrame) (Source, Period) { return r.Source, noFact })
	trace(of, p.Prices, func(r *Price) (Source, Period) { return r.Source, ifActual(r.Kind, YearOf(r.Year)) })
	trace(of, p.Factors, func(r *Factor) (Source, Period) { return r.Source, noFact })
	trace(of, p.Positions, func(r *PositionCount) (Source, Period) { return r.Source, unlessDecided(r.Revision, r.Period) })
	trace(of, p.Specialists, func(r *SpecialistCount) (Source, Period) {
		if r.Kind != SpecialistsActual {
			return r.Source, noFact
		}
		return r.Source, r.Period
	})
	trace(of, p.CareUnits, func(r *CareUnit) (Source, Period) { return r.Source, noFact })
	trace(of, p.Cohorts, func(r *TrainingCohort) (Source, Period) { return r.Source, noFact })
	trace(of, p.Beds, func(r *BedCount) (Source, Period) { return r.Source, ifActual(r.Kind, r.Period) })
	trace(of, p.Indicators, func(r *Indicator) (Source, Period) { return r.Source, noFact })
	trace(of, p.Observations, func(r *Observation) (Source, Period) { return r.Source, ifActual(r.Kind, r.Period) })
	trace(of, p.NeedMaps, func(r *NeedMap) (Source, Period) { return r.Source, r.Period })
	trace(of, p.NeedDimensions, func(r *NeedDimension) (Source, Period) { return r.Source, noFact })
	trace(of, p.NeedServices, func(r *NeedService) (Source, Period) { return r.Source, noFact })
	return of
}

func ifActual(kind Kind, period Period) Period {
	if kind != Actual {
		return Period{}
	}
	return period
}

func unlessDecided(revision RevisionID, period Period) Period {
	if revision != "" {
		return Period{}
	}
	return period
}

// provenances is what is known so far of each workbook.
type provenances map[WorkbookID]*Provenance

// trace counts the records of a table for the workbooks they came from. It looks
// at the records where they lie: half a million copies take their time.
func trace[R row[R]](of provenances, t Table[R], from func(*R) (source Source, fact Period)) {
	var none R
	name := none.Table()
	for _, chunk := range t.chunks {
		for i := range chunk {
			source, fact := from(&chunk[i])
			came, known := of[source.Workbook]
			if !known {
				continue
			}
			came.Counts[name]++
			if fact.Compare(came.Newest) > 0 {
				came.Newest = fact
			}
		}
	}
}

// Lacks reports whether the workbook has facts, and none for a period or later:
// it is older than what is asked of it.
func (p Provenance) Lacks(period Period) bool {
	return !p.Newest.IsZero() && p.Newest.Ends() <= period.Begins()
}
