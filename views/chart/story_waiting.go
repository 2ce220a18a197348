package chart

import (
	"cmp"
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// waitingIndicators are what waiting time is imported as. A mean and a median
// are different things and never stand in one chart; of two measured as often
// the first is shown, since the median says what most patients meet.
var waitingIndicators = []budget.IndicatorID{budget.MedianWaitIndicator, budget.MeanWaitIndicator, budget.WaitIndicator}

// waits is waiting time measured in one way, in one area.
type waits struct {
	indicator budget.Indicator
	measured  []budget.Observation
	groups    []string        // the longest wait the last time first, all together last
	periods   []budget.Period // in order of time
}

// fewWaits is how many times waiting time is measured at most where each time
// is a bar; of more the lines over time are easier to read.
const fewWaits = 3

// tellWaiting shows waiting time by group of treatment, in the way of measuring
// there is most of: bars for each time it was measured, or lines over time.
func tellWaiting(q Question) Spec {
	w := q.waits()
	if len(w.measured) == 0 {
		return q.empty("waiting")
	}
	spec := Spec{Form: Bars, Unit: q.timeUnit(w.indicator.Unit), Value: q.number(text.AllDecimals), Tick: q.number(text.AllDecimals)}
	alt := "waiting"
	if len(w.periods) > fewWaits {
		alt = "waiting-lines"
		q.waitLines(&spec, w)
	} else {
		q.waitBars(&spec, w)
	}
	var sources []budget.Source
	for _, o := range w.measured {
		sources = append(sources, o.Source)
	}
	spec.Title = q.waitingTitle(w)
	spec.Subtitle = q.waitingSubtitle(w)
	spec.Source = q.source(sources...)
	spec.AltText = q.alt(alt, spec)
	return spec
}

// waitBars has a row for each group, and a bar in it for each time.
func (q Question) waitBars(spec *Spec, w waits) {
	for _, group := range w.groups {
		spec.Categories = append(spec.Categories, Category{ID: cmp.Or(group, "all"), Label: q.groupName(group)})
	}
	for _, period := range w.periods {
		spec.Series = append(spec.Series, q.waitSeries(w, period))
	}
}

// waitLines has a line for each group.
func (q Question) waitLines(spec *Spec, w waits) {
	spec.Form = Lines
	periods := evenly(w.periods)
	for _, period := range periods {
		spec.Categories = append(spec.Categories, Category{ID: period.String(), Label: q.Words.Period(period), Short: q.Words.PeriodShort(period)})
	}
	for _, group := range w.groups {
		series := Series{ID: cmp.Or(group, "all"), Name: q.groupName(group), Kind: Actual}
		for _, period := range periods {
			series.Points = append(series.Points, q.waitPoint(w, group, period))
		}
		spec.Series = append(spec.Series, series)
	}
}

// waits returns the way of measuring waiting time there is most of, in the trust
// that is asked about where one is.
func (q Question) waits() waits {
	type way struct {
		indicator budget.IndicatorID
		variant   string
		area      budget.AreaID
		length    budget.PeriodUnit // the wait of a year and of a tertial are different things
	}
	found := make(map[way][]budget.Observation)
	var ways []way
	for _, id := range waitingIndicators {
		for _, o := range q.measured(id) {
			if q.lookedAt != "" && o.Area != q.lookedAt {
				continue
			}
			key := way{id, o.Variant, o.Area, o.Period.Unit()}
			if found[key] == nil {
				ways = append(ways, key)
			}
			found[key] = append(found[key], o)
		}
	}
	if len(ways) == 0 {
		return waits{}
	}
	slices.SortStableFunc(ways, func(a, b way) int { return cmp.Compare(len(found[b]), len(found[a])) })
	indicator, _ := q.Plan.Indicators.Get(budget.Indicator{ID: ways[0].indicator})
	return newWaits(indicator, found[ways[0]])
}

// newWaits sorts measurements out by group and time.
func newWaits(indicator budget.Indicator, measured []budget.Observation) waits {
	w := waits{indicator: indicator, measured: measured}
	for _, o := range measured {
		if !slices.Contains(w.groups, o.Group) {
			w.groups = append(w.groups, o.Group)
		}
		if !slices.Contains(w.periods, o.Period) {
			w.periods = append(w.periods, o.Period)
		}
	}
	slices.SortFunc(w.periods, budget.Period.Compare)
	slices.SortStableFunc(w.groups, func(a, b string) int {
		return cmp.Compare(w.rank(b), w.rank(a))
	})
	return w
}

func (w waits) first() budget.Period { return w.periods[0] }

func (w waits) last() budget.Period { return w.periods[len(w.periods)-1] }

// at returns the waiting time of a group at one time.
func (w waits) at(group string, period budget.Period) (budget.Observation, bool) {
	for _, o := range w.measured {
		if o.Group == group && o.Period == period {
			return o, true
		}
	}
	return budget.Observation{}, false
}

// rank is the last waiting time of a group, below that of all others where
// there is none, and lowest for all groups together.
func (w waits) rank(group string) budget.Quantity {
	o, found := w.at(group, w.last())
	switch {
	case group == "":
		return -2
	case !found:
		return -1
	}
	return o.Value
}

func (q Question) waitSeries(w waits, period budget.Period) Series {
	series := Series{ID: period.String(), Name: q.Words.Period(period), Kind: Actual}
	for _, group := range w.groups {
		series.Points = append(series.Points, q.waitPoint(w, group, period))
	}
	return series
}

func (q Question) waitPoint(w waits, group string, period budget.Period) Point {
	o, found := w.at(group, period)
	if !found {
		return missing
	}
	return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T("chart.tip.waiting", text.Args{
		"group": q.groupName(group), "year": period, "wait": q.duration(o.Value, w.indicator.Unit),
		"statistic": q.Words.Name(w.indicator.Statistic), "source": q.origin(o.Source)})}
}

// groupName names a group of treatment, or all of them together.
func (q Question) groupName(group string) string {
	if group == "" {
		return q.Words.T("chart.waiting.all")
	}
	return group
}

// timeUnits are the units waiting time is imported in, as the catalogs know them.
var timeUnits = map[string]string{"uker": "weeks", "dager": "days"}

// timeUnit is the unit in the reader's language, or as it was imported.
func (q Question) timeUnit(unit string) string {
	if known, found := timeUnits[unit]; found {
		return q.Words.T("chart.waiting.unit." + known)
	}
	return unit
}

// duration writes a length of time in the unit it was measured in.
func (q Question) duration(value budget.Quantity, unit string) string {
	if known, found := timeUnits[unit]; found {
		return q.Words.T("chart.waiting.duration."+known, text.Args{"n": value})
	}
	return strings.TrimSpace(q.Words.Quantity(value, text.AllDecimals) + " " + unit)
}

// waitingTitle tells of the group that waits longest, and how it has gone.
func (q Question) waitingTitle(w waits) string {
	group := w.groups[0]
	if _, measured := w.at(group, w.last()); !measured {
		group = "" // only all together were measured the last time
	}
	now, _ := w.at(group, w.last())
	before, had := w.at(group, w.first())
	args := text.Args{"group": q.groupName(group), "wait": q.duration(now.Value, w.indicator.Unit), "year": w.last(),
		"before": q.duration(before.Value, w.indicator.Unit), "from": w.first()}
	which := "one"
	if had && len(w.periods) > 1 {
		which = stands(now.Value, before.Value)
	}
	if group == "" {
		which = "all-" + which
	}
	return q.title("waiting", which, args)
}

// waitingSubtitle says how waiting time was measured.
func (q Question) waitingSubtitle(w waits) string {
	o := w.measured[0]
	args := text.Args{"statistic": q.Words.Name(w.indicator.Statistic), "unit": q.timeUnit(w.indicator.Unit),
		"variant": o.Variant, "area": q.Plan.AreaName(o.Area), "periods": q.waitPeriods(w)}
	if o.Variant == "" {
		return q.Words.T("chart.waiting.subtitle", args)
	}
	return q.Words.T("chart.waiting.subtitle-variant", args)
}

// waitPeriods names the times waiting was measured, or the first and the last
// of them where they are many.
func (q Question) waitPeriods(w waits) string {
	if len(w.periods) > fewWaits {
		return q.Words.T("chart.waiting.span", text.Args{"from": w.first(), "to": w.last()})
	}
	var periods []string
	for _, period := range w.periods {
		periods = append(periods, q.Words.Period(period))
	}
	return q.Words.List(periods)
}
