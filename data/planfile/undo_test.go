package planfile

import (
	"errors"
	"slices"
	"testing"

	"fagplan/budget"
)

func TestUndoAndRedoSurviveClosing(t *testing.T) {
	file := sampleFile(t)
	plans := []*budget.Plan{new(budget.Plan), file.Plan()}
	for kroner := range budget.Kroner(3) {
		plans = append(plans, mustApply(t, file, amountOf(file.Plan(), kroner)))
	}
	for i := len(plans) - 2; i >= 0; i-- {
		file = reopen(t, file)
		if _, err := file.Undo(t.Context(), noon(2)); err != nil {
			t.Fatal(err)
		}
		requireSame(t, plans[i], file.Plan())
	}
	if _, err := file.Undo(t.Context(), noon(2)); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("got %v", err)
	}
	for _, want := range plans[1:] {
		file = reopen(t, file)
		if _, err := file.Redo(t.Context(), noon(3)); err != nil {
			t.Fatal(err)
		}
		requireSame(t, want, file.Plan())
	}
	if _, err := file.Redo(t.Context(), noon(3)); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("got %v", err)
	}
	if err := file.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestANewEditEndsRedoButNotHistory(t *testing.T) {
	file := sampleFile(t)
	mustApply(t, file, amountOf(file.Plan(), 1))
	if _, err := file.Undo(t.Context(), noon(2)); err != nil {
		t.Fatal(err)
	}
	if redo, can := file.CanRedo(); !can || redo.Kind != budget.AmountEdit || redo.Subject != "Poliklinikk" {
		t.Errorf("can redo %+v, %v", redo, can)
	}
	if undo, can := file.CanUndo(); !can || undo.Kind != budget.ImportEdit || undo.Subject != "Tabell 5.xlsx" {
		t.Errorf("can undo %+v, %v", undo, can)
	}
	mustApply(t, file, amountOf(file.Plan(), 2))
	file = reopen(t, file)
	if redo, can := file.CanRedo(); can {
		t.Errorf("can redo %+v", redo)
	}
	if _, err := file.Redo(t.Context(), noon(3)); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("got %v", err)
	}
	var kinds []string
	for _, e := range entries(t, file) {
		kind := string(e.Kind)
		switch {
		case e.UndoOf != 0:
			kind = "undo " + kind
		case e.Undone:
			kind += " undone"
		}
		kinds = append(kinds, kind)
	}
	if !slices.Equal(kinds, []string{"set-amount", "undo set-amount", "set-amount undone", "import"}) {
		t.Errorf("the history is %q", kinds)
	}
}

func TestHistory(t *testing.T) {
	file := newFile(t)
	edit := adding(sample()...)
	mustApply(t, file, edit)
	for kroner := range budget.Kroner(5) {
		mustApply(t, file, amountOf(file.Plan(), kroner))
	}
	all := entries(t, file)
	if len(all) != 6 {
		t.Fatalf("%d entries", len(all))
	}
	first := all[len(all)-1]
	want := Entry{
		ID: 1, Stamp: noon(1), Kind: edit.Kind, Subject: edit.Subject, Reason: edit.Reason, Changes: len(edit.Changes),
	}
	if first != want {
		t.Errorf("the first entry is %+v, want %+v", first, want)
	}
	var paged []Entry
	for before := int64(0); ; before = paged[len(paged)-1].ID {
		page, err := file.History(t.Context(), before, 4)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		paged = append(paged, page...)
	}
	if !slices.Equal(all, paged) {
		t.Errorf("by pages %+v, at once %+v", paged, all)
	}
	logged, err := file.Edit(t.Context(), 1)
	if err != nil || len(logged.Changes) != len(edit.Changes) || !budget.Equal(logged.Changes[3].After, edit.Changes[3].After) {
		t.Errorf("the log says %+v, %v", logged, err)
	}
	if _, err := file.Edit(t.Context(), 99); !errors.Is(err, ErrNoEntry) {
		t.Errorf("got %v", err)
	}
}

func TestAnEditThatChangesNothingLeavesNoTrace(t *testing.T) {
	file := sampleFile(t)
	before := file.Plan()
	if after := mustApply(t, file, budget.Edit{Kind: budget.ImportEdit}); after != before {
		t.Error("another plan")
	}
	if n := len(entries(t, file)); n != 1 {
		t.Errorf("%d entries", n)
	}
}

func TestAnEditThatDoesNotFitIsRefused(t *testing.T) {
	file := sampleFile(t)
	before := file.Plan()
	for _, c := range []struct {
		change budget.Change
		want   error
	}{
		{budget.Change{After: budget.Theme{ID: "ram", Name: "Annen"}}, budget.ErrConflict},
		{budget.Change{After: budget.Theme{ID: "ny"}}, budget.ErrInvalid},
		{budget.Change{After: budget.Area{ID: "ny", Name: "Ny", Kind: budget.Trust, Parent: "borte"}}, budget.ErrMissing},
		{budget.Change{Before: budget.Theme{ID: "ram", Name: "Rus- og avhengighetsmedisin", Order: 2, Source: cell}}, budget.ErrInUse},
	} {
		if _, err := file.Apply(t.Context(), budget.Edit{Changes: []budget.Change{c.change}}, noon(1)); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, want %v", c.change, err, c.want)
		}
	}
	if file.Plan() != before || len(entries(t, file)) != 1 {
		t.Error("a refused edit left a trace")
	}
}

// What JSON writes as something else must not differ between the plan at hand
// and the one read from the file.
func TestTheEditIsAppliedAsTheLogTellsIt(t *testing.T) {
	file := newFile(t)
	plan := mustApply(t, file, adding(budget.Theme{ID: "broken \xff text", Name: "x"}))
	if !plan.Themes.Has(budget.Theme{ID: "broken \ufffd text"}) {
		t.Error("the plan at hand has text the log cannot tell")
	}
	if err := file.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
