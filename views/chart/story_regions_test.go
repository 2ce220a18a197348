package chart_test

import (
	"testing"

	"fagplan/budget"
)

// indices are published indices of consultations, the country being 100.
func indices(year int, of map[budget.AreaID]float64) []budget.Record {
	var records []budget.Record
	for area, index := range of {
		o := observed("indeks", area, year, index)
		o.Variant = budget.FieldOnly
		records = append(records, o)
	}
	return records
}

// covered is a plan with an index of coverage.
func covered(of ...[]budget.Record) []budget.Record {
	records := []budget.Record{north, budget.Indicator{ID: "indeks", Name: "Indeks", Statistic: budget.Index,
		Direction: budget.HigherIsBetter, Yardstick: budget.ByConsultations}}
	for _, o := range of {
		records = append(records, o...)
	}
	return records
}

func TestCoverageOfRegions(t *testing.T) {
	withMentalHealth := observed("indeks", "nord", 2008, 66)
	withMentalHealth.Variant = budget.IncludingMH
	spec := tell(t, "coverage-regions", append(covered(
		indices(2007, map[budget.AreaID]float64{"sor-ost": 130, "vest": 87, "midt": 42, "nord": 34, "norge": 100}),
		indices(2008, map[budget.AreaID]float64{"sor-ost": 135, "vest": 72, "midt": 41, "nord": 40, "norge": 100}),
		indices(2016, map[budget.AreaID]float64{"nord": 43})), withMentalHealth))
	checkText(t, "title", spec.Title, "Helse Nord lå på 40 % av landet i 2008, lavest av 4 regioner")
	checkRows(t, spec, "2007", "2008", "…", "2016")
	want := map[string][]float64{"Helse Sør-Øst": {130, 135, gap, gap}, "Helse Vest": {87, 72, gap, gap},
		"Helse Midt-Norge": {42, 41, gap, gap}, "Helse Nord": {34, 40, gap, 43}, "Landet": {100, 100, 100, 100}}
	for i, series := range spec.Series {
		checkSeries(t, spec, i, want[series.Name]...)
	}
	if len(spec.Series) != len(want) {
		t.Errorf("%d lines, want %d", len(spec.Series), len(want))
	}
}

func TestCoverageOfRegionsTitles(t *testing.T) {
	for want, of := range map[string]map[budget.AreaID]float64{
		"Helse Nord lå på 43 % av landet i 2008":                             {"nord": 43},
		"Helse Nord lå på 143 % av landet i 2008, høyest av 2 regioner":      {"nord": 143, "vest": 87},
		"Helse Nord lå på 90 % av landet i 2008, nummer 2 av 3 regioner":     {"nord": 90, "vest": 87, "sor-ost": 130},
		"Helse Nord lå på 90 % av landet i 2008, nummer 1 av 2 regioner":     {"nord": 90, "vest": 90},
		"Helse Midt-Norge lå på 42 % av landet i 2008, lavest av 2 regioner": {"midt": 42, "vest": 87},
	} {
		checkText(t, "title", tell(t, "coverage-regions", covered(indices(2008, of))).Title, want)
	}
}
