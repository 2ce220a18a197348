package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBedsForecast shows how many patients the acute beds can take in each year
// of the plan, as they open.
func tellBedsForecast(q Question) Spec {
	values := budget.ValuesOf(q.Plan.AssumedIn(q.Revision, q.Scenario))
	forecast, found := q.Plan.BedForecast(q.Revision, values)
	forecast = slices.DeleteFunc(forecast, func(y budget.BedYear) bool { return q.beyond(y.Year) })
	openings := q.Plan.BedOpenings(q.Revision)
	if !found || len(forecast) == 0 || len(openings) == 0 {
		return q.empty("beds-forecast")
	}
	spec := Spec{Form: Columns, Value: q.number(0), Tick: q.number(text.AllDecimals), Kinds: q.kindWords(), Unit: q.Words.T("chart.beds-forecast.unit")}
	series := Series{ID: "acute", Name: q.Words.T("chart.beds-forecast.acute"), Kind: Forecast}
	var years []int
	for _, y := range forecast {
		years = append(years, y.Year)
		series.Points = append(series.Points, Point{Value: y.AcutePatients.Float(), Tooltip: q.Words.T("chart.tip.beds-forecast",
			text.Args{"year": budget.YearOf(y.Year), "n": q.Words.Quantity(y.AcutePatients, 0), "beds": q.tenths(y.Acute), "others": q.Words.Quantity(y.OtherPatients, 0)})})
	}
	spec.Series, spec.Categories = []Series{series}, q.years(years)
	var sources []budget.Source
	var opened []string
	for _, o := range openings {
		sources = append(sources, o.Source)
		opened = append(opened, q.Words.T("chart.beds-forecast.opening", text.Args{"area": q.Plan.AreaName(o.Area), "n": o.Beds, "months": o.Months(),
			"year": budget.YearOf(o.Year), "per-bed": q.Words.Kroner(o.PerBed)}))
	}
	end := forecast[len(forecast)-1]
	spec.Title = q.title("beds-forecast", "patients", text.Args{"n": q.Words.Quantity(end.AcutePatients, 0), "beds": q.tenths(end.Acute), "year": budget.YearOf(end.Year)})
	spec.Subtitle = q.subtitle("beds-forecast", text.Args{"scenario": q.scenarioName()})
	spec.Note = q.Words.T("chart.beds-forecast.note", text.Args{"openings": q.Words.List(opened), "occupancy": q.Words.Percent(values[budget.OccupancyAssumption], 1),
		"stay": q.Words.Float(values[budget.AcuteStayAssumption], text.AllDecimals)})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("beds-forecast", spec)
	return spec
}
