package main

import "time"

// book is a workbook to be made.
type book struct {
	name   string // of the file, without its ending
	sheets []sheet
	// as is the ending of its format, empty for .xlsx.
	as string
	// password locks it, empty for none.
	password string
	// from1904 counts its dates from 1904, as old books from Macintosh do.
	from1904 bool
}

// sheet is a sheet of it: rows from the first one down. A cell is a text, a
// number, a date, or one of the types below; nil is a blank.
type sheet struct {
	name   string
	rows   [][]any
	merges []string
	hidden bool
	// hiddenRows and coloured are the numbers of rows.
	hiddenRows []int
	coloured   []int
	comments   map[string]string // by cell
}

// row is a row of cells, and gap one without any.
func row(cells ...any) []any { return cells }

var gap []any

// one is a workbook of one sheet.
func one(name, sheetName string, rows ...[]any) book {
	return book{name: name, sheets: []sheet{{name: sheetName, rows: rows}}}
}

// merged merges cells of the first sheet.
func (b book) merged(ranges ...string) book {
	b.sheets[0].merges = ranges
	return b
}

// formula is a computed cell with the value it had when the book was saved. A
// value of nil was never computed.
type formula struct {
	text  string
	value any
}

// fault is a computed cell that shows an error.
type fault string

// shown is a number with the format it is shown by.
type shown struct {
	value  any
	format string
}

// per shows a part of one as per cent.
func per(value float64) shown { return shown{value, "0%"} }

// date is a day, shown as Norwegians write it.
func date(year, month, day int) shown {
	return shown{time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), "dd.mm.yyyy"}
}
