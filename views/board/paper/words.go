package paper

import (
	"image/color"
	"strings"

	"fagplan/views/board"
	"fagplan/views/chart"
)

// style is how words are set.
type style struct {
	size  float64
	bold  bool
	color color.RGBA
}

func (s style) height() float64 { return lineHeight * s.size }

// rows breaks a text into rows no wider than width.
func (s *setter) rows(words string, st style, width float64) []string {
	rows, err := chart.Wrap(words, st.size, st.bold, width)
	if err != nil && s.err == nil {
		s.err = err
	}
	return rows
}

// row sets one row with its upper edge at y; x is where it begins or ends.
func (s *setter) row(words string, st style, align chart.Align, x, y float64) {
	s.pdf.Text(chart.Text{
		Value: words, Size: st.size, Bold: st.bold, Color: st.color, Align: align,
		Box: chart.Rect{X: x, Y: y, W: 0, H: st.height()},
	})
}

// paragraph sets a text at the top of the area, as far as there is room, and
// returns the words that are left.
func (s *setter) paragraph(words string, st style) (left string) {
	rows := s.rows(words, st, s.area.W)
	for i, row := range rows {
		if s.area.H < st.height() {
			return strings.Join(rows[i:], " ")
		}
		s.row(row, st, chart.Start, s.area.X, s.area.Y)
		s.space(st.height())
	}
	return ""
}

// fill sets paragraphs from the top of the area as far as there is room, and
// returns what is left of them.
func (s *setter) fill(paragraphs []string) (left []string) {
	for i, words := range paragraphs {
		if rest := s.paragraph(words, s.body()); rest != "" {
			return append([]string{rest}, paragraphs[i+1:]...)
		}
		s.space(bodySize / 2)
	}
	return nil
}

// flow sets paragraphs from the top of the area, and goes on over pages of the
// same title while there are more.
func (s *setter) flow(paragraphs []string, title string) {
	for left := s.fill(paragraphs); len(left) > 0; left = s.fill(left) {
		s.resume(title)
	}
}

// space leaves room at the top of the area.
func (s *setter) space(height float64) {
	height = min(height, s.area.H)
	s.area.Y += height
	s.area.H -= height
}

// feet sets texts at the bottom of the area, under each other.
func (s *setter) feet(texts ...string) {
	faint := s.faint()
	rows := s.feetRows(texts)
	y := s.area.Bottom() - float64(len(rows))*faint.height()
	s.area.H -= s.feetHeight(texts...)
	for i, row := range rows {
		s.row(row, faint, chart.Start, s.area.X, y+float64(i)*faint.height())
	}
}

// feetHeight is how much of the area feet takes.
func (s *setter) feetHeight(texts ...string) float64 {
	return float64(len(s.feetRows(texts)))*s.faint().height() + 0.6*footerSize
}

// feetRows are no more than fill a third of the area: what it is about comes
// first.
func (s *setter) feetRows(texts []string) (rows []string) {
	for _, words := range texts {
		rows = append(rows, s.rows(words, s.faint(), s.area.W)...)
	}
	return rows[:min(len(rows), int(s.area.H/3/s.faint().height()))]
}

func (s *setter) faint() style { return style{size: footerSize, color: s.theme.Muted} }

func (s *setter) body() style { return style{size: bodySize, color: s.theme.Ink} }

// wordsPage is a page of nothing but words.
func (s *setter) wordsPage(page *board.Page) {
	s.feet(page.Note, page.Source)
	s.flow(page.Commentary, page.Title)
}

// methods says at the end what the numbers of each page are defined as.
func (s *setter) methods() {
	title := s.words.T("pack.methods")
	begun := false
	for _, page := range s.deck.Pages {
		if page.Method == "" {
			continue
		}
		if !begun {
			s.begin(title)
			begun = true
		}
		strong := s.body()
		strong.bold = true
		if s.area.H < 4*strong.height() {
			s.resume(title)
		}
		s.paragraph(page.Title, strong)
		s.flow([]string{page.Method}, title)
	}
}

// rule draws a line across the top of the area.
func (s *setter) rule(c color.RGBA, width float64) {
	s.pdf.Path(chart.Path{
		Runs:  [][]chart.Vec{{{X: s.area.X, Y: s.area.Y}, {X: s.area.Right(), Y: s.area.Y}}},
		Style: chart.Style{Stroke: c, Width: width},
	})
}
