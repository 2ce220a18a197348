package chart_test

import (
	"strings"
	"testing"

	"fagplan/views/chart"
)

func TestMissingIsAGap(t *testing.T) {
	spec := coverage()
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720})
	for _, m := range d.Marks {
		if spec.Series[m.Series].Points[m.Category].Missing {
			t.Errorf("a mark for a missing value: %s", m.ReadOut)
		}
	}
	before, after := markOf(t, d, 0, 1).Box.Centre(), markOf(t, d, 0, 5).Box.Centre()
	for _, shape := range d.Shapes {
		path, is := shape.(chart.Path)
		if !is || path.Style.Stroke != chart.Light().Series[0] {
			continue
		}
		for _, run := range path.Runs {
			for i := 1; i < len(run); i++ {
				if run[i-1].X < before.X+1 && run[i].X > after.X-1 {
					t.Errorf("a line from %v to %v, over the missing years", run[i-1], run[i])
				}
			}
		}
	}
}

func markOf(t *testing.T, d *chart.Drawing, series, category int) chart.Mark {
	t.Helper()
	for _, m := range d.Marks {
		if m.Series == series && m.Category == category {
			return m
		}
	}
	t.Fatalf("no mark for series %d in category %d", series, category)
	return chart.Mark{}
}

func TestLineIsNotJoinedAcrossABreak(t *testing.T) {
	spec := &chart.Spec{Form: chart.Lines, Categories: calendar(2019, 2022), Series: []chart.Series{{Points: values(1, 2, 3, 4)}}}
	count := func() (n int) {
		for _, shape := range laidOut(t, spec, chart.Options{Width: 640, Height: 360}).Shapes {
			if path, is := shape.(chart.Path); is && path.Style.Stroke == chart.Light().Series[0] {
				n++
			}
		}
		return n
	}
	if n := count(); n != 1 {
		t.Errorf("%d lines without a break", n)
	}
	spec.Breaks = []chart.Break{{Before: 2, Label: "ny definisjon"}}
	if n := count(); n != 2 {
		t.Errorf("%d lines with a break", n)
	}
}

// looks describes how the column of a mark is painted.
func looks(d *chart.Drawing, m chart.Mark) (solid, outlined, hatched bool) {
	for _, shape := range d.Shapes {
		switch s := shape.(type) {
		case chart.Box:
			if s.Rect == m.Box {
				solid, outlined = s.Style.Stroke.A == 0, s.Style.Stroke.A != 0
			}
		case chart.Path:
			if len(s.Runs) > 3 && m.Box.Holds(s.Runs[1][0]) && m.Box.Holds(s.Runs[1][1]) {
				hatched = true
			}
		}
	}
	return solid, outlined, hatched
}

func TestKindsDifferWithoutColour(t *testing.T) {
	spec := &chart.Spec{
		Categories: calendar(2019, 2021),
		Series: []chart.Series{{Points: []chart.Point{
			{Value: 5}, {Value: 6, Kind: chart.Budget}, {Value: 7, Kind: chart.Forecast},
		}}},
	}
	d := laidOut(t, spec, chart.Options{Width: 640, Height: 360})
	for category, want := range [][3]bool{{true, false, false}, {false, true, false}, {false, true, true}} {
		solid, outlined, hatched := looks(d, markOf(t, d, 0, category))
		if got := [3]bool{solid, outlined, hatched}; got != want {
			t.Errorf("category %d is solid, outlined, hatched %v, want %v", category, got, want)
		}
	}
}

func TestKeyExplainsMixedKindsOnly(t *testing.T) {
	for _, test := range []struct {
		spec *chart.Spec
		want bool
	}{{costs(), true}, {positions(), false}} {
		test.spec.Kinds = kindWords
		if got := says(laidOut(t, test.spec, chart.Options{Width: 640, Height: 360}), "budsjett"); got != test.want {
			t.Errorf("%s: the notation is explained: %v", test.spec.Name, got)
		}
	}
}

func says(d *chart.Drawing, text string) bool {
	for _, found := range d.Texts {
		if strings.Contains(found.Value, text) {
			return true
		}
	}
	return false
}

func TestNumbersGiveWayToTargetLines(t *testing.T) {
	d := laidOut(t, positions(), chart.Options{Width: 640, Height: 360, Header: true})
	for _, number := range []string{"14", "21", "28", "35", "40", "69"} {
		if !says(d, number) {
			t.Errorf("%s is not written", number)
		}
	}
	line := markOf(t, d, 2, 5).Box.Centre().Y
	for _, text := range d.Texts {
		if text.Value == "35" && (text.Box.Y < line && line < text.Box.Bottom()) {
			t.Errorf("35 stands at %v, on the line at %v", text.Box, line)
		}
	}
}

func TestNamesStandInSeriesOrder(t *testing.T) {
	d := laidOut(t, costs(), chart.Options{Width: 1280, Height: 720, Header: true})
	top := make(map[string]float64)
	for _, text := range d.Texts {
		top[text.Value] = text.Box.Y
	}
	for i, series := range costs().Series[1:] {
		below := costs().Series[i].Name
		if top[series.Name] == 0 || top[series.Name] >= top[below] {
			t.Errorf("%q stands at %v, %q below it at %v", series.Name, top[series.Name], below, top[below])
		}
	}
}

func TestHeaderIsLeftToTheCard(t *testing.T) {
	spec := costs()
	for _, header := range []bool{true, false} {
		d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: header})
		for _, text := range []string{spec.Title, spec.Subtitle, spec.Source} {
			if says(d, text) != header {
				t.Errorf("header %v: %q is drawn: %v", header, text, !header)
			}
		}
	}
}

func TestMarksTellWhereTheyComeFrom(t *testing.T) {
	spec := costs()
	spec.Series[1].Points[0].Origin = "Tabell 5!C7"
	d := laidOut(t, spec, chart.Options{Width: 640, Height: 360, Header: true})
	mark, hit := d.At(markOf(t, d, 1, 0).Box.Centre())
	if !hit || mark.Series != 1 || mark.Category != 0 || mark.Origin != "Tabell 5!C7" {
		t.Errorf("in the middle of the first column is %+v", mark)
	}
	if want := "2019, Akuttplasser Tromsø: 4,6 mill. kr"; mark.ReadOut != want {
		t.Errorf("it reads out as %q, want %q", mark.ReadOut, want)
	}
	if mark, hit := d.At(chart.Vec{X: 1, Y: 1}); hit {
		t.Errorf("in the corner is %+v", mark)
	}
}

func TestBudgetAndActualOfOneThingShareAColour(t *testing.T) {
	d := laidOut(t, variance(), chart.Options{Width: 640, Height: 360})
	_, outlined, _ := looks(d, markOf(t, d, 0, 0))
	solid, _, _ := looks(d, markOf(t, d, 1, 0))
	if !outlined || !solid {
		t.Fatal("budget is not outlined or actual not solid")
	}
	for _, shape := range d.Shapes {
		if box, is := shape.(chart.Box); is && box.Rect == markOf(t, d, 0, 0).Box && box.Style.Stroke != chart.Light().Series[0] {
			t.Errorf("the budget is outlined in %v", box.Style.Stroke)
		}
	}
}
