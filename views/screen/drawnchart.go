package screen

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// drawnChart is a chart as a picture, drawn at the screen's own resolution off
// the UI thread. The former picture stays until the new one is ready. Only one
// drawing is under way at a time: what is asked for meanwhile is drawn when it
// is done, and only the last of it.
type drawnChart struct {
	widget.BaseWidget
	spec    chart.Spec
	header  bool
	least   fyne.Size
	picture *canvas.Image
	// drawing is what is on screen, and drawn the chart it is a drawing of.
	drawing *chart.Drawing
	drawn   chart.Spec
	// shown is called on the UI thread when a new drawing is on screen.
	shown  func()
	wanted chartLook // the look last asked for
	// content counts what the chart has been made to say.
	content int
	busy    bool // a drawing is under way
}

// chartLook is all that decides how a chart comes out on screen.
type chartLook struct {
	width, height int
	scale         float32
	dark          bool
	content       int
}

func newDrawnChart(spec chart.Spec, header bool, least fyne.Size) *drawnChart {
	d := &drawnChart{spec: spec, header: header, least: least, shown: func() {}}
	d.picture = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	d.ExtendBaseWidget(d)
	return d
}

// say makes the chart say something else.
func (d *drawnChart) say(spec chart.Spec) {
	d.spec = spec
	d.content++
	d.redraw()
}

// redraw sees to it that the chart is drawn in its present size and look,
// unless that is what is already shown or under way.
func (d *drawnChart) redraw() {
	size, colours := d.Size(), currentChartTheme()
	wanted := chartLook{width: int(size.Width), height: int(size.Height), scale: d.scale(),
		dark: colours.Background != chart.Light().Background, content: d.content}
	const least = 16 // below this there is nothing to see
	if wanted.width < least || wanted.height < least || wanted == d.wanted {
		return
	}
	d.wanted = wanted
	if !d.busy {
		d.draw()
	}
}

// draw starts drawing what is wanted.
func (d *drawnChart) draw() {
	d.busy = true
	look, spec := d.wanted, d.spec
	options := chart.Options{Width: look.width, Height: look.height, Scale: float64(look.scale),
		Theme: currentChartTheme(), Header: d.header, TextSize: float64(theme.CaptionTextSize())}
	drawings.begin(func() func() {
		drawing, picture, err := drawChart(spec, options)
		return func() { d.finish(look, spec, drawing, picture, err) }
	})
}

func drawChart(spec chart.Spec, options chart.Options) (*chart.Drawing, image.Image, error) {
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return nil, nil, err
	}
	picture, err := drawing.Image()
	return drawing, picture, err
}

// finish shows a drawing, unless the chart says something else by now, and
// goes on to what has been asked for meanwhile.
func (d *drawnChart) finish(look chartLook, spec chart.Spec, drawing *chart.Drawing, picture image.Image, err error) {
	d.busy = false
	switch {
	case err != nil:
		fyne.LogError("drawing the chart "+spec.Name, err)
	case look.content == d.wanted.content:
		d.drawing, d.drawn, d.picture.Image = drawing, spec, picture
		d.picture.Refresh()
		d.shown()
	}
	if look != d.wanted {
		d.draw()
	}
}

func (d *drawnChart) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		return c.Scale()
	}
	return 1
}

// MinSize implements fyne.Widget.
func (d *drawnChart) MinSize() fyne.Size { return d.least }

// CreateRenderer implements fyne.Widget.
func (d *drawnChart) CreateRenderer() fyne.WidgetRenderer { return drawnRenderer{d} }

type drawnRenderer struct{ chart *drawnChart }

func (r drawnRenderer) Layout(size fyne.Size) {
	r.chart.picture.Resize(size)
	r.chart.redraw()
}

func (r drawnRenderer) Refresh()                     { r.chart.redraw() }
func (r drawnRenderer) MinSize() fyne.Size           { return r.chart.least }
func (r drawnRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.chart.picture} }
func (r drawnRenderer) Destroy()                     {}
