package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"unicode"

	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var pageStyle string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// document is what the template shows of a deck.
type document struct {
	board.Deck
	Words pageWords
	Style template.CSS
	Pages []page
}

// pageWords are the words of the page itself.
type pageWords struct{ Skip, Contents, Methods string }

// page is a page of the deck as the template shows it.
type page struct {
	Anchor, Title, Subtitle, Note, Source, Method string
	Commentary                                    []string
	Chart                                         template.HTML
	Table                                         *table
}

// Write writes a pack as one web page. The same deck always gives the same
// bytes. It fails where a chart cannot be laid out, and where w does.
func Write(w io.Writer, deck board.Deck) error {
	words := text.For(deck.Language)
	d := document{
		Deck:  deck,
		Words: pageWords{words.T("pack.skip"), words.T("pack.contents"), words.T("pack.methods")},
	}
	colours := newPalette()
	for i := range deck.Pages {
		p, err := pageOf(&deck.Pages[i], i, words, colours)
		if err != nil {
			return err
		}
		d.Pages = append(d.Pages, p)
	}
	// Both are of the program's own making.
	d.Style = template.CSS(strings.TrimSpace(pageStyle) + colours.style()) //nolint:gosec
	var written bytes.Buffer
	err := pageTemplate.Execute(&written, d)
	if err == nil {
		_, err = w.Write(bytes.Map(allowed, written.Bytes()))
	}
	if err != nil {
		return fmt.Errorf("writing the web page: %w", err)
	}
	return nil
}

// allowed puts U+FFFD in place of what no page may hold: control characters, halves
// of characters, and what is no character.
func allowed(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF {
		return unicode.ReplacementChar
	}
	return r
}

func pageOf(from *board.Page, index int, words *text.Printer, colours *palette) (page, error) {
	p := page{
		Anchor: "side-" + strconv.Itoa(index+1), Title: from.Title, Commentary: from.Commentary,
		Note: from.Note, Source: from.Source, Method: from.Method,
	}
	caption := words.T("pack.numbers", text.Args{"title": from.Title})
	switch {
	case from.Table != nil:
		p.Table = tableOf(from.Table, from.Title, colours)
	case from.Chart != nil:
		drawn, note, err := picture(from, colours)
		if err != nil {
			return page{}, fmt.Errorf("%w: %s: %w", board.ErrDrawing, from.ID, err)
		}
		p.Chart, p.Note, p.Subtitle = drawn, note, from.Chart.Subtitle
		p.Table = numbersOf(from.Chart, caption)
	}
	return p, nil
}

// pageChart is how charts of the page are laid out: as wide as the page is at
// most.
func pageChart(theme chart.Theme) chart.Options {
	return chart.Options{Width: 1080, Height: 560, Theme: theme, TextSize: 14}
}

// picture draws the chart of a page for light and dark at once, and returns the
// note to write under it.
func picture(from *board.Page, colours *palette) (svg template.HTML, note string, err error) {
	spec := *from.Chart
	spec.Title, spec.Note = from.Title, from.Note
	light, err := chart.Layout(&spec, pageChart(chart.Light()))
	if err != nil {
		return "", "", err
	}
	dark, err := chart.Layout(&spec, pageChart(chart.Dark()))
	if err != nil {
		return "", "", err
	}
	drawn, err := colours.both(light, dark)
	// The SVG is written by the program, with every text escaped.
	return template.HTML(drawn), light.Note, err //nolint:gosec
}
