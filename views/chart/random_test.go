package chart_test

import (
	"slices"

	"pgregory.net/rapid"

	"fagplan/views/chart"
)

// forms are all there are, in their order.
var forms = []chart.Form{
	chart.Columns, chart.Bars, chart.Lines, chart.Spark, chart.Dumbbells, chart.Scatter, chart.Card, chart.Bridge, chart.Variance, chart.VarianceOverTime,
	chart.Timeline,
}

// steps are those of changes rather than of values.
var steps = []chart.Form{chart.Bridge, chart.Variance, chart.VarianceOverTime}

// suited makes a Spec one that its form accepts: a bridge has one series, and
// neither that nor a variance has lines across.
func suited(spec *chart.Spec) *chart.Spec {
	if spec.Form == chart.Bridge {
		spec.Series = spec.Series[:min(1, len(spec.Series))]
		for i := range spec.Notes {
			spec.Notes[i].Series = 0
		}
	}
	if slices.Contains(steps, spec.Form) {
		for i := range spec.Series {
			if kind := &spec.Series[i].Kind; *kind >= chart.Target {
				*kind = chart.Budget
			}
		}
	}
	return spec
}

// anySpec draws a Spec that is valid, however odd.
func anySpec(t *rapid.T) *chart.Spec {
	n := rapid.IntRange(0, 30).Draw(t, "categories")
	spec := &chart.Spec{
		Form:    rapid.SampledFrom(forms).Draw(t, "form"),
		Arrange: rapid.SampledFrom([]chart.Arrangement{chart.SideBySide, chart.Stacked, chart.Shares}).Draw(t, "arrangement"),
		Title:   anyText(t), Subtitle: anyText(t), Source: anyText(t), Note: anyText(t), Empty: anyText(t),
		Value: decimals(rapid.IntRange(0, 2).Draw(t, "decimals")), Kinds: kindWords,
	}
	spec.Headline = chart.Headline{Label: anyText(t), Value: anyText(t), Detail: anyText(t), Word: anyText(t),
		Status: chart.Status(rapid.IntRange(int(chart.NoStatus), int(chart.Halted)).Draw(t, "figure's status"))}
	for range n {
		spec.Categories = append(spec.Categories, chart.Category{Label: anyText(t), Emphasised: rapid.Bool().Draw(t, "emphasised"), Reference: rapid.IntRange(0, 9).Draw(t, "reference") == 0, Level: rapid.Bool().Draw(t, "level")})
	}
	if spec.Form == chart.Timeline {
		anyTimes(t, spec)
	}
	for range rapid.IntRange(0, 8).Draw(t, "series") {
		spec.Series = append(spec.Series, anySeries(t, n, spec.Arrange == chart.Shares))
	}
	if (spec.Form == chart.Columns || spec.Form == chart.Lines) && rapid.Bool().Draw(t, "in panels") {
		for range rapid.IntRange(1, 40).Draw(t, "panels") {
			spec.Panels = append(spec.Panels, anyText(t))
		}
		for i := range spec.Series {
			spec.Series[i].Panel = rapid.IntRange(0, len(spec.Panels)-1).Draw(t, "panel")
		}
	} else if rapid.Bool().Draw(t, "totals") {
		spec.Totals = anyPoints(t, n, false)
	}
	for range rapid.IntRange(0, 4).Draw(t, "ratios") {
		spec.Ratios = append(spec.Ratios, chart.Ratio{UpPerAcross: rapid.Float64Range(1e-12, 1e12).Draw(t, "ratio"), Label: anyText(t)})
	}
	if n > 1 && rapid.Bool().Draw(t, "break") {
		spec.Breaks = []chart.Break{{Before: rapid.IntRange(1, n-1).Draw(t, "before"), Label: anyText(t)}}
	}
	if n > 0 && len(spec.Series) > 0 && rapid.Bool().Draw(t, "note") {
		spec.Notes = []chart.Annotation{{
			Series:   rapid.IntRange(0, len(spec.Series)-1).Draw(t, "noted series"),
			Category: rapid.IntRange(0, n-1).Draw(t, "noted category"), Text: anyText(t),
		}}
	}
	return suited(spec)
}

// anyTimes gives a chart what only timelines have.
func anyTimes(t *rapid.T, spec *chart.Spec) {
	spec.Now = rapid.SampledFrom([]float64{0, 2021.5, 50}).Draw(t, "now")
	spec.NowLabel = anyText(t)
	spec.Parts = rapid.SampledFrom([][]string{nil, {"T1", "T2", "T3"}}).Draw(t, "parts")
	for i := range spec.Categories {
		row := &spec.Categories[i]
		row.Group = rapid.SampledFrom([]string{"", "Døgn", "Poliklinikk"}).Draw(t, "group")
		row.Status = chart.Status(rapid.IntRange(int(chart.NoStatus), int(chart.Halted)).Draw(t, "row's status"))
		row.Remark = anyText(t)
	}
}

func anySeries(t *rapid.T, n int, positive bool) chart.Series {
	return chart.Series{
		Name:   anyText(t),
		Kind:   chart.Kind(rapid.IntRange(int(chart.Inherit), int(chart.Reference)).Draw(t, "kind")),
		Status: chart.Status(rapid.IntRange(int(chart.NoStatus), int(chart.Halted)).Draw(t, "status")),
		Part:   chart.Part(rapid.IntRange(int(chart.Amounts), int(chart.Relative)).Draw(t, "part")),
		Points: anyPoints(t, n, positive),
	}
}

func anyPoints(t *rapid.T, n int, positive bool) []chart.Point {
	number := rapid.OneOf(
		rapid.Float64Range(0, 100), rapid.Float64Range(-100, 100), rapid.Just(0.0), rapid.Just(42.0),
		rapid.Float64Range(-chart.MaxValue, chart.MaxValue), rapid.Float64Range(0, 1e-9),
	)
	points := make([]chart.Point, n)
	for i := range points {
		p := &points[i]
		p.Missing = rapid.IntRange(0, 4).Draw(t, "missing") == 0
		p.Value = number.Draw(t, "value")
		if positive && p.Value < 0 {
			p.Value = -p.Value
		}
		p.Kind = chart.Kind(rapid.IntRange(int(chart.Inherit), int(chart.Forecast)).Draw(t, "point's kind"))
		if rapid.Bool().Draw(t, "span") {
			p.Span = &chart.Span{Low: p.Value - 1, High: p.Value + 1}
			if p.Value >= chart.MaxValue-1 || p.Value <= 1-chart.MaxValue {
				p.Span = nil
			}
		}
	}
	return points
}

func anyText(t *rapid.T) string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "2019", "Helse Nord", "Universitetssykehuset Nord-Norge", "Drift & <3 mnd"}),
		rapid.StringN(0, 80, -1),
		rapid.StringMatching(`[a-zæøå ]{80}`),
	).Draw(t, "text")
}
