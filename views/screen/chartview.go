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
// the arrow keys, reads it out; pressing it, or Enter, tells where its number
// comes from; the secondary button, or the menu key, opens the chart's menu.
type chartView struct {
	widget.BaseWidget
	chart *drawnChart
	// menu opens the chart's menu for a mark, -1 for none, at a place in the
	// window.
	menu func(mark int, at fyne.Position)
	// origin tells where a mark's number comes from.
	origin func(mark int, at fyne.Position)
	// open shows the chart large.
	open    func()
	tip     *tooltip
	about   string // what the chart shows and where that comes from, may be empty
	ring    *canvas.Rectangle
	chosen  int // index of the mark read out, -1 for none
	focused bool
	// followed is the mark read out, to be found again in another drawing.
	followed chartMark
	moves    *timeMoves // nil where no mark can be moved
	drag     *timeDrag  // nil but while a mark is dragged
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
		menu: func(int, fyne.Position) {}, origin: func(int, fyne.Position) {}, open: func() {}}
	v.chart.shown = func() { v.point(v.again()) }
	v.ring = &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2}
	v.ring.Hide()
	v.ExtendBaseWidget(v)
	return v
}

// show makes the view show a chart. The former picture stays until the new one
// is drawn.
func (v *chartView) show(spec chart.Spec) { v.chart.say(spec) }

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
	v.chosen, v.followed = mark, v.markOf(mark)
	box := v.box(mark)
	const clear = 2 // between the mark and the ring around it
	v.ring.StrokeColor = themeColor(theme.ColorNamePrimary)
	v.ring.Move(fyne.NewPos(float32(box.X)-clear, float32(box.Y)-clear))
	v.ring.Resize(fyne.NewSize(float32(box.W)+2*clear, float32(box.H)+2*clear))
	v.ring.Show()
	middle := float32(box.Centre().X)
	v.tip.showAt(drawing.Marks[mark].ReadOut, fyne.NewPos(middle, float32(box.Y)), fyne.NewPos(middle, float32(box.Bottom())), v.Size())
}

// box is where a mark is on screen, also while the picture is stretched until
// one of the new size is drawn.
func (v *chartView) box(mark int) chart.Rect {
	drawing, size := v.chart.drawing, v.Size()
	across, down := float64(size.Width)/drawing.Width, float64(size.Height)/drawing.Height
	box := drawing.Marks[mark].Box
	return chart.Rect{X: box.X * across, Y: box.Y * down, W: box.W * across, H: box.H * down}
}

// markAt is the index of the mark under a position, -1 for none.
func (v *chartView) markAt(at fyne.Position) int {
	if v.chart.drawing == nil {
		return -1
	}
	for i := len(v.chart.drawing.Marks) - 1; i >= 0; i-- {
		if v.holds(i, at) {
			return i
		}
	}
	return -1
}

// holds reports whether a mark is at a position.
func (v *chartView) holds(mark int, at fyne.Position) bool {
	return v.box(mark).Holds(chart.Vec{X: float64(at.X), Y: float64(at.Y)})
}

// markOf is a mark of the drawing on screen, with all there is to say of it.
func (v *chartView) markOf(mark int) chartMark {
	m, spec := v.chart.drawing.Marks[mark], v.chart.drawn
	series, category := spec.Series[m.Series], spec.Categories[m.Category]
	return chartMark{series: series.ID, category: category.ID, seriesName: series.Name,
		categoryName: category.Label, value: m.ReadOut, origin: m.Origin}
}

// MouseIn implements desktop.Hoverable.
func (v *chartView) MouseIn(e *desktop.MouseEvent) {
	v.point(v.markAt(e.Position))
	v.explainAt(e.Position)
}

// MouseMoved implements desktop.Hoverable.
func (v *chartView) MouseMoved(e *desktop.MouseEvent) {
	if at := v.markAt(e.Position); v.drag == nil && at != v.chosen {
		v.point(at)
	}
	v.explainAt(e.Position)
}

// MouseOut implements desktop.Hoverable.
func (v *chartView) MouseOut() {
	if v.drag == nil {
		v.point(-1)
	}
}

// Tapped gives the chart the keyboard and leads from a mark to its origin.
func (v *chartView) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	v.point(v.markAt(e.Position))
	if v.chosen >= 0 {
		v.origin(v.chosen, e.AbsolutePosition)
	}
}

// TappedSecondary opens the chart's menu.
func (v *chartView) TappedSecondary(e *fyne.PointEvent) {
	v.point(v.markAt(e.Position))
	v.menu(v.chosen, e.AbsolutePosition)
}

// DoubleTapped opens the chart large.
func (v *chartView) DoubleTapped(*fyne.PointEvent) { v.open() }

// FocusGained implements fyne.Focusable.
func (v *chartView) FocusGained() {
	v.focused = true
	comeIntoSight(v)
	v.explain()
	v.Refresh()
}

// FocusLost implements fyne.Focusable.
func (v *chartView) FocusLost() {
	v.focused = false
	v.point(-1)
	v.Refresh()
}

// AccessibilityLabel reads the mark that is walked to, or else tells what the
// whole chart shows.
func (v *chartView) AccessibilityLabel() string {
	if drawing := v.chart.drawing; drawing != nil && v.chosen >= 0 && v.chosen < len(drawing.Marks) {
		return drawing.Marks[v.chosen].ReadOut
	}
	label := v.chart.spec.AltText
	if spec := v.chart.spec; label == "" {
		label = spec.Title + ". " + spec.Empty
	}
	if v.about != "" {
		label += "\n" + v.about
	}
	return label
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
