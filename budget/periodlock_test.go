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
	opened := Edit{Changes: []Change{{Before: PeriodLock{Period: booked.Period}}, {Before: booked}}}
	if _, err := opened.Apply(plan); err != nil {
		t.Errorf("opened and removed at once: %v", err)
	}
}
