package chart

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"fagplan/budget"
)

// How many areas or groups are told apart as lines, and as bars.
const (
	mostRowLines = 8
	mostRowBars  = 30
)

// measurements is what was measured of an indicator in one way, laid out to be
// drawn: a row for each area, or for each group in one area.
type measurements struct {
	indicator budget.Indicator
	all       []budget.Observation
	rows      []string // area IDs or groups, those to be seen first first
	periods   []budget.Period
	// groups are set where each area has values by group the one time it was
	// measured; the rows are then areas.
	groups []string
	// area is the one that all is measured in, where the rows are groups.
	area    budget.AreaID
	country budget.AreaID // the row of the country, empty for none
	variant string
	left    int // how many rows there was no room for
	byGroup bool
	cells   map[indicatorCell]budget.Observation
}

// indicatorCell is where in the rows an observation is.
type indicatorCell struct {
	row, group string
	period     budget.Period
}

// measurements lays out what was measured of an indicator. Of several variants
// that of the field alone is shown, and of years beside tertials what there is
// most of: they never share a series.
func (q Question) measurements(indicator budget.Indicator) measurements {
	m := measurements{indicator: indicator, all: q.measured(indicator.ID)}
	if len(m.all) == 0 {
		return m
	}
	m.keepVariant()
	unit := commonest(m.all, func(o budget.Observation) budget.PeriodUnit { return o.Period.Unit() })
	m.keep(func(o budget.Observation) bool { return o.Period.Unit() == unit })
	m.divide(q)
	m.lay(q)
	m.order(q)
	return m
}

// lay puts each observation in its cell.
func (m *measurements) lay(q Question) {
	m.cells = make(map[indicatorCell]budget.Observation, len(m.all))
	periods, rows := make(map[budget.Period]bool), make(map[string]bool)
	for _, o := range m.all {
		cell := indicatorCell{string(o.Area), o.Group, o.Period}
		if m.byGroup {
			cell.row, cell.group = o.Group, ""
		}
		m.cells[cell], periods[o.Period] = o, true
		if !rows[cell.row] {
			rows[cell.row] = true
			m.rows = append(m.rows, cell.row)
		}
		if !m.byGroup && q.level(o.Area) == budget.Country {
			m.country = o.Area
		}
	}
	m.periods = slices.SortedFunc(maps.Keys(periods), budget.Period.Compare)
}

// keep leaves out what does not fit.
func (m *measurements) keep(fits func(budget.Observation) bool) {
	m.all = slices.DeleteFunc(m.all, func(o budget.Observation) bool { return !fits(o) })
}

func (m *measurements) keepVariant() {
	own := func(o budget.Observation) bool { return o.Variant == "" || o.Variant == budget.FieldOnly }
	if slices.ContainsFunc(m.all, own) {
		m.keep(own)
	} else {
		m.variant = commonest(m.all, func(o budget.Observation) string { return o.Variant })
		m.keep(func(o budget.Observation) bool { return o.Variant == m.variant })
	}
}

// divide chooses what the rows are. Values for all groups together are compared
// between areas; where there are none, or only those of one area, the groups
// are.
func (m *measurements) divide(q Question) {
	whole := func(o budget.Observation) bool { return o.Group == "" }
	grouped := slices.DeleteFunc(slices.Clone(m.all), whole)
	if len(grouped) == 0 || areasIn(m.all, whole) > 1 {
		m.keep(whole)
		return
	}
	periods := make(map[budget.Period]bool)
	for _, o := range grouped {
		periods[o.Period] = true
		if !slices.Contains(m.groups, o.Group) {
			m.groups = append(m.groups, o.Group)
		}
	}
	if areasIn(grouped, func(budget.Observation) bool { return true }) > 1 && len(periods) == 1 {
		m.all = grouped
		return
	}
	m.byGroup, m.groups = true, nil
	m.area, _ = q.region()
	if !slices.ContainsFunc(grouped, func(o budget.Observation) bool { return o.Area == m.area }) {
		m.area = commonest(grouped, func(o budget.Observation) budget.AreaID { return o.Area })
	}
	m.keep(func(o budget.Observation) bool { return o.Area == m.area })
}

// areasIn counts the areas of the observations that fit.
func areasIn(all []budget.Observation, fits func(budget.Observation) bool) int {
	areas := make(map[budget.AreaID]bool)
	for _, o := range all {
		if fits(o) {
			areas[o.Area] = true
		}
	}
	return len(areas)
}

// commonest is what most observations have, the first of several.
func commonest[K comparable](all []budget.Observation, of func(budget.Observation) K) K {
	counts := make(map[K]int)
	var best K
	for _, o := range all {
		counts[of(o)]++
	}
	for _, o := range all {
		if counts[of(o)] > counts[best] {
			best = of(o)
		}
	}
	return best
}

// order puts the highest of the last values first, all groups together last,
// and leaves out the rows there is no room for: never the plan's own area nor
// the country.
func (m *measurements) order(q Question) {
	slices.SortStableFunc(m.rows, func(a, b string) int {
		if (a == "") != (b == "") {
			return strings.Compare(b, a)
		}
		now, last := m.atLast(a)
		other, alsoLast := m.atLast(b)
		switch {
		case last && !alsoLast:
			return -1
		case alsoLast && !last:
			return 1
		}
		return cmp.Compare(other, now)
	})
	most := mostRowBars
	if len(m.periods) > fewWaits {
		most = mostRowLines
	}
	own, _ := q.region()
	wanted := func(row string) bool { return row == string(own) || row == string(m.country) }
	for i := len(m.rows) - 1; i >= 0 && len(m.rows) > most; i-- {
		if !wanted(m.rows[i]) {
			m.rows = slices.Delete(m.rows, i, i+1)
			m.left++
		}
	}
}

// atLast is the highest value of a row the last time anything was measured, or
// false where it was not.
func (m *measurements) atLast(row string) (budget.Quantity, bool) {
	o, found := m.at(row, m.last())
	for _, group := range m.groups {
		if in, has := m.cells[indicatorCell{row, group, m.last()}]; has {
			if !found || in.Value > o.Value {
				o, found = in, true
			}
		}
	}
	return o.Value, found
}

// focus is the row a title tells of: the plan's own area, else all groups
// together, else the first.
func (m *measurements) focus(q Question) string {
	own, _ := q.region()
	for _, row := range []string{string(own), ""} {
		if row != "" != m.byGroup && slices.Contains(m.rows, row) {
			return row
		}
	}
	return m.rows[0]
}

func (m *measurements) last() budget.Period { return m.periods[len(m.periods)-1] }

// at returns what was measured in a row at one time.
func (m *measurements) at(row string, period budget.Period) (budget.Observation, bool) {
	o, found := m.cells[indicatorCell{row: row, period: period}]
	return o, found
}

// newest and oldest return what was measured in a row the last time and the
// first.
func (m *measurements) newest(row string) (budget.Observation, bool) {
	for _, period := range slices.Backward(m.periods) {
		if o, found := m.at(row, period); found {
			return o, true
		}
	}
	return budget.Observation{}, false
}

func (m *measurements) oldest(row string) (budget.Observation, bool) {
	for _, period := range m.periods {
		if o, found := m.at(row, period); found {
			return o, true
		}
	}
	return budget.Observation{}, false
}

// rowValue is the last value of a row.
type rowValue struct {
	row   string
	value budget.Quantity
}

// extremes are the rows with the highest and the lowest value the last time, the
// country aside.
func (m *measurements) extremes() (high, low rowValue) {
	first := true
	for _, row := range m.rows {
		value, measured := m.atLast(row)
		if !measured || row == string(m.country) && m.country != "" {
			continue
		}
		if first || value > high.value {
			high = rowValue{row, value}
		}
		if first || value < low.value {
			low = rowValue{row, value}
		}
		first = false
	}
	return high, low
}
