package budget

import "slices"

// PositionStanding is how the positions of an area stand at the end of a year,
// for one profession or for all together. What nobody has counted or planned is
// nil; that is not zero.
type PositionStanding struct {
	Area       AreaID
	Profession string
	// Filled are in place, by the last count; Counted is when that was.
	Filled  *Quantity
	Counted Period
	// Added is Filled − those in place before the revision's first year.
	Added *Quantity
	// Planned is how many the revision has added by then, from its start.
	Planned *Quantity
	// Needed is what the national level takes:
	//
	//	in place when the need was stated + missing then
	//
	// 56 + 69 = 125 in the founding plan.
	Needed *Quantity
	// Vacant are funded and not filled, and VacancyShare is
	//
	//	vacant ÷ (filled + vacant)
	Vacant, VacancyShare *Quantity
}

// PositionStandings returns how the positions stand in a region and every area
// within it that has any, an area before its parts and all professions before
// each of them.
func (p *Plan) PositionStandings(revision Revision, region AreaID, year int) []PositionStanding {
	professions := p.professionsByArea(revision.ID)
	var all []PositionStanding
	for _, area := range p.Within(region) {
		for _, profession := range append([]string{""}, professions[area]...) {
			if s := p.positionStanding(revision, area, profession, year); !s.isEmpty() {
				all = append(all, s)
			}
		}
	}
	return all
}

func (s PositionStanding) isEmpty() bool {
	return s.Filled == nil && s.Planned == nil && s.Needed == nil && s.Vacant == nil
}

// Within lists an area and all below it, each before its parts.
func (p *Plan) Within(area AreaID) []AreaID {
	all := []AreaID{area}
	for _, child := range p.ChildrenOf(area) {
		all = append(all, p.Within(child.ID)...)
	}
	return all
}

// professionsByArea are the professions positions are counted for in each area.
func (p *Plan) professionsByArea(revision RevisionID) map[AreaID][]string {
	named := make(map[AreaID][]string)
	for c := range p.Positions.All() {
		if c.Profession != "" && (c.Revision == "" || c.Revision == revision) && !slices.Contains(named[c.Area], c.Profession) {
			named[c.Area] = append(named[c.Area], c.Profession)
		}
	}
	for _, professions := range named {
		slices.Sort(professions)
	}
	return named
}

func (p *Plan) positionStanding(revision Revision, area AreaID, profession string, year int) PositionStanding {
	s := PositionStanding{Area: area, Profession: profession}
	upTo := YearOf(year)
	of := func(kind PositionKind) PositionCount {
		c := PositionCount{Area: area, Profession: profession, Kind: kind}
		if kind.Decided() {
			c.Revision = revision.ID
		}
		return c
	}
	filled, counted, found := p.positionsWithin(of(PositionsFilled), upTo)
	if found {
		s.Filled, s.Counted = &filled, counted
	}
	if added, known := p.positionsAdded(revision, of(PositionsFilled), upTo); known {
		s.Added = &added
	}
	if planned, _, stated := p.positionsWithin(of(PositionsPlanned), upTo); stated {
		s.Planned = &planned
	}
	s.Needed = p.positionsNeeded(of(PositionsMissing), of(PositionsFilled))
	if vacant, _, stated := p.positionsWithin(of(PositionsVacant), upTo); stated {
		s.Vacant = &vacant
		s.VacancyShare = vacancyShare(s.Filled, vacant)
	}
	return s
}

// positionsNeeded adds those missing, whenever that was stated, to those in
// place then.
func (p *Plan) positionsNeeded(missing, filled PositionCount) *Quantity {
	short, stated, found := p.positionsWithin(missing, Period{})
	if !found {
		return nil
	}
	then, _, counted := p.positionsWithin(filled, stated)
	if !counted {
		return nil
	}
	needed := then + short
	return &needed
}

func vacancyShare(filled *Quantity, vacant Quantity) *Quantity {
	if filled == nil || *filled+vacant <= 0 {
		return nil
	}
	share, err := QuantityOf(vacant.Float() / (*filled + vacant).Float())
	if err != nil {
		return nil
	}
	return &share
}

// positionsWithin returns the last count like the one given, of its revision,
// area, profession and kind, up to a period; any where that is zero. Where the
// area itself is not counted, the counts of its parts are added up. The period
// is then that of the newest of them.
func (p *Plan) positionsWithin(like PositionCount, upTo Period) (sum Quantity, period Period, found bool) {
	if count, ok := p.LastPositions(like, upTo); ok {
		return count.Count, count.Period, true
	}
	for _, child := range p.ChildrenOf(like.Area) {
		like.Area = child.ID
		count, counted, ok := p.positionsWithin(like, upTo)
		if !ok {
			continue
		}
		sum += count
		if !found || counted.Compare(period) > 0 {
			period, found = counted, true
		}
	}
	return sum, period, found
}

// LastPositions returns the last count of an area itself like the one given, of
// its revision, area, profession and kind, up to a period; any where that is
// zero.
func (p *Plan) LastPositions(like PositionCount, upTo Period) (last PositionCount, found bool) {
	for c := range p.Positions.From(PositionCount{Revision: like.Revision, Area: like.Area, Profession: like.Profession}) {
		if c.Revision != like.Revision || c.Area != like.Area || c.Profession != like.Profession {
			break
		}
		if c.Kind == like.Kind && (upTo.IsZero() || c.Period.Compare(upTo) <= 0) {
			last, found = c, true
		}
	}
	return last, found
}
