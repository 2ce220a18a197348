package budget

import "cmp"

// The tables of what is assumed and what has been judged.
const (
	ScenarioTable TableName = "scenario"
	VerdictTable  TableName = "verdict"
)

// Assumption is a stated value in a scenario, with the range it may lie in.
type Assumption struct {
	Name string `json:"name"`
	// Area limits the assumption; empty for the whole region.
	Area  AreaID   `json:"area,omitempty"`
	Value Quantity `json:"value"`
	Low   Quantity `json:"low"`
	High  Quantity `json:"high"`
	Basis string   `json:"basis,omitempty"`
}

// Scenario is a set of named assumptions laid over a revision.
type Scenario struct {
	ID          ScenarioID   `json:"id" key:"1"`
	Name        string       `json:"name"`
	Revision    RevisionID   `json:"revision"`
	Assumptions []Assumption `json:"assumptions,omitempty"`
	// Seed makes a simulated range reproducible.
	Seed int64 `json:"seed,omitempty"`
	// Version is the program version the scenario was last computed with.
	Version string `json:"version,omitempty"`
	Note    string `json:"note,omitempty"`
}

// Table implements Record.
func (Scenario) Table() TableName { return ScenarioTable }

// Refs implements Record.
func (s Scenario) Refs() []Ref {
	refs := revisionRef(s.Revision)
	for _, a := range s.Assumptions {
		refs = append(refs, optional(areaRef(a.Area))...)
	}
	return refs
}

// Validate implements Record.
func (s Scenario) Validate() error {
	for _, a := range s.Assumptions {
		if a.Name == "" || a.Low > a.Value || a.Value > a.High {
			return invalid(s, "an assumption needs a name and a value within its range")
		}
	}
	return check(s, rule{s.ID != "", "an identity is needed"}, named(s.Name), decidedIn(true, s.Revision))
}

func (s Scenario) compare(o Scenario) int { return cmp.Compare(s.ID, o.ID) }

// Verdict is what the planner has said of a finding: accepted, with a reason,
// or only annotated. It holds for as long as the finding is the same.
type Verdict struct {
	// Finding is the Key of the finding.
	Finding  string `json:"finding" key:"1"`
	Accepted bool   `json:"accepted"`
	Reason   string `json:"reason"`
}

// Table implements Record.
func (Verdict) Table() TableName { return VerdictTable }

// Refs implements Record.
func (Verdict) Refs() []Ref { return nil }

// Validate implements Record.
func (v Verdict) Validate() error {
	return check(v, rule{v.Finding != "", "a finding is needed"}, rule{v.Reason != "", "a reason is needed"})
}

func (v Verdict) compare(o Verdict) int { return cmp.Compare(v.Finding, o.Finding) }
