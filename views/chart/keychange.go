package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// changeSince tells by how much a figure is another than in a period before.
func (q Question) changeSince(by string, changed bool, before budget.Period) string {
	if !changed {
		return q.Words.T("figure.unchanged", text.Args{"before": before})
	}
	return q.Words.T("figure.changed", text.Args{"change": by, "before": before})
}

// measuresChange tells how many more measures have been set about since the
// reports before the last, empty where there are none before.
func (q Question) measuresChange(measures []budget.Measure) string {
	now, before := q.lastReports()
	if before.IsZero() {
		return ""
	}
	begun := 0
	for _, m := range measures {
		begun += q.underway(m, now) - q.underway(m, before)
	}
	return q.changeSince(q.Words.Signed().Int(int64(begun)), begun != 0, before)
}

// underway is 1 for a measure that is under way at the end of a period.
func (q Question) underway(m budget.Measure, at budget.Period) int {
	if q.Plan.StatusOf(m.ID, at).Status == budget.InProgress {
		return 1
	}
	return 0
}

// lastReports are the last two periods that something was reported of, up to
// the end of the year the reader stands in.
func (q Question) lastReports() (last, before budget.Period) {
	end := budget.YearOf(q.standing())
	for r := range q.Plan.StatusReports.All() {
		switch {
		case r.Period.Compare(end) > 0 || r.Period == last:
		case last.IsZero() || r.Period.Compare(last) > 0:
			last, before = r.Period, last
		case before.IsZero() || r.Period.Compare(before) > 0:
			before = r.Period
		}
	}
	return last, before
}

// positionsChange tells how many more positions are in place than a year
// before.
func (q Question) positionsChange(area budget.AreaID, added budget.Quantity, known bool) string {
	then := q
	then.Year--
	before, had := then.addedPositions(area)
	if !known || !had {
		return ""
	}
	return q.changeSince(q.Words.Signed().Quantity(added-before, text.AllDecimals), added != before, budget.YearOf(then.Year))
}
