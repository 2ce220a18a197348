package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageRegions shows the coverage of every region through the years, the
// country being 100, in the plan's own yardstick.
func tellCoverageRegions(q Question) Spec {
	coverage := q.regionalCoverage()
	if len(coverage) == 0 {
		return q.empty("coverage-regions")
	}
	measured := make(map[int]bool)
	var sources []budget.Source
	for _, c := range coverage {
		measured[c.Period.Year()] = true
		sources = append(sources, c.Source)
	}
	spec := q.coverageLines(coverage, condense(measured))
	spec.Title = q.regionsTitle(coverage)
	spec.Subtitle = q.Words.T("chart.coverage-regions.subtitle")
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-regions", spec)
	return spec
}

// regionalCoverage returns the coverage of regions by consultations in the field
// alone, by region and year.
func (q Question) regionalCoverage() []budget.Coverage {
	return slices.DeleteFunc(q.coverage(), func(c budget.Coverage) bool {
		return q.level(c.Area) != budget.Region || c.Yardstick != budget.ByConsultations || c.Variant != budget.FieldOnly
	})
}

// regionsTitle tells how the plan's own region, or else the lowest, stands among
// the regions the last time more than one was measured.
func (q Question) regionsTitle(coverage []budget.Coverage) string {
	last := lastCompared(coverage)
	region, _ := q.region()
	place := slices.IndexFunc(last, func(c budget.Coverage) bool { return c.Area == region })
	if place < 0 {
		place = 0
		for i, c := range last {
			if c.Index < last[place].Index {
				place = i
			}
		}
	}
	above, below := 0, 0
	for _, c := range last {
		switch stands(c.Index, last[place].Index) {
		case "above":
			above++
		case "below":
			below++
		}
	}
	args := text.Args{"area": q.Plan.AreaName(last[place].Area), "index": q.Words.Quantity(last[place].Index, 0),
		"year": last[place].Period, "rank": above + 1, "regions": len(last)}
	switch {
	case len(last) == 1:
		return q.title("coverage-regions", "one", args)
	case below == 0 && above > 0:
		return q.title("coverage-regions", "lowest", args)
	case above == 0 && below > 0:
		return q.title("coverage-regions", "highest", args)
	}
	return q.title("coverage-regions", "among", args)
}

// lastCompared returns the coverage of the newest period with several regions,
// or of the newest there is where none has.
func lastCompared(coverage []budget.Coverage) []budget.Coverage {
	byPeriod := make(map[budget.Period][]budget.Coverage)
	for _, c := range coverage {
		byPeriod[c.Period] = append(byPeriod[c.Period], c)
	}
	var best []budget.Coverage
	for _, group := range byPeriod {
		switch several, had := len(group) > 1, len(best) > 1; {
		case best == nil, several && !had,
			several == had && group[0].Period.Compare(best[0].Period) > 0:
			best = group
		}
	}
	return best
}
