package ooxml

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Depth is how many rows a table has under its headings: those it names, or more
// where a column goes on below them, as that of lines between dots does.
func (t *Table) Depth() int {
	depth := len(t.Rows)
	for _, column := range t.Columns {
		depth = max(depth, len(column.Cells))
	}
	return depth
}

// Fill writes a table into a sheet of a workbook, at its place.
func (t *Table) Fill(book *excelize.File, at Place) error {
	if err := t.fill(book, at); err != nil {
		return fmt.Errorf("writing the table of a chart: %w", err)
	}
	return nil
}

func (t *Table) fill(book *excelize.File, at Place) error {
	cell := func(column, row int) string {
		name, _ := excelize.CoordinatesToCellName(at.Column+column, at.Row+row)
		return name
	}
	if err := book.SetCellStr(at.Sheet, cell(0, 0), t.Corner); err != nil {
		return err
	}
	for i, name := range t.Rows {
		if err := book.SetCellStr(at.Sheet, cell(0, i+1), name); err != nil {
			return err
		}
	}
	for n, column := range t.Columns {
		if err := column.fill(book, at, func(row int) string { return cell(n+1, row) }); err != nil {
			return err
		}
	}
	return nil
}

// fill writes a column into the cells given by their row under the heading.
func (c *Column) fill(book *excelize.File, at Place, cell func(row int) string) error {
	sheet := at.Sheet
	if err := book.SetCellStr(sheet, cell(0), c.Heading); err != nil {
		return err
	}
	for i, value := range c.Cells {
		var err error
		switch {
		case value.Known:
			err = book.SetCellFloat(sheet, cell(i+1), value.Number, -1, 64)
		case value.Text != "":
			err = book.SetCellStr(sheet, cell(i+1), value.Text)
		}
		if err == nil && value.Formula != "" {
			err = book.SetCellFormula(sheet, cell(i+1), at.formula(value.Formula))
		}
		if err != nil {
			return err
		}
	}
	if len(c.Cells) == 0 || c.Format == "" || c.Format == general {
		return nil
	}
	style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &c.Format})
	if err != nil {
		return err
	}
	return book.SetCellStyle(sheet, cell(1), cell(len(c.Cells)), style)
}

// Workbook is the small workbook behind a chart in a presentation, its table at
// ChartSheet.
func Workbook(t Table) ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetName("Sheet1", ChartSheet.Sheet); err != nil {
		return nil, fmt.Errorf("preparing the workbook of a chart: %w", err)
	}
	if err := t.Fill(book, ChartSheet); err != nil {
		return nil, err
	}
	if err := book.SetColWidth(ChartSheet.Sheet, "A", "A", 32); err != nil {
		return nil, fmt.Errorf("preparing the workbook of a chart: %w", err)
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		return nil, fmt.Errorf("writing the workbook of a chart: %w", err)
	}
	return Settled(file.Bytes())
}

// reckoned finds numbers that formulas gave and that are written as texts.
var reckoned = regexp.MustCompile(` t="str"(><f>[^<]*</f><v>-?[0-9.]+(?:[eE][-+]?[0-9]+)?</v>)`)

// Settled is a package as it is written whoever writes it and whenever: its
// parts in their order and at a fixed time, without the name of a program or a
// moment in its properties. The numbers that formulas gave are marked as numbers,
// for programs that do not reckon them anew.
func Settled(content []byte) ([]byte, error) {
	p, err := Read(content, Limits{Parts: 10_000, Bytes: 1 << 30})
	if err != nil {
		return nil, err
	}
	for i := range p.parts {
		part := &p.parts[i]
		switch {
		case strings.HasPrefix(part.name, "docProps/core"):
			part.content = coreProperties(Properties{})
		case strings.HasPrefix(part.name, "xl/worksheets/"):
			part.content = reckoned.ReplaceAll(part.content, []byte("$1"))
		}
	}
	var file bytes.Buffer
	if err := p.Write(&file); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}
