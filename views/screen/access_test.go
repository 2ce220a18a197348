package screen

import (
	"testing"

	"fagplan/budget"
)

// A plan without waiting times teaches, and takes the first of them with the
// indicator it is of.
func TestFirstWaitingTimeIsAdded(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("access")
	f := addObservation(desk, waitingMeasured)
	answer(f, "Ventetid median", "Helse Nord RHF", "2018T1", "", "", "30")
	f.save()
	want := budget.Observation{Indicator: budget.MedianWaitIndicator, Area: "helse-nord", Period: budget.TertialOf(2018, 1), Kind: budget.Actual}
	if o, found := document.plan.Observations.Get(want); !found || o.Value != budget.Whole(30) {
		t.Fatalf("the plan has %+v, told %q", o, f.message.Text)
	}
	panel := panelOf[observation](t, desk, "waiting")
	all := func(observation) bool { return true }
	if got := textAt(t, panel, "column.statistic", all); got != desk.words.Name(budget.Median) {
		t.Errorf("it is a %s", got)
	}
	if !panel.grid.write([]typedCell{{cellAt(t, panel, "column.n", all), "12"}}) {
		t.Fatalf("the number behind it is refused: %s", panel.told.Text)
	}
	if o, _ := document.plan.Observations.Get(want); o.N != 12 {
		t.Errorf("%d are behind it", o.N)
	}
}
