package budget

import (
	"testing"

	"pgregory.net/rapid"
)

// TestYearSumsAreThoseOfTheLines adds up the lines one by one, for plans with
// anything missing, booked in parts, and changed since they were first asked.
func TestYearSumsAreThoseOfTheLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan, err := PlanOf(drawEconomy(t))
		if err != nil {
			t.Fatal(err)
		}
		checkYearSums(t, plan)
		next, err := SetAmount(plan, Amount{Revision: "r", Line: "a", Period: YearOf(2020), Kind: Budget, Kroner: 7}, "", "").Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		checkYearSums(t, next)
		checkYearSums(t, plan)
	})
}

// drawEconomy is a revision with two cost lines and a funding line, and any
// amounts of theirs.
func drawEconomy(t *rapid.T) func(func(Record) bool) {
	records := []Record{Revision{ID: "r", Name: "r", Status: Draft, FirstYear: 2019, LastYear: 2022},
		Line{Revision: "r", ID: "a", Side: Cost, Name: "a"}, Line{Revision: "r", ID: "b", Side: Cost, Name: "b"},
		Line{Revision: "r", ID: "f", Side: Funding, Funding: Income, Name: "f"}}
	periods := []Period{YearOf(2019), YearOf(2020), YearOf(2021)}
	for tertial := 1; tertial <= 3; tertial++ {
		periods = append(periods, TertialOf(2020, tertial))
	}
	for _, line := range []LineID{"a", "b", "f"} {
		for _, period := range periods {
			for _, kind := range []Kind{Budget, Actual, Forecast} {
				if !rapid.Bool().Draw(t, "there") {
					continue
				}
				amount := Amount{Line: line, Period: period, Kind: kind, Kroner: Kroner(rapid.IntRange(-50, 500).Draw(t, "kroner"))}
				if kind.Decided() {
					amount.Revision = "r"
				}
				records = append(records, amount)
			}
		}
	}
	return func(yield func(Record) bool) {
		for _, r := range records {
			if !yield(r) {
				return
			}
		}
	}
}

func checkYearSums(t *rapid.T, p *Plan) {
	for year := 2018; year <= 2022; year++ {
		for _, side := range []Side{Cost, Funding} {
			for _, kind := range []Kind{Budget, Actual, Forecast} {
				var want Kroner
				wantKnown := false
				for _, line := range p.LinesOf("r", side) {
					if amount, found := p.Amount("r", line.ID, YearOf(year), kind); found {
						want, wantKnown = want+amount.Kroner, true
					}
				}
				if sum, known := p.YearSum("r", side, year, kind); sum != want || known != wantKnown {
					t.Fatalf("%s, %s in %d is %d (%v), want %d (%v)", side, kind, year, sum, known, want, wantKnown)
				}
			}
		}
		var want Kroner
		wantKnown := false
		for _, line := range p.LinesOf("r", Cost) {
			if amount, found := p.Spent("r", line.ID, year); found {
				want, wantKnown = want+amount.Kroner, true
			}
		}
		if sum, known := p.YearCost("r", year); sum != want || known != wantKnown {
			t.Fatalf("%d costs %d (%v), want %d (%v)", year, sum, known, want, wantKnown)
		}
	}
}
