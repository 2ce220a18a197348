package screen

import (
	"strings"

	"fyne.io/fyne/v2"
)

// explain says under the chart's title what the chart shows, where it shows
// something that is defined and no mark is read out.
func (v *chartView) explain() {
	if v.about == "" || v.chosen >= 0 || v.drag != nil || v.chart.drawing == nil {
		return
	}
	middle := v.Size().Width / 2
	v.tip.showAt(v.about, fyne.NewPos(middle, 0), fyne.NewPos(middle, v.titleBottom()), v.Size())
}

// explainAt says what the chart shows while its title is pointed at.
func (v *chartView) explainAt(at fyne.Position) {
	switch {
	case v.about == "" || v.chosen >= 0 || v.drag != nil:
	case at.Y <= v.titleBottom():
		v.explain()
	default:
		v.tip.Hide()
	}
}

// titleBottom is how far down the title goes, as it is broken into lines.
func (v *chartView) titleBottom() float32 {
	drawing := v.chart.drawing
	if drawing == nil {
		return 0
	}
	var bottom float64
	for _, text := range drawing.Texts {
		if text.Bold && strings.Contains(drawing.Title, text.Value) {
			bottom = max(bottom, text.Box.Bottom())
		}
	}
	return float32(bottom) * v.Size().Height / float32(drawing.Height)
}
