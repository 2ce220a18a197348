package chart

import "image/color"

// Drawing is a chart laid out: what to paint, where the marks are, and what
// the texts say. Shapes are painted in order, texts on top of them.
type Drawing struct {
	Width, Height float64 // logical pixels
	Scale         float64 // device pixels per logical pixel
	Background    color.RGBA
	Language      string // of the words, as in Spec
	Title         string
	AltText       string
	// Note is that of the Spec, followed by the planner's own notes that found no
	// place beside their marks. A drawing with a header has it in its footer.
	Note   string
	Shapes []Shape
	Texts  []Text
	Marks  []Mark
	// Time is where moments are on a Timeline, nil for other charts.
	Time *TimeAxis
}

// TimeAxis tells which moment is where along a timeline. Moments are in years,
// as budget.Period.Begins gives them.
type TimeAxis struct {
	From, To    float64 // moments
	Left, Right float64 // where they are, in logical pixels
}

// Moment is the moment at x.
func (a TimeAxis) Moment(x float64) float64 {
	if a.Right == a.Left {
		return a.From
	}
	return a.From + (x-a.Left)/(a.Right-a.Left)*(a.To-a.From)
}

// Place is where a moment is.
func (a TimeAxis) Place(moment float64) float64 {
	if a.To == a.From {
		return a.Left
	}
	return a.Left + (moment-a.From)/(a.To-a.From)*(a.Right-a.Left)
}

// Mark is a drawn point of the Spec, for hovering, clicking and walking with
// the keyboard. Marks come series by series, in category order.
type Mark struct {
	Series, Category int
	Box              Rect // true to the value, also where the painted shape is trimmed
	Value            float64
	ReadOut          string
	Origin           string
}

// At is the mark under v, the last painted first.
func (d *Drawing) At(v Vec) (Mark, bool) {
	for i := len(d.Marks) - 1; i >= 0; i-- {
		if d.Marks[i].Box.Holds(v) {
			return d.Marks[i], true
		}
	}
	return Mark{}, false
}

// Canvas is what a Drawing is painted on: a picture, an SVG, a PDF page.
// Coordinates are logical pixels, colours opaque; a zero colour in a Style
// means that this part is not painted.
type Canvas interface {
	Box(Box)
	Path(Path)
	Disc(Disc)
	Text(Text)
}

// Paint paints the whole drawing, background first.
func (d *Drawing) Paint(c Canvas) {
	c.Box(Box{Rect{0, 0, d.Width, d.Height}, Style{Fill: d.Background}})
	for _, s := range d.Shapes {
		s.paint(c)
	}
	for _, t := range d.Texts {
		c.Text(t)
	}
}

// Style is how a shape is filled and outlined.
type Style struct {
	Fill, Stroke color.RGBA
	Width        float64   // of the stroke, in logical pixels
	Dash         []float64 // lengths of strokes and gaps; nil for a whole line
}

// Shape is one of Box, Path and Disc.
type Shape interface {
	paint(Canvas)
	// moved is the shape so far to the right and down.
	moved(x, y float64) Shape
}

// Box is an upright rectangle, its outline drawn inside its edges.
type Box struct {
	Rect  Rect
	Style Style
}

// Path is one or more runs of straight lines.
type Path struct {
	Runs   [][]Vec
	Closed bool
	Style  Style
}

// Disc is a circle.
type Disc struct {
	Centre Vec
	Radius float64
	Style  Style
}

func (s Box) paint(c Canvas)  { c.Box(s) }
func (s Path) paint(c Canvas) { c.Path(s) }
func (s Disc) paint(c Canvas) { c.Disc(s) }

// Align says which part of a text stays in place should a reader's typeface
// be wider or narrower than the one it was measured with.
type Align uint8

// The alignments there are.
const (
	Start Align = iota
	Middle
	End
)

// Text is one line of text.
type Text struct {
	Value string
	Box   Rect // the ink's room: as wide as the text, lineHeight sizes high
	Size  float64
	Bold  bool
	Color color.RGBA
	// Back is painted behind the text where it stands on a pattern or line;
	// zero for nothing.
	Back  color.RGBA
	Align Align
}

const (
	lineHeight = 1.24 // of a text box, in sizes
	ascent     = 0.96 // from its top to the baseline, in sizes
)

// Anchor is the point on the baseline that Align refers to.
func (t Text) Anchor() Vec {
	return Vec{t.Box.X + t.Box.W*float64(t.Align)/2, t.Box.Y + ascent*t.Size}
}
