package budget_test

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestRemovedMeasureTakesItsStepsAndReportsAlong(t *testing.T) {
	inBoth := func(revision budget.RevisionID) []budget.Record {
		return []budget.Record{
			budget.Revision{ID: revision, Name: string(revision), Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
			budget.Measure{Revision: revision, ID: "t1", Number: 1, Title: "Felles", Priority: budget.NormalPriority},
			budget.Milestone{Revision: revision, ID: "m1", Title: "Felles steg", Measure: "t1", Due: budget.YearOf(2020)},
		}
	}
	records := append(inBoth("a"), inBoth("b")...)
	records = append(records,
		budget.Measure{Revision: "b", ID: "t2", Number: 2, Title: "Bare her", Priority: budget.NormalPriority},
		budget.Milestone{Revision: "b", ID: "m2", Title: "Steg", Measure: "t2", Due: budget.YearOf(2020)})
	for _, id := range []string{"1", "2"} {
		records = append(records, budget.StatusReport{Measure: budget.MeasureID("t" + id), Period: budget.YearOf(2019), Status: budget.InProgress},
			budget.MilestoneProgress{Milestone: budget.MilestoneID("m" + id), Status: budget.InProgress})
	}
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	next := plan
	for m := range plan.Measures.From(budget.Measure{Revision: "b"}) {
		edit := budget.RemoveMeasure(next, m)
		if next, err = edit.Apply(next); err != nil {
			t.Fatal(err)
		}
	}
	if got := [4]int{next.Measures.Len(), next.Milestones.Len(), next.StatusReports.Len(), next.MilestoneProgress.Len()}; got != [4]int{1, 1, 1, 1} {
		t.Errorf("left are %v, want one of each: what the other revision has", got)
	}
}
