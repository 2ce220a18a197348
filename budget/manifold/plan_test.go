package manifold_test

import (
	"strconv"
	"testing"

	"fagplan/budget"
	"fagplan/budget/manifold"
)

// The thousandfold plan is made as the others are, and takes too long to make here.
func TestPlansAreAsLargeAsTheySay(t *testing.T) {
	for _, size := range manifold.Sizes {
		if size.Times <= manifold.Hundredfold.Times {
			t.Run(strconv.Itoa(size.Times), func(t *testing.T) { checkSize(t, size) })
		}
	}
}

func checkSize(t *testing.T, size manifold.Size) {
	t.Helper()
	plan, err := size.Plan()
	if err != nil {
		t.Fatal(err)
	}
	for m := range plan.Measures.All() {
		if m.Start.IsZero() || m.Due.IsZero() {
			t.Fatalf("%s has no dates", m.ID)
		}
	}
	if len(plan.CoverageOf(manifold.Revision)) == 0 || len(plan.Occupancies()) == 0 || len(plan.LARStandings(manifold.Revision, budget.Period{})) == 0 {
		t.Error("it has no coverage, occupancy or treatment to show")
	}
	trusts := 0
	for area := range plan.Areas.All() {
		if area.Kind == budget.Trust {
			trusts++
		}
	}
	revision, _ := plan.Revisions.Get(budget.Revision{ID: manifold.Revision})
	const regions, surveyEvery = 4, 3
	for _, counted := range []struct {
		of        string
		got, want int
	}{
		{"measures", plan.Measures.Len(), size.Measures},
		{"lines", plan.Lines.Len(), size.Lines},
		{"amounts", plan.Amounts.Len(), size.Lines * (size.Years + size.Years/2)},
		{"years", len(revision.Years()), size.Years},
		{"trusts", trusts, size.Trusts},
		{"populations", plan.Populations.Len(), (1 + regions + size.Trusts) * size.Years},
		{"beds", plan.Beds.Len(), 8 * (regions + size.Trusts) * size.Years},
		{"specialists in training", plan.Cohorts.Len(), (regions + size.Trusts) * size.Years},
		{"surveys of need", plan.NeedMaps.Len(), size.Trusts * ((size.Years + surveyEvery - 1) / surveyEvery)},
		{"observations", plan.Observations.Len(), size.Observations},
	} {
		if counted.got != counted.want {
			t.Errorf("%d %s, want %d", counted.got, counted.of, counted.want)
		}
	}
}

func TestSizesGrowByTen(t *testing.T) {
	for i, size := range manifold.Sizes[1:] {
		before := manifold.Sizes[i]
		for of, growth := range map[string][2]int{
			"times":        {before.Times, size.Times},
			"measures":     {before.Measures, size.Measures},
			"amounts":      {before.Lines * before.Years, size.Lines * size.Years},
			"observations": {before.Observations, size.Observations},
		} {
			if growth[1] != 10*growth[0] {
				t.Errorf("%s grow from %d to %d", of, growth[0], growth[1])
			}
		}
	}
}
