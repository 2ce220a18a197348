package planfile

import (
	"errors"
	"strings"
	"testing"

	"fagplan/budget"
)

func sealedFile(t *testing.T) *File {
	t.Helper()
	file := newFile(t)
	records := []budget.Record{}
	for _, r := range sample() {
		if r.Table() != budget.SealTable {
			records = append(records, r)
		}
	}
	mustApply(t, file, adding(records...))
	if _, err := file.Seal(t.Context(), "2019", noon(5)); err != nil {
		t.Fatal(err)
	}
	return file
}

func requireSeal(t *testing.T, file *File, history, decisions bool) {
	t.Helper()
	checks, err := file.CheckSeals(t.Context())
	if err != nil || len(checks) != 1 || checks[0].History != history || checks[0].Decisions != decisions {
		t.Errorf("the seal is %+v, %v; want history %v, decisions %v", checks, err, history, decisions)
	}
}

func TestASealHoldsWhateverIsDoneAfterwards(t *testing.T) {
	file := sealedFile(t)
	requireSeal(t, file, true, true)
	mustApply(t, file, amountOf(file.Plan(), 5))
	if _, err := file.Undo(t.Context(), noon(6)); err != nil {
		t.Fatal(err)
	}
	requireSeal(t, file, true, true)
	requireSeal(t, reopen(t, file), true, true)
}

func TestWhatIsSealed(t *testing.T) {
	file := sealedFile(t)
	if _, err := file.Seal(t.Context(), "2019", noon(6)); !errors.Is(err, budget.ErrSealed) {
		t.Errorf("sealing twice gave %v", err)
	}
	if _, err := file.Seal(t.Context(), "2020", noon(6)); !errors.Is(err, budget.ErrNotAdopted) {
		t.Errorf("sealing a draft gave %v", err)
	}
	if _, err := file.Undo(t.Context(), noon(7)); err != nil || file.Plan().Seals.Len() != 0 {
		t.Errorf("taking the seal off gave %v, %d seals", err, file.Plan().Seals.Len())
	}
}

// Whoever changes the history, however well, changes the hash.
func TestASealTellsOfChanges(t *testing.T) {
	for name, statement := range map[string]string{
		"a reason":  "UPDATE edit SET reason = 'en annen' WHERE id = 1",
		"a name":    `UPDATE edit SET "by" = 'Ola' WHERE id = 1`,
		"a time":    "UPDATE edit SET at = '2024-01-02T13:00:00.000000002Z' WHERE id = 1",
		"an entry":  "DELETE FROM edit WHERE id = 1",
		"a subject": "UPDATE edit SET subject = 'x' WHERE id = 1",
		"how it is": "UPDATE edit SET changes = '[]' WHERE id = 1",
	} {
		t.Run(name, func(t *testing.T) {
			file := sealedFile(t)
			if _, err := file.db.Exec("PRAGMA foreign_keys = OFF; " + statement); err != nil {
				t.Fatal(err)
			}
			requireSeal(t, file, false, false)
		})
	}
}

// A change of what the revision decided that goes by the log is told, too.
func TestASealTellsOfOtherDecisions(t *testing.T) {
	file := sealedFile(t)
	revision, _ := file.Plan().Revisions.Get(budget.Revision{ID: "2019"})
	changed := revision
	changed.Note = "noe annet"
	mustApply(t, file, budget.Edit{Kind: budget.RevisionEdit, Changes: []budget.Change{{Before: revision, After: changed}}})
	requireSeal(t, file, true, false)
}

// The hash is of what the log says, not of how it keeps it.
func TestASealIsOfWhatIsSaid(t *testing.T) {
	changes := []byte(`[{"table":"theme"}]`)
	hash := func(kept any) string {
		text, err := unpacked(kept)
		if err != nil {
			t.Fatal(err)
		}
		c := newChain()
		c.add(Entry{ID: 1, Stamp: noon(0)}, text)
		return c.String()
	}
	large := []byte(`["` + strings.Repeat("mange like ord ", plainChanges) + `"]`)
	if _, compressed := packed(large).([]byte); !compressed {
		t.Fatal("a large change is not compressed")
	}
	if hash(string(changes)) == hash(string(large)) || hash(string(large)) != hash(packed(large)) {
		t.Error("the hash depends on how the log keeps changes")
	}
}
