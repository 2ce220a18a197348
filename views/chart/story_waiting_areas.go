package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// waitAreas are the waits of every area measured as the given ones, in tertials
// or in years, where those are of all groups together and at several times: the
// plan's own area first and the country last. There are none otherwise.
func (q Question) waitAreas(w waits) []waits {
	if len(w.groups) != 1 || w.groups[0] != "" || len(w.periods) < 2 {
		return nil
	}
	like := w.measured[0]
	byArea := make(map[budget.AreaID][]budget.Observation)
	var areas []budget.AreaID
	for _, o := range q.measured(w.indicator.ID) {
		if o.Group != "" || o.Variant != like.Variant || o.Period.Unit() != like.Period.Unit() {
			continue
		}
		if byArea[o.Area] == nil {
			areas = append(areas, o.Area)
		}
		byArea[o.Area] = append(byArea[o.Area], o)
	}
	slices.SortStableFunc(areas, func(a, b budget.AreaID) int { return cmp.Compare(q.waitPlace(a), q.waitPlace(b)) })
	found := make([]waits, len(areas))
	for i, area := range areas {
		found[i] = newWaits(w.indicator, byArea[area])
	}
	return found
}

// waitPlace is where an area stands among those compared.
func (q Question) waitPlace(area budget.AreaID) int {
	own, _ := q.region()
	switch {
	case area == own:
		return 0
	case q.level(area) == budget.Country:
		return 2
	}
	return 1
}

// waitNames are the names of the areas, or that of the first where they are
// many.
func (q Question) waitNames(areas []waits) string {
	var names []string
	for _, w := range areas {
		names = append(names, q.Plan.AreaName(w.measured[0].Area))
	}
	if len(names) > fewWaits {
		return q.Words.T("chart.waiting.areas", text.Args{"area": names[0], "n": len(names) - 1})
	}
	return q.Words.List(names)
}

// areaLines has a line for each area, the country's as what the others are held
// against. It returns all that was measured.
func (q Question) areaLines(spec *Spec, areas []waits) (measured []budget.Observation) {
	spec.Form = Lines
	var periods []budget.Period
	for _, w := range areas {
		measured = append(measured, w.measured...)
		periods = append(periods, w.periods...)
	}
	slices.SortFunc(periods, budget.Period.Compare)
	periods = evenly(slices.Compact(periods))
	for _, period := range periods {
		spec.Categories = append(spec.Categories, Category{ID: period.String(), Label: q.Words.Period(period), Short: q.Words.PeriodShort(period)})
	}
	for _, w := range areas {
		area := w.measured[0].Area
		series := Series{ID: string(area), Name: q.Plan.AreaName(area), Kind: Actual}
		if q.level(area) == budget.Country {
			series.ID, series.Name, series.Kind = national, q.Words.T("label.national-level"), Reference
		}
		for _, period := range periods {
			series.Points = append(series.Points, q.waitPoint(w, "", period))
		}
		spec.Series = append(spec.Series, series)
	}
	return measured
}
