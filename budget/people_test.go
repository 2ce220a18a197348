package budget

import "testing"

func filled(area AreaID, year int, count Quantity) PositionCount {
	return PositionCount{Area: area, Period: YearOf(year), Kind: PositionsFilled, Count: count}
}

func TestPositionsInPlace(t *testing.T) {
	tests := []struct {
		name   string
		more   []Record
		upTo   Period
		sum    Quantity
		period Period
	}{
		{"the trusts added up", nil, Period{}, Whole(56), YearOf(2016)},
		{"none before the first count", nil, YearOf(2015), 0, Period{}},
		{"the region's own count", []Record{filled("nord", 2016, Whole(57))}, Period{}, Whole(57), YearOf(2016)},
		{"the last count", []Record{filled("nord", 2017, Whole(60)), filled("nord", 2016, Whole(57))}, Period{}, Whole(60), YearOf(2017)},
		{"the last count by then", []Record{filled("nord", 2017, Whole(60)), filled("nord", 2016, Whole(57))}, TertialOf(2017, 2), Whole(57), YearOf(2016)},
		{"a trust that reports early, the others by their last count", []Record{filled("unn", 2017, Whole(32))}, Period{}, Whole(58), YearOf(2017)},
		{"not yet reported early by then", []Record{filled("unn", 2017, Whole(32))}, TertialOf(2017, 2), Whole(56), YearOf(2016)},
		{"part of a position", []Record{filled("nord", 2016, Whole(571)/10)}, Period{}, Whole(571) / 10, YearOf(2016)},
		{"one profession is not all", []Record{PositionCount{Area: "unn", Profession: "lege", Period: YearOf(2018), Kind: PositionsFilled, Count: Whole(4)}},
			Period{}, Whole(56), YearOf(2016)},
		{"vacancies are not in place", []Record{PositionCount{Area: "unn", Period: YearOf(2018), Kind: PositionsVacant, Count: Whole(4)}},
			Period{}, Whole(56), YearOf(2016)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := planOf(t, append(helseNord(), test.more...)...)
			sum, period, found := plan.PositionsInPlace("nord", test.upTo)
			if sum != test.sum || period != test.period || found == test.period.IsZero() {
				t.Errorf("%s positions in %s, found is %v; want %s in %s", sum, period, found, test.sum, test.period)
			}
		})
	}
}

func TestPlannedPositions(t *testing.T) {
	var steps []Record
	for i, count := range []int64{14, 14, 21, 28, 35, 40} {
		steps = append(steps, PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2020 + i), Kind: PositionsPlanned, Count: Whole(count)})
	}
	plan := planOf(t, append(helseNord(), steps...)...)
	planned := plan.PlannedPositions(northRevision, "nord", PositionsPlanned)
	if len(planned) != 6 || planned[5].Count != Whole(40) || planned[5].Period != YearOf(2025) {
		t.Errorf("the plan adds %v", planned)
	}
	missing := plan.PlannedPositions(northRevision, "nord", PositionsMissing)
	if len(missing) != 1 || missing[0].Count != Whole(69) {
		t.Errorf("missing are %v", missing)
	}
}

func TestSpecialists(t *testing.T) {
	actual := func(period Period, count int) Record {
		return SpecialistCount{Area: "nord", Period: period, Kind: SpecialistsActual, Scope: AllScope, Count: count}
	}
	plan := planOf(t, append(helseNord(), actual(MonthOf(2018, 6), 6), actual(YearOf(2016), 8))...)
	counts := plan.SpecialistsOf(northRevision, "nord", SpecialistsActual, AllScope)
	if len(counts) != 2 || counts[0].Count != 8 || counts[1].Count != 6 {
		t.Errorf("in place are %v, want 8 and then 6", counts)
	}
	for scope, want := range map[Scope]int{FieldScope: 23, AllScope: 25} {
		need := plan.SpecialistsOf(northRevision, "nord", SpecialistsNeeded, scope)
		if len(need) != 1 || need[0].Count != want {
			t.Errorf("the need in scope %s is %v, want %d", scope, need, want)
		}
	}
	if need, listed := plan.ListedNeed(); need != 20 || !listed {
		t.Errorf("the list calls for %d, listed is %v", need, listed)
	}
	if _, listed := new(Plan).ListedNeed(); listed {
		t.Error("an empty plan has a list")
	}
}

func TestStatusOf(t *testing.T) {
	report := func(period Period, status Status) Record {
		return StatusReport{Measure: "t02", Period: period, Status: status}
	}
	plan := planOf(t, append(helseNord(), report(TertialOf(2019, 1), InProgress), report(TertialOf(2019, 3), Delayed), report(YearOf(2020), Done))...)
	tests := map[string]Status{"": Done, "2018": NotStarted, "2019T1": InProgress, "2019T2": InProgress, "2019": Delayed, "2020T2": Delayed, "2020": Done}
	for text, want := range tests {
		upTo, err := ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := plan.StatusOf("t02", upTo); got.Status != want || got.Measure != "t02" {
			t.Errorf("by %q it is %s, want %s", text, got.Status, want)
		}
	}
}

func TestCurrentRevision(t *testing.T) {
	edition := func(id RevisionID, first int, status RevisionStatus) Record {
		return Revision{ID: id, Name: string(id), FirstYear: first, LastYear: first + 6, Status: status}
	}
	tests := []struct {
		want      RevisionID
		revisions []Record
	}{
		{"", nil},
		{"", []Record{edition("a", 2019, Superseded)}},
		{"b", []Record{edition("a", 2019, Superseded), edition("b", 2020, Adopted)}},
		{"c", []Record{edition("b", 2020, Adopted), edition("c", 2021, Draft)}},
		{"d", []Record{edition("b", 2022, Adopted), edition("c", 2020, Draft), edition("d", 2021, Draft)}},
	}
	for _, test := range tests {
		current, found := planOf(t, test.revisions...).CurrentRevision()
		if current.ID != test.want || found != (test.want != "") {
			t.Errorf("the current revision is %q, want %q", current.ID, test.want)
		}
	}
}
