package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// needMap returns the newest survey of need of the years the reader wants to
// see.
func (q Question) needMap() (newest budget.NeedMap, found bool) {
	for m := range q.Plan.NeedMaps.All() {
		if !q.beyond(m.Period.Year()) && (!found || m.Period.Compare(newest.Period) > 0) {
			newest, found = m, true
		}
	}
	return newest, found
}

// tellNeedDimensions shows how the persons in the newest survey function in
// each dimension, as the shares that are green, yellow and red.
func tellNeedDimensions(q Question) Spec {
	survey, _ := q.needMap()
	dimensions := q.dimensions(survey.ID)
	if len(dimensions) == 0 {
		return q.empty("need-dimensions")
	}
	spec := Spec{Form: Bars, Arrange: Shares, Value: q.perCent, Tick: q.perCent, Series: []Series{
		{ID: "green", Name: q.Words.T("chart.need-dimensions.green"), Status: Good},
		{ID: "yellow", Name: q.Words.T("chart.need-dimensions.yellow"), Status: Watch},
		{ID: "red", Name: q.Words.T("chart.need-dimensions.red"), Status: Bad},
	}}
	var sources []budget.Source
	for _, d := range dimensions {
		spec.Categories = append(spec.Categories, Category{ID: d.Name, Label: d.Name})
		sources = append(sources, d.Source)
		for i, level := range []budget.Quantity{d.Green, d.Yellow, d.Red} {
			spec.Series[i].Points = append(spec.Series[i].Points, q.levelPoint(d, spec.Series[i].Name, level, survey))
		}
	}
	spec.Title = q.dimensionsTitle(dimensions)
	spec.Subtitle = q.Words.T("chart.need-dimensions.subtitle", text.Args{"n": survey.Persons,
		"area": q.Plan.AreaName(survey.Area), "period": survey.Period})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("need-dimensions", spec)
	return spec
}

// dimensions of a survey, in its own order.
func (q Question) dimensions(survey budget.NeedMapID) []budget.NeedDimension {
	var found []budget.NeedDimension
	for d := range q.Plan.NeedDimensions.All() {
		if d.Map == survey {
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b budget.NeedDimension) int { return cmp.Compare(a.Order, b.Order) })
	return found
}

func (q Question) levelPoint(d budget.NeedDimension, level string, share budget.Quantity, survey budget.NeedMap) Point {
	return Point{Value: share.Float() * 100, Origin: d.Source.Ref(), Tooltip: q.Words.T("chart.tip.need-level", text.Args{
		"dimension": d.Name, "level": level, "share": q.Words.Percent(share.Float(), text.AllDecimals),
		"persons": survey.Persons, "source": q.origin(d.Source)})}
}

// dimensionsTitle names the dimension, or those, where most function badly.
func (q Question) dimensionsTitle(dimensions []budget.NeedDimension) string {
	worst := slices.MaxFunc(dimensions, func(a, b budget.NeedDimension) int { return cmp.Compare(a.Red, b.Red) }).Red
	if worst == 0 {
		return q.title("need-dimensions", "none", nil)
	}
	var names []string
	for _, d := range dimensions {
		if d.Red == worst {
			names = append(names, d.Name)
		}
	}
	return q.title("need-dimensions", "worst", text.Args{"names": q.Words.List(names),
		"share": q.Words.Percent(worst.Float(), text.AllDecimals), "n": len(dimensions)})
}
