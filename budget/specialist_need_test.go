package budget

import "testing"

// The list adds up to 20, the plan says 23 and 25: 23 would take 7 lead
// clinics, and the list has 4.
func TestNeedsCompared(t *testing.T) {
	c := planOf(t, helseNord()...).CompareNeeds(northRevision, "nord")
	if c.Listed.Total() != 20 || c.Listed.Inpatient != 12 || c.Listed.LeadClinics != 4 || c.Listed.LARDoctors != 4 {
		t.Errorf("the list calls for %+v", c.Listed)
	}
	if c.Field.Count != 23 || c.All.Count != 25 || *c.LeadClinicsImplied != 7 || *c.Beyond != 2 {
		t.Errorf("stated are %+v", c)
	}
	short := CareUnit{ID: "offentlige", Name: "Offentlige døgnenheter", Kind: InpatientUnit, Owner: Public, Units: 30, PerUnit: 1}
	if c := planOf(t, replaced(helseNord(), short)...).CompareNeeds(northRevision, "nord"); c.LeadClinicsImplied != nil {
		t.Errorf("a list beyond the need would take %d lead clinics", *c.LeadClinicsImplied)
	}
	if c := new(Plan).CompareNeeds(northRevision, "nord"); c.Field != nil || c.LeadClinicsImplied != nil || c.Listed.Total() != 0 {
		t.Errorf("an empty plan has %+v", c)
	}
}

func TestSpecialistStandings(t *testing.T) {
	three := 3
	plan := planOf(t, append(helseNord(),
		SpecialistCount{Area: "nord", Period: MonthOf(2018, 6), Kind: SpecialistsActual, Scope: AllScope, Count: 6},
		SpecialistCount{Area: "nord", Period: YearOf(2020), Kind: SpecialistsActual, Scope: AllScope, Count: 9},
		SpecialistCount{Area: "unn", Period: YearOf(2018), Kind: SpecialistsActual, Scope: FieldScope, Count: 1},
		TrainingCohort{ID: "unn", Name: "LIS", Area: "unn", Approval: YearOf(2022), Posts: 4, Filled: &three})...)
	type row struct{ need, posts, filled, missing int }
	want := map[AreaID]row{"nord": {25, 0, 0, 19}, "unn": {2, 4, 3, 1}, "helgeland": {2, 0, 0, -1}, "nordland": {2, 0, 0, -1},
		"finnmark": {2, 0, 0, -1}, "": {12, 0, 0, -1}}
	standings := plan.SpecialistStandings(northRevision, "nord", YearOf(2019))
	if len(standings) != len(want) || standings[0].Area != "nord" || standings[len(standings)-1].Area != "" {
		t.Fatalf("got %+v", standings)
	}
	for _, s := range standings {
		missing, known := s.Missing()
		if !known {
			missing = -1
		}
		if got := (row{s.Need(), s.Posts, s.Filled, missing}); got != want[s.Area] {
			t.Errorf("%s has %+v, want %+v", s.Area, got, want[s.Area])
		}
	}
}
