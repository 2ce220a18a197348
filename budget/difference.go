package budget

import "iter"

// Difference returns the changes that make one plan say what another says,
// table by table. The versions the planner has named are left alone: they are
// marks in the history rather than part of what is planned, and a plan brought
// back to what it was keeps those that were named later.
func Difference(from, to *Plan) []Change {
	var changes []Change
	for _, name := range Tables {
		if name != VersionTable {
			changes = append(changes, from.differenceIn(name, to)...)
		}
	}
	return changes
}

// differenceIn goes through a table of two plans side by side.
func (p *Plan) differenceIn(name TableName, to *Plan) []Change {
	table, err := p.table(name)
	if err != nil {
		return nil
	}
	other, err := to.table(name)
	if err != nil {
		return nil
	}
	next, stop := iter.Pull(other.records())
	defer stop()
	wanted, more := next()
	var changes []Change
	for now := range table.records() {
		for more && table.before(wanted, now) {
			changes = append(changes, Change{After: wanted})
			wanted, more = next()
		}
		switch {
		case !more || table.before(now, wanted):
			changes = append(changes, Change{Before: now})
			continue
		case !Equal(now, wanted):
			changes = append(changes, Change{Before: now, After: wanted})
		}
		wanted, more = next()
	}
	for more {
		changes = append(changes, Change{After: wanted})
		wanted, more = next()
	}
	return changes
}

// TableChanges is how many records of a table were added, changed and removed.
type TableChanges struct {
	Table                   TableName
	Added, Changed, Removed int
}

// CountChanges counts changes table by table; tables without are left out.
func CountChanges(changes []Change) []TableChanges {
	counts := make(map[TableName]*TableChanges)
	for _, c := range changes {
		name := c.subject().Table()
		if counts[name] == nil {
			counts[name] = &TableChanges{Table: name}
		}
		switch {
		case c.Before == nil:
			counts[name].Added++
		case c.After == nil:
			counts[name].Removed++
		default:
			counts[name].Changed++
		}
	}
	var all []TableChanges
	for _, name := range Tables {
		if counted := counts[name]; counted != nil {
			all = append(all, *counted)
		}
	}
	return all
}

// Restore makes the edit that brings a plan back to what it was. The subject
// names the point it is brought back to, and the reason is the planner's own.
func Restore(now, then *Plan, subject, reason string) Edit {
	return Edit{Kind: RestoreEdit, Subject: subject, Reason: reason, Changes: Difference(now, then)}
}
