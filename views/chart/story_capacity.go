package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

var bedKinds = []budget.BedKind{budget.AcuteBeds, budget.DetoxBeds, budget.ShortBeds, budget.LongBeds}

// tellBeds shows the region's beds by owner and kind of treatment, the last
// year they were counted.
func tellBeds(q Question) Spec {
	region, _ := q.region()
	beds := q.lastBeds(region)
	if len(beds) == 0 {
		return q.empty("beds")
	}
	spec := Spec{
		Form: Bars, Arrange: Stacked, Subtitle: q.subtitle("beds", text.Args{"period": beds[0].Period}),
		Unit: q.Words.T("term.beds"), Value: q.number(0), Tick: q.number(text.AllDecimals), Source: q.source(beds[0].Source),
	}
	owners := []budget.Owner{budget.Public, budget.Private}
	total, private := 0, 0
	for _, owner := range owners {
		spec.Categories = append(spec.Categories, Category{Label: q.Words.Name(owner)})
		sum := 0
		for _, b := range beds {
			if b.Owner == owner {
				sum += b.Count
			}
		}
		spec.Totals = append(spec.Totals, Point{Value: float64(sum)})
		total += sum
		if owner == budget.Private {
			private = sum
		}
	}
	for _, kind := range bedKinds {
		if series, any := q.bedSeries(kind, owners, beds); any {
			spec.Series = append(spec.Series, series)
		}
	}
	spec.Title = q.title("beds", "private-share", text.Args{"private": private, "total": total, "share": q.Words.Percent(float64(private)/float64(max(total, 1)), 0)})
	spec.AltText = q.Words.T("chart.beds.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

// lastBeds returns the beds in operation by kind in the newest count.
func (q Question) lastBeds(area budget.AreaID) []budget.BedCount {
	var beds []budget.BedCount
	var newest budget.Period
	for b := range q.Plan.Beds.From(budget.BedCount{Area: area}) {
		if b.Revision != "" || b.Area != area {
			break
		}
		if b.Kind != budget.Actual || b.Beds == budget.AllBeds {
			continue
		}
		if b.Period.Compare(newest) > 0 {
			beds, newest = nil, b.Period
		}
		if b.Period == newest {
			beds = append(beds, b)
		}
	}
	return beds
}

func (q Question) bedSeries(kind budget.BedKind, owners []budget.Owner, beds []budget.BedCount) (Series, bool) {
	series := Series{Name: q.Words.Name(kind), Kind: Actual}
	any := false
	for _, owner := range owners {
		point := missing
		for _, b := range beds {
			if b.Beds == kind && b.Owner == owner {
				point = Point{Value: float64(b.Count), Origin: b.Source.Ref()}
				any = true
			}
		}
		series.Points = append(series.Points, point)
	}
	return series, any
}

// tellProductivity ranks the trusts by consultations per position.
func tellProductivity(q Question) Spec {
	all := q.Plan.ProductivityOf()
	if len(all) == 0 {
		return q.empty("productivity")
	}
	newest := slices.MaxFunc(all, func(a, b budget.Productivity) int { return a.Period.Compare(b.Period) }).Period
	all = slices.DeleteFunc(all, func(p budget.Productivity) bool { return p.Period != newest })
	slices.SortStableFunc(all, func(a, b budget.Productivity) int { return cmp.Compare(b.PerPosition, a.PerPosition) })
	series := Series{Name: q.Words.T("chart.productivity.name"), Kind: Actual}
	spec := Spec{
		Form: Bars, Subtitle: q.subtitle("productivity", text.Args{"period": newest}),
		Value: q.number(0), Tick: q.number(text.AllDecimals), Source: q.source(all[0].Source),
	}
	for _, one := range all {
		spec.Categories = append(spec.Categories, Category{Label: q.Plan.AreaName(one.Area)})
		series.Points = append(series.Points, Point{Value: one.PerPosition.Float(), Origin: one.Source.Ref(),
			Tooltip: q.Words.T("chart.tip.productivity", text.Args{"area": q.Plan.AreaName(one.Area),
				"consultations": one.Consultations, "positions": one.Positions, "each": q.Words.Quantity(one.PerPosition, 1)})})
	}
	spec.Series = []Series{series}
	top, bottom := all[0], all[len(all)-1]
	spec.Title = q.title("productivity", "range", text.Args{"low": q.Words.Quantity(bottom.PerPosition, 0), "high": q.Words.Quantity(top.PerPosition, 0),
		"bottom": q.Plan.AreaName(bottom.Area), "top": q.Plan.AreaName(top.Area)})
	spec.AltText = q.Words.T("chart.productivity.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}
