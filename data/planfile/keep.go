package planfile

import (
	"encoding/json"
	"reflect"
	"unicode/utf8"

	"fagplan/budget"
)

// logged are changes as JSON, and as the log keeps them.
type logged struct {
	text []byte
	kept any
}

// writeChanges writes changes as the log keeps them, beside whatever else there
// is to do before they are asked for: for a large import it takes a third of
// the time.
func writeChanges(changes []budget.Change) (written func() (logged, error)) {
	var l logged
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		if l.text, err = json.Marshal(changes); err == nil {
			l.kept = packed(l.text)
		}
	}()
	return func() (logged, error) {
		<-done
		return l, err
	}
}

// keeps reports whether the log gives changes back just as they are. What JSON
// has no words for are bytes that are no text, and a list that is empty rather
// than absent.
func keeps(changes []budget.Change) bool {
	for _, c := range changes {
		for _, record := range []budget.Record{c.Before, c.After} {
			if record != nil && !keepsValue(reflect.ValueOf(record)) {
				return false
			}
		}
	}
	return true
}

func keepsValue(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return utf8.ValidString(v.String())
	case reflect.Pointer:
		return v.IsNil() || keepsValue(v.Elem())
	case reflect.Slice:
		if v.Len() == 0 {
			return v.IsNil()
		}
		for i := range v.Len() {
			if !keepsValue(v.Index(i)) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !keepsValue(v.Field(i)) {
				return false
			}
		}
	}
	return true
}
