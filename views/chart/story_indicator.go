package chart

import (
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// indicatorPrefix begins the names of the charts of indicators.
const indicatorPrefix = "indicator-"

// IndicatorChart names the chart of one indicator, whatever it measures. The
// plan has one for each, beside Stories.
func IndicatorChart(id budget.IndicatorID) string { return indicatorPrefix + string(id) }

// IsOfIndicator reports whether a chart is that of an indicator.
func IsOfIndicator(name string) bool { return strings.HasPrefix(name, indicatorPrefix) }

// IsKnown reports whether a plan has a chart of the name.
func IsKnown(plan *budget.Plan, name string) bool {
	_, known := storyNamed(plan, name)
	return known
}

// NameOf is what a chart is called in lists: an indicator's is called after it.
func NameOf(plan *budget.Plan, name string, words *text.Printer) string {
	if indicator, is := indicatorOf(plan, name); is {
		return indicator.Name
	}
	if id, is := strings.CutPrefix(name, indicatorPrefix); is {
		return id // of one that has been taken out of the plan
	}
	return words.T("chart." + name + ".name")
}

// storyNamed finds a story, or that of one of the plan's indicators.
func storyNamed(plan *budget.Plan, name string) (Story, bool) {
	if i := slices.IndexFunc(Stories, func(s Story) bool { return s.Name == name }); i >= 0 {
		return Stories[i], true
	}
	indicator, is := indicatorOf(plan, name)
	return Story{name, func(q Question) Spec { return tellIndicator(q, indicator) }}, is
}

// indicatorOf returns the indicator a chart is of.
func indicatorOf(plan *budget.Plan, name string) (budget.Indicator, bool) {
	id, is := strings.CutPrefix(name, indicatorPrefix)
	if !is {
		return budget.Indicator{}, false
	}
	return plan.Indicators.Get(budget.Indicator{ID: budget.IndicatorID(id)})
}

// indicatorCharts names the charts of the indicators that something is
// measured of.
func indicatorCharts(plan *budget.Plan) []string {
	var names []string
	for indicator := range plan.Indicators.All() {
		for o := range plan.Observations.From(budget.Observation{Indicator: indicator.ID}) {
			if o.Revision == "" && o.Indicator == indicator.ID {
				names = append(names, IndicatorChart(indicator.ID))
			}
			break
		}
	}
	return names
}

// tellIndicator shows whatever is measured of an indicator: its areas, or the
// groups it is divided into, at the times it was measured. A few times are bars,
// more of them lines.
func tellIndicator(q Question, indicator budget.Indicator) Spec {
	m := q.measurements(indicator)
	if len(m.rows) == 0 {
		return Spec{Title: indicator.Name, Empty: q.Words.T("chart.indicator.empty")}
	}
	spec := Spec{Value: q.indicatorTick(indicator), Tick: q.indicatorTick(indicator)}
	switch {
	case len(m.groups) > 0:
		q.groupBars(&spec, m)
	case len(m.periods) > fewWaits:
		q.indicatorLines(&spec, m)
	case len(m.rows) == 1 && len(m.periods) > 1:
		spec.Form = Columns
		q.overTime(&spec, m)
	default:
		q.indicatorBars(&spec, m)
	}
	var sources []budget.Source
	for _, o := range m.all {
		sources = append(sources, o.Source)
	}
	spec.Title = q.indicatorTitle(m)
	spec.Subtitle = q.indicatorSubtitle(m)
	spec.Note = q.indicatorNote(m)
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("indicator", spec)
	return spec
}

// indicatorTick writes a value of an indicator without its unit, and shares as
// per cent.
func (q Question) indicatorTick(i budget.Indicator) func(float64) string {
	if i.Statistic == budget.Share {
		return q.perCent
	}
	return q.number(text.AllDecimals)
}

// indicatorValue writes a value of an indicator with its unit, where that is one
// of time or money: what is counted, the name says.
func (q Question) indicatorValue(i budget.Indicator, value budget.Quantity) string {
	switch i.Statistic {
	case budget.Share:
		return q.perCent(value.Float())
	case budget.Rate, budget.Index:
		return q.Words.Quantity(value, text.AllDecimals)
	}
	if _, ofTime := timeUnits[i.Unit]; ofTime || slices.Contains(strings.Fields(i.Unit), "kr") {
		return q.duration(value, i.Unit)
	}
	return q.Words.Quantity(value, text.AllDecimals)
}

// indicatorSubtitle says what is measured, where and when.
func (q Question) indicatorSubtitle(m measurements) string {
	parts := []string{m.indicator.Name}
	if m.indicator.Unit != "" {
		parts = append(parts, q.timeUnit(m.indicator.Unit))
	}
	if m.area != "" {
		parts = append(parts, q.Plan.AreaName(m.area))
	}
	if m.variant == budget.IncludingMH {
		parts = append(parts, q.Words.T("variant-short."+m.variant))
	} else if m.variant != "" && m.variant != budget.FieldOnly {
		parts = append(parts, m.variant)
	}
	when := q.Words.Period(m.last())
	if len(m.periods) > 1 {
		when = q.Words.Period(m.periods[0]) + "–" + when
	}
	return strings.Join(append(parts, when), " · ")
}

// indicatorNote tells what the reader must know of the values: that some are
// estimates, how many answers there are behind them, and that not all are drawn.
func (q Question) indicatorNote(m measurements) string {
	var notes []string
	estimated, least, most := 0, 0, 0
	for _, o := range m.all {
		if o.Quality != budget.Reported {
			estimated++
		}
		if o.N > 0 && (least == 0 || o.N < least) {
			least = o.N
		}
		most = max(most, o.N)
	}
	if estimated > 0 {
		notes = append(notes, q.Words.T("chart.indicator.note.estimated", text.Args{"n": estimated}))
	}
	if most > 0 {
		notes = append(notes, q.Words.T("chart.indicator.note.answers", text.Args{"low": least, "high": most}))
	}
	if m.left > 0 {
		notes = append(notes, q.Words.T("chart.indicator.note.left", text.Args{"n": m.left, "shown": len(m.rows)}))
	}
	return strings.Join(notes, " ")
}

// indicatorTitle tells how it has gone, or how the areas or groups stand to each
// other where it was measured once.
func (q Question) indicatorTitle(m measurements) string {
	row := m.focus(q)
	now, _ := m.newest(row)
	before, _ := m.oldest(row)
	args := text.Args{"name": m.indicator.Name, "row": q.rowName(m, row), "now": q.indicatorValue(m.indicator, now.Value), "year": now.Period,
		"before": q.indicatorValue(m.indicator, before.Value), "from": before.Period}
	switch {
	case before.Period != now.Period && m.byGroup:
		return q.title("indicator", "group-"+stands(now.Value, before.Value), args)
	case before.Period != now.Period:
		return q.title("indicator", "time-"+stands(now.Value, before.Value), args)
	}
	if len(m.rows) == 1 {
		return q.title("indicator", "one", args)
	}
	if national, found := m.at(string(m.country), now.Period); found && row != string(m.country) {
		args["national"] = q.indicatorValue(m.indicator, national.Value)
		return q.title("indicator", "national", args)
	}
	high, low := m.extremes()
	args["top"], args["high"] = q.rowName(m, high.row), q.indicatorValue(m.indicator, high.value)
	args["bottom"], args["low"] = q.rowName(m, low.row), q.indicatorValue(m.indicator, low.value)
	if high.value == low.value {
		return q.title("indicator", "same", args)
	}
	return q.title("indicator", "range", args)
}
