package budget_test

import (
	"errors"
	"slices"
	"testing"

	"fagplan/budget"
)

// stepsOf are three milestones of two measures and one of the plan as a whole.
func stepsOf(t *testing.T, status budget.RevisionStatus) *budget.Plan {
	t.Helper()
	measure := func(id budget.MeasureID, number int) budget.Measure {
		return budget.Measure{Revision: "r", ID: id, Number: number, Title: "Tiltak", Priority: budget.NormalPriority}
	}
	plan, err := budget.PlanOf(slices.Values([]budget.Record{
		budget.Workbook{ID: "bok", Name: "bok.xlsx", ImportedAt: "2019-05-14T12:00:00Z", SHA256: "0000000000000000000000000000000000000000000000000000000000000000"},
		budget.Revision{ID: "r", Name: "R", Status: status, FirstYear: 2019, LastYear: 2025},
		measure("annet", 2), measure("første", 1),
		budget.Milestone{Revision: "r", ID: "hele", Title: "Hele planen", Due: budget.YearOf(2019)},
		budget.Milestone{Revision: "r", ID: "to", Title: "To", Measure: "annet", Due: budget.YearOf(2019)},
		budget.Milestone{Revision: "r", ID: "sen", Title: "Sen", Measure: "første", Start: budget.TertialOf(2020, 2), Due: budget.TertialOf(2021, 2),
			Source: budget.Source{Workbook: "bok", Sheet: "Milepæler", Cell: "A2"}},
		budget.Milestone{Revision: "r", ID: "tidlig", Title: "Tidlig", Measure: "første", Due: budget.YearOf(2020)},
	}))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestMilestonesByMeasure(t *testing.T) {
	var order []budget.MilestoneID
	for _, m := range stepsOf(t, budget.Draft).MilestonesByMeasure("r") {
		order = append(order, m.ID)
	}
	if want := []budget.MilestoneID{"tidlig", "sen", "to", "hele"}; !slices.Equal(order, want) {
		t.Errorf("the order is %v, want %v", order, want)
	}
}

func TestMovedMilestoneIsThePlannersOwn(t *testing.T) {
	plan := stepsOf(t, budget.Draft)
	m, _ := plan.Milestones.Get(budget.Milestone{Revision: "r", ID: "sen"})
	edit, err := budget.MoveMilestone(plan, m, m.Due.Shifted(2))
	if err != nil || edit.Kind != budget.MilestoneEdit {
		t.Fatalf("%v, %v", edit, err)
	}
	next, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	if moved, _ := next.Milestones.Get(m); moved.Due != budget.TertialOf(2022, 1) || !moved.Source.IsZero() {
		t.Errorf("moved it is %+v", moved)
	}
	if edit, _ := budget.MoveMilestone(plan, m, m.Due); !edit.IsEmpty() {
		t.Error("staying is no edit")
	}
	if _, err := budget.MoveMilestone(plan, m, budget.TertialOf(2020, 1)); !errors.Is(err, budget.ErrOrder) {
		t.Errorf("before its start: %v", err)
	}
	locked := stepsOf(t, budget.Adopted)
	edit, _ = budget.MoveMilestone(locked, m, budget.TertialOf(2022, 1))
	if _, err := edit.Apply(locked); !errors.Is(err, budget.ErrLocked) {
		t.Errorf("in an adopted revision: %v", err)
	}
}
