package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTicksAreRound(t *testing.T) {
	for _, test := range []struct {
		from, to float64
		most     int
		want     string
	}{
		{0, 48.7, 5, "0 10 20 30 40 50"},
		{0, 1, 5, "0 0.2 0.4 0.6 0.8 1"},
		{-8, 4, 4, "-10 -5 0 5"},
		{0, 0, 5, "0"},
		{0, 1e6, 4, "0 5e+05 1e+06"},
		{5, 5, 4, "2 4 6 8"},
		{0, 1e15, 2, "0 5e+14 1e+15"},
	} {
		var labels []string
		for _, tick := range ticks(extent{test.from, test.to}, test.most, func(v float64) string { return fmt.Sprintf("%.4g", v) }) {
			labels = append(labels, tick.label)
		}
		if got := strings.Join(labels, " "); got != test.want {
			t.Errorf("from %v to %v in %d steps: %s, want %s", test.from, test.to, test.most, got, test.want)
		}
	}
}

func TestTicksSpanAnyRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.Float64Range(-MaxValue, MaxValue)
		e := extent{}
		e.add(value.Draw(t, "one"))
		e.add(value.Draw(t, "other"))
		most := rapid.IntRange(-1, 8).Draw(t, "most")
		rounded := func(v float64) string { return fmt.Sprintf("%.0f", v) }
		found := ticks(e, most, rounded)
		if len(found) == 0 || len(found) > max(1, most)+2 {
			t.Fatalf("%d ticks for at most %d steps", len(found), most)
		}
		if !distinct(found) && len(found) > 2 {
			t.Errorf("two ticks of one label: %v", found)
		}
		low, high := found[0].value, found[len(found)-1].value
		if slack := 1e-6 * (high - low); low > e.low+slack || high < e.high-slack {
			t.Errorf("ticks from %v to %v do not span %v", low, high, e)
		}
	})
}

func TestSpreadKeepsOrderAndRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var wishes []wish
		total := 0.0
		for range rapid.IntRange(0, 12).Draw(t, "n") {
			w := wish{rapid.Float64Range(-50, 250).Draw(t, "middle"), rapid.Float64Range(5, 20).Draw(t, "height")}
			wishes, total = append(wishes, w), total+w.height
		}
		high := total + rapid.Float64Range(0, 100).Draw(t, "air")
		tops := spread(wishes, 0, high)
		for i, w := range wishes {
			if tops[i] < -slack || tops[i]+w.height > high+slack {
				t.Errorf("label %d at %v of %v leaves its strip of %v", i, tops[i], w, high)
			}
			for j, other := range wishes {
				if other.middle > w.middle && tops[j] < tops[i]+w.height-slack {
					t.Errorf("label %d at %v is not after label %d at %v", j, tops[j], i, tops[i])
				}
			}
		}
	})
}

func TestSpreadLeavesLabelsThatFit(t *testing.T) {
	got := spread([]wish{{80, 10}, {20, 10}, {50, 10}}, 0, 100)
	if want := fmt.Sprint([]float64{75, 15, 45}); fmt.Sprint(got) != want {
		t.Errorf("spread moved labels that do not touch: %v, want %v", got, want)
	}
	if got, want := spread([]wish{{50, 10}, {50, 10}}, 0, 100), "[40 50]"; fmt.Sprint(got) != want {
		t.Errorf("two labels for one place stand at %v, want %v", got, want)
	}
}

func testLayout(t interface{ Fatal(...any) }) *layout {
	fonts, err := loadTypefaces()
	if err != nil {
		t.Fatal(err)
	}
	return newLayout(&Spec{}, Options{Width: 1280, Height: 720, Theme: Light()}, fonts)
}

func TestWrapKeepsWidthAndWords(t *testing.T) {
	l := testLayout(t)
	rapid.Check(t, func(t *rapid.T) {
		text := clean(rapid.String().Draw(t, "text"))
		width := rapid.Float64Range(0, 400).Draw(t, "width")
		most := rapid.IntRange(-1, 6).Draw(t, "most")
		rows := l.wrap(text, l.label, width, most)
		if len(rows) > max(0, most) {
			t.Fatalf("%d rows, at most %d asked for", len(rows), most)
		}
		for _, row := range rows {
			if row == "" || l.width(row, l.label) > width+slack {
				t.Errorf("row %q is %v wide, room is %v", row, l.width(row, l.label), width)
			}
		}
	})
	rows := l.wrap("Universitetssykehuset Nord-Norge har flest", l.label, 200, 5)
	if got := strings.Join(rows, "|"); got != "Universitetssykehuset|Nord-Norge har flest" {
		t.Errorf("wrapped as %s", got)
	}
}

func TestFitShortensWithAnEllipsis(t *testing.T) {
	l := testLayout(t)
	if got := l.fit("Tromsø", l.label, 100); got != "Tromsø" {
		t.Errorf("what fits became %q", got)
	}
	got := l.fit("Akuttplasser Tromsø", l.label, 100)
	if !strings.HasSuffix(got, "…") || !strings.HasPrefix(got, "Akutt") || l.width(got, l.label) > 100 {
		t.Errorf("shortened to %q, %v wide", got, l.width(got, l.label))
	}
	if got := l.fit("Akuttplasser", l.label, 3); got != "" {
		t.Errorf("with no room: %q", got)
	}
}

func TestMinusSignIsDrawn(t *testing.T) {
	l := testLayout(t)
	for _, bold := range []bool{false, true} {
		face := l.fonts.weight(bold)
		for _, r := range face.drawable("−8 mill. kr’…æøåÆØÅ") {
			if face.font.Index(r) == 0 {
				t.Errorf("%q has no glyph", r)
			}
		}
	}
}

func TestLineCrossesRect(t *testing.T) {
	r := Rect{10, 10, 20, 10}
	for _, test := range []struct {
		l    line
		want bool
	}{
		{line{Vec{0, 15}, Vec{40, 15}}, true},
		{line{Vec{0, 5}, Vec{40, 5}}, false},
		{line{Vec{20, 0}, Vec{20, 40}}, true},
		{line{Vec{0, 0}, Vec{40, 30}}, true},
		{line{Vec{0, 0}, Vec{9, 9}}, false},
		{line{Vec{0, 20}, Vec{40, 20}}, false}, // along the edge
		{line{Vec{12, 12}, Vec{14, 14}}, true}, // wholly inside
	} {
		if got := test.l.crosses(r); got != test.want {
			t.Errorf("%v crosses %v: %v", test.l, r, got)
		}
	}
}

func TestTextSizeGrowsWithThePicture(t *testing.T) {
	last := 0.0
	for _, width := range []float64{160, 320, 640, 960, 1280, 1920, 3840} {
		size := textSize(width, width*9/16)
		if size < 11 || size < last || math.IsNaN(size) {
			t.Errorf("text of %v pixels in a picture %v wide", size, width)
		}
		last = size
	}
	if got := textSize(1280, 720); got != 16 {
		t.Errorf("text of %v pixels on a slide", got)
	}
}
