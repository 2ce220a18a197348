package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/screen"
)

// document is the open plan, the same one for the window and for the command
// line. It puts the time and the planner's name on every change. It may be
// used by many goroutines at once.
type document struct {
	file *planfile.File
	// now is the clock.
	now func() time.Time
	// by is the name of whoever makes the changes.
	by      string
	savedAt atomic.Pointer[time.Time]
	// trail is told of every edit, nil on the command line.
	trail *trail
}

var _ screen.Document = (*document)(nil)

// openDocument opens a plan to be changed. The errors are those of
// planfile.Open.
func openDocument(ctx context.Context, path string) (*document, error) {
	return openWith(ctx, func(by planfile.Stamp) (*planfile.File, error) {
		return planfile.Open(ctx, path, planfile.Options{By: by})
	})
}

// readDocument opens a plan to be read, also while a window has it open. One
// that a crash has left half written, or that an older version has made, can
// only be read once it is opened to be changed.
func readDocument(ctx context.Context, path string) (*document, error) {
	d, err := openWith(ctx, func(planfile.Stamp) (*planfile.File, error) {
		return planfile.Open(ctx, path, planfile.Options{ReadOnly: true})
	})
	if errors.Is(err, planfile.ErrReadOnly) {
		return openDocument(ctx, path)
	}
	return d, err
}

// createDocument makes a new, empty plan and opens it. It refuses a name that
// is taken.
func createDocument(ctx context.Context, path string) (*document, error) {
	return openWith(ctx, func(by planfile.Stamp) (*planfile.File, error) {
		return planfile.Create(ctx, path, planfile.Options{By: by})
	})
}

func openWith(ctx context.Context, open func(planfile.Stamp) (*planfile.File, error)) (*document, error) {
	d := &document{now: time.Now, by: userName()}
	var err error
	if d.file, err = open(d.stamp()); err != nil {
		return nil, err
	}
	last, err := d.file.History(ctx, 0, 1)
	if err != nil {
		return nil, errors.Join(err, d.file.Close())
	}
	saved := time.Time{}
	if len(last) > 0 {
		saved = last[0].At
	}
	d.savedAt.Store(&saved)
	return d, nil
}

// userName is what the history calls whoever runs the program.
func userName() string {
	account, err := user.Current()
	if err != nil {
		return cmp.Or(os.Getenv("USER"), os.Getenv("USERNAME"))
	}
	return cmp.Or(account.Name, account.Username)
}

func (d *document) stamp() planfile.Stamp { return planfile.Stamp{At: d.now(), By: d.by} }

// Name implements screen.Document: the file's name without its ending.
func (d *document) Name() string {
	base := filepath.Base(d.Path())
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Path implements screen.Document. The path is absolute.
func (d *document) Path() string { return d.file.Path() }

// ReadOnly implements screen.Document.
func (d *document) ReadOnly() bool { return d.file.ReadOnly() }

// Warning implements screen.Document.
func (d *document) Warning() error { return d.file.Warning() }

// Plan implements screen.Document.
func (d *document) Plan() *budget.Plan { return d.file.Plan() }

// SavedAt implements screen.Document. It is the zero time for a plan nothing
// has been done to.
func (d *document) SavedAt() time.Time { return *d.savedAt.Load() }

// Apply implements screen.Document. After an error plan and file are as they
// were.
func (d *document) Apply(ctx context.Context, edit budget.Edit) error {
	return d.apply(ctx, acceptedAt(edit, d.now()))
}

func (d *document) apply(ctx context.Context, edit budget.Edit) error {
	return d.change(edit.Kind, func(by planfile.Stamp) (*budget.Plan, error) { return d.file.Apply(ctx, edit, by) })
}

// Undo implements screen.Document.
func (d *document) Undo(ctx context.Context) error {
	return d.change("undo", func(by planfile.Stamp) (*budget.Plan, error) { return d.file.Undo(ctx, by) })
}

// Redo implements screen.Document.
func (d *document) Redo(ctx context.Context) error {
	return d.change("redo", func(by planfile.Stamp) (*budget.Plan, error) { return d.file.Redo(ctx, by) })
}

// change makes a change that the trail calls by a kind.
func (d *document) change(kind budget.EditKind, change func(planfile.Stamp) (*budget.Plan, error)) error {
	by := d.stamp()
	_, err := change(by)
	if err == nil {
		d.savedAt.Store(&by.At)
		d.trail.edited(kind, by.At)
	}
	return err
}

// Seal implements screen.Document.
func (d *document) Seal(ctx context.Context, revision budget.RevisionID) error {
	return d.change(budget.SealEdit, func(by planfile.Stamp) (*budget.Plan, error) { return d.file.Seal(ctx, revision, by) })
}

// CheckSeals implements screen.Document.
func (d *document) CheckSeals(ctx context.Context) ([]budget.SealCheck, error) {
	return d.file.CheckSeals(ctx)
}

// UndoNext implements screen.Document.
func (d *document) UndoNext() (screen.EditName, bool) { return editName(d.file.CanUndo()) }

// RedoNext implements screen.Document.
func (d *document) RedoNext() (screen.EditName, bool) { return editName(d.file.CanRedo()) }

func editName(entry planfile.Entry, found bool) (screen.EditName, bool) {
	return screen.EditName{Kind: entry.Kind, Subject: entry.Subject}, found
}

func changeOf(e planfile.Entry) screen.Change {
	return screen.Change{By: e.By, At: e.At, Reason: e.Reason}
}

// LastChange implements screen.Document.
func (d *document) LastChange(ctx context.Context, record budget.Record) (screen.Authorship, bool, error) {
	entry, change, found, err := d.file.LastChange(ctx, record)
	return screen.Authorship{Change: changeOf(entry), Before: change.Before}, found, err
}

// History implements screen.Document.
func (d *document) History(ctx context.Context, before int64, limit int) ([]screen.Entry, error) {
	page, err := d.file.History(ctx, before, limit)
	entries := make([]screen.Entry, len(page))
	for i, e := range page {
		entries[i] = screen.Entry{ID: e.ID, Change: changeOf(e),
			EditName: screen.EditName{Kind: e.Kind, Subject: e.Subject}, Changes: e.Changes,
			UndoOf: e.UndoOf, RedoOf: e.RedoOf, Undone: e.Undone}
	}
	return entries, err
}

// Edit implements screen.Document.
func (d *document) Edit(ctx context.Context, entry int64) (budget.Edit, error) {
	return d.file.Edit(ctx, entry)
}

// PlanAt implements screen.Document.
func (d *document) PlanAt(ctx context.Context, entry int64) (*budget.Plan, error) {
	return d.file.PlanAt(ctx, entry)
}

// preview tells what reading in workbooks in a certain way would do.
func (d *document) preview(ctx context.Context, paths []string, how importing) ([]screen.ImportPreview, error) {
	books, err := readFiles(paths)
	if err != nil {
		return nil, err
	}
	how.at = d.now()
	return how.propose(ctx, d.Plan(), books)
}

// accept makes what was previewed part of the plan: one edit for each
// workbook, so that each can be undone by itself. If one fails, those before
// it are undone.
func (d *document) accept(ctx context.Context, previews []screen.ImportPreview) error {
	accepted := 0
	for _, one := range previews {
		if one.Edit.IsEmpty() {
			continue
		}
		if err := d.apply(ctx, one.Edit); err != nil {
			return errors.Join(err, d.takeBack(ctx, accepted))
		}
		accepted++
	}
	return nil
}

// takeBack undoes edits, also after ctx was cancelled.
func (d *document) takeBack(ctx context.Context, edits int) error {
	for range edits {
		if err := d.Undo(context.WithoutCancel(ctx)); err != nil {
			return err
		}
	}
	return nil
}

// historyPage is how many entries of the history are fetched at a time.
const historyPage = 500

// history returns everything that has been done to the plan, newest first.
func (d *document) history(ctx context.Context) ([]planfile.Entry, error) {
	var all []planfile.Entry
	var before int64
	for {
		page, err := d.file.History(ctx, before, historyPage)
		if err != nil || len(page) == 0 {
			return all, err
		}
		all = append(all, page...)
		before = page[len(page)-1].ID
	}
}

// SaveCopy implements screen.Document. A file of that name is replaced: who
// chose the name was asked.
func (d *document) SaveCopy(ctx context.Context, path string) error {
	return d.file.SaveAs(ctx, path, true)
}

// Close implements screen.Document. It gathers the plan in one single file and
// lets others have it.
func (d *document) Close() error { return d.file.Close() }
