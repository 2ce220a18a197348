package workbook

import (
	"cmp"
	"slices"
	"strconv"

	"fagplan/budget"
)

// knowIdentities makes known the records of the plan that the workbook may
// state again under another number, in another place or for another area.
func (im *importer) knowIdentities() {
	im.cohorts, im.factors = newIdentities[budget.CohortID](), newIdentities[budget.FactorID]()
	for c := range im.plan.Cohorts.All() {
		im.cohorts.know(c.ID, im.keysIn(c.Source, c.Name, string(c.Area))...)
	}
	for f := range im.plan.Factors.All() {
		im.factors.know(f.ID, im.keysIn(f.Source, f.Name, string(f.Area), string(f.Line))...)
	}
	im.knowUnits()
	im.knowMilestones()
}

// knowUnits makes known the units. Those of one name were given numbers in
// the order of the list, so 2 comes before 10.
func (im *importer) knowUnits() {
	im.units = newIdentities[budget.UnitID]()
	im.units.each = true
	units := slices.SortedFunc(im.plan.CareUnits.All(), func(a, b budget.CareUnit) int {
		return cmp.Or(cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
	})
	for _, u := range units {
		im.units.know(u.ID, im.keysIn(u.Source, u.Name, string(u.Area), string(u.Owner))...)
	}
}

// knowMilestones makes known the milestones: those of the workbook's revision,
// and of others, for a milestone is the same in every revision.
func (im *importer) knowMilestones() {
	im.milestones = newIdentities[budget.MilestoneID]()
	for m := range im.plan.Milestones.All() {
		keys := milestoneKeys(m)
		switch {
		case m.Revision != im.revision.ID:
			keys = keys[3:] // its title alone, and after those of the revision
		case m.Source.Workbook != im.workbook.ID:
			keys = keys[2:] // its title alone
		}
		im.milestones.know(m.ID, keys...)
	}
}

// milestoneKeys are what a milestone is known again by: its number and title
// in the workbook, its title there, its title in the revision, and its title
// in any.
func milestoneKeys(m budget.Milestone) []string {
	title := cmp.Or(slug(m.Title), m.Title)
	return []string{
		keyFor("number", strconv.Itoa(m.Number), title), keyFor("book", title),
		keyFor("revision", title), keyFor("any", title),
	}
}

// milestoneNaming is how a milestone is known.
func milestoneNaming(m budget.Milestone) naming {
	return naming{keys: milestoneKeys(m), name: cmp.Or(shorten(slug(m.Title)), "milepael")}
}

// namingOf is how a record of a name that others may have is known: by the
// name and what it is for, and in one workbook by the name alone, for what it
// is for may be corrected there.
func namingOf(name, area string, of ...string) naming {
	whole := append([]string{"for", slug(name), area}, of...)
	return naming{keys: []string{keyFor(whole...), keyFor("book", slug(name))}, name: slug(name), apart: area}
}

// keysIn are the keys of a record of the plan: all of them only for one that
// came from the workbook itself.
func (im *importer) keysIn(source budget.Source, name, area string, of ...string) []string {
	keys := namingOf(name, area, of...).keys
	if source.Workbook != im.workbook.ID {
		return keys[:1]
	}
	return keys
}

// maxIdentity is how long the name of a milestone may be in its identity.
const maxIdentity = 40

// shorten keeps the first words of a slug, and the first letters of one word
// that is longer than any.
func shorten(name string) string {
	letters := []rune(name)
	if len(letters) <= maxIdentity {
		return name
	}
	for end := maxIdentity; end > 0; end-- {
		if letters[end] == '-' {
			return string(letters[:end])
		}
	}
	return string(letters[:maxIdentity])
}
