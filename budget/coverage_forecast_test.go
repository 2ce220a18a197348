package budget

import (
	"testing"

	"pgregory.net/rapid"
)

// northAhead is the founding plan with the positions it adds, the 43 % it states
// of consultations, and what a position costs.
func northAhead() []Record {
	records := append(helseNord(), measured(indexOfConsultations, "nord", 2016, 43, "D6"),
		Factor{ID: PositionCostFactor, Name: "Kostnad per årsverk", Value: Whole(720_500), Unit: "kr", Line: "poliklinikk"},
		Factor{ID: IncomeShareFactor, Name: "Inntektsandel", Value: 4 * Unit / 10})
	for i, count := range []int64{14, 14, 21, 28, 35, 40} {
		records = append(records, PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2020 + i), Kind: PositionsPlanned, Count: Whole(count)})
	}
	return records
}

func northModel(t testing.TB, more ...Record) (CoverageModel, Values) {
	t.Helper()
	plan := planOf(t, append(northAhead(), more...)...)
	model, found := plan.CoverageModel(north)
	if !found {
		t.Fatal("no model")
	}
	return model, ValuesOf(plan.AssumedIn(north, Scenario{}))
}

// The founding figures: 96 positions are 76,8 % of 125, and 73,7 % on the basis
// of 43 %. With the country growing 2 % a year from 2016, 125 are 149,4 in 2025.
func TestCoverageForecast(t *testing.T) {
	model, values := northModel(t)
	tests := []struct {
		name        string
		by          Yardstick
		with        Values
		index, left string
	}{
		{"positions, standing", ByPositions, values.Standing(), "76.8", "29"},
		{"consultations, standing", ByConsultations, values.Standing(), "73.7", "34.2"},
		{"positions, moving", ByPositions, values, "64.3", "53.4"},
		{"consultations, moving", ByConsultations, values, "61.7", "59.6"},
		{"half a year of the last five", ByPositions, values.Standing().but(PhaseInAssumption, 0.5), "74.8", "31.5"},
		{"one in ten not filled", ByPositions, values.Standing().but(VacancyAssumption, 0.1), "73.6", "33"},
		{"29 more positions", ByPositions, values.Standing().but(MorePositionsAssumption, 29), "100", "0"},
		{"29 by other means", ByPositions, values.Standing().but(RestructuringAssumption, 9).but(InpatientAssumption, 15).but(EHealthAssumption, 5), "100", "0"},
		{"a tenth more from each", ByPositions, values.Standing().but(PerPositionAssumption, values[PerPositionAssumption]*1.1), "84.5", "17.6"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			basis, found := model.BasisBy(test.by)
			if !found {
				t.Fatal("no basis")
			}
			forecast := model.Forecast(basis, test.with)
			end := forecast[len(forecast)-1]
			if end.Year != 2025 || oneDecimal(end.Index).String() != test.index || oneDecimal(end.Left()).String() != test.left {
				t.Errorf("%d: index %s with %s left, want %s and %s", end.Year, end.Index, end.Left(), test.index, test.left)
			}
			if calculated := end.Calculation(basis, test.with); calculated.Result.Value != end.Index {
				t.Errorf("calculated %v", calculated.Result)
			}
		})
	}
}

func (v Values) but(name string, value float64) Values {
	changed := v.clone()
	changed[name] = value
	return changed
}

func TestCoverageByYear(t *testing.T) {
	model, values := northModel(t)
	basis, _ := model.BasisBy(ByPositions)
	want := []string{"44.8", "56", "56", "61.6", "67.2", "72.8", "76.8"}
	for i, y := range model.Forecast(basis, values.Standing()) {
		if y.Year != 2019+i || oneDecimal(y.Index).String() != want[i] || y.Counted {
			t.Errorf("%d is %s, want %s", y.Year, y.Index, want[i])
		}
	}
}

// 30 more positions than planned, counted in 2023, stay what they are; the plan
// adds 12 from there.
func TestCoverageFromTheLastCount(t *testing.T) {
	model, values := northModel(t, PositionCount{Area: "nord", Period: YearOf(2023), Kind: PositionsFilled, Count: Whole(114)})
	basis, _ := model.BasisBy(ByPositions)
	forecast := model.Forecast(basis, values.Standing())
	if y := forecast[4]; !y.Counted || y.Posts != Whole(114) {
		t.Errorf("2023 is %+v", y)
	}
	if y := forecast[6]; y.Counted || y.Posts != Whole(126) || basis.Level != Whole(125) {
		t.Errorf("2025 is %+v of %s", y, basis.Level)
	}
	if year, within := ReachedNational(forecast); !within || year != 2025 {
		t.Errorf("reached in %d", year)
	}
	if gap := model.GapAhead(basis, values.Standing()); gap.Missing != Whole(69) || gap.Left != Whole(-1) {
		t.Errorf("the gap is %+v", gap)
	}
}

func TestNationalLevelNotWithinThePlan(t *testing.T) {
	model, values := northModel(t)
	basis, _ := model.BasisBy(ByPositions)
	if year, within := ReachedNational(model.Forecast(basis, values.Standing())); within {
		t.Errorf("reached in %d", year)
	}
	want := CoverageGapAhead{Missing: Whole(69), Planned: Whole(40), Left: Whole(29)}
	if gap := model.GapAhead(basis, values.Standing()); gap != want {
		t.Errorf("the gap is %+v", gap)
	}
}

func TestNoCoverageModel(t *testing.T) {
	for name, records := range map[string][]Record{
		"nothing":   {north, About{Name: "Plan", Region: "nord"}, Area{ID: "nord", Name: "Nord", Kind: Region}},
		"no index":  {north, About{Name: "Plan", Region: "nord"}, Area{ID: "nord", Name: "Nord", Kind: Region}, PositionCount{Area: "nord", Period: YearOf(2018), Kind: PositionsFilled, Count: Whole(5)}},
		"none work": {north, About{Name: "Plan", Region: "nord"}, Area{ID: "nord", Name: "Nord", Kind: Region}, PositionCount{Area: "nord", Period: YearOf(2018), Kind: PositionsFilled}, PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2018), Kind: PositionsMissing, Count: Whole(5)}},
	} {
		if model, found := planOf(t, records...).CoverageModel(north); found {
			t.Errorf("%s: %+v", name, model)
		}
	}
}

// Growth is measured within one definition, over the newest stretch of it.
func TestNationalGrowth(t *testing.T) {
	broken := Indicator{ID: rateOfConsultations, Name: "Rate", Statistic: Rate, Per: 1000, Direction: HigherIsBetter, Yardstick: ByConsultations, Breaks: []Period{YearOf(2008)}}
	later := func(year int, own, national int64) []Record {
		return []Record{measured(rateOfConsultations, "nord", year, own, "X1"), measured(rateOfConsultations, "norge", year, national, "X2")}
	}
	tests := []struct {
		name   string
		more   []Record
		years  int
		yearly string // per mille
		used   bool
	}{
		{"one year", nil, 1, "209.3", false},
		{"broken after the first year", []Record{broken}, 0, "0", false},
		{"broken, and three years since", append(later(2011, 20, 60), broken), 3, "48.9", true},
		{"four years", later(2011, 20, 60), 4, "86.9", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := planOf(t, replaced(northAhead(), test.more...)...)
			grown, _ := plan.NationalGrowth(northRevision)
			if grown.Years() != test.years || oneDecimal(grown.Yearly*1000).String() != test.yearly {
				t.Errorf("%+v, want %d years of %s", grown, test.years, test.yearly)
			}
			assumed := plan.AssumptionDefaults(north)[NationalGrowthAssumption]
			if used := assumed.Origin == MeasuredOrigin; used != test.used || used && assumed.Value != grown.Yearly {
				t.Errorf("assumed %+v", assumed)
			}
		})
	}
}

// More of what adds coverage never lowers it, and a country that grows never
// raises it.
func TestCoverageIsMonotonic(t *testing.T) {
	model, values := northModel(t)
	rapid.Check(t, func(t *rapid.T) {
		basis := rapid.SampledFrom(model.Bases).Draw(t, "basis")
		with := make(Values)
		for name := range values {
			rule, _ := AssumptionRuleOf(name)
			with[name] = rapid.Float64Range(rule.Least.Float(), rule.Most.Float()).Draw(t, name)
		}
		up := map[string]bool{PhaseInAssumption: true, PerPositionAssumption: true, RestructuringAssumption: true, MorePositionsAssumption: true,
			InpatientAssumption: true, EHealthAssumption: true, VacancyAssumption: false, NationalGrowthAssumption: false, AdultGrowthAssumption: false}
		for name, raises := range up {
			rule, _ := AssumptionRuleOf(name)
			more := with.but(name, rapid.Float64Range(with[name], rule.Most.Float()).Draw(t, "more "+name))
			before, after := model.Index(basis, with), model.Index(basis, more)
			for i := range before {
				const slack = 1e-9
				if raises && after[i] < before[i]-slack || !raises && after[i] > before[i]+slack {
					t.Fatalf("%s from %v to %v takes the index from %v to %v", name, with[name], more[name], before[i], after[i])
				}
			}
		}
	})
}

func TestTornado(t *testing.T) {
	plan := planOf(t, northAhead()...)
	model, _ := plan.CoverageModel(north)
	basis, _ := model.BasisBy(ByPositions)
	swings := Tornado(plan.AssumedIn(north, Scenario{}), func(v Values) float64 { index := model.Index(basis, v); return index[len(index)-1] })
	want := []string{NationalGrowthAssumption, PerPositionAssumption, AdultGrowthAssumption, VacancyAssumption, PhaseInAssumption}
	if len(swings) != len(want) {
		t.Fatalf("got %+v", swings)
	}
	for i, swing := range swings {
		if swing.Assumed.Name != want[i] {
			t.Errorf("number %d is %s, want %s", i, swing.Assumed.Name, want[i])
		}
	}
	if low, high := swings[0].Low, swings[0].High; low < 76.79 || low > 76.81 || high < 53.9 || high > 54 { // 76,8 ÷ 1,04^9
		t.Errorf("from %v to %v", low, high)
	}
}

func TestSimulate(t *testing.T) {
	plan := planOf(t, northAhead()...)
	model, _ := plan.CoverageModel(north)
	basis, _ := model.BasisBy(ByPositions)
	index := func(v Values) []float64 { return model.Index(basis, v) }
	assumed := plan.AssumedIn(north, Scenario{})
	first, again, other := Simulate(assumed, 7, Runs, index), Simulate(assumed, 7, Runs, index), Simulate(assumed, 8, Runs, index)
	same := true
	for i, s := range first {
		if s != again[i] {
			t.Errorf("the same seed gives %v and %v", s, again[i])
		}
		same = same && s == other[i]
		if s.P10 > s.P50 || s.P50 > s.P90 {
			t.Errorf("%v is out of order", s)
		}
	}
	if same {
		t.Error("another seed gives the same")
	}
	// Likeliest 64,3; between all at their worst and all at their best.
	if end := first[len(first)-1]; end.P50 < 60 || end.P50 > 68 || end.P10 < 48 || end.P90 > 85 {
		t.Errorf("2025 is %v", end)
	}
}

// The triangular distribution: its ends, its likeliest value, and its mean.
func TestTriangular(t *testing.T) {
	a := Assumption{Low: Whole(10), Value: Whole(20), High: Whole(40)}
	for u, want := range map[float64]float64{0: 10, 1.0 / 3: 20, 1: 40} {
		if got := a.triangular(u); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("at %v it is %v, want %v", u, got, want)
		}
	}
	spread := Simulate([]Assumed{{Assumption: Assumption{Name: "x", Low: Whole(3), Value: Whole(3), High: Whole(3)}}}, 1, 10, func(v Values) []float64 { return []float64{v["x"]} })
	if spread[0] != (Spread{3, 3, 3}) {
		t.Errorf("what is certain spreads: %v", spread)
	}
}

func BenchmarkSimulate(b *testing.B) {
	plan := planOf(b, northAhead()...)
	model, _ := plan.CoverageModel(north)
	assumed := plan.AssumedIn(north, Scenario{})
	for b.Loop() {
		Simulate(assumed, 7, Runs, func(v Values) []float64 { return model.Index(model.Bases[0], v) })
	}
}

func TestYearsOfTheForecast(t *testing.T) {
	model, values := northModel(t)
	years := model.Years()
	basis, _ := model.BasisBy(ByPositions)
	forecast := model.Forecast(basis, values)
	if len(years) != len(forecast) || len(years) == 0 {
		t.Fatalf("the forecast has %d years, and the model says %v", len(forecast), years)
	}
	for i, year := range forecast {
		if years[i] != year.Year {
			t.Errorf("year %d is %d, and the model says %d", i, year.Year, years[i])
		}
	}
}

// The national rate grows by its assumption from the year of its basis, and the
// area's own rate is its index of that.
func TestRatesOfTheForecast(t *testing.T) {
	own, national := Whole(20), Whole(50)
	basis := CoverageBasis{Coverage: Coverage{Yardstick: ByConsultations, Period: YearOf(2016), Rate: &own, NationalRate: &national}, InPlace: Whole(40), Level: Whole(100)}
	model, values := northModel(t)
	values[NationalGrowthAssumption] = 0.1
	year := model.year(basis, positionStep{year: 2018, filled: 40}, values)
	if year.NationalRate == nil || oneDecimal(*year.NationalRate).String() != "60.5" { // 50 × 1,1²
		t.Fatalf("the national rate is %v", year.NationalRate)
	}
	if year.Index <= 0 {
		t.Fatalf("the index is %s", year.Index)
	}
	if want := rounded(60.5 * year.Index.Float() / 100); *year.Rate != want {
		t.Errorf("the rate is %s, want %s", *year.Rate, want)
	}
	calculation := year.Calculation(basis, values)
	level := calculation.Terms[3].Of
	if years := level.Terms[3]; years.Name != "years" || years.Value != 2 {
		t.Errorf("the level grew for %v years", years.Value)
	}
	if of := level.Terms[0].Of; of.Formula != "level-from-index" {
		t.Errorf("the level in consultations is by %s", of.Formula)
	}
	basis.Yardstick, basis.Level = ByPositions, Whole(125)
	if of := basis.levelCalculation(); of.Formula != "level-from-missing" || of.Terms[1].Value != Whole(85) {
		t.Errorf("the level in positions is %+v", of)
	}
}
