package chart

import "image/color"

// Sheet is a page to put charts, texts and signs on: a slide, or a page of
// paper.
type Sheet struct {
	layout *layout
}

// NewSheet makes an empty page. It fails where Layout would for the size.
func NewSheet(o Options) (*Sheet, error) {
	l, _, err := prepare(&Spec{Empty: " "}, o)
	if err != nil {
		return nil, err
	}
	return &Sheet{l}, nil
}

// Drawing is the page as it now is.
func (s *Sheet) Drawing() *Drawing { return s.layout.out }

// Theme is the page's colours.
func (s *Sheet) Theme() Theme { return s.layout.theme }

// Put draws a chart within a part of the page, without title, note and source,
// and with labels of a size; zero chooses it.
func (s *Sheet) Put(spec *Spec, in Rect, size float64) error {
	part, err := Layout(spec, Options{Width: int(in.W), Height: int(in.H), Theme: s.layout.theme, TextSize: size})
	if err != nil {
		return err
	}
	for _, shape := range part.Shapes {
		s.layout.draw(shape.moved(in.X, in.Y))
	}
	for _, text := range part.Texts {
		text.Box.X += in.X
		text.Box.Y += in.Y
		s.layout.out.Texts = append(s.layout.out.Texts, text)
	}
	return nil
}

// Lettering is how words are set on a Sheet.
type Lettering struct {
	Size  float64
	Bold  bool
	Color color.RGBA
	Align Align
}

// Write sets words from the top of a part of the page in as many lines as there
// is room for, the last of them cut off where there are more, and returns how
// high they stand.
func (s *Sheet) Write(words string, in Rect, how Lettering) float64 {
	style := textStyle{how.Size, how.Bold, how.Color}
	most := max(1, int((in.H+slack)/style.height()))
	lines := s.layout.wrap(clean(words), style, in.W, most)
	x := in.X + in.W*float64(how.Align)/2
	for i, line := range lines {
		s.layout.out.Texts = append(s.layout.out.Texts, s.layout.text(line, style, how.Align, x, in.Y+float64(i)*style.height()))
	}
	return float64(len(lines)) * style.height()
}

// Width is how wide words of a size are on one line.
func (s *Sheet) Width(words string, size float64) float64 {
	return s.layout.width(clean(words), textStyle{size: size})
}

// LineHeight is the height of a line of words of a size.
func LineHeight(size float64) float64 { return lineHeight * size }

// Lamp draws the shape of a status in the middle of a part of the page.
func (s *Sheet) Lamp(status Status, in Rect) {
	s.layout.lamp(in, status, s.layout.theme.Status[status])
}

// Rule draws a thin line under a part of the page.
func (s *Sheet) Rule(under Rect, c color.RGBA) {
	s.layout.draw(Path{[][]Vec{{{under.X, under.Bottom()}, {under.Right(), under.Bottom()}}}, false, Style{Stroke: c, Width: 1}})
}

func (s Box) moved(x, y float64) Shape {
	s.Rect.X += x
	s.Rect.Y += y
	return s
}

func (s Disc) moved(x, y float64) Shape {
	s.Centre.X += x
	s.Centre.Y += y
	return s
}

func (s Path) moved(x, y float64) Shape {
	runs := make([][]Vec, len(s.Runs))
	for i, run := range s.Runs {
		runs[i] = make([]Vec, len(run))
		for j, v := range run {
			runs[i][j] = Vec{v.X + x, v.Y + y}
		}
	}
	s.Runs = runs
	return s
}
