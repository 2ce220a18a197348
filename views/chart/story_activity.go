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

// tellPatients ranks the trusts by their outpatients. They are not added up:
// a patient may have been at several trusts.
func tellPatients(q Question) Spec {
	r := q.rank(budget.OutpatientsIndicator, budget.Trust)
	if len(r.areas) == 0 {
		return q.empty("patients")
	}
	r.country = nil // as for consultations
	spec := q.rankedBars(q.Words.T("chart.patients.name"), r, func(o budget.Observation) Point {
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.patients", text.Args{
			"area": q.Plan.AreaName(o.Area), "n": o.Value, "year": o.Period, "source": q.origin(o.Source)})}
	})
	top, bottom := r.areas[0], r.areas[len(r.areas)-1]
	args := text.Args{"top": q.Plan.AreaName(top.Area), "n": top.Value, "year": r.period, "bottom": q.Plan.AreaName(bottom.Area), "low": bottom.Value}
	which := "range"
	if top.Value == bottom.Value {
		which = "one"
	}
	spec.Title = q.title("patients", which, args)
	spec.Subtitle = q.subtitle("patients", text.Args{"period": r.period})
	spec.Note = q.Words.T("chart.patients.note")
	spec.AltText = q.alt("patients", spec)
	return spec
}

// share writes a part in per cent of the whole.
func (q Question) share(part, whole budget.Quantity) string {
	return q.Words.Percent(part.Float()/whole.Float(), 0)
}
