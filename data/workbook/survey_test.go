package workbook

import (
	"testing"

	"fagplan/budget"
)

func TestPlacesInCaptions(t *testing.T) {
	tests := map[string]string{
		"BrukerPlan, Bergen september 2006 (669 personer)": "Bergen",
		"Kartlegging i Nord-Fron kommune, 2012":            "Nord-Fron kommune",
		"Kartlegging av brukere fra Indre Østfold 2019":    "Indre Østfold",
		"Rus og psykisk helse: Møre og Romsdal 2019":       "Møre og Romsdal",
		"BrukerPlan 2006":                   "",
		"Kartlegging, september 2006":       "",
		"Brukere kartlagt i September 2006": "",
		"Brukere i TSB 2006":                "",
		"Rusmiddelbrukere 2006":             "",
		"Kilde: IRIS, Stavanger 2006":       "",
	}
	for text, want := range tests {
		if got, _ := placeNamed(text); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

func survey(title string) testSheet {
	return testSheet{name: "Ark1", rows: [][]any{row(title), nil, row("Dimensjon", "Grønt", "Gult", "Rødt"), row("Bolig", 82, 9, 9)}}
}

func TestPlaceOfASurveyNobodyKnowsIsAskedAbout(t *testing.T) {
	sheet := survey("BrukerPlan, Bergen september 2006 (669 personer)")
	for _, plan := range []*budget.Plan{new(budget.Plan), aPlan(t)} { // a plan has a region, which Bergen is not
		next, p := imported(t, plan, sheet)
		wantQuestions(t, p, "area/nothing-like Ark1!A3:D4")
		if next.NeedMaps.Len() != 0 || len(p.Skipped) != 1 || p.Skipped[0].Reason != SkipDoubtful {
			t.Errorf("%d surveys are read in doubt; left out: %v", next.NeedMaps.Len(), p.Skipped)
		}
		next, _ = answered(t, plan, Answers{}.Guessing(p.Questions), sheet)
		if m := first(next.NeedMaps.All()); m.Area != "bergen" || next.NeedDimensions.Len() != 1 {
			t.Errorf("the survey is %+v", m)
		}
		if _, p = imported(t, next, sheet); len(p.Questions) != 0 {
			t.Error("the answer is not remembered")
		}
	}
}

func TestSurveyWithoutAPlaceIsAskedAbout(t *testing.T) {
	sheet := survey("BrukerPlan september 2006 (669 personer)")
	plan, p := imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "area/no-place Ark1!A3:D4")
	if plan.NeedMaps.Len() != 0 {
		t.Error("a survey in doubt is read")
	}
	plan, _ = answered(t, new(budget.Plan), answering(t, p, wholeCountry), sheet)
	if m := first(plan.NeedMaps.All()); m.Area != norway {
		t.Errorf("the survey is %+v", m)
	}
}

func TestNumberOfAnswersStandsBehindTheMeasurementsBeside(t *testing.T) {
	tests := []struct {
		name     string
		headings []any
		answers  map[budget.IndicatorID]int
	}{
		{"one for all", row("Region", "Andel fristbrudd (%)", "Andel fornøyde (%)", "Antall svar"),
			map[budget.IndicatorID]int{"andel-fristbrudd": 30, "andel-fornoyde": 30}},
		{"after each", row("Region", "Andel fristbrudd (%)", "N", "Andel fornøyde (%)", "Antall svar"),
			map[budget.IndicatorID]int{"andel-fristbrudd": 20, "andel-fornoyde": 40}},
		{"before each", row("Region", "Antall svar", "Andel fristbrudd (%)", "n", "Andel fornøyde (%)"),
			map[budget.IndicatorID]int{"andel-fristbrudd": 10, "andel-fornoyde": 30}},
		{"before both", row("Region", "N", "Andel fristbrudd (%)", "Andel fornøyde (%)"),
			map[budget.IndicatorID]int{"andel-fristbrudd": 10, "andel-fornoyde": 10}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, _ := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: [][]any{row("Målinger 2019"), nil, tt.headings,
				row("Helse Nord", 10, 20, 30, 40)[:len(tt.headings)], row("Helse Vest", 11, 21, 31, 41)[:len(tt.headings)]}})
			if plan.Indicators.Len() != len(tt.answers) {
				t.Errorf("%d indicators", plan.Indicators.Len())
			}
			for id, n := range tt.answers {
				o, _ := plan.Observations.Get(budget.Observation{Indicator: id, Area: regionNorth, Period: budget.YearOf(2019), Kind: budget.Actual})
				if o.N != n {
					t.Errorf("%s has %d answers behind it, want %d", id, o.N, n)
				}
			}
		})
	}
}
