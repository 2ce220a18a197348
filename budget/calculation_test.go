package budget

import (
	"slices"
	"testing"
)

// The calculations of numbers in tables end in the numbers the tables show. The
// figures are the founding plan's: 28 445 000 kr for 40 positions, 223 patients
// at 44.6 a position, 12 + 4 + 4 specialists by the list of units.
func TestCalculationsEndInWhatIsShown(t *testing.T) {
	implied, budgeted, affords := Kroner(711_125), Kroner(720_500), Quantity(395)*Unit/10
	price := PositionPrice{Amount: Amount{Kroner: 28_445_000}, Planned: &PositionCount{Count: Whole(40)}, Implied: &implied, Budgeted: &budgeted, Affords: &affords}
	key := Factor{ID: LARKey, Name: "pasienter per stilling", Value: Quantity(446) * Unit / 10}
	plan := applied(t, new(Plan), Edit{Changes: Merge(new(Plan), key)})
	listed := ListedNeed{Inpatient: 12, LeadClinics: 4, LARDoctors: 4}
	standing := SpecialistStanding{Listed: listed, Actual: &SpecialistCount{Count: 6}}
	effect := BedEffect{Before: map[BedKey]int{{Public, AcuteBeds}: 4}, After: map[BedKey]int{{Public, AcuteBeds}: 8}}
	third := Quantity(5) * Unit
	gap := NationalGap{Coverage: Coverage{Index: Whole(80)}, Had: quantityOf(1000), InPlace: quantityOf(20), Missing: Effort{Consultations: quantityOf(250), Positions: &third}}
	known := func(c Calculation, is bool) Calculation {
		if !is {
			t.Error("a calculation is missing")
		}
		return c
	}
	gaps := plan.GapCalculations("", gap)
	if len(gaps) != 2 {
		t.Fatalf("the gap has %d calculations", len(gaps))
	}
	for name, c := range map[string]struct {
		is   Calculation
		want any
	}{
		"cost of a position":    {known(price.Calculation()), implied},
		"positions afforded":    {known(price.AffordsCalculation()), affords},
		"patients moved":        {known(plan.LARCalculation(Observation{Value: Whole(223)})), Whole(5)},
		"listed need":           {listed.Calculation(), 20},
		"missing specialists":   {known(standing.Calculation()), 14},
		"acute beds":            {effect.Calculation(BedKey{Public, AcuteBeds}), 8},
		"all beds":              {effect.TotalCalculation(), 8},
		"missing consultations": {gaps[0], Whole(250)},
		"missing positions":     {gaps[1], Whole(5)},
	} {
		if c.is.Result.Value != c.want {
			t.Errorf("%s: %v, want %v", name, c.is.Result.Value, c.want)
		}
	}
}

func quantityOf(n int64) *Quantity { q := Whole(n); return &q }

// What the unmet need takes is led from persons to consultations, positions and
// kroner, as far as factors are entered: 10 more persons of 30 consultations
// are 300, at 150 a position 2, at 700 000 kr 1,4 mill.
func TestNeedIsCalculatedAsFarAsFactorsGo(t *testing.T) {
	survey := NeedMap{ID: "k", Name: "kartlegging", Period: YearOf(2021)}
	c := NeedConversion{Service: NeedService{Map: survey.ID, Name: "Poliklinikk"}, Now: 10, Later: 20, Judged: true, PerPerson: quantityOf(30)}
	plan := new(Plan)
	add := func(id FactorID, value int64) {
		f := Factor{ID: id, Name: string(id), Value: Whole(value), Unit: "kr"}
		plan = applied(t, plan, Edit{Changes: Merge(plan, f)})
	}
	if _, known := plan.NeedCalculation("", NeedConversion{}); known {
		t.Error("nothing is calculated")
	}
	add(ConsultationsPerPersonFactor("Poliklinikk"), 30)
	for _, step := range []struct {
		factor FactorID
		value  int64
		want   any
		depth  int
	}{
		{want: Whole(300), depth: 1},
		{ConsultationsPerPositionFactor, 150, Whole(2), 2},
		{PositionCostFactor, 700_000, Kroner(1_400_000), 3},
	} {
		if step.factor != "" {
			add(step.factor, step.value)
		}
		c.Effort = plan.effortModel("").ofConsultations(Whole(300))
		shown, known := plan.NeedCalculation("", c)
		depth := 0
		for at := &shown; at != nil; at = at.Terms[0].Of {
			depth++
		}
		if !known || shown.Result.Value != step.want || depth != step.depth {
			t.Errorf("%v in %d steps, want %v in %d", shown.Result.Value, depth, step.want, step.depth)
		}
	}
}

// What is missing is shown by the rates where both are known, and by the index
// where they are not.
func TestMissingIsShownByItsTerms(t *testing.T) {
	rate, national, none := Whole(20), Whole(50), Quantity(0)
	for name, c := range map[string]struct {
		coverage Coverage
		formula  string
		terms    []string
	}{
		"by rates":    {Coverage{Rate: &rate, NationalRate: &national}, "missing-by-rates", []string{"in-place", "national-rate", "rate"}},
		"by index":    {Coverage{Index: Whole(40)}, "missing-by-index", []string{"in-place", "index"}},
		"one rate":    {Coverage{Rate: &rate, Index: Whole(40)}, "missing-by-index", []string{"in-place", "index"}},
		"no rate yet": {Coverage{Rate: &none, NationalRate: &national}, "missing-by-index", []string{"in-place", "index"}},
	} {
		got := NationalGap{Coverage: c.coverage}.missingCalculation("in-place", Whole(56), "missing", Whole(69))
		var terms []string
		for _, term := range got.Terms {
			terms = append(terms, term.Name)
		}
		if got.Formula != c.formula || !slices.Equal(terms, c.terms) {
			t.Errorf("%s: %s of %q", name, got.Formula, terms)
		}
	}
}

func TestIndexIsShownByItsYardstick(t *testing.T) {
	rate, national := Whole(56), Whole(125)
	for yardstick, want := range map[Yardstick]string{ByPositions: "coverage-index-positions", ByConsultations: "coverage-index", ByPatients: "coverage-index"} {
		if c, known := (Coverage{Yardstick: yardstick, Rate: &rate, NationalRate: &national}).Calculation(); !known || c.Formula != want {
			t.Errorf("by %s: %s", yardstick, c.Formula)
		}
	}
}

// A need the revision states leads back to where it does; another to the units.
func TestSpecialistsNeededLeadBack(t *testing.T) {
	stated := SpecialistCount{Count: 25, Source: Source{Workbook: "w", Sheet: "Ark", Cell: "B2"}}
	for name, standing := range map[string]SpecialistStanding{
		"stated": {Stated: &stated, Actual: &SpecialistCount{Count: 6}},
		"listed": {Listed: ListedNeed{Inpatient: 12}, Actual: &SpecialistCount{Count: 6}},
	} {
		c, counted := standing.Calculation()
		if needed := c.Terms[0]; !counted || (needed.Source == stated.Source) != (name == "stated") || (needed.Of == nil) != (name == "stated") {
			t.Errorf("%s: %+v", name, needed)
		}
	}
}
