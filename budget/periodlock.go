package budget

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// The tables of closed accounts.
const (
	PeriodLockTable TableName = "period_lock"
	CorrectionTable TableName = "correction"
)

// ErrPeriodLocked reports a change of accounts in a period that is closed.
var ErrPeriodLocked = errors.New("the accounts of the period are locked")

// PeriodLock closes the accounts of a period: what is booked in it, and in the
// parts of it, changes by correction only.
type PeriodLock struct {
	Period Period `json:"period" key:"1"`
	Note   string `json:"note,omitempty"`
}

// Table implements Record.
func (PeriodLock) Table() TableName { return PeriodLockTable }

// Refs implements Record.
func (PeriodLock) Refs() []Ref { return nil }

// Validate implements Record.
func (l PeriodLock) Validate() error { return check(l, validPeriod(l.Period)) }

func (l PeriodLock) compare(o PeriodLock) int { return l.Period.Compare(o.Period) }

// Correction keeps what a line's accounts said in a closed period before they
// were corrected, and why they were.
type Correction struct {
	Line   LineID `json:"line" key:"1"`
	Period Period `json:"period" key:"2"`
	// Number counts the corrections of the amount from 1.
	Number int `json:"number" key:"3"`
	// Was is nil where nothing was booked.
	Was    *Kroner `json:"was,omitempty"`
	Reason string  `json:"reason"`
}

// Table implements Record.
func (Correction) Table() TableName { return CorrectionTable }

// Refs implements Record.
func (Correction) Refs() []Ref { return nil }

// Validate implements Record.
func (c Correction) Validate() error {
	return check(c, rule{c.Line != "", "a line is needed"}, validPeriod(c.Period),
		rule{c.Number > 0, "corrections are counted from 1"}, rule{c.Reason != "", "a reason is needed"})
}

func (c Correction) compare(o Correction) int {
	return cmp.Or(cmp.Compare(c.Line, o.Line), c.Period.Compare(o.Period), cmp.Compare(c.Number, o.Number))
}

// CorrectionsOf returns the corrections of a line's accounts in a period, the
// first one first.
func (p *Plan) CorrectionsOf(line LineID, period Period) []Correction {
	var made []Correction
	for c := range p.Corrections.From(Correction{Line: line, Period: period}) {
		if c.Line != line || c.Period != period {
			break
		}
		made = append(made, c)
	}
	return made
}

// LockOn returns the lock that closes the accounts of a period, if any does.
func (p *Plan) LockOn(period Period) (lock PeriodLock, locked bool) {
	for l := range p.PeriodLocks.All() {
		if period.Within(l.Period) {
			return l, true
		}
	}
	return PeriodLock{}, false
}

// Within reports whether the period is another one, or a part of it.
func (p Period) Within(whole Period) bool {
	if p.Year() != whole.Year() || p.unit == Year && whole.unit != Year || whole.unit == Day {
		return p == whole
	}
	return p.StartMonth() >= whole.StartMonth() && p.EndMonth() <= whole.EndMonth()
}

// LockPeriod makes the edit that closes the accounts of a period.
func LockPeriod(p *Plan, lock PeriodLock, subject string) Edit {
	return Edit{Kind: LockEdit, Subject: subject, Changes: Merge(p, lock)}
}

// UnlockPeriod makes the edit that opens the accounts of a period again. It is
// empty where the period itself is not locked.
func UnlockPeriod(p *Plan, period Period, subject string) Edit {
	return Edit{Kind: UnlockEdit, Subject: subject, Changes: remove(p, PeriodLock{Period: period})}
}

// accountsOpenIn checks that the edit changes nothing that is booked in a closed
// period, unless it corrects it. An edit that opens the period may.
func (e Edit) accountsOpenIn(p *Plan) error {
	if closed := e.Closed(p); len(closed) > 0 {
		return fmt.Errorf("%s: %w", describe(closed[0].subject()), ErrPeriodLocked)
	}
	return nil
}

// Closed returns the changes of what is booked in closed periods that the edit
// does not correct: those it is refused for.
func (e Edit) Closed(p *Plan) []Change {
	if p.PeriodLocks.Len() == 0 {
		return nil
	}
	var closed []Change
	corrections := e.changesOf(CorrectionTable)
	for _, c := range e.Changes {
		amount, is := c.subject().(Amount)
		if !is || amount.Kind != Actual || c.keepsBooked() {
			continue
		}
		if lock, locked := p.LockOn(amount.Period); locked && !e.opens(lock) && !c.correctedBy(corrections) {
			closed = append(closed, c)
		}
	}
	return closed
}

// keepsBooked reports whether an amount is what it was, so that no more than
// where it comes from changes.
func (c Change) keepsBooked() bool {
	before, was := c.Before.(Amount)
	after, is := c.After.(Amount)
	return was && is && before.Kroner == after.Kroner
}

// Correcting returns the edit with a correction for each change of what is
// booked in a closed period: it keeps what the accounts said, and the reason.
func (e Edit) Correcting(p *Plan, reason string) Edit {
	closed := e.Closed(p)
	if len(closed) == 0 {
		return e
	}
	e.Changes = slices.Clone(e.Changes)
	for _, c := range closed {
		amount := c.subject().(Amount)
		correction := Correction{Line: amount.Line, Period: amount.Period, Number: len(p.CorrectionsOf(amount.Line, amount.Period)) + 1, Reason: reason}
		if was, booked := c.Before.(Amount); booked {
			correction.Was = &was.Kroner
		}
		e.Changes = append(e.Changes, Change{After: correction})
	}
	return e
}

// correctedBy reports whether one of the corrections made keeps what the changed
// accounts said, or one of those taken back did.
func (c Change) correctedBy(corrections []Change) bool {
	for _, kept := range corrections {
		if made, is := kept.After.(Correction); is && kept.Before == nil && made.keeps(c.subject(), c.Before) {
			return true
		}
		if taken, is := kept.Before.(Correction); is && kept.After == nil && taken.keeps(c.subject(), c.After) {
			return true
		}
	}
	return false
}

// keeps reports whether the correction is of an amount, and says what it was.
func (c Correction) keeps(subject, was Record) bool {
	of, is := subject.(Amount)
	if !is || of.Line != c.Line || of.Period != c.Period {
		return false
	}
	before, booked := was.(Amount)
	if !booked {
		return c.Was == nil
	}
	return c.Was != nil && *c.Was == before.Kroner
}

// opens reports whether the edit takes the lock away.
func (e Edit) opens(lock PeriodLock) bool {
	for _, c := range e.Changes {
		if before, was := c.Before.(PeriodLock); was && before.Period == lock.Period && c.After == nil {
			return true
		}
	}
	return false
}
