package budget

import "testing"

func TestConcerns(t *testing.T) {
	revision := Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025}
	measure := func(id MeasureID, number int, due Period) Measure {
		return Measure{Revision: "2019", ID: id, Number: number, Title: string(id), Priority: HighPriority, Due: due}
	}
	reported := func(id MeasureID, status Status) StatusReport {
		return StatusReport{Measure: id, Period: TertialOf(2021, 1), Status: status}
	}
	plan := planWith(t, revision,
		measure("late", 1, TertialOf(2021, 1)), measure("done", 2, TertialOf(2021, 1)), measure("delayed", 3, YearOf(2025)),
		measure("soon", 4, MonthOf(2021, 12)), measure("far", 5, YearOf(2023)), measure("undated", 6, Period{}),
		reported("late", InProgress), reported("done", Done), reported("delayed", Delayed),
		Milestone{Revision: "2019", ID: "missed", Title: "missed", Due: MonthOf(2021, 3)},
		Milestone{Revision: "2019", ID: "reached", Title: "reached", Due: MonthOf(2021, 3)},
		MilestoneProgress{Milestone: "reached", Status: Done, DoneIn: MonthOf(2021, 3)},
		Milestone{Revision: "2019", ID: "next", Title: "next", Due: MonthOf(2021, 9)},
		Amount{Line: "tromso", Period: YearOf(2020), Kind: Actual, Kroner: 1})
	want := []Concern{
		{Kind: MeasureOverdue, Measure: measure("late", 1, TertialOf(2021, 1)), Days: 123},
		{Kind: MilestoneOverdue, Milestone: Milestone{ID: "missed"}, Days: 153},
		{Kind: MeasureDelayed, Measure: measure("delayed", 3, YearOf(2025))},
		{Kind: AccountsBehind, Days: 243, Through: YearOf(2020)},
		{Kind: ReportsBehind, Days: 123, Through: TertialOf(2021, 1)},
		{Kind: MeasureDue, Measure: measure("soon", 4, MonthOf(2021, 12)), Days: 122},
		{Kind: MilestoneDue, Milestone: Milestone{ID: "next"}, Days: 30},
	}
	got := plan.Concerns(revision, TertialOf(2021, 2))
	if len(got) != len(want) {
		t.Fatalf("there are %d concerns, want %d: %+v", len(got), len(want), got)
	}
	for i, c := range got {
		if c.Kind != want[i].Kind || c.Days != want[i].Days || c.Measure.ID != want[i].Measure.ID || c.Milestone.ID != want[i].Milestone.ID || c.Through != want[i].Through {
			t.Errorf("concern %d is %+v, want %+v", i, c, want[i])
		}
	}
	if got := plan.Concerns(revision, YearOf(2018)); len(got) != 0 {
		t.Errorf("at the end of 2018 there are %+v", got)
	}
}

func TestPlanWithoutFactsIsNotBehind(t *testing.T) {
	revision := Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025}
	if got := planWith(t, revision).Concerns(revision, YearOf(2021)); len(got) != 0 {
		t.Errorf("there are %+v", got)
	}
}

func TestWhatIsDueSoon(t *testing.T) {
	now := DayOf(2021, 3, 1)
	on := func(days int) Period { return DayOf(2021, 3, 1+days) }
	for due, want := range map[Period]bool{now: true, on(1): true, DayOf(2021, 2, 28): false, DayOf(2024, 1, 1): false} {
		if soon(due, now) != want {
			t.Errorf("%s is soon: %t", due, !want)
		}
	}
}
