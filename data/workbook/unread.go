package workbook

import (
	"strings"

	"fagplan/budget"
)

// tellUnread tells of what a table has that nothing was read of, so that
// nothing is left out in silence: columns nobody knows what hold, and rows
// with numbers that no value, skipped cell, finding or question is about.
func (im *importer) tellUnread(t *table, from mark) {
	met := im.metRows(t, from)
	unread, first := 0, 0
	for _, row := range t.bodyRows() {
		if met[row.Number] || !t.countsSomething(row) {
			continue
		}
		if unread++; unread == 1 {
			first = row.Number
		}
	}
	if unread > t.skips { // those are told of together
		im.find(unreadRows, im.rowSource(t, first), map[string]any{"n": unread})
	}
	if t.told || t.above != nil {
		return // the planner has said so, or it is told with the table above
	}
	for _, c := range t.columns {
		if c.role == "" && c.heading != "" && t.holdsSomething(c) {
			im.find(unreadColumn, im.source(t, t.header.bottom, c.at), map[string]any{"column": c.heading})
		}
	}
}

// mark is how far a proposal had come.
type mark struct{ values, skipped, findings, questions, again int }

func (im *importer) mark() mark {
	return mark{len(im.values), len(im.skipped), len(im.findings), len(im.questions), len(im.again)}
}

// metRows are the rows of a table that something has been said of since.
func (im *importer) metRows(t *table, from mark) map[int]bool {
	met := make(map[int]bool)
	meet := func(where budget.Source) {
		if where.Sheet != t.sheet.Name {
			return
		}
		first, last, ok := t.sheet.rowsNamed(where.Cell)
		for row := first; ok && row <= min(last, t.Bottom); row++ {
			met[row] = true
		}
	}
	for _, v := range im.values[from.values:] {
		meet(v.Where)
	}
	for _, s := range im.skipped[from.skipped:] {
		meet(s.Where)
	}
	for _, f := range im.findings[from.findings:] {
		meet(f.Where)
	}
	for _, where := range im.again[from.again:] {
		meet(where)
	}
	for _, q := range im.questions {
		meet(q.Where) // it may have been asked before
	}
	return met
}

// countsSomething reports whether a row has a number beside its label.
func (t *table) countsSomething(row Row) bool {
	for _, cell := range row.Cells {
		if cell.Column > t.Left && cell.Column <= t.Right && cell.holdsNumber() {
			return true
		}
	}
	return false
}

// holdsSomething reports whether a column has anything in it.
func (t *table) holdsSomething(c column) bool {
	for _, row := range t.bodyRows() {
		if cell := row.at(c.at); strings.TrimSpace(cell.Text) != "" {
			return true
		}
	}
	return false
}

// rowsNamed returns the first and the last row of a range that cellName or
// rangeName has named.
func (s *Sheet) rowsNamed(name string) (first, last int, ok bool) {
	begin, end, isRange := strings.Cut(name, ":")
	first, ok = s.rowNamed(begin)
	last = first
	if ok && isRange {
		last, ok = s.rowNamed(end)
	}
	return first, last, ok
}
