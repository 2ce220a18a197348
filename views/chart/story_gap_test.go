package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// tellExample tells a chart of the plan for Helse Nord that Fagplan comes with.
func tellExample(t *testing.T, name string) chart.Spec {
	t.Helper()
	spec, _ := chart.Tell(name, askFounding(t, exampletest.Named(t, "helse-nord-tsb"), text.NB))
	return spec
}

func TestGapInConsultations(t *testing.T) {
	spec := tellExample(t, "coverage-gap")
	checkText(t, "title", spec.Title, "Helse Nord manglet om lag 22 620 konsultasjoner på landets nivå i 2016, mot 10 490 i 2007")
	checkRows(t, spec, "2007", "2008", "…", "2016")
	checkSeries(t, spec, 0, 5066, 7446, gap, 17063)
	lacking := spec.Series[1]
	if lacking.Kind != chart.Forecast || plain(lacking.Points[1].Label) != "10 990" || plain(spec.Totals[1].Label) != "18 440" {
		t.Errorf("2008 lacks %q of %q, of kind %d", lacking.Points[1].Label, spec.Totals[1].Label, lacking.Kind)
	}
	if !lacking.Points[2].Missing || !spec.Totals[2].Missing {
		t.Error("years not measured have a gap")
	}
	if !strings.HasPrefix(spec.Note, "Beregnet: konsultasjoner × landets rate ÷ egen rate") {
		t.Errorf("the note is %q", spec.Note)
	}
}

func TestGapInPositions(t *testing.T) {
	spec := tellExample(t, "coverage-gap-positions")
	checkText(t, "title", spec.Title, "Planen sier at 69 årsverk mangler til landsnivå; beregnet er det 62,2 til 74,2")
	checkRows(t, spec, "Oppgitt i planen", "Beregnet fra konsultasjoner", "Beregnet fra pasienter")
	checkSeries(t, spec, 0, 56, 56, 56)
	for i, want := range []string{"69", "74,2", "62,2"} {
		if p := spec.Series[1].Points[i]; p.Label != want || (p.Kind == chart.Budget) != (i == 0) {
			t.Errorf("row %d lacks %q, of kind %d", i, p.Label, p.Kind)
		}
	}
}

func TestTheMovingNationalRate(t *testing.T) {
	spec := tellExample(t, "coverage-national")
	checkText(t, "title", spec.Title, "Målet flytter seg: landet økte fra 43 til 52, og gapet vokste fra 29 til 31")
	checkSeries(t, spec, 0, 14, 21)
	checkSeries(t, spec, 1, 43, 52)
	if span := spec.Series[0].Points[1].Span; span == nil || *span != (chart.Span{Low: 21, High: 52}) {
		t.Errorf("the gap of 2008 is %v", span)
	}
}

func TestNationalRateTitles(t *testing.T) {
	year := func(year int, own, country float64) []budget.Record {
		return []budget.Record{observed("rate", "nord", year, own), observed("rate", "norge", year, country)}
	}
	with := func(years ...[]budget.Record) []budget.Record {
		records := append(rates(2008, nil), north)
		for _, y := range years {
			records = append(records, y...)
		}
		return records
	}
	for want, records := range map[string][]budget.Record{
		"Helse Nord hadde 14 i 2007, landet 43: et gap på 29":   with(year(2007, 14, 43)),
		"Gapet til landet vokste fra 29 i 2007 til 31 i 2008":   with(year(2007, 14, 43), year(2008, 12, 43)),
		"Gapet til landet ble mindre: 20 i 2008, mot 29 i 2007": with(year(2007, 14, 43), year(2008, 23, 43)),
		"Gapet til landet er 29 i 2008, som i 2007":             with(year(2007, 14, 43), year(2008, 23, 52)),
		"Helse Nord hadde 52,5 i 2008, minst som landets 52":    with(year(2007, 14, 43), year(2008, 52.5, 52)),
	} {
		checkText(t, "title", tell(t, "coverage-national", records).Title, want)
	}
}

func TestVariantsSideBySide(t *testing.T) {
	spec := tellExample(t, "coverage-variants")
	checkText(t, "title", spec.Title, "Med psykisk helsevern er Helse Nord på 66 % av landet i 2008, mot 40 % for TSB alene")
	checkRows(t, spec, "Helse Sør-Øst", "Helse Vest", "Helse Midt-Norge", "Helse Nord")
	checkSeries(t, spec, 0, 135, 72, 41, 40)
	checkSeries(t, spec, 1, 109, 87, 64, 66)
}

func TestYardsticksSideBySide(t *testing.T) {
	spec := tellExample(t, "coverage-yardsticks")
	checkText(t, "title", spec.Title, "Dekningsgraden i Helse Nord er 43, 47 og 45 % av landet, alt etter hva som telles")
	checkSeries(t, spec, 1, 100, 100, 100)
	if len(spec.Series[0].Points) != 3 || spec.Categories[0].ID != "consultations" {
		t.Errorf("%d yardsticks, the first %q", len(spec.Series[0].Points), spec.Categories[0].ID)
	}
}

func TestCoverageOfTrusts(t *testing.T) {
	one := indices(2008, map[budget.AreaID]float64{"nord": 40, "unn": 55, "finnmark": 20, "vest": 72, "norge": 100})
	spec := tell(t, "coverage-trusts", covered(one))
	checkText(t, "title", spec.Title, "Dekningsgraden går fra 20 % (Finnmarkssykehuset) til 55 % (UNN) av landet i 2008")
	checkRows(t, spec, "UNN", "Helse Nord", "Finnmarkssykehuset")
	checkSeries(t, spec, 0, 55, 40, 20)
	if spec.Form != chart.Bars || !spec.Categories[1].Emphasised {
		t.Errorf("one year is drawn in form %d", spec.Form)
	}
	spec = tell(t, "coverage-trusts", covered(one, indices(2009, map[budget.AreaID]float64{"unn": 57})))
	checkText(t, "title", spec.Title, "UNN lå på 57 % av landet i 2009")
	checkRows(t, spec, "2008", "2009")
	if spec.Form != chart.Lines || len(spec.Series) != 4 {
		t.Errorf("two years are drawn in form %d with %d series", spec.Form, len(spec.Series))
	}
	if spec := tell(t, "coverage-trusts", covered(indices(2008, map[budget.AreaID]float64{"nord": 40}))); spec.Empty == "" {
		t.Error("the region alone is drawn as its trusts")
	}
}

// Coverage of trusts can be computed from what planners have: consultations and
// inhabitants.
func TestCoverageOfTrustsFromPopulations(t *testing.T) {
	records := []budget.Record{north, indicator(budget.ConsultationsIndicator, budget.Count, "konsultasjoner"),
		observed(budget.ConsultationsIndicator, "unn", 2016, 10104), observed(budget.ConsultationsIndicator, "norge", 2016, 400000),
		budget.Population{Area: "unn", Year: 2016, Adults: budget.Whole(150000)}, budget.Population{Area: "norge", Year: 2016, Adults: budget.Whole(4000000)}}
	spec := tell(t, "coverage-trusts", records)
	checkText(t, "title", spec.Title, "UNN lå på 67 % av landet i 2016")
	checkSeries(t, spec, 0, 67.36)
}
