package budget

import "cmp"

// The tables of mapped need.
const (
	NeedMapTable       TableName = "need_map"
	NeedDimensionTable TableName = "need_dimension"
	NeedServiceTable   TableName = "need_service"
)

// NeedMap is one survey of the persons known to have a need (BrukerPlan):
// who they are, how they function, which services they have and are expected
// to ask for within 12 months.
type NeedMap struct {
	ID     NeedMapID `json:"id" key:"1"`
	Name   string    `json:"name"`
	Area   AreaID    `json:"area"`
	Period Period    `json:"period"`
	// Persons is the number mapped, the base of every share.
	Persons int `json:"persons"`
	// Prevalence is the mapped share of the whole population, nil if unknown.
	Prevalence *Quantity `json:"prevalence,omitempty"`
	Note       string    `json:"note,omitempty"`
	Source     Source    `json:"source,omitzero"`
}

// Table implements Record.
func (NeedMap) Table() TableName { return NeedMapTable }

// Refs implements Record.
func (n NeedMap) Refs() []Ref { return sourceRef(n.Source, areaRef(n.Area)) }

// Validate implements Record.
func (n NeedMap) Validate() error {
	return check(n, rule{n.ID != "", "an identity is needed"}, named(n.Name), validPeriod(n.Period),
		rule{n.Persons > 0, "the number of persons mapped is needed"})
}

func (n NeedMap) compare(o NeedMap) int { return cmp.Compare(n.ID, o.ID) }

// NeedDimension tells how the persons function in one of the dimensions, as
// shares of 0 to 1 that add up to 1 but for rounding.
type NeedDimension struct {
	Map    NeedMapID `json:"map" key:"1"`
	Name   string    `json:"name" key:"2"`
	Order  int       `json:"order,omitempty"`
	Green  Quantity  `json:"green"`  // functions well
	Yellow Quantity  `json:"yellow"` // some difficulty
	Red    Quantity  `json:"red"`    // serious difficulty
	Source Source    `json:"source,omitzero"`
}

// Table implements Record.
func (NeedDimension) Table() TableName { return NeedDimensionTable }

// Refs implements Record.
func (d NeedDimension) Refs() []Ref { return sourceRef(d.Source, needMapRef(d.Map)) }

func needMapRef(id NeedMapID) Ref { return Ref{Table: NeedMapTable, ID: string(id)} }

func share(q Quantity) bool { return q >= 0 && q <= Unit }

// Validate implements Record.
func (d NeedDimension) Validate() error {
	return check(d, named(d.Name),
		rule{share(d.Green) && share(d.Yellow) && share(d.Red), "shares are from 0 to 1"})
}

func (d NeedDimension) compare(o NeedDimension) int {
	return cmp.Or(cmp.Compare(d.Map, o.Map), cmp.Compare(d.Name, o.Name))
}

// NeedService tells how many of the persons have a service, and how many more
// are expected to ask for it within 12 months, net. Demand in 12 months is
// (Now + Added) × persons. Persons are neither places nor positions.
type NeedService struct {
	Map   NeedMapID    `json:"map" key:"1"`
	Level ServiceLevel `json:"level" key:"2"`
	Name  string       `json:"name" key:"3"`
	Order int          `json:"order,omitempty"`
	// Now is a share of 0 to 1.
	Now Quantity `json:"now"`
	// Added is a share of the same persons, nil where demand was not judged.
	Added  *Quantity `json:"added,omitempty"`
	Source Source    `json:"source,omitzero"`
}

// Table implements Record.
func (NeedService) Table() TableName { return NeedServiceTable }

// Refs implements Record.
func (s NeedService) Refs() []Ref { return sourceRef(s.Source, needMapRef(s.Map)) }

// Validate implements Record.
func (s NeedService) Validate() error {
	return check(s, named(s.Name), rule{oneOf(s.Level, Municipal, Specialist, Plans), "unknown level of service"},
		rule{share(s.Now), "shares are from 0 to 1"},
		rule{s.Added == nil || *s.Added >= -Unit && *s.Added <= Unit, "a change of share is from -1 to 1"})
}

func (s NeedService) compare(o NeedService) int {
	return cmp.Or(cmp.Compare(s.Map, o.Map), cmp.Compare(s.Level, o.Level), cmp.Compare(s.Name, o.Name))
}

// Persons returns the shares as numbers of persons, rounded, now and in 12
// months. The latter is false where demand was not judged, and never less than
// none: shares and changes are rounded each by itself.
func (s NeedService) Persons(n NeedMap) (now, in12 int, judged bool) {
	now = n.PersonsOf(s.Now)
	if s.Added == nil {
		return now, 0, false
	}
	return now, n.PersonsOf(max(0, s.Now+*s.Added)), true
}

// PersonsOf returns a share of those surveyed as a number of persons, rounded.
func (n NeedMap) PersonsOf(share Quantity) int {
	product := share * Quantity(n.Persons)
	return int((product + Unit/2) / Unit)
}
