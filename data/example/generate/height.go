package main

import (
	"strings"
	"unicode/utf8"
)

// Heights in points. Programs do not all fit a row to its wrapped text when
// they open a workbook, so the heights are set here.
const (
	titleHeight = 24.0
	lineHeight  = 13.0
	rowPadding  = 3.0
)

// lettersPerWidth is how many letters of running text fit where one digit of
// the workbook's larger default font does, the measure of a column's width.
const lettersPerWidth = 1.08

// rowHeight is the height of a row whose fullest cell has that many lines.
func rowHeight(lines int) float64 { return float64(lines)*lineHeight + rowPadding }

// wrapped tells how many lines a text takes in a column of that width, broken
// between words.
func wrapped(text string, width float64) int {
	room := width * lettersPerWidth
	lines, used := 1, 0.0
	for _, word := range strings.Fields(text) {
		w := float64(utf8.RuneCountInString(word))
		if used > 0 && used+1+w > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used++
		}
		used += w
	}
	return lines
}

// tallest tells how many lines the fullest of the columns' texts takes.
func tallest(columns []column, text func(i int) any) int {
	most := 1
	for i, c := range columns {
		if s, ok := text(i).(string); ok {
			most = max(most, wrapped(s, c.width))
		}
	}
	return most
}
