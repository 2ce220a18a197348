package chart_test

import (
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"fagplan/views/chart"
)

// wide is n points that grow from first by step.
func wide(n int, first, step float64) []chart.Point {
	points := make([]chart.Point, n)
	for i := range points {
		points[i].Value = first + step*float64(i)
	}
	return points
}

var oddities = []struct {
	name       string
	categories int
	series     [][]chart.Point
	label      string
	negative   bool
}{
	{name: "no categories", series: [][]chart.Point{nil}},
	{name: "no series", categories: 3},
	{name: "one point", categories: 1, series: [][]chart.Point{values(7)}},
	{name: "all equal", categories: 3, series: [][]chart.Point{values(5, 5, 5)}},
	{name: "all zero", categories: 3, series: [][]chart.Point{values(0, 0, 0)}},
	{name: "negative", categories: 3, series: [][]chart.Point{values(-1, -2, -3)}, negative: true},
	{name: "mixed signs", categories: 3, series: [][]chart.Point{values(1, -2, 3), values(-4, 5, -6)}, negative: true},
	{name: "one value a million times the others", categories: 3, series: [][]chart.Point{values(1, 1e6, 2)}},
	{name: "largest", categories: 2, series: [][]chart.Point{values(chart.MaxValue, -chart.MaxValue)}, negative: true},
	{name: "a hair apart", categories: 2, series: [][]chart.Point{values(1e15, 1e15-0.125)}},
	{name: "40 series", categories: 5, series: repeated(40, wide(5, 1, 1))},
	{name: "60 years", categories: 60, series: repeated(3, wide(60, 10, 3))},
	{name: "40 series over 60 years", categories: 60, series: repeated(40, wide(60, 10, 3))},
	{name: "80 characters", categories: 4, series: [][]chart.Point{values(1, 2, 3, 4)}, label: strings.Repeat("Langt navn ", 8)},
	{name: "one word of 80 characters", categories: 4, series: [][]chart.Point{values(1, 2, 3, 4)}, label: strings.Repeat("ø", 80)},
	{name: "all missing", categories: 3, series: [][]chart.Point{values(gap, gap, gap)}},
	{name: "missing first", categories: 3, series: [][]chart.Point{values(gap, 2, 3)}},
	{name: "missing last", categories: 3, series: [][]chart.Point{values(1, 2, gap)}},
	{name: "missing between", categories: 3, series: [][]chart.Point{values(1, gap, 3), values(gap, 1, gap)}},
}

func repeated(n int, points []chart.Point) [][]chart.Point {
	series := make([][]chart.Point, n)
	for i := range series {
		series[i] = points
	}
	return series
}

func TestOdditiesAreDrawn(t *testing.T) {
	for _, odd := range oddities {
		for _, form := range forms {
			for _, arrange := range []chart.Arrangement{chart.SideBySide, chart.Stacked, chart.Shares} {
				if odd.negative && arrange == chart.Shares {
					continue
				}
				spec := &chart.Spec{
					Name: odd.name, Title: odd.name, Form: form, Arrange: arrange,
					Categories: calendar(1, odd.categories), Empty: "Ingen tall", Value: decimals(0),
				}
				for i := range spec.Categories {
					spec.Categories[i].Label += odd.label
				}
				for _, points := range odd.series {
					spec.Series = append(spec.Series, chart.Series{Name: "Serie " + odd.label, Points: points})
				}
				checkOdd(t, suited(spec))
				if arrange == chart.SideBySide && (form == chart.Columns || form == chart.Lines) {
					checkOdd(t, inPanels(spec))
				}
			}
		}
	}
}

// inPanels is a chart with a panel for each of its series, and one for none.
func inPanels(spec *chart.Spec) *chart.Spec {
	spread := *spec
	spread.Series = slices.Clone(spec.Series)
	spread.Panels = []string{"Tomt " + spec.Name}
	for i := range spread.Series {
		spread.Panels = append(spread.Panels, spread.Series[i].Name)
		spread.Series[i].Panel = i + 1
	}
	return &spread
}

func checkOdd(t *testing.T, spec *chart.Spec) {
	t.Helper()
	for _, o := range sizes {
		d := laidOut(t, spec, o)
		checkDrawing(t, spec, d)
		if o.Width != 640 && o.Width != 16 {
			continue // painting is the same at every size
		}
		if _, err := d.Image(); err != nil {
			t.Errorf("%s: %v", spec.Name, err)
		}
		if err := d.WriteSVG(io.Discard); err != nil {
			t.Errorf("%s: %v", spec.Name, err)
		}
	}
}

func TestEmptyChartSaysWhy(t *testing.T) {
	for _, points := range [][]chart.Point{nil, values(gap, gap)} {
		spec := &chart.Spec{Title: "Spesialister", Categories: calendar(1, len(points)), Empty: "Det er ikke lest inn noen tall."}
		spec.Series = []chart.Series{{Points: points}}
		d := laidOut(t, spec, chart.Options{Width: 640, Height: 360})
		if len(d.Texts) != 1 || d.Texts[0].Value != spec.Empty {
			t.Errorf("an empty chart says %v", d.Texts)
		}
	}
}

func TestNonsenseIsRefused(t *testing.T) {
	one := []chart.Category{{Label: "2019"}}
	with := func(series ...chart.Series) *chart.Spec {
		return &chart.Spec{Name: "chart", Categories: one, Series: series}
	}
	point := func(p chart.Point) *chart.Spec { return with(chart.Series{Name: "S", Points: []chart.Point{p}}) }
	share := point(chart.Point{Value: -1})
	share.Arrange = chart.Shares
	broken := with()
	broken.Breaks = []chart.Break{{Before: 1}}
	pinned := with()
	pinned.Notes = []chart.Annotation{{Series: 0}}
	lying := with()
	lying.Form, lying.Panels = chart.Bars, []string{"UNN"}
	summed := with()
	summed.Panels, summed.Totals = []string{"UNN"}, values(1)
	totals := with()
	totals.Totals = values(1, 2)
	for name, spec := range map[string]*chart.Spec{
		"not a number":         point(chart.Point{Value: math.NaN()}),
		"infinite":             point(chart.Point{Value: math.Inf(-1)}),
		"too large":            point(chart.Point{Value: 2 * chart.MaxValue}),
		"span not a number":    point(chart.Point{Span: &chart.Span{High: math.NaN()}}),
		"target for one point": point(chart.Point{Kind: chart.Target}),
		"negative share":       share,
		"too many points":      with(chart.Series{Points: values(1, 2)}),
		"unknown kind":         with(chart.Series{Kind: chart.Reference + 1, Points: values(1)}),
		"unknown status":       with(chart.Series{Status: chart.Halted + 1, Points: values(1)}),
		"break outside":        broken,
		"note outside":         pinned,
		"totals do not fit":    totals,
		"bars in panels":       lying,
		"totals of panels":     summed,
		"no such panel":        with(chart.Series{Panel: 1, Points: values(1)}),
		"panel below zero":     with(chart.Series{Panel: -1, Points: values(1)}),
		"ratio of nothing":     {Form: chart.Scatter, Ratios: []chart.Ratio{{}}},
		"ratio not a number":   {Form: chart.Scatter, Ratios: []chart.Ratio{{UpPerAcross: math.NaN()}}},
		"two series in steps":  {Form: chart.Bridge, Series: []chart.Series{{Name: "S"}, {Name: "T"}}},
		"line across steps":    {Form: chart.Variance, Series: []chart.Series{{Name: "S", Kind: chart.Target}}},
		"unknown part":         {Series: []chart.Series{{Name: "S", Part: chart.Relative + 1}}},
		"unknown form":         {Form: forms[len(forms)-1] + 1},
		"now not a number":     {Form: chart.Timeline, Now: math.NaN()},
		"unknown row status":   {Categories: []chart.Category{{Status: chart.Halted + 1}}},
		"unknown arrangement":  {Arrange: chart.Shares + 1},
	} {
		if _, err := chart.Layout(spec, chart.Options{Width: 640, Height: 360}); err == nil {
			t.Errorf("%s: drawn without an error", name)
		}
	}
}

func TestMissingValueMayBeAnything(t *testing.T) {
	spec := costs()
	spec.Series[0].Points[0] = chart.Point{Value: math.NaN(), Missing: true}
	checkDrawing(t, spec, laidOut(t, spec, chart.Options{Width: 640, Height: 360}))
}

func TestImpossibleSizesAreRefused(t *testing.T) {
	for _, o := range []chart.Options{
		{}, {Width: -1, Height: 100}, {Width: 100, Height: 1 << 20},
		{Width: 100, Height: 100, Scale: -1}, {Width: 100, Height: 100, Scale: math.NaN()},
		{Width: 16384, Height: 16384}, {Width: 1000, Height: 1000, Scale: 100},
	} {
		if _, err := chart.Layout(costs(), o); err == nil {
			t.Errorf("%d×%d at scale %v was not refused", o.Width, o.Height, o.Scale)
		}
	}
}
