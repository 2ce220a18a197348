package chart_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fagplan/views/chart"
)

// nudged is a drawing in which the shapes and texts are moved, every other one
// the opposite way.
func nudged(d *chart.Drawing, by float64) *chart.Drawing {
	moved := *d
	moved.Shapes, moved.Texts = slices.Clone(d.Shapes), slices.Clone(d.Texts)
	for i := range moved.Shapes {
		moved.Shapes[i] = movedShape(moved.Shapes[i], by)
		by = -by
	}
	for i := range moved.Texts {
		moved.Texts[i].Box.X += by
		moved.Texts[i].Box.Y += by
		by = -by
	}
	return &moved
}

func movedShape(shape chart.Shape, by float64) chart.Shape {
	switch s := shape.(type) {
	case chart.Box:
		s.Rect.X += by
		s.Rect.Y += by
		return s
	case chart.Disc:
		s.Centre = chart.Vec{X: s.Centre.X + by, Y: s.Centre.Y + by}
		return s
	case chart.Path:
		runs := make([][]chart.Vec, len(s.Runs))
		for i, run := range s.Runs {
			for _, v := range run {
				runs[i] = append(runs[i], chart.Vec{X: v.X + by, Y: v.Y + by})
			}
		}
		s.Runs = runs
		return s
	}
	return shape
}

func TestGoldenPicturesAllowForOtherProcessors(t *testing.T) {
	for _, spec := range samples() {
		for _, by := range []float64{1e-9, -1e-9} {
			d := laidOut(t, spec, chart.Options{Width: 640, Height: 360, Header: true})
			if n, _ := differences(goldenPicture(t, nudged(d, by)), goldenPicture(t, d)); n > strays {
				t.Errorf("%s moved by %v pixels differs in %d", spec.Name, by, n)
			}
		}
	}
}

func TestGoldenPicturesShowEveryChange(t *testing.T) {
	for name, change := range map[string]func(*chart.Spec, *chart.Options){
		"a column higher":    func(s *chart.Spec, _ *chart.Options) { s.Series[0].Points[2].Value *= 1.05 },
		"a column gone":      func(s *chart.Spec, _ *chart.Options) { s.Series[0].Points[2] = chart.Point{Missing: true} },
		"a word":             func(s *chart.Spec, _ *chart.Options) { s.Subtitle = strings.Replace(s.Subtitle, "mill", "mrd", 1) },
		"a letter":           func(s *chart.Spec, _ *chart.Options) { s.Source += "s" },
		"a figure":           func(s *chart.Spec, _ *chart.Options) { s.Title = strings.Replace(s.Title, "7", "1", 1) },
		"budget, not actual": func(s *chart.Spec, _ *chart.Options) { s.Series[0].Points[1].Kind = chart.Budget },
		"a slight change of colour": func(_ *chart.Spec, o *chart.Options) {
			o.Theme = chart.Light()
			o.Theme.Series[0] = color.RGBA{0x1F, 0x4E, 0x88, 0xFF}
		},
		"a larger picture": func(_ *chart.Spec, o *chart.Options) { o.Height++ },
	} {
		t.Run(name, func(t *testing.T) {
			o := chart.Options{Width: 640, Height: 360, Header: true}
			want := goldenPicture(t, laidOut(t, costs(), o))
			changed := costs()
			change(changed, &o)
			if n, _ := differences(goldenPicture(t, laidOut(t, changed, o)), want); n <= strays {
				t.Errorf("only %d pixels differ", n)
			}
		})
	}
}
