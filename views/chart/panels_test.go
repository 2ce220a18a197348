package chart_test

import (
	"fmt"
	"math"
	"testing"

	"fagplan/views/chart"
)

// multiples is budget, actual and need in so many panels, the last of which is
// smaller than the others.
func multiples(n int, form chart.Form) *chart.Spec {
	spec := &chart.Spec{
		Name: fmt.Sprintf("%d panels of form %d", n, form), Form: form, Kinds: kindWords, Value: decimals(0),
		Title: "Helgeland har fått 3 av 12 stillinger", Subtitle: "Stillinger i tillegg til dagens. Helse Nord, 2019–2025",
		Source: "Kilde: Fagplan TSB 2019–2025", Unit: "stillinger", Categories: calendar(2019, 2025),
	}
	for panel := range n {
		spec.Panels = append(spec.Panels, []string{"UNN", "Nordlandssykehuset", "Helgelandssykehuset", "Finnmarkssykehuset"}[panel%4])
		high := 12.0
		if panel == n-1 {
			high = 3
		}
		spec.Series = append(spec.Series,
			chart.Series{Name: "Planlagt", Kind: chart.Budget, Panel: panel, Points: values(0, 1, 2, high/2, high-2, high-1, high)},
			chart.Series{Name: "På plass", Panel: panel, Points: after(3, chart.Forecast, values(0, 1, 1, 2, gap, gap, gap))},
			chart.Series{Name: "Mangler", Kind: chart.Target, Panel: panel, Points: same(17, 7)})
	}
	return spec
}

func TestPanelsHaveOneScaleAndKeepTheirSeries(t *testing.T) {
	for _, form := range []chart.Form{chart.Columns, chart.Lines} {
		for _, n := range []int{2, 4, 6, 12} {
			spec := multiples(n, form)
			d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
			for panel := range n {
				highest, lowest := markOf(t, d, 3*panel, 6), markOf(t, d, 3*panel, 0)
				first, ground := markOf(t, d, 0, 6), markOf(t, d, 0, 0)
				perUnit := (ground.Box.Y - first.Box.Y) / first.Value
				if got := (lowest.Box.Y - highest.Box.Y) / highest.Value; math.Abs(got-perUnit) > 0.01 {
					t.Errorf("%s: %v pixels per unit in panel %d, %v in the first", spec.Name, got, panel, perUnit)
				}
			}
			for i, text := range []string{"Planlagt", "På plass", "Mangler"} {
				if got := count(d, text); got != 1 {
					t.Errorf("%s: series %d is explained %d times", spec.Name, i, got)
				}
			}
		}
	}
}

func count(d *chart.Drawing, text string) (n int) {
	for _, found := range d.Texts {
		if found.Value == text {
			n++
		}
	}
	return n
}

func TestPanelsAreHeadedAndKeepApart(t *testing.T) {
	for _, n := range []int{2, 4, 6, 12, 40} {
		spec := multiples(n, chart.Columns)
		for i := range spec.Panels {
			spec.Panels[i] = fmt.Sprintf("P%d", i)
		}
		d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
		cells := make([]chart.Rect, n)
		for i := range cells {
			if got := count(d, spec.Panels[i]); got != 1 {
				t.Errorf("%d panels: %q is written %d times", n, spec.Panels[i], got)
			}
			a, b := markOf(t, d, 3*i, 0).Box, markOf(t, d, 3*i+2, 6).Box
			cells[i] = chart.Rect{X: a.X, Y: b.Y, W: b.Right() - a.X, H: a.Bottom() - b.Y}
			for j, other := range cells[:i] {
				if cells[i].Overlaps(other) {
					t.Errorf("%d panels: panel %d at %v lies on panel %d at %v", n, i, cells[i], j, other)
				}
			}
		}
	}
}

func TestPanelNamesItsSeries(t *testing.T) {
	spec := multiples(2, chart.Columns)
	if got := spec.Table()[0][1]; got != "UNN – Planlagt" {
		t.Errorf("the table says %q", got)
	}
	d := laidOut(t, spec, chart.Options{Width: 640, Height: 360})
	if got, want := markOf(t, d, 3, 6).ReadOut, "2025, Nordlandssykehuset – Planlagt: 3 stillinger"; got != want {
		t.Errorf("a mark reads out as %q, want %q", got, want)
	}
}

func TestSeriesOfOneNameShareAColourInAllPanels(t *testing.T) {
	spec := multiples(4, chart.Columns)
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720})
	for panel := range spec.Panels {
		for _, shape := range d.Shapes {
			box, is := shape.(chart.Box)
			if is && box.Rect == markOf(t, d, 3*panel+1, 1).Box && box.Style.Fill != chart.Light().Series[0] {
				t.Errorf("panel %d is painted in %v", panel, box.Style.Fill)
			}
		}
	}
}
