package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// measured returns what was measured of an indicator in the years the reader
// wants to see, where there is a value: the targets and budgets of a revision and the values withheld are left out.
func (q Question) measured(indicator budget.IndicatorID) []budget.Observation {
	var found []budget.Observation
	for o := range q.Plan.Observations.From(budget.Observation{Indicator: indicator}) {
		if o.Revision != "" || o.Indicator != indicator {
			break
		}
		if o.Kind == budget.Actual && o.Quality.HasValue() && !q.beyond(o.Period.Year()) {
			found = append(found, o)
		}
	}
	return found
}

// ranking is one indicator compared between the areas of a level, the newest
// time it was measured there.
type ranking struct {
	period budget.Period
	areas  []budget.Observation // the highest value first
	// country is the same for the country, where it is known.
	country *budget.Observation
}

// rank compares the areas of a level by an indicator, all groups together and
// the field alone. There are no areas in it where none was measured.
func (q Question) rank(indicator budget.IndicatorID, level budget.AreaKind) ranking {
	var r ranking
	all := slices.DeleteFunc(q.measured(indicator), func(o budget.Observation) bool {
		return o.Group != "" || o.Variant != "" && o.Variant != budget.FieldOnly
	})
	for _, o := range all {
		if q.level(o.Area) == level && o.Period.Compare(r.period) > 0 {
			r.period = o.Period
		}
	}
	for _, o := range all {
		switch {
		case o.Period != r.period || r.has(o.Area): // or the same under another spelling of its variant
		case q.level(o.Area) == level:
			r.areas = append(r.areas, o)
		case q.level(o.Area) == budget.Country:
			r.country = &o
		}
	}
	slices.SortStableFunc(r.areas, func(a, b budget.Observation) int { return cmp.Compare(b.Value, a.Value) })
	return r
}

func (q Question) level(id budget.AreaID) budget.AreaKind {
	area, _ := q.Plan.Areas.Get(budget.Area{ID: id})
	return area.Kind
}

// own is the place of the plan's own area in the ranking, or -1.
func (q Question) own(r ranking) int {
	region, _ := q.region()
	return slices.IndexFunc(r.areas, func(o budget.Observation) bool { return o.Area == region })
}

func (r ranking) has(area budget.AreaID) bool {
	return slices.ContainsFunc(r.areas, func(o budget.Observation) bool { return o.Area == area })
}

// total is the sum of the areas.
func (r ranking) total() budget.Quantity {
	var sum budget.Quantity
	for _, o := range r.areas {
		sum += o.Value
	}
	return sum
}

// measuredSeries is the series of what a ranking is of.
const measuredSeries = "measured"

// rankedBars draws a ranking, the plan's own area emphasised and the country as
// a line across. There is at least one area in it. Point makes the mark of an area; title, subtitle and
// alternative text are for the story to fill in.
func (q Question) rankedBars(name string, r ranking, point func(budget.Observation) Point) Spec {
	spec := Spec{Form: Bars, Value: q.number(0), Tick: q.number(text.AllDecimals)}
	series := Series{ID: measuredSeries, Name: name, Kind: Actual}
	var sources []budget.Source
	own := q.own(r)
	for i, o := range r.areas {
		spec.Categories = append(spec.Categories, Category{ID: string(o.Area), Label: q.Plan.AreaName(o.Area), Emphasised: i == own})
		series.Points = append(series.Points, point(o))
		sources = append(sources, o.Source)
	}
	spec.Series = []Series{series}
	if r.country != nil {
		spec.Series = append(spec.Series, flat(national, q.Words.T("label.national-level"), Reference, r.country.Value.Float(), len(r.areas)))
		sources = append(sources, r.country.Source)
	}
	spec.Source = q.source(sources...)
	return spec
}

// alt is the alternative text of a chart: its message and what it shows.
func (q Question) alt(chart string, spec Spec) string {
	return q.Words.T("chart."+chart+".alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
}

// stands tells which case of a title fits a value beside one it is held
// against: "above", "below" or "same".
func stands(value, against budget.Quantity) string {
	switch {
	case value > against:
		return "above"
	case value < against:
		return "below"
	}
	return "same"
}
