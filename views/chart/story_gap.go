package chart

import (
	"math"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageGap shows the consultations the region had each year, and on top
// of them those it would have had at the national rate: computed, and hatched.
func tellCoverageGap(q Question) Spec {
	region, _ := q.region()
	gaps := slices.DeleteFunc(q.Plan.ConsultationGaps(q.Revision.ID, region), func(g budget.ConsultationGap) bool { return q.beyond(g.Period.Year()) })
	if len(gaps) == 0 {
		return q.empty("coverage-gap")
	}
	spec := q.gapSpec(Columns)
	measured := make(map[int]bool)
	var sources []budget.Source
	for _, g := range gaps {
		measured[g.Period.Year()] = true
		sources = append(sources, g.Source, g.Coverage.Source)
	}
	years := condense(measured)
	spec.Categories = q.years(years)
	for _, year := range years {
		had, lacking, total := missing, missing, missing
		for _, g := range gaps {
			if g.Period.Year() == year {
				had, lacking, total = q.gapPoints(g)
			}
		}
		spec.Series[0].Points = append(spec.Series[0].Points, had)
		spec.Series[1].Points = append(spec.Series[1].Points, lacking)
		spec.Totals = append(spec.Totals, total)
	}
	spec.Unit = q.Words.T("chart.coverage-gap.unit")
	spec.Value = q.number(0)
	spec.Title = q.gapTitle(gaps)
	spec.Subtitle = q.subtitle("coverage-gap", nil)
	spec.Note = q.Words.T("chart.coverage-gap.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-gap", spec)
	return spec
}

// gapSpec is the frame of what is there, and what is lacking, stacked.
func (q Question) gapSpec(form Form) Spec {
	return Spec{Form: form, Arrange: Stacked, Tick: q.number(text.AllDecimals), Kinds: map[Kind]string{
		Actual:   q.Words.T("kind.actual"),
		Budget:   q.Words.T("chart.coverage-gap.stated"),
		Forecast: q.Words.T("chart.coverage-gap.computed"),
	}, Series: []Series{
		{ID: "had", Name: q.Words.T("chart.coverage-gap.had"), Kind: Actual},
		{ID: "lacking", Name: q.Words.T("chart.coverage-gap.lacking"), Kind: Forecast},
	}}
}

func (q Question) gapPoints(g budget.ConsultationGap) (had, lacking, total Point) {
	exact := g.Coverage.Exact
	tip := q.Words.T("chart.tip.gap", text.Args{"year": g.Period, "had": g.Consultations, "lacking": q.about(g.Missing, exact),
		"level": q.about(g.AtNational, exact), "source": q.origin(g.Source)})
	had = Point{Value: g.Consultations.Float(), Origin: g.Source.Ref(), Tooltip: tip}
	if g.Missing <= 0 {
		return had, missing, Point{Value: g.Consultations.Float()}
	}
	lacking = Point{Value: g.Missing.Float(), Label: q.about(g.Missing, exact), Origin: g.Coverage.Source.Ref(), Tooltip: tip}
	return had, lacking, Point{Value: g.AtNational.Float(), Label: q.about(g.AtNational, exact)}
}

// about writes a computed number, to the nearest ten unless it rests on exact
// ones: rounded rates carry no more.
func (q Question) about(n budget.Quantity, exact bool) string {
	if exact {
		return q.Words.Quantity(n, 0)
	}
	return q.Words.Int(int64(math.Round(n.Float()/10)) * 10)
}

// gapTitle tells of the last gap, and how it has gone since the first.
func (q Question) gapTitle(gaps []budget.ConsultationGap) string {
	first, last := gaps[0], gaps[len(gaps)-1]
	_, area := q.region()
	args := text.Args{"area": area, "year": last.Period, "from": first.Period,
		"lacking": q.about(last.Missing, last.Coverage.Exact), "before": q.about(first.Missing, first.Coverage.Exact)}
	switch {
	case last.Missing <= 0:
		return q.title("coverage-gap", "reached", args)
	case len(gaps) == 1 || first.Missing <= 0:
		return q.title("coverage-gap", "one", args)
	case last.Missing < first.Missing:
		return q.title("coverage-gap", "less", args)
	}
	return q.title("coverage-gap", "more", args)
}
