package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
	"fagplan/data/workbook/pack"
	"fagplan/data/workbook/template"
)

// filledPage is what is filled in on one page of the template: the fields of
// its columns, and the rows under them.
type filledPage struct {
	id     string
	fields []string
	rows   [][]any
}

// The rows of every page of a template: what names it and its columns, and the
// first to fill in.
const (
	markRow  = 1
	firstRow = 6
)

// fillTemplate fills in the blank template, as a planner with a plan to begin
// does.
func (b book) fillTemplate() ([]byte, error) {
	blank, err := template.Write(new(budget.Plan), template.Options{Empty: true, FirstYear: b.firstYear, LastYear: b.lastYear})
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(blank))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing of it is on disk
	if err := b.describe(f); err != nil {
		return nil, err
	}
	for _, p := range b.pages {
		if err := p.fill(f); err != nil {
			return nil, fmt.Errorf("page %s: %w", p.id, err)
		}
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		return nil, err
	}
	return pack.Fixed(buf.Bytes())
}

func (p filledPage) fill(f *excelize.File) error {
	sheet, columns, err := p.columns(f)
	if err != nil {
		return err
	}
	for r, row := range p.rows {
		for i, value := range row {
			at, known := columns[p.fields[i]]
			if !known {
				return fmt.Errorf("the template has no column %s", p.fields[i])
			}
			if value == nil {
				continue
			}
			cell, err := excelize.CoordinatesToCellName(at, firstRow+r)
			if err != nil {
				return err
			}
			if err := f.SetCellValue(sheet, cell, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// columns finds the sheet of a page, and where its columns are.
func (p filledPage) columns(f *excelize.File) (sheet string, columns map[string]int, err error) {
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return "", nil, err
		}
		if len(rows) < markRow || len(rows[0]) == 0 || strings.TrimPrefix(rows[0][0], "fagplan:") != p.id {
			continue
		}
		columns = make(map[string]int)
		for i, field := range rows[0] {
			columns[field] = i + 1
		}
		return name, columns, nil
	}
	return "", nil, fmt.Errorf("the template has no such page")
}
