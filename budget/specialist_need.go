package budget

// ListedNeed is how many specialists the unit list calls for, by what kind of
// unit calls for them: the sum of units × specialists for each.
type ListedNeed struct {
	Inpatient, LeadClinics, LARDoctors, Other int
}

// Total is what the units call for together.
func (n ListedNeed) Total() int { return n.Inpatient + n.LeadClinics + n.LARDoctors + n.Other }

func (n ListedNeed) with(u CareUnit) ListedNeed {
	need := u.Units * u.PerUnit
	switch u.Kind {
	case InpatientUnit:
		n.Inpatient += need
	case LeadClinic:
		n.LeadClinics += need
	case LARDoctor:
		n.LARDoctors += need
	default:
		n.Other += need
	}
	return n
}

// listedWithin is what the unit list calls for in a region, in each other area,
// and, under no area, in units that are not divided among them.
func (p *Plan) listedWithin(region AreaID) map[AreaID]ListedNeed {
	needs := make(map[AreaID]ListedNeed)
	for u := range p.CareUnits.All() {
		area := u.Area
		if area == region {
			area = ""
		}
		needs[area] = needs[area].with(u)
		needs[region] = needs[region].with(u)
	}
	return needs
}

// NeedComparison holds what the unit list calls for against what the revision
// states. They differ in the founding plan: the list adds up to 20 (12 inpatient
// units, 4 lead clinics, 4 LAR doctors), 23 are stated in the field's own
// services, and 25 in all.
type NeedComparison struct {
	Listed ListedNeed
	// Field and All are the needs stated, nil where they are not.
	Field, All *SpecialistCount
	// LeadClinicsImplied is how many lead clinics the list would need to come
	// to Field:
	//
	//	Field − what all other units call for
	//
	// 23 − 16 = 7. It is nil without a list or a Field, and where it would be
	// negative.
	LeadClinicsImplied *int
	// Beyond is All − Field, those outside the field's own services; nil where
	// either is not stated.
	Beyond *int
}

// CompareNeeds holds the unit list against the needs a revision states for a
// region.
func (p *Plan) CompareNeeds(revision RevisionID, region AreaID) NeedComparison {
	var c NeedComparison
	for u := range p.CareUnits.All() {
		c.Listed = c.Listed.with(u)
	}
	c.Field = p.lastSpecialists(revision, region, SpecialistsNeeded, FieldScope, Period{})
	c.All = p.lastSpecialists(revision, region, SpecialistsNeeded, AllScope, Period{})
	if c.Field != nil && p.CareUnits.Len() > 0 {
		if implied := c.Field.Count - (c.Listed.Total() - c.Listed.LeadClinics); implied >= 0 {
			c.LeadClinicsImplied = &implied
		}
	}
	if c.Field != nil && c.All != nil {
		beyond := c.All.Count - c.Field.Count
		c.Beyond = &beyond
	}
	return c
}

// lastSpecialists returns the last count up to a period, any where that is
// zero; nil where there is none.
func (p *Plan) lastSpecialists(revision RevisionID, area AreaID, kind SpecialistKind, scope Scope, upTo Period) *SpecialistCount {
	var last *SpecialistCount
	for _, c := range p.SpecialistsOf(revision, area, kind, scope) {
		if upTo.IsZero() || c.Period.Compare(upTo) <= 0 {
			last = &c
		}
	}
	return last
}

// SpecialistsAtWork returns the counts of specialists at work in an area, in all
// services or, where only they are counted, in the field's own.
func (p *Plan) SpecialistsAtWork(area AreaID) []SpecialistCount {
	if all := p.SpecialistsOf("", area, SpecialistsActual, AllScope); len(all) > 0 {
		return all
	}
	return p.SpecialistsOf("", area, SpecialistsActual, FieldScope)
}

// SpecialistStanding is how the specialists of an area stand at the end of a
// period.
type SpecialistStanding struct {
	// Area is empty for units that are not divided among the trusts.
	Area AreaID
	// Listed is what the unit list calls for in the area itself; of the region,
	// what all of it does.
	Listed ListedNeed
	// Stated is what the revision says is needed, in the scope of Actual.
	Stated *SpecialistCount
	// Actual is the last count, nil where nobody has counted.
	Actual *SpecialistCount
	// Posts are the training posts, and Filled those known to have a doctor.
	Posts, Filled int
}

// Need is what is needed in the area: what the revision states or, where it
// states nothing, what the list calls for.
func (s SpecialistStanding) Need() int {
	if s.Stated != nil {
		return s.Stated.Count
	}
	return s.Listed.Total()
}

// Missing is Need − Actual, and false where nobody has counted.
func (s SpecialistStanding) Missing() (missing int, known bool) {
	if s.Actual == nil {
		return 0, false
	}
	return s.Need() - s.Actual.Count, true
}

// SpecialistStandings returns how specialists stand in a region and the areas
// within it that any are counted, needed or trained in, and last in the units
// that belong to none of its parts.
func (p *Plan) SpecialistStandings(revision RevisionID, region AreaID, upTo Period) []SpecialistStanding {
	listed := p.listedWithin(region)
	var all []SpecialistStanding
	for _, area := range append(p.Within(region), "") {
		s := SpecialistStanding{Area: area, Listed: listed[area]}
		for _, c := range p.SpecialistsAtWork(area) {
			if c.Period.Compare(upTo) <= 0 {
				s.Actual = &c
			}
		}
		scope := AllScope
		if s.Actual != nil {
			scope = s.Actual.Scope
		}
		s.Stated = p.lastSpecialists(revision, area, SpecialistsNeeded, scope, Period{})
		for cohort := range p.Cohorts.All() {
			if cohort.Area == area {
				s.Posts += cohort.Posts
				if cohort.Filled != nil {
					s.Filled += *cohort.Filled
				}
			}
		}
		if s.Need() > 0 || s.Actual != nil || s.Posts > 0 {
			all = append(all, s)
		}
	}
	return all
}

// NeedFor is how many specialists are needed in the scope of a count: what the
// revision states for its area or, where it states nothing, what the unit list
// calls for there.
func (p *Plan) NeedFor(revision RevisionID, now SpecialistCount) int {
	if stated := p.lastSpecialists(revision, now.Area, SpecialistsNeeded, now.Scope, Period{}); stated != nil {
		return stated.Count
	}
	return p.listedWithin(p.region())[now.Area].Total()
}

// Calculation shows how many specialists the units of an area call for.
func (n ListedNeed) Calculation() Calculation {
	return Calculation{Formula: "listed-need", Terms: []Term{{Name: "inpatient-units", Value: n.Inpatient}, {Name: "lead-clinics", Value: n.LeadClinics},
		{Name: "lar-doctors", Value: n.LARDoctors}, {Name: "other-units", Value: n.Other}}, Result: Term{Name: "specialists-needed", Value: n.Total()}}
}

// Calculation shows how many specialists are missing, and what calls for those
// that are needed where the revision does not state it; false where nobody has
// counted.
func (s SpecialistStanding) Calculation() (Calculation, bool) {
	missing, counted := s.Missing()
	if !counted {
		return Calculation{}, false
	}
	needed := Term{Name: "specialists-needed", Value: s.Need()}
	if s.Stated != nil {
		needed.Source = s.Stated.Source
	} else {
		listed := s.Listed.Calculation()
		needed.Of = &listed
	}
	return Calculation{Formula: "specialists-missing", Terms: []Term{needed, {Name: "at-work", Value: s.Actual.Count, Source: s.Actual.Source}},
		Result: Term{Name: "specialists-missing", Value: missing}}, true
}
