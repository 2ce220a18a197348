package main

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/text"
)

// TestSpecialistsAreForecastByTrust forecasts a trust from its own count and the
// doctors in training there: 2, and 3 more in 2021, for nobody drops out or leaves.
func TestSpecialistsAreForecastByTrust(t *testing.T) {
	v := sampleView(t, text.NB)
	none := func(id budget.FactorID) budget.Factor { return budget.Factor{ID: id, Name: string(id)} }
	three := 3
	edit := budget.Edit{Kind: budget.TableEdit, Changes: budget.Merge(v.plan,
		budget.Area{ID: "unn", Name: "UNN", Kind: budget.Trust, Parent: sampleRegion},
		budget.Area{ID: "nls", Name: "Nordlandssykehuset", Kind: budget.Trust, Parent: sampleRegion},
		budget.SpecialistCount{Area: "unn", Period: budget.YearOf(2019), Kind: budget.SpecialistsActual, Scope: budget.FieldScope, Count: 2},
		budget.TrainingCohort{ID: "unn-2021", Name: "LIS", Area: "unn", Approval: budget.YearOf(2021), Posts: 4, Filled: &three},
		none(budget.TrainingDropout), none(budget.SpecialistAttrition))}
	plan, err := edit.Apply(v.plan)
	if err != nil {
		t.Fatal(err)
	}
	v.plan = plan
	answer := forecastSpecialists(v, budget.Scenario{})
	last := make(map[string]chanceRow)
	for _, row := range answer.rows.([]chanceRow) {
		last[row.Area] = row
	}
	if len(answer.tables) != 2 || answer.tables[0].title != "Helse Nord" || answer.tables[1].title != "UNN" {
		t.Errorf("the tables are %+v", answer.tables)
	}
	for area, want := range map[string]int{"Helse Nord": 9, "UNN": 5} {
		if row := last[area]; row.Year != 2025 || row.Expected != budget.Whole(int64(want)) || row.Low != want || row.High != want {
			t.Errorf("%s: %+v, want %d for certain", area, row, want)
		}
	}
}
