package budget

import (
	"slices"
	"testing"
)

func TestRemoveLineTakesWhatIsOnlyItsOwn(t *testing.T) {
	plan := moneyPlan(t, Amount{Period: YearOf(2021), Kind: Budget, Kroner: 1}, Amount{Period: YearOf(2021), Kind: Actual, Kroner: 2})
	line, _ := plan.Lines.Get(Line{Revision: "2019", ID: "tromso"})
	batch := NewBatch(plan)
	batch.Put(Measure{Revision: "2019", ID: "t2", Number: 2, Title: "Akuttplasser", Priority: HighPriority, Lines: []LineID{"tromso"}})
	plan = applied(t, plan, batch.Edit(TableEdit, ""))

	batch = NewBatch(plan)
	batch.RemoveLine(line)
	alone := applied(t, plan, batch.Edit(TableEdit, ""))
	measure, _ := alone.Measures.Get(Measure{Revision: "2019", ID: "t2"})
	if alone.Lines.Len() != 0 || alone.Amounts.Len() != 0 || len(measure.Lines) != 0 {
		t.Errorf("left are %d lines, %d amounts and the link to %v", alone.Lines.Len(), alone.Amounts.Len(), measure.Lines)
	}

	batch = NewBatch(plan)
	batch.Put(Revision{ID: "2020", Name: "2020", Status: Draft, FirstYear: 2020, LastYear: 2026})
	batch.Put(Line{Revision: "2020", ID: "tromso", Side: Cost, Name: "Etablere akuttplasser Tromsø"})
	shared := applied(t, plan, batch.Edit(TableEdit, ""))
	batch = NewBatch(shared)
	batch.RemoveLine(line)
	shared = applied(t, shared, batch.Edit(TableEdit, ""))
	if _, kept := shared.Amount("2020", "tromso", YearOf(2021), Actual); !kept {
		t.Error("the accounts of a line that another revision has are gone")
	}
}

func TestLinkLine(t *testing.T) {
	plan := moneyPlan(t)
	line, _ := plan.Lines.Get(Line{Revision: "2019", ID: "tromso"})
	batch := NewBatch(plan)
	for number, id := range []MeasureID{"t1", "t2", "t3"} {
		batch.Put(Measure{Revision: "2019", ID: id, Number: number + 1, Title: string(id), Priority: HighPriority})
	}
	plan = applied(t, plan, batch.Edit(TableEdit, ""))
	for _, numbers := range [][]int{{1, 3}, {2}, nil} {
		batch = NewBatch(plan)
		if unknown := batch.LinkLine(line, numbers); unknown != 0 {
			t.Fatalf("there is no measure %d", unknown)
		}
		plan = applied(t, plan, batch.Edit(TableEdit, ""))
		var linked []int
		for _, m := range plan.MeasuresOfLine("2019", "tromso") {
			linked = append(linked, m.Number)
		}
		if !slices.Equal(linked, numbers) {
			t.Errorf("linked are %v, want %v", linked, numbers)
		}
	}
	if unknown := NewBatch(plan).LinkLine(line, []int{1, 9}); unknown != 9 {
		t.Errorf("unknown is %d", unknown)
	}
}

func TestNewLineID(t *testing.T) {
	plan := moneyPlan(t)
	for name, want := range map[string]LineID{"Tromsø": "tromsø", "Tromso": "tromso-2", "Nye stillinger, 2": "nye-stillinger-2"} {
		if got := plan.NewLineID(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
