package workbook

import (
	"strings"
	"unicode"
)

// clean takes out of a text what nobody sees and no name has: control
// characters, and the marks that turn the direction of writing, by which a name
// can be made to look like another. What they hid is then shown as it is.
func clean(text string) string {
	if isClean(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isHidden(r) {
			return -1
		}
		return r
	}, text)
}

// isClean tells most texts by their bytes alone: marks begin with 0xD8 or 0xE2
// in UTF-8, and control characters with 0xC2.
func isClean(text string) bool {
	for i := range len(text) {
		b := text[i]
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' || b == 0x7f || b == 0xc2 || b == 0xd8 || b == 0xe2 {
			return !strings.ContainsFunc(text, isHidden)
		}
	}
	return true
}

func isHidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case unicode.IsControl(r):
		return true
	}
	return r == '\u061c' || r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// cleanSheets cleans the texts of sheets, and their names.
func cleanSheets(sheets []*Sheet) {
	for _, sheet := range sheets {
		sheet.Name = clean(sheet.Name)
		for i := range sheet.Rows {
			cells := sheet.Rows[i].Cells
			for j := range cells {
				if cells[j].Kind == Text {
					cells[j].Text = clean(cells[j].Text)
				}
			}
		}
		for i := range sheet.Notes {
			sheet.Notes[i].Text = clean(sheet.Notes[i].Text)
		}
	}
}
