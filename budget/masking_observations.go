package budget

import "slices"

// maskedObservations are the observations without those that tell of few
// persons, or let such be worked out. It counts what it takes out by indicator.
func (p *Plan) maskedObservations(taken map[IndicatorID]int) Table[Observation] {
	hidden := make(map[Observation]bool)
	for indicator := range p.Indicators.All() {
		if !indicator.CountsPersons() {
			continue
		}
		for _, alike := range p.comparable(indicator.ID) {
			for _, at := range p.hiddenOf(indicator, alike) {
				hidden[bareKey(alike[at])] = true
				taken[indicator.ID]++
			}
		}
	}
	if len(hidden) == 0 {
		return p.Observations
	}
	p.hideShares(hidden, taken)
	return p.Observations.rewrite(func(o Observation) Observation {
		if !hidden[bareKey(o)] {
			return o
		}
		source := o.Source
		o = o.Without(Withheld)
		o.N, o.Source = 0, source
		return o
	})
}

// bareKey is an observation with nothing but its key.
func bareKey(o Observation) Observation {
	return Observation{Revision: o.Revision, Indicator: o.Indicator, Group: o.Group, Area: o.Area, Period: o.Period, Kind: o.Kind, Variant: o.Variant}
}

// comparable are the actual observations of an indicator that have a value, by
// how they were counted: only those of one variant add up.
func (p *Plan) comparable(id IndicatorID) map[string][]Observation {
	found := make(map[string][]Observation)
	for o := range p.Observations.From(Observation{Indicator: id}) {
		if o.Revision != "" || o.Indicator != id {
			break
		}
		if o.Kind == Actual && o.Quality.HasValue() {
			found[o.Variant] = append(found[o.Variant], o)
		}
	}
	return found
}

// hiddenOf are the places of the observations to take out.
func (p *Plan) hiddenOf(indicator Indicator, all []Observation) []int {
	values := make([]Quantity, len(all))
	hidden := make([]bool, len(all))
	few := false
	for i, o := range all {
		values[i] = o.Value
		hidden[i] = o.tellsOfFew(indicator)
		few = few || hidden[i]
	}
	if !few {
		return nil
	}
	if indicator.Statistic == Count {
		protect(values, p.sumsAmong(all), hidden)
	}
	var places []int
	for i := range all {
		if hidden[i] {
			places = append(places, i)
		}
	}
	return places
}

// sumsAmong are the sums that observations of one indicator make with each
// other: an area of those within it, all groups together, a year of its parts.
func (p *Plan) sumsAmong(all []Observation) []sum {
	var sums []sum
	for whole, o := range all {
		byLevel := make(map[AreaKind][]int)
		byUnit := make(map[PeriodUnit][]int)
		var groups []int
		for i, part := range all {
			switch {
			case i == whole:
			case part.Area != o.Area && part.Group == o.Group && part.Period == o.Period && p.isWithin(part.Area, o.Area):
				area, _ := p.Areas.Get(Area{ID: part.Area})
				byLevel[area.Kind] = append(byLevel[area.Kind], i)
			case part.Area == o.Area && o.Group == "" && part.Group != "" && part.Period == o.Period:
				groups = append(groups, i)
			case part.Area == o.Area && part.Group == o.Group && part.Period.within(o.Period):
				byUnit[part.Period.Unit()] = append(byUnit[part.Period.Unit()], i)
			}
		}
		for _, level := range AreaKinds {
			sums = appendSum(sums, all, whole, byLevel[level])
		}
		for unit := Year; unit <= Day; unit++ {
			sums = appendSum(sums, all, whole, byUnit[unit])
		}
		sums = appendSum(sums, all, whole, groups)
	}
	return sums
}

// appendSum adds a sum, where that can be one: where persons are counted once
// in each part they may be in, the parts come to more than the whole.
func appendSum(sums []sum, all []Observation, whole int, parts []int) []sum {
	var parted Quantity
	for _, part := range parts {
		parted += all[part].Value
	}
	if len(parts) == 0 || parted > all[whole].Value {
		return sums
	}
	return append(sums, sum{whole, parts})
}

// isWithin reports whether an area lies in another, at whatever depth.
func (p *Plan) isWithin(area, whole AreaID) bool {
	seen := []AreaID{area}
	for {
		a, found := p.Areas.Get(Area{ID: area})
		if !found || a.Parent == "" || slices.Contains(seen, a.Parent) {
			return false
		}
		if a.Parent == whole {
			return true
		}
		area = a.Parent
		seen = append(seen, area)
	}
}

// within reports whether a period is a part of another.
func (p Period) within(whole Period) bool {
	return p != whole && p.firstDay() >= whole.firstDay() && p.lastDay() <= whole.lastDay()
}

// hideShares takes out the shares and rates that are reckoned of a count taken
// out: of the referred, those given right. Otherwise the count, hidden in one
// place, could be read as a part in the other.
func (p *Plan) hideShares(hidden map[Observation]bool, taken map[IndicatorID]int) {
	type place struct {
		group   string
		area    AreaID
		period  Period
		persons Quantity
	}
	counted := make(map[place]bool)
	for o := range p.Observations.All() {
		if hidden[bareKey(o)] {
			counted[place{o.Group, o.Area, o.Period, o.Value}] = true
		}
	}
	for o := range p.Observations.All() {
		indicator, _ := p.Indicators.Get(Indicator{ID: o.Indicator})
		if o.Kind != Actual || !indicator.CountsPersons() || hidden[bareKey(o)] {
			continue
		}
		for _, part := range []*Quantity{o.Numerator, o.Denominator} {
			if part != nil && counted[place{o.Group, o.Area, o.Period, *part}] && !hidden[bareKey(o)] {
				hidden[bareKey(o)] = true
				taken[o.Indicator]++
			}
		}
	}
}

// rewrite is the table with each record as it is to be, under the same key.
func (t Table[R]) rewrite(as func(R) R) Table[R] {
	records := make([]R, 0, t.length)
	for r := range t.All() {
		records = append(records, as(r))
	}
	var next Table[R]
	next.append(records, 0)
	return next
}
