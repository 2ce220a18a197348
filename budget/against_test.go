package budget

import "testing"

func TestCompareAgainst(t *testing.T) {
	earlier := Revision{ID: "2018", Name: "2018", Status: Adopted, FirstYear: 2019, LastYear: 2024}
	in := Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025, Parent: "2018"}
	line := Line{Revision: "2019", ID: "tromso", Side: Cost, Name: "Akutt"}
	before := line
	before.Revision = "2018"
	tertial := TertialOf(2021, 1)
	records := []Record{earlier, in, line, before, Area{ID: "nord", Name: "n", Kind: Region}, Factor{ID: PositionCostFactor, Name: "f", Line: "tromso"},
		PositionCount{Area: "nord", Period: YearOf(2018), Kind: PositionsFilled, Count: Whole(50)},
		PositionCount{Area: "nord", Period: YearOf(2021), Kind: PositionsFilled, Count: Whole(54)},
		PositionCount{Revision: "2018", Area: "nord", Period: YearOf(2021), Kind: PositionsPlanned, Count: Whole(4)},
		PositionCount{Revision: "2019", Area: "nord", Period: YearOf(2021), Kind: PositionsPlanned, Count: Whole(5)},
		Amount{Revision: "2018", Line: "tromso", Period: YearOf(2021), Kind: Budget, Kroner: 4_000},
		Amount{Revision: "2019", Line: "tromso", Period: YearOf(2021), Kind: Budget, Kroner: 5_000},
		Amount{Line: "tromso", Period: YearOf(2021), Kind: Forecast, Kroner: 4_800},
		Amount{Line: "tromso", Period: YearOf(2021), Kind: Actual, Kroner: 4_400},
		Amount{Line: "tromso", Period: tertial, Kind: Forecast, Kroner: 1_000}, Amount{Line: "tromso", Period: tertial, Kind: Actual, Kroner: 900}}
	plan := planOf(t, records...)
	tests := []struct {
		against          Against
		period           Period
		variance, volume Kroner
		divided          bool
	}{
		{AgainstBudget, YearOf(2021), -600, -1_000, true}, // 4 of 5 positions at 1 000
		{AgainstEarlier, YearOf(2021), 400, 0, true},      // 4 of 4
		{AgainstForecast, YearOf(2021), -400, 0, false},
		{AgainstForecast, tertial, -100, 0, false},
	}
	for _, test := range tests {
		found := plan.CompareAgainst(in, Cost, test.period, test.against)
		if len(found) != 1 || found[0].Variance() != test.variance {
			t.Fatalf("%s in %s: %+v", test.against, test.period, found)
		}
		parts, divided := plan.ComparedParts(in, "nord", found[0], test.period, test.against)
		if divided != test.divided || parts.Volume != test.volume {
			t.Errorf("%s in %s: %+v, %v", test.against, test.period, parts, divided)
		}
	}
	if period := plan.ReportingPeriod(in, YearOf(2021)); period != YearOf(2021) {
		t.Errorf("a booked year reports %s", period)
	}
	part := planOf(t, in.withoutParent(), line, Amount{Line: "tromso", Period: tertial, Kind: Actual}, Amount{Line: "tromso", Period: YearOf(2021), Kind: Forecast})
	if period := part.ReportingPeriod(in, YearOf(2021)); period != tertial {
		t.Errorf("a year booked in part reports %s", period)
	}
	if period := part.ReportingPeriod(in, YearOf(2022)); period != YearOf(2022) {
		t.Errorf("a year without accounts reports %s", period)
	}
}

func (r Revision) withoutParent() Revision {
	r.Parent = ""
	return r
}
