package main

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"fagplan/data/workbook/pack"
)

// made is the date every workbook carries: they must not differ by the day
// they were generated.
const made = "2026-01-01T00:00:00Z"

// bytes makes the workbook.
func (b book) bytes() ([]byte, error) {
	if len(b.pages) > 0 {
		return b.fillTemplate()
	}
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // nothing of it is on disk
	if err := b.fill(f); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		return nil, err
	}
	return pack.Fixed(buf.Bytes())
}

func (b book) fill(f *excelize.File) error {
	if err := b.describe(f); err != nil {
		return err
	}
	st := newStyles(f)
	for i, s := range b.sheets {
		if i == 0 {
			if err := f.SetSheetName(f.GetSheetName(0), s.name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(s.name); err != nil {
			return err
		}
		p := page{file: f, styles: st, sheet: s}
		if err := p.write(); err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	return nil
}

// describe sets the document's properties and its font.
func (b book) describe(f *excelize.File) error {
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: b.title, Subject: b.subject, Creator: "Fagplan", LastModifiedBy: "Fagplan",
		Language: "nb-NO", Created: made, Modified: made,
	}); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Fagplan"}); err != nil {
		return err
	}
	return f.SetDefaultFont(fontName)
}
