package workbook

// tellHidden tells of what a table has that the planner does not see in the
// spreadsheet: it is read all the same.
func (im *importer) tellHidden(t *table) {
	where := im.source(t, t.header.top, t.Left)
	if t.sheet.Hidden {
		im.find(hiddenSheet, where, map[string]any{"sheet": t.sheet.Name})
	}
	hidden := 0
	for _, row := range t.bodyRows() {
		if row.Hidden {
			hidden++
		}
	}
	if hidden > 0 {
		im.find(hiddenRows, where, map[string]any{"n": hidden})
	}
}
