package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// timeMoves lets marks of a timeline be moved along it.
type timeMoves struct {
	// near is the moment nearest to another that a mark can be moved to, and
	// what to call it; false for a mark that stays where it is.
	near func(mark chartMark, moment float64) (snapped float64, words string, can bool)
	// drop moves the mark to a moment near has given.
	drop func(mark chartMark, moment float64)
	// step moves the mark by so many of its periods.
	step func(mark chartMark, by int)
}

// timeDrag is a mark on its way along a timeline.
type timeDrag struct {
	mark   int
	moment float64
}

var _ fyne.Draggable = (*chartView)(nil)

// Dragged moves the mark the pointer was pressed on, if it is one that can be
// moved: the ring shows where it would stand.
func (v *chartView) Dragged(e *fyne.DragEvent) {
	if v.moves == nil || v.chart.drawing == nil || v.chart.drawing.Time == nil {
		return
	}
	if v.drag == nil {
		v.take(e.Position.Subtract(e.Dragged))
	}
	if v.drag == nil {
		return
	}
	axis := v.chart.drawing.Time
	across := float64(v.Size().Width) / v.chart.drawing.Width
	moment, words, _ := v.moves.near(v.markOf(v.drag.mark), axis.Moment(float64(e.Position.X)/across))
	v.drag.moment = moment
	x, box := float32(axis.Place(moment)*across), v.box(v.drag.mark)
	v.ring.StrokeColor = themeColor(theme.ColorNamePrimary)
	v.ring.Resize(fyne.NewSize(float32(box.W), float32(box.H)))
	v.ring.Move(fyne.NewPos(x-float32(box.W)/2, float32(box.Y)))
	v.ring.Show()
	v.tip.showAt(words, fyne.NewPos(x, float32(box.Y)), fyne.NewPos(x, float32(box.Bottom())), v.Size())
	canvas.Refresh(v)
}

// take begins to move the topmost mark at a place that can be moved.
func (v *chartView) take(at fyne.Position) {
	for i := len(v.chart.drawing.Marks) - 1; i >= 0; i-- {
		if _, _, can := v.moves.near(v.markOf(i), v.chart.drawing.Marks[i].Value); can && v.holds(i, at) {
			v.drag = &timeDrag{mark: i, moment: v.chart.drawing.Marks[i].Value}
			return
		}
	}
}

// DragEnd leaves the mark where it was dragged to.
func (v *chartView) DragEnd() {
	if v.drag == nil {
		return
	}
	dragged := *v.drag
	v.drag = nil
	v.point(dragged.mark)
	v.moves.drop(v.markOf(dragged.mark), dragged.moment)
}

// step moves the chosen mark with the keyboard, and reports whether it can be.
func (v *chartView) step(by int) bool {
	if v.moves == nil || v.chosen < 0 {
		return false
	}
	mark := v.markOf(v.chosen)
	if _, _, can := v.moves.near(mark, v.chart.drawing.Marks[v.chosen].Value); !can {
		return false
	}
	v.moves.step(mark, by)
	return true
}

// fitRows makes a timeline as high as its rows need to be read, each group with
// its name, whatever the room it is scrolled in.
func (p *chartPanel) fitRows() {
	const heading, row = 170, 25
	rows, group := 0, ""
	for _, c := range p.spec.Categories {
		if c.Group != group {
			group = c.Group
			rows++
		}
		rows++
	}
	p.view.chart.least.Height = max(leastChart().Height, grown(heading+row*float32(rows)))
	p.view.Refresh()
	p.object.Refresh()
}

// again is the mark of a new drawing that was chosen in the former, −1 where
// it is gone.
func (v *chartView) again() int {
	if v.chosen < 0 {
		return -1
	}
	for i := range v.chart.drawing.Marks {
		if mark := v.markOf(i); mark.series == v.followed.series && mark.category == v.followed.category {
			return i
		}
	}
	return -1
}
