package workbook

import (
	"errors"
	"testing"

	"fagplan/budget"
)

func TestParsePeriod(t *testing.T) {
	year, month := budget.YearOf, budget.MonthOf
	tests := []struct {
		text       string
		start, end budget.Period
	}{
		{"2019", year(2019), year(2019)},
		{"2. tertial 2006", budget.TertialOf(2006, 2), budget.TertialOf(2006, 2)},
		{"1. tertial 2018", budget.TertialOf(2018, 1), budget.TertialOf(2018, 1)},
		{"T1 2021", budget.TertialOf(2021, 1), budget.TertialOf(2021, 1)},
		{"2021T3", budget.TertialOf(2021, 3), budget.TertialOf(2021, 3)},
		{"2020 2. tertial", budget.TertialOf(2020, 2), budget.TertialOf(2020, 2)},
		{"1. halvår 2018", budget.HalfOf(2018, 1), budget.HalfOf(2018, 1)},
		{"2018H2", budget.HalfOf(2018, 2), budget.HalfOf(2018, 2)},
		{"2. kvartal 2018", month(2018, 4), month(2018, 6)},
		{"Q4 2021", month(2021, 10), month(2021, 12)},
		{"2. kv. 2018", month(2018, 4), month(2018, 6)},
		{"2018K1", month(2018, 1), month(2018, 3)},
		{"juni 2018", month(2018, 6), month(2018, 6)},
		{"Juni  2018", month(2018, 6), month(2018, 6)},
		{"des. 2013", month(2013, 12), month(2013, 12)},
		{"Aug./sept. 2013", month(2013, 8), month(2013, 9)},
		{"Oktober – desember 2013", month(2013, 10), month(2013, 12)},
		{"november 2013 - januar 2014", month(2013, 11), month(2014, 1)},
		{"31.12.2012", budget.DayOf(2012, 12, 31), budget.DayOf(2012, 12, 31)},
		{"Per 31.12.18", budget.DayOf(2018, 12, 31), budget.DayOf(2018, 12, 31)},
		{"31.12.98", budget.DayOf(1998, 12, 31), budget.DayOf(1998, 12, 31)},
		{"13. februar 2019", budget.DayOf(2019, 2, 13), budget.DayOf(2019, 2, 13)},
		{"2012-12-31", budget.DayOf(2012, 12, 31), budget.DayOf(2012, 12, 31)},
		{"2016-09", month(2016, 9), month(2016, 9)},
		{"2019–2025", year(2019), year(2025)},
		{"2019-25", year(2019), year(2025)},
		{"2006/2007", year(2006), year(2007)},
	}
	for _, tt := range tests {
		got, err := ParsePeriod(tt.text)
		if err != nil || got != (Span{tt.start, tt.end}) {
			t.Errorf("ParsePeriod(%q) = %v, %v; want %v to %v", tt.text, got, err, tt.start, tt.end)
		}
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for _, text := range []string{"", "4582", "12019", "20190", "4. tertial 2018", "31.02.2018", "13/2018", "2025–2019", "juni", "2019 kroner", "høsten 2013"} {
		if got, err := ParsePeriod(text); !errors.Is(err, ErrNotPeriod) {
			t.Errorf("ParsePeriod(%q) = %v, %v; want ErrNotPeriod", text, got, err)
		}
	}
}

func TestFindPeriodLeavesTheRest(t *testing.T) {
	tests := []struct{ text, period, rest string }{
		{"Antall nyhenviste 2. tertial 2006", "2006T2", "antall nyhenviste"},
		{"2007 herav refusjon fra NAV", "2007", "herav refusjon fra nav"},
		{"Gjennomført mai 2013", "2013-05", "gjennomfort"},
		{"Andel av alle oppholdsdøgn 2008 (pst)", "2008", "andel av alle oppholdsdogn (pst)"},
	}
	for _, tt := range tests {
		span, rest, found := FindPeriod(tt.text)
		if !found || span.End.String() != tt.period || rest != tt.rest {
			t.Errorf("FindPeriod(%q) = %v, %q, %v", tt.text, span, rest, found)
		}
	}
}

func TestPeriodHeading(t *testing.T) {
	tests := []struct {
		heading, period string
		kind            budget.Kind
	}{
		{"B2020", "2020", budget.Budget},
		{"R 2019", "2019", budget.Actual},
		{"P2021", "2021", budget.Forecast},
		{"Budsjett 2020", "2020", budget.Budget},
		{"Regnskap 1. tertial 2020", "2020T1", budget.Actual},
		{"2020", "2020", ""},
	}
	for _, tt := range tests {
		span, kind, _ := periodHeading(tt.heading)
		if span.End.String() != tt.period || kind != tt.kind {
			t.Errorf("periodHeading(%q) = %v, %q", tt.heading, span, kind)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, seed := range []string{"2. tertial 2006", "Aug./sept. 2013", "Oktober – desember 2013", "Per 31.12.18", "2019–2025", "2016-09", "T1 2021"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		span, err := ParsePeriod(text)
		if err != nil {
			return
		}
		if !span.Start.Valid() || !span.End.Valid() || span.End.IsZero() || span.Start.Compare(span.End) > 0 {
			t.Errorf("%q gives %v", text, span)
		}
		periodHeading(text)
	})
}
