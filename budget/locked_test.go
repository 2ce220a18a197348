package budget

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// deciding are the tables whose records may belong to a revision.
var deciding = []TableName{MeasureTable, MilestoneTable, LineTable, AmountTable, PrintedSumTable,
	PositionTable, SpecialistTable, BedTable, ObservationTable, ExplanationTable, AdoptedFrameTable}

// decided draws a record that a revision decided.
func (d draw) decided(in RevisionID) Record {
	return rapid.Custom(func(t *rapid.T) Record { return draw{t, []RevisionID{in}}.record(one(draw{t: t}, deciding...)) }).
		Filter(func(r Record) bool { _, decided := RevisionOf(r); return decided }).Draw(d.t, "decided")
}

func TestNothingDecidedChangesInALockedRevision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		r := inAll(t).decided(lockedDown)
		for _, c := range append(Merge(plan, r), removals(plan, r)...) {
			if _, err := (Edit{Changes: []Change{c}}).Apply(plan); !errors.Is(err, ErrLocked) {
				t.Fatalf("%#v: %v", c, err)
			}
		}
	})
}

func removals(p *Plan, like Record) []Change {
	if now, found := p.Lookup(like); found {
		return []Change{{Before: now}}
	}
	return nil
}

func TestFactsChangeUnderALockedRevision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		d := inAll(t)
		fact := rapid.Custom(func(t *rapid.T) Record { return draw{t, d.revisions}.record(one(draw{t: t}, Tables...)) }).
			Filter(func(r Record) bool { _, decided := RevisionOf(r); return !decided && r.Table() != RevisionTable }).Draw(t, "fact")
		next, err := Edit{Changes: Merge(plan, fact)}.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		if now, found := next.Lookup(fact); !found || !Equal(now, fact) {
			t.Fatalf("%#v is in the plan as %#v", fact, now)
		}
	})
}

// TestEveryDecidedRecordNamesItsRevision looks for records with a revision in
// their key that RevisionOf would leave unlocked.
func TestEveryDecidedRecordNamesItsRevision(t *testing.T) {
	for _, name := range Tables {
		t.Run(string(name), rapid.MakeCheck(func(t *rapid.T) {
			r := draw{t, []RevisionID{lockedDown}}.record(name)
			key := KeyOf(r)
			// A seal is said of a revision once it is locked.
			inKey := name != RevisionTable && name != SealTable && len(key) > 0 && key[0] == any(lockedDown)
			if _, decided := RevisionOf(r); decided != inKey {
				t.Fatalf("%#v: decided is %v, in its key %v", r, decided, inKey)
			}
		}))
	}
}

// adoption is an edit of the status of a revision.
func adoption(t testing.TB, p *Plan, id RevisionID, status RevisionStatus) Edit {
	t.Helper()
	revision, found := p.Revisions.Get(Revision{ID: id})
	if !found {
		t.Fatalf("no revision %s", id)
	}
	revision.Status = status
	return Edit{Kind: AboutEdit, Changes: Merge(p, revision)}
}

func apply(t testing.TB, p *Plan, e Edit) *Plan {
	t.Helper()
	next, err := e.Apply(p)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestAdoptingLocksAndUnadoptingUnlocks(t *testing.T) {
	draft := planOf(t, helseNordMoney()...)
	amount := Amount{Revision: "2019", Line: "legestillinger", Period: YearOf(2021), Kind: Budget, Kroner: 1_500 * Thousand}
	set := SetAmount(draft, amount, "Styrke legestillinger", "")
	for _, status := range []RevisionStatus{Adopted, Superseded} {
		adopt := adoption(t, draft, "2019", status)
		adopted := apply(t, draft, adopt)
		if _, err := set.Apply(adopted); !errors.Is(err, ErrLocked) {
			t.Errorf("%s: %v", status, err)
		}
		for _, back := range []Edit{adopt.Inverse(), adoption(t, adopted, "2019", Draft)} {
			changed := apply(t, apply(t, adopted, back), set)
			if got, _ := changed.Amount("2019", "legestillinger", YearOf(2021), Budget); got.Kroner != amount.Kroner {
				t.Errorf("%s and taken back: %d kroner", status, got.Kroner)
			}
		}
	}
}

// Superseding an adopted revision must not open it.
func TestChangingOneLockToAnotherOpensNothing(t *testing.T) {
	draft := planOf(t, helseNordMoney()...)
	adopted := apply(t, draft, adoption(t, draft, "2019", Adopted))
	edit := adoption(t, adopted, "2019", Superseded)
	edit.Changes = append(edit.Changes, Merge(adopted,
		Amount{Revision: "2019", Line: "konferanse", Period: YearOf(2019), Kind: Budget, Kroner: 0})...)
	if _, err := edit.Apply(adopted); !errors.Is(err, ErrLocked) {
		t.Errorf("an amount was changed as the revision was superseded: %v", err)
	}
}

func TestUndoingAnImportThatBroughtAnAdoptedRevision(t *testing.T) {
	records := helseNordMoney()
	for i, r := range records {
		if revision, ok := r.(Revision); ok {
			revision.Status = Adopted
			records[i] = revision
		}
	}
	empty := new(Plan)
	load := Edit{Kind: ImportEdit, Changes: Merge(empty, records...)}
	loaded := apply(t, empty, load)
	if n := len(slices.Collect(apply(t, loaded, load.Inverse()).All())); n != 0 {
		t.Errorf("%d records are left", n)
	}
	// The undo is as whole as the import: a part of it meets the lock.
	part := load.Inverse()
	part.Changes = slices.DeleteFunc(part.Changes, func(c Change) bool { return c.Before.Table() == RevisionTable })
	if _, err := part.Apply(loaded); !errors.Is(err, ErrLocked) {
		t.Errorf("the adopted revision was emptied: %v", err)
	}
}

// An edit may adopt a revision and fill it in one go, and be taken back.
func TestAdoptingWithWhatIsAdopted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		before := contents(t, plan)
		adopted, _ := plan.Revisions.Get(Revision{ID: draftOne})
		adopted.Status = Adopted
		records := distinct([]Record{adopted, inAll(t).decided(draftOne), inAll(t).decided(draftOne)})
		edit := Edit{Changes: Merge(plan, records...)}
		next, err := edit.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		undone, err := edit.Inverse().Apply(next)
		if err != nil || !maps.Equal(before, contents(t, undone)) {
			t.Fatalf("the adoption cannot be taken back: %v", err)
		}
	})
}
