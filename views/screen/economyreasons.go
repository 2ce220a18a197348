package screen

import (
	"strings"

	"fagplan/budget"
)

// varianceCauses are the causes a variance can have, the plainest first.
var varianceCauses = []budget.Cause{budget.VolumeCause, budget.PriceCause, budget.TimingCause, budget.CorrectedCause, budget.DecidedCause}

// reasonColumns are the cause of a variance and the planner's own words on it,
// both to be typed in, for the rows that are of a line.
func reasonColumns[T any](d *Desk, s state, period budget.Period, lineOf func(T) budget.Line) []column[T] {
	words := s.words
	said := func(row T) *budget.Explanation { return firstReason(s.plan, lineOf(row), period) }
	fixed := func(row T) bool { return lineOf(row).ID == "" }
	const narrow, wide = 140, 230
	return []column[T]{
		{title: words.T("column.cause"), hint: words.T("screen.economy.cause-hint"), width: narrow, fixed: fixed,
			choices: func(T) []string { return namesOf(words, varianceCauses) },
			text: func(row T) string {
				if e := said(row); e != nil {
					return words.Name(e.Cause)
				}
				return ""
			},
			set: func(b *budget.Batch, row T, typed string) error {
				return setReason(b, lineOf(row), period, func(e *budget.Explanation) (err error) {
					e.Cause, err = chosenOf(words, typed, varianceCauses)
					return err
				})
			}},
		{title: words.T("column.reason"), hint: words.T("screen.economy.reason-hint"), width: wide, fixed: fixed,
			text: func(row T) string {
				if e := said(row); e != nil {
					return e.Text
				}
				return ""
			},
			set: func(b *budget.Batch, row T, typed string) error {
				return setReason(b, lineOf(row), period, func(e *budget.Explanation) error { e.Text = strings.TrimSpace(typed); return nil })
			}},
	}
}

// firstReason is what the planner has said first of a line in a period, nil
// where nothing is.
func firstReason(p *budget.Plan, line budget.Line, period budget.Period) *budget.Explanation {
	said := p.ExplanationsOf("", line.ID, period)
	if line.ID == "" || len(said) == 0 {
		return nil
	}
	return &said[0]
}

// setReason changes what is said of a line in a period. A cause without words is
// kept by its name until they come.
func setReason(b *budget.Batch, line budget.Line, period budget.Period, change func(*budget.Explanation) error) error {
	before := firstReason(b.Plan(), line, period)
	now := budget.Explanation{Line: line.ID, Period: period, Cause: budget.DecidedCause}
	if before != nil {
		now = *before
	}
	if err := change(&now); err != nil {
		return err
	}
	b.Explain(before, now)
	return nil
}
