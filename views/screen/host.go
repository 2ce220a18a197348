package screen

import (
	"context"
	"time"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Document is the open plan as the screens see it. Its methods may be called
// from any goroutine.
type Document interface {
	// Name is what the window calls the plan's file.
	Name() string
	// Path is where the plan's file lies.
	Path() string
	// ReadOnly reports whether edits are refused.
	ReadOnly() bool
	// Plan is the present snapshot.
	Plan() *budget.Plan
	// Warning is what last went wrong without stopping anything, as a backup that
	// could not be made. It is nil as a rule.
	Warning() error
	// SavedAt is when the last edit was committed.
	SavedAt() time.Time
	// Apply makes one edit, in one transaction.
	Apply(context.Context, budget.Edit) error
	Undo(context.Context) error
	Redo(context.Context) error
	// Seal seals an adopted revision, as one edit.
	Seal(context.Context, budget.RevisionID) error
	// CheckSeals holds every sealed revision against the history.
	CheckSeals(context.Context) ([]budget.SealCheck, error)
	// UndoNext and RedoNext name the edit that would be taken back or made
	// again; false when there is none.
	UndoNext() (EditName, bool)
	RedoNext() (EditName, bool)
	// LastChange tells who last gave a record what it says; false for one the
	// history does not know.
	LastChange(context.Context, budget.Record) (Authorship, bool, error)
	// History returns up to limit entries older than the one numbered before,
	// newest first. With before 0 it starts at the newest.
	History(ctx context.Context, before int64, limit int) ([]Entry, error)
	// Edit returns what an entry of the history changed.
	Edit(ctx context.Context, entry int64) (budget.Edit, error)
	// PlanAt returns the plan as it was when an entry of the history had been
	// made. Nothing is changed.
	PlanAt(ctx context.Context, entry int64) (*budget.Plan, error)
	// Read reads a workbook, protected by a password if that is not empty, and
	// changes nothing. The error is ErrPassword where another password is
	// needed. Progress may be called from any goroutine.
	Read(ctx context.Context, path, password string, progress func(Progress)) (Import, error)
	// SaveCopy writes a consistent copy of the plan.
	SaveCopy(ctx context.Context, path string) error
	Close() error
}

// EditName is what the history calls an edit.
type EditName struct {
	Kind    budget.EditKind
	Subject string
}

// Change is who made an edit, when, and why.
type Change struct {
	By string
	At time.Time
	// Reason is the planner's own, may be empty.
	Reason string
}

// Authorship is the change that gave a record what it says.
type Authorship struct {
	Change
	// Before is the record as it was, nil where it was not there.
	Before budget.Record
}

// Entry is one line of the history.
type Entry struct {
	// ID numbers the entries upwards in the order they were made.
	ID int64
	Change
	EditName
	// Changes is how many records the edit changed.
	Changes int
	// UndoOf and RedoOf are the entry that was taken back or made again, 0 for an
	// edit of its own.
	UndoOf, RedoOf int64
	// Undone tells that the edit has been taken back and not made again.
	Undone bool
}

// Host opens and makes plans for the window.
type Host interface {
	Keeper
	// Open opens a plan to be changed. The error is ErrDamaged or ErrHeld where
	// there is a way on from it.
	Open(path string) (Document, error)
	// Create makes a new plan at path, of a bundled example unless example is
	// empty.
	Create(path, example string) (Document, error)
	// Examples names the bundled examples.
	Examples() []string
	// SaveChart writes a chart as what the file name ends in: PNG, SVG, PDF, or
	// CSV for the numbers behind it.
	SaveChart(path string, spec chart.Spec) error
	// WritePack writes a board pack and returns the paths of its files. Progress
	// tells how many of them are done, and which is next; it may be called from
	// any goroutine. The error is FilesThere where files would be replaced that
	// may not be.
	WritePack(ctx context.Context, files PackFiles, progress func(done, of int, path string)) ([]string, error)
	// CopyPicture puts a chart on the clipboard as a picture.
	CopyPicture(spec chart.Spec) error
	// SaveTemplate writes the workbook a planner edits the plan in.
	SaveTemplate(path string, plan *budget.Plan) error
	// ParseNumber reads a number as planners write it, and whether it was written
	// in per cent.
	ParseNumber(typed string) (value budget.Quantity, percent bool, err error)
	// ParsePeriod reads a year, tertial, half-year, month or day as planners
	// write it.
	ParsePeriod(typed string) (budget.Period, error)
	// RefusePasted returns why cells from the clipboard may not be pasted: they
	// look like data of single people.
	RefusePasted(cells [][]string) error
	// FileDialogs are the system's own windows for choosing files, nil where
	// there are none.
	FileDialogs() FileDialogs
	// Explain says what an error means to the planner and what can be done.
	Explain(*text.Printer, error) string
	// Version is the program's.
	Version() string
	// Licences are those of the libraries in the program.
	Licences() []Licence
}
