package chart

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBedsEffect shows the beds of each owner and kind there are and those there
// will be when the plan is carried out, with what is opened and converted.
func tellBedsEffect(q Question) Spec {
	region, _ := q.region()
	e, found := q.Plan.BedEffectOf(q.Revision.ID, region, budget.YearOf(q.Year))
	if !found {
		return q.empty("beds-effect")
	}
	spec := Spec{Form: Dumbbells, Value: q.number(0), Tick: q.number(text.AllDecimals), Unit: q.Words.T("chart.beds-effect.unit"), Series: []Series{
		{ID: "now", Name: q.Words.T("chart.beds-effect.now"), Kind: Actual},
		{ID: "planned", Name: q.Words.T("chart.beds-effect.planned"), Kind: Budget},
	}}
	for _, key := range e.Keys() {
		label := q.Words.Name(key.Owner) + ", " + strings.ToLower(q.Words.Name(key.Beds))
		now, later := e.Before[key], e.After[key]
		spec.Categories = append(spec.Categories, Category{ID: string(key.Owner) + "-" + string(key.Beds), Label: label, Emphasised: now != later})
		tip := q.Words.T("chart.tip.beds-effect", text.Args{"beds": label, "now": now, "planned": later})
		spec.Series[0].Points = append(spec.Series[0].Points, Point{Value: float64(now), Label: strconv.Itoa(now), Tooltip: tip})
		spec.Series[1].Points = append(spec.Series[1].Points, Point{Value: float64(later), Label: strconv.Itoa(later), Tooltip: tip})
		spec.Totals = append(spec.Totals, Point{Value: float64(later - now), Label: q.signed(float64(later-now), q.number(0))})
	}
	before, after := budget.TotalBeds(e.Before).All, budget.TotalBeds(e.After).All
	which := "rises"
	switch {
	case after == before:
		which = "stays"
	case after < before:
		which = "falls"
	}
	spec.Title = q.title("beds-effect", which, text.Args{"before": before, "after": after, "year": e.Last})
	spec.Subtitle = q.subtitle("beds-effect", text.Args{"counted": e.Counted, "year": e.Last})
	spec.Source = q.source(q.bedSources(region, e.Counted)...)
	spec.AltText = q.alt("beds-effect", spec)
	return spec
}

// bedSources are where the beds of a region counted at a time, and those the
// revision plans in it, are from.
func (q Question) bedSources(region budget.AreaID, counted budget.Period) []budget.Source {
	var sources []budget.Source
	within := make(map[budget.AreaID]bool)
	for _, area := range q.Plan.Within(region) {
		within[area] = true
	}
	for b := range q.Plan.Beds.All() {
		now := b.Area == region && b.Kind == budget.Actual && b.Period == counted
		planned := within[b.Area] && b.Kind == budget.Budget && b.Revision == q.Revision.ID
		if now || planned {
			sources = append(sources, b.Source)
		}
	}
	return sources
}
