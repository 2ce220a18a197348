package chart

import (
	"math"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellSpecialistForecast shows how many specialists are expected in the years
// ahead, with the band that eight of ten outcomes lie in, against the need.
func tellSpecialistForecast(q Question) Spec {
	counted := q.countedSpecialists()
	if len(counted) == 0 {
		return q.empty("specialists-forecast")
	}
	now := counted[len(counted)-1]
	rates := budget.SpecialistRatesIn(q.Plan.AssumedIn(q.Revision, q.Scenario), now.Area)
	ahead := slices.DeleteFunc(q.Plan.SpecialistChances(now, q.Revision.LastYear, rates), func(c budget.SpecialistChances) bool {
		return c.Year == now.Period.Year() || q.beyond(c.Year)
	})
	if len(ahead) == 0 {
		return q.empty("specialists-forecast")
	}
	years := span(counted[0].Period.Year(), ahead[len(ahead)-1].Year)
	spec := Spec{Form: Lines, Unit: q.Words.T("term.specialist"), Value: q.toTenths, Tick: q.number(text.AllDecimals),
		Categories: q.years(years), Kinds: q.kindWords()}
	atWork, sources := q.atWork(counted, years)
	spec.Series = []Series{q.expectedSpecialists(atWork, ahead, years)}
	needs := q.specialistNeeds()
	for _, need := range needs {
		spec.Series = append(spec.Series, q.needLine(need, len(years)))
		sources = append(sources, need.Source)
	}
	spec.Title = q.chancesTitle(ahead, now, needs)
	spec.Subtitle = q.subtitle("specialists-forecast", text.Args{"scenario": q.scenarioName()})
	spec.Note = q.Words.T("chart.specialists-forecast.note", text.Args{"dropout": q.Words.Percent(rates.Dropout, 1),
		"attrition": q.Words.Percent(rates.Attrition, 1), "recruitment": q.Words.Float(rates.Recruitment, text.AllDecimals)})
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("specialists-forecast", spec)
	return spec
}

// toTenths writes a mean, without a decimal where it is nought.
func (q Question) toTenths(n float64) string {
	const ten = 10
	return q.Words.Float(math.Round(n*ten)/ten, text.AllDecimals)
}

// expectedSpecialists leads those counted on with those expected.
func (q Question) expectedSpecialists(atWork Series, ahead []budget.SpecialistChances, years []int) Series {
	atWork.ID, atWork.Name = "expected", q.Words.T("chart.specialists-forecast.expected")
	for i, year := range years {
		for _, c := range ahead {
			if c.Year != year {
				continue
			}
			low, high := c.Percentile(10), c.Percentile(90)
			atWork.Points[i] = Point{Value: c.Expected(), Kind: Forecast, Span: &Span{float64(low), float64(high)},
				Tooltip: q.Words.T("chart.tip.specialist-chances", text.Args{"year": budget.YearOf(year), "expected": q.Words.Float(c.Expected(), 1), "low": low, "high": high})}
		}
	}
	return atWork
}

// chancesTitle tells where eight of ten outcomes end, and how likely the need is
// met by then.
func (q Question) chancesTitle(ahead []budget.SpecialistChances, now budget.SpecialistCount, needs []budget.SpecialistCount) string {
	end := ahead[len(ahead)-1]
	args := text.Args{"low": end.Percentile(10), "high": end.Percentile(90), "year": budget.YearOf(end.Year)}
	of := slices.IndexFunc(needs, func(n budget.SpecialistCount) bool { return n.Scope == now.Scope })
	if of < 0 {
		return q.title("specialists-forecast", "alone", args)
	}
	args["need"] = needs[of].Count
	chance := end.AtLeast(needs[of].Count)
	args["chance"] = q.Words.Percent(chance, 0)
	if chance == 0 {
		return q.title("specialists-forecast", "never", args)
	}
	return q.title("specialists-forecast", "chance", args)
}
