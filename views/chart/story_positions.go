package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellPositions shows the positions the plan adds and those that have come,
// cumulatively, against all it adds and those missing to the national level.
func tellPositions(q Question) Spec {
	region, _ := q.region()
	planned := q.Plan.PlannedPositions(q.Revision.ID, region, budget.PositionsPlanned)
	years := q.planYears()
	if len(planned) == 0 || len(years) == 0 {
		return q.empty("positions")
	}
	spec := Spec{
		Form:     Columns,
		Subtitle: q.subtitle("positions", text.Args{"first": budget.YearOf(years[0]), "last": budget.YearOf(years[len(years)-1])}),
		Unit:     q.Words.T("term.position"), Value: q.number(text.AllDecimals), Tick: q.number(text.AllDecimals),
		Categories: q.years(years),
		Series:     []Series{q.plannedSeries(region, planned, years)},
	}
	if actual := q.addedSeries(region, years); first(actual.Points) >= 0 {
		spec.Series = append(spec.Series, actual)
	}
	last := planned[len(planned)-1]
	whole := flat("whole", q.Words.T("chart.positions.whole"), Target, last.Count.Float(), len(years))
	spec.Series = append(spec.Series, whole)
	need := q.Plan.PlannedPositions(q.Revision.ID, region, budget.PositionsMissing)
	args := text.Args{"planned": last.Count, "year": last.Period}
	which := "planned"
	if len(need) > 0 {
		short := need[len(need)-1]
		which, args["missing"] = "of-missing", short.Count
		if last.Count > short.Count {
			which = "more-than-missing"
		}
		spec.Series = append(spec.Series, q.missingSeries(short, years))
	}
	spec.Title = q.title("positions", which, args)
	if derived(planned) {
		spec.Note = q.Words.T("chart.positions.derived")
	}
	spec.Source = q.source(sourcesOf(append(planned, need...))...)
	spec.AltText = q.Words.T("chart.positions.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

// plannedSeries is what a revision has added in an area by the end of each year.
func (q Question) plannedSeries(area budget.AreaID, planned []budget.PositionCount, years []int) Series {
	series := Series{ID: string(budget.PositionsPlanned), Name: q.Words.Name(budget.PositionsPlanned), Kind: Budget}
	for _, year := range years {
		point := missing
		if c, found := countIn(planned, year); found {
			point = Point{Value: c.Count.Float(), Origin: c.Source.Ref(),
				Tooltip: q.positionsTip("planned", area, year, c.Count) + " " + q.origin(c.Source)}
		}
		series.Points = append(series.Points, point)
	}
	return series
}

// addedSeries is how many more positions were in place in an area at the end of
// each year than before the revision's first; missing where none were counted.
func (q Question) addedSeries(area budget.AreaID, years []int) Series {
	series := Series{ID: string(budget.PositionsFilled), Name: q.Words.T("chart.positions.added"), Kind: Actual}
	before, _, known := q.Plan.PositionsInPlace(area, budget.YearOf(q.Revision.FirstYear-1))
	for _, year := range years {
		point := missing
		if now, counted := q.filled(area, year); known && counted {
			point = Point{Value: (now - before).Float(), Tooltip: q.positionsTip("added", area, year, now-before)}
		}
		series.Points = append(series.Points, point)
	}
	return series
}

// filled returns the positions counted in an area in a year, the last count.
func (q Question) filled(area budget.AreaID, year int) (count budget.Quantity, counted bool) {
	count, period, found := q.Plan.PositionsInPlace(area, budget.YearOf(year))
	return count, found && period.Year() == year
}

// missingSeries is the positions missing to the national level, as a line.
func (q Question) missingSeries(count budget.PositionCount, years []int) Series {
	series := flat(string(budget.PositionsMissing), q.Words.T("chart.positions.missing"), Reference, count.Count.Float(), len(years))
	for i := range series.Points {
		series.Points[i].Origin = count.Source.Ref()
	}
	return series
}

func (q Question) positionsTip(which string, area budget.AreaID, year int, count budget.Quantity) string {
	return q.Words.T("chart.tip.positions-"+which, text.Args{"area": q.Plan.AreaName(area), "year": budget.YearOf(year),
		"n": q.Words.Quantity(count, text.AllDecimals)})
}

// derived reports whether any of some counts is inferred from other figures.
func derived(counts []budget.PositionCount) bool {
	for _, count := range counts {
		if count.Basis != "" {
			return true
		}
	}
	return false
}

func sourcesOf(counts []budget.PositionCount) []budget.Source {
	var sources []budget.Source
	for _, count := range counts {
		sources = append(sources, count.Source)
	}
	return sources
}

func countPoint(counts []budget.PositionCount, year int) Point {
	if c, found := countIn(counts, year); found {
		return Point{Value: c.Count.Float(), Origin: c.Source.Ref()}
	}
	return missing
}

func countIn(counts []budget.PositionCount, year int) (count budget.PositionCount, found bool) {
	for _, c := range counts {
		if c.Period == budget.YearOf(year) {
			return c, true
		}
	}
	return budget.PositionCount{}, false
}
