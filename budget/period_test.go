package budget

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyPeriod draws a period that exists.
func anyPeriod(t *rapid.T) Period {
	year := rapid.OneOf(rapid.IntRange(2018, 2021), rapid.IntRange(1900, 2199)).Draw(t, "year")
	number := func(most int) int { return rapid.IntRange(1, most).Draw(t, "part") }
	switch PeriodUnit(rapid.IntRange(int(Year), int(Day)).Draw(t, "unit")) {
	case Half:
		return HalfOf(year, number(2))
	case Tertial:
		return TertialOf(year, number(3))
	case Month:
		return MonthOf(year, number(12))
	case Day:
		month := number(12)
		return DayOf(year, month, number(daysIn(year, month)))
	}
	return YearOf(year)
}

func TestPeriodsAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPeriod(t)
		read, err := ParsePeriod(p.String())
		if err != nil || read != p || !p.Valid() {
			t.Fatalf("%v was read as %v: %v", p, read, err)
		}
	})
}

func TestPeriodText(t *testing.T) {
	tests := map[string]Period{
		"": {}, "2021": YearOf(2021), "2021H2": HalfOf(2021, 2), "2021T3": TertialOf(2021, 3),
		"2021-06": MonthOf(2021, 6), "2020-02-29": DayOf(2020, 2, 29),
	}
	for text, want := range tests {
		if got, err := ParsePeriod(text); err != nil || got != want || got.String() != text {
			t.Errorf("%q was read as %v: %v", text, got, err)
		}
	}
	for _, text := range []string{
		"21", "202", "20211", "2021H0", "2021H3", "2021T4", "2021H", "2021T01", "2021-0", "2021-13", "2021-6",
		"2021-06-31", "2021-02-29", "1900-02-29", "2021-06-1", "2021-06-", "2021-06-01-01", "1899", "2200", "0000",
		"2021-656-40", "2021-01-101", "2021t1", "2021 T1", " 2021", "２０２１", "2021-+6", "Q1",
	} {
		if got, err := ParsePeriod(text); !errors.Is(err, ErrPeriod) {
			t.Errorf("%q was read as %v: %v", text, got, err)
		}
	}
}

// A period far out of range must not wrap round to one that exists.
func TestPeriodsThatDoNotExist(t *testing.T) {
	const wrap = 1 << 16
	for name, p := range map[string]Period{
		"year": YearOf(2021 + wrap), "negative year": YearOf(2021 - wrap), "half": HalfOf(2021, 1+wrap),
		"tertial": TertialOf(2021, 1-wrap), "month": MonthOf(2021, 1+wrap), "month of a date": DayOf(2021, 656, 40),
		"day": DayOf(2021, 1, 101), "negative day": DayOf(2021, 2, -69), "thirteenth month": DayOf(2021, 13, 1),
		"no month": DayOf(2021, 0, 1), "day of February": DayOf(2100, 2, 29),
	} {
		if p.Valid() {
			t.Errorf("%s: %v exists", name, p)
		}
	}
	population := Population{Area: "nord", Year: 2021 + wrap, Adults: Unit}
	revision := Revision{ID: "r", Name: "R", Status: Draft, FirstYear: 2019, LastYear: 2025 + wrap}
	for _, r := range []Record{population, revision} {
		if err := r.Validate(); !errors.Is(err, ErrInvalid) {
			t.Errorf("%#v: %v", r, err)
		}
	}
}

func TestPeriodsSortByWhereTheyEnd(t *testing.T) {
	inOrder := []string{
		"", "2018", "2019-01-30", "2019-01-31", "2019-01", "2019-04-30", "2019-04", "2019T1", "2019-06", "2019H1",
		"2019T2", "2019-12-30", "2019-12-31", "2019-12", "2019T3", "2019H2", "2019", "2020-01-01", "2020T1", "2020",
	}
	periods := make([]Period, 0, len(inOrder))
	for _, text := range inOrder {
		p, err := ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		periods = append(periods, p)
	}
	slices.Reverse(periods)
	slices.SortFunc(periods, Period.Compare)
	for i, p := range periods {
		if p.String() != inOrder[i] {
			t.Errorf("at %d: %v, want %q", i, p, inOrder[i])
		}
	}
}

func TestPeriodOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyPeriod(t), anyPeriod(t), anyPeriod(t)
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%v and %v: equal in order only", a, b)
		}
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%v and %v are each before the other", a, b)
		}
		if a.Compare(b) < 0 && b.Compare(c) < 0 && a.Compare(c) >= 0 {
			t.Fatalf("%v, %v and %v go in a ring", a, b, c)
		}
		if year := YearOf(a.Year()); a != year && a.Compare(year) >= 0 {
			t.Fatalf("%v is after the year it lies in", a)
		}
		if a.Year() < b.Year() && a.Compare(b) >= 0 {
			t.Fatalf("%v is after %v", a, b)
		}
		if a.StartMonth() < 1 || a.StartMonth() > a.EndMonth() || a.EndMonth() > 12 {
			t.Fatalf("%v is from month %d to %d", a, a.StartMonth(), a.EndMonth())
		}
		if (Period{}).Compare(a) >= 0 {
			t.Fatalf("no period is after %v", a)
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, text := range strings.Fields("2021 2021H1 2021T3 2021-12 2020-02-29 2021-656-40 2021-01-101 20211 2021H01") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePeriod(text)
		switch {
		case err != nil && (!errors.Is(err, ErrPeriod) || !p.IsZero()):
			t.Errorf("%q: %v with %v", text, p, err)
		case err == nil && (!p.Valid() || p.String() != text):
			t.Errorf("%q was read as %v", text, p)
		}
	})
}

func TestNumbersOfPeriodsHaveFewDigits(t *testing.T) {
	for _, text := range []string{"2019T00001", "2019-00001", "2019-01-00001", "2019T", "2019H+1"} {
		if p, err := ParsePeriod(text); err == nil {
			t.Errorf("%s is %s", text, p)
		}
	}
}
