// Package manifold makes plans once, ten, a hundred and a thousand times as large as
// a region's, which the program is measured with. Their figures are made up and
// always the same.
package manifold

// Size is how large a plan is. What is counted grows as many times as the plan:
// the measures, the observations, and the amounts, which are those of each line
// in each year. What it is counted in grows more slowly, as it is what that is
// multiplied by: years and lines give amounts, trusts and years observations.
type Size struct {
	// Times is how many times as large as a region's the plan is.
	Times        int
	Measures     int
	Lines        int
	Years        int
	Trusts       int
	Observations int
}

// Hundredfold is what screens and plan files are to bear.
var Hundredfold = Size{Times: 100, Measures: 1_700, Lines: 1_000, Years: 30, Trusts: 40, Observations: 500_000}

// Sizes are all there are, the smallest first. The smallest has as many measures
// and trusts as the plan of Helse Nord, and ten years of what registers publish.
var Sizes = []Size{
	{Times: 1, Measures: 17, Lines: 30, Years: 10, Trusts: 4, Observations: 5_000},
	{Times: 10, Measures: 170, Lines: 200, Years: 15, Trusts: 12, Observations: 50_000},
	Hundredfold,
	{Times: 1_000, Measures: 17_000, Lines: 6_000, Years: 50, Trusts: 120, Observations: 5_000_000},
}
