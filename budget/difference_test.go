package budget

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// withoutVersions is what a plan says of everything but its named versions.
func withoutVersions(t *rapid.T, p *Plan) map[string]string {
	said := contents(t, p)
	for v := range p.Versions.All() {
		delete(said, describe(v))
	}
	return said
}

func TestDifferenceMakesOnePlanOfAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := somePlan(t), somePlan(t)
		changes := Difference(from, to)
		for _, c := range changes {
			if c.isIdle() {
				t.Fatalf("%s is changed to what it was", describe(c.subject()))
			}
		}
		made, err := Edit{Changes: changes}.change(from)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := withoutVersions(t, made), withoutVersions(t, to); !maps.Equal(got, want) {
			t.Fatalf("the difference makes\n%v\nnot\n%v", got, want)
		}
		if !slices.Equal(slices.Collect(made.Versions.All()), slices.Collect(from.Versions.All())) {
			t.Fatal("the named versions are others")
		}
		if len(Difference(made, to)) != 0 {
			t.Fatal("there still is a difference")
		}
	})
}

func TestRestoreBringsBackThePlanAndIsTakenBack(t *testing.T) {
	kinds := slices.Sorted(maps.Keys(edits))
	rapid.Check(t, func(t *rapid.T) {
		then := somePlan(t)
		now := then
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			edit := edits[rapid.SampledFrom(kinds).Draw(t, "kind")](inDrafts(t), now)
			// An edit may speak of what an earlier one has removed.
			if next, err := edit.Apply(now); err == nil {
				now = next
			}
		}
		restore := Restore(now, then, "i går", "feil fil")
		if restore.IsEmpty() {
			return
		}
		back, err := restore.Apply(now)
		if err != nil {
			t.Fatalf("the plan cannot be restored: %v", err)
		}
		if got, want := withoutVersions(t, back), withoutVersions(t, then); !maps.Equal(got, want) {
			t.Fatalf("restored is\n%v\nnot\n%v", got, want)
		}
		undone, err := restore.Inverse().Apply(back)
		if err != nil || !maps.Equal(contents(t, undone), contents(t, now)) {
			t.Fatalf("the restoring cannot be taken back: %v", err)
		}
	})
}

func TestVersionsAreNumberedAndKept(t *testing.T) {
	plan := new(Plan)
	for _, name := range []string{"Til høring", "Til styret"} {
		next, err := NameVersion(plan, name).Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		plan = next
	}
	if last, found := plan.Versions.Get(Version{Number: 2}); !found || last.Name != "Til styret" {
		t.Errorf("the second version is %+v", last)
	}
	if changes := Difference(plan, new(Plan)); len(changes) != 0 {
		t.Errorf("restoring takes away the versions: %v", changes)
	}
}

func TestCountChanges(t *testing.T) {
	theme := func(name string) Record { return Theme{ID: "a", Name: name} }
	line := Line{Revision: "2019", ID: "a", Side: Cost, Name: "a"}
	got := CountChanges([]Change{{After: theme("a")}, {Before: theme("a"), After: theme("b")}, {Before: theme("b"), After: theme("c")}, {Before: theme("c")}, {Before: line}})
	want := []TableChanges{{ThemeTable, 1, 2, 1}, {LineTable, 0, 0, 1}}
	if !slices.Equal(got, want) {
		t.Errorf("counted %v, want %v", got, want)
	}
}
