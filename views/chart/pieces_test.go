package chart_test

import (
	"testing"

	"fagplan/views/chart"
)

func TestThinSharesHaveTheirNumbers(t *testing.T) {
	share := func(name string, status chart.Status, v float64) chart.Series {
		return chart.Series{ID: name, Name: name, Status: status, Points: values(v, v)}
	}
	spec := &chart.Spec{Name: "thin", Form: chart.Bars, Arrange: chart.Shares,
		Categories: []chart.Category{{ID: "a", Label: "Bolig"}, {ID: "b", Label: "Arbeid"}},
		Series:     []chart.Series{share("green", chart.Good, 97), share("yellow", chart.Watch, 2), share("red", chart.Bad, 1)}}
	d := laidOut(t, spec, chart.Options{Width: 480, Height: 300})
	for _, number := range []string{"97", "2", "1"} {
		if !says(d, number) {
			t.Errorf("a share of %s has no number", number)
		}
	}
}
