package chart_test

import (
	"testing"

	"fagplan/views/chart"
)

func TestEveryChartIsInOneGroup(t *testing.T) {
	var grouped []string
	names := make(map[string]bool)
	for _, g := range chart.Groups() {
		if names[g.Name] || len(g.Stories) == 0 {
			t.Errorf("group %s is there twice, or empty", g.Name)
		}
		names[g.Name] = true
		grouped = append(grouped, g.Stories...)
	}
	if len(grouped) != len(chart.Stories) {
		t.Fatalf("%d charts are grouped of %d", len(grouped), len(chart.Stories))
	}
	for i, story := range chart.Stories {
		if grouped[i] != story.Name {
			t.Errorf("chart %d of the groups is %s, want %s", i, grouped[i], story.Name)
		}
	}
	const subjects = 8
	if len(names) < subjects {
		t.Errorf("%d groups begin, want at least %d: a chart that begins one has been renamed", len(names), subjects)
	}
}
