package hundredfold_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/budget/hundredfold"
)

func TestThePlanIsAsLargeAsItSays(t *testing.T) {
	plan, err := hundredfold.Plan()
	if err != nil {
		t.Fatal(err)
	}
	for m := range plan.Measures.All() {
		if m.Start.IsZero() || m.Due.IsZero() {
			t.Fatalf("%s has no dates", m.ID)
		}
	}
	if len(plan.CoverageOf(hundredfold.Revision)) == 0 || len(plan.Occupancies()) == 0 || len(plan.LARStandings(hundredfold.Revision, budget.Period{})) == 0 {
		t.Error("it has no coverage, occupancy or treatment to show")
	}
	trusts := 0
	for area := range plan.Areas.All() {
		if area.Kind == budget.Trust {
			trusts++
		}
	}
	revision, _ := plan.Revisions.Get(budget.Revision{ID: hundredfold.Revision})
	for _, size := range []struct {
		of        string
		got, want int
	}{
		{"measures", plan.Measures.Len(), hundredfold.Measures},
		{"lines", plan.Lines.Len(), hundredfold.Lines},
		{"years", len(revision.Years()), hundredfold.Years},
		{"trusts", trusts, hundredfold.Trusts},
		{"populations", plan.Populations.Len(), (1 + 4 + hundredfold.Trusts) * hundredfold.Years},
		{"beds", plan.Beds.Len(), 8 * (4 + hundredfold.Trusts) * hundredfold.Years},
		{"specialists in training", plan.Cohorts.Len(), (4 + hundredfold.Trusts) * hundredfold.Years},
		{"surveys of need", plan.NeedMaps.Len(), hundredfold.Trusts * hundredfold.Years / 3},
		{"observations", plan.Observations.Len(), hundredfold.Observations},
	} {
		if size.got != size.want {
			t.Errorf("%d %s, want %d", size.got, size.of, size.want)
		}
	}
}
