package workbook

// tellHidden tells of what a table has that the planner does not see in the
// spreadsheet: it is read all the same.
func (im *importer) tellHidden(t *table) {
	where := im.source(t, t.header.top, t.Left)
	if t.sheet.Hidden {
		im.find(hiddenSheet, where, map[string]any{"sheet": t.sheet.Name})
	}
	rows, columns := 0, 0
	for _, row := range t.bodyRows() {
		if row.Hidden {
			rows++
		}
	}
	for column := t.Left; column <= t.Right; column++ {
		if t.sheet.hidesColumn(column) {
			columns++
		}
	}
	if t.sheet.turned {
		rows, columns = columns, rows
	}
	if rows > 0 {
		im.find(hiddenRows, where, map[string]any{"n": rows})
	}
	if columns > 0 {
		im.find(hiddenColumns, where, map[string]any{"n": columns})
	}
}

// hidesColumn reports whether a column is hidden.
func (s *Sheet) hidesColumn(column int) bool {
	for _, hidden := range s.HiddenColumns {
		if column >= hidden[0] && column <= hidden[1] {
			return true
		}
	}
	return false
}
