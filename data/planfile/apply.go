package planfile

import (
	"context"
	"database/sql"
	"fmt"

	"fagplan/budget"
)

// Apply makes an edit: in one transaction, after which it returns the plan
// with the edit in it. An edit that changes nothing leaves no trace. If the
// edit does not fit the plan, the error is that of budget.Edit.Apply; after
// any error both plan and file are as they were.
func (f *File) Apply(ctx context.Context, edit budget.Edit, by Stamp) (*budget.Plan, error) {
	return f.change(ctx, func(state) (Entry, budget.Edit, error) {
		return Entry{Stamp: by, Kind: edit.Kind, Subject: edit.Subject, Reason: edit.Reason}, edit, nil
	})
}

// Undo takes back the last edit that is in effect. It returns ErrNothingToUndo
// if there is none. The history keeps both.
func (f *File) Undo(ctx context.Context, by Stamp) (*budget.Plan, error) {
	return f.change(ctx, func(now state) (Entry, budget.Edit, error) {
		if now.undo.ID == 0 {
			return Entry{}, budget.Edit{}, ErrNothingToUndo
		}
		edit, err := readChanges(ctx, f.db, now.undo.ID)
		return Entry{Stamp: by, Kind: edit.Kind, Subject: edit.Subject, UndoOf: now.undo.ID}, edit.Inverse(), err
	})
}

// Redo makes the edit again that was undone last. It returns ErrNothingToRedo
// if there is none, or if another edit was made since.
func (f *File) Redo(ctx context.Context, by Stamp) (*budget.Plan, error) {
	return f.change(ctx, func(now state) (Entry, budget.Edit, error) {
		if now.redo.ID == 0 {
			return Entry{}, budget.Edit{}, ErrNothingToRedo
		}
		edit, err := readChanges(ctx, f.db, now.redo.ID)
		return Entry{Stamp: by, Kind: edit.Kind, Subject: edit.Subject, RedoOf: now.redo.ID}, edit, err
	})
}

// change makes the edit that prepare chooses, one at a time.
func (f *File) change(ctx context.Context, prepare func(state) (Entry, budget.Edit, error)) (*budget.Plan, error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	if err := f.writable(); err != nil {
		return nil, err
	}
	now := *f.state.Load()
	entry, edit, err := prepare(now)
	if err != nil {
		return nil, f.explain(err)
	}
	if edit.IsEmpty() {
		return now.plan, nil
	}
	// What is applied is the edit as the log will tell it, so that the plan at
	// hand never differs from the one the log gives when it is opened again.
	written := writeChanges(edit.Changes)
	if !keeps(edit.Changes) {
		changes, err := written()
		if err != nil {
			return nil, err
		}
		if edit, err = entry.edit(changes.text); err != nil {
			return nil, err
		}
	}
	plan, err := edit.Apply(now.plan)
	if err != nil {
		return nil, err
	}
	entry.Changes = len(edit.Changes)
	if entry.Kind == budget.ImportEdit && entry.UndoOf == 0 && entry.RedoOf == 0 {
		f.backUpBefore(ctx, entry)
	}
	next, err := f.commit(ctx, entry, edit, written)
	if err != nil {
		f.disown()
		return nil, f.explain(err)
	}
	f.state.Store(&state{plan: plan, turns: next})
	return plan, nil
}

// commit writes the rows of an edit and its entry in one transaction, and
// returns what can be undone and redone after it.
func (f *File) commit(ctx context.Context, entry Entry, edit budget.Edit, written func() (logged, error)) (turns, error) {
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return turns{}, err
	}
	defer tx.Rollback()
	if err := writeRows(ctx, tx, edit.InOrder()); err != nil {
		return turns{}, err
	}
	changes, err := written()
	if err != nil {
		return turns{}, err
	}
	if err := addEntry(ctx, tx, entry, changes.kept); err != nil {
		return turns{}, err
	}
	next, err := readTurns(ctx, tx)
	if err != nil {
		return turns{}, err
	}
	return next, tx.Commit()
}

// disown writes over what a refused edit may have left in the write-ahead log. When
// only the waiting for the disk failed, it stands there whole until the next edit,
// and a crash before that would bring back what the planner was told is not saved.
// Where the disk does not take this either, nothing can be done about it.
func (f *File) disown() {
	_, _ = f.db.Exec(fmt.Sprintf("PRAGMA user_version = %d", latestVersion()))
}

// writeRows brings the tables to what they are after the changes, which it gets
// in the order the plan has them: what an import brings then lies in that order
// in the file, and need not be sorted whenever it is opened. It looks
// between the rows whether it is cancelled: with a statement that can itself be
// cancelled, the driver starts a goroutine for every row, which takes longer
// than to write it.
func writeRows(ctx context.Context, tx *sql.Tx, changes []budget.Change) error {
	w := rowWriter{tx: tx, prepared: make(map[string]*sql.Stmt)}
	defer w.close()
	byName, err := tablesByName()
	if err != nil {
		return err
	}
	uncancelled := context.WithoutCancel(ctx)
	for _, c := range changes {
		if err := ctx.Err(); err != nil {
			return err
		}
		subject := c.After
		if subject == nil {
			subject = c.Before
		}
		if err := w.write(uncancelled, byName[subject.Table()], c); err != nil {
			return fmt.Errorf("table %s: %w", subject.Table(), err)
		}
	}
	return nil
}

// rowWriter keeps the statements of a transaction that has many rows to write.
type rowWriter struct {
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (w *rowWriter) write(ctx context.Context, t *table, c budget.Change) error {
	switch {
	case c.Before == nil:
		values, err := t.values(c.After, func(*column) bool { return true })
		return w.exec(ctx, t.insert, values, err)
	case c.After == nil:
		key, err := t.key(c.Before)
		return w.exec(ctx, t.remove, key, err)
	}
	values, err := t.values(c.After, func(c *column) bool { return !c.key })
	if err != nil {
		return err
	}
	key, err := t.key(c.After)
	return w.exec(ctx, t.update, append(values, key...), err)
}

// exec runs a statement that must concern exactly one row; err is that of
// making its values.
func (w *rowWriter) exec(ctx context.Context, statement string, values []any, err error) error {
	if err != nil {
		return err
	}
	prepared, found := w.prepared[statement]
	if !found {
		if prepared, err = w.tx.PrepareContext(ctx, statement); err != nil {
			return err
		}
		w.prepared[statement] = prepared
	}
	result, err := prepared.ExecContext(ctx, values...)
	if err != nil {
		return err
	}
	switch rows, err := result.RowsAffected(); {
	case err != nil:
		return err
	case rows != 1:
		return fmt.Errorf("%d rows where one was expected: %w", rows, errBroken)
	}
	return nil
}

// close lets go of the statements; what they did is settled by the transaction.
func (w *rowWriter) close() {
	for _, statement := range w.prepared {
		_ = statement.Close()
	}
}
