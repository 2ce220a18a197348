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
		{"observations", plan.Observations.Len(), hundredfold.Observations},
	} {
		if size.got != size.want {
			t.Errorf("%d %s, want %d", size.got, size.of, size.want)
		}
	}
}
