package planfile

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"fagplan/budget"
)

// Stamp tells when a change is made and by whom. This package has no clock.
type Stamp struct {
	At time.Time
	By string
}

// timeLayout has all digits of a second, so that times sort as text.
const timeLayout = "2006-01-02T15:04:05.000000000Z"

// Entry is one line of the history.
type Entry struct {
	// ID numbers the entries upwards in the order they were made.
	ID int64
	Stamp
	Kind    budget.EditKind
	Subject string
	// Reason is the planner's own, may be empty.
	Reason string
	// Changes is how many records the edit changed.
	Changes int
	// UndoOf and RedoOf are the entry an undo took back or a redo made again,
	// 0 for an edit of its own.
	UndoOf, RedoOf int64
	// Undone tells that the edit has been taken back and not made again.
	Undone bool
}

const entryColumns = `id, at, "by", kind, subject, reason, size, ifnull(undo_of, 0), ifnull(redo_of, 0), undone_by IS NOT NULL`

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func scanEntry(scan func(...any) error, more ...any) (Entry, error) {
	var e Entry
	var at string
	targets := []any{&e.ID, &at, &e.By, &e.Kind, &e.Subject, &e.Reason, &e.Changes, &e.UndoOf, &e.RedoOf, &e.Undone}
	if err := scan(append(targets, more...)...); err != nil {
		return Entry{}, err
	}
	var err error
	if e.At, err = time.Parse(timeLayout, at); err != nil {
		return Entry{}, fmt.Errorf("entry %d of the history: %w: %w", e.ID, errBroken, err)
	}
	return e, nil
}

// readEntry returns the one entry a query finds, and false for none.
func readEntry(ctx context.Context, q querier, query string, args ...any) (Entry, bool, error) {
	entry, err := scanEntry(q.QueryRowContext(ctx, query, args...).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return Entry{}, false, nil
	}
	return entry, err == nil, err
}

// The edits that undo and redo take next. What can be undone is the last edit
// still in effect. What can be redone is what was undone last, if no edit was
// made after that: then it is history, and stays there.
const (
	nextUndo = "SELECT " + entryColumns + ` FROM edit
		WHERE undo_of IS NULL AND redo_of IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1`
	nextRedo = "SELECT " + entryColumns + ` FROM edit
		WHERE undone_by > (SELECT id FROM edit WHERE undo_of IS NULL AND redo_of IS NULL ORDER BY id DESC LIMIT 1)
		ORDER BY undone_by DESC LIMIT 1`
)

// turns is what undo and redo would do now; an entry with ID 0 is nothing.
type turns struct{ undo, redo Entry }

func readTurns(ctx context.Context, q querier) (turns, error) {
	undo, _, err := readEntry(ctx, q, nextUndo)
	if err != nil {
		return turns{}, err
	}
	redo, _, err := readEntry(ctx, q, nextRedo)
	return turns{undo: undo, redo: redo}, err
}

// readChanges returns the edit of an entry as it was applied.
func readChanges(ctx context.Context, q querier, id int64) (budget.Edit, error) {
	var changes keptChanges
	entry, err := scanEntry(q.QueryRowContext(ctx, "SELECT "+entryColumns+", changes FROM edit WHERE id = ?", id).Scan, &changes)
	if errors.Is(err, sql.ErrNoRows) {
		return budget.Edit{}, fmt.Errorf("%d: %w", id, ErrNoEntry)
	}
	if err != nil {
		return budget.Edit{}, err
	}
	return entry.edit(changes)
}

// edit is the edit of the entry with the changes as the log keeps them.
func (e Entry) edit(changes []byte) (budget.Edit, error) {
	edit := budget.Edit{Kind: e.Kind, Subject: e.Subject, Reason: e.Reason}
	if err := json.Unmarshal(changes, &edit.Changes); err != nil {
		return budget.Edit{}, fmt.Errorf("entry %d of the history: %w: %w", e.ID, errBroken, err)
	}
	return edit, nil
}

// addEntry appends to the log and keeps the books of undo.
func addEntry(ctx context.Context, tx *sql.Tx, e Entry, kept any) error {
	result, err := tx.ExecContext(ctx,
		`INSERT INTO edit (at, "by", kind, subject, reason, undo_of, redo_of, size, changes)
		VALUES (?, ?, ?, ?, ?, nullif(?, 0), nullif(?, 0), ?, ?)`,
		e.At.UTC().Format(timeLayout), e.By, string(e.Kind), e.Subject, e.Reason, e.UndoOf, e.RedoOf, e.Changes, kept)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	switch {
	case e.UndoOf != 0:
		_, err = tx.ExecContext(ctx, "UPDATE edit SET undone_by = ? WHERE id = ?", id, e.UndoOf)
	case e.RedoOf != 0:
		_, err = tx.ExecContext(ctx, "UPDATE edit SET undone_by = NULL WHERE id = ?", e.RedoOf)
	}
	return err
}
