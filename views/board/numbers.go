package board

import (
	"slices"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// Numbers is a column of the numbers behind a chart: a series, or an end of the
// intervals around its values.
type Numbers struct {
	Heading string
	Kind    chart.Kind
	// Series is the index in the Spec of the series it is of.
	Series int
	// Points are the numbers, one for each category.
	Points []chart.Point
	// Write writes one of the points as the chart does.
	Write func(chart.Point) string
	// End is for columns with an end of intervals.
	End bool
}

// NumbersOf returns the numbers behind a chart, column by column. A series with
// numbers of several kinds has a column for each, and one with intervals is
// followed by their ends. It is nil for a chart that has nothing to draw.
func NumbersOf(spec *chart.Spec) []Numbers {
	columns := spec.Columns()
	mixed := slices.ContainsFunc(columns, func(c chart.Column) bool { return c.Kind != columns[0].Kind })
	words := wordsOf(spec)
	var found []Numbers
	for _, c := range columns {
		write := func(p chart.Point) string { return spec.PointText(c.Series, p) }
		of := Numbers{Heading: heading(spec, c, mixed), Kind: c.Kind, Series: c.Series, Points: c.Points, Write: write}
		found = append(found, of)
		if !slices.ContainsFunc(c.Points, func(p chart.Point) bool { return p.Span != nil }) {
			continue
		}
		low, high := of, of
		low.Heading = words.T("column.low", text.Args{"name": of.Heading})
		low.Points, low.End = ends(c.Points, func(s chart.Span) float64 { return s.Low }), true
		high.Heading = words.T("column.high", text.Args{"name": of.Heading})
		high.Points, high.End = ends(c.Points, func(s chart.Span) float64 { return s.High }), true
		found = append(found, low, high)
	}
	return found
}

// ends are the points at one end of intervals.
func ends(points []chart.Point, end func(chart.Span) float64) []chart.Point {
	at := make([]chart.Point, len(points))
	for i, p := range points {
		at[i] = chart.Point{Missing: p.Missing || p.Span == nil}
		if !at[i].Missing {
			at[i].Value = end(*p.Span)
		}
	}
	return at
}

// heading names a column. What are no actual numbers are called what they are.
func heading(spec *chart.Spec, c chart.Column, mixed bool) string {
	kind := spec.Kinds[c.Kind]
	if kind == "" || kind == c.Name || c.Kind == chart.Actual && !mixed {
		return c.Name
	}
	return c.Name + ", " + kind
}

// wordsOf are the words of the language of a chart.
func wordsOf(spec *chart.Spec) *text.Printer {
	language, err := text.ParseLanguage(spec.Language)
	if err != nil {
		language = text.EN
	}
	return text.For(language)
}

// Text writes the number of a category as the chart does, empty where it has
// none.
func (n Numbers) Text(category int) string {
	if n.Points[category].Missing {
		return ""
	}
	return n.Write(n.Points[category])
}
