package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// chartView is a chart to work with. Pointing at a mark, or walking to it with
// the arrow keys, reads it out; the secondary button opens its menu.
type chartView struct {
	widget.BaseWidget
	chart   *drawnChart
	menu    func(spec chart.Spec, at fyne.Position)
	open    func()
	tip     *tooltip
	ring    *canvas.Rectangle
	chosen  int // index of the mark read out, -1 for none
	focused bool
}

var (
	_ fyne.Focusable         = (*chartView)(nil)
	_ desktop.Hoverable      = (*chartView)(nil)
	_ fyne.Tappable          = (*chartView)(nil)
	_ fyne.SecondaryTappable = (*chartView)(nil)
	_ fyne.DoubleTappable    = (*chartView)(nil)
	_ fyne.Accessible        = (*chartView)(nil)
)

// newChartView makes a view at least as large as least, with title, subtitle
// and source as part of the picture, as an export has them.
func newChartView(spec chart.Spec, least fyne.Size) *chartView {
	v := &chartView{chart: newDrawnChart(spec, true, least), chosen: -1, tip: newTooltip(),
		menu: func(chart.Spec, fyne.Position) {}, open: func() {}}
	v.chart.shown = func() { v.point(v.chosen) }
	v.ring = &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2}
	v.ring.Hide()
	v.ExtendBaseWidget(v)
	return v
}

// point reads out a mark, or stops reading with -1.
func (v *chartView) point(mark int) {
	defer canvas.Refresh(v)
	drawing := v.chart.drawing
	if drawing == nil || mark < 0 || mark >= len(drawing.Marks) {
		v.chosen = -1
		v.tip.Hide()
		v.ring.Hide()
		return
	}
	v.chosen = mark
	m := drawing.Marks[mark]
	const clear = 2 // between the mark and the ring around it
	v.ring.StrokeColor = themeColor(theme.ColorNamePrimary)
	v.ring.Move(fyne.NewPos(float32(m.Box.X)-clear, float32(m.Box.Y)-clear))
	v.ring.Resize(fyne.NewSize(float32(m.Box.W)+2*clear, float32(m.Box.H)+2*clear))
	v.ring.Show()
	v.tip.showAt(m.ReadOut, fyne.NewPos(float32(m.Box.Centre().X), float32(m.Box.Y)), v.Size())
}

// markAt is the index of the mark under a position, -1 for none.
func (v *chartView) markAt(at fyne.Position) int {
	if v.chart.drawing == nil {
		return -1
	}
	marks := v.chart.drawing.Marks
	for i := len(marks) - 1; i >= 0; i-- {
		if marks[i].Box.Holds(chart.Vec{X: float64(at.X), Y: float64(at.Y)}) {
			return i
		}
	}
	return -1
}

// MouseIn implements desktop.Hoverable.
func (v *chartView) MouseIn(e *desktop.MouseEvent) { v.point(v.markAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (v *chartView) MouseMoved(e *desktop.MouseEvent) {
	if at := v.markAt(e.Position); at != v.chosen {
		v.point(at)
	}
}

// MouseOut implements desktop.Hoverable.
func (v *chartView) MouseOut() { v.point(-1) }

// Tapped gives the chart the keyboard.
func (v *chartView) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	v.point(v.markAt(e.Position))
}

// TappedSecondary opens the chart's menu.
func (v *chartView) TappedSecondary(e *fyne.PointEvent) { v.menu(v.chart.spec, e.AbsolutePosition) }

// DoubleTapped opens the chart large.
func (v *chartView) DoubleTapped(*fyne.PointEvent) { v.open() }

// FocusGained implements fyne.Focusable.
func (v *chartView) FocusGained() {
	v.focused = true
	v.Refresh()
}

// FocusLost implements fyne.Focusable.
func (v *chartView) FocusLost() {
	v.focused = false
	v.point(-1)
	v.Refresh()
}

// TypedRune implements fyne.Focusable.
func (v *chartView) TypedRune(rune) {}

// TypedKey walks the marks with the arrow keys and opens the chart with Enter.
func (v *chartView) TypedKey(e *fyne.KeyEvent) {
	if v.chart.drawing == nil {
		return
	}
	last := len(v.chart.drawing.Marks) - 1
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		v.point(min(v.chosen+1, last))
	case fyne.KeyLeft, fyne.KeyUp:
		v.point(max(v.chosen-1, 0))
	case fyne.KeyHome:
		v.point(0)
	case fyne.KeyEnd:
		v.point(last)
	case fyne.KeyEscape:
		v.point(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.open()
	}
}

// AccessibilityLabel reads the mark that is walked to, or else tells what the
// whole chart shows.
func (v *chartView) AccessibilityLabel() string {
	if drawing := v.chart.drawing; drawing != nil && v.chosen >= 0 && v.chosen < len(drawing.Marks) {
		return drawing.Marks[v.chosen].ReadOut
	}
	if spec := v.chart.spec; spec.AltText == "" {
		return spec.Title + ". " + spec.Empty
	}
	return v.chart.spec.AltText
}

// AccessibilityRole implements fyne.Accessible.
func (v *chartView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (v *chartView) CreateRenderer() fyne.WidgetRenderer {
	return &chartRenderer{view: v, focus: &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2, CornerRadius: 5}}
}

type chartRenderer struct {
	view  *chartView
	focus *canvas.Rectangle
}

func (r *chartRenderer) Layout(size fyne.Size) {
	r.view.chart.Resize(size)
	r.focus.Resize(size)
}

func (r *chartRenderer) Refresh() {
	r.focus.StrokeColor = themeColor(theme.ColorNamePrimary)
	r.focus.Hidden = !r.view.focused
	r.focus.Refresh()
	r.view.chart.Refresh()
}

func (r *chartRenderer) MinSize() fyne.Size { return r.view.chart.MinSize() }

func (r *chartRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.view.chart, r.view.ring, r.focus, r.view.tip.Container}
}

func (r *chartRenderer) Destroy() {}
