package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellNeedChange shows how many of the persons in the newest survey have each
// specialist service now and how many will want it in 12 months, the greatest
// rise first.
func tellNeedChange(q Question) Spec {
	survey, _ := q.needMap()
	demands := slices.DeleteFunc(q.demands(survey), func(d demand) bool { return !d.judged })
	if len(demands) == 0 {
		return q.empty("need-change")
	}
	slices.SortStableFunc(demands, func(a, b demand) int { return cmp.Compare(b.later-b.now, a.later-a.now) })
	spec := Spec{Form: Dumbbells, Unit: q.Words.T("chart.need-services.unit"),
		Value: q.number(0), Tick: q.number(text.AllDecimals), Series: []Series{
			{ID: "now", Name: q.Words.T("chart.need-services.now"), Kind: Actual},
			{ID: "later", Name: q.Words.T("chart.need-change.later"), Kind: Forecast},
		}}
	var sources []budget.Source
	for _, d := range demands {
		tip, origin := q.demandTip(d, survey), d.service.Source.Ref()
		spec.Categories = append(spec.Categories, Category{ID: d.service.Name, Label: d.service.Name})
		spec.Series[0].Points = append(spec.Series[0].Points, Point{Value: float64(d.now), Tooltip: tip, Origin: origin,
			Label: q.withShare(d.now, d.service.Now)})
		spec.Series[1].Points = append(spec.Series[1].Points, Point{Value: float64(d.later), Tooltip: tip, Origin: origin,
			Label: q.withShare(d.later, max(0, d.service.Now+*d.service.Added))})
		spec.Totals = append(spec.Totals, Point{Value: float64(d.later - d.now), Label: q.signed(float64(d.later-d.now), q.number(0))})
		sources = append(sources, d.service.Source)
	}
	spec.Title = q.changeTitle(demands[0], demands[len(demands)-1])
	spec.Subtitle = q.Words.T("chart.need-change.subtitle", text.Args{"persons": survey.Persons,
		"area": q.Plan.AreaName(survey.Area), "period": survey.Period})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("need-change", spec)
	return spec
}

// withShare writes persons and the share they are of those surveyed.
func (q Question) withShare(persons int, share budget.Quantity) string {
	return q.Words.T("chart.need-change.label", text.Args{"n": persons, "share": q.Words.Percent(share.Float(), 0)})
}

// signed writes a change with its sign.
func (q Question) signed(v float64, format func(float64) string) string {
	switch {
	case v > 0:
		return "+" + format(v)
	case v == 0:
		return "±" + format(v)
	}
	return format(v)
}

// changeTitle tells of the service with the greatest rise or, where none rises,
// the greatest fall.
func (q Question) changeTitle(top, bottom demand) string {
	which := "rises"
	switch {
	case top.later > top.now:
	case bottom.later < bottom.now:
		which, top = "falls", bottom
	default:
		which = "stays"
	}
	return q.title("need-change", which, text.Args{"service": top.service.Name, "now": top.now, "n": top.later})
}
