package workbook

import "slices"

// mayName reports whether a column can hold names: it is none of numbers.
func (t *table) mayName(c column) bool { return !hasNumbers(t, c.at) }

// namesAreas makes the first column that of the areas where its heading does
// not say so, but its rows are called after areas everyone knows. It returns
// false where they are not.
func (t *table) namesAreas() bool {
	c := &t.columns[0]
	if c.role != "" || c.heading != "" && !fitsAny(c.heading, "=ar", "indikator", "nokkeltall", "=navn", "statistikkvariabel", "maltall") {
		return false
	}
	known, rows := 0, t.bodyRows()
	rows = rows[:min(len(rows), rowsToJudge)]
	for _, row := range rows {
		if isKnownArea(row.at(c.at).Text) {
			known++
		}
	}
	if known < 2 || known*2 <= len(rows) {
		return false
	}
	c.role = areaRole
	return true
}

// isKnownArea reports whether a text is one of the names of a known area.
func isKnownArea(text string) bool {
	key := areaKey(text)
	return key != "" && slices.ContainsFunc(knownAreas, func(k knownArea) bool {
		return areaKey(k.name) == key || areaKey(k.short) == key || areaKey(string(k.id)) == key ||
			slices.ContainsFunc(k.others, func(other string) bool { return areaKey(other) == key })
	})
}
