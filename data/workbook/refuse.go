package workbook

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"path"
	"strings"
	"unicode/utf16"
)

// Refusal tells why a file is not read.
type Refusal string

// The refusals. Each calls for something else of the planner, which package
// text has the words for.
const (
	Empty       Refusal = "empty"        // no bytes, or no cells at all
	Encrypted   Refusal = "encrypted"    // password-protected
	OldFormat   Refusal = "old-format"   // the .xls format from before 2007
	LockFile    Refusal = "lock-file"    // the ~$ file Excel leaves beside an open workbook
	PDF         Refusal = "pdf"          // a document to read, not a workbook
	HTML        Refusal = "html"         // a web page, often named .xls by the system that made it
	OtherOffice Refusal = "other-office" // a document, a presentation, OpenDocument, Numbers
	NotWorkbook Refusal = "not-workbook" // nothing known
	Damaged     Refusal = "damaged"      // a workbook that cannot be read
	TooLarge    Refusal = "too-large"    // beyond the Limits
)

// RefusedError reports a file that is not read, why, and what to do instead.
type RefusedError struct {
	Name   string
	Reason Refusal
	// Err is what lies behind, nil where the content alone told.
	Err error
}

// Error says what happened and what to do.
func (e *RefusedError) Error() string {
	message := fmt.Sprintf("reading %s: %s", e.Name, remedies[e.Reason])
	if e.Err != nil {
		message += fmt.Sprintf(" (%v)", e.Err)
	}
	return message
}

// Unwrap returns what lies behind.
func (e *RefusedError) Unwrap() error { return e.Err }

var remedies = map[Refusal]string{
	Empty:       "the file is empty; choose one with tables in it",
	Encrypted:   "the workbook is protected with a password; remove the password and read it again",
	OldFormat:   "the workbook has the old .xls format; save it as .xlsx and read it again",
	LockFile:    "this is the lock file of an open workbook; choose the workbook itself",
	PDF:         "this is a PDF; ask for the tables as a workbook",
	HTML:        "this is a web page; open it in Excel and save it as .xlsx",
	OtherOffice: "this is another kind of document; export it as .xlsx",
	NotWorkbook: "this is not a workbook; choose an .xlsx or .xlsm file",
	Damaged:     "the workbook is damaged; open it in Excel, save it again and read that",
	TooLarge:    "the workbook is larger than can be read; divide it or remove empty, formatted rows",
}

// refuse recognises by name and content what is not an Excel workbook. It
// returns the empty Refusal for what is worth trying to read.
func refuse(name string, data []byte) Refusal {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\xef\xbb\xbf \t\r\n"))
	switch {
	case strings.HasPrefix(path.Base(name), "~$"):
		return LockFile
	case len(data) == 0 || len(head) == 0:
		return Empty
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compound(data)
	case bytes.HasPrefix(head, []byte("%pdf-")):
		return PDF
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")),
		bytes.Contains(head, []byte("<table")):
		return HTML
	case !bytes.HasPrefix(data, []byte("PK")):
		return NotWorkbook
	}
	return ""
}

// compound tells an encrypted workbook from an old one: both are compound
// files, but only the former has a stream named EncryptedPackage.
func compound(data []byte) Refusal {
	var stream []byte
	for _, unit := range utf16.Encode([]rune("EncryptedPackage")) {
		stream = binary.LittleEndian.AppendUint16(stream, unit)
	}
	if bytes.Contains(data, stream) {
		return Encrypted
	}
	return OldFormat
}
