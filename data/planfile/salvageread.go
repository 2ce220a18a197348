package planfile

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"

	"fagplan/budget"
)

// recordKey tells records apart across tables.
type recordKey struct {
	table budget.TableName
	key   string
}

func keyOf(r budget.Record) recordKey {
	return recordKey{r.Table(), fmt.Sprintf("%#v", budget.KeyOf(r))}
}

// salvagedTable is what could be read of a table.
type salvagedTable struct {
	records map[recordKey]budget.Record
	// broken is why not all of it could be, nil where it was read to its end.
	broken error
	// invalid are the rows that say what no record can.
	invalid int
}

// readTable reads a table row by row: forwards as far as it goes, and, where it
// breaks off, backwards from its end to the other side of the damage. Either is
// tried by every order there is an index for.
func readTable(ctx context.Context, db *sql.DB, t *table) salvagedTable {
	s := salvagedTable{records: make(map[recordKey]budget.Record)}
	if s.broken = s.read(ctx, db, t, t.all); s.broken == nil {
		return s
	}
	key := t.keyOrder("")
	for _, order := range []string{"", " ORDER BY " + key, " ORDER BY " + t.keyOrder(" DESC"), " ORDER BY rowid DESC"} {
		_ = s.read(ctx, db, t, t.all+order) // what it gives is taken, and that it breaks off is known
	}
	return s
}

// keyOrder lists the terms of the key, each with a direction.
func (t *table) keyOrder(direction string) string {
	var terms []string
	for i := range t.columns {
		if t.columns[i].key {
			terms = append(terms, t.columns[i].keyTerm()+direction)
		}
	}
	if len(terms) == 0 {
		return "1"
	}
	return strings.Join(terms, ", ")
}

// read takes in the rows a query gives before it breaks off.
func (s *salvagedTable) read(ctx context.Context, db *sql.DB, t *table, query string) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return err
		}
		record, err := t.recordOf(text)
		if err != nil {
			s.invalid++
			s.broken = err
			continue
		}
		s.records[keyOf(record)] = record
	}
	return rows.Err()
}

// recordOf makes a record of a row.
func (t *table) recordOf(text string) (budget.Record, error) {
	value := reflect.New(t.record).Elem()
	if err := t.set(value, text, newMemory().ofColumns(len(t.columns))); err != nil {
		return nil, err
	}
	record, is := value.Interface().(budget.Record)
	if !is {
		return nil, errBroken
	}
	return record, record.Validate()
}
