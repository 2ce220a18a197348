package budget

// DecidedIn returns every record that a revision decided, those others refer to
// before those that refer to them.
func (p *Plan) DecidedIn(id RevisionID) []Record {
	var records []Record
	records = append(records, recordsOf(p.Lines, Line{Revision: id})...)
	records = append(records, recordsOf(p.Amounts, Amount{Revision: id})...)
	records = append(records, recordsOf(p.PrintedSums, PrintedSum{Revision: id})...)
	records = append(records, recordsOf(p.Observations, Observation{Revision: id})...)
	records = append(records, recordsOf(p.Measures, Measure{Revision: id})...)
	records = append(records, recordsOf(p.Milestones, Milestone{Revision: id})...)
	records = append(records, recordsOf(p.Positions, PositionCount{Revision: id})...)
	records = append(records, recordsOf(p.Specialists, SpecialistCount{Revision: id})...)
	records = append(records, recordsOf(p.Beds, BedCount{Revision: id})...)
	records = append(records, recordsOf(p.Explanations, Explanation{Revision: id})...)
	return append(records, recordsOf(p.AdoptedFrames, AdoptedFrame{Revision: id})...)
}

// recordsOf are the records of a table that belong to the revision of first,
// which has no other part of a key.
func recordsOf[R row[R]](t Table[R], first R) []Record {
	wanted, decided := RevisionOf(first)
	var records []Record
	for r := range t.From(first) {
		if id, _ := RevisionOf(r); id != wanted || !decided {
			break
		}
		records = append(records, r)
	}
	return records
}

// inRevision returns what one revision decided as decided in another.
func inRevision(r Record, id RevisionID) Record {
	switch r := r.(type) {
	case Measure:
		r.Revision = id
		return r
	case Milestone:
		r.Revision = id
		return r
	case Line:
		r.Revision = id
		return r
	case Amount:
		r.Revision = id
		return r
	case PrintedSum:
		r.Revision = id
		return r
	case PositionCount:
		r.Revision = id
		return r
	case SpecialistCount:
		r.Revision = id
		return r
	case BedCount:
		r.Revision = id
		return r
	case Observation:
		r.Revision = id
		return r
	case Explanation:
		r.Revision = id
		return r
	case AdoptedFrame:
		r.Revision = id
		return r
	}
	return r
}
