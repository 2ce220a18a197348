package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/chart"
)

// packRow is a page of a pack as it is listed.
type packRow struct {
	page  budget.PackPage
	title string
	// missing says why the page is not written, empty where it is.
	missing string
	// deck is what the page is told in, at a place; nil before that is known and
	// where the page is not written.
	deck *board.Deck
	at   int
	// change is where the page's message is no longer what it was, nil where it
	// is.
	change *board.Change
}

// packThumb is a page in the list, to be pressed, dragged and asked.
type packThumb struct {
	widget.BaseWidget
	carry
	list  *packPages
	at    int
	row   packRow
	slide *slideView
}

var (
	_ fyne.Tappable          = (*packThumb)(nil)
	_ fyne.SecondaryTappable = (*packThumb)(nil)
	_ fyne.Draggable         = (*packThumb)(nil)
)

func newPackThumb(l *packPages) *packThumb {
	t := &packThumb{list: l, slide: newSlideView(fyne.NewSize(1, 1))}
	t.over = l.drag
	t.drop = func(at fyne.Position) { l.drop(t.at, at) }
	t.ExtendBaseWidget(t)
	return t
}

// show draws a page.
func (t *packThumb) show(at int, row packRow) {
	if row.deck == nil || !isSamePage(row.page, t.row.page) {
		t.slide.clear()
	}
	t.at, t.row = at, row
	if row.deck != nil {
		t.slide.show(row.deck, row.at)
	}
	t.Refresh()
}

// Tapped implements fyne.Tappable.
func (t *packThumb) Tapped(*fyne.PointEvent) { t.list.press(t.at) }

// TappedSecondary implements fyne.SecondaryTappable.
func (t *packThumb) TappedSecondary(e *fyne.PointEvent) {
	t.list.press(t.at)
	t.list.screen.offerPage(t.at, e.AbsolutePosition)
}

// CreateRenderer implements fyne.Widget.
func (t *packThumb) CreateRenderer() fyne.WidgetRenderer {
	return &thumbRenderer{thumb: t, back: &canvas.Rectangle{CornerRadius: 4}, mark: shape(chart.Watch)}
}

type thumbRenderer struct {
	thumb *packThumb
	back  *canvas.Rectangle
	mark  fyne.CanvasObject // that the message has changed
	lines []fyne.CanvasObject
	size  fyne.Size
}

const (
	thumbWidth = 124 // of the slide
	thumbAir   = 5
	thumbLines = 4 // of a title
)

// MinSize implements fyne.WidgetRenderer: every page is as high as the next.
func (r *thumbRenderer) MinSize() fyne.Size {
	slide := slideIn(fyne.NewSize(grown(thumbWidth), grown(thumbWidth)))
	return fyne.NewSize(grown(thumbWidth)*2, slide.Height+2*thumbAir)
}

// Layout sets the number, the slide and its title side by side.
func (r *thumbRenderer) Layout(size fyne.Size) {
	r.size = size
	t, l := r.thumb, r.thumb.list
	r.back.Resize(fyne.NewSize(size.Width-theme.Padding(), size.Height))
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = themeColor(colorCard), themeColor(colorCard), 0
	if t.at == l.at {
		r.back.FillColor = themeColor(colorChosen)
		if l.focused {
			r.back.StrokeColor, r.back.StrokeWidth = themeColor(theme.ColorNamePrimary), 2
		}
	}
	number := grown(24)
	slide := slideIn(fyne.NewSize(grown(thumbWidth), grown(thumbWidth)))
	t.slide.Resize(slide)
	t.slide.Move(fyne.NewPos(number, thumbAir))
	r.lines = r.lines[:0]
	r.put(strconv.Itoa(t.at+1), colorMuted, thumbAir, thumbAir)
	r.mark.Resize(fyne.NewSquareSize(shapeSize()))
	r.mark.Move(fyne.NewPos(thumbAir, thumbAir+captionHeight()+thumbAir))
	if r.mark.Hide(); t.row.change != nil {
		r.mark.Show()
	}
	r.words(number+slide.Width+thumbAir, size.Width-number-slide.Width-3*thumbAir)
}

// words writes the title, or why the page is not written.
func (r *thumbRenderer) words(x, width float32) {
	words, ink := r.thumb.row.title, theme.ColorNameForeground
	if r.thumb.row.missing != "" {
		ink = colorMuted
		words = r.thumb.list.screen.desk.words.T("screen.board.left-out") + ": " + words
	}
	if width <= 0 {
		return
	}
	for i, line := range firstLines(words, width, theme.CaptionTextSize(), thumbLines) {
		r.put(line, ink, x, thumbAir+float32(i)*captionHeight())
	}
}

// put writes a line.
func (r *thumbRenderer) put(words string, ink fyne.ThemeColorName, x, y float32) {
	line := canvas.NewText(words, themeColor(ink))
	line.TextSize = theme.CaptionTextSize()
	line.Move(fyne.NewPos(x, y))
	line.Resize(line.MinSize())
	r.lines = append(r.lines, line)
}

// Refresh implements fyne.WidgetRenderer.
func (r *thumbRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.thumb)
}

// Objects implements fyne.WidgetRenderer.
func (r *thumbRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.thumb.slide, r.mark}, r.lines...)
}

// Destroy implements fyne.WidgetRenderer.
func (r *thumbRenderer) Destroy() {}
