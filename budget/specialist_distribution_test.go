package budget

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var june2018 = SpecialistCount{Area: "nord", Period: MonthOf(2018, 6), Kind: SpecialistsActual, Scope: AllScope, Count: 6}

// specialistPlan has four posts at UNN that can be approved in 2022.
func specialistPlan(t testing.TB, more ...Record) *Plan {
	t.Helper()
	return planOf(t, append([]Record{Area{ID: "nord", Name: "Helse Nord", Kind: Region}, trained("unn", 4, 2022)}, more...)...)
}

func alike(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// Four posts with a dropout of a quarter are binomial: 81 of 256 that all four
// are approved, 1 that none is.
func TestSpecialistChances(t *testing.T) {
	all := specialistPlan(t).SpecialistChances(june2018, 2022, SpecialistRates{Dropout: 0.25})
	end := all[len(all)-1]
	want := []float64{0, 0, 0, 0, 0, 0, 1, 12, 54, 108, 81}
	if end.Year != 2022 || len(end.Of) != len(want) {
		t.Fatalf("got %v", end)
	}
	for n, chance := range want {
		if !alike(end.Of[n], chance/256) {
			t.Errorf("%d has %v, want %v", n, end.Of[n], chance/256)
		}
	}
	if !alike(end.Expected(), 9) || end.Percentile(10) != 8 || end.Percentile(90) != 10 || !alike(end.AtLeast(10), 81.0/256) || end.AtLeast(11) != 0 || !alike(end.AtLeast(-1), 1) {
		t.Errorf("expected %v, from %d to %d", end.Expected(), end.Percentile(10), end.Percentile(90))
	}
	if year, found := LikelySelfSufficient(all, 9); !found || year != 2022 {
		t.Errorf("nine are likely in %d", year)
	}
	if year, found := LikelySelfSufficient(all, 10); found {
		t.Errorf("ten are likely in %d", year)
	}
}

func TestSpecialistsWhoLeaveAndCome(t *testing.T) {
	leaving := SpecialistCount{Area: "nord", Period: YearOf(2019), Kind: SpecialistsLeaving, Scope: AllScope, Count: 8}
	tests := []struct {
		name  string
		more  []Record
		rates SpecialistRates
		of    []float64 // at the end of 2019
	}{
		{"nothing happens", nil, SpecialistRates{}, []float64{0, 0, 0, 0, 0, 0, 1}},
		{"half leave", nil, SpecialistRates{Attrition: 0.5}, []float64{1. / 64, 6. / 64, 15. / 64, 20. / 64, 15. / 64, 6. / 64, 1. / 64}},
		{"more leave than there are", []Record{leaving}, SpecialistRates{Attrition: 0.5}, []float64{1}},
		{"one and a half come", nil, SpecialistRates{Recruitment: 1.5}, []float64{0, 0, 0, 0, 0, 0, 0, 0.5, 0.5}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := specialistPlan(t, test.more...).SpecialistChances(june2018, 2019, test.rates)[1]
			for n := range max(len(test.of), len(got.Of)) {
				if !alike(at(test.of, n), at(got.Of, n)) {
					t.Errorf("%d has %v, want %v", n, at(got.Of, n), at(test.of, n))
				}
			}
		})
	}
}

func at(of []float64, n int) float64 {
	if n >= len(of) {
		return 0
	}
	return of[n]
}

// A trust is forecast with its own posts alone.
func TestSpecialistChancesOfATrust(t *testing.T) {
	own := trained("nordland", 2, 2020)
	own.Area = "nordland"
	plan := specialistPlan(t, Area{ID: "nordland", Name: "Nordlandssykehuset", Kind: Trust, Parent: "nord"}, own)
	counted := june2018
	counted.Area, counted.Count = "nordland", 1
	if end := plan.SpecialistChances(counted, 2022, SpecialistRates{})[4]; !alike(end.Expected(), 3) {
		t.Errorf("Nordland has %v", end.Expected())
	}
}

// Whatever is assumed: chances add up to 1, the mean is what is expected, and
// more who drop out or leave never make more specialists.
func TestSpecialistChancesHold(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		share := func(name string) float64 { return float64(rapid.IntRange(0, 100).Draw(r, name)) / 100 }
		rates := SpecialistRates{Dropout: share("dropout"), Attrition: share("attrition")}
		entered := []Record{attrition(Quantity(math.Round(rates.Attrition * float64(Unit)))),
			Factor{ID: TrainingDropout, Name: "Frafall", Value: Quantity(math.Round(rates.Dropout * float64(Unit)))}}
		plan := specialistPlan(t, append(entered, trained("finnmark", rapid.IntRange(0, 5).Draw(r, "posts"), 2020))...)
		all := plan.SpecialistChances(june2018, 2025, rates)
		expected := plan.ForecastSpecialists(june2018, 2025)
		worse := rates
		worse.Dropout = rapid.Float64Range(rates.Dropout, 1).Draw(r, "more dropout")
		worse.Attrition = rapid.Float64Range(rates.Attrition, 1).Draw(r, "more attrition")
		fewer := plan.SpecialistChances(june2018, 2025, worse)
		for i, c := range all {
			if !alike(c.AtLeast(0), 1) {
				r.Fatalf("%d adds up to %v", c.Year, c.AtLeast(0))
			}
			if math.Abs(c.Expected()-expected[i].Expected.Float()) > 1e-4 {
				r.Fatalf("%d has %v, expected %s", c.Year, c.Expected(), expected[i].Expected)
			}
			for n := range c.Of {
				if fewer[i].AtLeast(n) > c.AtLeast(n)+1e-9 {
					r.Fatalf("%d: %d or more are likelier where more leave: %v against %v", c.Year, n, fewer[i].AtLeast(n), c.AtLeast(n))
				}
			}
		}
	})
}

func TestSpecialistRatesOfAnArea(t *testing.T) {
	all := []Assumed{{Assumption: Assumption{Name: DropoutAssumption, Value: Unit / 10}}, {Assumption: Assumption{Name: DropoutAssumption, Area: "unn", Value: Unit / 2}},
		{Assumption: Assumption{Name: AttritionAssumption, Value: Unit / 4}}}
	if got := SpecialistRatesIn(all, "unn"); got != (SpecialistRates{0.5, 0.25, 0}) {
		t.Errorf("UNN has %+v", got)
	}
	if got := SpecialistRatesIn(all, "nord"); got != (SpecialistRates{0.1, 0.25, 0}) {
		t.Errorf("the region has %+v", got)
	}
}

// Where adding up loses something, the last number is the one no more than which
// are certain.
func TestPercentileOfWhatDoesNotAddUp(t *testing.T) {
	if got := (SpecialistChances{Of: []float64{0.3, 0.3}}).Percentile(99); got != 1 {
		t.Errorf("the percentile is %d", got)
	}
}

func TestLessIsNoMoreThanThereWere(t *testing.T) {
	for n, want := range map[int][]float64{0: {0.25, 0.5, 0.25}, 1: {0.75, 0.25}, 2: {1}, 5: {1}} {
		if got := less([]float64{0.25, 0.5, 0.25}, n); !slices.Equal(got, want) {
			t.Errorf("less %d is %v, want %v", n, got, want)
		}
	}
}
