package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellPositionGap shows the positions in place and those lacking to the national
// level: as the plan states it, outlined, and as each other yardstick makes it,
// hatched.
func tellPositionGap(q Question) Spec {
	region, _ := q.region()
	var upTo budget.Period
	if q.To != 0 {
		upTo = budget.YearOf(q.To)
	}
	gaps := slices.DeleteFunc(q.Plan.PositionGaps(q.Revision.ID, region, upTo), func(g budget.PositionGap) bool { return q.beyond(g.Period.Year()) })
	if len(gaps) == 0 {
		return q.empty("coverage-gap-positions")
	}
	spec := q.gapSpec(Bars)
	var sources []budget.Source
	for _, g := range gaps {
		by := string(g.Yardstick)
		spec.Categories = append(spec.Categories, Category{ID: by, Label: q.Words.T("chart.coverage-gap-positions.by." + by), Emphasised: g.Stated})
		had, lacking, total := q.positionGapPoints(g)
		spec.Series[0].Points = append(spec.Series[0].Points, had)
		spec.Series[1].Points = append(spec.Series[1].Points, lacking)
		spec.Totals = append(spec.Totals, total)
		sources = append(sources, g.Source)
	}
	spec.Unit = q.Words.T("term.position")
	spec.Value = q.number(1)
	spec.Title = q.positionGapTitle(gaps)
	spec.Subtitle = q.subtitle("coverage-gap-positions", text.Args{"period": gaps[0].Period})
	spec.Note = q.Words.T("chart.coverage-gap-positions.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-gap-positions", spec)
	return spec
}

func (q Question) positionGapPoints(g budget.PositionGap) (had, lacking, total Point) {
	label := "chart.coverage-gap-positions.by." + string(g.Yardstick)
	tip := q.Words.T("chart.tip.position-gap", text.Args{"by": q.Words.T(label), "had": q.tenths(g.InPlace), "lacking": q.tenths(g.Missing),
		"level": q.tenths(g.InPlace + g.Missing), "source": q.origin(g.Source)})
	point := func(n budget.Quantity) Point {
		return Point{Value: n.Float(), Label: q.tenths(n), Origin: g.Source.Ref(), Tooltip: tip}
	}
	had, lacking, total = point(g.InPlace), point(g.Missing), Point{Value: (g.InPlace + g.Missing).Float(), Label: q.tenths(g.InPlace + g.Missing)}
	if g.Missing <= 0 {
		return had, missing, Point{Value: g.InPlace.Float(), Label: q.tenths(g.InPlace)}
	}
	if g.Stated {
		lacking.Kind = Budget
	}
	return had, lacking, total
}

// positionGapTitle holds what the plan states against what is computed.
func (q Question) positionGapTitle(gaps []budget.PositionGap) string {
	computed := slices.DeleteFunc(slices.Clone(gaps), func(g budget.PositionGap) bool { return g.Stated })
	args := text.Args{"stated": q.tenths(gaps[0].Missing)}
	if len(computed) > 0 {
		byMissing := func(a, b budget.PositionGap) int { return cmp.Compare(a.Missing, b.Missing) }
		args["low"] = q.tenths(slices.MinFunc(computed, byMissing).Missing)
		args["high"] = q.tenths(slices.MaxFunc(computed, byMissing).Missing)
	}
	switch {
	case len(computed) == 0:
		return q.title("coverage-gap-positions", "stated", args)
	case !gaps[0].Stated && len(computed) == 1:
		return q.title("coverage-gap-positions", "computed", args)
	case !gaps[0].Stated:
		return q.title("coverage-gap-positions", "range", args)
	case len(computed) == 1:
		return q.title("coverage-gap-positions", "against-one", args)
	}
	return q.title("coverage-gap-positions", "against", args)
}
