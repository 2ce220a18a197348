package chart_test

import (
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// foundingPlan is the money, people and beds of the Helse Nord plan, typed from
// its tables.
func foundingPlan(t *testing.T) *budget.Plan {
	t.Helper()
	const in, region = "2019", "helse-nord"
	records := []budget.Record{
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: region, Name: "Helse Nord RHF", ShortName: "Helse Nord", Kind: budget.Region, Parent: "norge"},
		budget.About{Name: "Fagplan TSB", Region: region, Country: "norge"},
		budget.Revision{ID: in, Name: "Fagplan 2019–2025", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		budget.Line{Revision: in, ID: "styrking", Name: "Styrking", Side: budget.Funding, Funding: budget.Strengthening},
		budget.Amount{Revision: in, Line: "styrking", Period: budget.YearOf(2025), Kind: budget.Budget, Kroner: 31_245_000},
		budget.SpecialistCount{Area: region, Period: budget.YearOf(2016), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: 8},
		budget.SpecialistCount{Area: region, Period: budget.MonthOf(2018, 6), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: 6},
		budget.SpecialistCount{Revision: in, Area: region, Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.AllScope, Count: 25},
		budget.TrainingCohort{ID: "lis", Name: "LIS ved UNN", Area: region, Approval: budget.YearOf(2022), Posts: 4},
		budget.PositionCount{Area: region, Period: budget.YearOf(2016), Kind: budget.PositionsFilled, Count: budget.Whole(56)},
		budget.PositionCount{Revision: in, Area: region, Period: budget.YearOf(2020), Kind: budget.PositionsPlanned, Count: budget.Whole(14), Basis: "utledet"},
		budget.PositionCount{Revision: in, Area: region, Period: budget.YearOf(2025), Kind: budget.PositionsPlanned, Count: budget.Whole(40)},
		budget.PositionCount{Revision: in, Area: region, Period: budget.YearOf(2018), Kind: budget.PositionsMissing, Count: budget.Whole(69)},
		budget.BedCount{Area: region, Owner: budget.Public, Beds: budget.DetoxBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: 24},
		budget.BedCount{Area: region, Owner: budget.Public, Beds: budget.ShortBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: 56},
		budget.BedCount{Area: region, Owner: budget.Public, Beds: budget.LongBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: 15},
		budget.BedCount{Area: region, Owner: budget.Private, Beds: budget.DetoxBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: 5},
		budget.BedCount{Area: region, Owner: budget.Private, Beds: budget.LongBeds, Period: budget.YearOf(2018), Kind: budget.Actual, Count: 86},
		budget.Indicator{ID: "indeks", Name: "Dekningsindeks", Statistic: budget.Index, Direction: budget.HigherIsBetter, Yardstick: budget.ByConsultations},
	}
	for year, index := range map[int]int64{2007: 34, 2008: 40, 2016: 43} {
		records = append(records, budget.Observation{Indicator: "indeks", Area: region, Period: budget.YearOf(year), Kind: budget.Actual,
			Variant: budget.FieldOnly, Value: budget.Whole(index)})
	}
	for i, cost := range []budget.Kroner{5_128, 16_747, 21_654, 31_305, 37_799, 44_168, 48_719} {
		if i == 0 {
			records = append(records, budget.Line{Revision: in, ID: "alt", Name: "Alle linjer", Side: budget.Cost})
		}
		records = append(records, budget.Amount{Revision: in, Line: "alt", Period: budget.YearOf(2019 + i), Kind: budget.Budget, Kroner: cost * budget.Thousand})
	}
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func askFounding(t *testing.T, plan *budget.Plan, language text.Language) chart.Question {
	t.Helper()
	revision, found := plan.CurrentRevision()
	if !found {
		t.Fatal("the plan has no revision")
	}
	return chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: text.For(language)}
}

// plain takes the no-break spaces of numbers for ordinary ones.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestFoundingChartsSayWhatIsTheCase(t *testing.T) {
	plan := foundingPlan(t)
	for name, titles := range map[string]map[text.Language]string{
		"costs": {text.NB: "Kostnaden øker fra 5,1 mill. kr i 2019 til 48,7 mill. kr i 2025",
			text.NN: "Kostnaden aukar frå 5,1 mill. kr i 2019 til 48,7 mill. kr i 2025",
			text.EN: "The cost rises from NOK 5.1 million in 2019 to NOK 48.7 million in 2025"},
		"funding":     {text.NB: "Styrking må dekke 31,2 av 48,7 mill. kr i 2025"},
		"positions":   {text.NB: "40 av 69 manglende stillinger er planlagt"},
		"specialists": {text.NB: "6 av 25 RAM-spesialister er på plass; nye tidligst i 2022"},
		"coverage":    {text.NB: "Dekningsgraden er 43 % av landet, opp fra 34 % i 2007"},
		"beds":        {text.NB: "91 av 186 døgnplasser er private (49 %)"},
	} {
		for language, want := range titles {
			spec, _ := chart.Tell(name, askFounding(t, plan, language))
			if got := plain(spec.Title); got != want {
				t.Errorf("%s in %s says %q, want %q", name, language, got, want)
			}
			if !strings.Contains(plain(spec.AltText), want) {
				t.Errorf("%s in %s: the alternative text leaves out the message: %q", name, language, spec.AltText)
			}
		}
	}
}

func TestFoundingCostsKeepMissingApartFromZero(t *testing.T) {
	plan := foundingPlan(t)
	q := askFounding(t, plan, text.NB)
	cleared, err := budget.ClearAmount(plan, budget.Amount{Revision: q.Revision.ID, Line: "alt", Period: budget.YearOf(2021), Kind: budget.Budget}, "", "").Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	spec, _ := chart.Tell("costs", askFounding(t, cleared, text.NB))
	if !spec.Series[0].Points[2].Missing || !spec.Totals[2].Missing {
		t.Errorf("2021 has no amount, but the chart draws %v", spec.Series[0].Points[2])
	}
	if got := spec.Series[0].Points[6].Value; got != 48.719 {
		t.Errorf("2025 is drawn as %v mill. kr", got)
	}
}

func TestFoundingCoverageCondensesUnmeasuredYears(t *testing.T) {
	spec, _ := chart.Tell("coverage", askFounding(t, foundingPlan(t), text.NB))
	var labels []string
	for _, c := range spec.Categories {
		labels = append(labels, c.Label)
	}
	if got := strings.Join(labels, " "); got != "2007 2008 … 2016" {
		t.Errorf("the years are %s", got)
	}
}

func TestFoundingKeyFigures(t *testing.T) {
	want := map[string]string{"cost": "5,1 mill. kr", "positions": "0 av 40", "specialists": "6 av 25", "coverage": "43 av 100"}
	for _, f := range chart.KeyFigures(askFounding(t, foundingPlan(t), text.NB)) {
		if value, known := want[f.Name]; known && plain(f.Value) != value {
			t.Errorf("%s is %q, want %q", f.Name, f.Value, value)
		}
		delete(want, f.Name)
	}
	if len(want) > 0 {
		t.Errorf("left out: %v", want)
	}
}

func TestEveryStoryOfAnEmptyPlanSaysWhyItIsEmpty(t *testing.T) {
	for _, language := range text.Languages {
		q := chart.Question{Plan: new(budget.Plan), Words: text.For(language)}
		for _, story := range chart.Stories {
			spec := story.Tell(q)
			if spec.Empty == "" || strings.Contains(spec.Empty, "chart.") || strings.Contains(spec.Title, "chart.") {
				t.Errorf("%s in %s: title %q, reason %q", story.Name, language, spec.Title, spec.Empty)
			}
			if _, err := chart.Layout(&spec, chart.Options{Width: 320, Height: 180, Header: true}); err != nil {
				t.Errorf("%s in %s: %v", story.Name, language, err)
			}
		}
	}
}
