package budget

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// BedOpening is the acute beds planned in an area, with the line that pays for
// them and when that says they open.
type BedOpening struct {
	Area AreaID
	Beds int
	Line Line
	// Year is the first the line has money in, and FirstYear how large a share of
	// a year that pays for:
	//
	//	amount of the first year ÷ amount of the next
	//
	// 4 582 ÷ 6 110 is nine months of 2019 in Tromsø, and 3 457 ÷ 6 914 half of
	// 2021 in Bodø. It is 1 where the first year is as dear as the next.
	Year      int
	FirstYear Quantity
	// First is what the first year costs, Whole what a whole one does, and PerBed
	// that for each bed.
	First, Whole, PerBed Kroner
	Source               Source
}

// Months is how many months of its first year the beds are open, to the nearest.
func (o BedOpening) Months() int {
	const year = 12
	return int(math.Round(o.FirstYear.Float() * year))
}

// OpenIn is how large a share of a year the beds are open.
func (o BedOpening) OpenIn(year int) Quantity {
	switch {
	case year < o.Year:
		return 0
	case year == o.Year:
		return o.FirstYear
	}
	return Unit
}

// Calculation shows how the first year's share came about.
func (o BedOpening) Calculation() Calculation {
	return Calculation{Formula: "part-of-year", Terms: []Term{{Name: "first-year", Value: o.First, Source: o.Source}, {Name: "next-year", Value: o.Whole}},
		Result: Term{Name: "share", Value: o.FirstYear}}
}

// BedOpenings returns the openings of the acute beds a revision plans, by year.
// The plan does not say which line pays for which beds: it is the one for acute
// beds, by its name, that first has money in the year they are planned from.
func (p *Plan) BedOpenings(revision Revision) []BedOpening {
	var openings []BedOpening
	for _, b := range p.plannedBeds(revision.ID, p.region()) {
		if b.Beds != AcuteBeds || b.Count == 0 {
			continue
		}
		if line, year, found := p.acuteLine(revision, b.Period.Year()); found {
			openings = append(openings, p.opening(b, line, year))
		}
	}
	slices.SortStableFunc(openings, func(a, b BedOpening) int { return cmp.Compare(a.Year, b.Year) })
	return openings
}

func (p *Plan) acuteLine(revision Revision, from int) (line Line, year int, found bool) {
	for _, line := range p.LinesOf(revision.ID, Cost) {
		name := strings.ToLower(line.Name)
		if !strings.Contains(name, "akutt") || !strings.Contains(name, "plass") {
			continue
		}
		for _, a := range p.AmountsOf(revision.ID, line.ID) {
			if a.Kind != Budget || a.Kroner <= 0 {
				continue
			}
			if a.Period.Year() == from {
				return line, from, true
			}
			break // its first money is of another year
		}
	}
	return Line{}, 0, false
}

func (p *Plan) opening(beds BedCount, line Line, year int) BedOpening {
	first, _ := p.Amount(line.Revision, line.ID, YearOf(year), Budget)
	o := BedOpening{Area: beds.Area, Beds: beds.Count, Line: line, Year: year, FirstYear: Unit, First: first.Kroner, Whole: first.Kroner, Source: first.Source}
	if next, found := p.Amount(line.Revision, line.ID, YearOf(year+1), Budget); found && next.Kroner > first.Kroner {
		o.Whole, o.FirstYear = next.Kroner, rounded(float64(first.Kroner)/float64(next.Kroner))
	}
	o.PerBed, _ = roundedKroner(float64(o.Whole) / float64(o.Beds))
	return o
}
