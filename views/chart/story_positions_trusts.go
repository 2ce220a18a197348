package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// trustPositions is what is known of the positions of one trust.
type trustPositions struct {
	area    budget.Area
	planned []budget.PositionCount
	need    []budget.PositionCount
	latest  budget.Quantity // in place the last time they were counted
	counted budget.Period   // zero where they never were
}

// tellPositionsTrusts shows the positions planned and come at each trust, on
// one scale. Where the plan gives none to the trusts it shows those in place.
func tellPositionsTrusts(q Question) Spec {
	trusts := q.trustPositions()
	planned := slices.ContainsFunc(trusts, func(t trustPositions) bool { return len(t.planned) > 0 })
	years := q.planYears()
	if !planned {
		years = q.countedYears(trusts)
	}
	if len(years) == 0 || len(trusts) == 0 {
		return q.empty("positions-trusts")
	}
	if len(years) == 1 && !planned {
		return q.tellTrustsOnce(trusts, years[0])
	}
	spec := Spec{Form: Columns, Unit: q.Words.T("term.position"), Value: q.number(text.AllDecimals), Tick: q.number(text.AllDecimals),
		Categories: q.years(years)}
	var counts []budget.PositionCount
	for i, t := range trusts {
		spec.Panels = append(spec.Panels, q.Plan.AreaName(t.area.ID))
		series := []Series{q.inPlaceSeries(t.area.ID, years)}
		if planned {
			series = []Series{q.plannedSeries(t.area.ID, t.planned, years), q.addedSeries(t.area.ID, years)}
		}
		if planned && len(t.need) > 0 {
			series = append(series, q.missingSeries(t.need[len(t.need)-1], years))
		}
		for _, s := range series {
			s.ID, s.Panel = string(t.area.ID)+"/"+s.ID, i
			spec.Series = append(spec.Series, s)
		}
		counts = append(counts, append(t.planned, t.need...)...)
	}
	spec.Source = q.source(append(sourcesOf(counts), q.filledSources(trusts)...)...)
	if planned {
		q.tellPlannedTrusts(&spec, trusts, years)
	} else {
		q.tellPlacedTrusts(&spec, trusts, years[len(years)-1], "alt")
	}
	return spec
}

// trustPositions returns the trusts of the region that anything is known of.
func (q Question) trustPositions() []trustPositions {
	region, _ := q.region()
	var found []trustPositions
	for _, area := range q.Plan.ChildrenOf(region) {
		t := trustPositions{area: area,
			planned: q.Plan.PlannedPositions(q.Revision.ID, area.ID, budget.PositionsPlanned),
			need:    q.Plan.PlannedPositions(q.Revision.ID, area.ID, budget.PositionsMissing)}
		t.latest, t.counted, _ = q.Plan.PositionsInPlace(area.ID, budget.Period{})
		if area.Kind == budget.Trust && (len(t.planned) > 0 || !t.counted.IsZero()) {
			found = append(found, t)
		}
	}
	return found
}

// countedYears are those in which positions were counted at any trust.
func (q Question) countedYears(trusts []trustPositions) []int {
	measured := make(map[int]bool)
	for _, t := range trusts {
		for c := range q.Plan.Positions.From(budget.PositionCount{Area: t.area.ID}) {
			if c.Revision != "" || c.Area != t.area.ID {
				break
			}
			if c.Kind == budget.PositionsFilled && c.Profession == "" && !q.beyond(c.Period.Year()) {
				measured[c.Period.Year()] = true
			}
		}
	}
	return condense(measured)
}

func (q Question) filledSources(trusts []trustPositions) []budget.Source {
	var sources []budget.Source
	for c := range q.Plan.Positions.All() {
		known := slices.ContainsFunc(trusts, func(t trustPositions) bool { return t.area.ID == c.Area })
		if known && c.Kind == budget.PositionsFilled && c.Profession == "" {
			sources = append(sources, c.Source)
		}
	}
	return sources
}

func (q Question) inPlaceSeries(area budget.AreaID, years []int) Series {
	series := Series{ID: string(budget.PositionsFilled), Name: q.Words.Name(budget.PositionsFilled), Kind: Actual}
	for _, year := range years {
		point := missing
		if count, counted := q.filled(area, year); counted {
			point = Point{Value: count.Float(), Tooltip: q.positionsTip("in-place", area, year, count)}
		}
		series.Points = append(series.Points, point)
	}
	return series
}

// tellTrustsOnce ranks the trusts by positions counted in one year only, which
// would be a lone column in each panel.
func (q Question) tellTrustsOnce(trusts []trustPositions, year int) Spec {
	slices.SortStableFunc(trusts, func(a, b trustPositions) int { return cmp.Compare(b.latest, a.latest) })
	spec := Spec{Form: Bars, Unit: q.Words.T("term.position"), Value: q.number(text.AllDecimals), Tick: q.number(text.AllDecimals)}
	all := Series{ID: string(budget.PositionsFilled), Name: q.Words.Name(budget.PositionsFilled), Kind: Actual}
	for _, t := range trusts {
		spec.Categories = append(spec.Categories, Category{ID: string(t.area.ID), Label: q.Plan.AreaName(t.area.ID)})
		all.Points = append(all.Points, q.inPlaceSeries(t.area.ID, []int{year}).Points[0])
	}
	spec.Series = []Series{all}
	spec.Source = q.source(q.filledSources(trusts)...)
	q.tellPlacedTrusts(&spec, trusts, year, "alt-ranked")
	return spec
}

// tellPlannedTrusts puts words to positions planned and come: how many there
// are the last year they were counted, and which trusts are furthest behind.
func (q Question) tellPlannedTrusts(spec *Spec, trusts []trustPositions, years []int) {
	spec.Subtitle = q.subtitle("positions-trusts", text.Args{"year": budget.YearOf(q.Revision.FirstYear - 1)})
	args, which := q.positionsReached(trusts, years)
	spec.Title = q.title("positions-trusts", which, args)
	var figures []string
	unknown := false
	for _, t := range trusts {
		if len(t.planned) == 0 {
			continue
		}
		end := t.planned[len(t.planned)-1]
		args := text.Args{"area": q.Plan.AreaName(t.area.ID), "n": end.Count, "year": end.Period}
		figures = append(figures, q.Words.T("chart.positions-trusts.figure", args))
		_, _, known := q.Plan.PositionsInPlace(t.area.ID, budget.YearOf(q.Revision.FirstYear-1))
		unknown = unknown || !known
	}
	if unknown {
		spec.Note = q.Words.T("chart.positions-trusts.note-start")
	}
	spec.AltText = q.Words.T("chart.positions-trusts.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "figures": q.listed(figures)})
}

// positionsReached tells how many positions have come and were to come by the
// last year they were counted at a trust that was to have some.
func (q Question) positionsReached(trusts []trustPositions, years []int) (args text.Args, which string) {
	for _, year := range slices.Backward(years) {
		var added, planned, most budget.Quantity
		var behind []string
		for _, t := range trusts {
			goal, wanted := countIn(t.planned, year)
			now, counted := q.filled(t.area.ID, year)
			before, _, known := q.Plan.PositionsInPlace(t.area.ID, budget.YearOf(q.Revision.FirstYear-1))
			if !wanted || !counted || !known {
				continue
			}
			added, planned = added+now-before, planned+goal.Count
			switch lag := goal.Count - (now - before); {
			case lag > most:
				most, behind = lag, []string{q.Plan.AreaName(t.area.ID)}
			case lag == most && lag > 0:
				behind = append(behind, q.Plan.AreaName(t.area.ID))
			}
		}
		if planned == 0 && added == 0 {
			continue
		}
		args = text.Args{"added": added, "planned": planned, "year": budget.YearOf(year), "area": q.Words.List(behind)}
		if most > 0 {
			return args, "behind"
		}
		return args, "reached"
	}
	return q.positionsPlanned(trusts), "planned"
}

// positionsPlanned tells how many positions the plan gives, and who gets most.
func (q Question) positionsPlanned(trusts []trustPositions) text.Args {
	var total, most budget.Quantity
	top := ""
	for _, t := range trusts {
		if len(t.planned) == 0 {
			continue
		}
		end := t.planned[len(t.planned)-1].Count
		total += end
		if top == "" || end > most {
			most, top = end, q.Plan.AreaName(t.area.ID)
		}
	}
	return text.Args{"total": total, "n": most, "area": top}
}

// tellPlacedTrusts puts words to positions in place, and says so where the plan
// has new ones for the region only.
func (q Question) tellPlacedTrusts(spec *Spec, trusts []trustPositions, year int, alt string) {
	var total, most budget.Quantity
	top := ""
	var figures []string
	for _, t := range trusts {
		count, counted := q.filled(t.area.ID, year)
		if !counted {
			continue
		}
		name := q.Plan.AreaName(t.area.ID)
		figures = append(figures, q.Words.T("chart.positions-trusts.figure", text.Args{"area": name, "n": count, "year": budget.YearOf(year)}))
		total += count
		if top == "" || count > most {
			most, top = count, name
		}
	}
	region, _ := q.region()
	spec.Title = q.title("positions-trusts", "in-place", text.Args{"area": top, "n": most, "total": total, "year": budget.YearOf(year)})
	spec.Subtitle = q.subtitle("positions-trusts-in-place", nil)
	if planned := q.Plan.PlannedPositions(q.Revision.ID, region, budget.PositionsPlanned); len(planned) > 0 {
		spec.Note = q.Words.T("chart.positions-trusts.note-region", text.Args{"n": planned[len(planned)-1].Count})
	}
	spec.AltText = q.Words.T("chart.positions-trusts."+alt, text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "figures": q.listed(figures)})
}
