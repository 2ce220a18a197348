package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageTornado shows what each assumption does to the coverage of the last
// year from the low end of its range to the high one, the one that matters most
// first.
func tellCoverageTornado(q Question) Spec {
	f, found := q.foresight()
	if !found {
		return q.empty("coverage-tornado")
	}
	basis, last := f.basis(), len(f.years)-1
	at := func(v budget.Values) float64 { return f.of(f.model.Forecast(basis, v))[last].Index.Float() }
	swings := budget.Tornado(f.assumed, at)
	if len(swings) == 0 {
		return q.empty("coverage-tornado")
	}
	year := budget.YearOf(f.years[last])
	spec := Spec{Form: Dumbbells, Value: q.asShare, Tick: func(v float64) string { return q.Words.Percent(v/100, 0) }, Source: q.source(f.sources()...)}
	low := Series{ID: "low", Name: q.Words.T("chart.coverage-tornado.low"), Kind: Forecast}
	high := Series{ID: "high", Name: q.Words.T("chart.coverage-tornado.high"), Kind: Forecast}
	for _, swing := range swings {
		name := q.Words.T("assumption." + swing.Assumed.Name)
		spec.Categories = append(spec.Categories, Category{ID: swing.Assumed.Name, Short: name,
			Label: q.Words.T("chart.coverage-tornado.row", text.Args{"name": name, "range": q.Words.AssumptionRange(swing.Assumed)})})
		low.Points = append(low.Points, Point{Value: swing.Low})
		high.Points = append(high.Points, Point{Value: swing.High})
		spec.Totals = append(spec.Totals, Point{Value: swing.Span(), Label: q.Words.T("chart.points", text.Args{"n": q.Words.Float(swing.Span(), 1)})})
	}
	spec.Series = []Series{low, high}
	spec.Title = q.title("coverage-tornado", "most", text.Args{"name": spec.Categories[0].Short, "year": year,
		"span": q.Words.Float(swings[0].Span(), 1)})
	spec.Subtitle = q.subtitle("coverage-tornado", text.Args{"scenario": q.scenarioName(), "basis": q.basisName(basis), "year": year})
	spec.Note = q.Words.T("chart.coverage-tornado.note")
	spec.AltText = q.alt("coverage-tornado", spec)
	return spec
}
