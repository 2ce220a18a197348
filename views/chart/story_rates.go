package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellRates ranks the regions by consultations per inhabitant, with the
// country as a line.
func tellRates(q Question) Spec {
	indicator, found := q.rateIndicator()
	r := q.rank(indicator.ID, budget.Region)
	if !found || len(r.areas) == 0 {
		return q.empty("rates")
	}
	per := q.Words.Int(int64(indicator.Per))
	name := q.Words.T("chart.rates.name")
	spec := q.rankedBars(name, r, func(o budget.Observation) Point {
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.rate", text.Args{
			"area": q.Plan.AreaName(o.Area), "rate": o.Value, "per": per, "year": o.Period, "source": q.origin(o.Source)})}
	})
	spec.Value = q.number(1)
	spec.Title = q.ratesTitle(r, per)
	spec.Subtitle = q.Words.T("chart.rates.subtitle", text.Args{"per": per, "period": r.period})
	spec.AltText = q.alt("rates", spec)
	return spec
}

// rateIndicator is the one that measures consultations per inhabitant.
func (q Question) rateIndicator() (budget.Indicator, bool) {
	for indicator := range q.Plan.Indicators.All() {
		if indicator.Yardstick == budget.ByConsultations && indicator.Statistic == budget.Rate {
			return indicator, true
		}
	}
	return budget.Indicator{}, false
}

// ratesTitle holds the plan's own region, or else the lowest, against the
// country.
func (q Question) ratesTitle(r ranking, per string) string {
	place := q.own(r)
	if place < 0 {
		place = len(r.areas) - 1
	}
	o := r.areas[place]
	args := text.Args{"area": q.Plan.AreaName(o.Area), "n": o.Value, "per": per, "year": r.period}
	if r.country == nil {
		return q.title("rates", "alone", args)
	}
	args["national"] = r.country.Value
	return q.title("rates", stands(o.Value, r.country.Value), args)
}
