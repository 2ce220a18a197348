package budget_test

import (
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
)

func TestShiftedPeriods(t *testing.T) {
	for _, c := range []struct {
		from string
		by   int
		want string
	}{
		{"2021", 1, "2022"}, {"2021", -2, "2019"}, {"2021H2", 1, "2022H1"}, {"2021T1", -1, "2020T3"}, {"2021T3", 4, "2023T1"},
		{"2020-12", 1, "2021-01"}, {"2020-02-28", 1, "2020-02-29"}, {"2020-02-28", 2, "2020-03-01"}, {"2021-01-01", -1, "2020-12-31"}, {"", 3, ""},
	} {
		from, err := budget.ParsePeriod(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := from.Shifted(c.by).String(); got != c.want {
			t.Errorf("%q shifted by %d is %q, want %q", c.from, c.by, got, c.want)
		}
	}
}

func TestShiftingBackAndForthLeadsHome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := drawnUnit(t).Shifted(rapid.IntRange(-900, 900).Draw(t, "to"))
		by := rapid.IntRange(-900, 900).Draw(t, "by")
		if got := from.Shifted(by).Shifted(-by); got != from {
			t.Errorf("%s by %d and back is %s", from, by, got)
		}
		if next := from.Shifted(1); next.Begins() != from.Ends() {
			t.Errorf("%s ends at %v and %s begins at %v", from, from.Ends(), next, next.Begins())
		}
		if got := budget.PeriodEnding(from.Unit(), from.Ends()); got != from {
			t.Errorf("what ends when %s does is %s", from, got)
		}
	})
}

// drawnUnit is a period of any unit.
func drawnUnit(t *rapid.T) budget.Period {
	return rapid.SampledFrom([]budget.Period{budget.YearOf(2021), budget.HalfOf(2021, 1), budget.TertialOf(2021, 2),
		budget.MonthOf(2021, 6), budget.DayOf(2021, 4, 10)}).Draw(t, "from")
}

func TestPeriodEndingNearest(t *testing.T) {
	for _, c := range []struct {
		unit   budget.PeriodUnit
		moment float64
		want   string
	}{
		{budget.Year, 2021.4, "2020"}, {budget.Year, 2021.6, "2021"}, {budget.Tertial, 2021.45, "2021T1"}, {budget.Tertial, 2021.6, "2021T2"},
		{budget.Month, 2021.26, "2021-03"}, {budget.Day, 2021.499, "2021-07-01"}, {budget.Half, 2021.9, "2021H2"},
	} {
		if got := budget.PeriodEnding(c.unit, c.moment).String(); got != c.want {
			t.Errorf("the one nearest %v is %s, want %s", c.moment, got, c.want)
		}
	}
}
