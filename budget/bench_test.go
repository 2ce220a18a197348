package budget

import (
	"fmt"
	"slices"
	"testing"
)

// A plan that everything registered of the country's health trusts has been
// read into.
const manyObservations = 500_000

func largePlan(b *testing.B) *Plan {
	b.Helper()
	records := helseNord()
	const years = 25
	for i := range manyObservations / years {
		id := IndicatorID(fmt.Sprintf("register-%05d", i))
		records = append(records, Indicator{ID: id, Name: "Register", Statistic: Count, Direction: NoDirection})
		for year := range years {
			records = append(records, measured(id, "unn", 2000+year, int64(i), "A1"))
		}
	}
	return planOf(b, records...)
}

func BenchmarkApplyAmount(b *testing.B) {
	plan := largePlan(b)
	edit := SetAmount(plan, budgetOf("legestillinger", 2021, 1_500*Thousand, Source{}), "Styrke legestillinger", "")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := edit.Apply(plan); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApplyObservation(b *testing.B) {
	plan := largePlan(b)
	edit := Edit{Changes: Merge(plan, measured("register-10000", "unn", 2010, 7, "A1"))}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := edit.Apply(plan); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRemoveLine is the dearest small edit: a removal looks through the
// whole plan for what refers to what it removes.
func BenchmarkRemoveLine(b *testing.B) {
	plan := largePlan(b)
	plan = apply(b, plan, Edit{Changes: Merge(plan, Line{Revision: northRevision, ID: "ny", Side: Cost, Name: "Ny"})})
	line, _ := plan.Lines.Get(Line{Revision: northRevision, ID: "ny"})
	edit := Edit{Changes: []Change{{Before: line}}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := edit.Apply(plan); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenPlan(b *testing.B) {
	records := slices.Collect(largePlan(b).All())
	for b.Loop() {
		if _, err := PlanOf(slices.Values(records)); err != nil {
			b.Fatal(err)
		}
	}
}

// manifold is the founding plan n times over, in one revision: every line,
// measure and trust has n of it.
func manifold(b *testing.B, n int) *Plan {
	b.Helper()
	records := helseNord()
	for i := range n {
		for _, r := range helseNord() {
			switch r := r.(type) {
			case Line:
				r.ID += LineID(fmt.Sprint(i))
				records = append(records, r)
			case Amount:
				r.Line += LineID(fmt.Sprint(i))
				records = append(records, r)
			case Measure:
				r.ID += MeasureID(fmt.Sprint(i))
				for at := range r.Lines {
					r.Lines[at] += LineID(fmt.Sprint(i))
				}
				records = append(records, r)
			case PrintedSum:
				r.Label += fmt.Sprint(i)
				records = append(records, r)
			case Area:
				if r.Kind == Trust {
					r.ID += AreaID(fmt.Sprint(i))
					records = append(records, r)
				}
			case PositionCount:
				if r.Kind == PositionsFilled {
					r.Area += AreaID(fmt.Sprint(i))
					records = append(records, r)
				}
			case Observation:
				if r.Indicator == ConsultationsIndicator {
					r.Area += AreaID(fmt.Sprint(i))
					records = append(records, r)
				}
			}
		}
	}
	return planOf(b, records...)
}

// BenchmarkCheck tells whether the rules grow with the plan or with its
// square: ten times the plan should take about ten times as long.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		plan := manifold(b, n)
		for _, rule := range Rules {
			b.Run(fmt.Sprintf("%s/%d", rule.Name, n), func(b *testing.B) {
				for b.Loop() {
					rule.Check(plan, north)
				}
			})
		}
	}
}
