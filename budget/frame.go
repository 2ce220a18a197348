package budget

import "cmp"

// The tables of the plan's frame: what it is, its editions, where it applies.
const (
	AboutTable      TableName = "about"
	RevisionTable   TableName = "revision"
	AreaTable       TableName = "area"
	PopulationTable TableName = "population"
	ThemeTable      TableName = "theme"
	WorkbookTable   TableName = "workbook"
)

// About says what the plan is. A plan has at most one.
type About struct {
	Name  string `json:"name"`
	Field string `json:"field,omitempty"` // the clinical field, as in "TSB"
	// Region is the area the plan is for.
	Region AreaID `json:"region,omitempty"`
	// Country is the area coverage is compared with.
	Country AreaID `json:"country,omitempty"`
	// Fictional marks a plan whose figures are invented, so that every screen
	// and export can say so.
	Fictional bool   `json:"fictional,omitempty"`
	Source    Source `json:"source,omitzero"`
}

// Table implements Record.
func (About) Table() TableName { return AboutTable }

// Refs implements Record.
func (a About) Refs() []Ref {
	return append(append(sourceRef(a.Source), optional(areaRef(a.Region))...), optional(areaRef(a.Country))...)
}

// Validate implements Record.
func (a About) Validate() error { return check(a, named(a.Name)) }

func (About) compare(About) int { return 0 }

// RevisionStatus is where a revision stands.
type RevisionStatus string

// The life of a revision. Adopted and superseded revisions are locked.
const (
	Draft      RevisionStatus = "draft"
	Adopted    RevisionStatus = "adopted"
	Superseded RevisionStatus = "superseded" // adopted once, another is since in force
)

// Locked reports whether the revision's decided values can no longer change.
func (s RevisionStatus) Locked() bool { return s == Adopted || s == Superseded }

// Revision is one edition of the plan.
type Revision struct {
	ID        RevisionID     `json:"id" key:"1"`
	Name      string         `json:"name"`
	Status    RevisionStatus `json:"status"`
	FirstYear int            `json:"first_year"`
	LastYear  int            `json:"last_year"`
	// PriceYear is the year whose prices the budget is stated in, 0 where
	// each year is in its own prices.
	PriceYear int `json:"price_year,omitempty"`
	// Parent is the revision this one was rolled from.
	Parent     RevisionID `json:"parent,omitempty"`
	AdoptedOn  Period     `json:"adopted_on,omitzero"`
	CaseNumber string     `json:"case_number,omitempty"`
	Note       string     `json:"note,omitempty"`
	Source     Source     `json:"source,omitzero"`
}

// Table implements Record.
func (Revision) Table() TableName { return RevisionTable }

// Refs implements Record.
func (r Revision) Refs() []Ref { return revisionRef(r.Parent, sourceRef(r.Source)...) }

// Validate implements Record.
func (r Revision) Validate() error {
	return check(r, rule{r.ID != "", "an identity is needed"}, named(r.Name),
		rule{oneOf(r.Status, Draft, Adopted, Superseded), "unknown status"},
		rule{YearOf(r.FirstYear).Valid() && YearOf(r.LastYear).Valid(), "the years do not exist"},
		rule{r.FirstYear <= r.LastYear, "the last year is before the first"},
		validOptionalPeriod(r.AdoptedOn),
		rule{r.Parent != r.ID, "a revision cannot be its own parent"})
}

func (r Revision) compare(o Revision) int { return cmp.Compare(r.ID, o.ID) }

// Years lists the years the revision plans for.
func (r Revision) Years() []int {
	years := make([]int, 0, r.LastYear-r.FirstYear+1)
	for y := r.FirstYear; y <= r.LastYear; y++ {
		years = append(years, y)
	}
	return years
}

// Area is a place in the tree country → region → trust that figures are for.
type Area struct {
	ID        AreaID   `json:"id" key:"1"`
	Name      string   `json:"name"`
	ShortName string   `json:"short_name,omitempty"`
	Kind      AreaKind `json:"kind"`
	Parent    AreaID   `json:"parent,omitempty"`
	// Aliases are other spellings workbooks use for the area.
	Aliases []string `json:"aliases,omitempty"`
	// Order is the area's place among its siblings.
	Order  int    `json:"order,omitempty"`
	Source Source `json:"source,omitzero"`
}

// Table implements Record.
func (Area) Table() TableName { return AreaTable }

// Refs implements Record.
func (a Area) Refs() []Ref { return append(sourceRef(a.Source), optional(areaRef(a.Parent))...) }

// Validate implements Record.
func (a Area) Validate() error {
	return check(a, rule{a.ID != "", "an identity is needed"}, named(a.Name),
		rule{oneOf(a.Kind, Country, Region, Trust, County, District), "unknown level"},
		rule{a.Parent != a.ID, "an area cannot lie in itself"})
}

func (a Area) compare(o Area) int { return cmp.Compare(a.ID, o.ID) }

// Label is the short name where there is one.
func (a Area) Label() string { return cmp.Or(a.ShortName, a.Name) }

// Population is the number of adults (18 years and older) in an area at the
// start of a year: the denominator of every rate that has no other.
type Population struct {
	Area   AreaID   `json:"area" key:"1"`
	Year   int      `json:"year" key:"2"`
	Adults Quantity `json:"adults"`
	Source Source   `json:"source,omitzero"`
}

// Table implements Record.
func (Population) Table() TableName { return PopulationTable }

// Refs implements Record.
func (p Population) Refs() []Ref { return sourceRef(p.Source, areaRef(p.Area)) }

// Validate implements Record.
func (p Population) Validate() error {
	return check(p, validPeriod(YearOf(p.Year)), rule{p.Adults > 0, "a population is greater than zero"})
}

func (p Population) compare(o Population) int {
	return cmp.Or(cmp.Compare(p.Area, o.Area), cmp.Compare(p.Year, o.Year))
}

// Theme groups measures.
type Theme struct {
	ID     ThemeID `json:"id" key:"1"`
	Name   string  `json:"name"`
	Order  int     `json:"order,omitempty"`
	Source Source  `json:"source,omitzero"`
}

// Table implements Record.
func (Theme) Table() TableName { return ThemeTable }

// Refs implements Record.
func (t Theme) Refs() []Ref { return sourceRef(t.Source) }

// Validate implements Record.
func (t Theme) Validate() error {
	return check(t, rule{t.ID != "", "an identity is needed"}, named(t.Name))
}

func (t Theme) compare(o Theme) int { return cmp.Compare(t.ID, o.ID) }

// Workbook is a file values were imported from. Only its name, digest and
// time of import are kept, never the file itself.
type Workbook struct {
	ID     WorkbookID `json:"id" key:"1"`
	Name   string     `json:"name"` // file name without folders
	SHA256 string     `json:"sha256"`
	// ImportedAt is when the planner accepted the import, RFC 3339 in UTC.
	ImportedAt string `json:"imported_at"`
	// Fictional marks a workbook that says of itself that its data is invented.
	Fictional bool   `json:"fictional,omitempty"`
	Note      string `json:"note,omitempty"`
}

// Table implements Record.
func (Workbook) Table() TableName { return WorkbookTable }

// Refs implements Record.
func (Workbook) Refs() []Ref { return nil }

// Validate implements Record.
func (w Workbook) Validate() error {
	return check(w, rule{w.ID != "", "an identity is needed"}, named(w.Name),
		rule{len(w.SHA256) == 64, "a SHA-256 has 64 hexadecimal digits"})
}

func (w Workbook) compare(o Workbook) int { return cmp.Compare(w.ID, o.ID) }
