package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellSpecialists shows the specialists at work, the years they were counted,
// against the need the plan states, in the field's own services and in all.
func tellSpecialists(q Question) Spec {
	actual := q.countedSpecialists()
	if len(actual) == 0 {
		return q.empty("specialists")
	}
	years := span(actual[0].Period.Year(), actual[len(actual)-1].Period.Year())
	spec := Spec{
		Form: Columns, Subtitle: q.subtitle("specialists", nil),
		Unit: q.Words.T("term.specialist"), Value: q.number(0), Tick: q.number(text.AllDecimals),
		Categories: q.years(years), Kinds: q.kindWords(),
	}
	series, sources := q.atWork(actual, years)
	spec.Series = []Series{series}
	args := text.Args{"n": actual[len(actual)-1].Count}
	which := "alone"
	for _, need := range q.specialistNeeds() {
		which, args["need"] = "of-need", need.Count
		spec.Series = append(spec.Series, q.needLine(need, len(years)))
		sources = append(sources, need.Source)
	}
	if year, found := q.firstApproval(); found && which == "of-need" {
		which, args["year"] = "of-need-until", year
	}
	spec.Title = q.title("specialists", which, args)
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("specialists", spec)
	return spec
}

// countedSpecialists returns the counts in the region of the years the reader
// wants to see.
func (q Question) countedSpecialists() []budget.SpecialistCount {
	region, _ := q.region()
	return slices.DeleteFunc(q.specialistsAtWork(region), func(c budget.SpecialistCount) bool { return q.beyond(c.Period.Year()) })
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

// atWork is a series of counts, the last of each year, and where they are from.
func (q Question) atWork(counts []budget.SpecialistCount, years []int) (Series, []budget.Source) {
	series := Series{ID: string(budget.SpecialistsActual), Name: q.Words.Name(budget.SpecialistsActual), Kind: Actual}
	var sources []budget.Source
	for _, year := range years {
		point := missing
		for _, c := range counts {
			if c.Period.Year() == year {
				point = Point{Value: float64(c.Count), Origin: c.Source.Ref(), Tooltip: q.Words.T("chart.tip.specialists",
					text.Args{"n": c.Count, "year": c.Period, "source": q.origin(c.Source)})}
			}
		}
		series.Points = append(series.Points, point)
	}
	for _, c := range counts {
		sources = append(sources, c.Source)
	}
	return series, sources
}

// specialistNeeds are the needs the plan states in the region: in the field's
// own services, and in all.
func (q Question) specialistNeeds() []budget.SpecialistCount {
	region, _ := q.region()
	var needs []budget.SpecialistCount
	for _, scope := range []budget.Scope{budget.FieldScope, budget.AllScope} {
		if stated := q.Plan.SpecialistsOf(q.Revision.ID, region, budget.SpecialistsNeeded, scope); len(stated) > 0 {
			needs = append(needs, stated[len(stated)-1])
		}
	}
	return needs
}

// needLine is a need as a line to reach.
func (q Question) needLine(need budget.SpecialistCount, categories int) Series {
	line := flat("need-"+string(need.Scope), q.Words.T("chart.specialists.need-"+string(need.Scope)), Target, float64(need.Count), categories)
	for i := range line.Points {
		line.Points[i].Origin = need.Source.Ref()
	}
	return line
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
