package budget

import (
	"cmp"
	"slices"
)

// ConcernKind tells why something of the plan needs the planner.
type ConcernKind string

// The kinds of concerns, the most pressing first.
const (
	MeasureOverdue   ConcernKind = "measure-overdue"   // due, and neither done nor stopped
	MeasureDelayed   ConcernKind = "measure-delayed"   // reported as delayed
	MilestoneOverdue ConcernKind = "milestone-overdue" // due, and not reached
	AccountsBehind   ConcernKind = "accounts-behind"   // nothing booked for the last tertial that is over
	ReportsBehind    ConcernKind = "reports-behind"    // no status for the last tertial that is over
	MeasureDue       ConcernKind = "measure-due"       // due before long
	MilestoneDue     ConcernKind = "milestone-due"     // due before long
)

// concernOrder is the order of the kinds.
var concernOrder = []ConcernKind{MeasureOverdue, MilestoneOverdue, MeasureDelayed, AccountsBehind, ReportsBehind, MeasureDue, MilestoneDue}

// Concern is one thing of how the plan goes that needs the planner.
type Concern struct {
	Kind ConcernKind
	// Measure or Milestone is what it is about, zero for what is behind.
	Measure   Measure
	Milestone Milestone
	// Due is when it is or was to be done; for what is behind, the last tertial
	// that is over.
	Due Period
	// Days is how long ago Due ended, or how long it is until it does.
	Days int
	// Through is the last period told of, for what is behind.
	Through Period
}

// dueSoon is how many days ahead a deadline is told of: a tertial.
const dueSoon = 122

// Concerns returns what of a revision needs the planner as seen at the end of
// the period now, the most pressing first, and among equals the longest overdue
// or the nearest.
func (p *Plan) Concerns(in Revision, now Period) []Concern {
	var found []Concern
	for _, m := range p.MeasuresOf(in.ID) {
		if c, concerns := p.concernOf(m, now); concerns {
			found = append(found, c)
		}
	}
	for _, m := range p.MilestonesOf(in.ID) {
		switch d := p.DeadlineOf(m, now); {
		case d.Outcome == Overdue:
			found = append(found, Concern{Kind: MilestoneOverdue, Milestone: m, Due: m.Due, Days: d.Days})
		case d.Outcome == Ahead && soon(m.Due, now):
			found = append(found, Concern{Kind: MilestoneDue, Milestone: m, Due: m.Due, Days: m.Due.DaysAfter(now)})
		}
	}
	found = append(found, p.behind(now)...)
	slices.SortStableFunc(found, func(a, b Concern) int {
		order := cmp.Compare(slices.Index(concernOrder, a.Kind), slices.Index(concernOrder, b.Kind))
		return cmp.Or(order, a.Due.Compare(b.Due))
	})
	return found
}

func soon(due, now Period) bool {
	days := due.DaysAfter(now)
	return days >= 0 && days <= dueSoon
}

// concernOf is what there is to say of how a measure goes, false for one that is
// over and one that goes as it should.
func (p *Plan) concernOf(m Measure, now Period) (Concern, bool) {
	status := p.StatusOf(m.ID, now).Status
	c := Concern{Measure: m, Due: m.Due}
	switch {
	case status == Done || status == Stopped:
		return c, false
	case !m.Due.IsZero() && now.DaysAfter(m.Due) > 0:
		c.Kind, c.Days = MeasureOverdue, now.DaysAfter(m.Due)
	case status == Delayed:
		c.Kind = MeasureDelayed
	case !m.Due.IsZero() && soon(m.Due, now):
		c.Kind, c.Days = MeasureDue, m.Due.DaysAfter(now)
	default:
		return c, false
	}
	return c, true
}

// behind tells which of the accounts and the reports of status do not reach
// through the last tertial that is over. A plan that has none of them is not
// behind with them.
func (p *Plan) behind(now Period) []Concern {
	over := lastTertial(now)
	through := map[ConcernKind]Period{}
	for r := range p.StatusReports.All() {
		through[ReportsBehind] = later(through[ReportsBehind], r.Period)
	}
	for a := range p.Amounts.From(Amount{}) {
		if a.Revision != "" {
			break
		}
		if a.Kind == Actual {
			through[AccountsBehind] = later(through[AccountsBehind], a.Period)
		}
	}
	var found []Concern
	for _, kind := range []ConcernKind{AccountsBehind, ReportsBehind} {
		if last := through[kind]; !last.IsZero() && last.DaysAfter(over) < 0 {
			found = append(found, Concern{Kind: kind, Due: over, Through: last, Days: over.DaysAfter(last)})
		}
	}
	return found
}

func later(a, b Period) Period {
	if a.IsZero() || b.Compare(a) > 0 {
		return b
	}
	return a
}

// lastTertial is the last tertial that is over when the period is.
func lastTertial(now Period) Period {
	const tertials = 3
	for n := tertials; n >= 1; n-- {
		if t := TertialOf(now.Year(), n); t.DaysAfter(now) <= 0 {
			return t
		}
	}
	return TertialOf(now.Year()-1, tertials)
}
