package budget

import (
	"cmp"
	"slices"
)

// CoverageStanding is a coverage index with what it says beside others: how
// both rates have grown since it was last measured, and its place among the
// areas of the same level.
//
//	growth = rate ÷ rate the time before − 1
//
// The national level is no fixed target: in the founding plan's region the rate
// grew by 50 % from 2007 to 2008, and the country's by 21 % at the same time.
type CoverageStanding struct {
	Coverage
	// Before is the time before this one, zero for the first.
	Before Period
	// Growth and NationalGrowth are shares, nil where a rate is not known.
	Growth, NationalGrowth *Quantity
	// Rank is 1 for the highest of Of areas; equal indexes share the better rank.
	Rank, Of int
	// Broken tells that what is counted was defined anew after Before, so that
	// the two do not compare.
	Broken bool
}

// CoverageStandings returns the standing of every index of CoverageOf, in the
// same order.
func (p *Plan) CoverageStandings(revision RevisionID) []CoverageStanding {
	coverage := p.CoverageOf(revision)
	breaks := p.coverageBreaks()
	ranks := p.coverageRanks(coverage)
	all := make([]CoverageStanding, len(coverage))
	for i, c := range coverage {
		all[i] = CoverageStanding{Coverage: c}
		peers := ranks[p.peersOf(c)]
		at, _ := slices.BinarySearchFunc(peers, c.Index, func(a, b Quantity) int { return cmp.Compare(b, a) })
		all[i].Rank, all[i].Of = at+1, len(peers)
		if i > 0 && sameSeries(coverage[i-1], c) {
			all[i].since(coverage[i-1], breaks[c.Yardstick])
		}
	}
	return all
}

func sameSeries(a, b Coverage) bool {
	return a.Yardstick == b.Yardstick && a.Variant == b.Variant && a.Area == b.Area
}

// since holds a standing against the time before. Rates for different numbers of
// inhabitants are not compared.
func (s *CoverageStanding) since(before Coverage, breaks []Period) {
	s.Before = before.Period
	if before.Per == s.Per {
		s.Growth, s.NationalGrowth = growth(before.Rate, s.Rate), growth(before.NationalRate, s.NationalRate)
	}
	s.Broken = slices.ContainsFunc(breaks, func(at Period) bool {
		return at.Compare(before.Period) > 0 && at.Compare(s.Period) <= 0
	})
}

// growth is the change of a rate as a share, nil where there is nothing to grow
// from.
func growth(before, now *Quantity) *Quantity {
	if before == nil || now == nil || *before == 0 {
		return nil
	}
	share, err := QuantityOf(now.Float()/before.Float() - 1)
	if err != nil {
		return nil
	}
	return &share
}

// coverageBreaks are the periods from which something behind a yardstick is
// defined anew.
func (p *Plan) coverageBreaks() map[Yardstick][]Period {
	breaks := make(map[Yardstick][]Period)
	for indicator := range p.Indicators.All() {
		by := indicator.Yardstick
		if indicator.ID == ConsultationsIndicator {
			by = ByConsultations
		}
		breaks[by] = append(breaks[by], indicator.Breaks...)
	}
	return breaks
}

// peers are the areas of a level in one yardstick, variant and period.
type peers struct {
	by      Yardstick
	variant string
	period  Period
	level   AreaKind
}

func (p *Plan) peersOf(c Coverage) peers {
	return peers{c.Yardstick, c.Variant, c.Period, p.areaKind(c.Area)}
}

// coverageRanks are the indexes of all peers, the highest first.
func (p *Plan) coverageRanks(coverage []Coverage) map[peers][]Quantity {
	ranks := make(map[peers][]Quantity)
	for _, c := range coverage {
		ranks[p.peersOf(c)] = append(ranks[p.peersOf(c)], c.Index)
	}
	for _, indexes := range ranks {
		slices.SortFunc(indexes, func(a, b Quantity) int { return cmp.Compare(b, a) })
	}
	return ranks
}
