package budget

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// adoptedNorth is the founding plan adopted, with more on it.
func adoptedNorth(t testing.TB, more ...Record) (*Plan, Revision) {
	t.Helper()
	founding := north
	founding.Status = Adopted
	plan := planOf(t, replaced(append(helseNordMoney(), helseNordMeasures()...), append(more, founding)...)...)
	return plan, revisionOf(t, plan, northRevision)
}

func budgetIn(t testing.TB, p *Plan, revision RevisionID, line LineID, year int) Kroner {
	t.Helper()
	a, found := p.Amount(revision, line, YearOf(year), Budget)
	if !found {
		t.Fatalf("%s has no budget in %d", line, year)
	}
	return a.Kroner
}

// of are the proposals of a kind.
func ofKind(all []RollProposal, kind ProposalKind) []RollProposal {
	return slices.DeleteFunc(slices.Clone(all), func(r RollProposal) bool { return r.Kind != kind })
}

func rolled(t testing.TB, p *Plan, from Revision, o RollOptions, taken []RollProposal) (*Plan, Revision) {
	t.Helper()
	edit, draft := Roll(p, from, o, taken)
	return apply(t, p, edit), draft
}

func TestRollMovesTheYearsAndTakesTheLevelOfTheLast(t *testing.T) {
	plan, from := adoptedNorth(t)
	o := plan.NextRoll(from)
	o.Name = "2020–2026"
	proposals := plan.ProposeRoll(from, o)
	if got := len(ofKind(proposals, LevelProposal)); got != len(proposals) || got != 8 {
		t.Errorf("%d of %d proposals are of the level: eight lines have money in 2025", got, len(proposals))
	}
	for i := range proposals {
		proposals[i].Reason = "som i 2025"
	}
	next, draft := rolled(t, plan, from, o, proposals)
	if draft.FirstYear != 2020 || draft.LastYear != 2026 || draft.Parent != from.ID || draft.Status != Draft || draft.ID != "2020-2026" {
		t.Errorf("the draft is %+v", draft)
	}
	if _, found := next.Amount(draft.ID, "konferanse", YearOf(2019), Budget); found {
		t.Error("a year that is past is carried")
	}
	for line, want := range map[LineID]Kroner{"poliklinikk": 28_445 * Thousand, "styrking": 31_245 * Thousand} {
		if got := budgetIn(t, next, draft.ID, line, 2026); got != want {
			t.Errorf("%s in 2026: %d, want %d", line, got, want)
		}
		said := next.ExplanationsOf(draft.ID, line, YearOf(2026))
		if len(said) != 1 || said[0].Cause != NewCause || *said[0].Kroner != want || said[0].Text != "som i 2025" {
			t.Errorf("%s in 2026 is explained by %+v", line, said)
		}
	}
	if level, _ := next.YearSum(draft.ID, Cost, 2026, Budget); level != 48_719*Thousand {
		t.Errorf("the level of 2026 is %d", level)
	}
	if got := len(next.MeasuresOf(draft.ID)); got != 17 {
		t.Errorf("%d measures are carried", got)
	}
	// Nothing is taken: nothing is added.
	plain, draft := rolled(t, plan, from, o, nil)
	if _, found := plain.Amount(draft.ID, "poliklinikk", YearOf(2026), Budget); found || plain.Explanations.Len() != 0 {
		t.Error("what was proposed is done without being taken")
	}
}

func TestRollProposesWhatIsLeftOfYearsWithCompleteAccounts(t *testing.T) {
	booked := func(line LineID, period Period, kroner Kroner) Record {
		return Amount{Line: line, Period: period, Kind: Actual, Kroner: kroner * Thousand}
	}
	plan, from := adoptedNorth(t,
		booked("akutt-tromso", YearOf(2019), 4_000), // 582 left of 4 582
		booked("nettverk", TertialOf(2019, 1), 20),  // not complete
		booked("somatikk", YearOf(2019), 260),       // 60 more than budgeted
		booked("inntekter", YearOf(2019), 0))        // income is not budgeted in 2019
	o := plan.NextRoll(from)
	left := ofKind(plan.ProposeRoll(from, o), UnspentProposal)
	want := RollProposal{Kind: UnspentProposal, Line: "akutt-tromso", From: YearOf(2019), To: YearOf(2020), Kroner: 582 * Thousand}
	if len(left) != 1 || left[0] != want {
		t.Fatalf("proposed is %+v", left)
	}
	o.Name = "Rullert"
	left[0].Reason = "forsinket byggestart"
	next, draft := rolled(t, plan, from, o, left)
	if got := budgetIn(t, next, draft.ID, "akutt-tromso", 2020); got != 6_692*Thousand {
		t.Errorf("6 110 + 582 = %d", got)
	}
	said := next.ExplanationsOf(draft.ID, "akutt-tromso", YearOf(2020))
	if len(said) != 1 || said[0].Cause != TimingCause || *said[0].Kroner != 582*Thousand || said[0].Text != "forsinket byggestart" {
		t.Errorf("explained by %+v", said)
	}
}

func TestRollProposesOtherDatesForWhatHasSlipped(t *testing.T) {
	measure := func(number int, id MeasureID, due Period) Measure {
		return Measure{Revision: northRevision, ID: id, Number: number, Title: string(id), Priority: NormalPriority, Due: due}
	}
	step := func(id MilestoneID, due Period) Milestone {
		return Milestone{Revision: northRevision, ID: id, Title: string(id), Due: due, Measure: "sen"}
	}
	plan, from := adoptedNorth(t,
		measure(20, "sen", TertialOf(2019, 2)), measure(21, "gjort", YearOf(2019)), measure(22, "stanset", YearOf(2019)),
		measure(23, "senere", YearOf(2020)),
		StatusReport{Measure: "sen", Period: TertialOf(2019, 3), Status: Delayed},
		StatusReport{Measure: "gjort", Period: TertialOf(2019, 3), Status: Done},
		StatusReport{Measure: "stanset", Period: TertialOf(2019, 3), Status: Stopped},
		step("byggestart", DayOf(2019, 10, 31)), step("vedtak", DayOf(2019, 3, 1)), step("åpning", YearOf(2021)),
		MilestoneProgress{Milestone: "vedtak", Status: Done, DoneIn: DayOf(2019, 3, 1)})
	o := plan.NextRoll(from)
	o.Name = "Rullert"
	proposals := plan.ProposeRoll(from, o)
	slipped := append(ofKind(proposals, MeasureProposal), ofKind(proposals, MilestoneProposal)...)
	want := []RollProposal{
		{Kind: MeasureProposal, Measure: "sen", From: TertialOf(2019, 2), To: TertialOf(2020, 2)},
		{Kind: MilestoneProposal, Measure: "sen", Milestone: "byggestart", From: DayOf(2019, 10, 31), To: DayOf(2020, 10, 31)},
	}
	if !slices.Equal(slipped, want) {
		t.Fatalf("proposed is %+v", slipped)
	}
	slipped[1].Reason = "tomten er ikke regulert"
	next, draft := rolled(t, plan, from, o, slipped)
	if m, _ := next.Measures.Get(Measure{Revision: draft.ID, ID: "sen"}); m.Due != TertialOf(2020, 2) {
		t.Errorf("the measure is due %s", m.Due)
	}
	if got := next.StatusOf("sen", Period{}).Status; got != Delayed {
		t.Errorf("its status did not follow: %s", got)
	}
	var steps []Milestone
	for _, m := range next.MilestonesOf(draft.ID) {
		steps = append(steps, Milestone{ID: m.ID, Due: m.Due, Basis: m.Basis})
	}
	kept := []Milestone{{ID: "byggestart", Due: DayOf(2020, 10, 31), Basis: "tomten er ikke regulert"}, {ID: "åpning", Due: YearOf(2021)}}
	if !slices.Equal(steps, kept) {
		t.Errorf("milestones are %+v", steps)
	}
}

func TestRollMovesPricesWhereTheIndexIsKnown(t *testing.T) {
	founding := north
	founding.PriceYear = 2019
	price := func(year int, value Quantity) Record {
		return Price{Index: "kpi", Year: year, Value: value, Kind: Actual}
	}
	plan := planOf(t, replaced(helseNordMoney(), founding, price(2019, Whole(100)))...)
	if got := plan.NextRoll(founding).PriceYear; got != 2019 {
		t.Errorf("without an index the prices move to %d", got)
	}
	plan = apply(t, plan, Edit{Changes: Merge(plan, price(2020, 102_500_000))})
	o := plan.NextRoll(founding)
	o.Name = "Rullert"
	proposals := plan.ProposeRoll(founding, o)
	next, draft := rolled(t, plan, founding, o, proposals)
	if draft.PriceYear != 2020 {
		t.Errorf("the draft is in the prices of %d", draft.PriceYear)
	}
	// 10 087 000 × 1,025 = 10 339 175; 28 445 000 × 1,025 = 29 156 125.
	for year, want := range map[int]Kroner{2020: 10_339_175, 2025: 29_156_125, 2026: 29_156_125} {
		if got := budgetIn(t, next, draft.ID, "poliklinikk", year); got != want {
			t.Errorf("%d: %d, want %d", year, got, want)
		}
	}
	// The prices are not wanted, and the level of the new year follows.
	next, draft = rolled(t, plan, founding, o, ofKind(proposals, LevelProposal))
	if got := budgetIn(t, next, draft.ID, "poliklinikk", 2026); draft.PriceYear != 2019 || got != 28_445*Thousand {
		t.Errorf("2026 in the prices of %d: %d", draft.PriceYear, got)
	}
}

func TestRollCarriesPositionsAndAims(t *testing.T) {
	planned := func(year int, count int64) Record {
		return PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(year), Kind: PositionsPlanned, Count: Whole(count)}
	}
	plan, from := adoptedNorth(t, append(helseNordServices(), planned(2020, 14), planned(2025, 40))...)
	o := plan.NextRoll(from)
	o.Name = "Rullert"
	next, draft := rolled(t, plan, from, o, nil)
	counts := make(map[int]Quantity)
	for _, c := range next.PlannedPositions(draft.ID, "nord", PositionsPlanned) {
		counts[c.Period.Year()] = c.Count
	}
	if want := map[int]Quantity{2020: Whole(14), 2025: Whole(40), 2026: Whole(40)}; !maps.Equal(counts, want) {
		t.Errorf("planned are %v", counts)
	}
	if need := next.SpecialistsOf(draft.ID, "nord", SpecialistsNeeded, FieldScope); len(need) != 1 || need[0].Count != 23 {
		t.Errorf("specialists needed: %+v", need)
	}
}

func TestAnyRollAppliesAndIsTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		from, _ := plan.Revisions.Get(Revision{ID: one(inAll(t), draftOne, lockedDown)})
		o := plan.NextRoll(from)
		o.Name, o.LastYear = "Rullert", o.LastYear+rapid.IntRange(0, 2).Draw(t, "more years")
		var taken []RollProposal
		for _, proposal := range plan.ProposeRoll(from, o) {
			if inAll(t).flag() {
				taken = append(taken, proposal)
			}
		}
		edit, draft := Roll(plan, from, o, taken)
		next, err := edit.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		if draft.Parent != from.ID || draft.Status != Draft {
			t.Fatalf("the draft is %+v", draft)
		}
		for _, a := range next.DecidedIn(draft.ID) {
			if a, is := a.(Amount); is && !o.has(a.Period.Year()) {
				t.Fatalf("money in a year that is not planned: %+v", a)
			}
		}
		back, err := edit.Inverse().Apply(next)
		if err != nil || !maps.Equal(contents(t, back), contents(t, plan)) {
			t.Fatalf("the roll cannot be taken back: %v", err)
		}
	})
}
