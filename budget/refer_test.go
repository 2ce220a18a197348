package budget

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestTheTablesThatReferToATable fails when a record is given a reference that
// a removal would not look for.
func TestTheTablesThatReferToATable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := inAll(t)
		name := d.table()
		for _, ref := range d.record(name).Refs() {
			if few, known := fewReferTo[ref.Table]; known && !slices.Contains(few, name) {
				t.Fatalf("%s refers to %s", name, ref.Table)
			}
		}
	})
}

func TestNothingThatIsReferredToIsRemoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		referring := one(draw{t: t}, slices.Collect(plan.All())...)
		refs := referring.Refs()
		if len(refs) == 0 {
			return
		}
		ref := one(draw{t: t}, refs...)
		for r := range plan.Records(ref.Table) {
			if to, _ := RefTo(r); to != ref || Equal(r, referring) {
				continue
			}
			_, err := Edit{Changes: []Change{{Before: r}}}.Apply(plan)
			if !errors.Is(err, ErrInUse) && !errors.Is(err, ErrLocked) {
				t.Fatalf("%s was removed from under %s: %v", describe(r), describe(referring), err)
			}
		}
	})
}

func TestParentsGoRoundInNoCircle(t *testing.T) {
	area := func(id, parent AreaID) Area { return Area{ID: id, Name: string(id), Kind: Region, Parent: parent} }
	edition := func(id, parent RevisionID) Revision {
		return Revision{ID: id, Name: string(id), Status: Draft, FirstYear: 2019, LastYear: 2025, Parent: parent}
	}
	tests := []struct {
		name    string
		records []Record
		fits    bool
	}{
		{"areas in a line", []Record{area("a", ""), area("b", "a"), area("c", "b")}, true},
		{"two areas in each other", []Record{area("a", "b"), area("b", "a")}, false},
		{"areas in a ring", []Record{area("a", "c"), area("b", "a"), area("c", "b")}, false},
		{"revisions in a line", []Record{edition("a", ""), edition("b", "a"), edition("c", "a")}, true},
		{"revisions in a ring", []Record{edition("a", "c"), edition("b", "a"), edition("c", "b")}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := new(Plan)
			_, err := Edit{Changes: Merge(plan, test.records...)}.Apply(plan)
			if (err == nil) != test.fits || err != nil && !errors.Is(err, ErrInvalid) {
				t.Errorf("the edit gave %v", err)
			}
		})
	}
}

// A plan made before circles were refused can be opened, and mended.
func TestACircleFromBeforeCanBeMended(t *testing.T) {
	b := Area{ID: "b", Name: "B", Kind: Region, Parent: "a"}
	plan := planOf(t, Area{ID: "a", Name: "A", Kind: Region, Parent: "b"}, b)
	b.Parent = ""
	if _, err := (Edit{Changes: Merge(plan, b)}).Apply(plan); err != nil {
		t.Error(err)
	}
}
