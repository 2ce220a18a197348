package budget

import "maps"

// BedKey is an owner and a kind of beds.
type BedKey struct {
	Owner Owner
	Beds  BedKind
}

// BedEffect is what the beds a revision plans come to in a region: how many
// there are of each owner and kind now, and how many when the plan is carried
// out.
type BedEffect struct {
	Before, After map[BedKey]int
	// Counted is when those now were counted.
	Counted Period
	// Last is the last period that beds are planned for.
	Last Period
}

// Keys are the owners and kinds that have beds before or after, in the order of
// Owners and BedKinds.
func (e BedEffect) Keys() []BedKey {
	var keys []BedKey
	for _, owner := range Owners {
		for _, kind := range BedKinds {
			if key := (BedKey{owner, kind}); e.Before[key] > 0 || e.After[key] > 0 {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// BedTotals are the beds of a region together, and those that are private.
type BedTotals struct{ All, Private int }

// PrivateShare is private ÷ all, false where there are no beds.
func (t BedTotals) PrivateShare() (share Quantity, known bool) {
	if t.All == 0 {
		return 0, false
	}
	return Whole(int64(t.Private)) / Quantity(t.All), true
}

// RateFor is how many there are for the adults, see BedRate; nil where there are
// none to divide by.
func (t BedTotals) RateFor(adults Population) *Quantity {
	if adults.Adults <= 0 {
		return nil
	}
	rate, err := QuantityOf(float64(t.All) / adults.Adults.Float() * BedRatePer)
	if err != nil {
		return nil
	}
	return &rate
}

// LastAdults returns the adults of an area by the last count up to a year.
func (p *Plan) LastAdults(area AreaID, year int) (last Population, found bool) {
	for population := range p.Populations.From(Population{Area: area}) {
		if population.Area != area || population.Year > year {
			break
		}
		last, found = population, true
	}
	return last, found
}

// TotalBeds adds up beds.
func TotalBeds(beds map[BedKey]int) BedTotals {
	var t BedTotals
	for key, count := range beds {
		t.All += count
		if key.Owner == Private {
			t.Private += count
		}
	}
	return t
}

// BedEffectOf returns what the planned beds change in a region, from the last
// count up to a period. It is false where the region has no count, or the
// revision plans nothing.
//
// A planned count is of one area, owner and kind from its period on, and
// replaces what that area has of it. Where an area within the region is not
// counted by itself, the beds of that owner and kind that the region has are
// taken to be those planned, as far as they go: four acute beds in the region
// are four of the eight that are planned, not four besides.
func (p *Plan) BedEffectOf(revision RevisionID, region AreaID, upTo Period) (BedEffect, bool) {
	before, counted := p.BedsOf(region, upTo)
	planned := p.plannedBeds(revision, region)
	if len(before) == 0 || len(planned) == 0 {
		return BedEffect{}, false
	}
	e := BedEffect{Before: before, After: maps.Clone(before), Counted: counted}
	spare := maps.Clone(before)
	for _, b := range planned {
		key := BedKey{b.Owner, b.Beds}
		had, known := p.lastBeds(b, upTo)
		if !known {
			had = min(spare[key], b.Count)
			spare[key] -= had
		}
		e.After[key] = max(0, e.After[key]+b.Count-had)
		if b.Period.Compare(e.Last) > 0 {
			e.Last = b.Period
		}
	}
	return e, true
}

// BedsOf returns the beds in operation in an area by its last count up to a
// period, which is returned too. A stated number for all kinds stands where no kind is counted.
func (p *Plan) BedsOf(area AreaID, upTo Period) (beds map[BedKey]int, counted Period) {
	for b := range p.Beds.From(BedCount{Area: area}) {
		if b.Revision != "" || b.Area != area {
			break
		}
		if b.Kind == Actual && b.Period.Compare(upTo) <= 0 && b.Period.Compare(counted) > 0 {
			counted = b.Period
		}
	}
	beds = make(map[BedKey]int)
	divided := make(map[Owner]bool)
	for b := range p.Beds.From(BedCount{Area: area}) {
		if b.Revision != "" || b.Area != area {
			break
		}
		if b.Kind == Actual && b.Period == counted {
			beds[BedKey{b.Owner, b.Beds}] = b.Count
			divided[b.Owner] = divided[b.Owner] || b.Beds != AllBeds
		}
	}
	for owner, parts := range divided {
		if parts {
			delete(beds, BedKey{owner, AllBeds})
		}
	}
	return beds, counted
}

// lastBeds is how many of the kind of a planned count its area has, by the last
// count up to a period.
func (p *Plan) lastBeds(planned BedCount, upTo Period) (count int, known bool) {
	for b := range p.Beds.From(BedCount{Area: planned.Area, Owner: planned.Owner, Beds: planned.Beds}) {
		if b.Revision != "" || b.Area != planned.Area || b.Owner != planned.Owner || b.Beds != planned.Beds {
			break
		}
		if b.Kind == Actual && b.Period.Compare(upTo) <= 0 {
			count, known = b.Count, true
		}
	}
	return count, known
}

// plannedBeds are the last planned counts of each area, owner and kind in a
// region.
func (p *Plan) plannedBeds(revision RevisionID, region AreaID) []BedCount {
	var planned []BedCount
	for _, area := range p.Within(region) {
		for b := range p.Beds.From(BedCount{Revision: revision, Area: area}) {
			if b.Revision != revision || b.Area != area {
				break
			}
			if b.Kind != Budget {
				continue
			}
			last := len(planned) - 1
			if last >= 0 && planned[last].Area == area && planned[last].Owner == b.Owner && planned[last].Beds == b.Beds {
				planned[last] = b
				continue
			}
			planned = append(planned, b)
		}
	}
	return planned
}

// AcuteBedsOpened returns how many acute beds the revision plans in a region and
// how many of them are open by a period: no more than are planned.
func (p *Plan) AcuteBedsOpened(revision RevisionID, region AreaID, upTo Period) (open, planned int) {
	for _, b := range p.plannedBeds(revision, region) {
		if b.Beds == AcuteBeds {
			planned += b.Count
			if count, known := p.lastBeds(b, upTo); known {
				open += min(count, b.Count)
			}
		}
	}
	beds, _ := p.BedsOf(region, upTo)
	inRegion := 0
	for key, count := range beds {
		if key.Beds == AcuteBeds {
			inRegion += count
		}
	}
	return min(max(open, inRegion), planned), planned
}

// Calculation shows what becomes of the beds of an owner and kind.
func (e BedEffect) Calculation(key BedKey) Calculation { return bedsAfter(e.Before[key], e.After[key]) }

// TotalCalculation shows what becomes of all beds of the region.
func (e BedEffect) TotalCalculation() Calculation {
	return bedsAfter(TotalBeds(e.Before).All, TotalBeds(e.After).All)
}

func bedsAfter(before, after int) Calculation {
	return Calculation{Formula: "beds-after", Terms: []Term{{Name: "beds-before", Value: before}, {Name: "beds-added", Value: after - before}},
		Result: Term{Name: "beds-after", Value: after}}
}
