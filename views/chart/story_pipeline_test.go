package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// specialists are those counted in Helse Nord, the need and a plan to 2025.
func specialists(more ...budget.Record) []budget.Record {
	const in = "2019"
	count := func(period budget.Period, kind budget.SpecialistKind, scope budget.Scope, n int) budget.SpecialistCount {
		c := budget.SpecialistCount{Area: "nord", Period: period, Kind: kind, Scope: scope, Count: n, Source: found}
		if kind.Decided() {
			c.Revision = in
		}
		return c
	}
	return append([]budget.Record{north,
		budget.Revision{ID: in, Name: "Fagplan", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		count(budget.YearOf(2016), budget.SpecialistsActual, budget.AllScope, 8),
		count(budget.MonthOf(2018, 6), budget.SpecialistsActual, budget.AllScope, 6),
		count(budget.YearOf(2025), budget.SpecialistsNeeded, budget.FieldScope, 23),
		count(budget.YearOf(2025), budget.SpecialistsNeeded, budget.AllScope, 25),
	}, more...)
}

func cohort(id budget.CohortID, name string, posts, year int) budget.TrainingCohort {
	return budget.TrainingCohort{ID: id, Name: name, Area: "unn", Approval: budget.YearOf(year), Posts: posts, Source: found}
}

// tellYears tells a chart of the records in their one revision.
func tellYears(t *testing.T, name string, records []budget.Record, from, to int) chart.Spec {
	t.Helper()
	q := askFounding(t, planOf(t, records), text.NB)
	q.From, q.To = from, to
	spec, _ := chart.Tell(name, q)
	if err := spec.Validate(); err != nil {
		t.Fatal(err)
	}
	return spec
}

func TestSpecialistsAgainstNeed(t *testing.T) {
	spec := tellYears(t, "specialists", specialists(cohort("unn", "LIS ved UNN", 4, 2022)), 0, 0)
	checkText(t, "title", spec.Title, "6 av 25 RAM-spesialister er på plass; nye tidligst i 2022")
	checkRows(t, spec, "2016", "2017", "2018")
	checkSeries(t, spec, 0, 8, gap, 6)
	checkSeries(t, spec, 1, 23, 23, 23)
	checkSeries(t, spec, 2, 25, 25, 25)
	for i, name := range []string{"behov i TSB", "behov i alt"} {
		if line := spec.Series[1+i]; line.Name != name || line.Kind != chart.Target {
			t.Errorf("line %d is %q of kind %d", i, line.Name, line.Kind)
		}
	}
}

func TestPipeline(t *testing.T) {
	spec := tellYears(t, "specialists-pipeline", specialists(cohort("unn", "LIS ved UNN", 4, 2022)), 0, 0)
	checkText(t, "title", spec.Title, "Behovet på 25 RAM-spesialister nås ikke innen 2025: selv i beste fall mangler 15")
	checkSeries(t, spec, 0, gap, gap, 6, 6, 6, 6, 10, 10, 10, 10)
	checkSeries(t, spec, 1, 8, gap, 6, 6, 6, 6, 6, 6, 6, 6)
	if band := spec.Series[0].Points[9].Span; band == nil || *band != (chart.Span{Low: 6, High: 10}) {
		t.Errorf("the band of 2025 is %v", band)
	}
	if now, ahead := spec.Series[1].Points[2], spec.Series[1].Points[3]; now.Kind == chart.Forecast || ahead.Kind != chart.Forecast {
		t.Errorf("what was counted is of kind %d, what is ahead of %d", now.Kind, ahead.Kind)
	}
	if spec.Series[0].Kind != chart.Forecast || len(spec.Series) != 4 {
		t.Errorf("%d lines, the upper edge of kind %d", len(spec.Series), spec.Series[0].Kind)
	}
	if len(spec.Notes) != 1 || spec.Notes[0].Category != 6 || spec.Notes[0].Text != "4 LIS kan bli godkjent" {
		t.Errorf("cohorts are told of as %+v", spec.Notes)
	}
	if !strings.Contains(spec.Note, "ikke regnet med at noen slutter") || !strings.Contains(spec.Note, "beregnet") {
		t.Errorf("the note is %q", spec.Note)
	}
	if !strings.Contains(spec.AltText, "fra 6 til 10 i 2025") || !strings.Contains(spec.AltText, "LIS ved UNN") {
		t.Errorf("the alternative text is %q", spec.AltText)
	}
}

func TestPipelineTitles(t *testing.T) {
	for want, records := range map[string][]budget.Record{
		"Behovet på 25 RAM-spesialister kan nås tidligst i 2023, om alle i utdanning fullfører": specialists(
			cohort("a", "A", 4, 2022), cohort("b", "B", 15, 2023)),
		"Behovet på 25 RAM-spesialister nås ikke innen 2025: selv i beste fall mangler 19": specialists(),
		"Behovet på 25 RAM-spesialister er nådd; uten nye godkjenninger er det 26 i 2025": specialists(
			budget.SpecialistCount{Area: "nord", Period: budget.YearOf(2020), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: 26}),
	} {
		checkText(t, "title", tellYears(t, "specialists-pipeline", records, 0, 0).Title, want)
	}
}

func TestPipelineWithAttrition(t *testing.T) {
	factor := budget.Factor{ID: budget.SpecialistAttrition, Name: "RAM-frafall per år", Value: budget.Unit / 10}
	spec := tellYears(t, "specialists-pipeline", specialists(factor), 2018, 2020)
	checkSeries(t, spec, 1, 6, 5.4, 4.86)
	checkSeries(t, spec, 0, 6, 6, 6)
	if !strings.Contains(plain(spec.Note), "slutter 10 % hvert år") {
		t.Errorf("the note is %q", spec.Note)
	}
}

func TestPipelineOfYearsWanted(t *testing.T) {
	records := specialists(cohort("unn", "LIS ved UNN", 4, 2022))
	spec := tellYears(t, "specialists-pipeline", records, 2020, 2021)
	checkRows(t, spec, "2020", "2021")
	checkText(t, "title", spec.Title, "Behovet på 25 RAM-spesialister nås ikke innen 2021: selv i beste fall mangler 19")
	if spec = tellYears(t, "specialists-pipeline", records, 2016, 2018); spec.Empty == "" {
		t.Error("years without any outlook are drawn")
	}
}
