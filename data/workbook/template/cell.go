package template

import (
	"reflect"
	"strings"

	"fagplan/budget"
)

// Cell returns what a column shows of a record: a string, an int64, a float64,
// or nil for a blank.
func (c Column) Cell(record budget.Record, names Names) any {
	field := reflect.ValueOf(record).FieldByName(c.Field)
	if field.Kind() == reflect.Pointer {
		if field.IsNil() {
			return nil
		}
		return c.shown(field.Elem(), names)
	}
	if field.IsZero() && !c.showsZero() || c.isAbsent(record) {
		return nil
	}
	return c.shown(field, names)
}

// showsZero tells numbers that are zero from those that are not known.
func (c Column) showsZero() bool {
	switch c.Form {
	case Whole, Number, Large, Share, Change, Money:
		return c.Needed || c.Essential
	}
	return false
}

// isAbsent reports whether the record says that the value is missing.
func (c Column) isAbsent(record budget.Record) bool {
	o, isObservation := record.(budget.Observation)
	return isObservation && c.Field == "Value" && !o.Quality.HasValue()
}

func (c Column) shown(field reflect.Value, names Names) any {
	switch c.Form {
	case Whole, Year, Money:
		return field.Int()
	case Number, Large, Share, Change:
		return budget.Quantity(field.Int()).Float()
	case Time:
		return PeriodCell(field.Interface().(budget.Period))
	case Truth:
		return Yes
	case Choice:
		return c.label(field.String())
	case One:
		return names.Label(c.Of, field.String())
	case Texts, Times, Many:
		return c.joined(field, names)
	}
	return field.String()
}

// PeriodCell writes a period: a year as a number, as a planner would.
func PeriodCell(p budget.Period) any {
	if p.Unit() == budget.Year {
		return int64(p.Year())
	}
	return p.String()
}

func (c Column) label(value string) string {
	for _, w := range c.Words {
		if w.Value == value {
			return w.Label
		}
	}
	return value
}

func (c Column) joined(list reflect.Value, names Names) string {
	parts := make([]string, list.Len())
	for i := range parts {
		switch element := list.Index(i).Interface().(type) {
		case budget.Period:
			parts[i] = element.String()
		default:
			parts[i] = list.Index(i).String()
		}
		if c.Form == Many {
			parts[i] = names.Label(c.Of, parts[i])
		}
	}
	return strings.Join(parts, Separator+" ")
}
