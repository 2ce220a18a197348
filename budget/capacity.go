package budget

import "cmp"

// The tables of what the services consist of: people and beds.
const (
	PositionTable   TableName = "position"
	SpecialistTable TableName = "specialist"
	CareUnitTable   TableName = "care_unit"
	CohortTable     TableName = "training_cohort"
	BedTable        TableName = "bed"
)

// PositionCount is a number of full-time equivalents in an area.
type PositionCount struct {
	// Revision is empty for positions in place and vacancies.
	Revision RevisionID `json:"revision,omitempty" key:"1"`
	Area     AreaID     `json:"area" key:"2"`
	// Profession is empty for all professions together.
	Profession string       `json:"profession,omitempty" key:"3"`
	Period     Period       `json:"period" key:"4"`
	Kind       PositionKind `json:"kind" key:"5"`
	Count      Quantity     `json:"count"`
	// Basis says what the number rests on where the source does not give it.
	Basis  string `json:"basis,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (PositionCount) Table() TableName { return PositionTable }

// Refs implements Record.
func (c PositionCount) Refs() []Ref {
	return revisionRef(c.Revision, sourceRef(c.Source, areaRef(c.Area))...)
}

// Validate implements Record.
func (c PositionCount) Validate() error {
	return check(c, validPeriod(c.Period), rule{c.Count >= 0, "positions cannot be negative"},
		rule{oneOf(c.Kind, PositionsFilled, PositionsPlanned, PositionsMissing, PositionsVacant), "unknown kind of positions"},
		decidedIn(c.Kind.Decided(), c.Revision))
}

func (c PositionCount) compare(o PositionCount) int {
	return cmp.Or(cmp.Compare(c.Revision, o.Revision), cmp.Compare(c.Area, o.Area),
		cmp.Compare(c.Profession, o.Profession), c.Period.Compare(o.Period), cmp.Compare(c.Kind, o.Kind))
}

// SpecialistCount is a number of approved specialists in an area.
type SpecialistCount struct {
	// Revision is empty for everything but the need the plan states.
	Revision RevisionID     `json:"revision,omitempty" key:"1"`
	Area     AreaID         `json:"area" key:"2"`
	Period   Period         `json:"period" key:"3"`
	Kind     SpecialistKind `json:"kind" key:"4"`
	Scope    Scope          `json:"scope" key:"5"`
	Count    int            `json:"count"`
	Note     string         `json:"note,omitempty"`
	Source   Source         `json:"source,omitzero"`
}

// Table implements Record.
func (SpecialistCount) Table() TableName { return SpecialistTable }

// Refs implements Record.
func (c SpecialistCount) Refs() []Ref {
	return revisionRef(c.Revision, sourceRef(c.Source, areaRef(c.Area))...)
}

// Validate implements Record.
func (c SpecialistCount) Validate() error {
	return check(c, validPeriod(c.Period), rule{c.Count >= 0, "specialists cannot be negative"},
		rule{oneOf(c.Kind, SpecialistsActual, SpecialistsNeeded, SpecialistsLeaving), "unknown kind of specialists"},
		rule{oneOf(c.Scope, FieldScope, AllScope), "unknown scope"},
		decidedIn(c.Kind.Decided(), c.Revision))
}

func (c SpecialistCount) compare(o SpecialistCount) int {
	return cmp.Or(cmp.Compare(c.Revision, o.Revision), cmp.Compare(c.Area, o.Area),
		c.Period.Compare(o.Period), cmp.Compare(c.Kind, o.Kind), cmp.Compare(c.Scope, o.Scope))
}

// CareUnit is a unit, or a row of like units, on the list that the need for
// specialists follows from: one for each inpatient unit, one for each lead
// clinic, one LAR doctor for each trust.
type CareUnit struct {
	ID    UnitID   `json:"id" key:"1"`
	Name  string   `json:"name"`
	Kind  UnitKind `json:"kind"`
	Area  AreaID   `json:"area,omitempty"` // the trust, empty for private units
	Owner Owner    `json:"owner"`
	// Units is how many units the row stands for.
	Units int `json:"units"`
	// PerUnit is how many specialists each needs.
	PerUnit int    `json:"per_unit"`
	Note    string `json:"note,omitempty"`
	Source  Source `json:"source,omitzero"`
}

// Table implements Record.
func (CareUnit) Table() TableName { return CareUnitTable }

// Refs implements Record.
func (u CareUnit) Refs() []Ref { return sourceRef(u.Source, optional(areaRef(u.Area))...) }

// Validate implements Record.
func (u CareUnit) Validate() error {
	return check(u, rule{u.ID != "", "an identity is needed"}, named(u.Name),
		rule{oneOf(u.Kind, InpatientUnit, LeadClinic, LARDoctor, OtherUnit), "unknown kind of unit"},
		rule{oneOf(u.Owner, Public, Private), "unknown owner"},
		rule{u.Units >= 0 && u.PerUnit >= 0, "units cannot be negative"})
}

func (u CareUnit) compare(o CareUnit) int { return cmp.Compare(u.ID, o.ID) }

// TrainingCohort is a set of posts for doctors in specialist training that
// started together.
type TrainingCohort struct {
	ID   CohortID `json:"id" key:"1"`
	Name string   `json:"name"`
	Area AreaID   `json:"area"`
	// Start is when training began, zero where not known.
	Start Period `json:"start,omitzero"`
	// Approval is the first time they can be approved as specialists.
	Approval Period `json:"approval"`
	Posts    int    `json:"posts"`
	// Filled is how many of the posts have a doctor; nil where not known.
	Filled *int   `json:"filled,omitempty"`
	Note   string `json:"note,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (TrainingCohort) Table() TableName { return CohortTable }

// Refs implements Record.
func (c TrainingCohort) Refs() []Ref { return sourceRef(c.Source, areaRef(c.Area)) }

// Validate implements Record.
func (c TrainingCohort) Validate() error {
	return check(c, rule{c.ID != "", "an identity is needed"}, named(c.Name),
		validOptionalPeriod(c.Start), validPeriod(c.Approval),
		rule{c.Posts >= 0, "posts cannot be negative"},
		rule{c.Filled == nil || *c.Filled >= 0 && *c.Filled <= c.Posts, "more posts filled than there are"})
}

func (c TrainingCohort) compare(o TrainingCohort) int { return cmp.Compare(c.ID, o.ID) }

// BedCount is a number of inpatient beds.
type BedCount struct {
	// Revision is empty for beds in operation, set for planned ones.
	Revision RevisionID `json:"revision,omitempty" key:"1"`
	Area     AreaID     `json:"area" key:"2"`
	Owner    Owner      `json:"owner" key:"3"`
	Beds     BedKind    `json:"beds" key:"4"`
	Period   Period     `json:"period" key:"5"`
	Kind     Kind       `json:"kind" key:"6"`
	Count    int        `json:"count"`
	Source   Source     `json:"source,omitzero"`
}

// Table implements Record.
func (BedCount) Table() TableName { return BedTable }

// Refs implements Record.
func (b BedCount) Refs() []Ref {
	return revisionRef(b.Revision, sourceRef(b.Source, areaRef(b.Area))...)
}

// Validate implements Record.
func (b BedCount) Validate() error {
	return check(b, validPeriod(b.Period), rule{b.Count >= 0, "beds cannot be negative"},
		rule{oneOf(b.Owner, Public, Private, AllOwner), "unknown owner"},
		rule{oneOf(b.Beds, AcuteBeds, DetoxBeds, ShortBeds, LongBeds, AllBeds), "unknown kind of beds"},
		rule{oneOf(b.Kind, Budget, Actual, Forecast), "unknown kind of count"},
		decidedIn(b.Kind.Decided(), b.Revision))
}

func (b BedCount) compare(o BedCount) int {
	return cmp.Or(cmp.Compare(b.Revision, o.Revision), cmp.Compare(b.Area, o.Area), cmp.Compare(b.Owner, o.Owner),
		cmp.Compare(b.Beds, o.Beds), b.Period.Compare(o.Period), cmp.Compare(b.Kind, o.Kind))
}
