package workbook

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// errNotCells reports a sheet without cells by nature, such as a chart sheet.
var errNotCells = errors.New("not a sheet of cells")

// sheetScan is a sheet being read.
type sheetScan struct {
	file  *excelFile
	sheet *Sheet
	row   Row
	// The cell under way.
	cell     Cell
	kind     string // its type attribute
	style    int
	text     []byte
	formula  []byte
	hasValue bool
	inside   string // the element whose characters are being read
	rooted   bool
}

// readSheet reads the cells and merges of a part.
func (f *excelFile) readSheet(ctx context.Context, part string, sheet *Sheet) error {
	scan := sheetScan{file: f, sheet: sheet}
	found, err := f.parts.stream(ctx, part, &f.meter, func(part io.Reader) error { return eachToken(part, scan.token) })
	if !found {
		return fmt.Errorf("its part %q is missing", part)
	}
	return err
}

func (s *sheetScan) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return s.start(t)
	case xml.CharData:
		s.characters(t)
	case xml.EndElement:
		return s.end(t.Name.Local)
	}
	return nil
}

func (s *sheetScan) start(e xml.StartElement) error {
	if !s.rooted {
		if s.rooted = true; e.Name.Local != "worksheet" {
			return errNotCells
		}
	}
	switch e.Name.Local {
	case "row":
		return s.startRow(e.Attr)
	case "c":
		return s.startCell(e.Attr)
	case "v", "f", "t":
		s.inside = e.Name.Local
		s.hasValue = s.hasValue || s.inside != "f"
		s.cell.Formula = s.cell.Formula || s.inside == "f"
	case "mergeCell":
		return s.merge(e.Attr)
	case "col":
		s.hideColumns(e.Attr)
	}
	return nil
}

func (s *sheetScan) characters(data xml.CharData) {
	switch s.inside {
	case "v", "t":
		s.text = s.appended(s.text, data)
	case "f":
		s.formula = s.appended(s.formula, data)
	}
}

// appended adds to a text as much as there is room for.
func (s *sheetScan) appended(text []byte, data xml.CharData) []byte {
	if len(text)+len(data) > s.file.tally.limits.TextBytes {
		return text
	}
	return append(text, data...)
}

func (s *sheetScan) end(name string) error {
	s.inside = ""
	switch name {
	case "c":
		return s.endCell()
	case "row":
		if len(s.row.Cells) > 0 {
			s.sheet.Rows = append(s.sheet.Rows, Row{Number: s.row.Number, Hidden: s.row.Hidden, Cells: slices.Clone(s.row.Cells)})
			s.row.Cells = s.row.Cells[:0]
		}
	}
	return nil
}

// startRow takes the row's number, or counts on where it has none.
func (s *sheetScan) startRow(attributes []xml.Attr) error {
	number, hidden := s.row.Number+1, false
	for _, a := range attributes {
		if a.Name.Local == "r" {
			given, err := strconv.Atoi(a.Value)
			if err != nil || given < number || given > maxRows {
				return fmt.Errorf("row %q is out of order", a.Value)
			}
			number = given
		}
		if a.Name.Local == "hidden" {
			hidden = a.Value == "1" || a.Value == "true"
		}
	}
	s.row.Number, s.row.Hidden = number, hidden
	s.cell.Column = 0
	return nil
}

// startCell takes the cell's address, or counts on where it has none.
func (s *sheetScan) startCell(attributes []xml.Attr) error {
	s.cell = Cell{Column: s.cell.Column + 1}
	s.kind, s.style, s.hasValue = "", 0, false
	s.text, s.formula = s.text[:0], s.formula[:0]
	for _, a := range attributes {
		switch a.Name.Local {
		case "r":
			_, column, ok := parseCellName(a.Value)
			if !ok || column < s.cell.Column {
				return fmt.Errorf("cell %q is out of order", a.Value)
			}
			s.cell.Column = column
		case "t":
			s.kind = a.Value
		case "s":
			s.style, _ = strconv.Atoi(a.Value) // without a number: the default style
		}
	}
	return nil
}

func (s *sheetScan) endCell() error {
	cell, err := s.value()
	if err != nil || cell.IsBlank() {
		return err
	}
	if err := s.file.tally.countCell(); err != nil {
		return err
	}
	s.row.Cells = append(s.row.Cells, cell)
	return nil
}

// value makes the cell of what was read of it.
func (s *sheetScan) value() (Cell, error) {
	cell := s.cell
	cell.Text = s.file.texts.of(s.text)
	if cell.Formula && cell.Text == "" && (!s.hasValue || s.kind == "" || s.kind == "n") {
		cell.Kind, cell.Text = Uncached, "="+string(s.formula)
		return cell, nil
	}
	if cell.Text == "" {
		return cell, nil
	}
	look := s.file.look(s.style)
	cell.Struck = look.struck
	switch s.kind {
	case "s":
		return s.shared(cell)
	case "inlineStr", "str":
		cell.Kind = Text
	case "b":
		cell.Kind, cell.Text = Bool, map[string]string{"1": "TRUE", "true": "TRUE"}[cell.Text]
		if cell.Text == "" {
			cell.Text = "FALSE"
		}
	case "e":
		cell.Kind = Fault
	case "d":
		cell.Kind, cell.Text = Date, cell.Text[:min(len(cell.Text), len("2006-01-02"))]
	default:
		return s.file.number(cell, look.format)
	}
	if strings.TrimSpace(cell.Text) == "" {
		cell.Kind = Blank
	}
	return cell, nil
}

func (s *sheetScan) shared(cell Cell) (Cell, error) {
	i, err := strconv.Atoi(strings.TrimSpace(cell.Text))
	if err != nil || i < 0 || i >= len(s.file.strings) {
		return cell, fmt.Errorf("%s refers to a text that is not there", CellName(s.row.Number, cell.Column))
	}
	if cell.Text = s.file.strings[i]; strings.TrimSpace(cell.Text) != "" {
		cell.Kind = Text
	}
	return cell, nil
}

// hideColumns keeps which columns are hidden.
func (s *sheetScan) hideColumns(attributes []xml.Attr) {
	var columns [2]int
	hidden := false
	for _, a := range attributes {
		switch a.Name.Local {
		case "min":
			columns[0], _ = strconv.Atoi(a.Value)
		case "max":
			columns[1], _ = strconv.Atoi(a.Value)
		case "hidden":
			hidden = a.Value == "1" || a.Value == "true"
		}
	}
	if hidden && len(s.sheet.HiddenColumns) < maxColumns {
		s.sheet.HiddenColumns = append(s.sheet.HiddenColumns, columns)
	}
}

func (s *sheetScan) merge(attributes []xml.Attr) error {
	if err := s.file.tally.countMerge(); err != nil {
		return err
	}
	for _, a := range attributes {
		if a.Name.Local != "ref" {
			continue
		}
		first, last, _ := strings.Cut(a.Value, ":")
		top, left, ok := parseCellName(first)
		bottom, right, ok2 := parseCellName(last)
		if ok && ok2 && top <= bottom && left <= right {
			s.sheet.Merges = append(s.sheet.Merges, Range{top, left, bottom, right})
		}
	}
	return nil
}
