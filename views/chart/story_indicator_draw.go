package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// rowName names an area or a group.
func (q Question) rowName(m measurements, row string) string {
	if m.byGroup {
		return q.groupName(row)
	}
	return q.Plan.AreaName(budget.AreaID(row))
}

// rowID names a row in whatever language.
func rowID(row string) string { return cmp.Or(row, "all") }

// indicatorPoint is the mark of an observation.
func (q Question) indicatorPoint(m measurements, name string, o budget.Observation, found bool) Point {
	if !found {
		return missing
	}
	args := text.Args{"row": name, "year": o.Period, "value": q.indicatorValue(m.indicator, o.Value), "source": q.origin(o.Source)}
	tip := q.Words.T("chart.tip.indicator", args)
	if o.N > 0 {
		args["n"] = o.N
		tip = q.Words.T("chart.tip.indicator-n", args)
	}
	return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: tip}
}

// indicatorRow is the row as a series over periods.
func (q Question) indicatorRow(m measurements, row string, periods []budget.Period) Series {
	name := q.rowName(m, row)
	series := Series{ID: rowID(row), Name: name, Kind: Actual}
	if row != "" && row == string(m.country) && len(m.rows) > 1 {
		series.Kind = Reference
	}
	for _, period := range periods {
		o, found := m.at(row, period)
		series.Points = append(series.Points, q.indicatorPoint(m, name, o, found))
	}
	return series
}

// indicatorLines has a line for each row.
func (q Question) indicatorLines(spec *Spec, m measurements) {
	spec.Form = Lines
	q.overTime(spec, m)
}

// overTime has periods for categories and rows for series, with what the plan
// aims at as a line and the breaks of the series marked.
func (q Question) overTime(spec *Spec, m measurements) {
	periods := evenly(m.periods)
	for _, period := range periods {
		spec.Categories = append(spec.Categories, Category{ID: period.String(), Label: q.Words.Period(period), Short: q.Words.PeriodShort(period)})
	}
	for _, row := range m.rows {
		spec.Series = append(spec.Series, q.indicatorRow(m, row, periods))
	}
	q.aim(spec, m)
	for _, begins := range m.indicator.Breaks {
		at := slices.IndexFunc(periods, func(p budget.Period) bool { return p.Compare(begins) >= 0 })
		if at > 0 {
			spec.Breaks = append(spec.Breaks, Break{Before: at, Label: q.Words.T("chart.indicator.break")})
		}
	}
}

// indicatorBars has a bar for each row and time, the country as a line across
// where there is one time.
func (q Question) indicatorBars(spec *Spec, m measurements) {
	spec.Form = Bars
	own, _ := q.region()
	rows := m.rows
	once := len(m.periods) == 1 && len(rows) > 1 && m.country != ""
	if once {
		rows = slices.DeleteFunc(slices.Clone(rows), func(row string) bool { return row == string(m.country) })
	}
	for _, row := range rows {
		spec.Categories = append(spec.Categories, Category{ID: rowID(row), Label: q.rowName(m, row), Emphasised: row == string(own)})
	}
	for _, period := range m.periods {
		series := Series{ID: period.String(), Name: q.Words.Period(period), Kind: Actual}
		for _, row := range rows {
			o, found := m.at(row, period)
			series.Points = append(series.Points, q.indicatorPoint(m, q.rowName(m, row), o, found))
		}
		spec.Series = append(spec.Series, series)
	}
	if level, found := m.at(string(m.country), m.last()); once && found {
		spec.Series = append(spec.Series, flat(national, q.Words.T("label.national-level"), Reference, level.Value.Float(), len(rows)))
	}
	q.aim(spec, m)
}

// groupBars has a bar for each group in each area.
func (q Question) groupBars(spec *Spec, m measurements) {
	spec.Form = Bars
	for _, row := range m.rows {
		spec.Categories = append(spec.Categories, Category{ID: rowID(row), Label: q.rowName(m, row)})
	}
	for _, group := range m.groups {
		series := Series{ID: group, Name: group, Kind: Actual}
		for _, row := range m.rows {
			o, found := m.cells[indicatorCell{row, group, m.last()}]
			series.Points = append(series.Points, q.indicatorPoint(m, q.rowName(m, row)+", "+group, o, found))
		}
		spec.Series = append(spec.Series, series)
	}
}

// aim draws what the plan aims at, the newest there is of what the title tells
// of, or else of the only area it aims for.
func (q Question) aim(spec *Spec, m measurements) {
	var aim *budget.Observation
	for o := range q.Plan.Observations.From(budget.Observation{Revision: q.Revision.ID, Indicator: m.indicator.ID}) {
		if o.Revision != q.Revision.ID || o.Indicator != m.indicator.ID {
			break
		}
		row := string(o.Area)
		if m.byGroup {
			row = o.Group
		}
		if o.Kind == budget.Target && o.Quality.HasValue() && row == m.focus(q) {
			aim = &o
		}
	}
	if aim != nil {
		spec.Series = append(spec.Series, flat("target", q.Words.T("kind.target"), Target, aim.Value.Float(), len(spec.Categories)))
	}
}
