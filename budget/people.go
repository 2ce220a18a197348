package budget

import (
	"cmp"
	"slices"
)

// ChildrenOf returns the areas directly within an area, in their order.
func (p *Plan) ChildrenOf(parent AreaID) []Area {
	var children []Area
	for a := range p.Areas.All() {
		if a.Parent == parent {
			children = append(children, a)
		}
	}
	slices.SortStableFunc(children, func(a, b Area) int { return cmp.Compare(a.Order, b.Order) })
	return children
}

// PositionsInPlace returns the positions in place in an area, the last count
// up to the given period. Where the area itself is not counted, its parts are
// added up, each by its own last count: a trust that reports early does not make
// the others vanish. The period is then that of the newest of them.
func (p *Plan) PositionsInPlace(area AreaID, upTo Period) (sum Quantity, period Period, found bool) {
	return p.positionsWithin(PositionCount{Area: area, Kind: PositionsFilled}, upTo)
}

// PlannedPositions returns the positions a revision adds in an area, counted
// from the plan's start, by period, and those missing to the national level.
func (p *Plan) PlannedPositions(revision RevisionID, area AreaID, kind PositionKind) []PositionCount {
	var counts []PositionCount
	for c := range p.Positions.From(PositionCount{Revision: revision, Area: area}) {
		if c.Revision != revision || c.Area != area || c.Profession != "" {
			break
		}
		if c.Kind == kind {
			counts = append(counts, c)
		}
	}
	return counts
}

// SpecialistsOf returns the specialist counts of a kind and scope in an area,
// by period. The revision is looked at for what the plan says is needed.
func (p *Plan) SpecialistsOf(revision RevisionID, area AreaID, kind SpecialistKind, scope Scope) []SpecialistCount {
	if !kind.Decided() {
		revision = ""
	}
	var counts []SpecialistCount
	for c := range p.Specialists.From(SpecialistCount{Revision: revision, Area: area}) {
		if c.Revision != revision || c.Area != area {
			break
		}
		if c.Kind == kind && c.Scope == scope {
			counts = append(counts, c)
		}
	}
	return counts
}

// ListedNeed returns how many specialists the unit list calls for: the sum
// over its rows of units × specialists for each. Listed is false for an empty
// list.
func (p *Plan) ListedNeed() (need int, listed bool) {
	for u := range p.CareUnits.All() {
		need += u.Units * u.PerUnit
		listed = true
	}
	return need, listed
}
