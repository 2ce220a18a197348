// Package template makes the workbook a planner edits a plan in: one sheet for
// each sort of record, with the plan's own names to choose from. Package
// workbook reads it back, and finds by it exactly what was edited.
//
// Both go by the list in this package, Sheets. What makes that possible stands
// in every workbook, out of the planner's way:
//
//   - the first row of a sheet, hidden, names the sheet and the columns, so
//     that sheets may be renamed and columns moved;
//   - the first column, hidden, has the keys of the records, so that rows may
//     be sorted, moved and renamed. It is not protected, for a protected sheet
//     cannot be sorted; a row without a key is a new record;
//   - a hidden sheet, Memory, has every cell as it was written. An edit is
//     where a cell differs from that, whatever has become of the plan since.
//     The sheet is also what a template is known by.
//
// In a template, and only there, what is blank now and was not has been
// cleared: an amount without its number is no longer there, and neither is a
// record without its row. A sheet or a column that is gone says nothing.
package template
