package budget

import (
	"errors"
	"testing"
)

func TestPeriodWithinAnother(t *testing.T) {
	year := YearOf(2021)
	for _, part := range []Period{year, HalfOf(2021, 1), TertialOf(2021, 3), MonthOf(2021, 12), DayOf(2021, 12, 31)} {
		if !part.Within(year) {
			t.Errorf("%s is not within %s", part, year)
		}
	}
	first := TertialOf(2021, 1)
	for part, within := range map[Period]bool{first: true, MonthOf(2021, 1): true, MonthOf(2021, 4): true, DayOf(2021, 4, 30): true,
		MonthOf(2021, 5): false, TertialOf(2021, 2): false, HalfOf(2021, 1): false, year: false, TertialOf(2020, 1): false} {
		if part.Within(first) != within {
			t.Errorf("%s within %s is %v", part, first, !within)
		}
	}
}

// lockedAccounts has 1 000 booked in the first tertial of 2021, which is closed.
func lockedAccounts(t *testing.T) (*Plan, Amount) {
	booked := Amount{Line: "l1", Period: TertialOf(2021, 1), Kind: Actual, Kroner: 1000}
	return planOf(t, booked, PeriodLock{Period: TertialOf(2021, 1)}), booked
}

func TestClosedAccountsChangeByCorrectionOnly(t *testing.T) {
	plan, booked := lockedAccounts(t)
	changed := booked
	changed.Kroner = 1200
	was := booked.Kroner
	correction := Correction{Line: "l1", Period: booked.Period, Number: 1, Was: &was, Reason: "ettermelding"}
	change := Change{Before: booked, After: changed}
	for name, changes := range map[string][]Change{
		"changed": {change}, "removed": {{Before: booked}}, "added": {{After: Amount{Line: "l1", Period: MonthOf(2021, 2), Kind: Actual}}},
		"another amount corrected": {change, {After: Correction{Line: "l1", Period: MonthOf(2021, 2), Number: 1, Was: &was, Reason: "x"}}},
		"another value kept":       {change, {After: Correction{Line: "l1", Period: booked.Period, Number: 1, Reason: "x"}}},
	} {
		if _, err := (Edit{Changes: changes}).Apply(plan); !errors.Is(err, ErrPeriodLocked) {
			t.Errorf("%s: %v", name, err)
		}
	}
	edit := Edit{Changes: []Change{change, {After: correction}}}
	corrected, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	if kept := corrected.CorrectionsOf("l1", booked.Period); len(kept) != 1 || *kept[0].Was != 1000 {
		t.Errorf("kept %v", kept)
	}
	back, err := edit.Inverse().Apply(corrected)
	if err != nil {
		t.Fatalf("taking the correction back: %v", err)
	}
	if now, _ := back.Amount("", "l1", booked.Period, Actual); now.Kroner != 1000 {
		t.Errorf("back to %d", now.Kroner)
	}
}

func TestOtherPeriodsAndForecastsStayOpen(t *testing.T) {
	plan, booked := lockedAccounts(t)
	for _, free := range []Amount{{Line: "l1", Period: TertialOf(2021, 2), Kind: Actual, Kroner: 1},
		{Line: "l1", Period: booked.Period, Kind: Forecast, Kroner: 1}, {Line: "l1", Period: YearOf(2021), Kind: Actual, Kroner: 1}} {
		if _, err := (Edit{Changes: []Change{{After: free}}}).Apply(plan); err != nil {
			t.Errorf("%v: %v", free, err)
		}
	}
	elsewhere := booked
	elsewhere.Note = "bilag 7"
	if _, err := (Edit{Changes: []Change{{Before: booked, After: elsewhere}}}).Apply(plan); err != nil {
		t.Errorf("the same amount with a note: %v", err)
	}
	opened := Edit{Changes: []Change{{Before: PeriodLock{Period: booked.Period}}, {Before: booked}}}
	if _, err := opened.Apply(plan); err != nil {
		t.Errorf("opened and removed at once: %v", err)
	}
}

func TestPeriodsAreLockedAndOpened(t *testing.T) {
	plan, _ := lockedAccounts(t)
	year := LockPeriod(plan, PeriodLock{Period: YearOf(2020), Note: "avlagt"}, "2020")
	plan = applied(t, plan, year)
	if lock, locked := plan.LockOn(TertialOf(2020, 3)); !locked || lock.Note != "avlagt" {
		t.Errorf("the year's tertials are open: %v", lock)
	}
	plan = applied(t, plan, UnlockPeriod(plan, YearOf(2020), "2020"))
	if _, locked := plan.LockOn(TertialOf(2020, 3)); locked {
		t.Error("the year is still locked")
	}
	if edit := UnlockPeriod(plan, YearOf(2020), ""); !edit.IsEmpty() {
		t.Errorf("opened twice: %v", edit)
	}
}

func TestCorrectingKeepsWhatTheAccountsSaid(t *testing.T) {
	plan, booked := lockedAccounts(t)
	for i, thousands := range []Kroner{1200, 1300} {
		booked.Kroner = thousands
		late := Amount{Line: "l2", Period: MonthOf(2021, 2+i), Kind: Actual, Kroner: 5}
		edit := Edit{Kind: CorrectEdit, Changes: Merge(plan, booked, late, Amount{Line: "l2", Period: TertialOf(2021, 2), Kind: Actual, Kroner: 1 + thousands})}
		if closed := edit.Closed(plan); len(closed) != 2 {
			t.Fatalf("%d changes are of closed accounts, want 2", len(closed))
		}
		edit = edit.Correcting(plan, "ettermelding")
		if closed := edit.Closed(plan); len(closed) != 0 || len(edit.Changes) != 5 {
			t.Fatalf("corrected: %v, %d changes", closed, len(edit.Changes))
		}
		plan = applied(t, plan, edit)
	}
	kept := plan.CorrectionsOf("l1", booked.Period)
	if len(kept) != 2 || *kept[0].Was != 1000 || *kept[1].Was != 1200 || kept[1].Number != 2 || kept[1].Reason != "ettermelding" {
		t.Errorf("kept %+v", kept)
	}
	if kept := plan.CorrectionsOf("l2", MonthOf(2021, 2)); len(kept) != 1 || kept[0].Was != nil {
		t.Errorf("of what was not booked: %+v", kept)
	}
	open := Edit{Changes: Merge(plan, Amount{Line: "l1", Period: TertialOf(2021, 2), Kind: Actual})}
	if got := open.Correcting(plan, "x"); len(got.Changes) != 1 {
		t.Errorf("an open period is corrected: %v", got.Changes)
	}
}

func TestReasonsReplaceOneAnother(t *testing.T) {
	reason := Explanation{Line: "l1", Period: TertialOf(2021, 1), Cause: VolumeCause, Text: "tre stillinger ubesatt"}
	say := func(p *Plan, before, now Explanation) *Plan {
		batch := NewBatch(p)
		batch.Explain(before, now)
		if batch.Kind() != ExplainEdit {
			t.Errorf("the history calls it %q", batch.Kind())
		}
		return applied(t, p, batch.Edit(batch.Kind(), "l1"))
	}
	plan := say(new(Plan), Explanation{}, reason)
	price := reason
	price.Cause, price.Text = PriceCause, "lønnsoppgjøret"
	plan = say(plan, reason, price)
	if said := plan.ExplanationsOf("", "l1", reason.Period); len(said) != 1 || said[0] != price {
		t.Errorf("said %v", said)
	}
	silent := price
	silent.Text = ""
	if plan = say(plan, price, silent); plan.Explanations.Len() != 0 {
		t.Error("what says nothing stays")
	}
}

// A cause is not dropped while its words are still to come.
func TestACauseWaitsForItsWords(t *testing.T) {
	batch := NewBatch(new(Plan))
	cause := Explanation{Line: "l1", Period: TertialOf(2021, 1), Cause: TimingCause}
	batch.Explain(Explanation{}, cause)
	if said, found := batch.Explained("l1", cause.Period); !found || said.Says() || said.Cause != TimingCause {
		t.Errorf("the batch says %+v", said)
	}
	if _, err := batch.Edit(ExplainEdit, "l1").Apply(new(Plan)); !errors.Is(err, ErrInvalid) {
		t.Errorf("a cause alone: %v", err)
	}
	said := cause
	said.Text = "ansatt i mai"
	batch.Explain(cause, said)
	if plan := applied(t, new(Plan), batch.Edit(ExplainEdit, "l1")); plan.Explanations.Len() != 1 {
		t.Error("the reason is lost")
	}
}

func TestABatchIsOfOneKind(t *testing.T) {
	plan := applied(t, new(Plan), LockPeriod(new(Plan), PeriodLock{Period: YearOf(2020)}, ""))
	for name, c := range map[string]struct {
		change func(*Batch)
		want   EditKind
	}{
		"nothing":    {func(*Batch) {}, TableEdit},
		"locked":     {func(b *Batch) { b.Add(LockPeriod(plan, PeriodLock{Period: YearOf(2021)}, "")) }, LockEdit},
		"opened":     {func(b *Batch) { b.Add(UnlockPeriod(plan, YearOf(2020), "")) }, UnlockEdit},
		"a note":     {func(b *Batch) { b.Put(PeriodLock{Period: YearOf(2020), Note: "avlagt"}) }, TableEdit},
		"as it was":  {func(b *Batch) { b.Add(UnlockPeriod(plan, YearOf(2020), "")); b.Put(PeriodLock{Period: YearOf(2020)}) }, TableEdit},
		"two things": {func(b *Batch) { b.Add(UnlockPeriod(plan, YearOf(2020), "")); b.Put(PeriodLock{Period: YearOf(2022)}) }, TableEdit},
	} {
		batch := NewBatch(plan)
		c.change(batch)
		if got := batch.Kind(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
