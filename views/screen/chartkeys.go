package screen

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"fagplan/views/chart"
)

// TypedRune implements fyne.Focusable.
func (v *chartView) TypedRune(rune) {}

// TypedKey walks the marks with the arrow keys. Enter leads to the origin of
// the mark, or opens the chart where none is chosen; the menu key, or Shift and
// F10, opens the menu. Shift and an arrow move a mark that can be moved.
func (v *chartView) TypedKey(e *fyne.KeyEvent) {
	if v.chart.drawing == nil {
		passOn(v, e)
		return
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyLeft, fyne.KeyDown, fyne.KeyUp:
		if !shifted() || !v.step(stepOf(e.Name)) {
			v.point(v.next(e.Name))
		}
	case fyne.KeyHome:
		v.point(0)
	case fyne.KeyEnd:
		v.point(len(v.chart.drawing.Marks) - 1)
	case fyne.KeyEscape:
		if v.chosen < 0 {
			passOn(v, e)
		}
		v.point(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if v.chosen < 0 {
			v.open()
		} else {
			v.origin(v.chosen, v.place())
		}
	case desktop.KeyMenu:
		v.menu(v.chosen, v.place())
	case fyne.KeyF10:
		if shifted() {
			v.menu(v.chosen, v.place())
		}
	default:
		passOn(v, e)
	}
}

// stepOf is how far an arrow key moves a mark through time.
func stepOf(key fyne.KeyName) int {
	if key == fyne.KeyLeft || key == fyne.KeyUp {
		return -1
	}
	return 1
}

// shifted reports whether the Shift key is held down.
func shifted() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// place is where in the window the chosen mark is, or the middle of the chart.
func (v *chartView) place() fyne.Position {
	at := fyne.NewPos(v.Size().Width/2, v.Size().Height/2)
	if v.chosen >= 0 {
		box := v.box(v.chosen)
		at = fyne.NewPos(float32(box.Centre().X), float32(box.Bottom()))
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Add(at)
}

// next is the mark an arrow key leads to. Along the categories the keys go
// through the marks one by one; across them, to the nearest mark of the same
// category in that direction, where there is more than one series.
func (v *chartView) next(key fyne.KeyName) int {
	marks := v.chart.drawing.Marks
	if v.chosen < 0 {
		return min(0, len(marks)-1)
	}
	across := (key == fyne.KeyUp || key == fyne.KeyDown) != lying(v.chart.drawn.Form)
	if across && len(v.chart.drawn.Series) > 1 {
		return neighbour(marks, v.chosen, key)
	}
	if key == fyne.KeyRight || key == fyne.KeyDown {
		return min(v.chosen+1, len(marks)-1)
	}
	return max(v.chosen-1, 0)
}

// lying reports whether the categories of a chart run top to bottom.
func lying(form chart.Form) bool {
	switch form {
	case chart.Bars, chart.Dumbbells, chart.Bridge, chart.Variance, chart.Timeline:
		return true
	}
	return false
}

// neighbour is the mark of the same category nearest in a direction, or the
// mark itself where there is none.
func neighbour(marks []chart.Mark, from int, key fyne.KeyName) int {
	ahead := func(v chart.Vec) float64 {
		switch key {
		case fyne.KeyUp:
			return -v.Y
		case fyne.KeyDown:
			return v.Y
		case fyne.KeyLeft:
			return -v.X
		}
		return v.X
	}
	found, nearest := from, math.Inf(1)
	for i, m := range marks {
		if m.Category != marks[from].Category {
			continue
		}
		if away := ahead(m.Box.Centre()) - ahead(marks[from].Box.Centre()); away > 0 && away < nearest {
			found, nearest = i, away
		}
	}
	return found
}
