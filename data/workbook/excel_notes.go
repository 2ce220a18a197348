package workbook

import (
	"context"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"
)

// readNotes reads the notes on the cells of a sheet, from the part the sheet's
// own relationships name.
func (f *excelFile) readNotes(ctx context.Context, part string, sheet *Sheet) error {
	rels := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	scan := noteScan{file: f, sheet: sheet, folder: path.Dir(part)}
	if _, err := f.parts.stream(ctx, rels, &meter{}, func(r io.Reader) error { return eachToken(r, scan.relationship) }); err != nil {
		return err
	}
	if scan.part == "" {
		return nil
	}
	_, err := f.parts.stream(ctx, scan.part, &meter{}, func(r io.Reader) error { return eachToken(r, scan.token) })
	return err
}

// noteScan is a part of notes being read.
type noteScan struct {
	file   *excelFile
	sheet  *Sheet
	folder string // of the sheet's part
	part   string // of the notes, empty for none
	note   Note
	// authors are who have written the notes, and author who wrote this one.
	authors []string
	author  string
	text    strings.Builder
	inText  bool
}

// relationship looks for the part with the notes.
func (s *noteScan) relationship(token xml.Token) error {
	e, isStart := token.(xml.StartElement)
	if !isStart || e.Name.Local != "Relationship" {
		return nil
	}
	target, isNotes := "", false
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "Target":
			target = a.Value
		case "Type":
			isNotes = strings.HasSuffix(a.Value, "/comments")
		}
	}
	if !isNotes {
		return nil
	}
	if absolute, ok := strings.CutPrefix(target, "/"); ok {
		s.part = absolute
	} else {
		s.part = path.Join(s.folder, target)
	}
	return nil
}

func (s *noteScan) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		s.inText = t.Name.Local == "t" || t.Name.Local == "author"
		if t.Name.Local == "comment" {
			s.start(t.Attr)
		}
	case xml.CharData:
		if s.inText && s.text.Len() < s.file.tally.limits.TextBytes {
			s.text.Write(t)
		}
	case xml.EndElement:
		s.inText = false
		switch t.Name.Local {
		case "author":
			s.authors = append(s.authors, s.text.String())
			s.text.Reset()
		case "comment":
			return s.end()
		}
	}
	return nil
}

func (s *noteScan) start(attributes []xml.Attr) {
	s.note, s.author = Note{}, ""
	s.text.Reset()
	for _, a := range attributes {
		switch a.Name.Local {
		case "ref":
			s.note.Row, s.note.Column, _ = parseCellName(a.Value)
		case "authorId":
			if i, err := strconv.Atoi(a.Value); err == nil && i >= 0 && i < len(s.authors) {
				s.author = s.authors[i]
			}
		}
	}
}

// end keeps a note that has a cell and says something, without the name of its
// author, which Excel puts first.
func (s *noteScan) end() error {
	s.note.Text = tidy(strings.TrimPrefix(s.text.String(), s.author+":"))
	if s.note.Row == 0 || s.note.Text == "" {
		return nil
	}
	s.sheet.Notes = append(s.sheet.Notes, s.note)
	return s.file.tally.countCell()
}
