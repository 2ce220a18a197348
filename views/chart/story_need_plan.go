package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// besides is one of the things need is held beside, in positions.
type besides struct {
	id, label string
	kind      Kind
	positions *budget.Quantity
}

// tellNeedPlan holds the positions that the need of the newest survey would take
// beside those the plan adds and those it says are missing to the national
// level. Need is output of a model, and hatched.
func tellNeedPlan(q Question) Spec {
	rows := q.besides()
	known := make(map[string]float64)
	for _, row := range rows {
		if row.positions != nil {
			known[row.id] = row.positions.Float()
		}
	}
	if len(known) < 2 {
		return q.empty("need-plan")
	}
	spec := Spec{Form: Bars, Unit: q.Words.T("term.position"), Value: q.number(1), Tick: q.number(text.AllDecimals), Kinds: map[Kind]string{
		Actual: q.Words.T("chart.need-plan.stated"), Budget: q.Words.T("chart.need-plan.planned"), Forecast: q.Words.T("chart.need-plan.model")}}
	series := Series{ID: "positions", Name: q.Words.T("term.position"), Kind: Budget}
	for _, row := range rows {
		point := missing
		if value, found := known[row.id]; found {
			point = Point{Value: value, Kind: row.kind, Label: q.tenths(*row.positions), Tooltip: row.label + ": " + q.tenths(*row.positions)}
		}
		spec.Categories = append(spec.Categories, Category{ID: row.id, Label: row.label, Emphasised: row.id == "plan"})
		series.Points = append(series.Points, point)
	}
	spec.Series = []Series{series}
	args := text.Args{}
	for id, value := range known {
		args[id] = q.Words.Float(value, text.AllDecimals)
	}
	_, reckoned := known["need"]
	_, stated := known["missing"]
	_, planned := known["plan"]
	switch {
	case reckoned && planned:
		spec.Title = q.title("need-plan", "need", args)
	case reckoned && stated:
		spec.Title = q.title("need-plan", "need-missing", args)
	default:
		spec.Title = q.title("need-plan", "no-need", args)
	}
	spec.Note = q.Words.T("chart.need-plan.note")
	if !reckoned {
		spec.Note = q.Words.T("chart.need-plan.note-no-need")
	}
	spec.Subtitle = q.subtitle("need-plan", nil)
	spec.Source = q.needPlanSource()
	spec.AltText = q.alt("need-plan", spec)
	return spec
}

// besides are the rows of the chart, those without a number too.
func (q Question) besides() []besides {
	var rows []besides
	if survey, found := q.needMap(); found && !q.Masking.HidesNeed(survey.ID) { // of what is left the sum would be too small
		sum, _ := budget.SumNeed(q.Plan.ConvertNeed(q.Revision.ID, survey))
		rows = append(rows, besides{"need", q.Words.T("chart.need-plan.row.need"), Forecast, sum.Positions})
	}
	if effort, year, planned := q.Plan.PlannedEffort(q.Revision.ID); planned {
		rows = append(rows, besides{"plan", q.Words.T("chart.need-plan.row.plan", text.Args{"year": budget.YearOf(year)}), Budget, effort.Positions})
	}
	if effort, _, stated := q.Plan.MissingEffort(q.Revision.ID); stated {
		rows = append(rows, besides{"missing", q.Words.T("chart.need-plan.row.missing"), Actual, effort.Positions})
	}
	return rows
}

func (q Question) needPlanSource() string {
	region, _ := q.region()
	var sources []budget.Source
	if survey, found := q.needMap(); found && !q.Masking.HidesNeed(survey.ID) { // of what is left the sum would be too small
		sources = append(sources, survey.Source)
	}
	for _, kind := range []budget.PositionKind{budget.PositionsPlanned, budget.PositionsMissing} {
		sources = append(sources, sourcesOf(q.Plan.PlannedPositions(q.Revision.ID, region, kind))...)
	}
	return q.source(sources...)
}
