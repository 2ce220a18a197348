package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// trustSpecialists is a trust whose specialists are counted, and what is likely
// there.
type trustSpecialists struct {
	area    budget.Area
	counted []budget.SpecialistCount
	ahead   []budget.SpecialistChances
	need    int // 0 where none is stated or listed
}

func (t trustSpecialists) now() budget.SpecialistCount { return t.counted[len(t.counted)-1] }

func (t trustSpecialists) end() budget.SpecialistChances { return t.ahead[len(t.ahead)-1] }

// tellSpecialistTrusts shows how many specialists are expected at each trust
// where they are counted, with the band that eight of ten outcomes lie in.
func tellSpecialistTrusts(q Question) Spec {
	trusts, uncounted := q.trustSpecialists()
	if len(trusts) == 0 {
		return q.empty("specialists-trusts")
	}
	first, last := trusts[0].counted[0].Period.Year(), 0
	for _, t := range trusts {
		first, last = min(first, t.counted[0].Period.Year()), max(last, t.end().Year)
	}
	years := span(first, last)
	spec := Spec{Form: Lines, Unit: q.Words.T("term.specialist"), Value: q.toTenths, Tick: q.number(text.AllDecimals),
		Categories: q.years(years), Kinds: q.kindWords()}
	var sources []budget.Source
	for panel, t := range trusts {
		spec.Panels = append(spec.Panels, t.area.Label())
		atWork, from := q.atWork(t.counted, years)
		series := []Series{q.expectedSpecialists(atWork, t.ahead, years)}
		if t.need > 0 {
			series = append(series, flat("need", q.Words.T("chart.specialists-trusts.need"), Target, float64(t.need), len(years)))
		}
		for _, s := range series {
			s.ID, s.Panel = string(t.area.ID)+"/"+s.ID, panel
			spec.Series = append(spec.Series, s)
		}
		sources = append(sources, from...)
	}
	spec.Title = q.trustChancesTitle(trusts)
	spec.Subtitle = q.subtitle("specialists-trusts", text.Args{"scenario": q.scenarioName()})
	if len(uncounted) > 0 {
		spec.Note = q.Words.T("chart.specialists-trusts.note", text.Args{"areas": q.Words.List(uncounted)})
	}
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.specialists-trusts.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "figures": q.listed(q.trustChances(trusts))})
	return spec
}

// trustSpecialists returns the trusts of the region whose specialists are
// counted before the last year of the plan, and the names of those that only
// have doctors in training: nobody knows what those begin from.
func (q Question) trustSpecialists() (found []trustSpecialists, uncounted []string) {
	region, _ := q.region()
	assumed := q.Plan.AssumedIn(q.Revision, q.Scenario)
	for _, area := range q.Plan.ChildrenOf(region) {
		t := trustSpecialists{area: area, counted: slices.DeleteFunc(q.specialistsAtWork(area.ID), func(c budget.SpecialistCount) bool { return q.beyond(c.Period.Year()) })}
		if area.Kind != budget.Trust {
			continue
		}
		if len(t.counted) == 0 {
			if q.trains(area.ID) {
				uncounted = append(uncounted, area.Label())
			}
			continue
		}
		now := t.now()
		t.ahead = slices.DeleteFunc(q.Plan.SpecialistChances(now, q.Revision.LastYear, budget.SpecialistRatesIn(assumed, area.ID)), func(c budget.SpecialistChances) bool {
			return c.Year == now.Period.Year() || q.beyond(c.Year)
		})
		if t.need = q.Plan.NeedFor(q.Revision.ID, now); len(t.ahead) > 0 {
			found = append(found, t)
		}
	}
	return found, uncounted
}

// trains reports whether an area has doctors in training.
func (q Question) trains(area budget.AreaID) bool {
	for cohort := range q.Plan.Cohorts.All() {
		if cohort.Area == area {
			return true
		}
	}
	return false
}

// trustChancesTitle tells which trust is least likely to have those it needs, or
// where no need is known how many each is likely to have.
func (q Question) trustChancesTitle(trusts []trustSpecialists) string {
	args := text.Args{"year": budget.YearOf(trusts[0].end().Year), "figures": q.listed(q.trustChances(trusts))}
	needing := slices.DeleteFunc(slices.Clone(trusts), func(t trustSpecialists) bool { return t.need == 0 })
	if len(needing) == 0 {
		return q.title("specialists-trusts", "alone", args)
	}
	least := slices.MinFunc(needing, func(a, b trustSpecialists) int {
		return cmp.Or(cmp.Compare(a.end().AtLeast(a.need), b.end().AtLeast(b.need)), cmp.Compare(a.end().Expected()-float64(a.need), b.end().Expected()-float64(b.need)))
	})
	args["area"], args["need"], args["chance"] = least.area.Label(), least.need, q.Words.Percent(least.end().AtLeast(least.need), 0)
	return q.title("specialists-trusts", "need", args)
}

// trustChances tells where eight of ten outcomes end at each trust.
func (q Question) trustChances(trusts []trustSpecialists) []string {
	var figures []string
	for _, t := range trusts {
		figures = append(figures, q.Words.T("chart.specialists-trusts.figure", text.Args{"area": t.area.Label(), "low": t.end().Percentile(10), "high": t.end().Percentile(90)}))
	}
	return figures
}
