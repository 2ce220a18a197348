package workbook

import (
	"reflect"

	"fagplan/budget"
)

// keepingBlanks returns the record with what another source has said where this
// one says nothing: texts, lists, times and counts that may be missing. A
// number is never blank, and a report of how something stood is one whole.
func keepingBlanks(r, before budget.Record) budget.Record {
	switch r.(type) {
	case budget.Milestone, budget.TrainingCohort, budget.CareUnit, budget.Factor, budget.PositionCount, budget.SpecialistCount,
		budget.NeedMap, budget.NeedService, budget.Amount, budget.BedCount:
	default:
		return r
	}
	kept := reflect.New(reflect.TypeOf(r)).Elem()
	kept.Set(reflect.ValueOf(r))
	old := reflect.ValueOf(before)
	for i := range kept.NumField() {
		field := kept.Field(i)
		if field.IsZero() && mayBeBlank(field) && kept.Type().Field(i).Name != sourceField {
			field.Set(old.Field(i))
		}
	}
	record, ok := kept.Interface().(budget.Record)
	if !ok || record.Validate() != nil {
		return r
	}
	return record
}

// mayBeBlank reports whether a field of a record says nothing when it is zero.
func mayBeBlank(field reflect.Value) bool {
	switch field.Kind() {
	case reflect.String, reflect.Slice, reflect.Pointer:
		return true
	}
	_, isPeriod := field.Interface().(budget.Period)
	return isPeriod
}
