package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/data/workbook/pack"
)

// writer makes one workbook.
type writer struct {
	*excelize.File
	formats map[string]int
	// cached are the values of formulas, by the number of the sheet and the
	// cell. The library has no way to write them.
	cached map[string]any
}

func (b book) bytes() ([]byte, error) {
	if b.as == openFormat {
		return b.openDocument()
	}
	w := writer{excelize.NewFile(), make(map[string]int), make(map[string]any)}
	defer func() { _ = w.Close() }() // nothing of it is on disk
	if b.as != "" {
		w.Path = b.name + b.as // by which the library knows the format
	}
	if b.as == withMacros {
		if err := addMacro(w.File); err != nil {
			return nil, err
		}
	}
	if b.from1904 {
		if err := w.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &b.from1904}); err != nil {
			return nil, err
		}
	}
	for i, s := range b.sheets {
		if err := w.sheet(i, s); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	var buf bytes.Buffer
	if err := w.Write(&buf); err != nil {
		return nil, err
	}
	return w.repack(buf.Bytes())
}

func (w writer) sheet(i int, s sheet) error {
	if i == 0 {
		if err := w.SetSheetName(w.GetSheetName(0), s.name); err != nil {
			return err
		}
	} else if _, err := w.NewSheet(s.name); err != nil {
		return err
	}
	for r, cells := range s.rows {
		for c, value := range cells {
			name, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err == nil {
				err = w.cell(i, s.name, name, value)
			}
			if err != nil {
				return err
			}
		}
	}
	return w.dress(s)
}

func (w writer) cell(i int, sheet, name string, value any) error {
	switch v := value.(type) {
	case nil:
		return nil
	case shown:
		style, err := w.style(v.format)
		if err != nil {
			return err
		}
		if err := w.cell(i, sheet, name, v.value); err != nil {
			return err
		}
		return w.SetCellStyle(sheet, name, name, style)
	case formula:
		w.cached[strconv.Itoa(i+1)+name] = v.value
		return w.SetCellFormula(sheet, name, v.text)
	case fault:
		w.cached[strconv.Itoa(i+1)+name] = v
		return w.SetCellFormula(sheet, name, "1/0")
	}
	return w.SetCellValue(sheet, name, value)
}

func (w writer) style(format string) (int, error) {
	if style, known := w.formats[format]; known {
		return style, nil
	}
	style, err := w.NewStyle(&excelize.Style{CustomNumFmt: &format})
	w.formats[format] = style
	return style, err
}

// dress merges, hides, colours and comments.
func (w writer) dress(s sheet) error {
	for _, m := range s.merges {
		first, last, _ := strings.Cut(m, ":")
		if err := w.MergeCell(s.name, first, last); err != nil {
			return err
		}
	}
	for _, r := range s.hiddenRows {
		if err := w.SetRowVisible(s.name, r, false); err != nil {
			return err
		}
	}
	for _, r := range s.coloured {
		yellow, err := w.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFF00"}}})
		if err != nil {
			return err
		}
		if err := w.SetRowStyle(s.name, r, r, yellow); err != nil {
			return err
		}
	}
	for cell, text := range s.comments {
		if err := w.AddComment(s.name, excelize.Comment{Cell: cell, Author: "Planlegger", Text: text}); err != nil {
			return err
		}
	}
	return w.SetSheetVisible(s.name, !s.hidden)
}

// repack gives the same workbook the same bytes, with the values of formulas
// in their cells.
func (w writer) repack(workbook []byte) ([]byte, error) {
	return pack.Fixed(workbook, func(part string, content []byte) []byte {
		if number := sheetPart.FindStringSubmatch(part); number != nil {
			return w.withValues(number[1], content)
		}
		return content
	})
}

var (
	sheetPart = regexp.MustCompile(`^xl/worksheets/sheet(\d+)\.xml$`)
	computed  = regexp.MustCompile(`<c r="([A-Z]+\d+)"([^>]*?) t="str"><f>([^<]*)</f></c>`)
)

// withValues puts the values of formulas in the cells of a sheet.
func (w writer) withValues(number string, data []byte) []byte {
	return computed.ReplaceAllFunc(data, func(cell []byte) []byte {
		g := computed.FindSubmatch(cell)
		switch v := w.cached[number+string(g[1])].(type) {
		case nil:
			return fmt.Appendf(nil, `<c r="%s"%s><f>%s</f></c>`, g[1], g[2], g[3])
		case fault:
			return fmt.Appendf(nil, `<c r="%s"%s t="e"><f>%s</f><v>%s</v></c>`, g[1], g[2], g[3], v)
		default:
			return fmt.Appendf(nil, `<c r="%s"%s><f>%s</f><v>%v</v></c>`, g[1], g[2], g[3], v)
		}
	})
}
