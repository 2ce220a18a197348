package workbook

import (
	"slices"
	"strings"
)

// How far a header is looked for.
const (
	maxHeaderRows   = 4
	maxRowsToHeader = 12 // of captions within the block, above the header
)

// header is what a block's columns are called.
type header struct {
	top, bottom int
	headings    []string // one for each column of the block
}

// headersOf returns every header the block could have, from the top. Of those
// that begin in the same row the shallower come first, unless that row gives
// several columns one name: the rows below then tell them apart.
func headersOf(b block) []header {
	var found []header
	spread := mergesByRow(b)
	for top := b.Top; top <= min(b.Top+maxRowsToHeader, b.Bottom-1); top++ {
		var rows [][]string
		first := len(found)
		for depth := 1; depth <= maxHeaderRows && top+depth-1 < b.Bottom; depth++ {
			texts, ok := headerRow(b, top+depth-1, spread)
			if !ok {
				break
			}
			if rows = append(rows, texts); isTitle(rows[0]) {
				break
			}
			if headings := join(rows); depth == 1 || needsMore(rows[:depth-1]) {
				found = append(found, header{top, top + depth - 1, headings})
			}
		}
		if len(rows) > 0 && (repeats(rows[0]) || spansYears(rows)) {
			slices.Reverse(found[first:])
		}
	}
	return found
}

// isTitle reports whether a row is one text from the left: the table's title,
// merged over it or not.
func isTitle(row []string) bool {
	if row[0] == "" {
		return false
	}
	return !slices.ContainsFunc(row, func(text string) bool { return text != "" && text != row[0] })
}

// repeats reports whether a row calls two columns the same.
func repeats(row []string) bool {
	seen := make(map[string]bool)
	for _, text := range row {
		if text != "" && seen[text] {
			return true
		}
		seen[text] = true
	}
	return false
}

// spansYears reports whether the first row has years that stand over more than
// one column without being merged: the row below, which has no numbers, names
// a column it leaves blank.
func spansYears(rows [][]string) bool {
	if len(rows) < 2 || !slices.ContainsFunc(rows[0], isPeriod) {
		return false
	}
	names := false
	for column, text := range rows[1] {
		if _, err := ParseNumber(text, DotsUnknown); err == nil && text != "" && !isPeriod(text) {
			return false
		}
		names = names || column > 0 && text != "" && rows[0][column] == "" && slices.ContainsFunc(rows[0][:column], isPeriod)
	}
	return names
}

func isPeriod(text string) bool {
	_, err := ParsePeriod(text)
	return err == nil
}

// mergesByRow lists the merged cells of the block's first rows by their top.
// Merged cells never overlap; of those that do all the same, the first counts.
func mergesByRow(b block) map[int][]Range {
	byRow := make(map[int][]Range)
	for _, m := range b.sheet.mergesFrom(b.Top, b.Top+maxRowsToHeader+maxHeaderRows) {
		if before := byRow[m.Top]; len(before) == 0 || m.Left > before[len(before)-1].Right {
			byRow[m.Top] = append(before, m)
		}
	}
	return byRow
}

// headerRow returns the texts of a row, merged ones in every column they
// cover, and false for a row that has numbers other than years: no header.
func headerRow(b block, row int, spread map[int][]Range) ([]string, bool) {
	texts := make([]string, b.Right-b.Left+1)
	for _, cell := range b.cells(row) {
		switch cell.Kind {
		case Text, Date:
			texts[cell.Column-b.Left] = tidy(cell.Text)
		case Number:
			if _, err := ParsePeriod(cell.Text); err != nil {
				return nil, false
			}
			texts[cell.Column-b.Left] = cell.Text
		}
	}
	for top := row; top >= max(b.Top, row-maxHeaderRows); top-- {
		for _, m := range spread[top] {
			fill(texts, b, m, row)
		}
	}
	return texts, slices.ContainsFunc(texts, func(s string) bool { return s != "" })
}

// fill writes the text of a merged cell in the columns it covers in a row.
func fill(texts []string, b block, m Range, row int) {
	if row > m.Bottom {
		return
	}
	corner := b.sheet.At(m.Top, m.Left)
	for c := max(m.Left, b.Left); c <= min(m.Right, b.Right); c++ {
		if texts[c-b.Left] == "" {
			texts[c-b.Left] = tidy(corner.Text)
		}
	}
}

// needsMore reports whether the rows leave a column unnamed or call several
// by the same name, so that the next row is needed to tell them apart.
func needsMore(rows [][]string) bool {
	seen := make(map[string]bool)
	for column := range rows[0] {
		name := ""
		for _, row := range rows {
			name += "\x00" + row[column]
		}
		if strings.Trim(name, "\x00") == "" || seen[name] {
			return true
		}
		seen[name] = true
	}
	return false
}

// join puts the rows of a header together, column by column. A text above
// blanks holds for the columns to its right as well, where the row below has
// something of its own there.
func join(rows [][]string) []string {
	headings := make([]string, len(rows[0]))
	last := len(rows) - 1
	for level, row := range rows {
		carried := ""
		for column, text := range row {
			if text != "" {
				carried = text
			} else if level < last && column > 0 && rows[last][column] != "" && !named(rows, column) {
				text = carried
			}
			if text != "" && !strings.HasSuffix(headings[column], text) {
				headings[column] = strings.TrimSpace(headings[column] + " " + text)
			}
		}
	}
	return headings
}

// named reports whether a row above the last names the column.
func named(rows [][]string, column int) bool {
	for _, row := range rows[:len(rows)-1] {
		if row[column] != "" {
			return true
		}
	}
	return false
}
