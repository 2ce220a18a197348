package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageFan shows where coverage ends up in a thousand draws of what is
// assumed: the middle one, and the band that eight of ten lie in.
func tellCoverageFan(q Question) Spec {
	f, found := q.foresight()
	if !found {
		return q.empty("coverage-fan")
	}
	basis := f.basis()
	spreads := budget.Simulate(f.assumed, q.Scenario.Seed, budget.Runs, func(v budget.Values) []float64 { return f.model.Index(basis, v) })
	spec := q.indexSpec(f)
	series := Series{ID: "middle", Name: q.Words.T("chart.coverage-fan.middle"), Kind: Forecast}
	var end budget.Spread
	for i, year := range f.model.Years() {
		if !slices.Contains(f.years, year) {
			continue
		}
		end = spreads[i]
		series.Points = append(series.Points, Point{Value: end.P50, Span: &Span{end.P10, end.P90}, Origin: basis.Source.Ref(),
			Tooltip: q.Words.T("chart.tip.coverage-fan", text.Args{"year": budget.YearOf(year), "low": q.asShare(end.P10), "middle": q.asShare(end.P50), "high": q.asShare(end.P90)})})
	}
	spec.Series = []Series{series, q.nationalLine(len(f.years))}
	args := text.Args{"low": q.asShare(end.P10), "high": q.asShare(end.P90), "middle": q.asShare(end.P50), "year": budget.YearOf(f.years[len(f.years)-1])}
	spec.Title = q.title("coverage-fan", "spread", args)
	spec.Subtitle = q.subtitle("coverage-fan", text.Args{"scenario": q.scenarioName(), "basis": q.basisName(basis)})
	spec.Note = q.Words.T("chart.coverage-fan.note", text.Args{"runs": budget.Runs, "seed": q.Scenario.Seed})
	spec.AltText = q.alt("coverage-fan", spec)
	return spec
}
