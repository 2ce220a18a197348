package budget

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// The key tags are what the plan file and errors go by, compare is what the
// tables go by: they must be of one mind, about all fields and about each.
func TestKeysAgreeWithCompare(t *testing.T) {
	for _, name := range Tables {
		t.Run(string(name), rapid.MakeCheck(func(t *rapid.T) {
			a, b := inAll(t).record(name), inAll(t).record(name)
			keysAgree(t, a, b)
			keysAgree(t, a, keyed(b, a))
			for _, field := range reflect.VisibleFields(reflect.TypeOf(a)) {
				keysAgree(t, a, withField(a, b, field))
			}
		}))
	}
}

func keysAgree(t *rapid.T, a, b Record) {
	if equal := reflect.DeepEqual(KeyOf(a), KeyOf(b)); equal != sameKey(a, b) {
		t.Fatalf("keys %v and %v: equal is %v, compare says %v", KeyOf(a), KeyOf(b), equal, sameKey(a, b))
	}
}

// withField returns r with one field taken from other.
func withField(r, other Record, field reflect.StructField) Record {
	changed := reflect.New(reflect.TypeOf(r)).Elem()
	changed.Set(reflect.ValueOf(r))
	changed.FieldByIndex(field.Index).Set(reflect.ValueOf(other).FieldByIndex(field.Index))
	return changed.Interface().(Record)
}

func TestCompareIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := inAll(t)
		a, b, c := d.record(ObservationTable).(Observation), d.record(ObservationTable).(Observation), d.record(ObservationTable).(Observation)
		if a.compare(b) != -b.compare(a) {
			t.Fatalf("%v and %v are not ordered one way", KeyOf(a), KeyOf(b))
		}
		if a.compare(b) <= 0 && b.compare(c) <= 0 && a.compare(c) > 0 {
			t.Fatalf("%v, %v and %v go in a ring", KeyOf(a), KeyOf(b), KeyOf(c))
		}
	})
}

// referring are the types of identities, and the table each points to.
var referring = map[reflect.Type]TableName{
	reflect.TypeFor[AreaID](): AreaTable, reflect.TypeFor[RevisionID](): RevisionTable,
	reflect.TypeFor[ThemeID](): ThemeTable, reflect.TypeFor[WorkbookID](): WorkbookTable,
	reflect.TypeFor[IndicatorID](): IndicatorTable, reflect.TypeFor[NeedMapID](): NeedMapTable,
	reflect.TypeFor[PackID](): PackTable,
}

// TestNoReferenceIsForgotten looks for identities in every field of a record,
// however deep, and expects Refs to list each. Lines and measures are left
// out: facts name them across revisions, and are not held to one.
func TestNoReferenceIsForgotten(t *testing.T) {
	for _, name := range Tables {
		t.Run(string(name), rapid.MakeCheck(func(t *rapid.T) {
			r := inAll(t).record(name)
			listed := make(map[Ref]bool)
			for _, ref := range r.Refs() {
				// A line stands for the revision it is in.
				listed[ref], listed[Ref{Table: RevisionTable, ID: string(ref.Revision)}] = true, true
			}
			if own, ok := RefTo(r); ok {
				listed[own] = true
			}
			for _, ref := range identitiesIn(reflect.ValueOf(r)) {
				if !listed[ref] {
					t.Fatalf("%#v refers to %s %q and does not say so", r, ref.Table, ref.ID)
				}
			}
		}))
	}
}

func identitiesIn(value reflect.Value) []Ref {
	var found []Ref
	switch value.Kind() {
	case reflect.Struct:
		for i := range value.NumField() {
			found = append(found, identitiesIn(value.Field(i))...)
		}
	case reflect.Slice:
		for i := range value.Len() {
			found = append(found, identitiesIn(value.Index(i))...)
		}
	case reflect.String:
		if table, ok := referring[value.Type()]; ok && value.Len() > 0 {
			found = append(found, Ref{Table: table, ID: value.String()})
		}
	}
	return found
}
