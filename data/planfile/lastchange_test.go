package planfile

import (
	"testing"

	"fagplan/budget"
)

// Who last gave a record what it says, whatever was done and undone since, and
// however the log keeps it.
func TestLastChange(t *testing.T) {
	file := sampleFile(t)
	amount := func(kroner budget.Kroner) budget.Record { return amountOf(file.Plan(), kroner).Changes[0].After }
	one, two := amount(1), amount(2)
	mustApply(t, file, amountOf(file.Plan(), 1))
	first := entries(t, file)[0].ID
	mustApply(t, file, amountOf(file.Plan(), 2))
	requireLastChange(t, file, one, first)
	requireLastChange(t, file, two, first+1)
	if _, err := file.Undo(t.Context(), noon(2)); err != nil {
		t.Fatal(err)
	}
	requireLastChange(t, file, one, first)
	requireLastChange(t, file, two, 0)
	if _, err := file.Redo(t.Context(), noon(3)); err != nil {
		t.Fatal(err)
	}
	requireLastChange(t, file, two, entries(t, file)[0].ID) // made again is made last
	for record := range file.Plan().Records(budget.LineTable) {
		requireLastChange(t, file, record, 1) // the whole sample is one edit, which is compressed
		break
	}
	// Another program, or an earlier version of this one, writes the same otherwise.
	if _, err := file.db.Exec(`UPDATE edit SET changes = json_pretty(changes) WHERE id = ?`, first); err != nil {
		t.Fatal(err)
	}
	requireLastChange(t, file, one, first)
}

// requireLastChange fails unless the entry of that number is the last change of a
// record; 0 is none.
func requireLastChange(t *testing.T, file *File, record budget.Record, want int64) {
	t.Helper()
	entry, change, found, err := file.LastChange(t.Context(), record)
	if err != nil || entry.ID != want || found != (want != 0) || found && !budget.Equal(change.After, record) {
		t.Errorf("the last change of %+v is entry %d, want %d (%v)", record, entry.ID, want, err)
	}
}
