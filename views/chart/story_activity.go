package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellActivity ranks the trusts by their outpatient consultations.
func tellActivity(q Question) Spec {
	r := q.rank(budget.ConsultationsIndicator, budget.Trust)
	if len(r.areas) == 0 {
		return q.empty("activity")
	}
	r.country = nil // a sum for the country says nothing of one trust
	total := r.total()
	spec := q.rankedBars(q.Words.T("chart.activity.name"), r, func(o budget.Observation) Point {
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.activity", text.Args{
			"area": q.Plan.AreaName(o.Area), "n": o.Value, "share": q.share(o.Value, total), "year": o.Period, "source": q.origin(o.Source)})}
	})
	top := r.areas[0]
	args := text.Args{"top": q.Plan.AreaName(top.Area), "n": top.Value, "total": total, "share": q.share(top.Value, total), "year": r.period}
	which := "share"
	switch {
	case total == 0:
		which = "none"
	case len(r.areas) == 1:
		which = "one"
	}
	spec.Title = q.title("activity", which, args)
	spec.Subtitle = q.subtitle("activity", text.Args{"period": r.period})
	spec.AltText = q.alt("activity", spec)
	return spec
}

// share writes a part in per cent of the whole.
func (q Question) share(part, whole budget.Quantity) string {
	return q.Words.Percent(part.Float()/whole.Float(), 0)
}
