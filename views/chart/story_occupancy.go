package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellOccupancy ranks the trusts, or else the regions, by how much of their beds
// was in use the newest year it is known.
func tellOccupancy(q Question) Spec {
	all := q.occupancies(budget.Trust)
	if len(all) == 0 {
		all = q.occupancies(budget.Region)
	}
	if len(all) == 0 {
		return q.empty("occupancy")
	}
	total, _ := budget.TotalOccupancy(all)
	r := ranking{period: budget.YearOf(total.Year)}
	tips := make(map[budget.AreaID]string)
	for _, o := range all {
		r.areas = append(r.areas, budget.Observation{Area: o.Area, Period: r.period, Value: 100 * o.Share, Source: o.Source})
		tips[o.Area] = q.Words.T("chart.tip.occupancy", text.Args{"area": q.Plan.AreaName(o.Area), "share": q.occupied(o), "year": r.period,
			"days": q.Words.Quantity(o.Days, 0), "n": o.Beds, "source": q.origin(o.Source)})
	}
	spec := q.rankedBars(q.Words.T("chart.occupancy.name"), r, func(o budget.Observation) Point {
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: tips[o.Area]}
	})
	spec.Value = func(v float64) string { return q.Words.Percent(v/100, 1) }
	spec.Tick = q.perCent
	top, bottom := all[0], all[len(all)-1]
	args := text.Args{"share": q.occupied(total), "year": r.period, "top": q.Plan.AreaName(top.Area), "high": q.occupied(top),
		"bottom": q.Plan.AreaName(bottom.Area), "low": q.occupied(bottom)}
	which := "range"
	if len(all) == 1 {
		which = "one"
	}
	spec.Title = q.title("occupancy", which, args)
	spec.Subtitle = q.subtitle("occupancy", text.Args{"year": r.period})
	spec.AltText = q.alt("occupancy", spec)
	return spec
}

// occupancies are those of a level in the newest year the reader wants to see,
// the highest first.
func (q Question) occupancies(level budget.AreaKind) []budget.Occupancy {
	var newest []budget.Occupancy // they come with the newest year first
	for _, o := range q.Plan.Occupancies() {
		if q.level(o.Area) == level && !q.beyond(o.Year) && (len(newest) == 0 || o.Year == newest[0].Year) {
			newest = append(newest, o)
		}
	}
	slices.SortStableFunc(newest, func(a, b budget.Occupancy) int { return cmp.Compare(b.Share, a.Share) })
	return newest
}

func (q Question) occupied(o budget.Occupancy) string { return q.Words.Percent(o.Share.Float(), 1) }
