package budget

import (
	"cmp"
	"slices"
)

// BedDaysIndicator is the days patients stayed, as it is imported.
const BedDaysIndicator IndicatorID = "oppholdsdogn"

// Occupancy is how much of an area's beds was in use in a year:
//
//	days stayed ÷ (beds × days of the year)
//
// A year has 365 days, a leap year 366: 20 161 ÷ (67 × 366) = 82,2 % at UNN in
// 2016.
type Occupancy struct {
	Area  AreaID
	Year  int
	Days  Quantity
	Beds  int
	Share Quantity
	// Source is where the days are from.
	Source Source
}

// Occupancies returns the occupancy of every area and year with both days and
// beds counted for the whole year, by year and area.
func (p *Plan) Occupancies() []Occupancy {
	beds := make(map[Observation]int) // by area and period
	for _, sum := range p.bedSums() {
		beds[Observation{Area: sum.area, Period: sum.period}] = sum.beds()
	}
	var all []Occupancy
	for _, o := range p.counts(BedDaysIndicator) {
		count := beds[Observation{Area: o.Area, Period: o.Period}]
		if o.Period.Unit() != Year || o.Group != "" || o.Kind != Actual || !o.Quality.HasValue() || count == 0 {
			continue
		}
		if one, fits := occupied(Occupancy{Area: o.Area, Year: o.Period.Year(), Days: o.Value, Beds: count, Source: o.Source}); fits {
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b Occupancy) int { return cmp.Compare(b.Year, a.Year) })
	return all
}

// TotalOccupancy is that of several areas together in one year: the sums
// divided. It is false where there are none.
func TotalOccupancy(areas []Occupancy) (Occupancy, bool) {
	var total Occupancy
	for _, one := range areas {
		total.Year = one.Year
		total.Days += one.Days
		total.Beds += one.Beds
	}
	return occupied(total)
}

func occupied(o Occupancy) (Occupancy, bool) {
	year := YearOf(o.Year)
	days := year.lastDay() - year.firstDay() + 1
	share, err := QuantityOf(o.Days.Float() / float64(o.Beds*days))
	o.Share = share
	return o, err == nil
}
