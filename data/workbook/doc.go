// Package workbook turns a planner's workbook into changes of the plan:
//
//	bytes ─ Read ─► Book ─ Propose ─► Proposal ─ Edit ─► budget.Edit
//
// A Book is the cells of a file, of whatever format, as they are stored: it
// knows no tables. Propose finds the tables by the words of their headers,
// reads their rows as records of the plan, each with the cell it came from,
// and compares them with the plan. It changes nothing. What was not
// understood is never guessed: it is among the findings and the skipped cells.
//
// Every kind of table is declared in one list, kinds: which headers it needs
// and which function reads its rows.
package workbook
