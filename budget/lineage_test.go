package budget

import (
	"slices"
	"testing"
)

// fourMeasures is a draft rolled from an adopted revision, with four measures.
func fourMeasures(t testing.TB) *Plan {
	t.Helper()
	var records []Record
	for _, r := range []Revision{
		{ID: "a", Name: "A", Status: Adopted, FirstYear: 2019, LastYear: 2020},
		{ID: "b", Name: "B", Status: Draft, FirstYear: 2020, LastYear: 2021, Parent: "a"},
	} {
		records = append(records, r, Line{Revision: r.ID, ID: "l1", Name: "En", Side: Cost}, Line{Revision: r.ID, ID: "l2", Name: "To", Side: Cost})
		for number, id := range []MeasureID{"t1", "t2", "t3", "t4"} {
			m := Measure{Revision: r.ID, ID: id, Number: number + 1, Title: "Tiltak " + string(id), Priority: NormalPriority,
				Owners: []string{"UNN"}, Due: YearOf(2020 + number)}
			if id == "t2" {
				m.Lines, m.Owners, m.Start = []LineID{"l2"}, []string{"UNN", "NLSH"}, YearOf(2019)
			}
			records = append(records, m, Milestone{Revision: r.ID, ID: MilestoneID("steg-" + id), Title: "Steg", Measure: id, Due: YearOf(2020)},
				StatusReport{Measure: id, Period: YearOf(2018 + number), Status: InProgress})
		}
	}
	return planOf(t, distinct(records)...)
}

func measureIn(t testing.TB, p *Plan, r RevisionID, id MeasureID) Measure {
	t.Helper()
	m, found := p.Measures.Get(Measure{Revision: r, ID: id})
	if !found {
		t.Fatalf("no measure %s in %s", id, r)
	}
	return m
}

func TestMergedMeasureTakesOverAndKeepsItsOrigins(t *testing.T) {
	plan := fourMeasures(t)
	edit := MergeMeasures(plan, measureIn(t, plan, "b", "t1"), []Measure{measureIn(t, plan, "b", "t2"), measureIn(t, plan, "b", "t3")})
	next := apply(t, plan, edit)
	m := measureIn(t, next, "b", "t1")
	want := Measure{Revision: "b", ID: "t1", Number: 1, Title: "Tiltak t1", Priority: NormalPriority, Owners: []string{"UNN", "NLSH"},
		Lines: []LineID{"l2"}, Start: YearOf(2019), Due: YearOf(2022), Origins: []MeasureID{"t1", "t2", "t3"}}
	if !Equal(m, want) {
		t.Errorf("merged is %+v", m)
	}
	if got := len(next.MeasuresOf("b")); got != 2 {
		t.Errorf("%d measures are left", got)
	}
	for _, id := range []MilestoneID{"steg-t1", "steg-t2", "steg-t3"} {
		if step, _ := next.Milestones.Get(Milestone{Revision: "b", ID: id}); step.Measure != "t1" {
			t.Errorf("%s belongs to %q", id, step.Measure)
		}
	}
	var years []int
	for _, report := range next.HistoryOf(m) {
		years = append(years, report.Period.Year())
	}
	if !slices.Equal(years, []int{2018, 2019, 2020}) {
		t.Errorf("its history is of %v", years)
	}
	found := next.CompareRevisions(revisionOf(t, next, "a"), revisionOf(t, next, "b")).Measures
	if len(found) != 1 || found[0].Change != MergedMeasure || len(found[0].Before) != 3 || found[0].After[0].ID != "t1" {
		t.Errorf("compared: %+v", found)
	}
}

func TestForerunnersOfAMeasure(t *testing.T) {
	plan := fourMeasures(t)
	merged := apply(t, plan, MergeMeasures(plan, measureIn(t, plan, "b", "t1"), []Measure{measureIn(t, plan, "b", "t2"), measureIn(t, plan, "b", "t3")}))
	split := apply(t, plan, SplitMeasure(plan, measureIn(t, plan, "b", "t2"), []string{"Akutt Tromsø", "Akutt Bodø"}))
	renumbered := apply(t, plan, RenumberMeasure(plan, measureIn(t, plan, "b", "t4"), 1))
	tests := map[string]struct {
		plan *Plan
		of   MeasureID
		want []MeasureID
	}{
		"none": {plan, "t1", nil}, "merged": {merged, "t1", []MeasureID{"t2", "t3"}}, "split": {split, "akutt-bodø", []MeasureID{"t2"}},
		"keeps its identity in a split": {split, "t2", nil}, "renumbered": {renumbered, "t4", []MeasureID{"t4"}},
	}
	for name, test := range tests {
		var got []MeasureID
		for _, before := range test.plan.Forerunners(measureIn(t, test.plan, "b", test.of)) {
			if got = append(got, before.ID); before.Revision != "a" {
				t.Errorf("%s: %s is of %s", name, before.ID, before.Revision)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func TestSplitMeasureLeavesItsHistoryToItsParts(t *testing.T) {
	plan := fourMeasures(t)
	next := apply(t, plan, SplitMeasure(plan, measureIn(t, plan, "b", "t2"), []string{"Akutt Tromsø", "Akutt Bodø"}))
	first, second := measureIn(t, next, "b", "t2"), measureIn(t, next, "b", "akutt-bodø")
	if first.Title != "Akutt Tromsø" || !slices.Equal(first.Lines, []LineID{"l2"}) || first.Number != 2 {
		t.Errorf("the first part is %+v", first)
	}
	if second.Number != 5 || len(second.Lines) != 0 || !slices.Equal(second.Origins, []MeasureID{"t2"}) || second.Due != first.Due {
		t.Errorf("the second part is %+v", second)
	}
	if history := next.HistoryOf(second); len(history) != 1 || history[0].Measure != "t2" {
		t.Errorf("its history is %+v", history)
	}
	found := next.CompareRevisions(revisionOf(t, next, "a"), revisionOf(t, next, "b")).Measures
	if len(found) != 1 || found[0].Change != SplitMeasures || found[0].Before[0].ID != "t2" || len(found[0].After) != 2 {
		t.Errorf("compared: %+v", found)
	}
}

func TestRenumberedMeasuresMakeRoom(t *testing.T) {
	plan := fourMeasures(t)
	for _, test := range []struct {
		id     MeasureID
		number int
		want   []MeasureID // in order of their numbers
	}{
		{"t1", 3, []MeasureID{"t2", "t3", "t1", "t4"}},
		{"t4", 2, []MeasureID{"t1", "t4", "t2", "t3"}},
		{"t2", 2, []MeasureID{"t1", "t2", "t3", "t4"}},
		{"t2", 9, []MeasureID{"t1", "t3", "t4", "t2"}},
	} {
		next := apply(t, plan, RenumberMeasure(plan, measureIn(t, plan, "b", test.id), test.number))
		var order []MeasureID
		numbers := make(map[int]bool)
		for _, m := range next.MeasuresOf("b") {
			order = append(order, m.ID)
			numbers[m.Number] = true
		}
		if !slices.Equal(order, test.want) || len(numbers) != 4 || measureIn(t, next, "b", test.id).Number != test.number {
			t.Errorf("%s as %d: %v", test.id, test.number, order)
		}
	}
}

func TestMeasuresComparedOverSeveralRolls(t *testing.T) {
	plan := fourMeasures(t)
	plan = apply(t, plan, MergeMeasures(plan, measureIn(t, plan, "b", "t1"), []Measure{measureIn(t, plan, "b", "t2")}))
	plan = apply(t, plan, RemoveMeasure(plan, measureIn(t, plan, "b", "t4")))
	o := plan.NextRoll(revisionOf(t, plan, "b"))
	o.Name = "C"
	plan, draft := rolled(t, plan, revisionOf(t, plan, "b"), o, nil)
	changed := measureIn(t, plan, draft.ID, "t3")
	changed.Title, changed.Number = "Nytt navn", 2
	added := Measure{Revision: draft.ID, ID: "t9", Number: 9, Title: "Helt ny", Priority: HighPriority}
	plan = apply(t, plan, Edit{Changes: Merge(plan, changed, added)})
	type change struct {
		change        MeasureChange
		before, after string
	}
	ids := func(measures []Measure) (all string) {
		for _, m := range measures {
			all += string(m.ID)
		}
		return all
	}
	var got []change
	for _, d := range plan.CompareRevisions(revisionOf(t, plan, "a"), draft).Measures {
		got = append(got, change{d.Change, ids(d.Before), ids(d.After)})
		if d.Change == ChangedMeasure && !slices.Equal(d.Fields, []string{"number", "title"}) {
			t.Errorf("changed are %v", d.Fields)
		}
	}
	want := []change{{AddedMeasure, "", "t9"}, {DroppedMeasure, "t4", ""}, {MergedMeasure, "t1t2", "t1"}, {ChangedMeasure, "t3", "t3"}}
	if !slices.Equal(got, want) {
		t.Errorf("compared: %v", got)
	}
}
