package screen

import (
	"context"
	"errors"

	"fagplan/budget"
)

// Progress is how far long work has come.
type Progress struct {
	// Doing is the file being read.
	Doing string
	// Step is what is being done with it, of which Done is done of Of.
	Step     Step
	Done, Of int
}

// Step is a half of reading a workbook in.
type Step int

// The steps take about as long.
const (
	Reading       Step = iota // its cells
	Understanding             // what they would do to the plan
	steps
)

// Part is how much is done of both steps, from 0 to 1.
func (p Progress) Part() float64 {
	part := float64(p.Step)
	if p.Of > 0 {
		part += float64(p.Done) / float64(p.Of)
	}
	return part / float64(steps)
}

// ErrPassword reports a workbook that needs a password, or another one.
var ErrPassword = errors.New("the workbook needs a password")

// Import is a workbook that has been read, to be asked again and again what
// bringing it in would do. Its methods may be called from any goroutine.
type Import interface {
	// Sheets are the workbook's sheets, as they are.
	Sheets() []Sheet
	// Kinds are what a table can be said to be, and Roles what a column of such
	// a table can.
	Kinds() []string
	Roles(kind string) []string
	// Preview tells what importing would do to the plan with the answers so
	// far. Nothing is changed. Progress may be called from any goroutine.
	Preview(ctx context.Context, plan *budget.Plan, answers ImportAnswers, progress func(Progress)) (ImportPreview, error)
}

// ImportAnswers is what the planner has said of a workbook.
type ImportAnswers struct {
	// Chosen is the ID of the choice made, by the ID of the question.
	Chosen map[string]string
	Tables []TableAnswer
}

// TableAnswer says what a table is and how it is to be read.
type TableAnswer struct {
	// Sheet and Range, in A1 notation, are where the table is, with its header.
	Sheet, Range string
	// As is what the table is; NotATable leaves it out.
	As string
	// Turned marks a table whose columns are rows of the sheet. HeaderRows and
	// Columns then count the sheet's columns and rows.
	Turned     bool
	HeaderRows int
	// Columns are the roles of columns by their number in the sheet, from 1;
	// NoRole leaves one out.
	Columns map[int]string
}

// What a range or a column is that is not to be read.
const (
	NotATable = "none"
	NoRole    = "none"
)

// ImportPreview is what importing one workbook would do.
type ImportPreview struct {
	Book     string
	Workbook budget.WorkbookID
	Tables   []RecognisedTable
	// Added, Changed, Removed and Unchanged count records, Skipped cells.
	Added, Changed, Removed, Unchanged, Skipped int
	Values                                      []ReadValue
	LeftOut                                     []LeftOut
	Findings                                    []budget.Finding
	Questions                                   []ImportQuestion
	// Edit brings the workbook in. It is empty where nothing would change.
	Edit budget.Edit
	// OverExample tells that the workbook is the planner's own, and the plan one
	// of those Fagplan comes with.
	OverExample bool
	// After is the plan as the edit leaves it.
	After *budget.Plan
}

// RecognisedTable is a table found on a sheet and what it was taken for. Places
// are in A1 notation.
type RecognisedTable struct {
	// Range is the table with its header, Header the header alone.
	Sheet, Range, Header string
	// Turned marks a table whose columns are rows of the sheet.
	Turned bool
	As     string
	Rows   int
	// Unit is as the table states it, in UnitCell if in a cell.
	Unit, UnitCell string
	Columns        []RecognisedColumn
	// Sums are the first cells of the rows held to be sums.
	Sums []string
}

// RecognisedColumn is what a column was taken for.
type RecognisedColumn struct {
	// Cell is that of the heading.
	Cell, Heading string
	// Role is empty for a column that is not used.
	Role   string
	Period budget.Period
}

// ReadValue is a record a workbook states, and Before what the plan has of it;
// nil for nothing. State is what importing does with it.
type ReadValue struct {
	Record, Before budget.Record
	Where          budget.Source
	State          string
}

// The states of a ReadValue.
const (
	stateAdded     = "added"
	stateChanged   = "changed"
	stateRemoved   = "removed"
	stateUnchanged = "unchanged"
	stateKept      = "skipped" // the plan keeps its own
)

// LeftOut is a cell, or a row of cells, that is not read into the plan, and
// why.
type LeftOut struct {
	Where  budget.Source
	Reason string
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

// Sheet is a sheet of a workbook as it is.
type Sheet interface {
	Name() string
	Hidden() bool
	// Size is the last row and the last column with something in them.
	Size() (rows, columns int)
	// Cell is what stands in a cell; rows and columns are counted from 1.
	Cell(row, column int) SheetCell
	Merges() []CellRange
}

// SheetCell is what stands in a cell.
type SheetCell struct {
	Kind CellKind
	// Text is a number in plain decimal notation, a day as 2006-01-02, or what
	// was typed.
	Text string
	// Percent marks a number that is shown as per cent.
	Percent bool
}

// CellKind tells what a cell holds.
type CellKind uint8

// The kinds of cells.
const (
	BlankCell CellKind = iota
	TextCell
	NumberCell
	DateCell
	FaultCell // an error, or a formula that was never computed
)
