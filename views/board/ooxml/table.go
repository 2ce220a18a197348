package ooxml

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Table is the numbers a chart is drawn from, as they stand in a sheet: a row of
// headings, then a row for each category with its name first.
type Table struct {
	// Corner heads the names of the categories.
	Corner  string
	Rows    []string
	Columns []Column
}

// Column is a column of a Table after the names.
type Column struct {
	Heading string
	// Format is the number format of its cells, as workbooks know them.
	Format string
	Cells  []Cell
	// Helper columns are for the drawing: where an invisible bar ends, how much
	// room a number needs. The reader has no use for them elsewhere.
	Helper bool
}

// Cell is one cell of a Column: a number, a text, or nothing.
type Cell struct {
	Number float64
	Known  bool // has a number
	Text   string
	// Formula gives the number from others of the table, so that the drawing
	// follows when these are edited; empty where the number stands by itself.
	// Cells are written {column,row} in it, both from zero.
	Formula string
}

// reference is a cell of the table as formulas of it write it.
func reference(column, row int) string { return fmt.Sprintf("{%d,%d}", column, row) }

// referred finds cells of the table in a formula.
var referred = regexp.MustCompile(`\{(\d+),(\d+)\}`)

// formula is a formula of the table as the sheet writes it.
func (p Place) formula(formula string) string {
	return referred.ReplaceAllStringFunc(formula, func(cell string) string {
		var column, row int
		// What was just found as two numbers can be read as such.
		_, _ = fmt.Sscanf(cell, "{%d,%d}", &column, &row)
		name, _ := excelize.CoordinatesToCellName(p.Column+1+column, p.Row+1+row)
		return name
	})
}

// Place is where in a sheet the upper left cell of a Table stands, counted from
// one.
type Place struct {
	Sheet       string
	Column, Row int
}

// ChartSheet is where the table of a chart stands in the workbook within a
// presentation.
var ChartSheet = Place{"Data", 1, 1}

// names refers to the names of the categories.
func (p Place) names(t *Table) string { return p.column(p.Column, 1, len(t.Rows)) }

// heading refers to the heading of a column of the table.
func (p Place) heading(column int) string { return p.column(p.Column+1+column, 0, 1) }

// cells refers to the cells of a column of the table.
func (p Place) cells(t *Table, column int) string {
	return p.column(p.Column+1+column, 1, len(t.Columns[column].Cells))
}

// column refers to some cells under each other, the first so many rows under
// the headings.
func (p Place) column(column, below, rows int) string {
	from, to := cellName(column, p.Row+below), cellName(column, p.Row+below+rows-1)
	if from == to {
		return quoted(p.Sheet) + "!" + from
	}
	return quoted(p.Sheet) + "!" + from + ":" + to
}

// cellName fails only outside of what a sheet holds, which no chart is.
func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row, true)
	return name
}

// quoted is the name of a sheet as formulas write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// add appends a column and returns its index. Fifteen digits are what a sheet
// keeps of a number; those beyond are rounding errors of the arithmetic.
func (t *Table) add(c Column) int {
	const digits = 15
	for i := range c.Cells {
		// What was just written as a number can be read as one.
		c.Cells[i].Number, _ = strconv.ParseFloat(strconv.FormatFloat(c.Cells[i].Number, 'g', digits, 64), 64)
	}
	t.Columns = append(t.Columns, c)
	return len(t.Columns) - 1
}

func number(v float64) Cell { return Cell{Number: v, Known: true} }
