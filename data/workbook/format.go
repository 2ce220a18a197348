package workbook

import (
	"bytes"
	"strings"
)

// format is how the cells are laid down in a file.
type format uint8

const (
	unreadFormat    format = iota // one with a Refusal
	excelFormat                   // .xlsx, .xlsm, .xltx, .xltm
	openFormat                    // OpenDocument: .ods, .ots
	textFormat                    // .csv, .tsv, .txt
	protectedFormat               // an Excel workbook behind a password
)

// signatures are the bytes that give files away.
var signatures = []struct {
	at     int
	bytes  string
	reason Refusal
}{
	{0, "%PDF-", PDF},
	{0, "{\\rtf", Document},
	{0, "\x89PNG", Picture}, {0, "\xff\xd8\xff", Picture}, {0, "GIF8", Picture}, {8, "WEBP", Picture},
	{0, "II*\x00", Picture}, {0, "MM\x00*", Picture}, {4, "ftyphei", Picture}, {4, "ftypmif1", Picture},
	{68, "Fagp", Plan}, // an SQLite file's application ID
	{0, "7z\xbc\xaf", Archive}, {0, "Rar!", Archive}, {0, "\x1f\x8b", Archive},
}

// formatOf recognises a file by its content. What is not to be read has a
// Refusal.
func formatOf(data []byte) (format, Refusal) {
	switch {
	case len(data) == 0:
		return unreadFormat, Empty
	case isLockFile(data):
		return unreadFormat, LockFile
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return packageFormat(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compoundFormat(data)
	}
	for _, s := range signatures {
		if len(data) >= s.at && bytes.HasPrefix(data[s.at:], []byte(s.bytes)) {
			return unreadFormat, s.reason
		}
	}
	return plainFormat(data)
}

// plainFormat tells a table in text from other text, and from what is none.
func plainFormat(data []byte) (format, Refusal) {
	const enough = 4096
	found, isText := encodingOf(data)
	if !isText {
		return unreadFormat, NotWorkbook
	}
	head := strings.ToLower(strings.TrimSpace(found.decode(data[:min(len(data), enough)])))
	switch {
	case head == "" && len(data) <= enough:
		return unreadFormat, Empty
	case strings.HasPrefix(head, "<"):
		return unreadFormat, markupReason(head)
	case strings.HasPrefix(head, "charset="), strings.HasPrefix(head, "axis-version="):
		return unreadFormat, PCAxis
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "[{"):
		return unreadFormat, NotWorkbook // data for programs
	}
	return textFormat, ""
}

// markupReason tells what text in angle brackets is, from its beginning in
// lower case.
func markupReason(head string) Refusal {
	switch {
	case strings.Contains(head, "urn:schemas-microsoft-com:office:spreadsheet"):
		return XMLSpreadsheet
	case strings.Contains(head, "<svg"):
		return Picture
	case strings.Contains(head, "<html"), strings.Contains(head, "<!doctype html"),
		strings.Contains(head, "<table"), strings.Contains(head, "<body"):
		return HTML
	}
	return NotWorkbook
}

// isLockFile recognises what stands beside a workbook while somebody has it
// open: from Excel the length of a name and the name, filled up with blanks;
// from LibreOffice one line of names and a folder.
func isLockFile(data []byte) bool {
	const nameRoom, most = 54, 165
	if bytes.HasPrefix(data, []byte(",")) && bytes.HasSuffix(data, []byte(";")) && bytes.Contains(data, []byte(",file:///")) {
		return true
	}
	if len(data) <= nameRoom+1 || len(data) > most {
		return false
	}
	length := int(data[0])
	return length > 0 && length < nameRoom && data[nameRoom+1] == data[0] &&
		len(bytes.Trim(data[1+length:nameRoom+1], " \x00")) == 0
}
