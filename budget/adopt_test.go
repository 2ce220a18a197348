package budget

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestDecidedInFindsWhateverARevisionDecided(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		for _, id := range []RevisionID{draftOne, lockedDown, "none"} {
			want := make(map[string]bool)
			for r := range plan.All() {
				if of, decided := RevisionOf(r); decided && of == id {
					want[describe(r)] = true
				}
			}
			got := make(map[string]bool)
			for _, r := range plan.DecidedIn(id) {
				got[describe(r)] = true
				if moved, _ := RevisionOf(inRevision(r, "other")); moved != "other" {
					t.Fatalf("%s stays in its revision", describe(r))
				}
			}
			if !maps.Equal(got, want) {
				t.Fatalf("%s decided %v, found %v", id, want, got)
			}
		}
	})
}

// rolledTwice is a plan adopted, rolled, and with two drafts of the next years.
func rolledTwice(t testing.TB) *Plan {
	t.Helper()
	founding := north
	founding.Status = Adopted
	drafts := []Record{
		Revision{ID: "2020", Name: "2020–2026", Status: Draft, FirstYear: 2020, LastYear: 2026, Parent: northRevision},
		Revision{ID: "2020-b", Name: "2020–2026 nøktern", Status: Draft, FirstYear: 2020, LastYear: 2026, Parent: northRevision},
	}
	return planOf(t, replaced(helseNordMoney(), append(drafts, founding)...)...)
}

func revisionOf(t testing.TB, p *Plan, id RevisionID) Revision {
	t.Helper()
	r, found := p.Revisions.Get(Revision{ID: id})
	if !found {
		t.Fatalf("no revision %s", id)
	}
	return r
}

// The board adopts one alternative, and then the other in its place.
func TestOneRevisionIsInForce(t *testing.T) {
	tests := []struct {
		name          string
		first, second Period
		want          map[RevisionID]RevisionStatus
	}{
		{"the later takes the place of the earlier", DayOf(2019, 12, 11), DayOf(2020, 2, 26), map[RevisionID]RevisionStatus{"2020": Superseded, "2020-b": Adopted}},
		{"on the same day the last said", DayOf(2019, 12, 11), DayOf(2019, 12, 11), map[RevisionID]RevisionStatus{"2020": Superseded, "2020-b": Adopted}},
		{"one adopted before is known afterwards", DayOf(2020, 2, 26), DayOf(2019, 12, 11), map[RevisionID]RevisionStatus{"2020": Adopted, "2020-b": Superseded}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := rolledTwice(t)
			plan = apply(t, plan, Adopt(plan, revisionOf(t, plan, "2020"), test.first, "1-2019"))
			second := Adopt(plan, revisionOf(t, plan, "2020-b"), test.second, "2-2020")
			next := apply(t, plan, second)
			test.want[northRevision] = Superseded
			for id, want := range test.want {
				if got := revisionOf(t, next, id).Status; got != want {
					t.Errorf("%s is %s, want %s", id, got, want)
				}
			}
			if got := revisionOf(t, apply(t, next, second.Inverse()), "2020").Status; got != Adopted {
				t.Errorf("taken back, the first is %s", got)
			}
		})
	}
}

func TestAdoptLocksSupersedesAndLeavesOtherDrafts(t *testing.T) {
	plan := rolledTwice(t)
	adopt := Adopt(plan, revisionOf(t, plan, "2020"), DayOf(2019, 12, 11), "142-2019")
	next := apply(t, plan, adopt)
	if got := revisionOf(t, next, "2020"); got.Status != Adopted || got.AdoptedOn != DayOf(2019, 12, 11) || got.CaseNumber != "142-2019" {
		t.Errorf("adopted is %+v", got)
	}
	if got := revisionOf(t, next, northRevision).Status; got != Superseded {
		t.Errorf("what it was rolled from is %s", got)
	}
	if got := revisionOf(t, next, "2020-b").Status; got != Draft {
		t.Errorf("the alternative is %s", got)
	}
	line := Line{Revision: "2020", ID: "ny", Name: "Ny", Side: Cost}
	if _, err := (Edit{Changes: Merge(next, line)}).Apply(next); !errors.Is(err, ErrLocked) {
		t.Errorf("the adopted revision takes a new line: %v", err)
	}
	if again := Adopt(next, revisionOf(t, next, "2020"), DayOf(2020, 1, 1), ""); !again.IsEmpty() {
		t.Errorf("adopted twice: %v", again)
	}
	undone := apply(t, next, adopt.Inverse())
	if !slices.Equal(slices.Collect(undone.Revisions.All()), slices.Collect(plan.Revisions.All())) {
		t.Error("the adoption cannot be taken back")
	}
}

func TestAlternativesHaveAllThatWasDecidedAndCanBeRemoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		of, _ := plan.Revisions.Get(Revision{ID: one(inAll(t), draftOne, lockedDown)})
		edit, draft := Alternative(plan, of, "Nøktern")
		next, err := edit.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		var want []Record
		for _, r := range plan.DecidedIn(of.ID) {
			if r.Table() != ExplanationTable || !of.Status.Locked() {
				want = append(want, inRevision(r, draft.ID))
			}
		}
		if got := next.DecidedIn(draft.ID); !slices.EqualFunc(got, want, Equal) {
			t.Fatalf("copied are\n%v\nnot\n%v", got, want)
		}
		if of.Status.Locked() != (draft.Parent == of.ID) || draft.Status != Draft {
			t.Fatalf("the copy of %+v is %+v", of, draft)
		}
		gone, err := RemoveDraft(next, draft).Apply(next)
		if err != nil || !maps.Equal(contents(t, gone), contents(t, plan)) {
			t.Fatalf("removed, the plan is not as it was: %v", err)
		}
	})
}

func TestRemovedDraftLeavesItsScenariosAndChildrenToItsParent(t *testing.T) {
	plan := rolledTwice(t)
	plan = apply(t, plan, Edit{Changes: Merge(plan, Scenario{ID: "s", Name: "Høy", Revision: "2020"},
		Revision{ID: "2021", Name: "2021–2027", Status: Draft, FirstYear: 2021, LastYear: 2027, Parent: "2020"})})
	next := apply(t, plan, RemoveDraft(plan, revisionOf(t, plan, "2020")))
	if s, _ := next.Scenarios.Get(Scenario{ID: "s"}); s.Revision != northRevision {
		t.Errorf("the scenario is laid over %q", s.Revision)
	}
	if got := revisionOf(t, next, "2021").Parent; got != northRevision {
		t.Errorf("what was rolled from it is rolled from %q", got)
	}
	if kept := RemoveDraft(next, revisionOf(t, next, northRevision)); !kept.IsEmpty() {
		t.Error("an adopted revision can be removed")
	}
}
