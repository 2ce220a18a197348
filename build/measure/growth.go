//go:build linux

package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// mostExponent is how fast the cost of anything may grow: hardly faster than the
// plan.
const mostExponent = 1.1

// growth is what operations cost on plans of growing size.
type growth struct {
	sizes []int
	// costs are by operation and size; those of time in seconds.
	costs map[operation]map[int]float64
	// order is the operations as they were first measured.
	order []operation
}

// operation is what is done, and what of it is measured: a unit of Go's benchmarks.
type operation struct{ name, unit string }

// grownIn are the packages whose benchmarks named Growth tell what plans of each
// size cost.
var grownIn = []string{"./app", "./views/screen"}

// measureGrowth runs the benchmarks so many times over on the sizes. What could be
// measured is returned with the error of what could not.
func measureGrowth(sizes []int, rounds int) (*growth, error) {
	var alternatives []string
	for _, size := range sizes {
		alternatives = append(alternatives, strconv.Itoa(size))
	}
	pattern := fmt.Sprintf("^BenchmarkGrowth$/^(%s)$", strings.Join(alternatives, "|"))
	var told strings.Builder
	var failed error
	for _, in := range grownIn {
		say("growth: %s", in)
		test := exec.Command("go", "test", "-tags", "ci,migrated_fynedo", "-run", "^$", "-bench", pattern,
			"-benchtime", "200ms", "-count", strconv.Itoa(rounds), "-timeout", "12h", in)
		test.Stderr = os.Stderr
		output, err := test.Output()
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w: %s", in, err, output))
		}
		told.Write(output)
	}
	return growthIn(sizes, told.String()), failed
}

// result is a line that a benchmark tells its results in, without how many
// processors it had.
var result = regexp.MustCompile(`(?m)^BenchmarkGrowth/(\d+)/(\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

// growthIn finds the medians in what benchmarks of the sizes tell.
func growthIn(sizes []int, told string) *growth {
	all := make(map[operation]map[int][]float64)
	g := &growth{sizes: sizes, costs: make(map[operation]map[int]float64)}
	for _, line := range result.FindAllStringSubmatch(told, -1) {
		size, _ := strconv.Atoi(line[1]) // it is digits
		figures := strings.Fields(line[3])
		for pair := range slices.Chunk(figures, 2) {
			value, err := strconv.ParseFloat(pair[0], 64)
			if err != nil || len(pair) < 2 {
				continue
			}
			of := operation{line[2], pair[1]}
			if pair[1] == "ns/op" {
				of.unit, value = "s", value/1e9
			}
			if all[of] == nil {
				all[of] = make(map[int][]float64)
				g.order = append(g.order, of)
			}
			all[of][size] = append(all[of][size], value)
		}
	}
	for of, bySize := range all {
		g.costs[of] = make(map[int]float64)
		for size, values := range bySize {
			g.costs[of][size] = medianOf(values, func(v float64) float64 { return v })
		}
	}
	return g
}

// exponent is how fast the cost of an operation grows with the size of the plan:
// the slope of the straight line that is nearest to the logarithms of both.
func (g *growth) exponent(of operation) float64 {
	var x, y []float64
	for _, size := range g.sizes {
		if cost, measured := g.costs[of][size]; measured {
			x, y = append(x, math.Log(float64(size))), append(y, math.Log(cost))
		}
	}
	return slope(x, y)
}

// lastStep is the exponent between the two largest sizes alone, where what costs
// the same for every plan matters least; no number where one is not measured.
func (g *growth) lastStep(of operation) float64 {
	n := len(g.sizes)
	if n < 2 {
		return math.NaN()
	}
	from, to := g.sizes[n-2], g.sizes[n-1]
	before, measured := g.costs[of][from]
	after, also := g.costs[of][to]
	if !measured || !also {
		return math.NaN()
	}
	return math.Log(after/before) / math.Log(float64(to)/float64(from))
}

// slope is that of the straight line with the least squares.
func slope(x, y []float64) float64 {
	var sumX, sumY, sumXX, sumXY float64
	for i := range x {
		sumX += x[i]
		sumY += y[i]
		sumXX += x[i] * x[i]
		sumXY += x[i] * y[i]
	}
	n := float64(len(x))
	return (n*sumXY - sumX*sumY) / (n*sumXX - sumX*sumX)
}
