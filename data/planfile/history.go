package planfile

import (
	"context"
	"fmt"
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

// PlanAt returns the plan as it was when an entry of the history had been made,
// by taking back, one by one, every edit after it. With 0 it is the empty plan
// before the first. It returns ErrNoEntry for a number that is not in the
// history. No change can be made meanwhile.
func (f *File) PlanAt(ctx context.Context, id int64) (*budget.Plan, error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	_, found, err := readEntry(ctx, f.db, "SELECT "+entryColumns+" FROM edit WHERE id = ?", id)
	if err != nil {
		return nil, f.explain(err)
	}
	if !found && id != 0 {
		return nil, fmt.Errorf("%d: %w", id, ErrNoEntry)
	}
	plan, err := takeBack(ctx, f.db, f.Plan(), id)
	return plan, f.explain(err)
}

// takeBack returns the plan without the edits after an entry.
func takeBack(ctx context.Context, q querier, plan *budget.Plan, after int64) (*budget.Plan, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+entryColumns+", changes FROM edit WHERE id > ? ORDER BY id DESC", after)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var changes keptChanges
		entry, err := scanEntry(rows.Scan, &changes)
		if err != nil {
			return nil, err
		}
		edit, err := entry.edit(changes)
		if err != nil {
			return nil, err
		}
		// The log tells of an undo as what it did, so that all are taken back alike.
		if plan, err = edit.Inverse().Apply(plan); err != nil {
			return nil, fmt.Errorf("entry %d of the history: %w: %w", entry.ID, errBroken, err)
		}
	}
	return plan, rows.Err()
}

// Edit returns what an entry of the history changed, every record before and
// after. It returns ErrNoEntry for a number that is not in the history.
func (f *File) Edit(ctx context.Context, id int64) (budget.Edit, error) {
	edit, err := readChanges(ctx, f.db, id)
	return edit, f.explain(err)
}
