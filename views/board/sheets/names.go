package sheets

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// longestName is how many characters the name of a sheet may have.
const longestName = excelize.MaxSheetNameLength

// sheetName is what the sheet of a page is to be called: its number, and the name
// of its chart or else its title.
func (b *book) sheetName(index int) string {
	page := &b.deck.Pages[index]
	name := page.Title
	if key := "chart." + page.ID + ".name"; b.words.Has(key) {
		name = b.words.T(key)
	}
	return strconv.Itoa(index+1) + " " + name
}

// name makes a text the name of a sheet that no other has: short enough, and
// without the characters that references are written with.
func (b *book) name(wanted string) string {
	clean := strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) || r < ' ' || r == '\u00a0' {
			return ' '
		}
		return r
	}, wanted))
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = " " + strconv.Itoa(n)
		}
		name := cutAtWord(clean, longestName-len(end)) + end
		// Names that differ in nothing but capitals are one to Excel.
		if key := strings.ToLower(name); name != "" && !b.taken[key] {
			b.taken[key] = true
			return name
		}
	}
}

// cutAtWord shortens text before a word that there is no room for, unless that
// takes more than half of it.
func cutAtWord(text string, most int) string {
	short := shortened(text, most)
	if len(short) == len(text) || text[len(short)] == ' ' {
		return short
	}
	if at := strings.LastIndexByte(short, ' '); at > most/2 {
		return strings.TrimSpace(short[:at])
	}
	return short
}

// shortened is text of at most so many UTF-16 units, which is what the limits
// of workbooks count.
func shortened(text string, most int) string {
	units := 0
	for i, r := range text {
		if units++; r > 0xFFFF {
			units++
		}
		if units > most {
			return strings.TrimSpace(text[:i])
		}
	}
	return text
}

// cellName is the name of the cell in a column and row, both counted from one.
// It fails only outside of what a sheet holds.
func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}
