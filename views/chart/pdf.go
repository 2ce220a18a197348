package chart

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
)

// WritePDF writes the drawing as a PDF of one page, as large as the picture at
// 96 pixels an inch. Text is real text in the typeface of the picture, of which
// the glyphs that are used are embedded. The same drawing always gives the same
// bytes. Scale changes nothing in it: it has no pixels.
func (d *Drawing) WritePDF(w io.Writer) error {
	fonts, err := loadTypefaces()
	if err != nil {
		return err
	}
	p := newPage(d, fonts)
	p.tagged("Lang "+pdfString(d.Language)+" /Alt "+pdfString(d.AltText), func() { d.Paint(p) })
	var file bytes.Buffer
	if err := p.Output(&file); err != nil {
		return fmt.Errorf("drawing the PDF: %w", err)
	}
	if _, err := w.Write(finished(file.Bytes())); err != nil {
		return fmt.Errorf("writing the PDF: %w", err)
	}
	return nil
}

// page is a Canvas over a PDF page, measured in logical pixels.
type page struct {
	*fpdf.Fpdf
	fonts *typefaces
}

const (
	pdfPixel  = 72.0 / 96 // points in a logical pixel
	pdfFamily = "NotoSans"
)

func newPage(d *Drawing, fonts *typefaces) *page {
	p := &page{fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: d.Width * pdfPixel, Ht: d.Height * pdfPixel},
	}), fonts}
	p.AddUTF8FontFromBytes(pdfFamily, "", fonts.regular.content)
	p.AddUTF8FontFromBytes(pdfFamily, "B", fonts.bold.content)
	p.SetCatalogSort(true)
	p.SetCreationDate(noDate)
	p.SetModificationDate(noDate)
	p.SetProducer("Fagplan", false)
	p.SetLang(d.Language)
	// Encoded here: the library takes no characters beyond the first 65 536.
	p.SetTitle(utf16Text(d.Title), false)
	p.SetSubject(utf16Text(d.AltText), false)
	p.SetAutoPageBreak(false, 0)
	p.SetLineJoinStyle("round")
	p.AddPage()
	return p
}

// tagged draws something as a marked piece of content with the properties given.
func (p *page) tagged(properties string, draw func()) {
	p.RawWriteStr("/Span <</" + properties + ">> BDC")
	draw()
	p.RawWriteStr("EMC")
}

// Box draws its outline half a width inside, since PDF strokes astride.
func (p *page) Box(b Box) {
	area := b.Rect
	if b.Style.Stroke.A != 0 {
		area = area.Inset(b.Style.Width / 2)
	}
	if how := p.style(b.Style); how != "" {
		p.Rect(area.X*pdfPixel, area.Y*pdfPixel, area.W*pdfPixel, area.H*pdfPixel, how)
	}
}

// Path draws all its runs as one.
func (p *page) Path(path Path) {
	how := p.style(path.Style)
	if how == "" {
		return
	}
	for _, run := range path.Runs {
		for i, v := range run {
			if i == 0 {
				p.MoveTo(v.X*pdfPixel, v.Y*pdfPixel)
			} else {
				p.LineTo(v.X*pdfPixel, v.Y*pdfPixel)
			}
		}
		if path.Closed {
			p.ClosePath()
		}
	}
	p.DrawPath(how)
}

func (p *page) Disc(d Disc) {
	if how := p.style(d.Style); how != "" {
		p.Circle(d.Centre.X*pdfPixel, d.Centre.Y*pdfPixel, d.Radius*pdfPixel, how)
	}
}

// style begins a new shape and returns the library's word for whether it is
// filled and stroked, empty if neither.
func (p *page) style(s Style) (how string) {
	if s.Stroke.A != 0 {
		p.SetDrawColor(channels(s.Stroke))
		p.SetLineWidth(s.Width * pdfPixel)
		dash := make([]float64, len(s.Dash))
		for i, length := range s.Dash {
			dash[i] = length * pdfPixel
		}
		p.SetDashPattern(dash, 0)
		how = "D"
	}
	if s.Fill.A != 0 {
		p.SetFillColor(channels(s.Fill))
		how += "F"
	}
	return how
}

func channels(c color.RGBA) (r, g, b int) { return int(c.R), int(c.G), int(c.B) }

// Text draws with the glyphs there are. Where those are not the text itself,
// as an en dash for a minus, the text is attached for whoever copies it.
func (p *page) Text(t Text) {
	if t.Back.A != 0 {
		p.Box(Box{t.Box, Style{Fill: t.Back}})
	}
	weight := ""
	if t.Bold {
		weight = "B"
	}
	p.SetFont(pdfFamily, weight, t.Size*pdfPixel)
	p.SetTextColor(channels(t.Color))
	face := p.fonts.weight(t.Bold)
	drawn := strings.Map(encodable, face.drawable(t.Value))
	left := t.Anchor().X - face.width(t.Value, t.Size)*float64(t.Align)/2
	draw := func() { p.Fpdf.Text(left*pdfPixel, t.Anchor().Y*pdfPixel, drawn) }
	if drawn == t.Value {
		draw()
		return
	}
	p.tagged("ActualText "+pdfString(t.Value), draw)
}

// encodable replaces characters the library cannot encode by one the typeface
// has no glyph for either.
func encodable(r rune) rune {
	const last, missing = 0xFFFF, 0xFFFE
	if r > last {
		return missing
	}
	return r
}

// utf16Text is text as PDF writes it outside of pages: UTF-16 with a mark first.
func utf16Text(text string) string {
	var b strings.Builder
	b.WriteString("\xFE\xFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		b.Write([]byte{byte(unit >> 8), byte(unit)})
	}
	return b.String()
}

// pdfString is a text within a page's own instructions.
func pdfString(text string) string { return fmt.Sprintf("<%X>", utf16Text(text)) }

// noDate stands in for the times the library insists on writing.
var noDate = time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC)

// finished blanks the dates, so that a drawing is the same file whenever it is
// drawn and nobody is told that it was in the year 1, and names the version of
// PDF that has texts for what is drawn. The length of the file, which its own
// index depends on, is kept.
func finished(file []byte) []byte {
	for _, key := range []string{"CreationDate", "ModDate"} {
		entry := fmt.Appendf(nil, "/%s (D:%s)", key, noDate.Format("20060102150405"))
		file = bytes.Replace(file, entry, bytes.Repeat([]byte(" "), len(entry)), 1)
	}
	return bytes.Replace(file, []byte("%PDF-1.3"), []byte("%PDF-1.5"), 1)
}
