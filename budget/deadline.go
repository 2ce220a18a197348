package budget

// DeadlineOutcome tells how a milestone stands against its date.
type DeadlineOutcome uint8

// The outcomes of milestones.
const (
	Ahead     DeadlineOutcome = iota // not reached, and not yet due
	Overdue                          // not reached, and the last day is past
	InTime                           // reached in the period it was due
	Early                            // reached in a period before
	Late                             // reached in a period after
	Undated                          // reached, nobody said when
	Abandoned                        // stopped
)

// Deadline is a milestone held against its date.
type Deadline struct {
	Progress MilestoneProgress
	Outcome  DeadlineOutcome
	// Days is by how much a milestone that is Late or Early missed its date, or
	// by how much one that is Overdue has done so until now: days from the
	// last day of the one period to the last day of the other, never negative.
	Days int
}

// DeadlineOf holds a milestone against its date as seen at the end of the
// period now. What was reached after that is not yet reached.
//
// A milestone reached in a period that overlaps the one it was due in is in
// time: of "2021" and "June 2021" nobody can tell which came first.
func (p *Plan) DeadlineOf(m Milestone, now Period) Deadline {
	progress, known := p.MilestoneProgress.Get(MilestoneProgress{Milestone: m.ID})
	if !known {
		progress = MilestoneProgress{Milestone: m.ID, Status: NotStarted}
	}
	d := Deadline{Progress: progress}
	switch done := progress.DoneIn; {
	case progress.Status == Stopped:
		d.Outcome = Abandoned
	case progress.Status == Done && done.IsZero():
		d.Outcome = Undated
	case progress.Status == Done && done.firstDay() <= now.lastDay():
		d.Outcome, d.Days = reached(done, m.Due)
	case now.DaysAfter(m.Due) > 0:
		d.Outcome, d.Days = Overdue, now.DaysAfter(m.Due)
	}
	return d
}

// reached is the outcome of reaching in one period what was due in another.
func reached(done, due Period) (DeadlineOutcome, int) {
	switch days := done.DaysAfter(due); {
	case done.Overlaps(due):
		return InTime, 0
	case days > 0:
		return Late, days
	default:
		return Early, -days
	}
}

// Reached reports whether the milestone has been reached.
func (d Deadline) Reached() bool {
	switch d.Outcome {
	case InTime, Early, Late, Undated:
		return true
	}
	return false
}
