package budget

import "testing"

func TestBatchMakesOneEditOfABlock(t *testing.T) {
	frame := []Record{Revision{ID: "2019", Name: "2019–2025", Status: Draft, FirstYear: 2019, LastYear: 2025},
		Line{Revision: "2019", ID: "tromso", Side: Cost, Name: "Akuttplasser Tromsø"}}
	in2020 := Amount{Revision: "2019", Line: "tromso", Period: YearOf(2020), Kind: Budget, Kroner: 6_110_000}
	in2021 := Amount{Revision: "2019", Line: "tromso", Period: YearOf(2021), Kind: Budget, Kroner: 6_110_000}
	plan := planOf(t, append(frame, in2020)...)

	batch := NewBatch(plan)
	batch.Put(in2021)
	renamed := frame[1].(Line)
	renamed.Name = "Akuttplasser"
	batch.Put(renamed)
	now, _ := batch.Lookup(Line{Revision: "2019", ID: "tromso"})
	noted := now.(Line)
	noted.Note = "åtte i alt"
	batch.Put(noted)
	batch.Remove(in2020)
	if _, found := batch.Lookup(in2020); found {
		t.Error("what the batch removes is still found in it")
	}
	batch.Remove(Amount{Revision: "2019", Line: "tromso", Period: YearOf(2024), Kind: Budget}) // was never there

	edit := batch.Edit(TableEdit, "Økonomi")
	if len(edit.Changes) != 3 {
		t.Fatalf("the edit has %d changes, want 3: %v", len(edit.Changes), edit.Changes)
	}
	after, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	line, _ := after.Lines.Get(renamed)
	if line.Name != "Akuttplasser" || line.Note != "åtte i alt" {
		t.Errorf("the line is %+v: a later change of a record must build on the earlier", line)
	}
	if after.Amounts.Has(in2020) || !after.Amounts.Has(in2021) {
		t.Error("the amounts are not as the batch leaves them")
	}
}

func TestBatchThatChangesNothingIsAnEmptyEdit(t *testing.T) {
	theme := Theme{ID: "dogn", Name: "Døgn"}
	batch := NewBatch(planOf(t, theme))
	batch.Put(Theme{ID: "dogn", Name: "Døgnbehandling"})
	batch.Put(theme)
	if edit := batch.Edit(TableEdit, "Område"); !edit.IsEmpty() {
		t.Errorf("the edit has %v", edit.Changes)
	}
}

func TestABatchKnowsItsPlan(t *testing.T) {
	plan := planWith(t, Theme{ID: "a", Name: "a"})
	batch := NewBatch(plan)
	batch.Put(Theme{ID: "b", Name: "b"})
	if batch.Plan() != plan {
		t.Error("the batch is of another plan")
	}
}
