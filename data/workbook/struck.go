package workbook

import "slices"

// leaveStruck leaves out the rows of a table that are struck out from end to
// end, and tells so: offices strike out what they have given up.
func (im *importer) leaveStruck(t *table) {
	rows := t.bodyRows()
	if !slices.ContainsFunc(rows, t.isStruck) {
		return
	}
	live := make([]Row, 0, len(rows))
	for _, row := range rows {
		if t.isStruck(row) {
			im.skipRow(t, row.Number, SkipStruck)
			continue
		}
		live = append(live, row)
	}
	t.live = live
	im.find(struckRows, im.source(t, t.header.top, t.Left), map[string]any{"n": len(rows) - len(live)})
}

// isStruck reports whether everything a row has in the table is struck out.
func (t *table) isStruck(row Row) bool {
	struck := false
	for _, cell := range row.Cells {
		if cell.Column < t.Left || cell.Column > t.Right {
			continue
		}
		if !cell.Struck {
			return false
		}
		struck = true
	}
	return struck
}
