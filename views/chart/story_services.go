package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// demand is how many persons have a service and how many want it in 12 months.
type demand struct {
	service    budget.NeedService
	now, later int
	judged     bool
}

// most is what the service is ranked by: the persons in 12 months, or now where
// what is to come was not judged.
func (d demand) most() int {
	if d.judged {
		return d.later
	}
	return d.now
}

// tellNeedServices shows how many of the persons in the newest survey have each
// specialist service now, and how many more want it within 12 months.
func tellNeedServices(q Question) Spec {
	survey, _ := q.needMap()
	demands := q.demands(survey)
	if len(demands) == 0 {
		return q.empty("need-services")
	}
	spec := Spec{Form: Bars, Arrange: Stacked, Unit: q.Words.T("chart.need-services.unit"),
		Value: q.number(0), Tick: q.number(text.AllDecimals), Series: []Series{
			{ID: "now", Name: q.Words.T("chart.need-services.now"), Kind: Actual},
			{ID: "added", Name: q.Words.T("chart.need-services.added"), Kind: Forecast},
		}}
	var sources []budget.Source
	for _, d := range demands {
		tip, origin := q.demandTip(d, survey), d.service.Source.Ref()
		added := missing
		if d.later > d.now {
			added = Point{Value: float64(d.later - d.now), Tooltip: tip, Origin: origin}
		}
		spec.Categories = append(spec.Categories, Category{ID: d.service.Name, Label: d.service.Name})
		spec.Series[0].Points = append(spec.Series[0].Points, Point{Value: float64(d.now), Tooltip: tip, Origin: origin})
		spec.Series[1].Points = append(spec.Series[1].Points, added)
		spec.Totals = append(spec.Totals, Point{Value: float64(max(d.now, d.later)), Label: q.demandLabel(d)})
		sources = append(sources, d.service.Source)
	}
	spec.Title = q.servicesTitle(demands[0])
	spec.Subtitle = q.Words.T("chart.need-services.subtitle", text.Args{"persons": survey.Persons,
		"area": q.Plan.AreaName(survey.Area), "period": survey.Period})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("need-services", spec)
	return spec
}

// demands are those for specialist services, the most wanted first.
func (q Question) demands(survey budget.NeedMap) []demand {
	var found []demand
	for s := range q.Plan.NeedServices.All() {
		if s.Map == survey.ID && s.Level == budget.Specialist {
			d := demand{service: s}
			d.now, d.later, d.judged = s.Persons(survey)
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b demand) int {
		return cmp.Or(cmp.Compare(b.most(), a.most()), cmp.Compare(a.service.Order, b.service.Order))
	})
	return found
}

// demandLabel writes the persons in 12 months and their share, after those now
// where they grow fewer, since a bar cannot show what is taken away.
func (q Question) demandLabel(d demand) string {
	if d.judged && d.later < d.now {
		return q.Words.T("chart.need-services.fewer", text.Args{"now": d.now,
			"later": q.withShare(d.later, max(0, d.service.Now+*d.service.Added))})
	}
	share := d.service.Now
	if d.judged {
		share = max(0, share+*d.service.Added)
	}
	return q.withShare(d.most(), share)
}

func (q Question) demandTip(d demand, survey budget.NeedMap) string {
	args := text.Args{"service": d.service.Name, "now": d.now, "share": q.Words.Percent(d.service.Now.Float(), text.AllDecimals),
		"persons": survey.Persons, "source": q.origin(d.service.Source)}
	if !d.judged {
		return q.Words.T("chart.tip.need-now", args)
	}
	args["later"] = d.later
	args["wanted"] = q.Words.Percent(max(0, d.service.Now+*d.service.Added).Float(), text.AllDecimals)
	return q.Words.T("chart.tip.need-service", args)
}

// servicesTitle tells of the service most persons have or will want.
func (q Question) servicesTitle(top demand) string {
	args := text.Args{"service": top.service.Name, "now": top.now, "n": top.most()}
	switch {
	case !top.judged:
		return q.title("need-services", "now", args)
	case top.later > top.now:
		return q.title("need-services", "rises", args)
	case top.later < top.now:
		return q.title("need-services", "falls", args)
	}
	return q.title("need-services", "stays", args)
}
