package budget

import (
	"cmp"
	"maps"
	"slices"
)

// BedRate is how many inpatient beds an area has for its adults:
//
//	beds in operation ÷ adults × 100 000
//
// Beds of all owners and kinds are counted together. Adults are those at the
// start of the year the beds were counted in: one of another year will not do.
type BedRate struct {
	Area   AreaID
	Period Period
	Beds   int
	Adults Quantity
	Rate   Quantity
	Source Source // of the beds
}

// BedRatePer is how many adults a BedRate is for.
const BedRatePer = 100_000

// BedRates returns the rate of every area and period with both beds and adults
// counted, by area and period.
func (p *Plan) BedRates() []BedRate {
	var all []BedRate
	for _, sum := range p.bedSums() {
		adults, found := p.Populations.Get(Population{Area: sum.area, Year: sum.period.Year()})
		if !found {
			continue
		}
		rate, err := QuantityOf(float64(sum.beds()) / adults.Adults.Float() * BedRatePer)
		if err != nil {
			continue
		}
		all = append(all, BedRate{Area: sum.area, Period: sum.period, Beds: sum.beds(), Adults: adults.Adults,
			Rate: rate, Source: sum.source})
	}
	return all
}

// bedSum is the beds of an area in a period, by owner: added up over the kinds,
// and as stated for all kinds together.
type bedSum struct {
	area          AreaID
	period        Period
	added, stated map[Owner]int
	source        Source
}

// beds is the number for all owners: the stated one where there is one, else
// the sum of the others.
func (s bedSum) beds() int {
	if all, stated := s.of(AllOwner); stated {
		return all
	}
	public, _ := s.of(Public)
	private, _ := s.of(Private)
	return public + private
}

func (s bedSum) of(owner Owner) (beds int, found bool) {
	if beds, found = s.stated[owner]; found {
		return beds, true
	}
	beds, found = s.added[owner]
	return beds, found
}

// bedSums are the beds in operation of each area and period, in that order.
func (p *Plan) bedSums() []bedSum {
	type key struct {
		area   AreaID
		period Period
	}
	sums := make(map[key]bedSum)
	for b := range p.Beds.All() {
		if b.Revision != "" || b.Kind != Actual {
			continue
		}
		at := key{b.Area, b.Period}
		sum, met := sums[at]
		if !met {
			sum = bedSum{b.Area, b.Period, make(map[Owner]int), make(map[Owner]int), b.Source}
			sums[at] = sum
		}
		if b.Beds == AllBeds {
			sum.stated[b.Owner] = b.Count
		} else {
			sum.added[b.Owner] += b.Count
		}
	}
	return slices.SortedFunc(maps.Values(sums), func(a, b bedSum) int {
		return cmp.Or(cmp.Compare(a.area, b.area), a.period.Compare(b.period))
	})
}
