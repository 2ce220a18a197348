package workbook

import "fmt"

// Refusal tells why a file is not read.
type Refusal string

// The refusals. Each calls for something else of the planner, which package
// text has the words for.
const (
	Empty          Refusal = "empty"           // no bytes, or no cells at all
	NeedsPassword  Refusal = "needs-password"  // protected, and no password was given
	WrongPassword  Refusal = "wrong-password"  // protected by another password than the one given
	Locked         Refusal = "locked"          // protected in a way no password of Options opens
	OldFormat      Refusal = "old-format"      // the .xls format from before 2007
	BinaryFormat   Refusal = "binary-format"   // .xlsb
	XMLSpreadsheet Refusal = "xml-spreadsheet" // Excel's XML format from 2003
	HTML           Refusal = "html"            // a web page, often named .xls by the system that made it
	Numbers        Refusal = "numbers"         // made by Apple's Numbers
	PCAxis         Refusal = "pc-axis"         // a statistics bank's own format, .px
	PDF            Refusal = "pdf"             // a document to read, not a workbook
	Document       Refusal = "document"        // a text document
	Slides         Refusal = "slides"          // a presentation
	Picture        Refusal = "picture"         // a photograph or drawing, perhaps of a table
	LockFile       Refusal = "lock-file"       // what Excel or LibreOffice leaves beside an open workbook
	Plan           Refusal = "plan"            // a plan of our own
	Archive        Refusal = "archive"         // packed files, of which one may be a workbook
	NotWorkbook    Refusal = "not-workbook"    // nothing known
	Damaged        Refusal = "damaged"         // a workbook that cannot be read
	TooLarge       Refusal = "too-large"       // beyond the Limits
	// Of a workbook that can be read and must not be.
	IdentityNumbers Refusal = "identity-numbers" // national identity numbers of people
	BirthDates      Refusal = "birth-dates"      // dates of birth beside names
)

// Refusals are all the reasons there are.
var Refusals = []Refusal{Empty, NeedsPassword, WrongPassword, Locked, OldFormat, BinaryFormat, XMLSpreadsheet, HTML,
	Numbers, PCAxis, PDF, Document, Slides, Picture, LockFile, Plan, Archive, NotWorkbook, Damaged, TooLarge, IdentityNumbers, BirthDates}

// RefusedError reports a file that is not read, why, and what to do instead.
type RefusedError struct {
	Name   string
	Reason Refusal
	// Sheet and Cell are where, of IdentityNumbers and BirthDates.
	Sheet, Cell string
	// Err is what lies behind, nil where the content alone told.
	Err error
}

// Error says what happened and what to do.
func (e *RefusedError) Error() string {
	message := fmt.Sprintf("reading %s: %s", e.Name, remedies[e.Reason])
	if e.Cell != "" {
		message += fmt.Sprintf(" (sheet %q, cell %s)", e.Sheet, e.Cell)
	}
	if e.Err != nil {
		message += fmt.Sprintf(" (%v)", e.Err)
	}
	return message
}

// Unwrap returns what lies behind.
func (e *RefusedError) Unwrap() error { return e.Err }

var remedies = map[Refusal]string{
	Empty:           "the file is empty; choose one with tables in it",
	NeedsPassword:   "the workbook is protected; give its password",
	WrongPassword:   "the password does not open the workbook; give the right one",
	Locked:          "the workbook is protected in a way that cannot be opened here; save it without a password and read it again",
	OldFormat:       "the workbook has the old .xls format; open it in Excel and save it as .xlsx",
	BinaryFormat:    "the workbook has the .xlsb format; open it in Excel and save it as .xlsx",
	XMLSpreadsheet:  "the workbook has the XML format of 2003; open it in Excel and save it as .xlsx",
	HTML:            "this is a web page; open it in Excel and save it as .xlsx",
	Numbers:         "the file is from Numbers; export it to Excel and read that",
	PCAxis:          "this is a PC-Axis file; fetch the table as .xlsx or .csv",
	PDF:             "this is a PDF; ask for the tables as a workbook",
	Document:        "this is a text document; copy its tables into a workbook",
	Slides:          "this is a presentation; copy its tables into a workbook",
	Picture:         "this is a picture; ask for the table as a workbook",
	LockFile:        "this is the lock file of an open workbook; choose the workbook itself",
	Plan:            "this is a plan; open it instead of reading it in",
	Archive:         "these are packed files; unpack them and choose the workbook",
	NotWorkbook:     "this is not a workbook; choose an .xlsx, .xlsm, .ods or .csv file",
	Damaged:         "the workbook is damaged; open it in Excel, save it again and read that",
	TooLarge:        "the workbook is larger than can be read; divide it or remove empty, formatted rows",
	IdentityNumbers: "the workbook has national identity numbers, and a plan holds no data of single people; sum it up first",
	BirthDates:      "the workbook has dates of birth beside names, and a plan holds no data of single people; sum it up first",
}
