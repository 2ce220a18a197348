package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// openCell is the cell under way.
type openCell struct {
	cell      Cell
	cellTimes int
	kind      string // its value type
	value     string // its value as stored, empty where the text is
	covered   bool   // hidden behind a merged neighbour
	text      strings.Builder
	inText    int // paragraphs one is within
}

// errNoSheet reports rows and cells outside a sheet, or cells outside a row.
var errNoSheet = errors.New("cells outside a sheet")

// repetitions reads how many times a row or cell stands in a row.
func repetitions(text string) (int, error) {
	if text == "" {
		return 1, nil
	}
	times, err := strconv.Atoi(text)
	if err != nil || times < 1 || times > maxRows {
		return 0, fmt.Errorf("%q repetitions", text)
	}
	return times, nil
}

func (s *openScan) startSheet(given attributes) error {
	if len(s.sheets) == s.limits.Sheets {
		return &RefusedError{Reason: TooLarge}
	}
	s.sheet = &Sheet{Name: given.get("table:name"), Hidden: s.hidden[given.get("table:style-name")]}
	s.sheets = append(s.sheets, s.sheet)
	s.row, s.rowTimes = Row{}, 1
	return nil
}

func (s *openScan) startRow(given attributes) error {
	times, err := repetitions(given.get("table:number-rows-repeated"))
	if err != nil {
		return err
	}
	s.row, s.rowTimes = Row{Number: s.row.Number + 1}, times
	s.cell, s.cellTimes = Cell{}, 1
	return nil
}

// endRow keeps a row that is not blank as many times as it stands there.
func (s *openScan) endRow() error {
	if s.sheet == nil {
		return errNoSheet
	}
	last := s.row.Number + s.rowTimes - 1
	if len(s.row.Cells) == 0 {
		s.row.Number = last
		return nil
	}
	if last > maxRows {
		return fmt.Errorf("%d rows", last)
	}
	s.cells -= len(s.row.Cells) // counted again each time it stands there
	for number := s.row.Number; number <= last; number++ {
		if s.cells += len(s.row.Cells); s.cells > s.limits.Cells {
			return &RefusedError{Reason: TooLarge}
		}
		s.sheet.Rows = append(s.sheet.Rows, Row{Number: number, Cells: s.row.Cells})
	}
	s.row.Number = last
	return nil
}

func (s *openScan) startCell(given attributes, covered bool) error {
	times, err := repetitions(given.get("table:number-columns-repeated"))
	if err != nil {
		return err
	}
	s.cell = Cell{Column: s.cell.Column + 1, Formula: given.get("table:formula") != ""}
	s.cellTimes, s.covered, s.inText = times, covered, 0
	s.text.Reset()
	s.kind, s.value = given.get("office:value-type"), given.get("office:value")
	switch {
	case given.get("calcext:value-type") == "error":
		s.kind = "error"
	case s.kind == "date":
		s.value = given.get("office:date-value")
	case s.kind == "boolean":
		s.value = given.get("office:boolean-value")
	case s.kind == "currency":
		s.cell.Format = "#,##0.00 [$" + given.get("office:currency") + "]"
	case s.kind == "percentage":
		s.cell.Format = "0.00%"
	case s.kind == "string":
		s.value = given.get("office:string-value")
	case s.kind == "" && s.cell.Formula:
		s.value = given.get("table:formula")
	}
	return s.merge(given)
}

// merge notes a cell that is merged with its neighbours.
func (s *openScan) merge(given attributes) error {
	columns, err := repetitions(given.get("table:number-columns-spanned"))
	if err != nil {
		return err
	}
	rows, err := repetitions(given.get("table:number-rows-spanned"))
	if err != nil || columns == 1 && rows == 1 {
		return err
	}
	if s.sheet == nil {
		return errNoSheet
	}
	merged := Range{s.row.Number, s.cell.Column, s.row.Number + rows - 1, s.cell.Column + columns - 1}
	if merged.Bottom > maxRows || merged.Right > maxColumns {
		return fmt.Errorf("%s is merged beyond the sheet", CellName(merged.Top, merged.Left))
	}
	s.sheet.Merges = append(s.sheet.Merges, merged)
	return s.countMerge()
}

// endCell keeps a cell that is not blank as many times as it stands there.
func (s *openScan) endCell() error {
	s.finish()
	last := s.cell.Column + s.cellTimes - 1
	if !s.cell.IsBlank() && !s.covered {
		if last > maxColumns {
			return fmt.Errorf("%d columns", last)
		}
		for ; s.cell.Column <= last; s.cell.Column++ {
			if err := s.countCell(); err != nil {
				return err
			}
			s.row.Cells = append(s.row.Cells, s.cell)
		}
	}
	s.cell = Cell{Column: last}
	return nil
}

// finish makes the cell of what was read of it.
func (s *openScan) finish() {
	cell := &s.cell
	switch s.kind {
	case "float", "currency", "percentage":
		cell.Kind, cell.Text = Number, s.value
	case "date":
		cell.Kind, cell.Text, cell.Format = Date, s.value[:min(len(s.value), len("2006-01-02"))], "dd.mm.yyyy"
	case "boolean":
		cell.Kind, cell.Text = Bool, strings.ToUpper(s.value)
	case "error":
		cell.Kind, cell.Text = Fault, s.text.String()
	default:
		cell.Kind, cell.Text = Text, s.text.String()
		if cell.Text == "" {
			cell.Text = s.value
		}
		if s.kind == "" && cell.Formula {
			cell.Kind, cell.Text = Uncached, "="+strings.TrimPrefix(strings.TrimPrefix(s.value, "of:"), "=")
		}
	}
	if cell.Text = s.cut(cell.Text); strings.TrimSpace(cell.Text) == "" {
		cell.Kind = Blank
	}
}

// startText notes the start of an element within a cell's text.
func (s *openScan) startText(name string, given attributes) {
	switch name {
	case "text:p", "text:h":
		if s.text.Len() > 0 {
			s.write("\n")
		}
		s.inText++
	case "text:s":
		blanks, err := strconv.Atoi(given.get("text:c"))
		if err != nil {
			blanks = 1
		}
		s.write(strings.Repeat(" ", max(0, min(blanks, s.limits.TextBytes))))
	case "text:tab":
		s.write("\t")
	case "text:line-break":
		s.write("\n")
	}
}

// write adds to the cell's text as much as there is room for.
func (s *openScan) write(text string) {
	if s.text.Len() < s.limits.TextBytes {
		s.text.WriteString(text)
	}
}
