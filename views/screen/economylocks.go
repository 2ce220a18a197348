package screen

import (
	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// lockRow is a year or tertial of the plan, with its accounts open or closed.
type lockRow struct {
	period budget.Period
	// lock is that of the period itself, nil where it has none.
	lock *budget.PeriodLock
	// within is the longer period that is closed, zero for none.
	within      budget.Period
	corrections int
}

// lockSheet lists the years and tertials of the plan, to close the accounts of
// and to open again.
func lockSheet(d *Desk) sheet[lockRow] {
	return sheet[lockRow]{
		name:    "locks",
		columns: lockColumns,
		rows:    lockRows,
		called:  func(r lockRow) string { return d.words.Period(r.period) },
		strong:  func(r lockRow) bool { return r.period.Unit() == budget.Year },
		steady:  1,
	}
}

// lockRows are the years until something is expected rather than booked, each
// after its tertials.
func lockRows(s state) []lockRow {
	if s.plan.Revisions.Len() == 0 {
		return nil
	}
	var rows []lockRow
	last := max(s.year, s.plan.LastReportedYear(s.revision))
	for _, year := range s.revision.Years() {
		const tertials = 3
		for n := 1; year <= last && n <= tertials; n++ {
			rows = append(rows, lockRowOf(s.plan, budget.TertialOf(year, n)))
		}
		if year <= last {
			rows = append(rows, lockRowOf(s.plan, budget.YearOf(year)))
		}
	}
	return rows
}

func lockRowOf(p *budget.Plan, period budget.Period) lockRow {
	row := lockRow{period: period}
	if lock, found := p.PeriodLocks.Get(budget.PeriodLock{Period: period}); found {
		row.lock = &lock
	} else if lock, locked := p.LockOn(period); locked {
		row.within = lock.Period
	}
	for c := range p.Corrections.All() {
		if c.Period.Within(period) {
			row.corrections++
		}
	}
	return row
}

func lockColumns(s state) []column[lockRow] {
	words := s.words
	open, locked := words.T("screen.economy.open"), words.T("screen.economy.locked")
	const narrow, wide = 200, 170
	return []column[lockRow]{
		{title: words.T("column.period"), width: wide, text: func(r lockRow) string { return words.Period(r.period) }},
		{title: words.T("screen.economy.lock"), hint: words.T("screen.economy.lock-hint"), width: narrow, choices: func(lockRow) []string { return []string{open, locked} },
			fixed: func(r lockRow) bool { return !r.within.IsZero() },
			mark: func(r lockRow) chart.Status {
				if r.lock != nil || !r.within.IsZero() {
					return shut
				}
				return chart.NoStatus
			},
			text: func(r lockRow) string {
				switch {
				case r.lock != nil:
					return locked
				case !r.within.IsZero():
					return words.T("screen.economy.locked-with", text.Args{"period": r.within})
				}
				return open
			},
			deed: func(r lockRow) string { return words.Period(r.period) },
			set:  func(b *budget.Batch, r lockRow, typed string) error { return setLock(b, r, typed, open, locked) }},
		{title: words.T("screen.economy.corrections"), hint: words.T("screen.economy.corrections-hint"), width: wide, right: true,
			text: func(r lockRow) string {
				if r.corrections == 0 {
					return ""
				}
				return words.Int(int64(r.corrections))
			}},
		{title: words.T("column.notes"), text: func(r lockRow) string {
			if r.lock == nil {
				return ""
			}
			return r.lock.Note
		},
			fixed: func(r lockRow) bool { return r.lock == nil },
			set: func(b *budget.Batch, r lockRow, typed string) error {
				return amend(b, budget.PeriodLock{Period: r.period}, func(l *budget.PeriodLock) error { l.Note = typed; return nil })
			}},
	}
}

// setLock closes or opens a period.
func setLock(b *budget.Batch, r lockRow, typed, open, locked string) error {
	switch typed {
	case locked:
		if r.lock == nil {
			b.Add(budget.LockPeriod(b.Plan(), budget.PeriodLock{Period: r.period}, ""))
		}
	case open, "":
		b.Add(budget.UnlockPeriod(b.Plan(), r.period, ""))
	default:
		return typoChoice
	}
	return nil
}

// locksNote says what closing the accounts does.
func locksNote(s state) string { return s.words.T("screen.economy.locks-note") }
