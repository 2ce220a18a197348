package chart_test

import (
	"testing"

	"fagplan/views/chart"
)

func TestColumnsKeepKindsApart(t *testing.T) {
	spec := chart.Spec{
		Categories: calendar(2019, 2021),
		Series: []chart.Series{
			{Name: "Drift", Points: after(1, chart.Forecast, values(5, 6.5, gap))},
			{Name: "Mål", Kind: chart.Target, Points: same(7, 3)},
		},
	}
	want := []struct {
		series int
		kind   chart.Kind
		points []chart.Point
	}{
		{0, chart.Actual, values(5, gap, gap)},
		{0, chart.Forecast, values(gap, 6.5, gap)},
		{1, chart.Target, same(7, 3)},
	}
	got := spec.Columns()
	if len(got) != len(want) {
		t.Fatalf("%d columns, want %d", len(got), len(want))
	}
	for i, w := range want {
		if got[i].Series != w.series || got[i].Kind != w.kind {
			t.Errorf("column %d is of series %d, kind %d", i, got[i].Series, got[i].Kind)
		}
		for c, p := range w.points {
			if q := got[i].Points[c]; q.Missing != p.Missing || !p.Missing && q.Value != p.Value {
				t.Errorf("column %d has %+v in row %d, want %+v", i, q, c, p)
			}
		}
	}
	if none := new(chart.Spec).Columns(); none != nil {
		t.Errorf("nothing has the columns %v", none)
	}
}
