package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellPipeline shows how many specialists there can be to the end of the plan:
// those counted so far, and from the last count on a band between the most that
// training can give and none of it, against the need.
func tellPipeline(q Question) Spec {
	region, _ := q.region()
	counted := q.specialistsAtWork(region)
	if len(counted) == 0 {
		return q.empty("specialists-pipeline")
	}
	now := counted[len(counted)-1]
	outlook := q.wantedOutlook(now)
	if len(outlook) == 0 || outlook[len(outlook)-1].Year == now.Period.Year() {
		return q.empty("specialists-pipeline")
	}
	years := slices.DeleteFunc(span(counted[0].Period.Year(), outlook[len(outlook)-1].Year), q.beyond)
	spec := Spec{
		Form: Lines, Subtitle: q.subtitle("specialists-pipeline", text.Args{"last": budget.YearOf(years[len(years)-1])}),
		Unit: q.Words.T("term.specialist"), Value: q.number(text.AllDecimals), Tick: q.number(text.AllDecimals),
		Categories: q.years(years), Kinds: q.kindWords(),
	}
	series, sources := q.atWork(q.countedSpecialists(), years)
	most := q.outlookBand(outlook, years)
	spec.Series = []Series{most, q.prolonged(series, outlook, years)}
	needs := q.specialistNeeds()
	for _, need := range needs {
		spec.Series = append(spec.Series, q.needLine(need, len(years)))
		sources = append(sources, need.Source)
	}
	for _, cohort := range q.cohorts() {
		sources = append(sources, cohort.Source)
	}
	spec.Notes = q.approvalNotes(most, years)
	spec.Title = q.pipelineTitle(now, outlook, needs)
	spec.Note = q.pipelineNote()
	spec.Source = q.source(sources...)
	spec.AltText = q.pipelineAlt(spec, now, outlook)
	return spec
}

// wantedOutlook is the outlook from the last count to the end of the plan, of
// the years the reader wants to see.
func (q Question) wantedOutlook(now budget.SpecialistCount) []budget.SpecialistOutlook {
	return slices.DeleteFunc(q.Plan.SpecialistsAhead(now, q.Revision.LastYear), func(o budget.SpecialistOutlook) bool {
		return q.beyond(o.Year)
	})
}

// outlookBand is the upper edge of the outlook, with the band down to the lower
// one.
func (q Question) outlookBand(outlook []budget.SpecialistOutlook, years []int) Series {
	most := Series{ID: "most", Name: q.Words.T("chart.specialists-pipeline.most"), Kind: Forecast}
	for _, year := range years {
		point := missing
		for _, o := range outlook {
			if o.Year == year {
				point = Point{Value: o.High.Float(), Span: &Span{o.Low.Float(), o.High.Float()}, Tooltip: q.outlookTip(o)}
			}
		}
		most.Points = append(most.Points, point)
	}
	return most
}

// prolonged leads those at work on along the lower edge of the outlook.
func (q Question) prolonged(atWork Series, outlook []budget.SpecialistOutlook, years []int) Series {
	atWork.Name = q.Words.T("chart.specialists-pipeline.least")
	for i, year := range years {
		for _, o := range outlook {
			if o.Year == year && atWork.Points[i].Missing {
				atWork.Points[i] = Point{Value: o.Low.Float(), Kind: Forecast, Label: q.tenths(o.Low), Tooltip: q.outlookTip(o)}
			}
		}
	}
	return atWork
}

func (q Question) outlookTip(o budget.SpecialistOutlook) string {
	return q.Words.T("chart.tip.outlook", text.Args{"year": budget.YearOf(o.Year), "low": q.tenths(o.Low), "n": o.High})
}

// tenths writes a number to one decimal, and without it where it is nought.
func (q Question) tenths(n budget.Quantity) string {
	const tenth = budget.Unit / 10
	return q.Words.Quantity((n+tenth/2)/tenth*tenth, text.AllDecimals)
}

// cohorts are those in training, the first to be approved first.
func (q Question) cohorts() []budget.TrainingCohort {
	var all []budget.TrainingCohort
	for cohort := range q.Plan.Cohorts.All() {
		if cohort.Posts > 0 {
			all = append(all, cohort)
		}
	}
	slices.SortStableFunc(all, func(a, b budget.TrainingCohort) int { return a.Approval.Compare(b.Approval) })
	return all
}

// approvalNotes say at each year of the upper edge how many in training can be
// approved that year at the earliest.
func (q Question) approvalNotes(most Series, years []int) []Annotation {
	posts := make(map[int]int) // by the year of approval
	for cohort := range q.Plan.Cohorts.All() {
		posts[cohort.Approval.Year()] += cohort.Posts
	}
	var notes []Annotation
	for category, year := range years {
		if posts := posts[year]; posts > 0 && !most.Points[category].Missing {
			notes = append(notes, Annotation{Category: category, Text: q.Words.T("chart.specialists-pipeline.approved", text.Args{"n": posts})})
		}
	}
	return notes
}

func (q Question) cohortText(c budget.TrainingCohort) string {
	return q.Words.T("chart.specialists-pipeline.cohort", text.Args{"name": c.Name, "n": c.Posts, "year": c.Approval})
}

// pipelineTitle tells whether the need of those who are counted can be reached
// at the end of the years shown, if all goes well.
func (q Question) pipelineTitle(now budget.SpecialistCount, outlook []budget.SpecialistOutlook, needs []budget.SpecialistCount) string {
	end := outlook[len(outlook)-1]
	args := text.Args{"n": end.High, "low": q.tenths(end.Low), "year": budget.YearOf(end.Year)}
	of := slices.IndexFunc(needs, func(n budget.SpecialistCount) bool { return n.Scope == now.Scope })
	if of < 0 {
		return q.title("specialists-pipeline", "alone", args)
	}
	need := budget.Whole(int64(needs[of].Count))
	args["need"] = need
	switch {
	case end.High < need:
		args["n"] = need - end.High
		return q.title("specialists-pipeline", "lacking", args)
	case now.Count >= needs[of].Count:
		return q.title("specialists-pipeline", "already", args)
	}
	for _, o := range slices.Backward(q.Plan.SpecialistsAhead(now, end.Year)) {
		if o.High >= need {
			args["reached"] = budget.YearOf(o.Year)
		}
	}
	return q.title("specialists-pipeline", "reached", args)
}

// pipelineNote says that the band is computed, and from what.
func (q Question) pipelineNote() string {
	attrition := q.Words.T("chart.specialists-pipeline.no-attrition")
	if factor, known := q.Plan.SpecialistAttritionShare(); known {
		attrition = q.Words.T("chart.specialists-pipeline.attrition", text.Args{"share": q.Words.Percent(factor.Float(), text.AllDecimals)})
	}
	return q.Words.T("chart.specialists-pipeline.note", text.Args{"attrition": attrition})
}

func (q Question) pipelineAlt(spec Spec, now budget.SpecialistCount, outlook []budget.SpecialistOutlook) string {
	var cohorts []string
	for _, cohort := range q.cohorts() {
		cohorts = append(cohorts, q.cohortText(cohort))
	}
	end := outlook[len(outlook)-1]
	return q.Words.T("chart.specialists-pipeline.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"n": now.Count, "low": q.tenths(end.Low), "high": end.High, "year": budget.YearOf(end.Year),
		"cohorts": cmp.Or(q.listed(cohorts), q.Words.T("chart.specialists-pipeline.no-cohorts"))})
}
