package workbook

import (
	"iter"

	"fagplan/budget"
)

// remove takes away what is no longer in the template, but for what others
// still refer to.
func (t *templateReading) remove() {
	for _, gone := range t.dropped {
		if _, stated := t.byKey[keyOf(gone.record)]; !stated {
			t.put(Value{Record: gone.record, Before: gone.record, Where: gone.where, State: Removed})
		}
	}
	for t.keepUsed() {
	}
}

// keepUsed keeps what is referred to, and reports whether there was any: it
// may refer to others.
func (t *templateReading) keepUsed() bool {
	removed := make(map[budget.Ref]int)
	for i, v := range t.values {
		if ref, referred := budget.RefTo(v.Record); referred && v.State == Removed {
			removed[ref] = i
		}
	}
	if len(removed) == 0 {
		return false
	}
	kept := false
	for r := range t.remaining() {
		for _, ref := range r.Refs() {
			i, gone := removed[ref]
			if !gone || t.values[i].State != Removed {
				continue
			}
			kept = true
			t.find(templateInUse, t.values[i].Where, map[string]any{"id": ref.ID})
			t.skip(t.values[i].Where, SkipInUse)
			t.keep(i)
		}
	}
	return kept
}

// keep leaves a record in the plan, with the budgets of a line.
func (t *templateReading) keep(i int) {
	t.values[i].State = Skipped
	line, isLine := t.values[i].Record.(budget.Line)
	for j := range t.values {
		v := &t.values[j]
		if a, isAmount := v.Record.(budget.Amount); isLine && isAmount && v.State == Removed && a.Revision == line.Revision && a.Line == line.ID {
			v.State = Skipped
		}
	}
}

// remaining yields what the plan would have after the proposal.
func (t *templateReading) remaining() iter.Seq[budget.Record] {
	return func(yield func(budget.Record) bool) {
		for r := range t.plan.All() {
			if _, stated := t.byKey[keyOf(r)]; !stated && !yield(r) {
				return
			}
		}
		for _, v := range t.values {
			if v.State != Removed && !yield(v.Record) {
				return
			}
		}
	}
}

// keepUnreplaced keeps what was to be replaced by something that was left out
// after all.
func (t *templateReading) keepUnreplaced() {
	for i := range t.values {
		v := &t.values[i]
		by, replaced := t.replaced[keyOf(v.Record)]
		if !replaced || v.State != Removed {
			continue
		}
		if at, stated := t.byKey[by]; stated && t.values[at].State == Skipped {
			v.State = Skipped
		}
	}
}
