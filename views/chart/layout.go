package chart

import (
	"fmt"
	"image/color"
	"math"
)

// Options is how a chart is to be laid out.
type Options struct {
	// Width and Height are in logical pixels, at least 16 and at most 16384.
	Width, Height int
	// Scale is device pixels per logical pixel, above zero; zero itself means 1.
	Scale float64
	// Theme is Light() where it has no colours.
	Theme Theme
	// Header draws title, subtitle, note and source. A card on screen that
	// shows them itself leaves it out.
	Header bool
	// TextSize is the size of labels in logical pixels. Zero chooses it from
	// the size of the picture, as for a slide; charts that stand side by side
	// on a screen should be given the same.
	TextSize float64
}

// sizeLimits in logical pixels, and in device pixels for the whole picture.
const (
	minSide   = 16
	maxSide   = 16384
	maxPixels = 1 << 27
)

func (o Options) check() error {
	if o.Width < minSide || o.Height < minSide || o.Width > maxSide || o.Height > maxSide {
		return fmt.Errorf("a chart of %d×%d cannot be drawn: each side must be from %d to %d pixels", o.Width, o.Height, minSide, maxSide)
	}
	if pixels := float64(o.Width) * float64(o.Height) * o.Scale * o.Scale; !(o.Scale > 0 && pixels >= 1 && pixels <= maxPixels) {
		return fmt.Errorf("a chart of %d×%d at scale %v cannot be drawn: choose a smaller size or scale", o.Width, o.Height, o.Scale)
	}
	return nil
}

// layout is a drawing in the making.
type layout struct {
	spec  *Spec
	theme Theme
	fonts *typefaces
	out   *Drawing

	label, strong, small, faint, title textStyle
	gap                                float64 // between a mark and its label
	stroke                             float64 // of data lines and outlines

	bodies     []int        // series drawn as columns, bars or data lines
	lineSeries []int        // target and reference series, drawn as lines over them
	hues       []color.RGBA // of the series

	room     Rect   // what texts must keep within: the picture, or a panel of it
	field    Rect   // what notes must keep within: the chart between title and footer
	taken    []Rect // where texts and samples stand
	unpinned []int  // notes that found no room beside their marks
	pins     []pin  // those that did
	walls    []line // what labels must not be crossed by
}

// Layout places everything a Spec says in a picture of the given size. The
// same Spec and Options always give the same Drawing. It fails where
// Spec.Validate does and where the size is out of bounds.
func Layout(spec *Spec, o Options) (*Drawing, error) {
	l, o, err := prepare(spec, o)
	if err != nil {
		return nil, err
	}
	l.fill(o)
	for len(l.unpinned) > 0 {
		spec = spec.footnoted(l.unpinned)
		l = newLayout(spec, o, l.fonts)
		l.fill(o)
	}
	l.out.Note = spec.Note
	return l.out, nil
}

// prepare checks what is asked for, fills in what is left open, and returns an
// empty layout.
func prepare(spec *Spec, o Options) (*layout, Options, error) {
	if o.Scale == 0 {
		o.Scale = 1
	}
	if len(o.Theme.Series) == 0 {
		o.Theme = Light()
	}
	if err := o.check(); err != nil {
		return nil, o, err
	}
	if err := spec.Validate(); err != nil {
		return nil, o, err
	}
	fonts, err := loadTypefaces()
	if err != nil {
		return nil, o, err
	}
	return newLayout(spec, o, fonts), o, nil
}

func newLayout(spec *Spec, o Options, fonts *typefaces) *layout {
	size := o.TextSize
	if size <= 0 {
		size = textSize(float64(o.Width), float64(o.Height))
	}
	l := &layout{spec: spec, theme: o.Theme, fonts: fonts, gap: 0.3 * size, stroke: 0.13 * size}
	l.label = textStyle{size, false, o.Theme.Ink}
	l.strong = textStyle{size, true, o.Theme.Ink}
	l.small = textStyle{0.92 * size, false, o.Theme.Ink}
	l.faint = textStyle{0.92 * size, false, o.Theme.Muted}
	l.title = textStyle{titleRatio(o) * size, true, o.Theme.Ink}
	l.bodies, l.lineSeries = spec.bodies(), spec.overlays()
	l.hues = hues(spec, &o.Theme)
	l.room = Rect{0, 0, float64(o.Width), float64(o.Height)}
	l.out = &Drawing{
		Width: l.room.W, Height: l.room.H, Scale: o.Scale,
		Background: o.Theme.Background, Language: spec.Language, Title: spec.Title, AltText: spec.AltText,
	}
	return l
}

// titleRatio is how much larger than labels the title is: less on a card, where
// a long message would take the chart's place.
func titleRatio(o Options) float64 {
	const card = 640
	if o.Width < card {
		return 1.2
	}
	return 1.4
}

// textSize is 16 pixels on a slide of 1280×720 and grows with it. Smaller
// pictures keep their text readable instead of shrinking it in proportion.
func textSize(width, height float64) float64 {
	slides := math.Min(width/1280, height/720)
	if slides >= 1 {
		return 16 * slides
	}
	return math.Max(11, 6.5+9.5*slides)
}

// slideShape is how many times as wide as high a slide is.
const slideShape = 16.0 / 9

// fill divides the picture into header, footer and chart, and draws them.
func (l *layout) fill(o Options) {
	area := l.room
	if l.spec.Form == Spark {
		l.spark(area.Inset(2 * l.stroke))
		return
	}
	if l.spec.Form == Card {
		l.card(area, o.Header)
		return
	}
	if o.Header {
		area = area.Inset(math.Max(l.label.size, 0.025*math.Min(area.W, slideShape*area.H)))
		area = l.footer(l.header(area))
	} else {
		area = area.Inset(l.gap)
	}
	area = l.notationKey(area)
	l.field = area
	switch {
	case !l.spec.hasData():
		l.empty(area)
	case len(l.spec.Panels) > 0:
		l.panels(area)
	case l.spec.Form == Dumbbells:
		l.dumbbells(area)
	case l.spec.Form == Bars:
		l.bars(area)
	case l.spec.Form == Lines:
		l.lines(area)
	case l.spec.Form == Scatter:
		l.scatter(area)
	case l.spec.Form == Bridge:
		l.bridge(area)
	case l.spec.Form == Variance, l.spec.Form == VarianceOverTime:
		l.variance(area)
	case l.spec.Form == Timeline:
		l.timeline(area)
	default:
		l.columns(area)
	}
	l.pin()
}

// header draws title and subtitle over area and returns what is left.
func (l *layout) header(area Rect) Rect {
	subtitle := l.label
	subtitle.color = l.theme.Muted
	rows := 2
	if area.H < 20*l.label.size {
		rows = 1 // a small card is for the chart
	}
	area = l.paragraph(l.spec.Title, l.title, area, rows+1)
	area = l.paragraph(l.spec.Subtitle, subtitle, area, rows)
	_, area = area.cutTop(l.label.size * 0.6)
	return area
}

// paragraph sets a text at the top of area, in no more lines than leave room
// for the chart, and returns what is left.
func (l *layout) paragraph(text string, s textStyle, area Rect, most int) Rect {
	most = min(most, int(area.H/3/s.height()))
	for _, row := range l.wrap(clean(text), s, area.W, most) {
		l.put(l.text(row, s, Start, area.X, area.Y))
		_, area = area.cutTop(s.height())
	}
	return area
}

// footer draws note and source under area and returns what is left.
func (l *layout) footer(area Rect) Rect {
	text := clean(l.spec.Note)
	if source := clean(l.spec.Source); text == "" {
		text = source
	} else if source != "" {
		text += " · " + source
	}
	most := min(3, int(area.H/4/l.faint.height()))
	rows := l.wrap(text, l.faint, area.W, most)
	if len(rows) == 0 {
		return area
	}
	strip, area := area.cutBottom(float64(len(rows)) * l.faint.height())
	for i, row := range rows {
		l.put(l.text(row, l.faint, Start, strip.X, strip.Y+float64(i)*l.faint.height()))
	}
	_, area = area.cutBottom(l.gap)
	return area
}

// empty says in the middle of area why there is nothing to see.
func (l *layout) empty(area Rect) {
	s := l.label
	s.color = l.theme.Muted
	rows := l.wrap(clean(l.spec.Empty), s, area.W*0.8, int(area.H/s.height()))
	top := area.Centre().Y - float64(len(rows))*s.height()/2
	for i, row := range rows {
		l.put(l.text(row, s, Middle, area.Centre().X, top+float64(i)*s.height()))
	}
}

// put makes a text part of the drawing, and keeps its room.
func (l *layout) put(t Text) {
	if t.Value == "" {
		return
	}
	l.out.Texts = append(l.out.Texts, t)
	l.taken = append(l.taken, t.Box)
}

// draw makes shapes part of the drawing.
func (l *layout) draw(shapes ...Shape) { l.out.Shapes = append(l.out.Shapes, shapes...) }

// mark makes a point of the Spec something to point at.
func (l *layout) mark(series, category int, box Rect) {
	p := l.spec.Series[series].Points[category]
	l.out.Marks = append(l.out.Marks, Mark{
		Series: series, Category: category, Box: box,
		Value: p.Value, ReadOut: l.spec.readOut(series, category), Origin: p.Origin,
	})
}

// free reports whether a text may stand in a box: in its room, on no other
// text, and crossed by no line.
func (l *layout) free(box Rect) bool {
	return l.vacant(box) && !l.walled(box)
}

func (l *layout) vacant(box Rect) bool {
	if !box.within(l.room) {
		return false
	}
	for _, other := range l.taken {
		if box.Overlaps(other) {
			return false
		}
	}
	return true
}

func (l *layout) walled(box Rect) bool {
	for _, wall := range l.walls {
		if l.touches(wall, box) {
			return true
		}
	}
	return false
}

// touches reports whether a line of usual width touches a box.
func (l *layout) touches(wall line, box Rect) bool {
	return wall.crosses(box.Inset(-l.stroke))
}

// putFirst puts the text at the first of some places that is free. Where all
// are crossed by lines, must puts it at the first that is on no other text,
// covering the line. It reports whether the text was put.
func (l *layout) putFirst(t Text, must bool, places ...Vec) bool {
	for _, place := range places {
		if at := moved(t, place); l.free(at.Box) {
			l.put(at)
			return true
		}
	}
	for _, place := range places {
		if at := moved(t, place); must && l.vacant(at.Box) {
			at.Back = l.theme.Background
			l.put(at)
			return true
		}
	}
	return false
}

// moved is t with its box's upper left corner at a place.
func moved(t Text, place Vec) Text {
	t.Box.X, t.Box.Y = place.X, place.Y
	return t
}
