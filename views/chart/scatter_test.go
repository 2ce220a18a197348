package chart_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fagplan/views/chart"
)

// spots are the dots of a scatter.
func spots(d *chart.Drawing) []chart.Disc {
	var found []chart.Disc
	for _, shape := range d.Shapes {
		if disc, is := shape.(chart.Disc); is {
			found = append(found, disc)
		}
	}
	return found
}

// checkDots sees that no text lies on a dot, and that the dots stand in the
// order of their values both ways.
func checkDots(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	for _, disc := range spots(d) {
		box := chart.Rect{X: disc.Centre.X - disc.Radius, Y: disc.Centre.Y - disc.Radius, W: 2 * disc.Radius, H: 2 * disc.Radius}
		for _, text := range d.Texts {
			if text.Box.Overlaps(box) {
				t.Errorf("%q at %v lies on a dot at %v", text.Value, text.Box, disc.Centre)
			}
		}
	}
	var dots []chart.Mark
	for _, m := range d.Marks {
		if !spec.Categories[m.Category].Reference {
			dots = append(dots, m)
		}
	}
	for i, m := range dots {
		for _, other := range dots[:i] {
			apart := func(series int) float64 {
				return spec.Series[series].Points[m.Category].Value - spec.Series[series].Points[other.Category].Value
			}
			from, to := m.Box.Centre(), other.Box.Centre()
			if (from.X-to.X)*apart(0) < -1e-6 || (from.Y-to.Y)*apart(1) > 1e-6 {
				t.Errorf("categories %d and %d stand the wrong way round", m.Category, other.Category)
			}
		}
	}
}

func written(d *chart.Drawing, words string) bool {
	return slices.ContainsFunc(d.Texts, func(t chart.Text) bool { return strings.Contains(t.Value, words) })
}

func TestEveryDotIsNamed(t *testing.T) {
	for _, o := range []chart.Options{{Width: 1280, Height: 720, Header: true}, {Width: 640, Height: 360, Header: true}, {Width: 640, Height: 720, Header: true}} {
		spec := trusts()
		d := laidOut(t, spec, o)
		for _, c := range spec.Categories {
			if !written(d, c.Label) {
				t.Errorf("%d×%d: %s is not named", o.Width, o.Height, c.Label)
			}
		}
		for _, series := range spec.Series {
			if !written(d, series.Name) {
				t.Errorf("%d×%d: no axis is named %s", o.Width, o.Height, series.Name)
			}
		}
	}
}

func TestBothAxesAreNumbered(t *testing.T) {
	d := laidOut(t, trusts(), chart.Options{Width: 1280, Height: 720, Header: true})
	for _, tick := range []string{"0", "100", "200", "300", "400", "5", "10", "35"} {
		if !slices.ContainsFunc(d.Texts, func(text chart.Text) bool { return text.Value == tick }) {
			t.Errorf("no axis has the number %s", tick)
		}
	}
}

func TestCrowdedDotsAreNamed(t *testing.T) {
	spec := &chart.Spec{Form: chart.Scatter, Series: []chart.Series{{Name: "bort"}, {Name: "opp"}}}
	for i := range 20 {
		spec.Categories = append(spec.Categories, chart.Category{Label: fmt.Sprintf("Sted %02d", i)})
		for s := range spec.Series {
			spec.Series[s].Points = append(spec.Series[s].Points, chart.Point{Value: 50 + float64((i*(7+4*s))%20)})
		}
	}
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720})
	for _, c := range spec.Categories {
		if !written(d, c.Label) {
			t.Errorf("%s is not named", c.Label)
		}
	}
}

func TestScatterReadsOutBothValues(t *testing.T) {
	d := laidOut(t, trusts(), chart.Options{Width: 640, Height: 360})
	const want = "Finnmarkssykehuset: Pasienter per årsverk 21,0, Konsultasjoner per årsverk 119"
	if !slices.ContainsFunc(d.Marks, func(m chart.Mark) bool { return m.ReadOut == want }) {
		t.Errorf("no mark reads out %q", want)
	}
}

func TestScatterTableHasBothFormats(t *testing.T) {
	if row := trusts().Table()[4]; !slices.Equal(row, []string{"Finnmarkssykehuset", "21,0", "119"}) {
		t.Errorf("the table has %q", row)
	}
}

func TestAxisAwayFromZeroSaysSo(t *testing.T) {
	for _, c := range []struct {
		low  float64
		says bool
	}{{0, false}, {10, false}, {50, true}, {80, true}, {-80, true}} {
		spec := trusts()
		spec.Series[0].Points = values(c.low, c.low+math.Copysign(10, c.low), gap, gap, gap, gap)
		spec.Series[1].Points = values(0, 100, gap, gap, gap, gap)
		if d := laidOut(t, spec, chart.Options{Width: 640, Height: 360}); written(d, spec.NotZero) != c.says {
			t.Errorf("from %v: says %v that the axis does not start at zero", c.low, !c.says)
		}
	}
}

func TestRatioIsStraightThroughItsPoints(t *testing.T) {
	spec := trusts()
	spec.Ratios = []chart.Ratio{{UpPerAcross: 384.5 / 28, Label: "som Helgeland"}}
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720})
	dot := d.Marks[slices.IndexFunc(d.Marks, func(m chart.Mark) bool { return m.Category == 0 })].Box.Centre()
	for _, shape := range d.Shapes {
		path, is := shape.(chart.Path)
		if !is || path.Style.Dash == nil {
			continue
		}
		a, b := path.Runs[0][0], path.Runs[0][1]
		if off := (b.X-a.X)*(dot.Y-a.Y) - (b.Y-a.Y)*(dot.X-a.X); math.Abs(off/math.Hypot(b.X-a.X, b.Y-a.Y)) > 0.01 {
			t.Errorf("the line from %v to %v misses the dot at %v", a, b, dot)
		}
		return
	}
	t.Error("no line is drawn")
}
