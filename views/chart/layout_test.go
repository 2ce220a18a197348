package chart_test

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"fagplan/views/chart"
)

var sizes = []chart.Options{
	{Width: 320, Height: 180}, {Width: 360, Height: 220, Header: true}, {Width: 640, Height: 360, Header: true},
	{Width: 480, Height: 640, Header: true}, {Width: 1280, Height: 720, Header: true},
	{Width: 960, Height: 720, Header: true, TextSize: 13}, {Width: 3840, Height: 2160, Header: true},
	{Width: 90, Height: 24}, {Width: 16, Height: 16, Header: true},
}

// fails is what rapid.T and testing.T have in common here.
type fails interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

func laidOut(t fails, spec *chart.Spec, o chart.Options) *chart.Drawing {
	t.Helper()
	d, err := chart.Layout(spec, o)
	if err != nil {
		t.Fatalf("%s at %d×%d: %v", spec.Name, o.Width, o.Height, err)
	}
	return d
}

func TestEveryChartAtEverySizeIsLegible(t *testing.T) {
	for _, spec := range samples() {
		for _, o := range sizes {
			t.Run(fmt.Sprintf("%s %d×%d", spec.Name, o.Width, o.Height), func(t *testing.T) {
				checkDrawing(t, spec, laidOut(t, spec, o))
			})
		}
	}
}

func TestAnyChartIsLegible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec(t)
		checkDrawing(t, spec, laidOut(t, spec, rapid.SampledFrom(sizes).Draw(t, "size")))
	})
}

func TestSameChartIsDrawnTheSame(t *testing.T) {
	for _, spec := range samples() {
		o := chart.Options{Width: 640, Height: 360, Header: true}
		a, b := laidOut(t, spec, o), laidOut(t, spec, o)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: two layouts differ", spec.Name)
		}
		var first, second bytes.Buffer
		for file, d := range map[*bytes.Buffer]*chart.Drawing{&first: a, &second: b} {
			if err := d.WritePNG(file); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: two pictures differ", spec.Name)
		}
	}
}

// checkDrawing holds a drawing to what every drawing must keep.
func checkDrawing(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	checkTexts(t, d)
	checkFinite(t, d)
	checkTargetsCrossNoNumber(t, d)
	if spec.Form == chart.Scatter {
		checkDots(t, spec, d)
	}
	if spec.Form == chart.Columns || spec.Form == chart.Bars {
		checkProportions(t, spec, d)
	}
	if spec.Form == chart.Dumbbells {
		checkDistances(t, spec, d)
	}
	if slices.Contains(steps, spec.Form) {
		checkSteps(t, spec, d)
	}
	if spec.Form == chart.Timeline {
		checkTimes(t, spec, d)
	}
}

func checkTexts(t fails, d *chart.Drawing) {
	t.Helper()
	const slack = 1e-3
	for i, text := range d.Texts {
		b := text.Box
		if b.X < -slack || b.Y < -slack || b.Right() > d.Width+slack || b.Bottom() > d.Height+slack {
			t.Errorf("%q at %v leaves the picture of %v×%v", text.Value, b, d.Width, d.Height)
		}
		for _, other := range d.Texts[:i] {
			if b.Overlaps(other.Box) {
				t.Errorf("%q at %v overlaps %q at %v", text.Value, b, other.Value, other.Box)
			}
		}
	}
}

func checkFinite(t fails, d *chart.Drawing) {
	t.Helper()
	boxes := make([]chart.Rect, 0, len(d.Marks)+len(d.Shapes))
	for _, m := range d.Marks {
		boxes = append(boxes, m.Box)
	}
	for _, shape := range d.Shapes {
		boxes = append(boxes, bounds(shape)...)
	}
	for _, b := range boxes {
		for _, v := range []float64{b.X, b.Y, b.W, b.H} {
			if math.IsNaN(v) || math.Abs(v) > 1e5 {
				t.Fatalf("a shape at %v", b)
			}
		}
		if b.W < 0 || b.H < 0 {
			t.Errorf("a shape of negative size at %v", b)
		}
	}
}

func bounds(shape chart.Shape) []chart.Rect {
	switch s := shape.(type) {
	case chart.Box:
		return []chart.Rect{s.Rect}
	case chart.Disc:
		return []chart.Rect{{X: s.Centre.X, Y: s.Centre.Y, W: s.Radius, H: s.Radius}}
	case chart.Path:
		var found []chart.Rect
		for _, run := range s.Runs {
			for _, v := range run {
				found = append(found, chart.Rect{X: v.X, Y: v.Y})
			}
		}
		return found
	}
	panic(fmt.Sprintf("unknown shape %T", shape))
}

// checkTargetsCrossNoNumber looks at level and upright target lines, which are
// the only paths in the colour of the text.
func checkTargetsCrossNoNumber(t fails, d *chart.Drawing) {
	t.Helper()
	for _, shape := range d.Shapes {
		path, is := shape.(chart.Path)
		if !is || path.Style.Stroke != chart.Light().Ink {
			continue
		}
		for _, run := range path.Runs {
			for i := 1; i < len(run); i++ {
				a, b := run[i-1], run[i]
				stretch := chart.Rect{X: math.Min(a.X, b.X), Y: math.Min(a.Y, b.Y), W: math.Abs(a.X-b.X) + 0.01, H: math.Abs(a.Y-b.Y) + 0.01}
				for _, text := range d.Texts {
					if level := stretch.W < 1 || stretch.H < 1; level && text.Back.A == 0 && stretch.Overlaps(text.Box) {
						t.Errorf("a target line crosses %q at %v", text.Value, text.Box)
					}
				}
			}
		}
	}
}

// reach is where a mark begins and ends along the value axis, from zero out.
func reach(form chart.Form, m chart.Mark) (near, far float64) {
	near, far = m.Box.Bottom(), m.Box.Y
	if form == chart.Bars {
		near, far = m.Box.X, m.Box.Right()
	}
	if m.Value < 0 {
		near, far = far, near
	}
	return near, far
}

// checkProportions sees that all bars have the same number of pixels per unit,
// and that the pieces of a stack follow each other from zero outwards.
func checkProportions(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	var bars []chart.Mark
	var largest chart.Mark
	for _, m := range d.Marks {
		if kind := spec.Series[m.Series].Kind; kind == chart.Target || kind == chart.Reference {
			continue
		}
		bars = append(bars, m)
		if len(bars) == 1 || math.Abs(m.Value) > math.Abs(largest.Value) {
			largest = m
		}
	}
	if spec.Arrange == chart.SideBySide {
		checkLengths(t, spec, bars, largest)
		return
	}
	checkStacks(t, spec, bars)
	if spec.Arrange == chart.Stacked {
		checkLengths(t, spec, bars, largest)
	}
}

func checkLengths(t fails, spec *chart.Spec, bars []chart.Mark, largest chart.Mark) {
	t.Helper()
	near, far := reach(spec.Form, largest)
	ground := make(map[int]float64) // where the columns of a panel stand
	for _, m := range bars {
		begin, end := reach(spec.Form, m)
		want := 0.0
		if largest.Value != 0 {
			want = (far - near) * m.Value / largest.Value
		}
		if math.Abs(end-begin-want) > 0.01 {
			t.Errorf("series %d in category %d is %v pixels long, should be %v", m.Series, m.Category, end-begin, want)
		}
		panel := spec.Series[m.Series].Panel
		if _, known := ground[panel]; !known {
			ground[panel] = begin
		}
		if spec.Arrange == chart.SideBySide && math.Abs(begin-ground[panel]) > 0.01 {
			t.Errorf("series %d in category %d begins at %v, the first of its panel at %v", m.Series, m.Category, begin, ground[panel])
		}
	}
}

// checkDistances sees that the dots of all rows stand on one scale.
func checkDistances(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	var low, high *chart.Mark
	for i := range d.Marks {
		m := &d.Marks[i]
		if low == nil || m.Value < low.Value {
			low = m
		}
		if high == nil || m.Value > high.Value {
			high = m
		}
	}
	for _, m := range d.Marks {
		want := low.Box.Centre().X
		if high.Value > low.Value {
			want += (m.Value - low.Value) / (high.Value - low.Value) * (high.Box.Centre().X - want)
		}
		if math.Abs(m.Box.Centre().X-want) > 0.01 {
			t.Errorf("series %d in category %d stands at %v, should be at %v", m.Series, m.Category, m.Box.Centre().X, want)
		}
	}
}

func checkStacks(t fails, spec *chart.Spec, bars []chart.Mark) {
	t.Helper()
	type side struct {
		panel, category int
		below           bool
	}
	ends := make(map[side]float64)
	for _, m := range bars {
		near, far := reach(spec.Form, m)
		at := side{spec.Series[m.Series].Panel, m.Category, m.Value < 0}
		if end, begun := ends[at]; begun && math.Abs(end-near) > 0.01 {
			t.Errorf("series %d in category %d begins at %v, the piece before ends at %v", m.Series, m.Category, near, end)
		}
		ends[at] = far
	}
}

func TestSharesFillTheWhole(t *testing.T) {
	d := laidOut(t, shares(), chart.Options{Width: 640, Height: 360, Header: true})
	length := make(map[int]float64)
	for _, m := range d.Marks {
		length[m.Category] += m.Box.W
	}
	for category, sum := range length {
		if math.Abs(sum-length[0]) > 0.01 || sum < 100 {
			t.Errorf("category %d is %v pixels long, the first %v", category, sum, length[0])
		}
	}
}
