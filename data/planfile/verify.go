package planfile

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"fagplan/budget"
)

// Check goes over the pages of the file and every reference. It returns
// ErrDamaged with what it found. That the tables hold what a plan can, and
// nothing else, was seen when it was opened.
func (f *File) Check(ctx context.Context) error {
	f.writing.Lock()
	defer f.writing.Unlock()
	if err := runCheck(ctx, f.path, f.db, "PRAGMA quick_check"); err != nil {
		return err
	}
	return f.explain(f.checkReferences(ctx))
}

// Verify goes over the whole file: SQLite's own checks, every reference, and
// whether the log, replayed from an empty plan, gives exactly what the tables
// hold and the File shows. It returns ErrDamaged with what it found. No change
// can be made meanwhile.
func (f *File) Verify(ctx context.Context) error {
	f.writing.Lock()
	defer f.writing.Unlock()
	if err := runCheck(ctx, f.path, f.db, "PRAGMA integrity_check"); err != nil {
		return err
	}
	if err := f.checkReferences(ctx); err != nil {
		return f.explain(err)
	}
	var stored, replayed *budget.Plan
	err := atOneMoment(ctx, f.db, func(conn *sql.Conn, tx *sql.Tx) (err error) {
		if stored, err = readPlan(ctx, conn); err != nil {
			return err
		}
		replayed, err = replay(ctx, tx)
		return err
	})
	if err != nil {
		return f.explain(err)
	}
	for what, plan := range map[string]*budget.Plan{"the log": replayed, "the plan at hand": f.Plan()} {
		if difference := firstDifference(stored, plan); difference != "" {
			return &FileError{Path: f.path, Kind: ErrDamaged, Detail: "the tables are not what " + what + " says: " + difference}
		}
	}
	return nil
}

func (f *File) checkReferences(ctx context.Context) error {
	rows, err := f.db.QueryContext(ctx, `SELECT "table", parent FROM pragma_foreign_key_check LIMIT 1`)
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		var from, to string
		if err := rows.Scan(&from, &to); err != nil {
			return err
		}
		return fmt.Errorf("table %s refers to what is not in %s: %w", from, to, errBroken)
	}
	return rows.Err()
}

// replay makes the plan that the log tells of.
func replay(ctx context.Context, tx *sql.Tx) (*budget.Plan, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+entryColumns+", changes FROM edit ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	plan := new(budget.Plan)
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
		if plan, err = edit.Apply(plan); err != nil {
			return nil, fmt.Errorf("entry %d of the history: %w: %w", entry.ID, errBroken, err)
		}
	}
	return plan, rows.Err()
}

// firstDifference names the first record in which two plans differ, empty for
// equal plans.
func firstDifference(a, b *budget.Plan) string {
	next, stop := iter.Pull(b.All())
	defer stop()
	for r := range a.All() {
		other, found := next()
		if !found || !budget.Equal(r, other) {
			return fmt.Sprintf("%s %v", r.Table(), budget.KeyOf(r))
		}
	}
	if other, found := next(); found {
		return fmt.Sprintf("%s %v", other.Table(), budget.KeyOf(other))
	}
	return ""
}
