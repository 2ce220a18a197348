package planfile

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/mattn/go-sqlite3"

	"fagplan/budget"
)

// table is how the records of one kind are kept in the file.
type table struct {
	name    budget.TableName
	record  reflect.Type
	columns []column
	// The statements that read, add, replace and remove records.
	all, insert, update, remove string
}

// tables maps every kind of record, in the order of budget.Tables. It fails
// only if a record has a field that no column can hold.
var tables = sync.OnceValues(func() ([]*table, error) {
	var all []*table
	for _, name := range budget.Tables {
		t, err := newTable(name)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
})

// tablesByName is tables by the names of their records.
var tablesByName = sync.OnceValues(func() (map[budget.TableName]*table, error) {
	all, err := tables()
	byName := make(map[budget.TableName]*table, len(all))
	for _, t := range all {
		byName[t.name] = t
	}
	return byName, err
})

func newTable(name budget.TableName) (*table, error) {
	record := budget.RecordType(name)
	columns, err := columnsOf(record)
	if err != nil {
		return nil, err
	}
	t := &table{name: name, record: record, columns: columns}
	t.writeStatements()
	return t, nil
}

func (t *table) writeStatements() {
	var names, places, sets, keys []string
	for i := range t.columns {
		c := &t.columns[i]
		names = append(names, c.quoted())
		places = append(places, "?")
		if c.key {
			keys = append(keys, c.keyTerm()+" = ?")
		} else {
			sets = append(sets, c.quoted()+" = ?")
		}
	}
	if len(sets) == 0 {
		// A record that is nothing but a key stays as it is.
		key := t.columns[0].quoted()
		sets = []string{key + " = " + key}
	}
	where := ""
	if len(keys) > 0 {
		where = " WHERE " + strings.Join(keys, " AND ")
	}
	name := `"` + string(t.name) + `"`
	t.all = "SELECT json_array(" + strings.Join(names, ", ") + ") FROM " + name
	t.insert = "INSERT INTO " + name + " (" + strings.Join(names, ", ") + ") VALUES (" + strings.Join(places, ", ") + ")"
	t.update = "UPDATE " + name + " SET " + strings.Join(sets, ", ") + where
	t.remove = "DELETE FROM " + name + where
}

// read fills in every record of the table.
func (t *table) read(ctx context.Context, conn *sqlite3.SQLiteConn, m *memory, filler budget.Filler) error {
	memories := m.ofColumns(len(t.columns))
	return stream(ctx, conn, t.all, func(text string) error {
		if err := t.fill(filler, text, memories); err != nil {
			return fmt.Errorf("table %s: %w: %w", t.name, errBroken, err)
		}
		return nil
	})
}

// fill puts what is stored of a record in the plan.
func (t *table) fill(filler budget.Filler, text string, memories []memory) error {
	if err := t.set(reflect.ValueOf(filler.Next()).Elem(), text, memories); err != nil {
		return err
	}
	return filler.Keep()
}

// set puts what is stored of a record, as the statement that reads it has it, in
// a record that is empty.
func (t *table) set(record reflect.Value, text string, memories []memory) error {
	row, err := rowOfJSON(text)
	if err != nil {
		return err
	}
	for i := range t.columns {
		stored, err := row.next()
		if err != nil {
			return fmt.Errorf("%s: %w", t.columns[i].name, err)
		}
		if err := t.columns[i].set(record, stored, &memories[i]); err != nil {
			return err
		}
	}
	return nil
}

// values lists what the columns that are wanted hold for a record.
func (t *table) values(r budget.Record, wanted func(*column) bool) ([]any, error) {
	record := reflect.ValueOf(r)
	var values []any
	for i := range t.columns {
		if !wanted(&t.columns[i]) {
			continue
		}
		value, err := t.columns[i].value(record)
		if err != nil {
			return nil, fmt.Errorf("table %s: %s: %w", t.name, t.columns[i].name, err)
		}
		values = append(values, value)
	}
	return values, nil
}

// key lists what the record is found by, with "" for NULL as in keyTerm.
func (t *table) key(r budget.Record) ([]any, error) {
	values, err := t.values(r, func(c *column) bool { return c.key })
	for i, value := range values {
		if value == nil {
			values[i] = ""
		}
	}
	return values, err
}
