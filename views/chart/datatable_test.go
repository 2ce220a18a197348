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
		name   string
		kind   chart.Kind
		points []chart.Point
	}{
		{"Drift", chart.Actual, values(5, gap, gap)},
		{"Drift", chart.Forecast, values(gap, 6.5, gap)},
		{"Mål", chart.Target, same(7, 3)},
	}
	got := spec.Columns()
	if len(got) != len(want) {
		t.Fatalf("%d columns, want %d", len(got), len(want))
	}
	for i, w := range want {
		if got[i].Name != w.name || got[i].Kind != w.kind {
			t.Errorf("column %d is of %q, kind %d", i, got[i].Name, got[i].Kind)
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
