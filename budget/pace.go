package budget

// LagTolerance is how far the share of work done may be behind the share of
// time passed before a measure is said to lag: shares are judged in round
// numbers, and work does not go evenly.
const LagTolerance = Unit / 10

// Pace compares how far a measure has come with how much of its time has gone.
type Pace struct {
	Report StatusReport // the last one, NotStarted where there is none
	// Elapsed is the share of the days from the start of the measure to its
	// due date that have passed, 0 to 1:
	// days passed ÷ days from the first of Start through the last of Due.
	Elapsed Quantity
	// Done is the share of the work done, as Report.Share.
	Done Quantity
	// Judged is false where nothing tells how much is done. Done is then 0
	// and means nothing.
	Judged bool
}

// PaceOf returns the pace of a measure at the end of the period now, with the
// last report up to and including upTo. It is false for a measure without a
// start and a due date, and for one that has been stopped: neither has a time
// to keep.
func (p *Plan) PaceOf(m Measure, upTo, now Period) (Pace, bool) {
	report := p.StatusOf(m.ID, upTo)
	if m.Start.IsZero() || m.Due.IsZero() || report.Status == Stopped {
		return Pace{Report: report}, false
	}
	pace := Pace{Report: report, Elapsed: elapsed(m.Start, m.Due, now)}
	pace.Done, pace.Judged = report.Share()
	return pace, true
}

// elapsed is the share of the days of start through due that are over when now
// is.
func elapsed(start, due, now Period) Quantity {
	all := due.lastDay() - start.firstDay() + 1
	passed := min(max(now.lastDay()-start.firstDay()+1, 0), all)
	return Unit * Quantity(passed) / Quantity(max(1, all))
}

// Share is the share of the work a report tells is done, 0 to 1: what was
// judged, or 1 for what is done and 0 for what is not started. It is false
// where the report does not tell, and where there is none.
func (s StatusReport) Share() (Quantity, bool) {
	switch {
	case s.Status == Done:
		return Unit, true
	case s.Progress != nil:
		return *s.Progress, true
	case s.Status == NotStarted && !s.Period.IsZero():
		return 0, true
	}
	return 0, false
}

// Behind is how much larger the share of time passed is than the share of
// work done; negative for a measure ahead of its time.
func (p Pace) Behind() Quantity { return p.Elapsed - p.Done }

// Lags reports whether a measure is behind its time: by more than
// LagTolerance, or by anything at all once the time is up. It is false where
// nothing tells how much is done.
func (p Pace) Lags() bool {
	return p.Judged && (p.Behind() > LagTolerance || p.Elapsed == Unit && p.Done < Unit)
}

// Standpoint returns the period whose end a reader of year sees the plan from.
// That is today where it lies in that year, since time passes whether or not
// anyone reports. From any other year it is the last period in it that
// something was reported of, a status or an account, since nobody knows what
// came later; and the year itself where nothing was. The zero Period for today
// means that the day does not matter.
func (p *Plan) Standpoint(year int, today Period) Period {
	if !today.IsZero() && today.Year() == year {
		return today
	}
	var last Period
	for period := range p.reported() {
		if period.Year() == year && period.Compare(last) > 0 {
			last = period
		}
	}
	if last.IsZero() {
		return YearOf(year)
	}
	return last
}
