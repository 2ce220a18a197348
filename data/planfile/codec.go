package planfile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"fagplan/budget"
)

// codec carries the values of one type of field to and from a column. NULL never
// reaches a codec.
type codec struct {
	encode func(reflect.Value) (any, error)
	decode func(reflect.Value, stored, *memory) error
}

// memory keeps one copy of texts that come again, for as long as a plan is
// read: half a million observations name the same few areas and indicators.
type memory struct {
	texts   map[string]string
	periods map[string]budget.Period
	// last is the text met last: one column often has the same from row to row.
	last string
}

// longestShared is the longest text worth looking up, in bytes.
const longestShared = 64

func newMemory() *memory {
	return &memory{texts: make(map[string]string), periods: make(map[string]budget.Period)}
}

// ofColumns returns for each column a memory that knows its own last text and
// shares all else with m.
func (m *memory) ofColumns(count int) []memory {
	columns := make([]memory, count)
	for i := range columns {
		columns[i] = memory{texts: m.texts, periods: m.periods}
	}
	return columns
}

// text returns a text that may be kept: one like s, which is part of a row.
func (m *memory) text(s string) string {
	if s == m.last {
		return m.last
	}
	if len(s) > longestShared {
		return strings.Clone(s)
	}
	known, found := m.texts[s]
	if !found {
		known = strings.Clone(s)
		m.texts[known] = known
	}
	m.last = known
	return known
}

func (m *memory) period(s string) (budget.Period, error) {
	if known, found := m.periods[s]; found {
		return known, nil
	}
	period, err := budget.ParsePeriod(s)
	if err != nil {
		return budget.Period{}, err
	}
	m.periods[strings.Clone(s)] = period
	return period, nil
}

var periodType = reflect.TypeFor[budget.Period]()

// codecFor returns the codec of a field's type.
func codecFor(t reflect.Type) (codec, error) {
	if t == periodType {
		return periodCodec, nil
	}
	switch t.Kind() {
	case reflect.String:
		return textCodec, nil
	case reflect.Int, reflect.Int64:
		return integerCodec, nil
	case reflect.Bool:
		return truthCodec, nil
	case reflect.Slice:
		return listCodec, nil
	case reflect.Pointer:
		element, err := codecFor(t.Elem())
		return pointerCodec(element), err
	}
	return codec{}, fmt.Errorf("no column can hold a %s", t)
}

var textCodec = codec{
	encode: func(v reflect.Value) (any, error) { return v.String(), nil },
	decode: func(v reflect.Value, stored stored, m *memory) error {
		if stored.kind != isText {
			return mismatch(v, stored)
		}
		v.SetString(m.text(stored.text))
		return nil
	},
}

// integerCodec holds counts, and money and quantities as what they are counted
// in: whole kroner and millionths.
var integerCodec = codec{
	encode: func(v reflect.Value) (any, error) { return v.Int(), nil },
	decode: func(v reflect.Value, stored stored, _ *memory) error {
		if stored.kind != isNumber || v.OverflowInt(stored.number) {
			return mismatch(v, stored)
		}
		v.SetInt(stored.number)
		return nil
	},
}

var truthCodec = codec{
	encode: func(v reflect.Value) (any, error) { return v.Bool(), nil },
	decode: func(v reflect.Value, stored stored, _ *memory) error {
		if stored.kind != isNumber {
			return mismatch(v, stored)
		}
		v.SetBool(stored.number != 0)
		return nil
	},
}

var periodCodec = codec{
	encode: func(v reflect.Value) (any, error) { return v.Interface().(budget.Period).String(), nil },
	decode: func(v reflect.Value, stored stored, m *memory) error {
		if stored.kind != isText {
			return mismatch(v, stored)
		}
		period, err := m.period(stored.text)
		if err != nil {
			return err
		}
		*v.Addr().Interface().(*budget.Period) = period
		return nil
	},
}

// listCodec holds lists as JSON.
var listCodec = codec{
	encode: func(v reflect.Value) (any, error) {
		text, err := json.Marshal(v.Interface())
		return string(text), err
	},
	decode: func(v reflect.Value, stored stored, _ *memory) error {
		if stored.kind != isText {
			return mismatch(v, stored)
		}
		return json.Unmarshal([]byte(stored.text), v.Addr().Interface())
	},
}

// pointerCodec holds what may be unknown; a nil pointer is NULL and does not
// come here.
func pointerCodec(element codec) codec {
	return codec{
		encode: func(v reflect.Value) (any, error) { return element.encode(v.Elem()) },
		decode: func(v reflect.Value, stored stored, m *memory) error {
			v.Set(reflect.New(v.Type().Elem()))
			return element.decode(v.Elem(), stored, m)
		},
	}
}

func mismatch(v reflect.Value, stored stored) error {
	return fmt.Errorf("%s where a %s belongs", stored.kind, v.Type())
}
