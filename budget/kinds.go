package budget

// Kind tells what sort of statement an amount or an observation is.
type Kind string

// The kinds of amounts and observations.
const (
	Budget   Kind = "budget"   // decided, in a revision
	Actual   Kind = "actual"   // booked or measured
	Forecast Kind = "forecast" // expected for a period not yet closed
	Target   Kind = "target"   // aimed at, in a revision; indicators only
)

// Decided reports whether the kind belongs to a revision rather than to what
// happened.
func (k Kind) Decided() bool { return k == Budget || k == Target }

// Side tells costs from the money that pays for them.
type Side string

// The two sides of a plan's economy.
const (
	Cost    Side = "cost"
	Funding Side = "funding"
)

// FundingSource tells where the money of a funding line comes from.
type FundingSource string

// The sources of funding, in the order they are deducted from the cost:
// cost − income − restructuring − budgeted = strengthening.
const (
	Income        FundingSource = "income"        // increased activity-based income
	Restructuring FundingSource = "restructuring" // money moved from other activity
	Budgeted      FundingSource = "budgeted"      // funds already in the budget
	Strengthening FundingSource = "strengthening" // new money asked for
)

// FundingSources lists the sources in the order of deduction.
var FundingSources = []FundingSource{Income, Restructuring, Budgeted, Strengthening}

// Priority ranks a measure.
type Priority string

// The priorities of measures.
const (
	HighPriority   Priority = "high"
	NormalPriority Priority = "normal"
	LowPriority    Priority = "low"
)

// Priorities lists the priorities from the highest.
var Priorities = []Priority{HighPriority, NormalPriority, LowPriority}

// Status tells how a measure or a milestone stands.
type Status string

// The statuses, in the order work passes through them.
const (
	NotStarted Status = "not-started"
	InProgress Status = "in-progress"
	Delayed    Status = "delayed"
	Done       Status = "done"
	Stopped    Status = "stopped"
)

// Statuses lists the statuses in the order they are shown.
var Statuses = []Status{Done, InProgress, Delayed, NotStarted, Stopped}

// AreaKind is the level of an Area.
type AreaKind string

// The levels of the area tree.
const (
	Country AreaKind = "country"
	Region  AreaKind = "region" // an RHF
	Trust   AreaKind = "trust"  // an HF
	County  AreaKind = "county"
	// District is an area that is not part of the health service's own tree,
	// such as the municipalities of a need survey.
	District AreaKind = "district"
)

// AreaKinds lists the levels from the country down.
var AreaKinds = []AreaKind{Country, Region, Trust, County, District}

// Owner tells who runs a service.
type Owner string

// The owners of beds and units.
const (
	Public   Owner = "public"
	Private  Owner = "private"
	AllOwner Owner = "all"
)

// Owners lists the owners.
var Owners = []Owner{Public, Private, AllOwner}

// BedKind is the sort of treatment a bed is for.
type BedKind string

// The kinds of inpatient beds.
const (
	AcuteBeds BedKind = "acute"
	DetoxBeds BedKind = "detox"
	ShortBeds BedKind = "short" // under three months
	LongBeds  BedKind = "long"  // three months or more
	AllBeds   BedKind = "all"   // not divided by kind
)

// BedKinds lists the kinds of beds.
var BedKinds = []BedKind{AcuteBeds, DetoxBeds, ShortBeds, LongBeds, AllBeds}

// PositionKind tells what a number of positions counts.
type PositionKind string

// The kinds of position counts.
const (
	PositionsFilled  PositionKind = "actual"  // in place
	PositionsPlanned PositionKind = "planned" // added since the plan's start, cumulative; decided
	PositionsMissing PositionKind = "missing" // short of the national level; decided
	PositionsVacant  PositionKind = "vacant"  // funded, not filled
)

// PositionKinds lists the kinds of position counts.
var PositionKinds = []PositionKind{PositionsFilled, PositionsPlanned, PositionsMissing, PositionsVacant}

// Decided reports whether the count belongs to a revision.
func (k PositionKind) Decided() bool { return k == PositionsPlanned || k == PositionsMissing }

// SpecialistKind tells what a number of specialists counts.
type SpecialistKind string

// The kinds of specialist counts.
const (
	SpecialistsActual  SpecialistKind = "actual"  // approved and working
	SpecialistsNeeded  SpecialistKind = "need"    // what the plan says is needed; decided
	SpecialistsLeaving SpecialistKind = "leaving" // expected to leave during the period
)

// SpecialistKinds lists the kinds of specialist counts.
var SpecialistKinds = []SpecialistKind{SpecialistsActual, SpecialistsNeeded, SpecialistsLeaving}

// Decided reports whether the count belongs to a revision.
func (k SpecialistKind) Decided() bool { return k == SpecialistsNeeded }

// Scope tells which services a specialist count covers.
type Scope string

// The scopes of specialist counts: the field's own services, or those and all
// other specialist care.
const (
	FieldScope Scope = "field"
	AllScope   Scope = "all"
)

// Scopes lists the scopes of specialist counts.
var Scopes = []Scope{FieldScope, AllScope}

// UnitKind is what sort of unit needs specialists.
type UnitKind string

// The kinds of units in the list the need for specialists follows from.
const (
	InpatientUnit UnitKind = "inpatient"
	LeadClinic    UnitKind = "lead-clinic"
	LARDoctor     UnitKind = "lar-doctor"
	OtherUnit     UnitKind = "other"
)

// UnitKinds lists the kinds of units.
var UnitKinds = []UnitKind{InpatientUnit, LeadClinic, LARDoctor, OtherUnit}

// Quality tells how far a value can be relied on, and why it is absent where
// it is. Missing is never zero.
type Quality string

// The qualities, after the signs Norwegian statistics use.
const (
	Reported      Quality = ""               // as the source gives it
	Estimated     Quality = "estimated"      // "om lag", or computed from assumptions
	Unconfirmed   Quality = "unconfirmed"    // reported, but not confirmed by the unit
	NotApplicable Quality = "not-applicable" // "." : no such value can exist
	NotAvailable  Quality = "not-available"  // "..": exists, not at hand
	Withheld      Quality = "withheld"       // ":" : too few to be published
)

// Qualities lists the qualities, those with a value first.
var Qualities = []Quality{Reported, Estimated, Unconfirmed, NotApplicable, NotAvailable, Withheld}

// HasValue reports whether a number stands behind the quality.
func (q Quality) HasValue() bool {
	return q != NotApplicable && q != NotAvailable && q != Withheld
}

// Direction tells which way an indicator should move.
type Direction string

// The directions.
const (
	HigherIsBetter Direction = "higher"
	LowerIsBetter  Direction = "lower"
	NoDirection    Direction = "none"
)

// Directions lists the directions.
var Directions = []Direction{HigherIsBetter, LowerIsBetter, NoDirection}

// Yardstick is what coverage is measured in. The three do not agree and never
// share a series.
type Yardstick string

// The yardsticks of coverage.
const (
	ByConsultations Yardstick = "consultations"
	ByPatients      Yardstick = "patients"
	ByPositions     Yardstick = "positions"
)

// Yardsticks lists the yardsticks of coverage.
var Yardsticks = []Yardstick{ByConsultations, ByPatients, ByPositions}

// ServiceLevel tells who gives a service in a need map.
type ServiceLevel string

// The levels of service in a need map; Plans are individual plans and the
// like, which have a share now and no expected demand.
const (
	Municipal  ServiceLevel = "municipal"
	Specialist ServiceLevel = "specialist"
	Plans      ServiceLevel = "plans"
)

// ServiceLevels lists the levels of service.
var ServiceLevels = []ServiceLevel{Specialist, Municipal, Plans}
