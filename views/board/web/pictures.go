package web

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Picture is a file of the folder of pictures.
type Picture struct {
	// Name is the file's, in the folder.
	Name  string
	Write func(io.Writer) error
}

// slideScale is how many pixels a picture has for each of a slide's: 1920 across,
// which are 300 an inch in the column of a printed paper.
const slideScale = 1.5

// Pictures are the charts of a pack as files of the kinds given, "png" and
// "svg", numbered as the pages are, with alt.txt and alt.csv, which say what to
// write instead of each. Pages of tables have no pictures.
func Pictures(deck board.Deck, formats ...string) []Picture {
	var files []Picture
	about := [][]string{}
	for i := range deck.Pages {
		page := &deck.Pages[i]
		if page.Chart == nil || page.Table != nil {
			continue
		}
		for _, format := range formats {
			name := fmt.Sprintf("%02d-%s.%s", i+1, page.ID, format)
			files = append(files, Picture{name, func(w io.Writer) error { return draw(w, page, format) }})
			about = append(about, []string{name, page.Title, page.Chart.AltText})
		}
	}
	words := text.For(deck.Language)
	headings := []string{words.T("pack.file"), words.T("column.title"), words.T("pack.alt")}
	return append(files,
		Picture{"alt.txt", func(w io.Writer) error { return writeText(w, deck.FactLines(), about) }},
		Picture{"alt.csv", func(w io.Writer) error { return writeCSV(w, deck.Language, headings, about) }})
}

// draw draws the chart of a page with all it says, as on a slide.
func draw(w io.Writer, page *board.Page, format string) error {
	spec := *page.Chart
	spec.Title, spec.Note, spec.Source = page.Title, page.Note, page.Source
	drawing, err := chart.Layout(&spec, chart.Options{Width: 1280, Height: 720, Scale: slideScale, Header: true})
	if err != nil {
		return fmt.Errorf("%w: %s: %w", board.ErrDrawing, page.ID, err)
	}
	if format == "svg" {
		return drawing.WriteSVG(w)
	}
	return drawing.WritePNG(w)
}

// writeText writes what the pack says of itself, whether small numbers are masked
// among it, and what to say of each picture, for a reader.
func writeText(w io.Writer, facts []string, about [][]string) error {
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	for _, picture := range append([][]string{facts}, about...) {
		b.WriteString(strings.Join(picture, "\r\n") + "\r\n\r\n")
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("writing the alternative texts: %w", err)
	}
	return nil
}

// byteOrderMark tells Windows and Excel that a file is UTF-8.
const byteOrderMark = "\uFEFF"

// writeCSV writes the same for a spreadsheet or another program.
func writeCSV(w io.Writer, language text.Language, headings []string, about [][]string) error {
	if err := board.WriteTable(w, language, append([][]string{headings}, about...)); err != nil {
		return fmt.Errorf("writing the alternative texts: %w", err)
	}
	return nil
}
