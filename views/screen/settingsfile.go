package screen

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// mostSettings is how long a file of settings can be: far more than a lifetime
// of plans fills.
const mostSettings = 4 << 20

// ReadableSettings reports whether a file of settings can be given to Fyne. It
// takes the first value of a list for what they all are, and panics, before there
// is a window to say so in, where one is not.
func ReadableSettings(content []byte) bool {
	var values map[string]any
	if len(content) > mostSettings || json.NewDecoder(bytes.NewReader(content)).Decode(&values) != nil {
		return false
	}
	for _, value := range values {
		if list, is := value.([]any); is && !ofOneKind(list) {
			return false
		}
	}
	return true
}

func ofOneKind(list []any) bool {
	for _, item := range list {
		if reflect.TypeOf(item) != reflect.TypeOf(list[0]) {
			return false
		}
	}
	return true
}
