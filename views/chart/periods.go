package chart

import "fagplan/budget"

// mostPeriods is how many periods a chart shows each of; among more, those
// without a value would only be in the way.
const mostPeriods = 60

// evenly adds the periods between those measured in which nothing was, so that
// a chart with a step for each has time run evenly. Periods of different
// lengths stand for their years if they are of different years; otherwise none
// are added.
func evenly(measured []budget.Period) []budget.Period {
	if len(measured) == 0 {
		return nil
	}
	first, last := measured[0], measured[len(measured)-1]
	byYear := make(map[int]budget.Period)
	oneUnit := true
	for _, p := range measured {
		byYear[p.Year()] = p
		oneUnit = oneUnit && p.Unit() == first.Unit()
	}
	var all []budget.Period
	switch {
	case oneUnit && first.Unit() != budget.Day:
		all = budget.Through(first, last)
	case len(byYear) == len(measured):
		for _, year := range span(first.Year(), last.Year()) {
			p, found := byYear[year]
			if !found {
				p = budget.YearOf(year)
			}
			all = append(all, p)
		}
	}
	if len(all) < len(measured) || len(all) > mostPeriods {
		return measured
	}
	return all
}
