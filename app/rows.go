package main

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// field is a column of a table of rows.
type field[R any] struct {
	heading string
	numeric bool
	text    func(R) string
}

// textField is a field of text.
func textField[R any](heading string, text func(R) string) field[R] {
	return field[R]{heading: heading, text: text}
}

// numberField is a field of numbers.
func numberField[R any](heading string, text func(R) string) field[R] {
	return field[R]{heading: heading, numeric: true, text: text}
}

// tablesOf puts the rows in a table of the fields, and in none where there are
// no rows.
func tablesOf[R any](rows []R, fields ...field[R]) []table {
	if len(rows) == 0 {
		return nil
	}
	var t table
	for _, f := range fields {
		t.columns = append(t.columns, column{heading: f.heading, numeric: f.numeric})
	}
	for _, row := range rows {
		cells := make([]string, len(fields))
		for i, f := range fields {
			cells[i] = f.text(row)
		}
		t.rows = append(t.rows, cells)
	}
	return []table{t}
}

// quantity writes a number that may be missing.
func (v view) quantity(q *budget.Quantity, decimals int) string {
	if q == nil {
		return text.NoValue
	}
	return v.words.Quantity(*q, decimals)
}

// share writes a share that may be missing as per cent.
func (v view) share(q *budget.Quantity) string {
	if q == nil {
		return text.NoValue
	}
	return v.words.Percent(q.Float(), 0)
}

// whole writes a whole number that may be missing.
func (v view) whole(n *int) string {
	if n == nil {
		return text.NoValue
	}
	return v.words.Int(int64(*n))
}

// areaName returns the full name of an area, or its identity where the plan
// has no such area.
func (v view) areaName(id budget.AreaID) string {
	if area, found := v.plan.Areas.Get(budget.Area{ID: id}); found {
		return area.Name
	}
	return string(id)
}

// counts reports whether a record belongs in this view: it is a fact, or was
// decided in the revision.
func (v view) counts(r budget.Record) bool {
	id, decided := budget.RevisionOf(r)
	return !decided || id == v.revision.ID
}

// orEmpty returns the values, empty rather than nil: programs expect [].
func orEmpty(values []string) []string {
	if values == nil {
		return []string{}
	}
	return values
}

func joined(values []string) string { return strings.Join(values, ", ") }
