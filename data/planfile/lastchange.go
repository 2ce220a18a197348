package planfile

import (
	"context"
	"encoding/json"

	"fagplan/budget"
)

// Edits in effect whose changes have a text in them, newest first. SQLite looks
// for it: of hundreds of thousands of edits hardly any has to be read. Those that
// are compressed may have it.
const effectiveWith = "SELECT " + entryColumns + `, changes FROM edit
	WHERE undo_of IS NULL AND undone_by IS NULL AND (typeof(changes) = 'blob' OR instr(changes, ?) > 0) ORDER BY id DESC`

// LastChange finds the last edit in effect that gave a record what it says, and
// how the record was before; false for one the history does not know. Edits that
// were undone, and what undid them, left the record as others made it.
func (f *File) LastChange(ctx context.Context, record budget.Record) (Entry, budget.Change, bool, error) {
	said, err := json.Marshal(record)
	if err != nil {
		return Entry{}, budget.Change{}, false, err
	}
	entry, change, found, err := f.lastChangeWith(ctx, record, string(said))
	if err == nil && !found {
		// An earlier version of the program may have written the same otherwise.
		entry, change, found, err = f.lastChangeWith(ctx, record, "")
	}
	return entry, change, found, f.explain(err)
}

func (f *File) lastChangeWith(ctx context.Context, record budget.Record, said string) (Entry, budget.Change, bool, error) {
	rows, err := f.db.QueryContext(ctx, effectiveWith, said)
	if err != nil {
		return Entry{}, budget.Change{}, false, err
	}
	defer rows.Close()
	for rows.Next() {
		var changes keptChanges
		entry, err := scanEntry(rows.Scan, &changes)
		if err != nil {
			return Entry{}, budget.Change{}, false, err
		}
		edit, err := entry.edit(changes)
		if err != nil {
			return Entry{}, budget.Change{}, false, err
		}
		for _, change := range edit.Changes {
			if change.After != nil && budget.Equal(change.After, record) {
				return entry, change, true, nil
			}
		}
	}
	return Entry{}, budget.Change{}, false, rows.Err()
}
