package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellScenarios shows the coverage of the years ahead in every scenario of the
// revision, beside what the plan's own figures give.
func tellScenarios(q Question) Spec {
	f, found := q.foresight()
	if !found {
		return q.empty("scenarios")
	}
	basis := f.basis()
	spec := q.indexSpec(f)
	for _, s := range append([]budget.Scenario{{}}, q.Plan.ScenariosOf(q.Revision.ID)...) {
		of := q
		of.Scenario = s
		told, _ := of.foresight()
		series := of.forecastSeries(told, basis, "moving", told.values)
		series.ID, series.Name = cmp.Or(string(s.ID), "today"), of.scenarioName()
		spec.Series = append(spec.Series, series)
	}
	end := func(s Series) float64 { return s.Points[len(s.Points)-1].Value }
	best := slices.MaxFunc(spec.Series, func(a, b Series) int { return cmp.Compare(end(a), end(b)) })
	args := text.Args{"name": best.Name, "index": q.asShare(end(best)), "year": budget.YearOf(f.years[len(f.years)-1])}
	which := "best"
	if len(spec.Series) == 1 {
		which = "alone"
	}
	spec.Series = append(spec.Series, q.nationalLine(len(f.years)))
	spec.Title = q.title("scenarios", which, args)
	spec.Subtitle = q.subtitle("scenarios", text.Args{"basis": q.basisName(basis)})
	spec.AltText = q.alt("scenarios", spec)
	return spec
}
