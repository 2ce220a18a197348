package budget

import "reflect"

// KeyOf returns the values of the record's key fields in order: those tagged
// `key`.
func KeyOf(r Record) []any {
	value := reflect.ValueOf(r)
	var key []any
	for _, field := range reflect.VisibleFields(value.Type()) {
		if _, isKey := field.Tag.Lookup("key"); isKey {
			key = append(key, value.FieldByIndex(field.Index).Interface())
		}
	}
	return key
}

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
	}
	return id, id != ""
}
