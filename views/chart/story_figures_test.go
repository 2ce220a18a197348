package chart_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// The areas of the plans told of here.
var areas = []budget.Record{
	budget.Workbook{ID: "bok", Name: "bok.xlsx", SHA256: strings.Repeat("0", 64), ImportedAt: "2026-01-02T03:04:05Z"},
	budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
	budget.Area{ID: "sor-ost", Name: "Helse Sør-Øst", Kind: budget.Region, Parent: "norge"},
	budget.Area{ID: "vest", Name: "Helse Vest", Kind: budget.Region, Parent: "norge"},
	budget.Area{ID: "midt", Name: "Helse Midt-Norge", Kind: budget.Region, Parent: "norge"},
	budget.Area{ID: "nord", Name: "Helse Nord", Kind: budget.Region, Parent: "norge"},
	budget.Area{ID: "unn", Name: "UNN", Kind: budget.Trust, Parent: "nord"},
	budget.Area{ID: "nlsh", Name: "Nordlandssykehuset", Kind: budget.Trust, Parent: "nord"},
	budget.Area{ID: "helgeland", Name: "Helgelandssykehuset", Kind: budget.Trust, Parent: "nord"},
	budget.Area{ID: "finnmark", Name: "Finnmarkssykehuset", Kind: budget.Trust, Parent: "nord"},
	budget.Area{ID: "more", Name: "Møre og Romsdal", Kind: budget.County, Parent: "midt"},
	budget.Area{ID: "nt", Name: "Nord-Trøndelag", Kind: budget.County, Parent: "midt"},
	budget.Area{ID: "st", Name: "Sør-Trøndelag", Kind: budget.County, Parent: "midt"},
}

// north makes Helse Nord the plan's own region.
var north = budget.About{Name: "Fagplan", Region: "nord", Country: "norge"}

// found is where every figure here was found.
var found = budget.Source{Workbook: "bok", Sheet: "Ark", Cell: "B2"}

// planOf makes a plan of the records, in the areas there are.
func planOf(t *testing.T, records []budget.Record) *budget.Plan {
	t.Helper()
	plan, err := budget.PlanOf(slices.Values(slices.Concat(areas, records)))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// tell tells one chart of a plan with the records in bokmål, after seeing that
// it can be told in all languages, without a word or a number left out.
func tell(t *testing.T, name string, records []budget.Record) chart.Spec {
	t.Helper()
	question := chart.Question{Plan: planOf(t, records), Year: 2026}
	var spec chart.Spec
	for _, language := range []text.Language{text.EN, text.NN, text.NB} {
		question.Words = text.For(language)
		var known bool
		if spec, known = chart.Tell(name, question); !known {
			t.Fatalf("no chart %q", name)
		}
		if err := spec.Validate(); err != nil {
			t.Errorf("%s: %v", language, err)
		}
		for _, words := range wordsOf(spec) {
			if strings.Contains(words, "chart.") || strings.Contains(words, "{") || strings.Contains(words, "%!") {
				t.Errorf("%s: unfinished words %q", language, words)
			}
		}
	}
	return spec
}

// wordsOf is everything a Spec says in running text.
func wordsOf(spec chart.Spec) []string {
	words := []string{spec.Title, spec.Subtitle, spec.Note, spec.Source, spec.AltText, spec.Empty}
	for _, series := range spec.Series {
		words = append(words, series.Name)
		for _, p := range series.Points {
			words = append(words, p.Tooltip)
		}
	}
	return words
}

// checkRows compares the names of the rows of a chart.
func checkRows(t *testing.T, spec chart.Spec, want ...string) {
	t.Helper()
	var got []string
	for _, c := range spec.Categories {
		got = append(got, c.Label)
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows %q, want %q", got, want)
	}
}

// checkSeries compares the values of a series; gap is a missing one.
func checkSeries(t *testing.T, spec chart.Spec, n int, want ...float64) {
	t.Helper()
	if n >= len(spec.Series) {
		t.Errorf("%d series, none of number %d", len(spec.Series), n)
		return
	}
	points := spec.Series[n].Points
	same := len(points) == len(want)
	for i := 0; same && i < len(want); i++ {
		if math.IsNaN(want[i]) {
			same = points[i].Missing
			continue
		}
		same = !points[i].Missing && math.Abs(points[i].Value-want[i]) < 1e-6
	}
	if !same {
		t.Errorf("series %d is %+v, want %v", n, points, want)
	}
}

func checkText(t *testing.T, what, got, want string) {
	t.Helper()
	if plain := strings.ReplaceAll(strings.ReplaceAll(got, "\u00a0", " "), "\u202f", " "); plain != want {
		t.Errorf("%s %q, want %q", what, plain, want)
	}
}

// observed is one value of an indicator in an area and year.
func observed(indicator budget.IndicatorID, area budget.AreaID, year int, value float64) budget.Observation {
	v, err := budget.QuantityOf(value)
	if err != nil {
		panic(err)
	}
	return budget.Observation{Indicator: indicator, Area: area, Period: budget.YearOf(year), Kind: budget.Actual, Value: v, Source: found}
}

// inGroup is an observation of one group.
func inGroup(group string, o budget.Observation) budget.Observation {
	o.Group = group
	return o
}

// indicator defines one that is not a rate.
func indicator(id budget.IndicatorID, statistic budget.Statistic, unit string) budget.Indicator {
	return budget.Indicator{ID: id, Name: string(id), Unit: unit, Statistic: statistic, Direction: budget.NoDirection}
}

func TestStoriesWithoutFiguresSayWhatToDo(t *testing.T) {
	for _, name := range []string{"rates", "coverage-regions", "coverage-trusts", "coverage-national", "coverage-yardsticks", "activity", "patients", "productivity-scatter", "beds-regions", "waiting", "referrals", "need-dimensions", "need-services", "unmet-need", "lar"} {
		t.Run(name, func(t *testing.T) {
			spec := tell(t, name, nil)
			if !strings.HasPrefix(spec.Empty, "Planen har") || !strings.Contains(spec.Empty, "Les inn") {
				t.Errorf("empty chart says %q", spec.Empty)
			}
			if spec.Title == "" || len(spec.Series) > 0 {
				t.Errorf("empty chart has title %q and %d series", spec.Title, len(spec.Series))
			}
		})
	}
}
