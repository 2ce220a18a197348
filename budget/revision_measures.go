package budget

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// MeasureChange tells what became of a measure from one revision to another.
type MeasureChange string

// The changes of measures.
const (
	AddedMeasure   MeasureChange = "added"
	DroppedMeasure MeasureChange = "dropped"
	ChangedMeasure MeasureChange = "changed"
	MergedMeasure  MeasureChange = "merged"
	SplitMeasures  MeasureChange = "split"
)

// MeasureChanges lists the changes in the order they are told.
var MeasureChanges = []MeasureChange{AddedMeasure, DroppedMeasure, MergedMeasure, SplitMeasures, ChangedMeasure}

// MeasureDifference is one measure, or those that were merged or split, in each
// of two revisions.
type MeasureDifference struct {
	Change MeasureChange
	// Before has one measure but for what is merged, and none for what is added;
	// After has one but for what is split, and none for what is dropped.
	Before, After []Measure
	// Fields are the names of what a changed measure says otherwise, as in JSON.
	Fields []string
}

// compareMeasures follows measures by their identities, and by their origins
// where they were merged or split. Those that are as they were are left out.
func (p *Plan) compareMeasures(from, to Revision) []MeasureDifference {
	common := p.rolledFrom(from, to)
	before, after := p.MeasuresOf(from.ID), p.MeasuresOf(to.ID)
	was, is := p.rootsOf(from, before, common), p.rootsOf(to, after, common)
	continued := func(a, b Measure) bool {
		return slices.ContainsFunc(was[a.ID], func(root MeasureID) bool { return slices.Contains(is[b.ID], root) })
	}
	var found []MeasureDifference
	for _, b := range after {
		origins := slices.DeleteFunc(slices.Clone(before), func(a Measure) bool { return !continued(a, b) })
		switch len(origins) {
		case 0:
			found = append(found, MeasureDifference{Change: AddedMeasure, After: []Measure{b}})
		case 1:
		default:
			found = append(found, MeasureDifference{Change: MergedMeasure, Before: origins, After: []Measure{b}})
		}
	}
	merged := func(b Measure) bool {
		return slices.ContainsFunc(found, func(d MeasureDifference) bool { return d.Change == MergedMeasure && d.After[0].ID == b.ID })
	}
	for _, a := range before {
		parts := slices.DeleteFunc(slices.Clone(after), func(b Measure) bool { return !continued(a, b) })
		switch len(parts) {
		case 0:
			found = append(found, MeasureDifference{Change: DroppedMeasure, Before: []Measure{a}})
		case 1:
			if fields := changedFields(a, parts[0]); len(fields) > 0 && !merged(parts[0]) {
				found = append(found, MeasureDifference{ChangedMeasure, []Measure{a}, parts, fields})
			}
		default:
			found = append(found, MeasureDifference{Change: SplitMeasures, Before: []Measure{a}, After: parts})
		}
	}
	slices.SortStableFunc(found, func(a, b MeasureDifference) int {
		return cmp.Compare(slices.Index(MeasureChanges, a.Change), slices.Index(MeasureChanges, b.Change))
	})
	return found
}

// rootsOf are, for each measure of a revision, those of a revision it was rolled
// from that it continues.
func (p *Plan) rootsOf(r Revision, measures []Measure, root RevisionID) map[MeasureID][]MeasureID {
	roots := make(map[MeasureID][]MeasureID, len(measures))
	for _, m := range measures {
		roots[m.ID] = []MeasureID{m.ID}
	}
	for _, id := range p.forebears(r) {
		if id == root {
			break
		}
		for m, at := range roots {
			var back []MeasureID
			for _, one := range at {
				then, found := p.Measures.Get(Measure{Revision: id, ID: one})
				if !found {
					then.ID = one
				}
				back = union(back, then.lineage())
			}
			roots[m] = back
		}
	}
	return roots
}

// notCompared are the fields of a measure that say where it is, not what it is.
var notCompared = []string{"revision", "id", "origins", "source"}

// changedFields are the names of the fields that two measures say otherwise.
func changedFields(a, b Measure) []string {
	var changed []string
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		name, _, _ := strings.Cut(x.Type().Field(i).Tag.Get("json"), ",")
		if !slices.Contains(notCompared, name) && !sameValue(x.Field(i), y.Field(i)) {
			changed = append(changed, name)
		}
	}
	return changed
}

// sameValue takes an absent list for an empty one.
func sameValue(a, b reflect.Value) bool {
	if a.Kind() == reflect.Slice && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
