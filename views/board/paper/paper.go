package paper

import (
	"io"
	"strings"

	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Format is the shape of the pages.
type Format uint8

// The formats there are.
const (
	Wide Format = iota // 16:9, as slides
	A4                 // lying
)

// Options is how a pack is set.
type Options struct {
	Format Format
}

// size is the width and height of pages in logical pixels, 96 of them an inch.
func (f Format) size() (width, height float64) {
	if f == A4 {
		const inch = 25.4 // millimetres
		return 297 / inch * 96, 210 / inch * 96
	}
	return 1280, 720
}

// Write writes a pack as one PDF. The same deck and options always give the same
// bytes. It fails where a chart cannot be laid out, and where w does.
func Write(w io.Writer, deck board.Deck, o Options) error {
	s, err := newSetter(&deck, o)
	if err != nil {
		return err
	}
	s.cover()
	for i := range deck.Pages {
		page := &deck.Pages[i]
		s.begin(page.Title)
		switch {
		case page.Table != nil:
			s.tablePage(page)
		case page.Chart != nil:
			if err := s.chartPage(page); err != nil {
				return err
			}
		default:
			s.wordsPage(page)
		}
	}
	s.methods()
	return s.save(w)
}

// setter sets the pages of a pack one after another.
type setter struct {
	pdf   *chart.PDF
	deck  *board.Deck
	words *text.Printer
	theme chart.Theme
	paper chart.Rect // the whole page
	area  chart.Rect // what is left of it
	pages int
	err   error // the first, of what has no other way to report it
}

const (
	margin     = 52
	titleSize  = 25
	bodySize   = 15.5
	footerSize = 12.5
	chartText  = 14   // of labels in charts
	lineHeight = 1.36 // of a row of text, in sizes
)

func newSetter(deck *board.Deck, o Options) (*setter, error) {
	width, height := o.Format.size()
	pdf, err := chart.NewPDF(chart.PDFOptions{
		Width: width, Height: height, Language: string(deck.Language), Title: deck.Title, Subject: deck.Subtitle,
		Keywords: strings.Join(deck.FactLines(), "; "),
	})
	if err != nil {
		return nil, err
	}
	return &setter{
		pdf: pdf, deck: deck, words: text.For(deck.Language), theme: chart.Light(),
		paper: chart.Rect{X: 0, Y: 0, W: width, H: height},
	}, nil
}

// save writes what has been set.
func (s *setter) save(w io.Writer) error {
	if s.err != nil {
		return s.err
	}
	return s.pdf.Save(w)
}

// addPage begins an empty page.
func (s *setter) addPage() {
	s.pdf.AddPage()
	s.pages++
	s.area = s.paper.Inset(margin)
}

// begin begins a page of the pack: listed in the outline, with its title, and
// its footer.
func (s *setter) begin(title string) {
	s.addPage()
	s.pdf.Bookmark(title)
	s.head(title)
}

// resume begins a page that goes on from the one before.
func (s *setter) resume(title string) {
	s.addPage()
	s.head(s.words.T("pack.continued", text.Args{"title": title}))
}

func (s *setter) head(title string) {
	s.footer()
	s.paragraph(title, style{size: titleSize, bold: true, color: s.theme.Ink})
	s.space(0.2 * titleSize)
}

// footer says on every page what it is of, and its number.
func (s *setter) footer() {
	faint := s.faint()
	area := s.area
	area.Y = s.paper.Bottom() - 0.75*margin
	number := s.words.Int(int64(s.pages))
	name := s.deck.Title
	for _, more := range []string{s.deck.Owner, s.deck.Subtitle} {
		if more != "" {
			name += " · " + more
		}
	}
	// The first row of a name that is too long is what there is room for.
	if rows := s.rows(name, faint, area.W-4*footerSize); len(rows) > 0 {
		s.row(rows[0], faint, chart.Start, area.X, area.Y)
	}
	s.row(number, faint, chart.End, area.Right(), area.Y)
	s.area.H -= footerSize
}
