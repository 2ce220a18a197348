package workbook

import "slices"

// Kinds returns what a planner can say that a table is, in the order tables
// are recognised.
func Kinds() []Kind {
	var all []Kind
	for _, k := range kinds {
		if !slices.Contains(all, k.as) {
			all = append(all, k.as)
		}
		if k == costsKind {
			all = append(all, FundingTable)
		}
	}
	return all
}

// Roles returns the roles that columns can have in tables of a kind; none for
// a kind that Kinds does not have.
func Roles(as Kind) []string {
	var roles []string
	add := func(r role) {
		if !slices.Contains(roles, string(r)) {
			roles = append(roles, string(r))
		}
	}
	for _, k := range kinds {
		if !k.serves(as) {
			continue
		}
		for _, r := range k.columns {
			add(r.role)
		}
		if k.years > 0 {
			add(yearRole)
		}
	}
	return roles
}

// serves reports whether tables that are told to be of a kind are read as this
// one.
func (k *kind) serves(as Kind) bool {
	return k.as == as || as == FundingTable && k == costsKind
}
