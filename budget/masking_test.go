package budget

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// personsPlan has an indicator of persons, observed in a region, its trusts and
// in groups.
func personsPlan(t *testing.T, observed ...Observation) *Plan {
	t.Helper()
	edit := Edit{Kind: ImportEdit}
	records := []Record{Area{ID: "nord", Name: "Nord", Kind: Region}, Area{ID: "a", Name: "A", Kind: Trust, Parent: "nord"},
		Area{ID: "b", Name: "B", Kind: Trust, Parent: "nord"}, Area{ID: "c", Name: "C", Kind: Trust, Parent: "nord"},
		Indicator{ID: LARIndicator, Name: "LAR-pasienter", Statistic: Count, Direction: NoDirection},
		Indicator{ID: ReferredIndicator, Name: "Nyhenviste", Statistic: Count, Direction: NoDirection},
		Indicator{ID: GivenRightIndicator, Name: "Andel gitt rett", Statistic: Share, Direction: NoDirection},
		Indicator{ID: "stillinger", Name: "Stillinger", Statistic: Count, Direction: NoDirection}}
	for _, r := range records {
		edit.Changes = append(edit.Changes, Change{After: r})
	}
	for _, o := range observed {
		edit.Changes = append(edit.Changes, Change{After: o})
	}
	plan, err := edit.Apply(new(Plan))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// persons is a count of LAR patients.
func persons(area AreaID, period string, group string, n int) Observation {
	when, _ := ParsePeriod(period)
	return Observation{Indicator: LARIndicator, Area: area, Period: when, Group: group, Kind: Actual, Value: Quantity(n) * Unit}
}

// leftIn are the values left after masking, by area, period and group.
func leftIn(plan *Plan) map[string]int {
	left := make(map[string]int)
	for o := range plan.Observations.All() {
		if o.Quality.HasValue() {
			left[string(o.Area)+" "+o.Period.String()+" "+o.Group] = int(o.Value / Unit)
		}
	}
	return left
}

func TestFewPersonsAreMaskedWithWhatGivesThemAway(t *testing.T) {
	for _, test := range []struct {
		name   string
		given  []Observation
		hidden []string
		left   int
	}{
		{"nobody is few", []Observation{persons("nord", "2020", "", 15), persons("a", "2020", "", 10), persons("b", "2020", "", 5)}, nil, 3},
		{"none is told", []Observation{persons("nord", "2020", "", 10), persons("a", "2020", "", 10), persons("b", "2020", "", 0)}, nil, 3},
		{"alone", []Observation{persons("a", "2020", "", 3)}, []string{"a 2020 "}, 0},
		{"a part of a region, with the smallest of the others",
			[]Observation{persons("nord", "2020", "", 53), persons("a", "2020", "", 30), persons("b", "2020", "", 20), persons("c", "2020", "", 3)},
			[]string{"c 2020 ", "b 2020 "}, 2},
		{"a tertial of a year", []Observation{persons("a", "2020", "", 27), persons("a", "2020T1", "", 4), persons("a", "2020T2", "", 9), persons("a", "2020T3", "", 14)},
			[]string{"a 2020T1 ", "a 2020T2 "}, 2},
		{"a group of all", []Observation{persons("a", "2020", "", 27), persons("a", "2020", "kvinner", 2), persons("a", "2020", "menn", 25)},
			[]string{"a 2020 kvinner", "a 2020 menn"}, 1},
		{"two that can only be one each", []Observation{persons("nord", "2020", "", 32), persons("a", "2020", "", 30), persons("b", "2020", "", 1), persons("c", "2020", "", 1)},
			[]string{"a 2020 ", "b 2020 ", "c 2020 "}, 1},
		{"the sum itself", []Observation{persons("nord", "2020", "", 3), persons("a", "2020", "", 3), persons("b", "2020", "", 0)}, []string{"nord 2020 ", "a 2020 "}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			plan := personsPlan(t, test.given...)
			masked, masking := Mask(plan)
			left := leftIn(masked)
			for _, key := range test.hidden {
				if n, is := left[key]; is {
					t.Errorf("%q is shown as %d", key, n)
				}
			}
			if len(left) != test.left {
				t.Errorf("%d are shown, want %d: %v", len(left), test.left, left)
			}
			if masking.None() != (test.hidden == nil) || masking.Hides(LARIndicator) != (test.hidden != nil) {
				t.Errorf("the masking says %+v", masking)
			}
			if plan.Observations.Len() != masked.Observations.Len() {
				t.Error("what is hidden is not there at all")
			}
		})
	}
}

func TestStaffIsNotMasked(t *testing.T) {
	staff := persons("a", "2020", "", 3)
	staff.Indicator = "stillinger"
	if masked, masking := Mask(personsPlan(t, staff)); !masking.None() || len(leftIn(masked)) != 1 {
		t.Error("three positions are masked")
	}
}

func TestSharesOfFewAreMasked(t *testing.T) {
	part, whole := Quantity(3)*Unit, Quantity(30)*Unit
	right := persons("a", "2020", "", 10)
	right.Indicator, right.Numerator, right.Denominator = GivenRightIndicator, &part, &whole
	masked, masking := Mask(personsPlan(t, right))
	if !masking.Hides(GivenRightIndicator) || len(leftIn(masked)) != 0 {
		t.Error("3 of 30 are shown as a share")
	}
	for o := range masked.Observations.All() {
		if o.Numerator != nil || o.Denominator != nil || o.Quality != Withheld {
			t.Errorf("left of it is %+v", o)
		}
	}
}

func TestNeedOfFewIsMasked(t *testing.T) {
	added := Unit / 2
	little := Unit / 50
	records := []Record{
		NeedMap{ID: "m", Name: "Kartlegging", Area: "nord", Period: YearOf(2020), Persons: 100},
		NeedDimension{Map: "m", Name: "Rus", Green: Unit / 2, Yellow: Unit * 48 / 100, Red: Unit / 50},
		NeedDimension{Map: "m", Name: "Bolig", Green: Unit / 2, Yellow: Unit / 2},
		NeedService{Map: "m", Level: Specialist, Name: "Tvang", Now: Unit / 50, Added: &added},
		NeedService{Map: "m", Level: Specialist, Name: "LAR", Now: Unit / 2, Added: &little},
		NeedService{Map: "m", Level: Specialist, Name: "Døgn", Now: Unit / 4, Added: &added},
	}
	edit := Edit{Kind: ImportEdit, Changes: []Change{{After: Area{ID: "nord", Name: "Nord", Kind: Region}}}}
	for _, r := range records {
		edit.Changes = append(edit.Changes, Change{After: r})
	}
	plan, err := edit.Apply(new(Plan))
	if err != nil {
		t.Fatal(err)
	}
	masked, masking := Mask(plan)
	if !masking.HidesNeed("m") || masked.NeedDimensions.Len() != 1 || masked.NeedServices.Len() != 2 {
		t.Errorf("left are %d dimensions and %d services", masked.NeedDimensions.Len(), masked.NeedServices.Len())
	}
	if lar, _ := masked.NeedServices.Get(NeedService{Map: "m", Level: Specialist, Name: "LAR"}); lar.Added != nil {
		t.Error("two more persons are shown")
	}
	if inpatient, _ := masked.NeedServices.Get(NeedService{Map: "m", Level: Specialist, Name: "Døgn"}); inpatient.Added == nil {
		t.Error("the demand of fifty more is hidden")
	}
}

// TestNothingHiddenCanBeWorkedOut draws tables of areas, tertials and groups that
// add up, and looks for other numbers that would have shown the same.
func TestNothingHiddenCanBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(2, 3).Draw(t, "rows"), rapid.IntRange(2, 3).Draw(t, "columns")
		values, sums := drawnTable(t, rows, columns)
		hidden := make([]bool, len(values))
		few := false
		for i, v := range values {
			hidden[i] = isFew(v)
			few = few || hidden[i]
		}
		primary := append([]bool(nil), hidden...)
		protect(values, sums, hidden)
		for i := range values {
			if hidden[i] && primary[i] && !hasAnother(values, sums, hidden, i) {
				t.Fatalf("%d of %v can be worked out: hidden are %v", i, values, hidden)
			}
		}
		if !few {
			for i := range hidden {
				if hidden[i] {
					t.Fatal("something is hidden for nothing")
				}
			}
		}
	})
}

// drawnTable is a table with sums of its rows, its columns and all.
func drawnTable(t *rapid.T, rows, columns int) ([]Quantity, []sum) {
	at := func(row, column int) int { return row*(columns+1) + column }
	values := make([]Quantity, (rows+1)*(columns+1))
	for r := range rows {
		for c := range columns {
			v := Quantity(rapid.IntRange(0, 12).Draw(t, "persons")) * Unit
			for _, cell := range []int{at(r, c), at(rows, c), at(r, columns), at(rows, columns)} {
				values[cell] += v
			}
		}
	}
	var sums []sum
	for r := range rows + 1 {
		s := sum{whole: at(r, columns)}
		for c := range columns {
			s.parts = append(s.parts, at(r, c))
		}
		sums = append(sums, s)
	}
	for c := range columns + 1 {
		s := sum{whole: at(rows, c)}
		for r := range rows {
			s.parts = append(s.parts, at(r, c))
		}
		sums = append(sums, s)
	}
	return values, sums
}

// hasAnother searches for whole numbers of persons, one or more where hidden,
// with which all sums hold and one hidden number is another than it is.
func hasAnother(values []Quantity, sums []sum, hidden []bool, at int) bool {
	var places []int
	for i := range values {
		if hidden[i] {
			places = append(places, i)
		}
	}
	trial := append([]Quantity(nil), values...)
	for _, other := range []int{-2, -1, 1, 2} {
		trial[at] = values[at] + Quantity(other)*Unit
		if trial[at] >= leastHidden(values, hidden) && fits(trial, values, sums, places, at, leastHidden(values, hidden), 0) {
			return true
		}
	}
	return false
}

// fits tries small changes of the hidden numbers, one place after another.
func fits(trial, values []Quantity, sums []sum, places []int, fixed int, least Quantity, next int) bool {
	if next == len(places) {
		return holdAll(trial, sums)
	}
	place := places[next]
	if place == fixed {
		return fits(trial, values, sums, places, fixed, least, next+1)
	}
	for _, change := range []int{0, 1, -1, 2, -2} {
		trial[place] = values[place] + Quantity(change)*Unit
		if trial[place] >= least && mayHold(trial, sums, places[next+1:], place) && fits(trial, values, sums, places, fixed, least, next+1) {
			return true
		}
	}
	trial[place] = values[place]
	return false
}

// mayHold reports whether the sums a place is in, and that are tried whole, hold.
func mayHold(trial []Quantity, sums []sum, later []int, place int) bool {
	for _, s := range sums {
		open := false
		for _, p := range later {
			open = open || s.has(p)
		}
		if s.has(place) && !open && !holds(trial, s) {
			return false
		}
	}
	return true
}

func holdAll(trial []Quantity, sums []sum) bool {
	for _, s := range sums {
		if !holds(trial, s) {
			return false
		}
	}
	return true
}

func holds(values []Quantity, s sum) bool {
	var parts Quantity
	for _, part := range s.parts {
		parts += values[part]
	}
	return parts == values[s.whole]
}

func TestAsOfForgetsWhatCameLater(t *testing.T) {
	plan := personsPlan(t, persons("a", "2020T1", "", 10), persons("a", "2020T3", "", 12), persons("a", "2021T1", "", 14))
	if left := leftIn(plan.AsOf(YearOf(2020))); len(left) != 2 {
		t.Errorf("known at the end of 2020 are %v", left)
	}
	if plan.AsOf(YearOf(2030)).Observations.Len() != 3 {
		t.Error("what was known is forgotten")
	}
}

// Who was counted at work later was not known then; who is needed later was
// decided before.
func TestAsOfForgetsWhoWasCountedLater(t *testing.T) {
	count := func(revision RevisionID, year int, kind SpecialistKind) Record {
		return SpecialistCount{Revision: revision, Area: "nord", Period: YearOf(year), Kind: kind, Scope: AllScope, Count: 1}
	}
	plan := planOf(t, append(helseNordMoney(), count("", 2018, SpecialistsActual), count("", 2021, SpecialistsActual), count(northRevision, 2025, SpecialistsNeeded))...)
	if n := plan.AsOf(YearOf(2020)).Specialists.Len(); n != 2 {
		t.Errorf("%d counts were known, want that of 2018 and the need", n)
	}
}

func TestMaskingHidesOnlyWhatWasTakenOut(t *testing.T) {
	m := Masking{indicators: map[IndicatorID]int{"a": 1}, needMaps: map[NeedMapID]int{"b": 1}}
	if !m.Hides("a") || m.Hides("x") || !m.HidesNeed("b") || m.HidesNeed("x") || m.None() || !(Masking{}).None() {
		t.Errorf("%+v tells something else", m)
	}
}

// Which number of a sum is hidden next: its smallest part that is not none, then
// the whole, then parts of none.
func TestWhichNumberIsHiddenNext(t *testing.T) {
	s := sum{whole: 3, parts: []int{0, 1, 2}}
	values := []Quantity{Whole(7), Whole(5), 0, Whole(12)}
	hidden := make([]bool, len(values))
	for _, want := range []int{1, 0, 3, 2, 3} {
		got := s.next(values, hidden)
		if got != want {
			t.Fatalf("with %v hidden it is %d, want %d", hidden, got, want)
		}
		hidden[got] = true
	}
}

// What a number that is taken out came from stays known, and how many it counted
// does not.
func TestWhatIsLeftOfAMaskedNumber(t *testing.T) {
	source := Source{Workbook: "w", Sheet: "Ark", Cell: "B2"}
	few := Observation{Indicator: LARIndicator, Area: "a", Period: YearOf(2019), Kind: Actual, Value: Whole(3), N: 3, Source: source}
	plan := planWith(t, Indicator{ID: LARIndicator, Name: "Pasienter i LAR", Statistic: Count, Direction: NoDirection}, Area{ID: "a", Name: "a", Kind: Trust},
		Workbook{ID: "w", Name: "w.xlsx", SHA256: strings.Repeat("0", 64), ImportedAt: "2018-12-01T10:00:00Z"}, few)
	masked, masking := Mask(plan)
	left, _ := masked.Observations.Get(few)
	if !masking.Hides(LARIndicator) || left.Quality != Withheld || left.Value != 0 || left.N != 0 || left.Source != source {
		t.Errorf("left is %+v", left)
	}
}
