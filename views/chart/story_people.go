package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// flat is a line at one height over all categories.
func flat(name string, kind Kind, value float64, categories int) Series {
	series := Series{Name: name, Kind: kind}
	for range categories {
		series.Points = append(series.Points, Point{Value: value})
	}
	return series
}

// tellSpecialists shows the specialists at work against the need the plan
// states, in the field's own services and in all.
func tellSpecialists(q Question) Spec {
	region, _ := q.region()
	actual := q.specialistsAtWork(region)
	if len(actual) == 0 {
		return q.empty("specialists")
	}
	years := span(min(actual[0].Period.Year(), q.Revision.FirstYear), q.Revision.LastYear)
	spec := Spec{
		Form: Lines, Subtitle: q.subtitle("specialists", nil),
		Unit: q.Words.T("term.specialist"), Value: q.number(0), Tick: q.number(text.AllDecimals),
		Categories: q.years(years), Kinds: q.kindWords(),
	}
	series := Series{Name: q.Words.Name(budget.SpecialistsActual), Kind: Actual}
	var sources []budget.Source
	for _, year := range years {
		series.Points = append(series.Points, specialistPoint(actual, year))
	}
	spec.Series = []Series{series}
	if ceiling, posts := q.ceiling(actual[len(actual)-1], years); posts > 0 {
		ceiling.Name = q.Words.T("chart.specialists.ceiling", text.Args{"n": posts})
		spec.Series = []Series{ceiling, series} // what is rests on what may be
	}
	args := text.Args{"now": actual[len(actual)-1].Count}
	which := "alone"
	for _, scope := range []budget.Scope{budget.FieldScope, budget.AllScope} {
		need := q.Plan.SpecialistsOf(q.Revision.ID, region, budget.SpecialistsNeeded, scope)
		if len(need) == 0 {
			continue
		}
		wanted := need[len(need)-1]
		which, args["need"] = "of-need", wanted.Count
		spec.Series = append(spec.Series, flat(q.Words.T("chart.specialists.need-"+string(scope)), Target, float64(wanted.Count), len(years)))
		sources = append(sources, wanted.Source)
	}
	if year, found := q.firstApproval(); found && which == "of-need" {
		which, args["year"] = "of-need-until", year
	}
	spec.Title = q.title("specialists", which, args)
	spec.Source = q.source(append(sources, actual[0].Source)...)
	spec.AltText = q.Words.T("chart.specialists.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

// ceiling is the most specialists there can be in the years ahead: those at
// work now and everyone in training, each from the first year they can be
// approved, if none leaves. It also counts the training posts.
func (q Question) ceiling(now budget.SpecialistCount, years []int) (Series, int) {
	series := Series{Kind: Forecast}
	posts := 0
	for cohort := range q.Plan.Cohorts.All() {
		posts += cohort.Posts
	}
	for _, year := range years {
		point := missing
		if year >= now.Period.Year() {
			point = Point{Value: float64(now.Count + q.Plan.ApprovedBy(year))}
		}
		series.Points = append(series.Points, point)
	}
	return series, posts
}

// specialistsAtWork returns the counts of all specialists, or of those in the
// field's own services where only they are counted.
func (q Question) specialistsAtWork(area budget.AreaID) []budget.SpecialistCount {
	all := q.Plan.SpecialistsOf("", area, budget.SpecialistsActual, budget.AllScope)
	if len(all) > 0 {
		return all
	}
	return q.Plan.SpecialistsOf("", area, budget.SpecialistsActual, budget.FieldScope)
}

// firstApproval is the first time a doctor in training can be approved, where
// it lies ahead of the reader.
func (q Question) firstApproval() (budget.Period, bool) {
	var first budget.Period
	for cohort := range q.Plan.Cohorts.All() {
		if cohort.Approval.Year() > q.Year && (first.IsZero() || cohort.Approval.Compare(first) < 0) {
			first = cohort.Approval
		}
	}
	return first, !first.IsZero()
}

func specialistPoint(counts []budget.SpecialistCount, year int) Point {
	point := missing
	for _, c := range counts {
		if c.Period.Year() == year {
			point = Point{Value: float64(c.Count), Origin: c.Source.Ref()}
		}
	}
	return point
}
