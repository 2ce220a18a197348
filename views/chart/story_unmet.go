package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// mostUnmet is how many services the chart has room for.
const mostUnmet = 8

// unmet is the unmet need for one service, first and last.
type unmet struct{ first, last budget.Observation }

func (u unmet) change() budget.Quantity { return u.last.Value - u.first.Value }

// tellUnmetNeed shows the services whose unmet need has changed the most from
// the first to the last time it was measured, the greatest rise first.
func tellUnmetNeed(q Question) Spec {
	first, last, services := q.unmetServices()
	if len(services) == 0 {
		return q.empty("unmet-need")
	}
	spec := Spec{Form: Dumbbells, Value: q.perCent, Tick: q.perCent}
	before := Series{ID: first.String(), Name: q.Words.Period(first), Kind: Actual}
	now := Series{ID: last.String(), Name: q.Words.Period(last), Kind: Actual}
	var sources []budget.Source
	title := q.unmetTitle(services[0], first, last)
	slices.SortStableFunc(services, func(a, b unmet) int { return cmp.Compare(b.change(), a.change()) })
	for _, u := range services {
		spec.Categories = append(spec.Categories, Category{ID: u.last.Group + "/" + u.last.Variant, Label: u.last.Group})
		before.Points = append(before.Points, q.unmetPoint(u.first))
		now.Points = append(now.Points, q.unmetPoint(u.last))
		spec.Totals = append(spec.Totals, Point{Value: u.change().Float(), Label: q.signed(u.change().Float(), q.points)})
		sources = append(sources, u.first.Source, u.last.Source)
	}
	spec.Series = []Series{before, now}
	spec.Title = title
	spec.Subtitle = q.Words.T("chart.unmet-need.subtitle", text.Args{"n": len(services),
		"area": q.Plan.AreaName(services[0].last.Area), "first": first, "last": last})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("unmet-need", spec)
	return spec
}

// unmetServices pairs the first and the last measurement of each service in the
// area measured first, those that changed the most before the others.
func (q Question) unmetServices() (first, last budget.Period, services []unmet) {
	all := slices.DeleteFunc(q.measured(budget.UnmetNeedIndicator), func(o budget.Observation) bool { return o.Group == "" })
	if len(all) == 0 {
		return first, last, nil
	}
	area := all[0].Area
	all = slices.DeleteFunc(all, func(o budget.Observation) bool { return o.Area != area })
	byPeriod := func(a, b budget.Observation) int { return a.Period.Compare(b.Period) }
	first, last = slices.MinFunc(all, byPeriod).Period, slices.MaxFunc(all, byPeriod).Period
	for _, o := range all {
		for _, before := range all {
			if first != last && o.Period == last && before.Period == first && before.Group == o.Group && before.Variant == o.Variant {
				services = append(services, unmet{before, o})
			}
		}
	}
	slices.SortStableFunc(services, func(a, b unmet) int { return cmp.Compare(size(b.change()), size(a.change())) })
	return first, last, services[:min(len(services), mostUnmet)]
}

// points writes a change of a share that is in per cent already.
func (q Question) points(v float64) string {
	return q.Words.T("chart.points", text.Args{"n": q.Words.Float(v, text.AllDecimals)})
}

func size(change budget.Quantity) budget.Quantity { return max(change, -change) }

func (q Question) unmetPoint(o budget.Observation) Point {
	return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.unmet", text.Args{
		"service": o.Group, "year": o.Period, "share": q.perCent(o.Value.Float()), "source": q.origin(o.Source)})}
}

// unmetTitle tells of the greatest change there is.
func (q Question) unmetTitle(u unmet, first, last budget.Period) string {
	args := text.Args{"service": u.last.Group, "from": q.perCent(u.first.Value.Float()), "to": q.perCent(u.last.Value.Float()),
		"first": first, "last": last}
	switch change := u.change(); {
	case change > 0:
		return q.title("unmet-need", "rises", args)
	case change < 0:
		return q.title("unmet-need", "falls", args)
	}
	return q.title("unmet-need", "stays", args)
}
