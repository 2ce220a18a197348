package screen

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/board"
)

// slideView is a page of a pack as it will be written, drawn off the UI thread.
// The former picture stays until the new one is ready, unless the page is
// another. One drawing is under way at a time: of what is asked for meanwhile
// only the last is drawn.
type slideView struct {
	widget.BaseWidget
	picture *canvas.Image
	edge    *canvas.Rectangle
	least   fyne.Size
	wanted  slideLook
	busy    bool
}

// slideLook is all that decides how a slide comes out.
type slideLook struct {
	deck *board.Deck // nil for an empty slide
	at   int
	wide int // device pixels
}

func newSlideView(least fyne.Size) *slideView {
	v := &slideView{least: least, edge: &canvas.Rectangle{StrokeWidth: 1}}
	v.picture = &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	v.ExtendBaseWidget(v)
	return v
}

// show makes the view show a page of a deck.
func (v *slideView) show(deck *board.Deck, at int) {
	v.redraw(slideLook{deck, at, v.wanted.wide})
}

// clear takes the page away.
func (v *slideView) clear() {
	v.wanted = slideLook{wide: v.wanted.wide}
	v.picture.Image = nil
	v.picture.Refresh()
}

// redraw sees to it that a slide is drawn, unless that is what is shown or under
// way.
func (v *slideView) redraw(look slideLook) {
	if look == v.wanted {
		return
	}
	v.wanted = look
	if !v.busy && look.deck != nil && look.wide > 0 {
		v.draw()
	}
}

// draw starts drawing what is wanted.
func (v *slideView) draw() {
	v.busy = true
	look := v.wanted
	inBackground(func() {
		picture, err := drawSlide(look)
		fyne.Do(func() { v.finish(look, picture, err) })
	})
}

func drawSlide(look slideLook) (image.Image, error) {
	drawing, err := board.DrawSlide(look.deck, look.at, float64(look.wide)/board.SlideWidth)
	if err != nil {
		return nil, err
	}
	return drawing.Image()
}

// finish shows a slide, unless it is no longer wanted, and goes on to what is.
func (v *slideView) finish(look slideLook, picture image.Image, err error) {
	v.busy = false
	switch {
	case err != nil:
		fyne.LogError("drawing a slide", err)
	case v.wanted.deck != nil && look.at == v.wanted.at:
		v.picture.Image = picture
		v.picture.Refresh()
	}
	if look != v.wanted && v.wanted.deck != nil && v.wanted.wide > 0 {
		v.draw()
	}
}

// slideIn is the largest slide in a size.
func slideIn(size fyne.Size) fyne.Size {
	const shape = float32(board.SlideWidth) / board.SlideHeight
	wide := min(size.Width, size.Height*shape)
	return fyne.NewSize(wide, wide/shape)
}

// MinSize implements fyne.Widget.
func (v *slideView) MinSize() fyne.Size { return v.least }

// CreateRenderer implements fyne.Widget.
func (v *slideView) CreateRenderer() fyne.WidgetRenderer {
	v.paint()
	return slideRenderer{v}
}

// paint gives the edge its colours.
func (v *slideView) paint() {
	v.edge.FillColor, v.edge.StrokeColor = themeColor(colorCard), themeColor(theme.ColorNameSeparator)
}

type slideRenderer struct{ view *slideView }

// Layout sets the slide in the middle at the top.
func (r slideRenderer) Layout(size fyne.Size) {
	v := r.view
	slide := slideIn(size)
	at := fyne.NewPos((size.Width-slide.Width)/2, 0)
	v.edge.Resize(slide)
	v.edge.Move(at)
	const edge = 1 // that is left in sight
	v.picture.Resize(slide.SubtractWidthHeight(2*edge, 2*edge))
	v.picture.Move(at.AddXY(edge, edge))
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		scale = c.Scale()
	}
	look := v.wanted
	look.wide = int(slide.Width * scale)
	v.redraw(look)
}

// Refresh implements fyne.WidgetRenderer.
func (r slideRenderer) Refresh() {
	r.view.paint()
	r.Layout(r.view.Size())
	canvas.Refresh(r.view)
}

func (r slideRenderer) MinSize() fyne.Size { return r.view.least }

// Objects implements fyne.WidgetRenderer.
func (r slideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.view.edge, r.view.picture}
}

// Destroy implements fyne.WidgetRenderer.
func (r slideRenderer) Destroy() {}
