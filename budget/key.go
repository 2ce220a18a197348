package budget

import (
	"reflect"
	"sync"
)

// KeyOf returns the values of the record's key fields in order: those tagged
// `key`.
func KeyOf(r Record) []any {
	value := reflect.ValueOf(r)
	fields := keyFields()[value.Type()]
	key := make([]any, len(fields))
	for i, field := range fields {
		key[i] = value.Field(field).Interface()
	}
	return key
}

// keyFields are the indexes of the key fields of every type of record. They
// are looked up once: a large import asks for the keys of a million records.
var keyFields = sync.OnceValue(func() map[reflect.Type][]int {
	byType := make(map[reflect.Type][]int, len(Tables))
	for _, name := range Tables {
		record := RecordType(name)
		for i := range record.NumField() {
			if _, isKey := record.Field(i).Tag.Lookup("key"); isKey {
				byType[record] = append(byType[record], i)
			}
		}
	}
	return byType
})

// RefTo returns the reference others use for the record, and false for records
// nothing refers to.
func RefTo(r Record) (Ref, bool) {
	switch r := r.(type) {
	case Revision:
		return Ref{Table: RevisionTable, ID: string(r.ID)}, true
	case Area:
		return areaRef(r.ID), true
	case Theme:
		return Ref{Table: ThemeTable, ID: string(r.ID)}, true
	case Workbook:
		return Ref{Table: WorkbookTable, ID: string(r.ID)}, true
	case Measure:
		return Ref{Table: MeasureTable, Revision: r.Revision, ID: string(r.ID)}, true
	case Line:
		return Ref{Table: LineTable, Revision: r.Revision, ID: string(r.ID)}, true
	case Indicator:
		return indicatorRef(r.ID), true
	case NeedMap:
		return needMapRef(r.ID), true
	case Pack:
		return packRef(r.ID), true
	}
	return Ref{}, false
}

// RevisionOf returns the revision that decided the record, and false for facts
// and for records outside revisions.
func RevisionOf(r Record) (RevisionID, bool) {
	var id RevisionID
	switch r := r.(type) {
	case Measure:
		id = r.Revision
	case Milestone:
		id = r.Revision
	case Line:
		id = r.Revision
	case Amount:
		id = r.Revision
	case PrintedSum:
		id = r.Revision
	case PositionCount:
		id = r.Revision
	case SpecialistCount:
		id = r.Revision
	case BedCount:
		id = r.Revision
	case Observation:
		id = r.Revision
	case Explanation:
		id = r.Revision
	case AdoptedFrame:
		id = r.Revision
	}
	return id, id != ""
}
