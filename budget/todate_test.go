package budget

import "testing"

// trialYears is a line with three years of accounts by tertial and a budget for
// the fourth, in kr 1 000: shares by the second tertial are 0,5 and 0,6.
func trialYears(more ...Amount) []Amount {
	booked := func(period Period, thousands Kroner) Amount {
		return Amount{Period: period, Kind: Actual, Kroner: thousands * Thousand}
	}
	return append([]Amount{
		// 2018 began with the third tertial, and tells nothing of a whole year.
		booked(TertialOf(2018, 1), 0), booked(TertialOf(2018, 2), 0), booked(TertialOf(2018, 3), 700),
		booked(TertialOf(2019, 1), 1_000), booked(TertialOf(2019, 2), 1_500), booked(TertialOf(2019, 3), 2_500),
		booked(TertialOf(2020, 1), 1_800), booked(TertialOf(2020, 2), 1_800), booked(TertialOf(2020, 3), 2_400),
		booked(TertialOf(2021, 1), 1_500), booked(TertialOf(2021, 2), 1_800),
		{Period: YearOf(2021), Kind: Budget, Kroner: 6_110 * Thousand},
	}, more...)
}

func TestSeason(t *testing.T) {
	season, known := moneyPlan(t, trialYears()...).Season("tromso", TertialOf(2021, 2))
	// (1000 + 1500) ÷ 5000 and (1800 + 1800) ÷ 6000.
	if !known || season.Low != Unit/2 || season.High != Unit*6/10 || season.Mean != Unit*55/100 {
		t.Errorf("the shares are %v, %v", season, known)
	}
	if len(season.Years) != 2 || season.Years[0] != 2019 || season.Years[1] != 2020 {
		t.Errorf("they are of %v", season.Years)
	}
	if season, known = moneyPlan(t, trialYears()...).Season("tromso", TertialOf(2019, 1)); known {
		t.Errorf("the first whole year follows %v", season)
	}
}

func TestAccumulated(t *testing.T) {
	stated := Amount{Period: TertialOf(2021, 1), Kind: Budget, Kroner: 2_000 * Thousand}
	tests := []struct {
		name                     string
		amounts                  []Amount
		period                   Period
		booked, sofar, variation string
		todate                   string
		basis                    ToDateBasis
	}{
		{"by season", trialYears(), TertialOf(2021, 2), "1800000", "3300000", "-60500", "3360500", SeasonalBasis},               // 6110 × 0,55
		{"first tertial by season", trialYears(), TertialOf(2021, 1), "1500000", "1500000", "-27500", "1527500", SeasonalBasis}, // × (0,2 + 0,3) ÷ 2
		{"not booked yet", trialYears(), TertialOf(2021, 3), "?", "?", "?", "6110000", WholeBasis},
		{"the year", trialYears(), YearOf(2021), "?", "?", "?", "6110000", WholeBasis},
		{"stated", trialYears(stated), TertialOf(2021, 1), "1500000", "1500000", "-500000", "2000000", StatedBasis},
		{"stated, but not so far", trialYears(stated), TertialOf(2021, 2), "1800000", "3300000", "-60500", "3360500", SeasonalBasis},
		{"by months", trialYears()[9:], TertialOf(2021, 2), "1800000", "3300000", "-773333", "4073333", MonthsBasis}, // 6110 × 8 ÷ 12
		{"by months, one tertial", trialYears()[9:], TertialOf(2021, 1), "1500000", "1500000", "-536667", "2036667", MonthsBasis},
		{"no budget", trialYears()[9:11], TertialOf(2021, 2), "1800000", "3300000", "?", "?", ""},
		{"a gap", append(trialYears()[10:], trialYears()[3:9]...), TertialOf(2021, 2), "1800000", "?", "?", "3360500", SeasonalBasis},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := moneyPlan(t, test.amounts...)
			all := plan.Accumulate("2019", Cost, test.period)
			if len(all) != 1 {
				t.Fatalf("%d lines", len(all))
			}
			a := all[0]
			if money(a.Booked) != test.booked || money(a.SoFar) != test.sofar || money(a.ToDate) != test.todate || a.Basis != test.basis {
				t.Errorf("booked %s, so far %s, budget to date %s by %s; want %s, %s, %s by %s", money(a.Booked), money(a.SoFar), money(a.ToDate), a.Basis,
					test.booked, test.sofar, test.todate, test.basis)
			}
			if money(a.Variance()) != test.variation {
				t.Errorf("the variance is %s, want %s", money(a.Variance()), test.variation)
			}
		})
	}
}

func TestWhatIsAccumulatedAddsUp(t *testing.T) {
	plan := moneyPlan(t, trialYears()...)
	for _, year := range []int{2019, 2020} {
		var sum Kroner
		for n := 1; n <= 3; n++ {
			a := plan.AccumulatedOf(Line{Revision: "2019", ID: "tromso"}, TertialOf(year, n))
			if sum += *a.Booked; *a.SoFar != sum {
				t.Errorf("%d, tertial %d: %d so far, the tertials sum to %d", year, n, *a.SoFar, sum)
			}
		}
		if whole, _ := plan.SoFar("tromso", YearOf(year)); whole != sum {
			t.Errorf("%d: the year is %d, its tertials %d", year, whole, sum)
		}
	}
}

func TestMeanIsRounded(t *testing.T) {
	for of, want := range map[[3]Quantity]Quantity{{1, 1, 2}: 1, {1, 2, 2}: 2, {3, 3, 3}: 3} {
		if got := mean(of[:]); got != want {
			t.Errorf("the mean of %v is %d, want %d", of, got, want)
		}
	}
	if got := mean([]Quantity{1, 2}); got != 2 {
		t.Errorf("half is rounded to %d", got)
	}
}

// A line that has neither budget nor accounts is left out of what is accumulated.
func TestAccumulateLeavesOutWhatHasNothing(t *testing.T) {
	plan := planWith(t, Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025},
		Line{Revision: "2019", ID: "empty", Side: Cost, Name: "a"}, Line{Revision: "2019", ID: "full", Side: Cost, Name: "b"},
		Amount{Revision: "2019", Line: "full", Period: YearOf(2019), Kind: Budget, Kroner: 1})
	got := plan.Accumulate("2019", Cost, TertialOf(2019, 2))
	if len(got) != 1 || got[0].Line.ID != "full" {
		t.Errorf("accumulated are %+v", got)
	}
}
