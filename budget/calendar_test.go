package budget

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func period(t *testing.T, text string) Period {
	t.Helper()
	p, err := ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPeriodsBeginAndEndOnTheirDates(t *testing.T) {
	for _, test := range []struct {
		period       string
		begins, ends float64
	}{
		{"", 0, 0},
		{"2021", 2021, 2022},
		{"2021H1", 2021, 2021 + 181.0/365},
		{"2020H1", 2020, 2020 + 182.0/366},
		{"2021H2", 2021 + 181.0/365, 2022},
		{"2021T1", 2021, 2021 + 120.0/365},
		{"2021T2", 2021 + 120.0/365, 2021 + 243.0/365},
		{"2020T3", 2020 + 244.0/366, 2021},
		{"2021-02", 2021 + 31.0/365, 2021 + 59.0/365},
		{"2020-12", 2020 + 335.0/366, 2021},
		{"2020-02-29", 2020 + 59.0/366, 2020 + 60.0/366},
		{"2021-12-31", 2021 + 364.0/365, 2022},
	} {
		p := period(t, test.period)
		if math.Abs(p.Begins()-test.begins) > 1e-9 || math.Abs(p.Ends()-test.ends) > 1e-9 {
			t.Errorf("%q is from %v to %v, want %v to %v", test.period, p.Begins(), p.Ends(), test.begins, test.ends)
		}
	}
}

func TestDaysAfter(t *testing.T) {
	for _, test := range []struct {
		later, earlier string
		days           int
	}{
		{"2021", "2020", 365}, {"2020", "2019", 366}, {"2021-03", "2021-02", 31}, {"2021-03-01", "2021-02-28", 1},
		{"2020-03-01", "2020-02-28", 2}, {"2021T3", "2021", 0}, {"2021T1", "2021H1", -61}, {"2101", "2000", 101*365 + 24},
	} {
		if got := period(t, test.later).DaysAfter(period(t, test.earlier)); got != test.days {
			t.Errorf("%s ends %d days after %s, want %d", test.later, got, test.earlier, test.days)
		}
	}
}

// The calendar of package time is the yardstick; it is not used in the package
// itself, which knows dates but no clock.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyPeriod(t), anyPeriod(t)
		last := func(p Period) time.Time {
			day := p.DayOfMonth()
			if p.Unit() != Day {
				day = daysIn(p.Year(), p.EndMonth())
			}
			return time.Date(p.Year(), time.Month(p.EndMonth()), day, 0, 0, 0, 0, time.UTC)
		}
		if want := int(last(a).Unix()-last(b).Unix()) / (24 * 60 * 60); a.DaysAfter(b) != want {
			t.Fatalf("%v ends %d days after %v, want %d", a, a.DaysAfter(b), b, want)
		}
		if !(a.Begins() < a.Ends()) || a.Begins() < float64(a.Year()) || a.Ends() > float64(a.Year()+1) {
			t.Fatalf("%v is from %v to %v", a, a.Begins(), a.Ends())
		}
		if overlap := a.Begins() < b.Ends() && b.Begins() < a.Ends(); a.Overlaps(b) != overlap {
			t.Fatalf("%v and %v overlap: %v", a, b, !overlap)
		}
	})
}
