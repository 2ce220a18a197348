package chart_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// commentaryOf is what is said of a chart of the plan with figures for all.
func commentaryOf(t *testing.T, name string, language text.Language) (chart.Spec, []string) {
	t.Helper()
	plan, revision := fullPlan(t)
	words := text.For(language)
	spec, known := chart.Tell(name, chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: words})
	if !known {
		t.Fatalf("there is no chart %s", name)
	}
	return spec, chart.Commentary(spec, words)
}

func TestCommentarySaysWhatTheNumbersBear(t *testing.T) {
	for _, test := range []struct{ chart, says string }{
		{"costs", "Størst i 2025: Styrke poliklinisk TSB (28,4\u00a0mill.\u00a0kr)"},
		{"funding", "I alt: 5,1\u00a0mill.\u00a0kr i 2019 og 48,7\u00a0mill.\u00a0kr i 2025 (+43,6\u00a0mill.\u00a0kr)."},
		{"coverage", "Konsultasjoner: 51 i 2020, 49 under «Landet» (100)."},
		{"specialists", "I arbeid: 8 i 2021, 17 under «behov i alt» (25)."},
		{"positions", "På plass siden planstart: 14,3 årsverk i 2021, mot 14 årsverk i «Planlagt» (+0,3 årsverk)."},
		{"lar", "Flest har Sør-Trøndelag (290), færrest Nord-Trøndelag (82)."},
		{"need-dimensions", "Rød: alvorlige vansker: Aktivitet (38\u00a0%), Psykisk helse (18\u00a0%) og Rusing (14\u00a0%)."},
		{"breach", "0,5 prosentpoeng over «Landet» (1,7\u00a0%)."},
		{"rates", "«Landet» er 112,5: 1 av 4 ligger over, 3 under."},
		{"measures", "Forsinket: Døgn (2) og RAM (1)."},
		{"budget-actual", "Mest under budsjettet: Etablere akuttplasser Bodø (−2,3\u00a0mill.\u00a0kr)"},
	} {
		_, said := commentaryOf(t, test.chart, text.NB)
		if all := strings.Join(said, " "); !strings.Contains(plainSpaces(all), plainSpaces(test.says)) {
			t.Errorf("of %s it is said %q, without %q", test.chart, all, test.says)
		}
	}
}

func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestEveryChartIsCommentedInEveryLanguage(t *testing.T) {
	plan, revision := fullPlan(t)
	for _, language := range text.Languages {
		words := text.For(language)
		for _, story := range chart.Stories {
			spec, _ := chart.Tell(story.Name, chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: words})
			said := chart.Commentary(spec, words)
			if (len(said) == 0) != (spec.Empty != "") {
				t.Errorf("%s in %s: %q of a chart that says %q", story.Name, language, said, spec.Empty)
			}
			checkSentences(t, story.Name, said)
			if method := chart.Method(story.Name, chart.Question{Plan: plan, Words: words}); method == "" || strings.HasPrefix(method, "chart.") {
				t.Errorf("%s in %s has the method %q", story.Name, language, method)
			}
		}
	}
}

func checkSentences(t *testing.T, name string, said []string) {
	for _, sentence := range said {
		for _, wrong := range []string{"NaN", "Inf", "{", "commentary.", "00000", "99999"} {
			if strings.Contains(sentence, wrong) {
				t.Errorf("of %s it is said %q", name, sentence)
			}
		}
		if !strings.HasSuffix(sentence, ".") {
			t.Errorf("of %s it is said %q, which does not end", name, sentence)
		}
	}
}

// TestCommentaryBearsAnything draws charts of whatever form and numbers.
func TestCommentaryBearsAnything(t *testing.T) {
	words := text.For(text.NB)
	rapid.Check(t, func(t *rapid.T) {
		spec := anySpec(t)
		spec.Empty = ""
		said := chart.Commentary(*spec, words)
		if len(said) == 0 && spec.Table() != nil && hasBody(*spec) {
			t.Errorf("nothing is said of form %d", spec.Form)
		}
		for _, sentence := range said {
			for _, wrong := range []string{"NaN", "Inf", "commentary.", "{change}", "{value}"} {
				if strings.Contains(sentence, wrong) {
					t.Errorf("it is said %q", sentence)
				}
			}
		}
	})
}

func hasBody(spec chart.Spec) bool {
	return slices.ContainsFunc(spec.Series, func(s chart.Series) bool {
		return s.Kind != chart.Target && s.Kind != chart.Reference &&
			slices.ContainsFunc(s.Points, func(p chart.Point) bool { return !p.Missing })
	})
}

// What is booked so far is so many millions so far, the most overdue comes first,
// and one number alone is not ranked.
func TestCommentaryOfTheInventedPlan(t *testing.T) {
	plan := exampletest.Named(t, "midt-norge-oppdiktet")
	revision, _ := plan.CurrentRevision()
	for _, test := range []struct {
		chart string
		area  budget.AreaID
		says  string
	}{
		{"budget-actual", "", "Lokale LAR-poliklinikker: 2,3\u00a0mill.\u00a0kr hittil;"},
		{"milestones", "", "Lengst over fristen, av 8: 3 Erfarne fagfolk er valgt ut til å lære opp og rekruttere (23\u00a0måneder over fristen); 4 "},
		{"measures", "st-olavs-hospital", "Det eneste tallet er 1 (Poliklinikk)."},
	} {
		words := text.For(text.NB)
		spec, _ := chart.Tell(test.chart, chart.Question{Plan: plan, Revision: revision, Year: 2015, Today: plan.LastReported(revision), Area: test.area, Words: words})
		if all := strings.Join(chart.Commentary(spec, words), " "); !strings.Contains(plainSpaces(all), plainSpaces(test.says)) {
			t.Errorf("of %s it is said %q, without %q", test.chart, all, test.says)
		}
	}
}

func TestPatientsAreCountedWhereTheirCountiesLie(t *testing.T) {
	for _, books := range [][]string{{"lar-midt-norge-2013.xlsx"}, {"helse-nord-tsb.xlsx", "lar-midt-norge-2013.xlsx"}} {
		plan := exampletest.Plan(t, books...)
		revision, _ := plan.CurrentRevision()
		spec, _ := chart.Tell("lar", chart.Question{Plan: plan, Revision: revision, Words: text.For(text.NB)})
		if want := "Helse Midt-Norge, 31.12.2012"; !strings.HasSuffix(spec.Subtitle, want) {
			t.Errorf("of %q it is told %q, want %q", books, spec.Subtitle, want)
		}
	}
}

// Of three counties the one with three patients is hidden, and no other has the
// fewest.
func TestNothingIsSaidOfWhatIsHidden(t *testing.T) {
	var records []budget.Record
	for record := range exampletest.Named(t, "lar-midt-norge-2013").All() {
		if o, is := record.(budget.Observation); is && o.Indicator == budget.LARIndicator && o.Area == "nord-trondelag" {
			o.Value = budget.Whole(3)
			record = o
		}
		records = append(records, record)
	}
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	masked, masking := budget.Mask(plan)
	words := text.For(text.NB)
	spec, _ := chart.Tell("lar", chart.Question{Plan: masked, Masking: masking, Words: words})
	if got, want := strings.Join(chart.Commentary(spec, words), " "), "Av dem som er vist, er Sør-Trøndelag høyest (290) og Møre og Romsdal lavest (141)."; got != want {
		t.Errorf("it is said %q, want %q", got, want)
	}
}
