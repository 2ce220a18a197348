package main

import (
	"path/filepath"
	"testing"

	"fagplan/budget"
)

// examplePlan is the founding plan, read into a file of its own.
func examplePlan(t *testing.T) *document {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	d, _, err := createPlan(t.Context(), path, books(t, "helse-nord-tsb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// same fails where two plans differ in anything but their named versions.
func same(t *testing.T, what string, got, want *budget.Plan) {
	t.Helper()
	if changes := budget.Difference(got, want); len(changes) > 0 {
		t.Errorf("%s: the plan differs in %d records, first %+v", what, len(changes), changes[0])
	}
}

func TestThePlanAsItWasAndRestored(t *testing.T) {
	d, ctx := examplePlan(t), t.Context()
	apply := func(edit budget.Edit) {
		t.Helper()
		if err := d.Apply(ctx, edit); err != nil {
			t.Fatal(err)
		}
	}
	imported, err := d.History(ctx, 0, 1)
	if err != nil || len(imported) != 1 || imported[0].Kind != budget.ImportEdit {
		t.Fatalf("the history begins with %+v, %v", imported, err)
	}
	then := d.Plan()
	apply(budget.NameVersion(then, "Som lest"))
	revision, _ := then.CurrentRevision()
	for _, line := range then.LinesOf(revision.ID, budget.Cost)[:2] {
		apply(budget.SetAmount(d.Plan(), budget.Amount{Revision: revision.ID, Line: line.ID, Period: budget.YearOf(revision.FirstYear),
			Kind: budget.Budget, Kroner: 12_345_000}, line.Name, "prøve"))
	}
	if err := d.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	now := d.Plan()
	history, err := d.History(ctx, 0, 100)
	if err != nil || len(history) < 5 || history[0].UndoOf != history[1].ID || !history[1].Undone || history[1].Reason != "prøve" {
		t.Fatalf("the history is %+v, %v", history, err)
	}
	if older, err := d.History(ctx, history[1].ID, 1); err != nil || len(older) != 1 || older[0].ID != history[2].ID {
		t.Errorf("the page after entry %d is %+v, %v", history[1].ID, older, err)
	}
	if edit, err := d.Edit(ctx, history[2].ID); err != nil || len(edit.Changes) != history[2].Changes || edit.Kind != budget.AmountEdit {
		t.Errorf("entry %d is the edit %+v, %v", history[2].ID, edit, err)
	}
	was, err := d.PlanAt(ctx, imported[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "looked back at", was, then)
	same(t, "after looking back", d.Plan(), now)
	apply(budget.Restore(d.Plan(), was, "Som lest", "prøven er over"))
	same(t, "restored", d.Plan(), then)
	if d.Plan().Versions.Len() != 1 {
		t.Error("the version has lost its name")
	}
	if err := d.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "the restoring undone", d.Plan(), now)
	if err := d.file.Verify(ctx); err != nil {
		t.Error(err)
	}
}
