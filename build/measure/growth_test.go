//go:build linux

package main

import (
	"math"
	"strings"
	"testing"
)

var toldOf = []int{10, 1_000}

// told is what benchmarks say of two sizes, three rounds of each for one of them.
const told = `goos: linux
BenchmarkGrowth/10/open-2         	       3	  20000000 ns/op	         4.5 live-MB
BenchmarkGrowth/10/open-2         	       3	  90000000 ns/op	         4.5 live-MB
BenchmarkGrowth/10/open-2         	       3	  10000000 ns/op	         4.5 live-MB
BenchmarkGrowth/10/first-lar      	       3	   1000000 ns/op
BenchmarkGrowth/10/first-need     	       3	   1000000 ns/op
BenchmarkGrowth/1000/open-2       	       1	2000000000 ns/op	         4.5 live-MB
BenchmarkGrowth/1000/first-lar    	       3	 150000000 ns/op
BenchmarkGrowth/1000/first-need   	       3	 300000000 ns/op
PASS
`

func TestExponentsAreFoundInWhatBenchmarksTell(t *testing.T) {
	g := growthIn(toldOf, told)
	for of, want := range map[operation]float64{
		{"open", "s"}:       1,
		{"open", "live-MB"}: 0,
		{"first-lar", "s"}:  math.Log10(150) / 2,
	} {
		if got := g.exponent(of); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v grows with the exponent %v, want %v", of, got, want)
		}
		if got := g.lastStep(of); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v grows with %v in the last step, want %v", of, got, want)
		}
	}
	if got := g.costs[operation{"open", "s"}][10]; got != 0.02 {
		t.Errorf("the median of opening is %v s, want that of three", got)
	}
	if len(g.order) != 4 {
		t.Errorf("the operations are %v", g.order)
	}
}

func TestCostsThatGrowTooFastAreNamed(t *testing.T) {
	g := growthIn(toldOf, told)
	steep := g.tooSteep()
	if len(steep) != 1 || steep[0].name != "first-need" {
		t.Errorf("%v grow too fast, want the one", steep)
	}
	if got := g.steepest()["first"].name; got != "first-need" {
		t.Errorf("%s grows fastest", got)
	}
	var b strings.Builder
	g.write(&b, 1)
	if !strings.Contains(b.String(), "first time: need | 1.0 ms | 300.0 ms | 1.24, **missed** | 1.24 |") {
		t.Errorf("the table does not tell of what is missed:\n%s", &b)
	}
}

func TestWhatCouldNotBeRunIsTold(t *testing.T) {
	g := growthIn(toldOf, told+"BenchmarkGrowth/10/export-2    1    5000000 ns/op\n")
	var b strings.Builder
	g.write(&b, 1)
	if !strings.Contains(b.String(), "all kinds of files | 5.0 ms | could not be run |") {
		t.Errorf("the table does not tell of what could not be run:\n%s", &b)
	}
}

func TestSlopeOfNearestLine(t *testing.T) {
	for _, line := range []struct {
		x, y []float64
		want float64
	}{
		{[]float64{0, 1, 2}, []float64{5, 7, 9}, 2},
		{[]float64{0, 1, 2, 3}, []float64{0, 1, 1, 2}, 0.6},
	} {
		if got := slope(line.x, line.y); math.Abs(got-line.want) > 1e-9 {
			t.Errorf("slope %v, want %v", got, line.want)
		}
	}
}
