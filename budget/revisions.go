package budget

import (
	"cmp"
	"iter"
	"slices"
)

// CurrentRevision returns the revision that is worked in: the newest draft,
// or else the one adopted last. It is false for a plan without revisions.
func (p *Plan) CurrentRevision() (Revision, bool) {
	var current Revision
	found := false
	for r := range p.Revisions.All() {
		if r.Status == Superseded {
			continue
		}
		if !found || newer(r, current) {
			current, found = r, true
		}
	}
	return current, found
}

func newer(r, than Revision) bool {
	draft := func(r Revision) int {
		if r.Status == Draft {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(draft(r), draft(than)), cmp.Compare(r.FirstYear, than.FirstYear),
		cmp.Compare(r.LastYear, than.LastYear), cmp.Compare(r.ID, than.ID)) > 0
}

// MeasuresOf returns the measures of a revision by number.
func (p *Plan) MeasuresOf(id RevisionID) []Measure {
	var measures []Measure
	for m := range p.Measures.From(Measure{Revision: id}) {
		if m.Revision != id {
			break
		}
		measures = append(measures, m)
	}
	slices.SortStableFunc(measures, func(a, b Measure) int { return cmp.Compare(a.Number, b.Number) })
	return measures
}

// LinesOf returns one side's lines of a revision in the order of the plan. They
// are the plan's own, which may be added to but never changed.
func (p *Plan) LinesOf(id RevisionID, side Side) []Line {
	return recall(p, func(m *memory) map[RevisionID]map[Side][]Line { return m.lines }, id, func() map[Side][]Line { return p.readLines(id) })[side]
}

func (p *Plan) readLines(id RevisionID) map[Side][]Line {
	bySide := make(map[Side][]Line)
	for l := range p.Lines.From(Line{Revision: id}) {
		if l.Revision != id {
			break
		}
		bySide[l.Side] = append(bySide[l.Side], l)
	}
	for side, lines := range bySide {
		slices.SortStableFunc(lines, func(a, b Line) int { return cmp.Compare(a.Order, b.Order) })
		bySide[side] = slices.Clip(lines)
	}
	return bySide
}

// MilestonesOf returns the milestones of a revision by when they are due.
func (p *Plan) MilestonesOf(id RevisionID) []Milestone {
	var milestones []Milestone
	for m := range p.Milestones.From(Milestone{Revision: id}) {
		if m.Revision != id {
			break
		}
		milestones = append(milestones, m)
	}
	slices.SortStableFunc(milestones, func(a, b Milestone) int {
		return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.Number, b.Number))
	})
	return milestones
}

// StatusOf returns the last report of a measure up to and including the
// period; with the zero Period, the last of all. A measure nothing has been
// reported of has not started.
func (p *Plan) StatusOf(id MeasureID, upTo Period) StatusReport {
	last := StatusReport{Measure: id, Status: NotStarted}
	for r := range p.StatusReports.From(StatusReport{Measure: id}) {
		if r.Measure != id || !upTo.IsZero() && r.Period.Compare(upTo) > 0 {
			break
		}
		last = r
	}
	return last
}

// LastReportedYear returns the last year of the revision for which something
// has been reported, a status or an account: the year a reader stands in. It
// is the first year for a plan nothing has been reported of.
func (p *Plan) LastReportedYear(in Revision) int {
	last := in.FirstYear
	for period := range p.reported() {
		if y := period.Year(); y > last && y <= in.LastYear {
			last = y
		}
	}
	return last
}

// reported yields the period of every report: statuses and accounts.
func (p *Plan) reported() iter.Seq[Period] {
	return func(yield func(Period) bool) {
		for r := range p.StatusReports.All() {
			if !yield(r.Period) {
				return
			}
		}
		for a := range p.Amounts.From(Amount{}) {
			if a.Revision != "" || a.Kind == Actual && !yield(a.Period) {
				return
			}
		}
	}
}
