package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
	v := newChartView(spec, leastChart())
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
	if v.chosen != 1 || !v.tip.Visible() || !strings.Contains(v.tip.words, "2020") {
		t.Errorf("mark %d is read out as %q", v.chosen, v.tip.words)
	}
	if got := v.AccessibilityLabel(); got != v.tip.words {
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

func TestEnterLeadsToTheOriginOfAMarkAndElseOpensTheChart(t *testing.T) {
	v, _ := drawnView(t)
	opened, origin := false, -1
	v.open = func() { opened = true }
	v.origin = func(mark int, _ fyne.Position) { origin = mark }
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !opened || origin != -1 {
		t.Errorf("without a mark, opened is %t and the origin is that of %d", opened, origin)
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if origin != 1 {
		t.Errorf("the origin is that of mark %d, want 1", origin)
	}
}

func TestMenuKeyOpensTheMenuOfTheMark(t *testing.T) {
	v, _ := drawnView(t)
	menu := -2
	v.menu = func(mark int, _ fyne.Position) { menu = mark }
	v.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if menu != -1 {
		t.Errorf("the menu is that of mark %d, want none", menu)
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	v.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if menu != 0 {
		t.Errorf("the menu is that of mark %d, want 0", menu)
	}
}

func TestUpAndDownGoBetweenSeries(t *testing.T) {
	test.NewTempApp(t)
	v := newChartView(chart.Spec{Arrange: chart.Stacked, Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}},
		Series: []chart.Series{{Name: "A", Points: []chart.Point{{Value: 5}, {Value: 16}}}, {Name: "B", Points: []chart.Point{{Value: 5}, {Value: 6}}}}}, leastChart())
	window := test.NewTempWindow(t, v)
	window.Resize(fyne.NewSize(640, 400))
	at := func() (series, category int) {
		m := v.chart.drawing.Marks[v.chosen]
		return m.Series, m.Category
	}
	for _, step := range []struct {
		key              fyne.KeyName
		series, category int
	}{{fyne.KeyRight, 0, 0}, {fyne.KeyRight, 0, 1}, {fyne.KeyUp, 1, 1}, {fyne.KeyUp, 1, 1}, {fyne.KeyLeft, 1, 0}, {fyne.KeyDown, 0, 0}, {fyne.KeyDown, 0, 0}} {
		v.TypedKey(&fyne.KeyEvent{Name: step.key})
		if series, category := at(); series != step.series || category != step.category {
			t.Errorf("after %s the mark is of series %d, category %d, want %d, %d", step.key, series, category, step.series, step.category)
		}
	}
}

func TestLongReadOutIsWrappedAndStaysInside(t *testing.T) {
	test.NewTempApp(t)
	v := newChartView(chart.Spec{Categories: []chart.Category{{Label: "2019"}}, Series: []chart.Series{{Name: "A",
		Points: []chart.Point{{Value: 5, Tooltip: strings.Repeat("Styrking av poliklinisk behandling ", 6)}}}}}, leastChart())
	window := test.NewTempWindow(t, v)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(300, 240))
	v.point(0)
	if len(v.tip.lines.Objects) < 3 {
		t.Errorf("the text is set in %d lines", len(v.tip.lines.Objects))
	}
	at, size := v.tip.Position(), v.tip.Size()
	if at.X < 0 || at.Y < 0 || at.X+size.Width > v.Size().Width || at.Y+size.Height > v.Size().Height {
		t.Errorf("the tooltip is at %v, %v, in a view of %v", at, size, v.Size())
	}
}

// later keeps work until it is let go, as a slow machine would.
func later(t *testing.T) *[]func() {
	t.Helper()
	var kept []func()
	before := inBackground
	inBackground = func(work func()) { kept = append(kept, work) }
	t.Cleanup(func() { inBackground = before })
	return &kept
}

func TestDraggingTheWindowDoesNotQueueDrawings(t *testing.T) {
	v, _ := drawnView(t)
	first := v.chart.drawing
	kept := later(t)
	for width := float32(600); width > 500; width-- {
		v.Resize(fyne.NewSize(width, 400))
	}
	if len(*kept) != 1 {
		t.Fatalf("%d drawings are under way, want 1", len(*kept))
	}
	if v.chart.drawing != first || v.chart.picture.Image == nil {
		t.Error("the former picture is gone before the new one is ready")
	}
	(*kept)[0]()
	if len(*kept) != 2 {
		t.Fatalf("%d drawings were started, want 2: the first and the last", len(*kept))
	}
	(*kept)[1]()
	if got := v.chart.drawing.Width; got != 501 || len(*kept) != 2 {
		t.Errorf("the drawing is %v wide after %d drawings, want 501 after 2", got, len(*kept))
	}
}

func TestLateDrawingOfWhatTheChartSaidBeforeIsNotShown(t *testing.T) {
	v, _ := drawnView(t)
	kept := later(t)
	old, next := v.chart.spec, v.chart.spec
	old.Name, next.Name = "old", "next"
	v.show(old)
	v.show(next)
	(*kept)[0]()
	if v.chart.drawn.Name != "" {
		t.Errorf("shown is %q", v.chart.drawn.Name)
	}
	(*kept)[1]()
	if v.chart.drawn.Name != "next" {
		t.Errorf("shown is %q, want the last", v.chart.drawn.Name)
	}
}

func TestEmptyChartTellsAScreenReaderWhy(t *testing.T) {
	test.NewTempApp(t)
	v := newChartView(chart.Spec{Title: "Døgnplasser", Empty: "Ingen plasser ennå."}, leastChart())
	if got := v.AccessibilityLabel(); !strings.Contains(got, "Ingen plasser ennå.") {
		t.Errorf("a screen reader hears %q", got)
	}
}
