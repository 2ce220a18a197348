package sheets

import (
	"github.com/xuri/excelize/v2"

	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// look is how a cell is set.
type look struct {
	size    float64
	bold    bool
	muted   bool
	link    bool
	wrap    bool
	right   bool
	over    bool // a line over the cell, as over a sum
	under   bool // a line under the cell, as under headings
	format  string
	heading bool
}

const (
	bodySize  = 10
	titleSize = 16
)

// style is the workbook's number for a look.
func (b *book) style(l look) int {
	if id, known := b.styles[l]; known {
		return id
	}
	id, err := b.file.NewStyle(l.style())
	b.try(err)
	b.styles[l] = id
	return id
}

func (l look) style() *excelize.Style {
	theme := chart.Light()
	ink := theme.Ink
	if l.muted {
		ink = theme.Muted
	}
	size := l.size
	if size == 0 {
		size = bodySize
	}
	font := &excelize.Font{Family: "Calibri", Size: size, Bold: l.bold, Color: ooxml.Hex(ink)}
	if l.link {
		font.Color, font.Underline = ooxml.Hex(theme.Series[0]), "single"
	}
	s := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap}}
	if l.right {
		s.Alignment.Horizontal = "right"
	}
	line := func(side string, weight int) {
		s.Border = append(s.Border, excelize.Border{Type: side, Color: ooxml.Hex(theme.Muted), Style: weight})
	}
	if l.over {
		line("top", 1)
	}
	if l.under {
		line("bottom", 2)
	}
	if l.heading {
		s.Alignment.Vertical = "bottom"
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	return s
}

// say writes words into a cell, as words whatever they begin with.
func (b *book) say(sheet string, column, row int, words string, l look) {
	cell := cellName(column, row)
	if words != "" {
		b.try(b.file.SetCellStr(sheet, cell, shortened(words, excelize.TotalCellChars)))
	}
	b.try(b.file.SetCellStyle(sheet, cell, cell, b.style(l)))
}

// height sets the height of a row of the sheet to some rows of text. Programs do
// so by themselves only for what is written in them.
func (b *book) height(sheet string, row, rows int, size float64) {
	const line, padding, highest = 1.36, 3, 400
	b.try(b.file.SetRowHeight(sheet, row, min(float64(rows)*size*line+padding, highest)))
}

// rowsOf is how many rows words take in a cell of a width in characters, about:
// words are broken at spaces, and letters are of all widths.
func rowsOf(words string, width float64) int {
	const filled = 0.92
	return 1 + int(float64(len([]rune(words)))/(width*filled))
}
