package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// inPlace and planned are positions of a trust in a year.
func inPlace(area budget.AreaID, year int, n int64) budget.Record {
	return budget.PositionCount{Area: area, Period: budget.YearOf(year), Kind: budget.PositionsFilled, Count: budget.Whole(n), Source: found}
}

func planned(area budget.AreaID, year int, n int64) budget.Record {
	return budget.PositionCount{Revision: "r", Area: area, Period: budget.YearOf(year), Kind: budget.PositionsPlanned, Count: budget.Whole(n), Source: found}
}

// tellIn tells a chart of a revision of 2019 to 2021 in bokmål.
func tellIn(t *testing.T, name string, records ...budget.Record) chart.Spec {
	t.Helper()
	revision := budget.Revision{ID: "r", Name: "Fagplan", Status: budget.Draft, FirstYear: 2019, LastYear: 2021}
	plan := planOf(t, append([]budget.Record{north, revision}, records...))
	spec, known := chart.Tell(name, chart.Question{Plan: plan, Revision: revision, Year: 2020, Words: text.For(text.NB)})
	if !known {
		t.Fatalf("no chart %q", name)
	}
	if err := spec.Validate(); err != nil {
		t.Fatal(err)
	}
	if words := strings.Join([]string{spec.Title, spec.Subtitle, spec.Note, spec.AltText}, " "); strings.ContainsAny(words, "{}") {
		t.Errorf("a word is left out: %s", words)
	}
	return spec
}

func TestTrustsEquallyFarBehindAreAllNamed(t *testing.T) {
	spec := tellIn(t, "positions-trusts",
		inPlace("unn", 2018, 30), inPlace("unn", 2020, 31), inPlace("nlsh", 2018, 15), inPlace("nlsh", 2020, 16),
		planned("unn", 2020, 4), planned("nlsh", 2020, 4))
	checkText(t, "title", spec.Title, "Foretakene har fått 2 nye årsverk i 2020, mot 8 i planen; Nordlandssykehuset og UNN ligger lengst etter")
}

func TestPositionsOfTrustsAgainstThePlan(t *testing.T) {
	spec := tellIn(t, "positions-trusts",
		inPlace("unn", 2016, 30), inPlace("unn", 2020, 35), inPlace("nlsh", 2018, 15), inPlace("nlsh", 2020, 16),
		planned("unn", 2019, 0), planned("unn", 2020, 4), planned("unn", 2021, 9), planned("nlsh", 2020, 4), planned("nlsh", 2021, 6),
		budget.PositionCount{Revision: "r", Area: "nlsh", Period: budget.YearOf(2018), Kind: budget.PositionsMissing, Count: budget.Whole(20)})
	checkText(t, "title", spec.Title, "Foretakene har fått 6 nye årsverk i 2020, mot 8 i planen; Nordlandssykehuset ligger lengst etter")
	checkText(t, "panels", strings.Join(spec.Panels, "|"), "Nordlandssykehuset|UNN")
	checkText(t, "note", spec.Note, "")
	at := map[string]int{}
	for i, series := range spec.Series {
		at[series.ID] = i
	}
	checkSeries(t, spec, at["unn/planned"], 0, 4, 9)
	checkSeries(t, spec, at["unn/actual"], gap, 5, gap)
	checkSeries(t, spec, at["nlsh/actual"], gap, 1, gap)
	checkSeries(t, spec, at["nlsh/missing"], 20, 20, 20)
	if spec.Series[at["unn/planned"]].Kind != chart.Budget || spec.Series[at["unn/actual"]].Kind != chart.Actual {
		t.Error("what is planned looks like what is in place")
	}
}

func TestPositionsOfTrustsTitles(t *testing.T) {
	for want, records := range map[string][]budget.Record{
		"Foretakene har fått 5 nye årsverk i 2020, mot 4 i planen": {inPlace("unn", 2018, 30), inPlace("unn", 2020, 35), planned("unn", 2020, 4)},
		"Planen gir foretakene 13 nye årsverk, flest til UNN (9)":  {planned("unn", 2021, 9), planned("nlsh", 2021, 4)},
		"UNN har 30 av 45 årsverk i 2018":                          {inPlace("unn", 2018, 30), inPlace("nlsh", 2018, 15)},
		"Nordlandssykehuset har 40 av 70 årsverk i 2020":           {inPlace("unn", 2018, 20), inPlace("unn", 2020, 30), inPlace("nlsh", 2020, 40)},
	} {
		checkText(t, "title", tellIn(t, "positions-trusts", records...).Title, want)
	}
}

func TestPositionsPlannedForTheRegionOnly(t *testing.T) {
	spec := tellIn(t, "positions-trusts", inPlace("unn", 2018, 30), inPlace("nlsh", 2018, 35), planned("nord", 2021, 40))
	checkRows(t, spec, "Nordlandssykehuset", "UNN")
	checkText(t, "note", spec.Note, "Planen fordeler ikke nye årsverk på foretak; 40 er planlagt for hele regionen.")
	if spec := tellIn(t, "positions-trusts", planned("nord", 2021, 40)); spec.Empty == "" {
		t.Error("nothing is known of the trusts, and it is not said")
	}
}

func TestPositionsAreHeldAgainstAllThePlanAddsAndTheNeed(t *testing.T) {
	spec := tellIn(t, "positions", planned("nord", 2020, 14), planned("nord", 2021, 40), inPlace("unn", 2018, 30), inPlace("unn", 2020, 33),
		budget.PositionCount{Revision: "r", Area: "nord", Period: budget.YearOf(2018), Kind: budget.PositionsMissing, Count: budget.Whole(69)})
	checkSeries(t, spec, 0, gap, 14, 40)
	checkSeries(t, spec, 1, gap, 3, gap)
	checkSeries(t, spec, 2, 40, 40, 40)
	checkSeries(t, spec, 3, 69, 69, 69)
}

func TestBreachedDeadlines(t *testing.T) {
	share := indicator("andel-fristbrudd", budget.Share, "prosent")
	for want, records := range map[string][]budget.Record{
		"Andelen fristbrudd er 2 % i Helse Vest og 3,4 % i Helse Nord": {observed("andel-fristbrudd", "nord", 2018, 3.4), observed("andel-fristbrudd", "vest", 2018, 2), observed("andel-fristbrudd", "unn", 2018, 9)},
		"Andelen fristbrudd er 1 % i UNN og 4 % i Nordlandssykehuset":  {observed("andel-fristbrudd", "nlsh", 2018, 4), observed("andel-fristbrudd", "unn", 2018, 1), observed("andel-fristbrudd", "vest", 2018, 2)},
		"Andelen fristbrudd er 2 % overalt":                            {observed("andel-fristbrudd", "nord", 2018, 2), observed("andel-fristbrudd", "vest", 2018, 2)},
		"3,4 % fristbrudd i Helse Nord, 2018":                          {observed("andel-fristbrudd", "nord", 2018, 3.4)},
		"Andelen fristbrudd er 3,4 %, opp fra 2 % i 2017":              {observed("andel-fristbrudd", "nord", 2017, 2), observed("andel-fristbrudd", "nord", 2018, 3.4)},
		"Andelen fristbrudd er 1 %, ned fra 2 % i 2017":                {observed("andel-fristbrudd", "nord", 2017, 2), observed("andel-fristbrudd", "nord", 2018, 1)},
		"Andelen fristbrudd er 2,2 %, ned fra 3,4 % i 2017":            {observed("andel-fristbrudd", "nord", 2017, 3.4), observed("andel-fristbrudd", "nord", 2018, 2.2)},
		"Andelen fristbrudd er 2 %, som i 2017":                        {observed("andel-fristbrudd", "nord", 2017, 2), observed("andel-fristbrudd", "nord", 2018, 2)},
	} {
		checkText(t, "title", tell(t, "breach", append(records, share)).Title, want)
	}
}

func TestShareOfATertialIsNotHeldAgainstThatOfAYear(t *testing.T) {
	tertial := observed("andel-fristbrudd", "nord", 2018, 3.4)
	tertial.Period = budget.TertialOf(2018, 1)
	spec := tell(t, "breach", []budget.Record{indicator("andel-fristbrudd", budget.Share, "prosent"),
		observed("andel-fristbrudd", "nord", 2017, 2), tertial})
	checkText(t, "title", spec.Title, "3,4 % fristbrudd i Helse Nord, 1. tertial 2018")
	checkRows(t, spec, "1. tertial 2018")
}
