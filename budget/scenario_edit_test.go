package budget

import (
	"errors"
	"testing"
)

func TestScenarios(t *testing.T) {
	plan := planOf(t, northAhead()...)
	keep := func(s Scenario) Scenario {
		plan = apply(t, plan, KeepScenario(plan, s, "1.2"))
		kept, _ := plan.Scenarios.Get(s)
		return kept
	}
	first := keep(plan.NewScenario("Mer e-helse", north))
	if first.ID != "mer-e-helse" || first.Version != "1.2" || first.Seed != 1 || first.Revision != northRevision {
		t.Errorf("got %+v", first)
	}
	for _, assumed := range plan.AssumedIn(north, first) {
		if assumed.Origin == PlannerOrigin {
			t.Errorf("%s is the planner's already", assumed.Name)
		}
	}
	e := Assumption{Name: EHealthAssumption, Value: Whole(5), High: Whole(8), Basis: "Vurdert"}
	first = keep(first.Assuming(e))
	other := keep(plan.CopyScenario(first, "Mer e-helse"))
	if other.ID != "mer-e-helse-2" || len(other.Assumptions) != len(first.Assumptions) {
		t.Errorf("the copy is %+v", other)
	}
	keep(other.Assuming(e.At(Whole(12))))
	for s, want := range map[ScenarioID]Quantity{first.ID: Whole(5), other.ID: Whole(12)} {
		of, _ := plan.Scenarios.Get(Scenario{ID: s})
		if got := ValuesOf(plan.AssumedIn(north, of))[EHealthAssumption]; got != want.Float() {
			t.Errorf("%s assumes %v", s, got)
		}
	}
	plan = apply(t, plan, RemoveScenario(plan, first.ID))
	if left := plan.ScenariosOf(northRevision); len(left) != 1 || left[0].ID != other.ID {
		t.Errorf("left are %+v", left)
	}
}

func TestAssumptionsKeepToWhatMakesSense(t *testing.T) {
	plan := planOf(t, northAhead()...)
	odd := Scenario{Assumptions: []Assumption{{Name: VacancyAssumption, Low: Whole(-3), Value: Whole(2), High: Whole(9)}, {Name: "unheard-of", Value: 7}}}
	for _, a := range plan.AssumedIn(north, odd) {
		if a.Name == VacancyAssumption && (a.Low != 0 || a.Value != Unit/2 || a.High != Unit/2) || a.Name == "unheard-of" {
			t.Errorf("got %+v", a)
		}
		if a.Low > a.Value || a.Value > a.High {
			t.Errorf("%+v is out of order", a)
		}
	}
}

// With the prices of 2019 and 2,5 % a year the last year costs 16 % more.
func TestCostForecast(t *testing.T) {
	plan := planOf(t, append(northAhead(), Amount{Line: "legestillinger", Period: YearOf(2021), Kind: Actual, Kroner: 1_500_000})...)
	forecast := plan.CostForecast(north, Values{PriceGrowthAssumption: 0.025})
	if len(forecast) != 7 || forecast[0].Priced != 5_128_000 || forecast[6].Budget != 48_719_000 || forecast[6].Priced != 56_499_103 {
		t.Errorf("got %+v", forecast)
	}
	if y := forecast[2]; y.Known != 21_704_000 || y.Budget != 21_654_000 || y.Priced != 22_726_828 { // 20 204 × 1,025² + 1 500
		t.Errorf("2021 is %+v", y)
	}
	for _, y := range plan.CostForecast(north, Values{}) {
		if y.Priced != y.Known {
			t.Errorf("without price growth %d is %+v", y.Year, y)
		}
	}
}

// The doctors have cost 900 000 kr in two tertials of 2021: 900 × 12 ÷ 8 = 1 350
// instead of the 1 450 budgeted. What is foreseen is not grown with prices.
func TestCostForecastOfAYearUnderWay(t *testing.T) {
	plan := planOf(t, append(northAhead(),
		Amount{Line: "legestillinger", Period: TertialOf(2021, 1), Kind: Actual, Kroner: 400_000},
		Amount{Line: "legestillinger", Period: TertialOf(2021, 2), Kind: Actual, Kroner: 500_000})...)
	forecast := plan.CostForecast(north, Values{PriceGrowthAssumption: 0.025})
	y := forecast[2]
	if y.Known != 21_654_000 || y.Foreseen != 21_554_000 || y.Priced != 22_576_828 { // 20 204 × 1,025² + 1 350
		t.Errorf("2021 is %+v", y)
	}
	if y.Told(y.Foreseen) != 21_600_000 {
		t.Errorf("told as %d, of a forecast that bears %d", y.Told(y.Foreseen), y.YearEnds[0].Bears())
	}
	if len(y.YearEnds) != 1 || y.YearEnds[0].Line.ID != "legestillinger" || y.YearEnds[0].Method != RunRateMethod {
		t.Errorf("foreseen are %+v", y.YearEnds)
	}
	if other := forecast[3]; other.Foreseen != other.Known || other.YearEnds != nil || other.Told(other.Known) != other.Known {
		t.Errorf("2022 is %+v", other)
	}
}

// 29 positions more by 2025, a seventh each year from 2019: 29 × 720 500 kr more
// in the last year, of which 40 % comes back as income.
func TestScenarioBecomesADraft(t *testing.T) {
	plan := planOf(t, northAhead()...)
	s := plan.NewScenario("Hele veien", north).Assuming(Assumption{Name: MorePositionsAssumption, Low: Whole(29), Value: Whole(29), High: Whole(29)})
	batch := NewBatch(plan)
	plan.WriteScenario(batch, north, s)
	next := apply(t, plan, batch.Edit(ScenarioEdit, s.Name))
	model, _ := next.CoverageModel(north)
	basis, _ := model.BasisBy(ByPositions)
	if index := model.Index(basis, Values{}); index[6] != 100 {
		t.Errorf("the draft comes to %v", index)
	}
	if end := next.PlannedPositions(northRevision, "nord", PositionsPlanned); len(end) != 7 || end[6].Count != Whole(69) || end[0].Count != rounded(29.0/7) {
		t.Errorf("planned are %+v", end)
	}
	for line, want := range map[LineID]Kroner{"poliklinikk": 28_445_000 + 20_894_500, "inntekter": 11_379_000 + 8_357_800} {
		if amount, _ := next.Amount(northRevision, line, YearOf(2025), Budget); amount.Kroner != want {
			t.Errorf("%s has %d, want %d", line, amount.Kroner, want)
		}
	}
	locked := NewBatch(plan)
	adopted := north
	adopted.Status = Adopted
	plan.WriteScenario(locked, adopted, s)
	if edit := locked.Edit(ScenarioEdit, s.Name); !edit.IsEmpty() {
		t.Errorf("a locked revision got %+v", edit)
	}
}

// A draft of its own differs from what it was made of by what the scenario has
// beyond the plan, and by nothing else.
func TestScenarioBecomesADraftOfItsOwn(t *testing.T) {
	plan := planOf(t, northAhead()...)
	s := plan.NewScenario("Hele veien", north).Assuming(Assumption{Name: MorePositionsAssumption, Low: Whole(29), Value: Whole(29), High: Whole(29)})
	plan = apply(t, plan, KeepScenario(plan, s, "1"))
	edit, draft, err := plan.DraftOf(s, "Hele veien")
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, plan, edit)
	was, _ := next.Amount(northRevision, "poliklinikk", YearOf(2025), Budget)
	is, _ := next.Amount(draft.ID, "poliklinikk", YearOf(2025), Budget)
	if draft.Status != Draft || was.Kroner != 28_445_000 || is.Kroner != 28_445_000+20_894_500 {
		t.Errorf("%s has %d, and what it was made of %d", draft.Status, is.Kroner, was.Kroner)
	}
	before, _ := next.Revisions.Get(Revision{ID: northRevision})
	for _, d := range next.CompareRevisions(before, draft).Lines {
		if d.Line.ID != "poliklinikk" && d.Line.ID != "inntekter" && d.Difference() != 0 {
			t.Errorf("%s differs by %d in %d", d.Line.ID, d.Difference(), d.Year)
		}
	}
	if back := apply(t, next, edit.Inverse()); back.Revisions.Len() != plan.Revisions.Len() {
		t.Error("undone, the draft is still there")
	}
	s.Revision = "borte"
	if _, _, err := plan.DraftOf(s, "x"); !errors.Is(err, ErrMissing) {
		t.Errorf("of a revision that is gone: %v", err)
	}
}

// Eight specialists who became six in a year and a half are a loss of 17,5 % a
// year; without two counts, or where they grew, there is none to see.
func TestObservedAttrition(t *testing.T) {
	count := func(at Period, n int) Record {
		return SpecialistCount{Area: "nord", Period: at, Kind: SpecialistsActual, Scope: AllScope, Count: n}
	}
	for name, c := range map[string]struct {
		counts []Record
		want   string
	}{
		"fell":      {[]Record{count(YearOf(2016), 8), count(MonthOf(2018, 6), 6)}, "17.5"},
		"grew":      {[]Record{count(YearOf(2016), 6), count(YearOf(2017), 8)}, ""},
		"unchanged": {[]Record{count(YearOf(2016), 6), count(YearOf(2017), 6)}, ""},
		"once":      {[]Record{count(YearOf(2016), 6)}, ""},
	} {
		yearly, _, found := planOf(t, append(helseNordMoney(), c.counts...)...).observedAttrition()
		if found != (c.want != "") || found && oneDecimal(yearly*100).String() != c.want {
			t.Errorf("%s: %s a year, found %t", name, yearly, found)
		}
	}
}

// Prices that rose by 21 % in two years rose by a tenth a year; one year tells of
// no growth.
func TestAssumedPriceGrowth(t *testing.T) {
	price := func(year int, value int64) Record {
		return Price{Index: "deflator", Year: year, Value: Whole(value), Kind: Forecast}
	}
	for name, c := range map[string]struct {
		prices []Record
		want   string
	}{"two years": {[]Record{price(2019, 100), price(2021, 121)}, "10"}, "one year": {[]Record{price(2019, 100)}, ""}, "none": {nil, ""}} {
		a, found := planOf(t, append(helseNordMoney(), c.prices...)...).assumedPriceGrowth(north)
		if found != (c.want != "") || found && (oneDecimal(a.Value*100).String() != c.want || a.Low >= a.Value || a.High <= a.Value) {
			t.Errorf("%s: %+v, found %t", name, a, found)
		}
	}
}
