package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"fagplan/views/chart"
)

// drawnView is a chart of two years in a window, with its drawing finished.
func drawnView(t *testing.T) (*chartView, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t)
	spec := chart.Spec{Title: "Kostnaden øker", AltText: "Kostnaden øker fra 2019 til 2020.", Unit: "mill. kr",
		Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}},
		Series:     []chart.Series{{Name: "Poliklinikk", Points: []chart.Point{{Value: 5}, {Value: 16}}}}}
	v := newChartView(spec, leastChart)
	window := test.NewTempWindow(t, v)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(640, 400))
	if v.chart.drawing == nil {
		t.Fatal("the chart was not drawn")
	}
	return v, window.Canvas()
}

// middle is the middle of a mark, in the view.
func middle(v *chartView, mark int) fyne.Position {
	at := v.chart.drawing.Marks[mark].Box.Centre()
	return fyne.NewPos(float32(at.X), float32(at.Y))
}

func TestPointingAtAMarkReadsItOut(t *testing.T) {
	v, canvas := drawnView(t)
	test.MoveMouse(canvas, middle(v, 1))
	if v.chosen != 1 || !v.tip.Visible() || !strings.Contains(v.tip.text.Text, "2020") {
		t.Errorf("mark %d is read out as %q", v.chosen, v.tip.text.Text)
	}
	if got := v.AccessibilityLabel(); got != v.tip.text.Text {
		t.Errorf("a screen reader hears %q", got)
	}
	test.MoveMouse(canvas, fyne.NewPos(1, 1))
	if v.chosen != -1 || v.tip.Visible() {
		t.Errorf("beside the marks, %d is read out", v.chosen)
	}
}

func TestArrowKeysWalkTheMarks(t *testing.T) {
	v, canvas := drawnView(t)
	canvas.Focus(v)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyRight, 0}, {fyne.KeyRight, 1}, {fyne.KeyRight, 1}, {fyne.KeyLeft, 0}, {fyne.KeyEnd, 1}, {fyne.KeyHome, 0}, {fyne.KeyEscape, -1}} {
		v.TypedKey(&fyne.KeyEvent{Name: step.key})
		if v.chosen != step.want {
			t.Errorf("after %s mark %d is read out, want %d", step.key, v.chosen, step.want)
		}
	}
}

func TestEnterOpensTheChart(t *testing.T) {
	v, _ := drawnView(t)
	opened := false
	v.open = func() { opened = true }
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !opened {
		t.Error("the chart was not opened")
	}
}

func TestEmptyChartTellsAScreenReaderWhy(t *testing.T) {
	test.NewTempApp(t)
	v := newChartView(chart.Spec{Title: "Døgnplasser", Empty: "Ingen plasser ennå."}, leastChart)
	if got := v.AccessibilityLabel(); !strings.Contains(got, "Ingen plasser ennå.") {
		t.Errorf("a screen reader hears %q", got)
	}
}
