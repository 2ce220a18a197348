package sheets

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

const (
	coverSize    = 24
	subtitleSize = 13
)

// cover is the first sheet: what the pack is called, and its facts.
func (b *book) cover(sheet string) {
	b.say(sheet, 1, 2, b.deck.Owner, look{bold: true, muted: true})
	b.say(sheet, 1, 3, b.deck.Title, look{size: coverSize, bold: true})
	b.say(sheet, 1, 4, b.deck.Subtitle, look{size: subtitleSize, muted: true})
	b.height(sheet, 3, 1, coverSize)
	b.height(sheet, 4, 1, subtitleSize)
	row := 6
	for _, fact := range b.deck.Facts {
		b.say(sheet, 1, row, fact.Name, look{muted: true})
		b.say(sheet, 2, row, fact.Value, look{wrap: true})
		row++
	}
	b.widths(sheet, 24, 80)
	b.settings(sheet, 0)
}

// contents lists the pages, each leading to its sheet.
func (b *book) contents(sheet string) {
	b.height(sheet, titleRow, 1, titleSize)
	b.say(sheet, 1, titleRow, b.words.T("pack.contents"), look{size: titleSize, bold: true})
	b.headings(sheet, b.words.T("pack.sheet.page"), b.words.T("column.title"))
	const titles = 90
	for i, p := range b.pages {
		row := headingRow + 1 + i
		b.say(sheet, 1, row, p.sheet, look{link: true})
		b.try(b.file.SetCellHyperLink(sheet, cellName(1, row), quoted(p.sheet)+"!A1", "Location"))
		b.say(sheet, 2, row, p.Title, look{wrap: true})
		b.height(sheet, row, rowsOf(p.Title, titles), bodySize)
	}
	b.widths(sheet, 36, titles)
	b.settings(sheet, headingRow)
}

// dictionary says of every column of every page what it is.
func (b *book) dictionary(sheet string) {
	b.height(sheet, titleRow, 1, titleSize)
	b.say(sheet, 1, titleRow, b.words.T("pack.sheet.dictionary"), look{size: titleSize, bold: true})
	b.headings(sheet, b.words.T("pack.sheet.page"), b.words.T("pack.sheet.column"), b.words.T("pack.sheet.meaning"),
		b.words.T("column.unit"), b.words.T("column.definition"), b.words.T("column.source"))
	widths := []float64{32, 34, 44, 16, 50, 44}
	row := headingRow
	for _, p := range b.pages {
		for i, c := range p.grid.columns {
			if i == 0 && p.Chart != nil {
				continue // the names of the rows
			}
			row++
			meaning, unit := p.Title, ""
			if p.Chart != nil {
				meaning, unit = p.Chart.Subtitle, p.Chart.Unit
			}
			high := 1
			for column, words := range []string{p.sheet, c.heading, meaning, unit, p.Method, p.Source} {
				b.say(sheet, column+1, row, words, look{wrap: true})
				high = max(high, rowsOf(words, widths[column]))
			}
			b.height(sheet, row, high, bodySize)
		}
	}
	b.widths(sheet, widths...)
	b.settings(sheet, headingRow)
	b.try(b.file.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: headingRow, TopLeftCell: cellName(1, headingRow+1), ActivePane: "bottomLeft"}))
}

func (b *book) headings(sheet string, headings ...string) {
	for i, words := range headings {
		b.say(sheet, i+1, headingRow, words, look{bold: true, under: true, heading: true})
	}
}

func (b *book) widths(sheet string, widths ...float64) {
	for i, width := range widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.file.SetColWidth(sheet, name, name, width))
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
