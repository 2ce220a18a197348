package budget_test

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestReportsOfAMeasureByPeriod(t *testing.T) {
	report := func(period budget.Period, status budget.Status) budget.StatusReport {
		return budget.StatusReport{Measure: "t4", Period: period, Status: status}
	}
	plan, err := budget.PlanOf(slices.Values([]budget.Record{
		report(budget.TertialOf(2020, 1), budget.InProgress), report(budget.TertialOf(2020, 3), budget.Delayed),
		report(budget.TertialOf(2021, 2), budget.Done), budget.StatusReport{Measure: "t5", Period: budget.YearOf(2019), Status: budget.Stopped},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		period budget.Period
		before budget.Status
		awaits bool
	}{
		{budget.TertialOf(2020, 1), "", false}, {budget.TertialOf(2020, 2), budget.InProgress, true}, {budget.YearOf(2020), budget.Delayed, true},
		{budget.TertialOf(2021, 2), budget.Delayed, false}, {budget.TertialOf(2021, 3), budget.Done, false},
	} {
		before, _ := plan.ReportBefore("t4", c.period)
		if before.Status != c.before || plan.Awaits("t4", c.period) != c.awaits {
			t.Errorf("%s: before it was %q, awaits is %v", c.period, before.Status, plan.Awaits("t4", c.period))
		}
	}
	if n := len(plan.ReportsOf("t4")); n != 3 {
		t.Errorf("%d reports, want 3", n)
	}
	if !plan.Awaits("t6", budget.YearOf(2020)) || plan.Awaits("t5", budget.YearOf(2020)) {
		t.Error("what is not reported awaits it, what is stopped does not")
	}
}

func TestNewIdentities(t *testing.T) {
	taken := func(id string) bool { return id == "styrke-laget" || id == "styrke-laget-2" }
	for name, want := range map[string]string{"Styrke laget!": "styrke-laget-3", "Én ny – måte": "én-ny-måte", "??": "x",
		"En to tre fire fem seks sju": "en-to-tre-fire-fem-seks"} {
		if got := budget.NewID(name, taken); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}
