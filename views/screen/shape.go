package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/chart"
)

// shapeSize is the side of a status shape beside text.
const shapeSize float32 = 10

// shape is the mark of a status: colour is never its only signal, each has a
// shape of its own and stands beside its word. They are the charts' shapes.
func shape(s chart.Status) fyne.CanvasObject {
	c := currentChartTheme().Status[s]
	var mark fyne.CanvasObject
	switch s {
	case chart.Good:
		mark = canvas.NewCircle(c)
	case chart.Watch:
		mark = canvas.NewRectangle(c)
	case chart.Bad:
		mark = canvas.NewArbitraryPolygon([]fyne.Position{{X: 0.5, Y: 0}, {X: 1, Y: 1}, {X: 0, Y: 1}}, c)
		mark.(*canvas.ArbitraryPolygon).NormalizedPoints = true
	case chart.Idle:
		mark = canvas.NewArbitraryPolygon([]fyne.Position{{X: 0.5, Y: 0}, {X: 1, Y: 0.5}, {X: 0.5, Y: 1}, {X: 0, Y: 0.5}}, c)
		mark.(*canvas.ArbitraryPolygon).NormalizedPoints = true
	default:
		return container.NewWithoutLayout()
	}
	return container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(shapeSize), mark))
}

// gravity is the status a finding is marked with.
func gravity(s budget.Severity) chart.Status {
	switch s {
	case budget.Error:
		return chart.Bad
	case budget.Warning:
		return chart.Watch
	}
	return chart.Idle
}
