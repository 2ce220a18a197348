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
	p, err := NewPDF(PDFOptions{Width: d.Width, Height: d.Height, Language: d.Language, Title: d.Title, Subject: d.AltText})
	if err != nil {
		return err
	}
	p.AddPage()
	p.Place(d, Vec{})
	return p.Save(w)
}

// PDF is a document in the making, and a Canvas over the page that was added
// last. It is measured in logical pixels from the upper left corner, 96 of them
// an inch.
//
// Drawings have an alternative text, as content marked with it: the library
// knows no structure tree, so that a reader of the file meets headings and
// tables as text in the order it was drawn, and not as headings and tables.
type PDF struct {
	file   *fpdf.Fpdf
	fonts  *typefaces
	origin Vec // where what is painted has its upper left corner
}

// PDFOptions is how large the pages of a PDF are, in logical pixels, and what
// the file says of itself.
type PDFOptions struct {
	Width, Height float64
	// Language is that of the words, as BCP 47 names it.
	Language, Title, Subject, Keywords string
}

const (
	pdfPixel = 72.0 / 96 // points in a logical pixel
	// pdfFamily is what the library makes givenName of, with a letter for bold.
	pdfFamily = "fagnotosans"
	givenName = "/utf8fagnotosans"
	// subsetName is as long, and says as PDF wants it that the typeface that is
	// embedded is not the whole of it.
	subsetName = "/FAGPLN+NotoSans"
)

// NewPDF begins a document without pages. The error is that of the typeface.
func NewPDF(o PDFOptions) (*PDF, error) {
	fonts, err := loadTypefaces()
	if err != nil {
		return nil, err
	}
	p := &PDF{file: fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "pt",
		Size:    fpdf.SizeType{Wd: o.Width * pdfPixel, Ht: o.Height * pdfPixel},
	}), fonts: fonts}
	p.file.AddUTF8FontFromBytes(pdfFamily, "", fonts.regular.content)
	p.file.AddUTF8FontFromBytes(pdfFamily, "B", fonts.bold.content)
	p.file.SetCatalogSort(true)
	p.file.SetCreationDate(noDate)
	p.file.SetModificationDate(noDate)
	p.file.SetProducer("Fagplan", false)
	p.file.SetLang(o.Language)
	// Encoded here: the library takes no characters beyond the first 65 536.
	p.file.SetTitle(utf16Text(o.Title), false)
	p.file.SetSubject(utf16Text(o.Subject), false)
	if o.Keywords != "" {
		p.file.SetKeywords(utf16Text(o.Keywords), false)
	}
	p.file.SetAutoPageBreak(false, 0)
	p.file.SetLineJoinStyle("round")
	return p, nil
}

// AddPage begins a new page.
func (p *PDF) AddPage() { p.file.AddPage() }

// Bookmark lists the page in the outline of the document.
func (p *PDF) Bookmark(title string) {
	p.file.SetFont(pdfFamily, "", 1) // the library encodes titles as the typeface is
	p.file.Bookmark(strings.Map(encodable, clean(title)), 0, 0)
}

// Place paints a drawing with its upper left corner at a place on the page.
func (p *PDF) Place(d *Drawing, at Vec) {
	p.origin = at
	p.tagged("Lang "+pdfString(d.Language)+" /Alt "+pdfString(d.AltText), func() { d.Paint(p) })
	p.origin = Vec{}
}

// Picture paints a PNG over a part of the page, with an alternative text. Name
// tells it from other pictures of the document.
func (p *PDF) Picture(name string, png []byte, at Rect, alternative string) {
	options := fpdf.ImageOptions{ImageType: "png"}
	p.file.RegisterImageOptionsReader(name, options, bytes.NewReader(png))
	x, y := p.at(Vec{at.X, at.Y})
	p.tagged("Alt "+pdfString(alternative), func() {
		p.file.ImageOptions(name, x, y, at.W*pdfPixel, at.H*pdfPixel, false, options, 0, "")
	})
}

// Paint paints shapes.
func (p *PDF) Paint(shapes ...Shape) {
	for _, shape := range shapes {
		shape.paint(p)
	}
}

// Save writes the document.
func (p *PDF) Save(w io.Writer) error {
	var file bytes.Buffer
	if err := p.file.Output(&file); err != nil {
		return fmt.Errorf("drawing the PDF: %w", err)
	}
	if _, err := w.Write(finished(file.Bytes())); err != nil {
		return fmt.Errorf("writing the PDF: %w", err)
	}
	return nil
}

// at is where a place is on the page, in points.
func (p *PDF) at(v Vec) (x, y float64) {
	return (p.origin.X + v.X) * pdfPixel, (p.origin.Y + v.Y) * pdfPixel
}

// tagged draws something as a marked piece of content with the properties given.
func (p *PDF) tagged(properties string, draw func()) {
	p.file.RawWriteStr("/Span <</" + properties + ">> BDC")
	draw()
	p.file.RawWriteStr("EMC")
}

// Box draws its outline half a width inside, since PDF strokes astride.
func (p *PDF) Box(b Box) {
	area := b.Rect
	if b.Style.Stroke.A != 0 {
		area = area.Inset(b.Style.Width / 2)
	}
	if how := p.style(b.Style); how != "" {
		x, y := p.at(Vec{area.X, area.Y})
		p.file.Rect(x, y, area.W*pdfPixel, area.H*pdfPixel, how)
	}
}

// Path draws all its runs as one.
func (p *PDF) Path(path Path) {
	how := p.style(path.Style)
	if how == "" {
		return
	}
	for _, run := range path.Runs {
		for i, v := range run {
			if x, y := p.at(v); i == 0 {
				p.file.MoveTo(x, y)
			} else {
				p.file.LineTo(x, y)
			}
		}
		if path.Closed {
			p.file.ClosePath()
		}
	}
	p.file.DrawPath(how)
}

// Disc draws a circle, outline and all.
func (p *PDF) Disc(d Disc) {
	if how := p.style(d.Style); how != "" {
		x, y := p.at(d.Centre)
		p.file.Circle(x, y, d.Radius*pdfPixel, how)
	}
}

// style begins a new shape and returns the library's word for whether it is
// filled and stroked, empty if neither.
func (p *PDF) style(s Style) (how string) {
	if s.Stroke.A != 0 {
		p.file.SetDrawColor(channels(s.Stroke))
		p.file.SetLineWidth(s.Width * pdfPixel)
		dash := make([]float64, len(s.Dash))
		for i, length := range s.Dash {
			dash[i] = length * pdfPixel
		}
		p.file.SetDashPattern(dash, 0)
		how = "D"
	}
	if s.Fill.A != 0 {
		p.file.SetFillColor(channels(s.Fill))
		how += "F"
	}
	return how
}

func channels(c color.RGBA) (r, g, b int) { return int(c.R), int(c.G), int(c.B) }

// Text draws with the glyphs there are. Where those are not the text itself,
// as an en dash for a minus, the text is attached for whoever copies it.
func (p *PDF) Text(t Text) {
	if t.Back.A != 0 {
		p.Box(Box{t.Box, Style{Fill: t.Back}})
	}
	weight := ""
	if t.Bold {
		weight = "B"
	}
	p.file.SetFont(pdfFamily, weight, t.Size*pdfPixel)
	p.file.SetTextColor(channels(t.Color))
	face := p.fonts.weight(t.Bold)
	drawn := strings.Map(encodable, face.drawable(t.Value))
	left := t.Anchor().X - face.width(t.Value, t.Size)*float64(t.Align)/2
	x, y := p.at(Vec{left, t.Anchor().Y})
	draw := func() { p.file.Text(x, y, drawn) }
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
// drawn and nobody is told that it was in the year 1, and names the typefaces and
// the version of PDF, which has texts for what is drawn. The length of the file, which its own
// index depends on, is kept.
func finished(file []byte) []byte {
	for _, key := range []string{"CreationDate", "ModDate"} {
		entry := fmt.Appendf(nil, "/%s (D:%s)", key, noDate.Format("20060102150405"))
		file = bytes.Replace(file, entry, bytes.Repeat([]byte(" "), len(entry)), 1)
	}
	file = bytes.ReplaceAll(file, []byte(givenName), []byte(subsetName))
	return bytes.Replace(file, []byte("%PDF-1.3"), []byte("%PDF-1.5"), 1)
}
