package budget

import "testing"

func standingOf(t *testing.T, area AreaID, year int, records ...Record) CoverageStanding {
	t.Helper()
	for _, s := range planOf(t, records...).CoverageStandings(northRevision) {
		if s.Area == area && s.Yardstick == ByConsultations && s.Variant == FieldOnly && s.Period == YearOf(year) {
			return s
		}
	}
	t.Fatalf("%s is not covered in %d", area, year)
	return CoverageStanding{}
}

// From 2007 to 2008 the rate of Helse Nord went from 14 to 21 and the country's
// from 43 to 52.
func TestBothRatesGrow(t *testing.T) {
	first, second := standingOf(t, "nord", 2007, northFrame()...), standingOf(t, "nord", 2008, northFrame()...)
	if !first.Before.IsZero() || first.Growth != nil || first.NationalGrowth != nil {
		t.Errorf("the first has grown: %+v", first)
	}
	if second.Before != YearOf(2007) || oneDecimal(*second.Growth*100).String() != "50" || oneDecimal(*second.NationalGrowth*100).String() != "20.9" {
		t.Errorf("since %s the rate has grown by %s and the country's by %s", second.Before, second.Growth, second.NationalGrowth)
	}
	if second.Broken {
		t.Error("a series without a break is broken")
	}
}

func TestRegionsAreRanked(t *testing.T) {
	records := append(northFrame(), Area{ID: "unn", Name: "UNN", Kind: Trust, Parent: "nord"}, measured(rateOfConsultations, "unn", 2008, 60, ""))
	for area, want := range map[AreaID]int{"vest": 2, "midt": 3, "nord": 4, "unn": 1} {
		if s := standingOf(t, area, 2008, records...); s.Rank != want {
			t.Errorf("%s is number %d of %d, want %d", area, s.Rank, s.Of, want)
		}
	}
}

func TestBreakStandsBetweenTwoYears(t *testing.T) {
	for at, want := range map[Period]bool{YearOf(2007): false, YearOf(2008): true, YearOf(2009): false} {
		indicator, _ := planOf(t, northFrame()...).Indicators.Get(Indicator{ID: rateOfConsultations})
		indicator.Breaks = []Period{at}
		if s := standingOf(t, "nord", 2008, replaced(northFrame(), indicator)...); s.Broken != want {
			t.Errorf("a break in %s is told as %v of 2008", at, s.Broken)
		}
	}
}

// 56 positions in place of 125 on the national level: 69 missing, at 720 500 kr
// each 49 714 500 kr a year.
func TestNationalGapInPositionsAndMoney(t *testing.T) {
	records := append(northFrame(), helseNordServices()...)
	records = append(records, costFactor(Whole(720)+Unit/2, "kr 1 000", ""))
	for _, gap := range planOf(t, records...).NationalGaps(northRevision) {
		if gap.Coverage.Yardstick != ByPositions {
			continue
		}
		if !gap.Stated || *gap.InPlace != Whole(56) || whole(*gap.Missing.Positions) != 69 || *gap.Missing.Kroner != 49_714_500 || gap.Had != nil {
			t.Errorf("%s in place, %s missing, %d kr", gap.InPlace, gap.Missing.Positions, *gap.Missing.Kroner)
		}
		return
	}
	t.Error("no gap in positions")
}

func TestNationalGapInConsultations(t *testing.T) {
	gaps := planOf(t, append(northFrame(), consultationsCounted()...)...).NationalGaps(northRevision)
	for _, gap := range gaps {
		if gap.Coverage.Area == "nord" && gap.Coverage.Yardstick == ByConsultations && gap.Coverage.Period == YearOf(2008) {
			if whole(*gap.Had) != 7_446 || whole(*gap.Missing.Consultations) != 10_992 || gap.InPlace != nil || gap.Missing.Kroner != nil {
				t.Errorf("the gap is %+v", gap)
			}
			return
		}
	}
	t.Error("no gap in consultations")
}

// A new definition of what is counted breaks the index by consultations, and no
// other.
func TestBreaksOfConsultationsAreThoseOfTheirIndex(t *testing.T) {
	plan := planOf(t, Indicator{ID: ConsultationsIndicator, Name: "Konsultasjoner", Statistic: Count, Direction: HigherIsBetter, Breaks: []Period{YearOf(2008)}})
	breaks := plan.coverageBreaks()
	if len(breaks[ByConsultations]) != 1 || len(breaks[""]) != 0 || len(breaks[ByPositions]) != 0 {
		t.Errorf("the breaks are %v", breaks)
	}
}

func TestGrowthOfRates(t *testing.T) {
	for name, c := range map[string]struct {
		before, now *Quantity
		want        *Quantity
	}{
		"half more":    {quantityOf(2), quantityOf(3), func() *Quantity { q := Unit / 2; return &q }()},
		"from nothing": {quantityOf(0), quantityOf(3), nil},
		"to nothing":   {quantityOf(2), quantityOf(0), quantityOf(-1)},
		"unknown":      {nil, quantityOf(3), nil},
	} {
		got := growth(c.before, c.now)
		if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	hardly := Quantity(1)
	if growth(&hardly, quantityOf(1)) == nil {
		t.Error("what is hardly anything cannot grow")
	}
}
