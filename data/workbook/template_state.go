package workbook

import (
	"reflect"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// give states the record of a row, in place of the plan's before it, nil for
// none. It is then of the workbook, unless it says what the plan says.
func (t *templateReading) give(record reflect.Value, before budget.Record, where budget.Source) {
	if !t.decide(record) {
		t.find(noRevision, where, map[string]any{"n": 1})
		t.skip(where, SkipNoRevision)
		return
	}
	stated, _ := record.Interface().(budget.Record)
	if now, found := t.plan.Lookup(stated); found && sameBut(now, stated) {
		stated = now
	} else {
		record.FieldByName(sourceField).Set(reflect.ValueOf(where))
		stated, _ = record.Interface().(budget.Record)
	}
	switch {
	case before == nil:
		t.add(stated, where)
	case t.state(stated, where) && template.KeyOf(before) != template.KeyOf(stated):
		t.dropped = append(t.dropped, removal{before, where})
		t.replaced[keyOf(before)] = keyOf(stated)
	}
}

// decide gives a record the revision it belongs to, if any, and reports
// whether there is one where it needs it.
func (t *templateReading) decide(record reflect.Value) bool {
	field := record.FieldByName("Revision")
	if !field.IsValid() {
		return true
	}
	field.SetString("")
	if decidedBy(record) {
		field.SetString(string(t.revision.ID))
		return t.revision.ID != ""
	}
	return true
}

// decidedBy reports whether a record is for a revision to decide.
func decidedBy(record reflect.Value) bool {
	switch r := record.Interface().(type) {
	case budget.Amount:
		return r.Kind.Decided()
	case budget.PositionCount:
		return r.Kind.Decided()
	case budget.SpecialistCount:
		return r.Kind.Decided()
	case budget.BedCount:
		return r.Kind.Decided()
	case budget.Observation:
		return r.Kind.Decided()
	}
	return true
}

// state puts a record in the proposal, as what the planner means: the template
// showed what the plan had.
func (t *templateReading) state(r budget.Record, where budget.Source) bool {
	if again, ok := t.accepts(r, where); again || !ok {
		return ok
	}
	v := Value{Record: r, Where: where, State: Added}
	if before, found := t.plan.Lookup(r); found {
		v.Before, v.State = before, Changed
		if sameBut(before, r) {
			v.State = Unchanged
		}
	}
	t.put(v)
	return true
}

// trouble tells of what cannot be read, and leaves it out.
func (t *templateReading) trouble(where budget.Source, problem *trouble) {
	t.find(problem.rule, where, problem.words)
	t.skip(where, problem.reason())
}

// reportOthers tells of tables on sheets of the planner's own, which are not
// read.
func (t *templateReading) reportOthers() {
	for _, s := range t.book.others {
		for _, b := range blocksOf(s) {
			if looksLikeTable(b) {
				t.reportUnknown(b)
			}
		}
	}
}
