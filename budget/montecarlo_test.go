package budget

import (
	"slices"
	"testing"
)

// A hundred runs that give 1 to 100 have their tenth, fiftieth and ninetieth as
// spread, and no result but their own in it.
func TestSpreadOfRuns(t *testing.T) {
	run := 0.0
	got := Simulate(nil, 1, 100, func(Values) []float64 {
		run++
		return []float64{run, -run}
	})
	if want := []Spread{{10, 50, 90}, {-91, -51, -11}}; !slices.Equal(got, want) {
		t.Errorf("the spreads are %v, want %v", got, want)
	}
}
