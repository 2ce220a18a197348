package budget

import (
	"maps"
	"testing"

	"pgregory.net/rapid"
)

// changedRoll is the founding plan adopted and rolled, and the draft changed so
// that every cause is at work.
func changedRoll(t testing.TB) (*Plan, Revision, Revision) {
	t.Helper()
	planned := func(year int, count int64) Record {
		return PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(year), Kind: PositionsPlanned, Count: Whole(count)}
	}
	cost := Factor{ID: PositionCostFactor, Name: "Kostnad per årsverk", Value: Whole(720_500), Unit: "kr", Line: "poliklinikk"}
	plan, from := adoptedNorth(t, cost, planned(2021, 14), planned(2022, 21),
		Amount{Line: "akutt-tromso", Period: YearOf(2019), Kind: Actual, Kroner: 4_000 * Thousand})
	o := plan.NextRoll(from)
	o.Name = "2020–2026"
	plan, draft := rolled(t, plan, from, o, plan.ProposeRoll(from, o))
	set := func(line LineID, year int, thousands Kroner) Record {
		return Amount{Revision: draft.ID, Line: line, Period: YearOf(year), Kind: Budget, Kroner: thousands * Thousand}
	}
	wrong := 50 * Thousand
	plan = apply(t, plan, Edit{Changes: Merge(plan,
		set("legestillinger", 2021, 950), set("legestillinger", 2023, 4_850), // 500 moved two years
		set("somatikk", 2020, 350), Explanation{Revision: draft.ID, Line: "somatikk", Period: YearOf(2020), Cause: CorrectedCause, Kroner: &wrong},
		PositionCount{Revision: draft.ID, Area: "nord", Period: YearOf(2021), Kind: PositionsPlanned, Count: Whole(16)},
		set("poliklinikk", 2021, 12_000), // 10 087 + 2 × 720,5 = 11 528, and 472 more
		Line{Revision: draft.ID, ID: "ny", Name: "Ny linje", Side: Cost, Order: 20}, set("ny", 2022, 100))})
	old := revisionOf(t, plan, draft.ID)
	return plan, from, old
}

func TestEveryKroneHasItsCause(t *testing.T) {
	plan, from, to := changedRoll(t)
	c := plan.CompareRevisions(from, to)
	at := make(map[LineID]map[int]Division)
	for _, d := range c.Lines {
		if at[d.Line.ID] == nil {
			at[d.Line.ID] = make(map[int]Division)
		}
		at[d.Line.ID][d.Year] = d.Parts
	}
	for _, test := range []struct {
		line LineID
		year int
		want Division
	}{
		{"konferanse", 2019, Division{DroppedCause: -221 * Thousand}},
		{"poliklinikk", 2026, Division{NewCause: 28_445 * Thousand}},
		{"poliklinikk", 2021, Division{VolumeCause: 1_441 * Thousand, DecidedCause: 472 * Thousand}},
		{"poliklinikk", 2022, Division{}},
		{"akutt-tromso", 2020, Division{TimingCause: 582 * Thousand}},
		{"legestillinger", 2021, Division{TimingCause: -500 * Thousand}},
		{"legestillinger", 2023, Division{TimingCause: 500 * Thousand}},
		{"somatikk", 2020, Division{CorrectedCause: 50 * Thousand}},
		{"ny", 2022, Division{NewCause: 100 * Thousand}},
	} {
		if got, found := at[test.line][test.year]; !found || !maps.Equal(got, test.want) {
			t.Errorf("%s %d: %v, want %v", test.line, test.year, got, test.want)
		}
	}
	before, after, parts := c.Total(Cost, 0)
	// 205 520 in the founding plan: the printed sums, and the conference.
	if before != 205_520*Thousand || parts.Sum() != after-before {
		t.Errorf("from %d to %d by %v", before, after, parts)
	}
	want := Division{DroppedCause: -5_128 * Thousand, NewCause: (48_719 + 100) * Thousand, CorrectedCause: 50 * Thousand,
		VolumeCause: 1_441 * Thousand, TimingCause: 582 * Thousand, DecidedCause: 472 * Thousand}
	if !maps.Equal(parts, want) {
		t.Errorf("in all %v, want %v", parts, want)
	}
}

func TestPricesAreACause(t *testing.T) {
	founding := north
	founding.PriceYear, founding.Status = 2019, Adopted
	plan := planOf(t, replaced(helseNordMoney(), founding, Price{Index: "kpi", Year: 2019, Value: Whole(100), Kind: Actual},
		Price{Index: "kpi", Year: 2020, Value: 102_500_000, Kind: Actual})...)
	o := plan.NextRoll(founding)
	o.Name = "Rullert"
	next, draft := rolled(t, plan, founding, o, plan.ProposeRoll(founding, o))
	next = apply(t, next, Edit{Changes: Merge(next, Amount{Revision: draft.ID, Line: "poliklinikk", Period: YearOf(2020), Kind: Budget, Kroner: 10_400_000})})
	for _, d := range next.CompareRevisions(founding, draft).Lines {
		want := Division{PriceCause: d.After.Kroner - d.Before.Kroner}
		switch {
		case d.Line.ID == "poliklinikk" && d.Year == 2020: // 10 339 175 in the prices of 2020
			want = Division{PriceCause: 252_175, DecidedCause: 60_825}
		case d.Year == 2019 || d.Year == 2026:
			continue
		}
		if !maps.Equal(d.Parts, want) {
			t.Errorf("%s %d: %v, want %v", d.Line.ID, d.Year, d.Parts, want)
		}
	}
}

func TestMovedMoneyIsSharedExactly(t *testing.T) {
	line := func(left ...Kroner) []*LineDifference {
		var years []*LineDifference
		for i, kroner := range left {
			years = append(years, &LineDifference{Year: 2020 + i, After: Amount{Kroner: kroner}, Parts: make(Division)})
		}
		return years
	}
	for _, test := range []struct{ left, timing []Kroner }{
		{[]Kroner{100, -30, 0}, []Kroner{30, -30, 0}},
		{[]Kroner{50, 50, -33}, []Kroner{16, 17, -33}},
		{[]Kroner{-10, -10, -10, 10}, []Kroner{-3, -3, -4, 10}},
		{[]Kroner{5, 7}, []Kroner{0, 0}},
	} {
		years := line(test.left...)
		moveBetween(years)
		for i, d := range years {
			if got := d.Parts[TimingCause]; got != test.timing[i] {
				t.Errorf("%v: year %d has %d, want %d", test.left, i, got, test.timing[i])
			}
		}
	}
}

// changedAtRandom is a random plan after some edits of its drafts.
func changedAtRandom(t *rapid.T) *Plan {
	plan := somePlan(t)
	from, _ := plan.Revisions.Get(Revision{ID: one(inAll(t), draftOne, lockedDown)})
	o := plan.NextRoll(from)
	o.Name = "Rullert"
	edit, draft := Roll(plan, from, o, plan.ProposeRoll(from, o))
	plan, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	d := draw{t, []RevisionID{draft.ID}}
	for range rapid.IntRange(0, 8).Draw(t, "edits") {
		r := d.record(one(d, LineTable, AmountTable, ExplanationTable, PositionTable, MeasureTable))
		if next, err := (Edit{Changes: Merge(plan, r)}).Apply(plan); err == nil {
			plan = next
		}
	}
	return plan
}

func TestComparisonExplainsEveryKroneOfAnyTwoRevisions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := changedAtRandom(t)
		for from := range plan.Revisions.All() {
			for to := range plan.Revisions.All() {
				c := plan.CompareRevisions(from, to)
				explained(t, plan, c)
				if from.ID == to.ID && len(c.Measures) != 0 {
					t.Fatalf("a revision has other measures than itself: %+v", c.Measures)
				}
			}
		}
	})
}

func explained(t *rapid.T, p *Plan, c RevisionComparison) {
	sums := make(map[Side][2]Kroner)
	for _, d := range c.Lines {
		if d.Parts.Sum() != d.Difference() {
			t.Fatalf("%s %d differs by %d, explained are %v", d.Line.ID, d.Year, d.Difference(), d.Parts)
		}
		for cause, part := range d.Parts {
			if part == 0 {
				t.Fatalf("an empty part: %s", cause)
			}
		}
		sum := sums[d.Line.Side]
		sums[d.Line.Side] = [2]Kroner{sum[0] + d.Before.Kroner, sum[1] + d.After.Kroner}
	}
	for _, side := range []Side{Cost, Funding} {
		before, after, parts := c.Total(side, 0)
		if parts.Sum() != after-before || sums[side] != [2]Kroner{before, after} {
			t.Fatalf("%s: from %d to %d, explained are %v", side, before, after, parts)
		}
	}
	budgets := func(r Revision) (n int, sum Kroner) {
		for _, record := range p.DecidedIn(r.ID) {
			if a, is := record.(Amount); is && a.Period.Unit() == Year {
				n, sum = n+1, sum+a.Kroner
			}
		}
		return n, sum
	}
	var was, is int
	for _, d := range c.Lines {
		was, is = was+count(d.WasBudgeted), is+count(d.IsBudgeted)
	}
	wantWas, _ := budgets(c.From)
	if wantIs, _ := budgets(c.To); was != wantWas || is != wantIs {
		t.Fatalf("%d and %d budgets are compared of %d and %d", was, is, wantWas, wantIs)
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
