package budget_test

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestLatestObservation(t *testing.T) {
	observed := func(period budget.Period, kind budget.Kind, value int64, variant string) budget.Observation {
		o := budget.Observation{Indicator: "dekning", Area: "nord", Period: period, Kind: kind, Value: budget.Whole(value), Variant: variant}
		if kind.Decided() {
			o.Revision = "r"
		}
		return o
	}
	unknown := observed(budget.YearOf(2021), budget.Actual, 0, "")
	unknown.Quality = budget.NotAvailable
	other := observed(budget.YearOf(2020), budget.Actual, 99, "")
	other.Group = "lege"
	plan, err := budget.PlanOf(slices.Values([]budget.Record{
		budget.Area{ID: "nord", Name: "Nord", Kind: budget.Country},
		budget.Revision{ID: "r", Name: "R", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		budget.Indicator{ID: "dekning", Name: "Dekning", Statistic: budget.Index, Direction: budget.HigherIsBetter},
		observed(budget.YearOf(2018), budget.Actual, 43, ""), observed(budget.YearOf(2019), budget.Actual, 47, budget.FieldOnly),
		observed(budget.YearOf(2019), budget.Actual, 51, budget.IncludingMH), unknown, other, observed(budget.YearOf(2025), budget.Target, 77, ""),
	}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind  budget.Kind
		upTo  budget.Period
		value int64
		found bool
	}{
		{budget.Actual, budget.Period{}, 47, true}, {budget.Actual, budget.YearOf(2018), 43, true}, {budget.Actual, budget.YearOf(2017), 0, false},
		{budget.Target, budget.Period{}, 77, true}, {budget.Forecast, budget.Period{}, 0, false},
	} {
		got, found := plan.LatestObservation("r", "dekning", "nord", c.kind, c.upTo)
		if found != c.found || got.Value != budget.Whole(c.value) {
			t.Errorf("%s up to %s: %s, %v", c.kind, c.upTo, got.Value, found)
		}
	}
}
