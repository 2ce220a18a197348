package guide

import (
	"bytes"
	"fmt"
	"image/png"
	"io"
	"strconv"

	"fagplan/views/chart"
)

// The paper is A4, standing, in logical pixels, 96 of them an inch.
const (
	paperWidth  = 210 / 25.4 * 96
	paperHeight = 297 / 25.4 * 96
	paperMargin = 72

	titleSize = 25
	headSize  = 17
	bodySize  = 14.5
	footSize  = 11.5
	rowHeight = 1.42 // in sizes
	indent    = 26   // of a list

	mostOfPage = 0.42 // of the height, for a picture
)

// WritePDF writes the guide as a PDF, with the pictures of the stories as PNG.
func WritePDF(w io.Writer, version string, pictures map[string][]byte) error {
	s, err := newSetter(version, pictures)
	if err != nil {
		return err
	}
	s.cover(version)
	for _, page := range Pages() {
		s.begin(page.Title)
		s.page(page)
	}
	if s.err != nil {
		return s.err
	}
	return s.pdf.Save(w)
}

// setter sets the guide from top to bottom, on as many pages as it takes.
type setter struct {
	pdf      *chart.PDF
	theme    chart.Theme
	pictures map[string][]byte
	foot     string
	pages    int
	left, y  float64 // where the next row goes
	right    float64 // where rows end
	err      error   // the first
}

func newSetter(version string, pictures map[string][]byte) (*setter, error) {
	pdf, err := chart.NewPDF(chart.PDFOptions{Width: paperWidth, Height: paperHeight, Language: "nb", Title: Title, Subject: "Fagplan " + version})
	if err != nil {
		return nil, err
	}
	return &setter{pdf: pdf, theme: chart.Light(), pictures: pictures, foot: Title + " · Fagplan " + version, left: paperMargin, right: paperWidth - paperMargin}, nil
}

// cover is the first page, with what is in the guide.
func (s *setter) cover(version string) {
	s.turn()
	s.pdf.Bookmark(Title)
	s.rows(Title, titleSize, true)
	s.rows("Fagplan "+version+". Bildene er tegnet av denne utgaven av programmet.", bodySize, false)
	s.y += bodySize
	s.rows("Oppgaver", headSize, true)
	for i, page := range Pages() {
		s.item(strconv.Itoa(i+1)+".", func() { s.rows(page.Title, bodySize, false) })
	}
}

// turn begins a new sheet.
func (s *setter) turn() {
	s.pdf.AddPage()
	s.pages++
	s.y = paperMargin
	foot := float64(paperHeight - 0.7*paperMargin)
	s.row(s.foot, footSize, false, chart.Start, paperMargin, foot)
	s.row(strconv.Itoa(s.pages), footSize, false, chart.End, paperWidth-paperMargin, foot)
}

// begin begins a page of the guide.
func (s *setter) begin(title string) {
	s.turn()
	s.pdf.Bookmark(title)
	s.rows(title, titleSize, true)
	s.y += bodySize / 2
}

// need turns the sheet where there is not so much room left.
func (s *setter) need(height float64) {
	if s.y+height > paperHeight-paperMargin {
		s.turn()
	}
}

func (s *setter) row(words string, size float64, bold bool, align chart.Align, x, y float64) {
	s.pdf.Text(chart.Text{Value: words, Size: size, Bold: bold, Color: s.theme.Ink, Align: align,
		Box: chart.Rect{X: x, Y: y, H: rowHeight * size}})
}

// rows sets a text, broken where there is no more room.
func (s *setter) rows(words string, size float64, bold bool) {
	rows, err := chart.Wrap(words, size, bold, s.right-s.left)
	if err != nil && s.err == nil {
		s.err = err
	}
	for _, row := range rows {
		s.need(rowHeight * size)
		s.row(row, size, bold, chart.Start, s.left, s.y)
		s.y += rowHeight * size
	}
}

// item sets a line of a list: its mark, and what stands to the right of it.
func (s *setter) item(mark string, set func()) {
	s.need(rowHeight * bodySize)
	s.row(mark, bodySize, false, chart.Start, s.left, s.y)
	s.left += indent
	set()
	s.left -= indent
	s.y += bodySize / 4
}

// place sets a picture, as wide as the page where it is not too high.
func (s *setter) place(name, alternative string) {
	content, drawn := s.pictures[name]
	if !drawn {
		s.fail(fmt.Errorf("no picture of %s", name))
		return
	}
	config, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		s.fail(fmt.Errorf("the picture of %s: %w", name, err))
		return
	}
	width, height := float64(paperWidth-2*paperMargin), float64(config.Height)
	height *= width / float64(config.Width)
	if most := mostOfPage * paperHeight; height > most {
		width, height = width*most/height, most
	}
	s.need(height)
	s.pdf.Picture(name, content, chart.Rect{X: s.left, Y: s.y, W: width, H: height}, alternative)
	s.y += height + bodySize
}

func (s *setter) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}
