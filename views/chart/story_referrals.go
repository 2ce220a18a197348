package chart

import (
	"math"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellReferrals ranks the regions by the share of the newly referred who are
// given the right to treatment, with the country as a line.
func tellReferrals(q Question) Spec {
	r := q.rank(budget.GivenRightIndicator, budget.Region)
	if len(r.areas) == 0 {
		return q.empty("referrals")
	}
	spec := q.rankedBars(q.Words.T("chart.referrals.name"), r, q.referralPoint)
	spec.Value = q.perCent
	spec.Tick = q.perCent
	spec.Title = q.referralsTitle(r)
	spec.Subtitle = q.Words.T("chart.referrals.subtitle", text.Args{"period": r.period})
	spec.AltText = q.alt("referrals", spec)
	return spec
}

// perCent writes a value that is in per cent already, with the decimals it has:
// the six of a quantity at most. Dividing 2,2 by 100 and writing all there is
// would give 2,2000000000000002.
func (q Question) perCent(v float64) string {
	const million = 1e6
	return q.Words.Percent(math.Round(v*million)/(100*million), text.AllDecimals)
}

// referralPoint adds how many were referred, where that is known.
func (q Question) referralPoint(right budget.Observation) Point {
	p := Point{Value: right.Value.Float(), Origin: right.Source.Ref()}
	args := text.Args{"area": q.Plan.AreaName(right.Area), "share": q.perCent(right.Value.Float()),
		"year": right.Period, "source": q.origin(right.Source)}
	p.Tooltip = q.Words.T("chart.tip.right", args)
	for _, o := range q.measured(budget.ReferredIndicator) {
		if o.Area == right.Area && o.Period == right.Period && o.Group == "" {
			args["n"] = o.Value
			p.Tooltip = q.Words.T("chart.tip.referrals", args)
			p.Label = q.Words.T("chart.referrals.label", args)
		}
	}
	return p
}

func (q Question) referralsTitle(r ranking) string {
	top, bottom := r.areas[0], r.areas[len(r.areas)-1]
	args := text.Args{"top": q.Plan.AreaName(top.Area), "high": q.perCent(top.Value.Float()),
		"bottom": q.Plan.AreaName(bottom.Area), "low": q.perCent(bottom.Value.Float())}
	switch {
	case len(r.areas) == 1:
		return q.title("referrals", "one", args)
	case top.Value == bottom.Value:
		return q.title("referrals", "same", args)
	}
	return q.title("referrals", "range", args)
}
