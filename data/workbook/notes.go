package workbook

import (
	"reflect"
	"strings"

	"fagplan/budget"
)

// Note is a remark somebody has put on a cell, which stands beside the sheet
// and not in it.
type Note struct {
	Row, Column int
	Text        string
}

// remarks are the notes of a book by sheet, and which of them have been read.
type remarks struct {
	of   map[string][]Note
	read map[string]map[int]bool
}

func remarksOf(book *Book) remarks {
	r := remarks{make(map[string][]Note), make(map[string]map[int]bool)}
	for _, sheet := range book.Sheets {
		if len(sheet.Notes) > 0 {
			r.of[sheet.Name], r.read[sheet.Name] = sheet.Notes, make(map[int]bool)
		}
	}
	return r
}

// noteField is what records call a remark.
const noteField = "Note"

// noted gives a record the notes on the cells it was read from, where it has a
// place for them. What is noted of people has none: positions are only counted.
func (im *importer) noted(r budget.Record, where budget.Source) budget.Record {
	notes := im.remarks.of[where.Sheet]
	if len(notes) == 0 {
		return r
	}
	first, last, _ := strings.Cut(where.Cell, ":")
	if last == "" {
		last = first
	}
	top, left, ok := parseCellName(first)
	bottom, right, ok2 := parseCellName(last)
	field, has := reflect.TypeOf(r).FieldByName(noteField)
	if !ok || !ok2 || !has || field.Type.Kind() != reflect.String {
		return r
	}
	var texts []string
	for i, note := range notes {
		if (Range{top, left, bottom, right}).Contains(note.Row, note.Column) {
			texts = append(texts, note.Text)
			im.remarks.read[where.Sheet][i] = true
		}
	}
	if len(texts) == 0 {
		return r
	}
	copied := reflect.New(reflect.TypeOf(r)).Elem()
	copied.Set(reflect.ValueOf(r))
	text := copied.FieldByIndex(field.Index)
	for _, t := range texts {
		if !strings.Contains(text.String(), t) {
			text.SetString(strings.TrimPrefix(text.String()+" "+t, " "))
		}
	}
	noted, _ := copied.Interface().(budget.Record)
	return noted
}

// tellNotes tells of the notes on cells that no record has a place for.
func (im *importer) tellNotes(book *Book) {
	for _, sheet := range book.Sheets {
		unread, first := 0, Note{}
		for i, note := range sheet.Notes {
			if im.remarks.read[sheet.Name][i] {
				continue
			}
			if unread++; unread == 1 {
				first = note
			}
		}
		if unread > 0 {
			where := budget.Source{Workbook: im.workbook.ID, Sheet: sheet.Name, Cell: CellName(first.Row, first.Column)}
			im.find(unreadNotes, where, map[string]any{"n": unread})
		}
	}
}
