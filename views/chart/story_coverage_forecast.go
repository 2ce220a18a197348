package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageForecast shows the coverage of the years ahead on each basis, in a
// panel of its own: with a national level that stands still, and with one that
// grows.
func tellCoverageForecast(q Question) Spec {
	f, found := q.foresight()
	if !found {
		return q.empty("coverage-forecast")
	}
	spec := q.indexSpec(f)
	for panel, basis := range f.model.Bases {
		spec.Panels = append(spec.Panels, q.basisName(basis))
		standing := q.forecastSeries(f, basis, "standing", f.values.Standing())
		moving := q.forecastSeries(f, basis, "moving", f.values)
		line := q.nationalLine(len(f.years))
		line.ID += "-" + string(basis.Yardstick)
		standing.Panel, moving.Panel, line.Panel = panel, panel, panel
		spec.Series = append(spec.Series, standing, moving, line)
	}
	spec.Title = q.forecastTitle(f)
	spec.Subtitle = q.subtitle("coverage-forecast", text.Args{"scenario": q.scenarioName()})
	spec.Note = q.forecastNote(f)
	spec.AltText = q.alt("coverage-forecast", spec)
	return spec
}

// forecastSeries is the index of each year under some values; what is counted is
// not a forecast.
func (q Question) forecastSeries(f foresight, basis budget.CoverageBasis, which string, values budget.Values) Series {
	series := Series{ID: which + "-" + string(basis.Yardstick), Kind: Forecast,
		Name: q.Words.T("chart.coverage-forecast."+which, text.Args{"growth": q.growthWords(values)})}
	for _, y := range f.of(f.model.Forecast(basis, values)) {
		point := Point{Value: y.Index.Float(), Origin: basis.Source.Ref(), Tooltip: q.forecastTip(y, series.Name)}
		if y.Counted {
			point.Kind = Actual
		}
		series.Points = append(series.Points, point)
	}
	return series
}

func (q Question) forecastTip(y budget.CoverageYear, name string) string {
	return q.Words.T("chart.tip.coverage-forecast", text.Args{"year": budget.YearOf(y.Year), "name": name, "index": q.asShare(y.Index.Float()),
		"positions": q.tenths(y.Positions()), "level": q.tenths(y.Level)})
}

func (q Question) growthWords(values budget.Values) string {
	return q.Words.Percent(values[budget.NationalGrowthAssumption], 1)
}

// forecastTitle tells where the plan ends on each basis, or when the national
// level is reached.
func (q Question) forecastTitle(f foresight) string {
	basis := f.basis()
	forecast := f.of(f.model.Forecast(basis, f.values.Standing()))
	end := forecast[len(forecast)-1]
	moving := f.of(f.model.Forecast(basis, f.values))
	args := text.Args{"year": budget.YearOf(end.Year), "index": q.asShare(end.Index.Float()), "moving": q.asShare(moving[len(moving)-1].Index.Float()),
		"growth": q.growthWords(f.values)}
	if year, within := budget.ReachedNational(forecast); within {
		args["reached"] = budget.YearOf(year)
		return q.title("coverage-forecast", "reached", args)
	}
	if len(f.model.Bases) == 1 {
		return q.title("coverage-forecast", "one", args)
	}
	other := f.of(f.model.Forecast(f.model.Bases[1], f.values.Standing()))
	args["other"] = q.asShare(other[len(other)-1].Index.Float())
	return q.title("coverage-forecast", "two", args)
}

// forecastNote tells what is left of the gap, and that it is reckoned.
func (q Question) forecastNote(f foresight) string {
	gap := f.model.GapAhead(f.basis(), f.values.Standing())
	args := text.Args{"missing": q.tenths(gap.Missing), "planned": q.tenths(gap.Planned), "closing": q.tenths(gap.Closing), "left": q.tenths(gap.Left)}
	which := "left"
	if gap.Left <= 0 {
		which = "closed"
	}
	return q.Words.T("chart.coverage-forecast.note."+which, args)
}
