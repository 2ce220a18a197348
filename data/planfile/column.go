package planfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// column is where one field of a record is kept.
type column struct {
	// name is that of the field in JSON; fields of a struct within the record,
	// as of a budget.Source, have its name before them: source_cell.
	name string
	// index finds the field, as in reflect.Value.FieldByIndex.
	index []int
	// key tells that the field identifies the record.
	key bool
	// optional fields are NULL at their zero value: those JSON leaves out.
	optional bool
	codec
}

// columnsOf lists the columns of a type of record in the order of its fields.
func columnsOf(record reflect.Type) ([]column, error) {
	var columns []column
	for i := range record.NumField() {
		field := record.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Type.Kind() == reflect.Struct && field.Type != periodType {
			inner, err := columnsOf(field.Type)
			if err != nil {
				return nil, err
			}
			columns = append(columns, within(name, i, inner)...)
			continue
		}
		codec, err := codecFor(field.Type)
		if err != nil || name == "" {
			return nil, fmt.Errorf("field %s of %s has no column: %w", field.Name, record, err)
		}
		_, key := field.Tag.Lookup("key")
		columns = append(columns, column{
			name: name, index: []int{i}, key: key, codec: codec,
			optional: strings.Contains(options, "omit") && field.Type.Kind() != reflect.Bool,
		})
	}
	return columns, nil
}

// within makes columns of the fields of a struct those of the record it is in.
func within(name string, field int, columns []column) []column {
	for i := range columns {
		columns[i].name = name + "_" + columns[i].name
		columns[i].index = slices.Insert(columns[i].index, 0, field)
	}
	return columns
}

// value returns what the column holds for a record, nil for NULL.
func (c *column) value(record reflect.Value) (any, error) {
	field := record.FieldByIndex(c.index)
	if c.optional && field.IsZero() {
		return nil, nil
	}
	return c.encode(field)
}

// set puts what the column holds into a zero record.
func (c *column) set(record reflect.Value, stored stored, m *memory) error {
	if stored.kind == isNull {
		if !c.optional {
			return fmt.Errorf("%s is empty", c.name)
		}
		return nil
	}
	if err := c.decode(record.FieldByIndex(c.index), stored, m); err != nil {
		return fmt.Errorf("%s: %w", c.name, err)
	}
	return nil
}

// quoted is the column's name in SQL, where some are keywords.
func (c *column) quoted() string { return `"` + c.name + `"` }

// keyTerm is the column as indexes of keys have it: a fact, which has no
// revision, is as unique as what was decided.
func (c *column) keyTerm() string {
	if c.optional {
		return "ifnull(" + c.quoted() + ", '')"
	}
	return c.quoted()
}
