package chart_test

import (
	"fmt"
	"math"
	"strings"

	"fagplan/views/chart"
)

// gap stands for a missing value in values.
var gap = math.NaN()

// values are points, with gap for those missing.
func values(numbers ...float64) []chart.Point {
	points := make([]chart.Point, len(numbers))
	for i, v := range numbers {
		if points[i].Value = v; math.IsNaN(v) {
			points[i] = chart.Point{Missing: true}
		}
	}
	return points
}

// same is n points of one value, as a target has them.
func same(v float64, n int) []chart.Point {
	points := make([]chart.Point, n)
	for i := range points {
		points[i].Value = v
	}
	return points
}

// after gives the points from an index on another kind.
func after(from int, kind chart.Kind, points []chart.Point) []chart.Point {
	for i := from; i < len(points); i++ {
		points[i].Kind = kind
	}
	return points
}

func calendar(first, last int) []chart.Category {
	var categories []chart.Category
	for year := first; year <= last; year++ {
		categories = append(categories, chart.Category{Label: fmt.Sprint(year), Short: fmt.Sprintf("’%02d", year%100)})
	}
	return categories
}

func named(labels ...string) []chart.Category {
	categories := make([]chart.Category, len(labels))
	for i, label := range labels {
		categories[i].Label = label
	}
	return categories
}

// decimals formats as the screens do: comma and a real minus.
func decimals(n int) func(float64) string {
	return func(v float64) string {
		return strings.NewReplacer(".", ",", "-", "−").Replace(fmt.Sprintf("%.*f", n, v))
	}
}

var kindWords = map[chart.Kind]string{
	chart.Actual: "regnskap", chart.Budget: "budsjett", chart.Forecast: "prognose",
}

// costs is stacked columns with totals in all three notations.
func costs() *chart.Spec {
	line := func(name string, numbers ...float64) chart.Series {
		return chart.Series{Name: name, Points: after(4, chart.Forecast, after(3, chart.Budget, values(numbers...)))}
	}
	return &chart.Spec{
		Name:     "costs",
		Title:    "Kostnaden øker fra 5,1 mill. kr i 2019 til 48,7 mill. kr i 2025",
		Subtitle: "Årlig kostnad per linje, mill. kr, løpende priser. Helse Nord, 2019–2025",
		Source:   "Kilde: Fagplan TSB 2019–2025, tabell 5. Årsnivå, ikke sum.",
		AltText:  "Stablede søyler: kostnaden per år vokser jevnt.",
		Arrange:  chart.Stacked, Unit: "mill. kr", Value: decimals(1), Tick: decimals(0),
		Categories: calendar(2019, 2025), Kinds: kindWords,
		Series: []chart.Series{
			line("Poliklinisk TSB", gap, 10.1, 10.1, 15.1, 20.2, 25.2, 28.4),
			line("Akuttplasser Tromsø", 4.6, 6.1, 6.1, 6.1, 6.1, 6.1, 6.1),
			line("Akuttplasser Bodø", gap, gap, 3.5, 6.9, 6.9, 6.9, 6.9),
			line("Legestillinger", gap, gap, 1.5, 2.7, 4.4, 5.8, 7.3),
			line("Nettverk m.m.", 0.5, 0.5, 0.5, 0.5, 0.2, 0.2, gap),
		},
		Totals: values(5.1, 16.7, 21.7, 31.3, 37.8, 44.2, 48.7),
	}
}

// positions is single columns under two target lines, one of which runs where
// the number 35 would stand.
func positions() *chart.Spec {
	return &chart.Spec{
		Name: "positions", Title: "40 av 69 manglende stillinger er planlagt",
		Subtitle: "Nye polikliniske årsverk, akkumulert", Value: decimals(0),
		Categories: calendar(2019, 2025),
		Series: []chart.Series{
			{Name: "Årsverk", Kind: chart.Budget, Points: values(0, 14, 14, 21, 28, 35, 40)},
			{Name: "landsnivå", Kind: chart.Target, Points: same(69, 7)},
			{Name: "plan", Kind: chart.Reference, Points: same(40, 7)},
		},
		Notes: []chart.Annotation{{Series: 0, Category: 2, Text: "streik i mai"}},
	}
}

// coverage is a line with a gap, a break, a forecast and its band.
func coverage() *chart.Spec {
	line := values(34, 40, gap, gap, gap, 43, 45, 52, 60, 68, 77)
	for i := 7; i < len(line); i++ {
		line[i].Kind = chart.Forecast
		line[i].Span = &chart.Span{Low: line[i].Value - float64(i-6)*3, High: line[i].Value + float64(i-6)*2}
	}
	return &chart.Spec{
		Name: "coverage", Form: chart.Lines, Title: "Dekningsgraden er 45 av 100", Value: decimals(0),
		Categories: calendar(2007, 2017), Kinds: kindWords,
		Series: []chart.Series{
			{Name: "Helse Nord", Points: line},
			{Name: "Landet", Kind: chart.Target, Points: same(100, 11)},
		},
		Breaks: []chart.Break{{Before: 3, Label: "ny definisjon"}},
	}
}

// regions is several lines that end close to each other.
func regions() *chart.Spec {
	return &chart.Spec{
		Name: "regions", Form: chart.Lines, Title: "Helse Nord ligger lavest i alle år", Value: decimals(1), Tick: decimals(0),
		Categories: calendar(2016, 2021),
		Series: []chart.Series{
			{Name: "Helse Sør-Øst", Points: values(115, 117, 116, 120, 121, 124)},
			{Name: "Helse Vest", Points: values(gap, 109, 111, 117, 119, 121)},
			{Name: "Helse Midt-Norge", Points: values(88, 90, 94, 99, 103, 108)},
			{Name: "Helse Nord", Points: values(45, 47, 49, 51, 50, 53)},
			{Name: "Landet", Kind: chart.Reference, Points: values(96, 98, 99, 101, 103, 104)},
		},
	}
}

// ranking is lying bars with one to find, and a line across.
func ranking() *chart.Spec {
	spec := &chart.Spec{
		Name: "ranking", Form: chart.Bars, Title: "Finnmark har 119 konsultasjoner per årsverk", Value: decimals(0),
		Categories: named("Universitetssykehuset Nord-Norge", "Nordlandssykehuset", "Helgelandssykehuset", "Finnmarkssykehuset"),
		Series: []chart.Series{
			{Name: "Konsultasjoner", Points: values(385, 330, 306, 119)},
			{Name: "Snitt", Kind: chart.Target, Points: same(320, 4)},
		},
	}
	spec.Categories[3].Emphasised = true
	return spec
}

// statuses is stacked bars coded by status.
func statuses() *chart.Spec {
	return &chart.Spec{
		Name: "statuses", Form: chart.Bars, Arrange: chart.Stacked, Title: "Ett tiltak er forsinket", Value: decimals(0),
		Categories: named("Døgn", "Poliklinikk", "RAM"),
		Series: []chart.Series{
			{Name: "I rute", Status: chart.Good, Points: values(1, 1, gap)},
			{Name: "Følg med", Status: chart.Watch, Points: values(gap, 1, 1)},
			{Name: "Forsinket", Status: chart.Bad, Points: values(gap, gap, 1)},
			{Name: "Ikke startet", Status: chart.Idle, Points: values(2, 2, 1)},
		},
		Totals: values(3, 4, 3),
	}
}

// shares is the same as parts of a whole.
func shares() *chart.Spec {
	spec := statuses()
	spec.Name, spec.Arrange, spec.Totals = "shares", chart.Shares, nil
	return spec
}

// variance is budget and actual side by side.
func variance() *chart.Spec {
	return &chart.Spec{
		Name: "variance", Title: "Regnskapet er 2,1 mill. kr under budsjettet", Value: decimals(1),
		Categories: calendar(2019, 2022), Kinds: kindWords,
		Series: []chart.Series{
			{Name: "Budsjett", Kind: chart.Budget, Points: values(5.1, 16.7, 21.7, 31.3)},
			{Name: "Regnskap", Points: after(3, chart.Forecast, values(4.9, 16.9, 19.6, 29))},
		},
	}
}

// funding is a stack under a total that is a line of its own.
func funding() *chart.Spec {
	return &chart.Spec{
		Name: "funding", Arrange: chart.Stacked, Title: "Midlene dekker kostnaden i 2019", Value: decimals(1),
		Categories: calendar(2019, 2022),
		Series: []chart.Series{
			{Name: "Inntekt", Points: values(1, 3, 4, 6)},
			{Name: "Styrking", Points: values(4, 10, 12, 15)},
			{Name: "Kostnad", Kind: chart.Target, Points: values(5.1, 16.7, 21.7, 31.3)},
		},
		Totals: values(5, 13, 16, 21),
	}
}

// deviation is a stack on both sides of zero.
func deviation() *chart.Spec {
	return &chart.Spec{
		Name: "deviation", Arrange: chart.Stacked, Title: "Avviket snur", Value: decimals(1),
		Categories: calendar(2019, 2022),
		Series: []chart.Series{
			{Name: "Drift", Points: values(3, -2, 4, -5)},
			{Name: "Lønn", Points: values(1, -1, -2, -3)},
		},
		Totals: values(4, -3, 2, -8),
	}
}

// sparkline is the line of a key-figure card.
func sparkline() *chart.Spec {
	return &chart.Spec{
		Name: "sparkline", Form: chart.Spark, Categories: calendar(2019, 2025),
		Series: []chart.Series{{Points: values(5, 16, 21, 31, 37, 44, 48)}},
	}
}

// trusts is dots of which some stand close, with lines to compare with.
func trusts() *chart.Spec {
	spec := &chart.Spec{
		Name: "trusts", Form: chart.Scatter, Title: "Finnmark har 119 konsultasjoner per årsverk", Value: decimals(0), AcrossValue: decimals(1), AcrossTick: decimals(0),
		Categories: named("Helgelandssykehuset", "Nordlandssykehuset", "Universitetssykehuset Nord-Norge", "Finnmarkssykehuset", "Bodø", "Helse Nord"),
		Series: []chart.Series{
			{Name: "Pasienter per årsverk", Points: values(28, 25.7, 33.3, 21, 25.9, 29.3)},
			{Name: "Konsultasjoner per årsverk", Points: values(384.5, 305.8, 336.8, 119.1, 303, 304.7)},
		},
		Ratios:  []chart.Ratio{{UpPerAcross: 5, Label: "5 per pasient"}, {UpPerAcross: 10, Label: "10 per pasient"}, {UpPerAcross: 15, Label: "15 per pasient"}},
		NotZero: "aksen starter ikke på null",
	}
	spec.Categories[3].Emphasised = true
	spec.Categories[5].Reference = true
	return spec
}

// waterfall is steps between two levels, up and down.
func waterfall() *chart.Spec {
	spec := &chart.Spec{
		Name: "waterfall", Form: chart.Bridge, Title: "Kostnaden øker med 43,6 mill. kr", Value: decimals(1), Kinds: kindWords,
		Categories: named("2019", "Poliklinisk TSB", "Akuttplasser Bodø", "Legestillinger", "Nettverk m.m.", "2025"),
		Series:     []chart.Series{{Name: "Kostnad", Points: after(1, chart.Budget, values(5.1, 28.4, 6.9, 8.8, -0.5, 48.7))}},
	}
	spec.Categories[0].Level, spec.Categories[5].Level = true, true
	return spec
}

// outcome is budget against accounts and forecast by line, with a line that
// has no accounts yet, and the sum apart.
func outcome() *chart.Spec {
	spec := &chart.Spec{
		Name: "outcome", Form: chart.Variance, Title: "Regnskapet er 2,5 mill. kr under budsjettet", Value: decimals(1), Kinds: kindWords,
		Categories: named("Poliklinisk TSB", "Akuttplasser Tromsø", "Akuttplasser Bodø", "Legestillinger", "Sum"),
		Series: []chart.Series{
			{Name: "Budsjett", Kind: chart.Budget, Points: values(10.1, 6.1, 3.5, 1.5, 21.2)},
			{Name: "Regnskap og prognose", Kind: chart.Actual, Points: after(1, chart.Forecast, values(9.2, 6.6, gap, 1.3, 17.1))},
			{Name: "Avvik", Part: chart.Difference, Points: values(-0.9, 0.5, gap, -0.2, -0.6)},
			{Name: "Avvik i %", Part: chart.Relative, Points: values(-8.9, 8.2, gap, -13.3, -3.4)},
		},
	}
	spec.Categories[4].Level = true
	return spec
}

// outcomes is the same for the sum through the years.
func outcomes() *chart.Spec {
	spec := outcome()
	spec.Name, spec.Form, spec.Categories = "outcomes", chart.VarianceOverTime, calendar(2019, 2023)
	return spec
}

// figureCard is a figure with its trend.
func figureCard() *chart.Spec {
	return &chart.Spec{
		Name: "card", Form: chart.Card, Title: "Dekningsgrad 2016: 43 av 100", Source: "Kilde: plan.xlsx", Value: decimals(0),
		Headline:   chart.Headline{Label: "Dekningsgrad 2016", Value: "43 av 100", Detail: "34 i 2007; landet er 100", Status: chart.Watch, Word: "Følg med"},
		Categories: calendar(2007, 2009), Series: []chart.Series{{Points: values(34, 40, 43)}},
	}
}

// samples is one chart of each sort.
func samples() []*chart.Spec {
	return []*chart.Spec{
		costs(), positions(), coverage(), regions(), ranking(), statuses(), shares(),
		variance(), funding(), deviation(), sparkline(), figureCard(), waterfall(), outcome(), outcomes(),
		multiples(2, chart.Columns), multiples(4, chart.Columns), multiples(6, chart.Lines), multiples(12, chart.Columns),
		multiples(40, chart.Columns), multiples(40, chart.Lines), needed(), scattered(), trusts(),
		timeline(6), timeline(17), timeline(40), dates(),
	}
}
