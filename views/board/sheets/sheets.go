package sheets

import (
	"bytes"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"fagplan/views/board"
	"fagplan/views/text"
)

// Write writes a pack as a workbook. The same deck always gives the same bytes.
// It fails where a chart cannot be drawn, and where w does.
func Write(w io.Writer, deck board.Deck) error {
	b := &book{file: excelize.NewFile(), deck: &deck, words: text.For(deck.Language), styles: make(map[look]int), taken: make(map[string]bool)}
	defer b.file.Close()
	b.write()
	if b.err != nil {
		return fmt.Errorf("writing the workbook of a pack: %w", b.err)
	}
	var file bytes.Buffer
	if err := b.file.Write(&file); err != nil {
		return fmt.Errorf("writing the workbook of a pack: %w", err)
	}
	return b.finish(w, file.Bytes())
}

// book is a workbook in the making.
type book struct {
	file   *excelize.File
	deck   *board.Deck
	words  *text.Printer
	styles map[look]int
	taken  map[string]bool // names of sheets
	pages  []page
	// charts are the parts to put in place of the library's, in the order of
	// these.
	charts [][]byte
	data   dataSheet
	err    error // the first
}

// page is a page of the pack with its sheet.
type page struct {
	*board.Page
	sheet string
	grid  grid
}

func (b *book) write() {
	cover, contents := b.name(b.words.T("pack.sheet.cover")), b.name(b.words.T("pack.contents"))
	b.try(b.file.SetSheetName("Sheet1", cover))
	b.addSheet(contents)
	for i := range b.deck.Pages {
		p := page{Page: &b.deck.Pages[i], sheet: b.name(b.sheetName(i))}
		b.addSheet(p.sheet)
		b.pages = append(b.pages, p)
	}
	dictionary := b.name(b.words.T("pack.sheet.dictionary"))
	b.addSheet(dictionary)
	b.data.name = b.name(b.words.T("pack.sheet.data"))
	for i := range b.pages {
		b.page(&b.pages[i])
	}
	b.cover(cover)
	b.contents(contents)
	b.dictionary(dictionary)
	b.finishData()
	b.file.SetActiveSheet(0)
}

// try keeps the first error: the library reports the same few of every call.
func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) addSheet(name string) {
	_, err := b.file.NewSheet(name)
	b.try(err)
}
