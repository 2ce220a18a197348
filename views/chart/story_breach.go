package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBreach shows the share of patients treated after their deadline: trusts,
// or else regions, ranked where several are measured, and through time where
// only one is.
func tellBreach(q Question) Spec {
	r := q.rank(budget.BreachIndicator, budget.Trust)
	if len(r.areas) < 2 {
		if regions := q.rank(budget.BreachIndicator, budget.Region); len(regions.areas) > 0 {
			r = regions
		}
	}
	switch len(r.areas) {
	case 0:
		return q.empty("breach")
	case 1:
		return q.breachThroughTime(r.areas[0])
	}
	spec := q.rankedBars(q.Words.T("chart.breach.name"), r, q.breachPoint)
	spec.Value, spec.Tick = q.perCent, q.perCent
	top, bottom := r.areas[0], r.areas[len(r.areas)-1]
	which := "range"
	if top.Value == bottom.Value {
		which = "same"
	}
	spec.Title = q.title("breach", which, text.Args{"top": q.Plan.AreaName(top.Area), "high": q.perCent(top.Value.Float()),
		"bottom": q.Plan.AreaName(bottom.Area), "low": q.perCent(bottom.Value.Float())})
	spec.Subtitle = q.Words.T("chart.breach.subtitle", text.Args{"period": q.Words.Period(r.period)})
	spec.AltText = q.alt("breach", spec)
	return spec
}

func (q Question) breachPoint(o budget.Observation) Point {
	return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.breach", text.Args{
		"area": q.Plan.AreaName(o.Area), "year": o.Period, "share": q.perCent(o.Value.Float()), "source": q.origin(o.Source)})}
}

// breachThroughTime shows one area, in periods as long as the newest, since the
// share of a year and of a tertial are different things.
func (q Question) breachThroughTime(newest budget.Observation) Spec {
	all := slices.DeleteFunc(q.measured(budget.BreachIndicator), func(o budget.Observation) bool {
		return o.Area != newest.Area || o.Group != "" || o.Variant != newest.Variant || o.Period.Unit() != newest.Period.Unit() ||
			o.Period != newest.Period && q.beyond(o.Period.Year())
	})
	slices.SortFunc(all, func(a, b budget.Observation) int { return a.Period.Compare(b.Period) })
	spec := Spec{Form: Columns, Value: q.perCent, Tick: q.perCent}
	series := Series{ID: string(budget.BreachIndicator), Name: q.Words.T("chart.breach.name"), Kind: Actual}
	var sources []budget.Source
	measured := make(map[budget.Period]budget.Observation)
	var periods []budget.Period
	for _, o := range all {
		measured[o.Period] = o
		periods = append(periods, o.Period)
		sources = append(sources, o.Source)
	}
	for _, period := range evenly(periods) {
		point := missing
		if o, found := measured[period]; found {
			point = q.breachPoint(o)
		}
		spec.Categories = append(spec.Categories, Category{ID: period.String(), Label: q.Words.Period(period)})
		series.Points = append(series.Points, point)
	}
	spec.Series = []Series{series}
	if country, from := q.nationalBreach(newest, spec.Categories); country != nil {
		spec.Series = append(spec.Series, *country)
		sources = append(sources, from...)
	}
	args := text.Args{"share": q.perCent(newest.Value.Float()), "period": q.Words.Period(newest.Period), "area": q.Plan.AreaName(newest.Area),
		"before": q.perCent(all[0].Value.Float()), "from": q.Words.Period(all[0].Period)}
	which := "one"
	if len(all) > 1 {
		which = stands(newest.Value, all[0].Value)
	}
	if which == "same" {
		which = "unchanged"
	}
	spec.Title = q.title("breach", which, args)
	spec.Subtitle = q.Words.T("chart.breach.subtitle-one", args)
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.breach.alt-one", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

// nationalBreach is the country's share in the same periods, as a line, and where
// it is from; nil where it is known of none of them.
func (q Question) nationalBreach(like budget.Observation, periods []Category) (*Series, []budget.Source) {
	known := make(map[string]budget.Observation)
	for _, o := range q.measured(budget.BreachIndicator) {
		if o.Group == "" && o.Variant == like.Variant && q.level(o.Area) == budget.Country {
			known[o.Period.String()] = o
		}
	}
	country := &Series{ID: national, Name: q.Words.T("label.national-level"), Kind: Reference}
	var sources []budget.Source
	for _, period := range periods {
		point := missing
		if o, found := known[period.ID]; found {
			point = q.breachPoint(o)
			sources = append(sources, o.Source)
		}
		country.Points = append(country.Points, point)
	}
	if len(sources) == 0 {
		return nil, nil
	}
	return country, sources
}
