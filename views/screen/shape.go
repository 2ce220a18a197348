package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/chart"
)

// shapeSize is the side of a status shape beside text.
func shapeSize() float32 { return grown(10) }

// shut is the mark of what is locked, which is no status of a chart: a padlock.
const shut = chart.Halted + 1

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
		mark = polygon(c, fyne.NewPos(0.5, 0), fyne.NewPos(1, 1), fyne.NewPos(0, 1))
	case chart.Idle:
		mark = polygon(c, fyne.NewPos(0.5, 0), fyne.NewPos(1, 0.5), fyne.NewPos(0.5, 1), fyne.NewPos(0, 0.5))
	case chart.Underway:
		mark = polygon(c, fyne.NewPos(0, 0), fyne.NewPos(1, 0.5), fyne.NewPos(0, 1))
	case chart.Halted:
		mark = cross(c)
	case shut:
		mark = padlock(currentChartTheme().Muted)
	default:
		return container.NewWithoutLayout()
	}
	return container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(shapeSize()), mark))
}

// cross is a diagonal cross.
func cross(fill color.Color) fyne.CanvasObject {
	const arm = 0.18 // half the thickness of its bars, on the edge
	return polygon(fill,
		fyne.NewPos(0, arm), fyne.NewPos(arm, 0), fyne.NewPos(0.5, 0.5-arm), fyne.NewPos(1-arm, 0), fyne.NewPos(1, arm), fyne.NewPos(0.5+arm, 0.5),
		fyne.NewPos(1, 1-arm), fyne.NewPos(1-arm, 1), fyne.NewPos(0.5, 0.5+arm), fyne.NewPos(arm, 1), fyne.NewPos(0, 1-arm), fyne.NewPos(0.5-arm, 0.5))
}

// padlock is a closed one: its bow is drawn around the hole in it.
func padlock(fill color.Color) fyne.CanvasObject {
	const left, right, in, out, top = 0.2, 0.8, 0.14, 0.06, 0.45
	return polygon(fill,
		fyne.NewPos(out, 1), fyne.NewPos(out, top), fyne.NewPos(left, top), fyne.NewPos(left, 0.2), fyne.NewPos(left+in, 0), fyne.NewPos(right-in, 0), fyne.NewPos(right, 0.2),
		fyne.NewPos(right, top), fyne.NewPos(right-in, top), fyne.NewPos(right-in, 0.24), fyne.NewPos(right-2*in, 0.16), fyne.NewPos(left+2*in, 0.16), fyne.NewPos(left+in, 0.24),
		fyne.NewPos(left+in, top), fyne.NewPos(1-out, top), fyne.NewPos(1-out, 1))
}

// polygon is a shape with corners given as shares of its side.
func polygon(fill color.Color, corners ...fyne.Position) fyne.CanvasObject {
	p := canvas.NewArbitraryPolygon(corners, fill)
	p.NormalizedPoints = true
	return p
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
