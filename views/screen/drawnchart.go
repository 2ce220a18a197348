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
// the UI thread. The former picture stays until the new one is ready.
type drawnChart struct {
	widget.BaseWidget
	spec    chart.Spec
	header  bool
	least   fyne.Size
	drawing *chart.Drawing
	picture *canvas.Image
	// shown is called on the UI thread when a new drawing is on screen.
	shown func()
	// wanted is the look last asked for: a drawing that comes late, of an
	// older size or content, does not replace a newer one.
	wanted chartLook
}

// chartLook is all that decides how a chart comes out on screen.
type chartLook struct {
	width, height int
	scale         float32
	dark          bool
	content       int // counts what the chart has been made to say
}

func newDrawnChart(spec chart.Spec, header bool, least fyne.Size) *drawnChart {
	d := &drawnChart{spec: spec, header: header, least: least, shown: func() {}}
	d.picture = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScalePixels}
	d.ExtendBaseWidget(d)
	return d
}

// redraw starts a drawing of the present size and look, unless that is what is
// already shown or under way.
func (d *drawnChart) redraw() {
	size, colours := d.Size(), currentChartTheme()
	wanted := chartLook{width: int(size.Width), height: int(size.Height), scale: d.scale(),
		dark: colours.Background != chart.Light().Background, content: d.wanted.content}
	const least = 16 // below this there is nothing to see
	if wanted.width < least || wanted.height < least || wanted == d.wanted {
		return
	}
	d.wanted = wanted
	spec, options := d.spec, chart.Options{Width: wanted.width, Height: wanted.height, Scale: float64(wanted.scale),
		Theme: colours, Header: d.header, TextSize: float64(theme.CaptionTextSize())}
	inBackground(func() {
		drawing, picture, err := drawChart(spec, options)
		fyne.Do(func() { d.finish(wanted, drawing, picture, err) })
	})
}

// inBackground runs work off the UI thread. Tests of the screens run it at
// once: the test driver has no UI thread to come back to.
var inBackground = func(work func()) { go work() }

func drawChart(spec chart.Spec, options chart.Options) (*chart.Drawing, image.Image, error) {
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return nil, nil, err
	}
	picture, err := drawing.Image()
	return drawing, picture, err
}

func (d *drawnChart) finish(wanted chartLook, drawing *chart.Drawing, picture image.Image, err error) {
	if err != nil {
		fyne.LogError("drawing the chart "+d.spec.Name, err)
		return
	}
	if wanted != d.wanted {
		return
	}
	d.drawing, d.picture.Image = drawing, picture
	d.picture.Refresh()
	d.shown()
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
