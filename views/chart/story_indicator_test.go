package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func TestEveryIndicatorOfTheExamplesHasAChart(t *testing.T) {
	askExamples(t, func(t *testing.T, q chart.Question) {
		for indicator := range q.Plan.Indicators.All() {
			name := chart.IndicatorChart(indicator.ID)
			spec, known := chart.Tell(name, q)
			if !known || spec.Empty != "" && measuredIn(q.Plan, indicator.ID) {
				t.Errorf("%s is not charted: %s", name, spec.Empty)
				continue
			}
			if err := spec.Validate(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if series, categories := identities(spec); spec.Empty == "" && (!unique(series) || !unique(categories)) {
				t.Errorf("%s: series %q and categories %q", name, series, categories)
			}
			if spec.Empty == "" && !strings.Contains(spec.Title, indicator.Name) {
				t.Errorf("%s is called %q", name, spec.Title)
			}
		}
	})
}

func measuredIn(plan *budget.Plan, id budget.IndicatorID) bool {
	for o := range plan.Observations.All() {
		if o.Indicator == id && o.Kind == budget.Actual && o.Quality.HasValue() {
			return true
		}
	}
	return false
}

func TestGroupsOfAPlanHaveItsIndicators(t *testing.T) {
	if groups := chart.GroupsOf(new(budget.Plan)); len(groups) != len(chart.Groups()) {
		t.Error("a plan without indicators has charts of them")
	}
	plan := measuredPlan(t, svar("unn", "2019", 71))
	groups := chart.GroupsOf(plan)
	last := groups[len(groups)-1]
	if last.Name != "indicators" || len(last.Stories) != 1 || last.Stories[0] != "indicator-svar" {
		t.Errorf("the last group is %+v", last)
	}
	if chart.NameOf(plan, "indicator-svar", text.For(text.NB)) != "Andel svar" || chart.NameOf(plan, "indicator-borte", text.For(text.NB)) != "borte" {
		t.Error("a chart is not called after its indicator")
	}
	if _, known := chart.Tell("indicator-borte", chart.Question{Plan: plan, Words: text.For(text.NB)}); known {
		t.Error("a chart of no indicator is told")
	}
}

// svar is a value of the test's indicator.
func svar(area budget.AreaID, period string, value int64) budget.Observation {
	p, err := budget.ParsePeriod(period)
	if err != nil {
		panic(err)
	}
	return budget.Observation{Indicator: "svar", Area: area, Period: p, Kind: budget.Actual, Value: budget.Whole(value)}
}

func in(group string, o budget.Observation) budget.Observation {
	o.Group = group
	return o
}

func of(kind budget.Kind, revision budget.RevisionID, o budget.Observation) budget.Observation {
	o.Kind, o.Revision = kind, revision
	return o
}

// measuredPlan is a plan of Helse Nord with an indicator and what was measured
// of it.
func measuredPlan(t *testing.T, all ...budget.Observation) *budget.Plan {
	t.Helper()
	records := []budget.Record{
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: "helse-nord", Name: "Helse Nord", Kind: budget.Region, Parent: "norge"},
		budget.Area{ID: "unn", Name: "UNN", Kind: budget.Trust, Parent: "helse-nord"},
		budget.Area{ID: "nlsh", Name: "Nordlandssykehuset", Kind: budget.Trust, Parent: "helse-nord"},
		budget.Revision{ID: "p", Name: "P", Status: budget.Draft, FirstYear: 2018, LastYear: 2022},
		budget.About{Name: "Plan", Region: "helse-nord", Country: "norge"},
		budget.Indicator{ID: "svar", Name: "Andel svar", Unit: "prosent", Statistic: budget.Share, Direction: budget.HigherIsBetter,
			Breaks: []budget.Period{budget.YearOf(2019)}},
	}
	for _, o := range all {
		records = append(records, o)
	}
	plan, err := budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(new(budget.Plan), records...)}.Apply(new(budget.Plan))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestAnIndicatorIsDrawnAsItWasMeasured(t *testing.T) {
	counted := svar("unn", "2019", 71)
	counted.N, counted.Quality = 210, budget.Unconfirmed
	tests := map[string]struct {
		all    []budget.Observation
		form   chart.Form
		series []string
		rows   []string
		title  string
		note   string
	}{
		"areas once, with the country": {[]budget.Observation{svar("unn", "2019", 71), svar("nlsh", "2019", 64), svar("helse-nord", "2019", 68), svar("norge", "2019", 75)},
			chart.Bars, []string{"2019", "country"}, []string{"unn", "helse-nord", "nlsh"}, "Andel svar: 68 % i Helse Nord, 75 % i landet", ""},
		"areas once": {[]budget.Observation{counted, svar("nlsh", "2019", 64)},
			chart.Bars, []string{"2019"}, []string{"unn", "nlsh"}, "Andel svar: fra 64 % (Nordlandssykehuset) til 71 % (UNN)",
			"Én av verdiene er et anslag eller ikke bekreftet. Svar eller enheter bak hver verdi: 210 til 210."},
		"groups of one area over time": {[]budget.Observation{in("Poliklinikk", svar("norge", "2006", 23)), in("Langtid", svar("norge", "2006", 54)), in("Poliklinikk", svar("norge", "2018", 18))},
			chart.Bars, []string{"2006", "2018"}, []string{"Poliklinikk", "Langtid"}, "Andel svar, Poliklinikk: 18 % i 2018, ned fra 23 % i 2006", ""},
		"groups of several areas once": {[]budget.Observation{in("Video", svar("unn", "2019", 12)), in("Telefon", svar("unn", "2019", 30)), in("Video", svar("nlsh", "2019", 9))},
			chart.Bars, []string{"Telefon", "Video"}, []string{"unn", "nlsh"}, "", ""},
		"one area over a few years, with a target": {[]budget.Observation{svar("helse-nord", "2018", 60), svar("helse-nord", "2019", 66), of(budget.Target, "p", svar("helse-nord", "2022", 80))},
			chart.Columns, []string{"helse-nord", "target"}, []string{"2018", "2019"}, "Andel svar i Helse Nord: 66 % i 2019, opp fra 60 % i 2018", ""},
		"areas over tertials": {[]budget.Observation{svar("unn", "2019T1", 60), svar("unn", "2019T2", 62), svar("unn", "2019T3", 64), svar("unn", "2020T1", 60), svar("norge", "2020T1", 75), svar("unn", "2019", 62)},
			chart.Lines, []string{"norge", "unn"}, []string{"2019T1", "2019T2", "2019T3", "2020T1"}, "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			plan := measuredPlan(t, test.all...)
			revision, _ := plan.CurrentRevision()
			spec := told(t, "indicator-svar", chart.Question{Plan: plan, Revision: revision, Year: 2019, Words: text.For(text.NB)})
			series, categories := identities(spec)
			if spec.Form != test.form || strings.Join(series, " ") != strings.Join(test.series, " ") || strings.Join(categories, " ") != strings.Join(test.rows, " ") {
				t.Errorf("form %d, series %q, categories %q", spec.Form, series, categories)
			}
			if test.title != "" {
				checkText(t, "the title", spec.Title, test.title)
			}
			if test.note != "" {
				checkText(t, "the note", spec.Note, test.note)
			}
		})
	}
}
