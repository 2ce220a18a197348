package chart

import "fagplan/budget"

// national is the ID of every series that shows the level of the country.
const national = string(budget.Country)

// flat is a line at one height over all categories.
func flat(id, name string, kind Kind, value float64, categories int) Series {
	series := Series{ID: id, Name: name, Kind: kind}
	for range categories {
		series.Points = append(series.Points, Point{Value: value})
	}
	return series
}
