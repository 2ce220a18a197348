package planfile

import (
	"context"
	"math"

	"fagplan/budget"
)

// History returns up to limit entries older than the one numbered before,
// newest first. With before 0 it starts at the newest.
func (f *File) History(ctx context.Context, before int64, limit int) ([]Entry, error) {
	if before == 0 {
		before = math.MaxInt64
	}
	rows, err := f.db.QueryContext(ctx,
		"SELECT "+entryColumns+" FROM edit WHERE id < ? ORDER BY id DESC LIMIT ?", before, limit)
	if err != nil {
		return nil, f.explain(err)
	}
	defer rows.Close()
	var entries []Entry
	for rows.Next() {
		entry, err := scanEntry(rows.Scan)
		if err != nil {
			return nil, f.explain(err)
		}
		entries = append(entries, entry)
	}
	return entries, f.explain(rows.Err())
}

// Edit returns what an entry of the history changed, every record before and
// after. It returns ErrNoEntry for a number that is not in the history.
func (f *File) Edit(ctx context.Context, id int64) (budget.Edit, error) {
	edit, err := readChanges(ctx, f.db, id)
	return edit, f.explain(err)
}
