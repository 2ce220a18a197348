package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// datedMilestone is a milestone held against its date.
type datedMilestone struct {
	budget.Milestone
	budget.Deadline
}

// deadlines are the milestones within what the reader wants to see, measure by
// measure and by when they are due; those of the plan as a whole come last.
func (q Question) deadlines() []datedMilestone {
	var found []datedMilestone
	now := q.now()
	for _, m := range q.Plan.MilestonesByMeasure(q.Revision.ID) {
		if !q.outside(m.Due, m.Due) && (q.Milestones == nil || q.Milestones[m.ID]) && q.answersFor(m) {
			found = append(found, datedMilestone{m, q.Plan.DeadlineOf(m, now)})
		}
	}
	return found
}

// answersFor reports whether a milestone is of a measure of the trust asked
// about. Without one all are.
func (q Question) answersFor(m budget.Milestone) bool {
	return q.Area == "" || slices.ContainsFunc(q.MeasuresOfArea(), func(own budget.Measure) bool { return own.ID == m.Measure })
}

func (q Question) measureOf(m budget.Milestone) (budget.Measure, bool) {
	return q.Plan.Measures.Get(budget.Measure{Revision: m.Revision, ID: m.Measure})
}

// groupOf is what a milestone is listed under: its measure, nothing in a plan
// whose milestones have none.
func (q Question) groupOf(m datedMilestone, all []datedMilestone) string {
	if measure, found := q.measureOf(m.Milestone); found {
		return q.numbered(measure.Number, measure.Title)
	}
	if slices.ContainsFunc(all, func(m datedMilestone) bool { return m.Measure != "" }) {
		return q.Words.T("chart.milestones.whole-plan")
	}
	return ""
}

// tellMilestones shows when each milestone was due and when it was reached.
func tellMilestones(q Question) Spec {
	const name = "milestones"
	milestones := q.deadlines()
	if len(milestones) == 0 {
		return q.empty(name)
	}
	spec := Spec{
		Form: Timeline, Subtitle: q.subtitle(name, nil),
		Kinds: map[Kind]string{Budget: q.Words.T("chart.milestones.due"), Actual: q.Words.T("chart.milestones.reached")},
	}
	q.seenFrom(&spec)
	due := Series{ID: "due", Name: q.Words.T("chart.milestones.due"), Kind: Budget}
	reached := Series{ID: "reached", Name: q.Words.T("chart.milestones.reached")}
	var sources []budget.Source
	for _, m := range milestones {
		spec.Categories = append(spec.Categories, Category{ID: string(m.ID), Label: q.numbered(m.Number, m.Title),
			Short: q.Words.Int(int64(m.Number)), Group: q.groupOf(m, milestones), Status: OutcomeMarks[m.Outcome], Remark: q.outcome(m)})
		due.Points = append(due.Points, q.duePoint(m))
		reached.Points = append(reached.Points, q.reachedPoint(m))
		sources = append(sources, m.Source, m.Progress.Source)
	}
	spec.Series = []Series{due, reached}
	spec.Title = q.milestonesTitle(milestones)
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.milestones.alt", text.Args{"title": spec.Title, "n": len(milestones), "now": spec.NowLabel,
		"details": q.listed(q.missed(milestones))})
	if len(q.missed(milestones)) == 0 {
		spec.AltText = q.Words.T("chart.milestones.alt-in-time", text.Args{"title": spec.Title, "n": len(milestones), "now": spec.NowLabel})
	}
	return spec
}

// OutcomeMarks gives the mark of each outcome of a milestone.
var OutcomeMarks = map[budget.DeadlineOutcome]Status{
	budget.Ahead: Idle, budget.Overdue: Bad, budget.InTime: Good, budget.Early: Good, budget.Late: Watch,
	budget.Undated: Good, budget.Abandoned: Halted,
}

func (q Question) outcome(m datedMilestone) string { return q.Outcome(m.Milestone, m.Deadline) }

// Outcome says how a milestone stands.
func (q Question) Outcome(m budget.Milestone, d budget.Deadline) string {
	switch d.Outcome {
	case budget.Overdue:
		return q.Words.T("chart.milestones.overdue", text.Args{"by": q.lasting(d.Days)})
	case budget.Late:
		return q.Words.T("chart.milestones.late", text.Args{"by": q.lasting(d.Days)})
	case budget.Early:
		return q.Words.T("chart.milestones.early", text.Args{"by": q.lasting(d.Days)})
	case budget.InTime:
		return q.Words.T("chart.milestones.in-time")
	case budget.Undated:
		return q.Words.T("chart.milestones.undated")
	case budget.Abandoned:
		return q.Words.Name(budget.Stopped)
	}
	return q.Words.T("chart.milestones.ahead", text.Args{"due": q.Words.PeriodShort(m.Due)})
}

// lasting writes a number of days as days, and from two months on as months,
// of which there are twelve to 365 days.
func (q Question) lasting(days int) string {
	if days < 60 {
		return q.Words.T("chart.milestones.days", text.Args{"n": days})
	}
	return q.Words.T("chart.milestones.months", text.Args{"n": (days*12 + 365/2) / 365})
}

func (q Question) duePoint(m datedMilestone) Point {
	return Point{Value: m.Due.Ends(), Label: q.Words.Period(m.Due), Origin: m.Source.Ref(),
		Tooltip: q.Words.T("chart.tip.milestone-due", text.Args{"milestone": q.numbered(m.Number, m.Title), "due": m.Due,
			"outcome": q.outcome(m), "source": q.origin(m.Source)})}
}

// reachedPoint is when a milestone was reached: where it was due if nobody has
// told when, and no later than that if it may have been in time.
func (q Question) reachedPoint(m datedMilestone) Point {
	if !m.Reached() {
		return missing
	}
	point := Point{Value: m.Due.Ends(), Label: q.outcome(m), Origin: m.Progress.Source.Ref()}
	if done := m.Progress.DoneIn; !done.IsZero() {
		point.Label, point.Value = q.Words.Period(done), done.Ends()
		if m.Outcome == budget.InTime {
			point.Value = min(done.Ends(), m.Due.Ends())
		}
	}
	point.Tooltip = q.Words.T("chart.tip.milestone-reached", text.Args{"milestone": q.numbered(m.Number, m.Title), "reached": point.Label,
		"due": m.Due, "outcome": q.outcome(m), "source": q.origin(m.Progress.Source)})
	return point
}

// missed names the milestones that were or are late, with by how much.
func (q Question) missed(milestones []datedMilestone) []string {
	var names []string
	for _, m := range milestones {
		if m.Outcome == budget.Overdue || m.Outcome == budget.Late {
			names = append(names, q.numbered(m.Number, m.Title)+" ("+q.outcome(m)+")")
		}
	}
	return names
}

func (q Question) milestonesTitle(milestones []datedMilestone) string {
	count := make(map[budget.DeadlineOutcome]int)
	reached := 0
	for _, m := range milestones {
		count[m.Outcome]++
		if m.Reached() {
			reached++
		}
	}
	args := text.Args{"n": count[budget.Overdue], "reached": reached, "all": len(milestones), "late": count[budget.Late]}
	next := q.nextDue(milestones)
	args["next"] = next
	switch {
	case count[budget.Overdue] > 0:
		return q.title("milestones", "overdue", args)
	case count[budget.Late] > 0:
		return q.title("milestones", "late", args)
	case reached == 0 && !next.IsZero():
		return q.title("milestones", "ahead", args)
	}
	return q.title("milestones", "in-time", args)
}

// nextDue is when the next milestone is due, zero where none is.
func (q Question) nextDue(milestones []datedMilestone) budget.Period {
	var next budget.Period
	for _, m := range milestones {
		if m.Outcome == budget.Ahead && (next.IsZero() || m.Due.Compare(next) < 0) {
			next = m.Due
		}
	}
	return next
}
