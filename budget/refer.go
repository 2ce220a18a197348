package budget

import (
	"fmt"
	"slices"
)

// fewReferTo lists the tables whose records may refer to those of a table,
// where they are few: removing a line need not look through half a million
// observations. To tables that are not here, any other may refer.
var fewReferTo = map[TableName][]TableName{
	LineTable:    {AmountTable, MeasureTable, AdoptedFrameTable},
	MeasureTable: {MilestoneTable},
	ThemeTable:   {MeasureTable},
	NeedMapTable: {NeedDimensionTable, NeedServiceTable},
	PackTable:    {PackPageTable, PackAreaTable},
}

// unreferred checks that nothing refers to what was removed.
func (p *Plan) unreferred(removed map[Ref]bool) error {
	for _, name := range mayReferTo(removed) {
		for r := range p.Records(name) {
			for _, ref := range r.Refs() {
				if removed[ref] {
					return fmt.Errorf("%s %q %w: %s", ref.Table, ref.ID, ErrInUse, describe(r))
				}
			}
		}
	}
	return nil
}

// mayReferTo lists the tables whose records may refer to any of these.
func mayReferTo(refs map[Ref]bool) []TableName {
	var names []TableName
	for ref := range refs {
		few, known := fewReferTo[ref.Table]
		if !known {
			return Tables
		}
		names = append(names, few...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// parentsEnd checks that nothing the edit put in the plan lies in itself by
// way of others, as an area in one of its own parts would. A plan from before
// this was checked can still be opened and mended.
func (e Edit) parentsEnd(next *Plan) error {
	for _, c := range e.Changes {
		if c.After != nil && liesInItself(next, c.After) {
			return invalid(c.After, "%s lies in itself, by way of others", describe(c.After))
		}
	}
	return nil
}

func liesInItself(p *Plan, r Record) bool {
	switch r := r.(type) {
	case Area:
		return circular(r.ID, func(id AreaID) AreaID {
			area, _ := p.Areas.Get(Area{ID: id})
			return area.Parent
		})
	case Revision:
		return circular(r.ID, func(id RevisionID) RevisionID {
			revision, _ := p.Revisions.Get(Revision{ID: id})
			return revision.Parent
		})
	}
	return false
}

// circular reports whether the way from a record to its parent, and on to
// theirs, comes back to a record it has been at.
func circular[ID ~string](from ID, parent func(ID) ID) bool {
	been := map[ID]bool{from: true}
	for at := parent(from); at != ""; at = parent(at) {
		if been[at] {
			return true
		}
		been[at] = true
	}
	return false
}
