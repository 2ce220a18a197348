package screen

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// sampleWith is the sample plan and more.
func sampleWith(t *testing.T, more ...budget.Record) *memory {
	t.Helper()
	return &memory{plan: withRecords(t, samplePlan(t), more...)}
}

var (
	unn   = budget.Area{ID: "unn", Name: "UNN", Kind: budget.Trust, Parent: "helse-nord"}
	wards = budget.CareUnit{ID: "dogn", Name: "Døgnenheter", Kind: budget.InpatientUnit, Owner: budget.Public, Units: 12, PerUnit: 1, Source: cell("A1")}
)

func TestUnitListAnswersWhatIsNeeded(t *testing.T) {
	document := sampleWith(t, unn, wards,
		budget.CareUnit{ID: "ledende", Name: "Ledende poliklinikker", Kind: budget.LeadClinic, Owner: budget.Public, Units: 4, PerUnit: 1},
		budget.SpecialistCount{Revision: revision, Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.FieldScope, Count: 23})
	desk, _ := openDesk(t, document, laptop)
	units := openTable[budget.CareUnit](t, desk, "specialists", "need")
	words := wordsOn(desk)
	for _, want := range []string{"behov på 16", "kreve 11", "lista har 4", "25 i alt er 2 til"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told in %s", want, words)
		}
	}
	if !typeIn(t, units, "Døgnenheter", "Enheter", "13") || !strings.Contains(wordsOn(desk), "behov på 17") {
		t.Errorf("one more unit does not need one more: %s", units.told.Text)
	}
	now, _ := document.plan.CareUnits.Get(wards)
	if !now.Source.IsZero() {
		t.Error("a changed unit is still the workbook's")
	}
	if !typeIn(t, units, "Døgnenheter", "Foretak", "UNN") || typeIn(t, units, "Døgnenheter", "Enheter", "1,5") || typeIn(t, units, "Døgnenheter", "Navn", " ") {
		t.Error("what can stand is refused, or what cannot is taken")
	}
	f := addUnit(desk)
	f.inputs[0].(*entry).SetText("Ny avdeling")
	f.save()
	if document.plan.CareUnits.Len() != 3 || !strings.Contains(wordsOn(desk), "behov på 18") {
		t.Errorf("the new unit is not there, told %q", f.message.Text)
	}
}

func TestTrainingDecidesWhenTheRegionHasEnough(t *testing.T) {
	document := sampleWith(t, unn, budget.TrainingCohort{ID: "lis", Name: "LIS", Area: "unn", Approval: budget.YearOf(2022), Posts: 4})
	desk, _ := openDesk(t, document, laptop)
	cohorts := openTable[budget.TrainingCohort](t, desk, "specialists", "training")
	if words := wordsOn(desk); !strings.Contains(words, "6 RAM-spesialister av 25; regionen blir ikke selvforsynt innen 2025") {
		t.Errorf("the title is not as it is: %s", words)
	}
	if !typeIn(t, cohorts, "LIS, UNN", "LIS-stillinger", "25") || !strings.Contains(wordsOn(desk), "selvforsynt i 2022") {
		t.Errorf("25 in training are not enough: %s", cohorts.told.Text)
	}
	if typeIn(t, cohorts, "LIS, UNN", "Besatt", "26") || !strings.Contains(cohorts.told.Text, "flere besatte") {
		t.Errorf("more are filled than there are: %s", cohorts.told.Text)
	}
	if !typeIn(t, cohorts, "LIS, UNN", "Besatt", "20") || !typeIn(t, cohorts, "LIS, UNN", "Oppstart", "2017") {
		t.Errorf("a cohort is refused: %s", cohorts.told.Text)
	}
	openTable[forecastRow](t, desk, "specialists", "forecast")
	factors := desk.current().(*page).sections[3].aside.(*tablePanel[askedRow])
	if !typeIn(t, factors, "Frafall i LIS-løpet", "Verdi", "15 %") && !typeIn(t, factors, "Frafall i LIS-løpet", "Verdi", "15") {
		t.Fatalf("the dropout is refused: %s", factors.told.Text)
	}
	words := wordsOn(desk)
	for _, want := range []string{"15\u00a0% faller fra", "ikke dekket innenfor planperioden, som går til 2025", "I beste fall skjer det i 2022"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told in %s", want, words)
		}
	}
}
