package budget

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Runs is how many times a forecast is drawn.
const Runs = 1000

// Spread is where a result lies among many draws: one in ten is at or below P10,
// half at or below P50, and nine in ten at or below P90.
type Spread struct{ P10, P50, P90 float64 }

// Simulate draws every assumption from its range many times, works the results
// out of each draw, and returns the spread of each result. The draws of an
// assumption are triangular: likeliest at its value, and never outside its
// range. The same seed gives the same answer.
func Simulate(all []Assumed, seed int64, runs int, results func(Values) []float64) []Spread {
	random := rand.New(rand.NewPCG(uint64(seed), 0)) //nolint:gosec // reproducible, and no secret
	values := make(Values, len(all))
	var drawn [][]float64
	for range runs {
		for _, a := range all {
			if u := random.Float64(); a.Area == "" {
				values[a.Name] = a.triangular(u)
			}
		}
		for i, result := range results(values) {
			if i == len(drawn) {
				drawn = append(drawn, make([]float64, 0, runs))
			}
			drawn[i] = append(drawn[i], result)
		}
	}
	spreads := make([]Spread, 0, len(drawn))
	for _, of := range drawn {
		slices.Sort(of)
		spreads = append(spreads, Spread{percentile(of, 10), percentile(of, 50), percentile(of, 90)})
	}
	return spreads
}

// triangular is the value of the triangular distribution of an assumption that a
// share u of it lies below.
func (a Assumption) triangular(u float64) float64 {
	low, value, high := a.Low.Float(), a.Value.Float(), a.High.Float()
	if high <= low {
		return value
	}
	if u < (value-low)/(high-low) {
		return low + math.Sqrt(u*(high-low)*(value-low))
	}
	return high - math.Sqrt((1-u)*(high-low)*(high-value))
}

// percentile is the least of the numbers, in order, that so many per cent of
// them do not exceed.
func percentile(ordered []float64, percent int) float64 {
	const whole = 100
	return ordered[max(0, (len(ordered)*percent+whole-1)/whole-1)]
}
