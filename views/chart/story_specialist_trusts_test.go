package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
)

// atTrust is a count of all specialists in an area.
func atTrust(area budget.AreaID, year, n int) budget.SpecialistCount {
	return budget.SpecialistCount{Area: area, Period: budget.YearOf(year), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: n, Source: found}
}

// Four doctors at UNN can be approved in 2022. With 15 % dropping out and nobody
// leaving, the number is 3 + binomial(4; 0,85): 6,4 expected, 4 of them with a
// chance of 0,522, 3 or more of 0,890 and 2 or more of 0,988.
func TestSpecialistsByTrust(t *testing.T) {
	dropout := budget.Factor{ID: budget.TrainingDropout, Name: "Frafall", Value: budget.Unit * 15 / 100}
	attrition := budget.Factor{ID: budget.SpecialistAttrition, Name: "Avgang", Value: 0}
	need := atTrust("unn", 2025, 7)
	need.Kind, need.Revision = budget.SpecialistsNeeded, "2019"
	records := specialists(cohort("unn", "LIS ved UNN", 4, 2022), dropout, attrition, atTrust("unn", 2018, 3), need)
	records = append(records, budget.Area{ID: "nls", Name: "Nordlandssykehuset", Kind: budget.Trust, Parent: "nord"}, budget.TrainingCohort{ID: "nls", Name: "LIS", Area: "nls", Approval: budget.YearOf(2023), Posts: 1})
	spec := tellYears(t, "specialists-trusts", records, 0, 0)
	checkText(t, "panels", strings.Join(spec.Panels, "|"), "UNN")
	checkRows(t, spec, "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025")
	checkSeries(t, spec, 0, 3, 3, 3, 3, 6.4, 6.4, 6.4, 6.4)
	checkSeries(t, spec, 1, 7, 7, 7, 7, 7, 7, 7, 7)
	if end := spec.Series[0].Points[7].Span; end == nil || *end != (chart.Span{Low: 5, High: 7}) {
		t.Errorf("eight of ten are from %+v, want 5 to 7", end)
	}
	checkText(t, "title", spec.Title, "UNN er lengst fra behovet: sjansen for 7 RAM-spesialister i 2025 er 52 %")
	if !strings.Contains(spec.Note, "Nordlandssykehuset") {
		t.Errorf("the note does not name the trust nobody has counted: %q", spec.Note)
	}
}

func TestSpecialistsByTrustNeedCountsThere(t *testing.T) {
	if spec := tellYears(t, "specialists-trusts", specialists(cohort("unn", "LIS ved UNN", 4, 2022)), 0, 0); spec.Empty == "" {
		t.Errorf("forecast without a count: %s", spec.Title)
	}
}
