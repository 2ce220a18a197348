package workbook

// answersIn reads how many answers there are behind the measurements of a row,
// by the column that says so.
func (im *importer) answersIn(t *table, row int) map[int]int {
	answers := make(map[int]int)
	for _, c := range t.columnsAs(answersRole) {
		if n, given := im.countAt(t, row, c.at); given {
			answers[c.at] = n
		}
	}
	return answers
}

// answersBeside is the number of the column that says how many answers there
// are behind a column's values, 0 for none: the only one, or the next of
// several. Where the table begins with one, each stands before its values.
func (t *table) answersBeside(c column) int {
	told := t.columnsAs(answersRole)
	if len(told) == 0 {
		return 0
	}
	if len(told) == 1 {
		return told[0].at
	}
	before := told[0].at < t.columnsAs(valueRole)[0].at
	beside := 0
	for _, n := range told {
		switch {
		case before && n.at < c.at:
			beside = n.at
		case !before && n.at > c.at:
			return n.at
		}
	}
	return beside
}
