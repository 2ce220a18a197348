package workbook

import (
	"reflect"

	"fagplan/budget"
)

// maxKeyFields is the most key fields a record has.
const maxKeyFields = 8

// recordKey identifies a record within a proposal.
type recordKey struct {
	table  budget.TableName
	fields [maxKeyFields]any
}

func keyOf(r budget.Record) recordKey {
	key := recordKey{table: r.Table()}
	copy(key.fields[:], budget.KeyOf(r))
	return key
}

// add puts a record in the proposal. It returns false where the record is
// invalid, or the workbook has said otherwise before; both are reported.
func (im *importer) add(r budget.Record, where budget.Source) bool {
	r = im.noted(r, where)
	again, ok := im.accepts(r, where)
	if ok && !again {
		im.put(im.compared(r, where))
	}
	if again {
		im.again = append(im.again, where)
	}
	return ok
}

// accepts reports whether a record can be in the proposal, and whether it is
// there already. One that is invalid, or that the workbook has said otherwise
// of before, is reported.
func (im *importer) accepts(r budget.Record, where budget.Source) (again, ok bool) {
	if err := r.Validate(); err != nil {
		im.find(unreadableValue, where, map[string]any{"text": err.Error()})
		im.skip(where, SkipUnreadable)
		return false, false
	}
	i, stated := im.byKey[keyOf(r)]
	if !stated || sameBut(im.values[i].Record, r) {
		return stated, true
	}
	im.find(conflict, where, map[string]any{"first": im.values[i].Where.String()})
	im.skip(where, SkipConflict)
	return true, false
}

// put puts a value in the proposal.
func (im *importer) put(v Value) {
	im.byKey[keyOf(v.Record)] = len(im.values)
	im.values = append(im.values, v)
}

// restate puts a record in the proposal in place of what the workbook has said
// of it before: a table that adds to another is no contradiction.
func (im *importer) restate(r budget.Record, where budget.Source) bool {
	i, stated := im.byKey[keyOf(r)]
	if !stated {
		return im.add(r, where)
	}
	if err := r.Validate(); err != nil {
		im.find(unreadableValue, where, map[string]any{"text": err.Error()})
		im.skip(where, SkipUnreadable)
		return false
	}
	im.values[i] = im.compared(r, where)
	return true
}

// stated returns the record of the same key in the proposal, nil for none.
func (im *importer) stated(like budget.Record) budget.Record {
	if i, found := im.byKey[keyOf(like)]; found {
		return im.values[i].Record
	}
	return nil
}

// compared finds out what the record would change in the plan.
func (im *importer) compared(r budget.Record, where budget.Source) Value {
	v := Value{Record: r, Where: where, State: Added}
	before, found := im.plan.Lookup(r)
	if !found {
		return v
	}
	v.Before = before
	source := sourceOf(before)
	if source.Workbook != where.Workbook {
		r = keepingBlanks(r, before)
		v.Record = r
	}
	switch {
	case sameBut(before, r):
		v.State = Unchanged
		v.moved = source.Workbook == where.Workbook && source != where && !source.IsZero()
	case source.IsZero():
		v.State = Skipped
		im.findings = append(im.findings, budget.Finding{Rule: overridden.rule, Case: overridden.of,
			Severity: overridden.severity, Where: where, About: before})
		im.skip(where, SkipOverridden)
	default:
		v.State = Changed
	}
	return v
}

// sourceField is what every record calls where it came from.
const sourceField = "Source"

func sourceOf(r budget.Record) budget.Source {
	field := reflect.ValueOf(r).FieldByName(sourceField)
	if !field.IsValid() {
		return budget.Source{}
	}
	source, _ := field.Interface().(budget.Source)
	return source
}

// sameBut reports whether two records of one kind are the same but for where
// they came from.
func sameBut(a, b budget.Record) bool {
	return budget.Equal(withoutSource(a), withoutSource(b))
}

func withoutSource(r budget.Record) budget.Record {
	copied := reflect.New(reflect.TypeOf(r)).Elem()
	copied.Set(reflect.ValueOf(r))
	if field := copied.FieldByName(sourceField); field.IsValid() {
		field.SetZero()
	}
	bare, _ := copied.Interface().(budget.Record)
	return bare
}

func (im *importer) skip(where budget.Source, reason SkipReason) {
	im.skipped = append(im.skipped, Skip{where, reason})
}

// skipRow skips a whole row of the table.
func (im *importer) skipRow(t *table, row int, reason SkipReason) {
	im.skip(im.rowSource(t, row), reason)
}

// source is where a cell of a table is.
func (im *importer) source(t *table, row, column int) budget.Source {
	return budget.Source{Workbook: im.workbook.ID, Sheet: t.sheet.Name, Cell: t.sheet.cellName(row, column)}
}

// rowSource is where a row of a table is.
func (im *importer) rowSource(t *table, row int) budget.Source {
	return budget.Source{Workbook: im.workbook.ID, Sheet: t.sheet.Name, Cell: t.sheet.rangeName(Range{row, t.Left, row, t.Right})}
}

// tableSource is where a whole table is.
func (im *importer) tableSource(t *table) budget.Source {
	return budget.Source{Workbook: im.workbook.ID, Sheet: t.sheet.Name, Cell: t.sheet.rangeName(t.Range)}
}
