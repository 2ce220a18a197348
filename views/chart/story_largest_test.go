package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fagplan/budget"
)

// manyLines is a plan with more lines than a chart can tell of one by one: those
// with the highest numbers have the most money, and all is booked in the first
// year.
func manyLines(n int) []budget.Record {
	const in = "2026"
	records := []budget.Record{north,
		budget.Revision{ID: in, Name: "Fagplan 2026", Status: budget.Draft, FirstYear: 2024, LastYear: 2026},
		price(2024, 100, budget.Actual), price(2025, 105, budget.Actual), price(2026, 110, budget.Forecast)}
	for i := range n {
		id := budget.LineID(fmt.Sprintf("linje-%02d", i))
		records = append(records, budget.Line{Revision: in, ID: id, Name: string(id), Side: budget.Cost, Order: i})
		for year := 2024; year <= 2026; year++ {
			records = append(records, amountOf(in, id, budget.YearOf(year), budget.Budget, budget.Kroner(1+i)*budget.Million))
		}
		records = append(records, booked(id, budget.YearOf(2024), budget.Kroner(2+2*i)*budget.Million))
	}
	return records
}

// Of forty lines the twelve largest are shown one by one, and the others
// together, so that a year's series still add up to its total.
func TestManyLinesAreGathered(t *testing.T) {
	for _, name := range []string{"costs", "costs-constant"} {
		spec := tellMoney(t, name, 2025, manyLines(40))
		if len(spec.Series) != 13 || spec.Series[0].ID != "linje-28" || spec.Series[11].ID != "linje-39" || spec.Series[12].Name != "28 andre linjer" {
			t.Fatalf("%s: %d series, the last %q", name, len(spec.Series), spec.Series[len(spec.Series)-1].Name)
		}
		for year, total := range spec.Totals {
			sum := 0.0
			for _, series := range spec.Series {
				sum += series.Points[year].Value
			}
			if math.Abs(sum-total.Value) > 1e-4 || total.Value < 740 {
				t.Errorf("%s: the series of year %d add up to %v, the total is %v", name, year, sum, total.Value)
			}
		}
		if !strings.Contains(spec.Note, "De 12 største av 40 linjer") || !strings.Contains(spec.AltText, "40 linjer") {
			t.Errorf("%s: note %q, alternative text %q", name, spec.Note, spec.AltText)
		}
	}
}

// A line is never gathered alone.
func TestThirteenLinesAreAllShown(t *testing.T) {
	for n, want := range map[int]int{12: 12, 13: 13, 14: 13} {
		if got := len(tellMoney(t, "costs", 2025, manyLines(n)).Series); got != want {
			t.Errorf("%d series of %d lines, want %d", got, n, want)
		}
	}
}

func TestManyLinesEachByItself(t *testing.T) {
	for name, want := range map[string]int{"costs-lines": 12, "budget-actual-lines": 24} {
		spec := tellMoney(t, name, 2025, manyLines(40))
		if len(spec.Series) != want || !strings.Contains(spec.Note, "De 12 største av 40 linjer") {
			t.Errorf("%s: %d series, note %q", name, len(spec.Series), spec.Note)
		}
	}
}

// The lines farthest off are compared one by one, the others together.
func TestManyVariancesAreGathered(t *testing.T) {
	spec := tellMoney(t, "budget-actual", 2024, manyLines(40))
	if n := len(spec.Categories); n != 14 || spec.Categories[0].ID != "linje-28" || spec.Categories[12].Label != "28 andre linjer" {
		t.Fatalf("%d categories", n)
	}
	for _, series := range spec.Series[:3] {
		sum := 0.0
		for _, p := range series.Points[:13] {
			sum += p.Value
		}
		if total := series.Points[13].Value; math.Abs(sum-total) > 1e-6 {
			t.Errorf("%s: the rows add up to %v, the sum is %v", series.ID, sum, total)
		}
	}
	if tip := spec.Series[1].Points[12].Tooltip; !strings.HasPrefix(tip, "28 andre linjer, 2024: 812") {
		t.Errorf("the others say %q", tip)
	}
}
