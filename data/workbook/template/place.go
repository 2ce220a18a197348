package template

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// The rows of every sheet. Those before Header say what the sheet is.
const (
	MarkRow   = 1 // hidden: which sheet, and which column
	titleRow  = 2
	helpRow   = 3
	sumRow    = 4 // of budgets
	HeaderRow = 5
	firstRow  = 6 // of records
)

// KeyColumn is the hidden column with the keys of the records, until the
// planner moves it.
const KeyColumn = 1

// spareRows is how many blank rows below the records are ready for new ones.
const spareRows = 500

// The marks of sheets and of the workbook.
const (
	markPrefix = "fagplan:"
	// Memory is the name of the hidden sheet with everything as it was
	// written; its first cell is MemoryMark, its second the Version, its third
	// the revision.
	Memory     = "_fagplan"
	MemoryMark = "fagplan-mal"
	Version    = 1
	// MarksKey stands in the memory in place of a key before the marks of a
	// sheet's columns.
	MarksKey = "#"

	guideID, listsID = "guide", "lists"
)

// Mark is what the hidden first row says of a sheet, above the keys.
func Mark(sheet string) string { return markPrefix + sheet }

// SheetOf returns the ID of the sheet that a mark is for.
func SheetOf(mark string) (id string, marked bool) { return strings.CutPrefix(mark, markPrefix) }

// place is a column as it stands on a page: of the sheet, of a period's
// budgets, or of their sum.
type place struct {
	Column
	period budget.Period
	sum    bool
}

// mark is what the hidden first row says of the column, empty for what is not
// read back.
func (p place) mark() string {
	if !p.period.IsZero() {
		return p.period.String()
	}
	return p.Field
}

// places lists the columns of a sheet from the left, after the keys. Budgets
// stand after what tells the lines apart.
func (s Sheet) places(periods []budget.Period) []place {
	var places []place
	for _, c := range s.Columns {
		places = append(places, place{Column: c})
	}
	if !s.HasBudgets() {
		return places
	}
	var budgets []place
	for _, p := range periods {
		budgets = append(budgets, place{Column: Column{Form: Money, Width: 14}, period: p})
	}
	budgets = append(budgets, place{Column: Column{Heading: "Sum", Form: Money, Width: 16}, sum: true})
	at := slices.IndexFunc(places, func(p place) bool { return p.Field == "Order" })
	return slices.Insert(places, at, budgets...)
}

// address names a cell.
func address(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "" // outside any sheet: whatever uses it says so
	}
	return name
}

// fixed names a range that stays where it is when copied.
func fixed(column, top, bottom int) string {
	letters, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return ""
	}
	return "$" + letters + "$" + strconv.Itoa(top) + ":$" + letters + "$" + strconv.Itoa(bottom)
}

// quoted writes the name of a sheet in a formula.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
