package chart

import (
	"maps"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// KeyFigure is one number the reader should know at once: what it is, how it
// stands and which way it has gone.
type KeyFigure struct {
	Name   string // stable identifier
	Label  string
	Value  string
	Detail string
	// Change is what has changed since the period before, empty where that is
	// not known.
	Change string
	Status Status
	Source string // where the numbers come from
	// Spark is the trend, without series where there is none to draw.
	Spark Spec
}

// KeyFigures answers where the plan stands. A figure the plan has no numbers
// for is left out.
func KeyFigures(q Question) []KeyFigure {
	var figures []KeyFigure
	for _, figure := range []func(Question) (KeyFigure, bool){
		measuresFigure, costFigure, positionsFigure, specialistsFigure, coverageFigure,
	} {
		if f, known := figure(q); known {
			figures = append(figures, f)
		}
	}
	return figures
}

func (q Question) figure(name, which string, status Status, args text.Args) KeyFigure {
	return KeyFigure{Name: name, Status: status,
		Label:  q.Words.T("figure."+name+".label", args),
		Value:  q.Words.T("figure."+name+".value", args),
		Detail: q.Words.T("figure."+name+".detail."+which, args)}
}

// spark is the trend of a figure over those of some periods that the reader
// wants to see; each period's ID is its own name for files.
func (q Question) spark(decimals int, periods []Category, points []Point) Spec {
	spec := Spec{Form: Spark, Value: q.number(decimals)}
	trend := Series{ID: measuredSeries}
	for i, category := range periods {
		if period, err := budget.ParsePeriod(category.ID); err == nil && q.beyond(period.Year()) {
			continue
		}
		spec.Categories = append(spec.Categories, category)
		trend.Points = append(trend.Points, points[i])
	}
	if len(trend.Points) > 0 {
		spec.Series = []Series{trend}
	}
	return spec
}

// sparkOf is the trend of what was measured in some periods, in whole numbers.
func (q Question) sparkOf(measured map[budget.Period]Point) Spec {
	var periods []Category
	var points []Point
	for _, p := range evenly(slices.SortedFunc(maps.Keys(measured), budget.Period.Compare)) {
		point, found := measured[p]
		if !found {
			point = missing
		}
		periods, points = append(periods, q.when(p)), append(points, point)
	}
	return q.spark(0, periods, points)
}

// when makes a category of a period.
func (q Question) when(p budget.Period) Category {
	return Category{ID: p.String(), Label: q.Words.Period(p)}
}

func measuresFigure(q Question) (KeyFigure, bool) {
	measures := q.MeasuresOfArea()
	all := len(measures)
	if all == 0 {
		return KeyFigure{}, false
	}
	count := q.CountByStatus()
	args := text.Args{"underway": count[budget.InProgress], "all": all, "rest": q.statusParts(count, told[1:])}
	which, status := "rest", Underway
	switch {
	case count[budget.Delayed] > 0:
		status = Bad
	case count[budget.Done]+count[budget.Stopped] == all:
		status = Good
	case count[budget.NotStarted] == all:
		status = Idle
	case count[budget.InProgress] == all:
		which = "all"
	}
	f := q.figure("measures", which, status, args)
	f.Source = q.measuresSource(measures)
	f.Change = q.measuresChange(measures)
	return f, true
}

func costFigure(q Question) (KeyFigure, bool) {
	now, known := q.yearCost(q.Year)
	last, lastKnown := q.yearCost(q.Revision.LastYear)
	if !known || !lastKnown {
		return KeyFigure{}, false
	}
	f := q.figure("cost", "last-year", NoStatus, text.Args{"year": budget.YearOf(q.Year), "cost": q.Words.MillionsUnit(now, 1),
		"last": budget.YearOf(q.Revision.LastYear), "level": q.Words.MillionsUnit(last, 1)})
	var sources []budget.Source
	for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
		sources = append(sources, line.Source)
	}
	f.Source = q.source(sources...)
	if before, had := q.yearCost(q.Year - 1); had {
		f.Change = q.changeSince(q.Words.Signed().MillionsUnit(now-before, 1), now != before, budget.YearOf(q.Year-1))
	}
	var points []Point
	for _, year := range q.Revision.Years() {
		points = append(points, q.totalPoint(year))
	}
	f.Spark = q.spark(1, q.years(q.Revision.Years()), points)
	return f, true
}

func positionsFigure(q Question) (KeyFigure, bool) {
	region, _ := q.region()
	planned := q.Plan.PlannedPositions(q.Revision.ID, region, budget.PositionsPlanned)
	if len(planned) == 0 {
		return KeyFigure{}, false
	}
	added, known := q.addedPositions(region)
	args := text.Args{"added": added, "planned": planned[len(planned)-1].Count}
	which, status := "planned", Idle
	if known && added > 0 {
		status = Underway
	}
	if need := q.Plan.PlannedPositions(q.Revision.ID, region, budget.PositionsMissing); len(need) > 0 {
		which, args["missing"] = "missing", need[len(need)-1].Count
	}
	f := q.figure("positions", which, status, args)
	f.Source = q.source(planned[len(planned)-1].Source)
	f.Change = q.positionsChange(region, added, known)
	var points []Point
	for _, year := range q.Revision.Years() {
		points = append(points, countPoint(planned, year))
	}
	f.Spark = q.spark(text.AllDecimals, q.years(q.Revision.Years()), points)
	return f, true
}

// addedPositions is how many more positions are in place at the end of the
// reader's year than before the plan's first: none until a later count says so.
func (q Question) addedPositions(area budget.AreaID) (added budget.Quantity, known bool) {
	before, _, had := q.Plan.PositionsInPlace(area, budget.YearOf(q.Revision.FirstYear-1))
	now, _, has := q.Plan.PositionsInPlace(area, budget.YearOf(q.Year))
	if !had || !has {
		return 0, false
	}
	return now - before, true
}

func specialistsFigure(q Question) (KeyFigure, bool) {
	region, _ := q.region()
	actual := q.specialistsAtWork(region)
	need := q.Plan.SpecialistsOf(q.Revision.ID, region, budget.SpecialistsNeeded, budget.AllScope)
	if len(actual) == 0 || len(need) == 0 {
		return KeyFigure{}, false
	}
	now, wanted := actual[len(actual)-1], need[len(need)-1]
	args := text.Args{"now": now.Count, "need": wanted.Count, "before": actual[0].Count, "since": actual[0].Period, "period": now.Period}
	which, status := "since", Watch
	switch {
	case now.Count >= wanted.Count:
		which, status = "reached", Good
	case now.Count < actual[0].Count:
		which, status = "down", Bad
	}
	f := q.figure("specialists", which, status, args)
	f.Source = q.source(now.Source, wanted.Source)
	if len(actual) > 1 {
		before := actual[len(actual)-2]
		f.Change = q.changeSince(q.Words.Signed().Int(int64(now.Count-before.Count)), now.Count != before.Count, before.Period)
	}
	byPeriod := make(map[budget.Period]Point)
	for _, c := range actual {
		byPeriod[c.Period] = Point{Value: float64(c.Count), Origin: c.Source.Ref()}
	}
	f.Spark = q.sparkOf(byPeriod)
	return f, true
}

func coverageFigure(q Question) (KeyFigure, bool) {
	region, _ := q.region()
	var own []budget.Coverage
	for _, c := range q.Plan.CoverageOf(q.Revision.ID) {
		if c.Area == region && c.Yardstick == budget.ByConsultations && c.Variant == budget.FieldOnly {
			own = append(own, c)
		}
	}
	if len(own) == 0 {
		return KeyFigure{}, false
	}
	newest := own[len(own)-1]
	args := text.Args{"index": q.Words.Quantity(newest.Index, 0), "year": newest.Period,
		"first": q.Words.Quantity(own[0].Index, 0), "from": own[0].Period}
	which, status := "since", Watch
	const nationalLevel = 100 * budget.Unit
	switch {
	case newest.Index >= nationalLevel:
		status = Good
	case newest.Index < own[0].Index:
		status = Bad
	}
	if len(own) == 1 {
		which = "one"
	}
	f := q.figure("coverage", which, status, args)
	f.Source = q.source(newest.Source)
	if len(own) > 1 {
		before := own[len(own)-2]
		f.Change = q.changeSince(q.Words.Signed().Quantity(newest.Index-before.Index, 0), newest.Index != before.Index, before.Period)
	}
	byPeriod := make(map[budget.Period]Point)
	for _, c := range own {
		byPeriod[c.Period] = Point{Value: c.Index.Float(), Origin: c.Source.Ref()}
	}
	f.Spark = q.sparkOf(byPeriod)
	return f, true
}
