package chart_test

import (
	"math"

	"fagplan/views/chart"
)

// checkSteps holds the marks of a bridge or a variance to the values: one for
// every point there is, as long as its value, each step of a bridge beginning
// where the one before it ended.
func checkSteps(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	if want := pointsOf(spec); len(d.Marks) != want {
		t.Errorf("%d marks for %d points", len(d.Marks), want)
	}
	checkUnits(t, spec, d)
	if spec.Form == chart.Bridge {
		checkTreads(t, spec, d)
	}
}

func pointsOf(spec *chart.Spec) int {
	n := 0
	for _, series := range spec.Series {
		for _, p := range series.Points {
			if !p.Missing {
				n++
			}
		}
	}
	return n
}

// along is the length of a mark on the value axis.
func along(spec *chart.Spec, m chart.Mark) float64 {
	if spec.Form == chart.VarianceOverTime {
		return m.Box.H
	}
	return m.Box.W
}

// checkUnits sees that all marks on one scale have the same number of pixels
// per unit.
func checkUnits(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	for _, pins := range []bool{false, true} {
		var largest chart.Mark
		on := func(m chart.Mark) bool { return (spec.Series[m.Series].Part == chart.Relative) == pins }
		for _, m := range d.Marks {
			if on(m) && math.Abs(m.Value) >= math.Abs(largest.Value) {
				largest = m
			}
		}
		for _, m := range d.Marks {
			want := 0.0
			if largest.Value != 0 {
				want = along(spec, largest) * math.Abs(m.Value/largest.Value)
			}
			if on(m) && math.Abs(along(spec, m)-want) > 0.01 {
				t.Errorf("series %d in category %d is %v pixels long, should be %v", m.Series, m.Category, along(spec, m), want)
			}
		}
	}
}

// checkTreads follows a bridge from row to row.
func checkTreads(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	for i := 1; i < len(d.Marks); i++ {
		before, m := d.Marks[i-1], d.Marks[i]
		if spec.Categories[m.Category].Level {
			continue
		}
		end, begin := before.Box.Right(), m.Box.X
		if before.Value < 0 {
			end = before.Box.X
		}
		if m.Value < 0 {
			begin = m.Box.Right()
		}
		if math.Abs(end-begin) > 0.01 {
			t.Errorf("category %d begins at %v, the one before ends at %v", m.Category, begin, end)
		}
	}
}
