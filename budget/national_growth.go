package budget

import "math"

// NationalGrowth is how much the country's rate has grown a year, within one
// definition:
//
//	(last rate ÷ first rate)^(1 ÷ years) − 1
//
// 43 that became 52 from 2007 to 2008 is 20,9 %. That one year also moved clinics
// from mental health care, and is too short to forecast by.
type NationalGrowth struct {
	From, To Period
	Yearly   Quantity
	Source   Source
}

// fewestGrowthYears is how long growth must have been measured for to be
// forecast with.
const fewestGrowthYears = 3

// Years is how long the growth was measured for.
func (g NationalGrowth) Years() int { return g.To.Year() - g.From.Year() }

// NationalGrowth returns the growth of the country's rate of consultations, in
// the field alone, over the newest stretch of years without a break in the
// series. It is false where there are not two years to compare.
func (p *Plan) NationalGrowth(revision RevisionID) (grown NationalGrowth, found bool) {
	breaks := p.coverageBreaks()[ByConsultations]
	var first, last Coverage
	for _, c := range p.nationalRates(revision) {
		if last.NationalRate == nil || broken(breaks, last.Period, c.Period) || last.Per != c.Per {
			first = c
		}
		last = c
		if last.Period.Year() > first.Period.Year() && *first.NationalRate > 0 {
			years := float64(last.Period.Year() - first.Period.Year())
			share := math.Pow(last.NationalRate.Float()/first.NationalRate.Float(), 1/years) - 1
			grown, found = NationalGrowth{first.Period, last.Period, rounded(share), last.Source}, true
		}
	}
	return grown, found
}

// broken reports whether something is defined anew after one period and by
// another.
func broken(breaks []Period, after, by Period) bool {
	for _, at := range breaks {
		if at.Compare(after) > 0 && at.Compare(by) <= 0 {
			return true
		}
	}
	return false
}

// nationalRates are coverages that hold the country's rate of a year, one for
// each year in order.
func (p *Plan) nationalRates(revision RevisionID) []Coverage {
	byYear := make(map[int]Coverage)
	first, last := 0, 0
	for _, c := range p.CoverageOf(revision) {
		if c.Yardstick != ByConsultations || c.Variant != FieldOnly || c.NationalRate == nil || c.Period.Unit() != Year {
			continue
		}
		year := c.Period.Year()
		if _, has := byYear[year]; !has {
			byYear[year] = c
		}
		if first == 0 || year < first {
			first = year
		}
		last = max(last, year)
	}
	var all []Coverage
	for year := first; year <= last && first != 0; year++ {
		if c, has := byYear[year]; has {
			all = append(all, c)
		}
	}
	return all
}
