package budget

import "testing"

func TestYearEnd(t *testing.T) {
	booked := func(period Period, kroner Kroner) Amount { return Amount{Period: period, Kind: Actual, Kroner: kroner} }
	expected := func(period Period, kroner Kroner) Amount {
		return Amount{Period: period, Kind: Forecast, Kroner: kroner}
	}
	tests := []struct {
		name     string
		amounts  []Amount
		period   Period
		want     Kroner
		method   YearEndMethod
		low      string
		high     string
		rounded  Kroner
		interval [2]Kroner
	}{
		// 3300 ÷ 0,55 = 6000; between 3300 ÷ 0,6 = 5500 and 3300 ÷ 0,5 = 6600, told
		// in hundred thousands, the largest power of ten within 550 000.
		{"seasonal", trialYears(), TertialOf(2021, 2), 6_000_000, SeasonalMethod, "5500000", "6600000", 6_000_000, [2]Kroner{5_500_000, 6_600_000}},
		// 1500 ÷ 0,25 = 6000; 1500 ÷ 0,3 = 5000 and ÷ 0,2 = 7500, in millions.
		{"as it was a tertial ago", trialYears(), TertialOf(2021, 1), 6_000_000, SeasonalMethod, "5000000", "7500000", 6_000_000, [2]Kroner{5_000_000, 8_000_000}},
		// 1800 ÷ 0,3 by 2019 alone: 1000 ÷ 5000 = 0,2 → 9000.
		{"one earlier year gives no interval", trialYears(), TertialOf(2020, 1), 9_000_000, SeasonalMethod, "?", "?", 9_000_000, [2]Kroner{}},
		{"the planner's own", trialYears(expected(YearOf(2021), 6_234_567)), TertialOf(2021, 2), 6_234_567, OwnMethod, "?", "?", 6_234_567, [2]Kroner{}},
		{"the planner's own of the rest", trialYears(expected(TertialOf(2021, 3), 2_000_001)), TertialOf(2021, 2), 5_300_001, OwnMethod, "?", "?", 5_300_001, [2]Kroner{}},
		{"all is booked", trialYears(), YearOf(2020), 6_000_000, BookedMethod, "?", "?", 6_000_000, [2]Kroner{}},
		{"the third tertial is the year", trialYears(), TertialOf(2020, 3), 6_000_000, BookedMethod, "?", "?", 6_000_000, [2]Kroner{}},
		{"accounts before a forecast", trialYears(expected(YearOf(2020), 1)), YearOf(2020), 6_000_000, BookedMethod, "?", "?", 6_000_000, [2]Kroner{}},
		// 3300 × 12 ÷ 8 = 4950.
		{"run rate", trialYears()[9:], TertialOf(2021, 2), 4_950_000, RunRateMethod, "?", "?", 5_000_000, [2]Kroner{}},
		{"run rate of months", []Amount{booked(MonthOf(2021, 1), 100_000), booked(MonthOf(2021, 2), 45_000)}, TertialOf(2021, 1), 870_000, RunRateMethod, "?", "?", 870_000, [2]Kroner{}},
		{"a half is rounded away from zero", []Amount{booked(MonthOf(2021, 1), 1), booked(MonthOf(2021, 2), 0), booked(MonthOf(2021, 3), 0), booked(MonthOf(2021, 4), 0), booked(MonthOf(2021, 5), 0), booked(MonthOf(2021, 6), 0), booked(MonthOf(2021, 7), 0), booked(MonthOf(2021, 8), 0)},
			TertialOf(2021, 2), 2, RunRateMethod, "?", "?", 0, [2]Kroner{}},
		{"nothing so far, which is not missing", []Amount{booked(TertialOf(2021, 1), 0)}, TertialOf(2021, 1), 0, RunRateMethod, "?", "?", 0, [2]Kroner{}},
		{"negative", []Amount{booked(TertialOf(2021, 1), -1_250_000)}, TertialOf(2021, 1), -3_750_000, RunRateMethod, "?", "?", -3_800_000, [2]Kroner{}},
		{"negative by season", append(trialYears()[:9], booked(TertialOf(2021, 1), -300_000)), TertialOf(2021, 1), -1_200_000, SeasonalMethod, "-1500000", "-1000000", -1_200_000, [2]Kroner{-1_500_000, -1_000_000}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e, known := moneyPlan(t, test.amounts...).YearEnd("tromso", test.period)
			if !known || e.Kroner != test.want || e.Method != test.method {
				t.Fatalf("%d by %s (%v), want %d by %s", e.Kroner, e.Method, known, test.want, test.method)
			}
			if money(e.Low) != test.low || money(e.High) != test.high {
				t.Errorf("between %s and %s, want %s and %s", money(e.Low), money(e.High), test.low, test.high)
			}
			low, high, _ := e.Interval()
			if e.Rounded() != test.rounded || [2]Kroner{low, high} != test.interval {
				t.Errorf("told as %d, %d to %d; want %d, %v", e.Rounded(), low, high, test.rounded, test.interval)
			}
			if result := e.Calculation().Result.Value; result != e.Kroner {
				t.Errorf("the calculation gives %v", result)
			}
		})
	}
}

func TestNothingToForesee(t *testing.T) {
	plan := moneyPlan(t, trialYears()...)
	for _, period := range []Period{TertialOf(2022, 1), YearOf(2017)} {
		if e, known := plan.YearEnd("tromso", period); known {
			t.Errorf("%s is foreseen to end at %d", period, e.Kroner)
		}
	}
	gap := moneyPlan(t, Amount{Period: TertialOf(2021, 2), Kind: Actual, Kroner: 1})
	if e, known := gap.YearEnd("tromso", TertialOf(2021, 2)); known {
		t.Errorf("a year with a gap is foreseen to end at %d", e.Kroner)
	}
}
