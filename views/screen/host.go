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
	// SavedAt is when the last edit was committed.
	SavedAt() time.Time
	// Apply makes one edit, in one transaction.
	Apply(context.Context, budget.Edit) error
	Undo(context.Context) error
	Redo(context.Context) error
	// UndoNext and RedoNext name the edit that would be taken back or made
	// again; false when there is none.
	UndoNext() (EditName, bool)
	RedoNext() (EditName, bool)
	// LastChange tells who last gave a record what it says, and when; false for
	// one the history does not know.
	LastChange(context.Context, budget.Record) (Change, bool, error)
	// Preview reads workbooks and tells what importing them would do. Nothing
	// is changed. Progress may be called from any goroutine.
	Preview(ctx context.Context, paths []string, progress func(Progress)) ([]ImportPreview, error)
	// SaveCopy writes a consistent copy of the plan.
	SaveCopy(ctx context.Context, path string) error
	Close() error
}

// EditName is what the history calls an edit.
type EditName struct {
	Kind    budget.EditKind
	Subject string
}

// Change is who made an edit, and when.
type Change struct {
	By string
	At time.Time
}

// Progress is how far long work has come.
type Progress struct {
	// Doing is the file being read.
	Doing    string
	Done, Of int
}

// ImportPreview is what importing one workbook would do.
type ImportPreview struct {
	Book                               string
	Tables                             []RecognisedTable
	Added, Changed, Unchanged, Skipped int
	Values                             []ReadValue
	Findings                           []budget.Finding
	Questions                          []ImportQuestion
	// Edit brings the workbook in. It is empty where nothing would change.
	Edit budget.Edit
}

// RecognisedTable is a table found on a sheet and what it was taken for.
type RecognisedTable struct {
	Sheet, Range, As string
	Rows             int
}

// ReadValue is a record a workbook states, and Before what the plan has of it;
// nil for nothing. State is what importing does with it: "added", "changed",
// "unchanged" or "skipped".
type ReadValue struct {
	Record, Before budget.Record
	Where          budget.Source
	State          string
}

// ImportQuestion is what could not be told from a workbook for sure. The cells
// that hang on it are left out until it is answered.
type ImportQuestion struct {
	// ID is the same for as long as the workbook is.
	ID, Kind string
	Where    budget.Source
	// Case and Words are the question and the reason for its best guess, as
	// text.Printer.Question takes them.
	Case    string
	Words   map[string]any
	Choices []ImportChoice
	// Best is the index of the choice that is most probably right.
	Best int
	// Answer is the ID of the choice that was made, empty for none yet.
	Answer string
}

// ImportChoice is an answer to a question, in the words of
// text.Printer.Choice.
type ImportChoice struct {
	ID    string
	Words map[string]any
}

// Host opens and makes plans for the window.
type Host interface {
	Open(path string) (Document, error)
	// Create makes a new plan at path, of a bundled example unless example is
	// empty.
	Create(path, example string) (Document, error)
	// Examples names the bundled examples.
	Examples() []string
	// SaveChart writes a chart as what the file name ends in: PNG, SVG, PDF, or
	// CSV for the numbers behind it.
	SaveChart(path string, spec chart.Spec) error
	// CopyPicture puts a chart on the clipboard as a picture.
	CopyPicture(spec chart.Spec) error
	// Explain says what an error means to the planner and what can be done.
	Explain(*text.Printer, error) string
	// Version is the program's.
	Version() string
}
