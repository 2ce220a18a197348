package chart_test

import (
	"slices"
	"strconv"
	"testing"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// askExamples asks of every bundled example.
func askExamples(t *testing.T, ask func(t *testing.T, q chart.Question)) {
	for _, bundled := range example.All() {
		t.Run(bundled.Name, func(t *testing.T) {
			plan := exampletest.Plan(t, bundled.Books...)
			revision, _ := plan.CurrentRevision()
			ask(t, chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: text.For(text.NB)})
		})
	}
}

// identities are the IDs of the series and of the categories of a chart.
func identities(spec chart.Spec) (series, categories []string) {
	for _, s := range spec.Series {
		series = append(series, s.ID)
	}
	for _, c := range spec.Categories {
		categories = append(categories, c.ID)
	}
	return series, categories
}

// unique reports whether no ID is empty or used twice.
func unique(ids []string) bool {
	sorted := slices.Sorted(slices.Values(ids))
	return len(slices.Compact(sorted)) == len(ids) && !slices.Contains(ids, "")
}

func TestMarksOfEveryStoryAreKnownInEveryLanguage(t *testing.T) {
	askExamples(t, func(t *testing.T, q chart.Question) {
		for _, story := range chart.Stories {
			q.Words = text.For(text.NB)
			spec, _ := chart.Tell(story.Name, q)
			series, categories := identities(spec)
			if !unique(series) || !unique(categories) {
				t.Errorf("%s: series %q and categories %q do not each have an identity of their own", story.Name, series, categories)
			}
			for _, language := range []text.Language{text.NN, text.EN} {
				q.Words = text.For(language)
				other, _ := chart.Tell(story.Name, q)
				otherSeries, otherCategories := identities(other)
				if !slices.Equal(series, otherSeries) || !slices.Equal(categories, otherCategories) {
					t.Errorf("%s in %s: %q and %q, in bokmål %q and %q", story.Name, language, otherSeries, otherCategories, series, categories)
				}
			}
		}
	})
}

// isYear reports whether an ID is that of a year, and which.
func isYear(id string) (int, bool) {
	year, err := strconv.Atoi(id)
	return year, err == nil && len(id) == 4
}

func TestEveryStoryKeepsToTheYearsWanted(t *testing.T) {
	years := [][2]int{{0, 2019}, {2025, 0}, {1900, 1900}, {2199, 2199}, {2018, 2008}}
	for year := 2002; year <= 2026; year++ {
		years = append(years, [2]int{year, year})
	}
	askExamples(t, func(t *testing.T, q chart.Question) {
		for _, wanted := range years {
			q.From, q.To = wanted[0], wanted[1]
			for _, story := range chart.Stories {
				spec, _ := chart.Tell(story.Name, q)
				if err := spec.Validate(); err != nil {
					t.Errorf("%s in %v: %v", story.Name, wanted, err)
				}
				if len(spec.Series) == 0 && spec.Empty == "" && spec.Headline.Value == "" {
					t.Errorf("%s in %v: neither figures nor a reason why", story.Name, wanted)
				}
				for _, id := range slices.Concat(identitiesOf(spec)...) {
					if year, dated := isYear(id); dated && (q.From != 0 && year < q.From || q.To != 0 && year > q.To) {
						t.Errorf("%s in %v shows %d", story.Name, wanted, year)
					}
				}
			}
		}
	})
}

func identitiesOf(spec chart.Spec) [][]string {
	series, categories := identities(spec)
	return [][]string{series, categories}
}

func TestYearsWithoutFiguresSaySo(t *testing.T) {
	q := askFounding(t, foundingPlan(t), text.NB)
	q.From, q.To = 1990, 1995
	for _, name := range []string{"costs", "positions", "specialists", "coverage", "beds"} {
		spec, _ := chart.Tell(name, q)
		checkText(t, name, spec.Empty, "Årene som er valgt, har ikke tall nok til dette diagrammet. Velg flere år.")
	}
	q.Plan = new(budget.Plan)
	if spec, _ := chart.Tell("beds", q); spec.Empty == q.Words.T("chart.beyond") {
		t.Error("a plan without beds blames the years that were chosen")
	}
}

func TestTitlesTellOfTheYearsWanted(t *testing.T) {
	q := askFounding(t, foundingPlan(t), text.NB)
	q.From, q.To = 2007, 2008
	spec, _ := chart.Tell("coverage", q)
	checkText(t, "coverage", spec.Title, "Dekningsgraden er 40 % av landet, opp fra 34 % i 2007")
	q.From, q.To = 2020, 2022
	spec, _ = chart.Tell("costs", q)
	checkText(t, "costs", spec.Title, "Kostnaden øker fra 16,7 mill. kr i 2020 til 31,3 mill. kr i 2022")
}
