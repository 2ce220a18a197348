package main

import (
	"strings"

	"fagplan/data/workbook"
	"fagplan/views/screen"
)

// sheetView is a sheet of a workbook as the window shows it.
type sheetView struct {
	sheet  *workbook.Sheet
	width  int
	merges []screen.CellRange
}

func newSheetView(s *workbook.Sheet) *sheetView {
	v := &sheetView{sheet: s}
	for _, row := range s.Rows {
		v.width = max(v.width, row.Cells[len(row.Cells)-1].Column)
	}
	for _, m := range s.Merges {
		v.merges = append(v.merges, screen.CellRange(m))
	}
	return v
}

// Name implements screen.Sheet.
func (v *sheetView) Name() string { return v.sheet.Name }

// Hidden implements screen.Sheet.
func (v *sheetView) Hidden() bool { return v.sheet.Hidden }

// Size implements screen.Sheet.
func (v *sheetView) Size() (rows, columns int) {
	if n := len(v.sheet.Rows); n > 0 {
		rows = v.sheet.Rows[n-1].Number
	}
	return rows, v.width
}

// Merges implements screen.Sheet.
func (v *sheetView) Merges() []screen.CellRange { return v.merges }

// shownKinds are the window's kinds of cells.
var shownKinds = map[workbook.CellKind]screen.CellKind{
	workbook.Text: screen.TextCell, workbook.Bool: screen.TextCell, workbook.Number: screen.NumberCell,
	workbook.Date: screen.DateCell, workbook.Fault: screen.FaultCell, workbook.Uncached: screen.FaultCell,
}

// Cell implements screen.Sheet.
func (v *sheetView) Cell(row, column int) screen.SheetCell {
	cell := v.sheet.At(row, column)
	return screen.SheetCell{Kind: shownKinds[cell.Kind], Text: cell.Text, Percent: strings.Contains(cell.Format, "%")}
}
