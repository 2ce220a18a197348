package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

var bedKinds = []budget.BedKind{budget.AcuteBeds, budget.DetoxBeds, budget.ShortBeds, budget.LongBeds, budget.AllBeds}

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
		spec.Categories = append(spec.Categories, Category{ID: string(owner), Label: q.Words.Name(owner)})
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

// lastBeds returns the beds in operation in the newest count of the years the
// reader wants to see: by kind, or, where an area has none told by kind, all
// kinds together. For an area that is not counted itself its parts are added up.
func (q Question) lastBeds(area budget.AreaID) []budget.BedCount {
	beds := q.bedsCounted(area)
	if len(beds) > 0 {
		return beds
	}
	var parts []budget.BedCount
	for _, child := range q.Plan.ChildrenOf(area) {
		parts = append(parts, q.bedsCounted(child.ID)...)
	}
	newest := budget.Period{}
	for _, b := range parts {
		if b.Period.Compare(newest) > 0 {
			newest = b.Period
		}
	}
	for _, b := range parts {
		i := slices.IndexFunc(beds, func(sum budget.BedCount) bool { return sum.Owner == b.Owner && sum.Beds == b.Beds })
		switch {
		case b.Period != newest:
		case i >= 0:
			beds[i].Count += b.Count
		default:
			beds = append(beds, b)
		}
	}
	return beds
}

// bedsCounted returns the newest count of an area itself.
func (q Question) bedsCounted(area budget.AreaID) []budget.BedCount {
	var beds []budget.BedCount
	var newest budget.Period
	for b := range q.Plan.Beds.From(budget.BedCount{Area: area}) {
		if b.Revision != "" || b.Area != area {
			break
		}
		if b.Kind != budget.Actual || q.beyond(b.Period.Year()) {
			continue
		}
		if b.Period.Compare(newest) > 0 {
			beds, newest = nil, b.Period
		}
		if b.Period == newest {
			beds = append(beds, b)
		}
	}
	divided := func(b budget.BedCount) bool { return b.Beds != budget.AllBeds }
	if slices.ContainsFunc(beds, divided) {
		beds = slices.DeleteFunc(beds, func(b budget.BedCount) bool { return !divided(b) })
	}
	return beds
}

func (q Question) bedSeries(kind budget.BedKind, owners []budget.Owner, beds []budget.BedCount) (Series, bool) {
	series := Series{ID: string(kind), Name: q.Words.Name(kind), Kind: Actual}
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
