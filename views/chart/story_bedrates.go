package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBedsRegions ranks the regions by beds for their adults, with the country
// as a line.
func tellBedsRegions(q Question) Spec {
	r := q.rankBeds()
	if len(r.areas) == 0 {
		return q.empty("beds-regions")
	}
	per := q.Words.Int(budget.BedRatePer)
	spec := q.rankedBars(q.Words.T("chart.beds-regions.name"), r, func(o budget.Observation) Point {
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.beds-rate", text.Args{
			"area": q.Plan.AreaName(o.Area), "rate": q.Words.Quantity(o.Value, 1), "per": per, "year": o.Period,
			"n": *o.Numerator, "adults": *o.Denominator, "source": q.origin(o.Source)})}
	})
	spec.Title = q.bedsRegionsTitle(r, per)
	spec.Subtitle = q.Words.T("chart.beds-regions.subtitle", text.Args{"per": per, "period": r.period})
	spec.AltText = q.alt("beds-regions", spec)
	return spec
}

// rankBeds compares the regions, the newest time beds and adults are known of
// any of them.
func (q Question) rankBeds() ranking {
	var r ranking
	rates := q.Plan.BedRates()
	for _, rate := range rates {
		if q.level(rate.Area) == budget.Region && rate.Period.Compare(r.period) > 0 {
			r.period = rate.Period
		}
	}
	for _, rate := range rates {
		count := budget.Whole(int64(rate.Beds))
		o := budget.Observation{Area: rate.Area, Period: rate.Period, Value: rate.Rate, Numerator: &count, Denominator: &rate.Adults, Source: rate.Source}
		switch level := q.level(rate.Area); {
		case rate.Period != r.period:
		case level == budget.Region:
			r.areas = append(r.areas, o)
		case level == budget.Country:
			r.country = &o
		}
	}
	slices.SortStableFunc(r.areas, func(a, b budget.Observation) int { return cmp.Compare(b.Value, a.Value) })
	return r
}

// bedsRegionsTitle holds the plan's own region, or else the lowest, against the
// country.
func (q Question) bedsRegionsTitle(r ranking, per string) string {
	place := q.own(r)
	if place < 0 {
		place = len(r.areas) - 1
	}
	o := r.areas[place]
	args := text.Args{"area": q.Plan.AreaName(o.Area), "n": whole(o.Value), "per": per, "year": r.period}
	if r.country == nil {
		return q.title("beds-regions", "alone", args)
	}
	args["national"] = whole(r.country.Value)
	return q.title("beds-regions", stands(whole(o.Value), whole(r.country.Value)), args)
}
