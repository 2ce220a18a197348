package screen

import (
	"testing"

	"fyne.io/fyne/v2"
)

// BenchmarkRedraw is what it takes from the moment the chart screen is given
// another size until its chart is drawn anew, for windows as they are used.
func BenchmarkRedraw(b *testing.B) {
	for name, size := range map[string]fyne.Size{"1600x900": fyne.NewSize(1600, 900), "4K": fyne.NewSize(3840, 2160)} {
		for _, story := range []string{"costs", "specialists", "positions"} {
			b.Run(story+"/"+name, func(b *testing.B) {
				desk, _ := openDesk(b, &memory{plan: samplePlan(b)}, size)
				desk.openScreen("charts")
				c := desk.screens[desk.shown].(*chartScreen)
				c.choose(story)
				full := c.panel.view.Size()
				for i := 0; b.Loop(); i++ {
					c.panel.view.Resize(full.SubtractWidthHeight(float32(i%2), 0))
				}
				if got := c.panel.view.chart.drawing.Width; got < float64(full.Width)-1 {
					b.Fatalf("the drawing is %v wide in a view of %v", got, full)
				}
			})
		}
	}
}

// BenchmarkTurnTo is what it takes to turn to the screen of all charts, told
// from the plan as it is.
func BenchmarkTurnTo(b *testing.B) {
	desk, _ := openDesk(b, &memory{plan: samplePlan(b)}, laptop)
	for b.Loop() {
		desk.openScreen("charts")
	}
}
