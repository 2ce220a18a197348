package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageYardsticks shows the region's coverage in each yardstick, the
// last time it was measured, and what each counts: they do not agree.
func tellCoverageYardsticks(q Question) Spec {
	newest := q.newestByYardstick()
	if len(newest) == 0 {
		return q.empty("coverage-yardsticks")
	}
	spec := Spec{Form: Bars, Value: q.number(0), Tick: q.number(text.AllDecimals)}
	series := Series{ID: "index", Name: q.Words.T("chart.coverage-yardsticks.name"), Kind: Actual}
	var sources []budget.Source
	var indices []string
	for _, c := range newest {
		spec.Categories = append(spec.Categories, Category{ID: string(c.Yardstick), Short: q.Words.Name(c.Yardstick),
			Label: q.Words.T("chart.coverage-yardsticks.counts."+string(c.Yardstick), text.Args{"year": c.Period})})
		series.Points = append(series.Points, q.coveragePoint(c))
		sources = append(sources, c.Source)
		indices = append(indices, q.Words.Quantity(c.Index, 0))
	}
	spec.Series = []Series{series, flat(national, q.Words.T("label.national-level"), Reference, 100, len(newest))}
	_, area := q.region()
	args := text.Args{"area": area, "indices": q.Words.List(indices), "index": indices[0]}
	which := "differ"
	if slices.Sort(indices); len(slices.Compact(indices)) == 1 {
		which = "agree"
	}
	spec.Title = q.title("coverage-yardsticks", which, args)
	spec.Subtitle = q.subtitle("coverage-yardsticks", nil)
	spec.Note = q.Words.T("chart.coverage-yardsticks.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-yardsticks", spec)
	return spec
}

// newestByYardstick is the region's coverage in the field alone, the last of
// each yardstick.
func (q Question) newestByYardstick() []budget.Coverage {
	region, _ := q.region()
	var newest []budget.Coverage
	for _, c := range q.coverage() { // by yardstick, and then by time
		if c.Area != region || c.Variant != budget.FieldOnly {
			continue
		}
		if last := len(newest) - 1; last >= 0 && newest[last].Yardstick == c.Yardstick {
			newest[last] = c
			continue
		}
		newest = append(newest, c)
	}
	return newest
}
