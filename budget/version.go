package budget

import "cmp"

// VersionTable is the table of the versions the planner has named.
const VersionTable TableName = "version"

// Version is a name the planner has given to the plan as it was: the edit that
// brings the record in stands in the history at that point.
type Version struct {
	// Number counts the versions from 1.
	Number int    `json:"number" key:"1"`
	Name   string `json:"name"`
}

// Table implements Record.
func (Version) Table() TableName { return VersionTable }

// Refs implements Record.
func (Version) Refs() []Ref { return nil }

// Validate implements Record.
func (v Version) Validate() error {
	return check(v, rule{v.Number > 0, "versions are counted from 1"}, named(v.Name))
}

func (v Version) compare(o Version) int { return cmp.Compare(v.Number, o.Number) }

// NameVersion makes the edit that names the plan as it is now.
func NameVersion(p *Plan, name string) Edit {
	last := 0
	for v := range p.Versions.All() {
		last = v.Number
	}
	return Edit{Kind: VersionEdit, Subject: name, Changes: []Change{{After: Version{Number: last + 1, Name: name}}}}
}
