package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageTrusts shows the coverage of the region and of each trust in it,
// by consultations in the field alone: through the years, or ranked where there
// is one year only.
func tellCoverageTrusts(q Question) Spec {
	coverage := q.trustCoverage()
	if !slices.ContainsFunc(coverage, func(c budget.Coverage) bool { return q.level(c.Area) == budget.Trust }) {
		return q.empty("coverage-trusts")
	}
	measured := make(map[int]bool)
	var sources []budget.Source
	for _, c := range coverage {
		measured[c.Period.Year()] = true
		sources = append(sources, c.Source)
	}
	var spec Spec
	if years := condense(measured); len(years) > 1 {
		spec = q.coverageLines(coverage, years)
	} else {
		spec = q.coverageBars(coverage)
	}
	spec.Title = q.trustsTitle(coverage)
	spec.Subtitle = q.subtitle("coverage-trusts", nil)
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-trusts", spec)
	return spec
}

// trustCoverage returns the coverage of the region and its trusts by
// consultations in the field alone.
func (q Question) trustCoverage() []budget.Coverage {
	region, _ := q.region()
	return slices.DeleteFunc(q.coverage(), func(c budget.Coverage) bool {
		area, _ := q.Plan.Areas.Get(budget.Area{ID: c.Area})
		inside := c.Area == region || area.Kind == budget.Trust && area.Parent == region
		return !inside || c.Yardstick != budget.ByConsultations || c.Variant != budget.FieldOnly
	})
}

// coverageLines draws the coverage of areas through the years, with the country
// as a line.
func (q Question) coverageLines(coverage []budget.Coverage, years []int) Spec {
	spec := Spec{Form: Lines, Value: q.number(0), Tick: q.number(text.AllDecimals), Categories: q.years(years), Kinds: q.kindWords()}
	var areas []budget.AreaID
	for _, c := range coverage {
		if !slices.Contains(areas, c.Area) {
			areas = append(areas, c.Area)
		}
	}
	for _, area := range areas {
		own := slices.DeleteFunc(slices.Clone(coverage), func(c budget.Coverage) bool { return c.Area != area })
		series := q.coverageSeries(yardstick{budget.ByConsultations, budget.FieldOnly}, own, years)
		series.ID, series.Name = string(area), q.Plan.AreaName(area)
		spec.Series = append(spec.Series, series)
	}
	spec.Series = append(spec.Series, flat(national, q.Words.T("label.national-level"), Reference, 100, len(years)))
	if slices.Contains(years, gap) {
		spec.Note = q.Words.T("chart.coverage.note")
	}
	return spec
}

// coverageBars ranks the areas of one year, the plan's own region emphasised.
func (q Question) coverageBars(coverage []budget.Coverage) Spec {
	spec := Spec{Form: Bars, Value: q.number(0), Tick: q.number(text.AllDecimals)}
	region, _ := q.region()
	newest := newestOf(coverage)
	slices.SortStableFunc(newest, func(a, b budget.Coverage) int { return cmp.Compare(b.Index, a.Index) })
	series := Series{ID: string(budget.ByConsultations), Name: q.Words.Name(budget.ByConsultations), Kind: Actual}
	for _, c := range newest {
		spec.Categories = append(spec.Categories, Category{ID: string(c.Area), Label: q.Plan.AreaName(c.Area), Emphasised: c.Area == region})
		series.Points = append(series.Points, q.coveragePoint(c))
	}
	spec.Series = []Series{series, flat(national, q.Words.T("label.national-level"), Reference, 100, len(newest))}
	return spec
}

// newestOf keeps, of each area, what was measured last.
func newestOf(coverage []budget.Coverage) []budget.Coverage {
	var newest []budget.Coverage
	for _, c := range coverage {
		at := slices.IndexFunc(newest, func(n budget.Coverage) bool { return n.Area == c.Area })
		switch {
		case at < 0:
			newest = append(newest, c)
		case c.Period.Compare(newest[at].Period) > 0:
			newest[at] = c
		}
	}
	return newest
}

// trustsTitle tells between what the trusts lie the last time any was measured.
func (q Question) trustsTitle(coverage []budget.Coverage) string {
	trusts := slices.DeleteFunc(slices.Clone(coverage), func(c budget.Coverage) bool { return q.level(c.Area) != budget.Trust })
	last := slices.MaxFunc(trusts, func(a, b budget.Coverage) int { return a.Period.Compare(b.Period) }).Period
	trusts = slices.DeleteFunc(trusts, func(c budget.Coverage) bool { return c.Period != last })
	byIndex := func(a, b budget.Coverage) int { return cmp.Compare(a.Index, b.Index) }
	low, high := slices.MinFunc(trusts, byIndex), slices.MaxFunc(trusts, byIndex)
	args := text.Args{"bottom": q.Plan.AreaName(low.Area), "low": q.Words.Quantity(low.Index, 0),
		"top": q.Plan.AreaName(high.Area), "high": q.Words.Quantity(high.Index, 0), "year": last}
	if len(trusts) == 1 {
		return q.title("coverage-trusts", "one", args)
	}
	return q.title("coverage-trusts", "range", args)
}
