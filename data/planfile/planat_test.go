package planfile

import (
	"errors"
	"testing"

	"fagplan/budget"
)

func TestThePlanAsItWasAfterEveryEntry(t *testing.T) {
	file := sampleFile(t)
	plans := []*budget.Plan{new(budget.Plan), file.Plan()}
	for kroner := range budget.Kroner(3) {
		plans = append(plans, mustApply(t, file, amountOf(file.Plan(), kroner)))
	}
	for _, turn := range []func() (*budget.Plan, error){
		func() (*budget.Plan, error) { return file.Undo(t.Context(), noon(2)) },
		func() (*budget.Plan, error) { return file.Undo(t.Context(), noon(2)) },
		func() (*budget.Plan, error) { return file.Redo(t.Context(), noon(3)) },
		func() (*budget.Plan, error) {
			return file.Apply(t.Context(), budget.NameVersion(file.Plan(), "Til styret"), noon(4))
		},
	} {
		plan, err := turn()
		if err != nil {
			t.Fatal(err)
		}
		plans = append(plans, plan)
	}
	now := file.Plan()
	file = reopen(t, file)
	for id, want := range plans {
		plan, err := file.PlanAt(t.Context(), int64(id))
		if err != nil {
			t.Fatalf("entry %d: %v", id, err)
		}
		requireSame(t, want, plan)
	}
	requireSame(t, now, file.Plan())
	if _, err := file.PlanAt(t.Context(), 99); !errors.Is(err, ErrNoEntry) {
		t.Errorf("got %v", err)
	}
}

func TestRestoringIsOneEditThatIsUndone(t *testing.T) {
	file := sampleFile(t)
	then := file.Plan()
	for kroner := range budget.Kroner(3) {
		mustApply(t, file, amountOf(file.Plan(), kroner))
	}
	now := file.Plan()
	was, err := file.PlanAt(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	mustApply(t, file, budget.Restore(file.Plan(), was, "2. januar", ""))
	requireSame(t, then, file.Plan())
	if _, err := file.Undo(t.Context(), noon(2)); err != nil {
		t.Fatal(err)
	}
	requireSame(t, now, file.Plan())
	if err := file.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
