package chart_test

import (
	"testing"

	"fagplan/views/chart"
)

// needed is services now and in 12 months, the greatest change first.
func needed() *chart.Spec {
	return &chart.Spec{
		Name: "needed", Form: chart.Dumbbells, Kinds: kindWords, Value: decimals(0), Unit: "personer",
		Title:      "Poliklinikk: fra 94 til 314 personer på 12 måneder",
		Categories: named("Poliklinikk, rus", "Døgnbehandling", "LAR, spesialist", "Avrusing", "Tvungent opphold"),
		Series: []chart.Series{
			{Name: "Har nå", Kind: chart.Actual, Points: values(94, 33, 167, 40, 0)},
			{Name: "Om 12 måneder", Kind: chart.Forecast, Points: values(314, 187, 241, 40, gap)},
			{Name: "Plasser", Kind: chart.Reference, Points: same(150, 5)},
		},
		Totals: []chart.Point{{Value: 220, Label: "+220"}, {Value: 154, Label: "+154"}, {Value: 74, Label: "+74"}, {Value: 0, Label: "±0"}, {Missing: true}},
	}
}

// scattered is three dots in each row, on both sides of zero.
func scattered() *chart.Spec {
	return &chart.Spec{
		Name: "scattered", Form: chart.Dumbbells, Value: decimals(1), Title: "Avviket spriker",
		Categories: named("Drift", "Lønn"),
		Series: []chart.Series{
			{Name: "2019", Points: values(-3.5, 2)}, {Name: "2020", Points: values(1, -1)}, {Name: "2021", Points: values(4, 2)},
		},
	}
}

func TestDumbbellsWriteBothEndsAndTheChange(t *testing.T) {
	d := laidOut(t, needed(), chart.Options{Width: 640, Height: 360, Header: true})
	for _, number := range []string{"94", "314", "+220", "±0", "0"} {
		if count(d, number) != 1 {
			t.Errorf("%s is written %d times", number, count(d, number))
		}
	}
	if got := count(d, "40"); got != 1 {
		t.Errorf("two equal values are written as %d numbers", got)
	}
}

func TestDumbbellIsJoinedFromEndToEnd(t *testing.T) {
	d := laidOut(t, needed(), chart.Options{Width: 640, Height: 360, Header: true})
	from, to := markOf(t, d, 0, 0).Box.Centre(), markOf(t, d, 1, 0).Box.Centre()
	for _, shape := range d.Shapes {
		if path, is := shape.(chart.Path); is && len(path.Runs) == 1 && len(path.Runs[0]) == 2 &&
			path.Runs[0][0] == from && path.Runs[0][1] == to {
			return
		}
	}
	t.Errorf("no line from %v to %v", from, to)
}

func TestDumbbellIsHollowForWhatIsToCome(t *testing.T) {
	d := laidOut(t, needed(), chart.Options{Width: 640, Height: 360})
	hollow := func(series int) bool {
		for _, shape := range d.Shapes {
			if disc, is := shape.(chart.Disc); is && disc.Centre == markOf(t, d, series, 0).Box.Centre() {
				return disc.Style.Stroke.A != 0
			}
		}
		t.Fatalf("no dot for series %d", series)
		return false
	}
	if hollow(0) || !hollow(1) {
		t.Errorf("now is hollow: %v, in 12 months: %v", hollow(0), hollow(1))
	}
}
