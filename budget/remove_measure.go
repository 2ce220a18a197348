package budget

// RemoveMeasure makes the edit that takes a measure out of its revision with
// the milestones it has there. What has been reported of it goes too, unless
// another revision has the measure.
func RemoveMeasure(p *Plan, m Measure) Edit {
	batch := NewBatch(p)
	for _, milestone := range p.MilestonesOf(m.Revision) {
		if milestone.Measure != m.ID {
			continue
		}
		batch.Remove(milestone)
		if !p.inOtherRevision(m.Revision, func(r RevisionID) bool { return p.Milestones.Has(Milestone{Revision: r, ID: milestone.ID}) }) {
			batch.Remove(MilestoneProgress{Milestone: milestone.ID})
		}
	}
	if !p.inOtherRevision(m.Revision, func(r RevisionID) bool { return p.Measures.Has(Measure{Revision: r, ID: m.ID}) }) {
		for _, report := range p.ReportsOf(m.ID) {
			batch.Remove(report)
		}
	}
	batch.Remove(m)
	return batch.Edit(MeasureEdit, m.Title)
}

// inOtherRevision reports whether any revision but one has something.
func (p *Plan) inOtherRevision(but RevisionID, has func(RevisionID) bool) bool {
	for r := range p.Revisions.All() {
		if r.ID != but && has(r.ID) {
			return true
		}
	}
	return false
}
