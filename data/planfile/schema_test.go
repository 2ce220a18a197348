package planfile

import (
	"database/sql"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
)

// memoryPlan is a database with the latest schema.
func memoryPlan(t *testing.T) *sql.DB {
	t.Helper()
	db := connectMemory()
	t.Cleanup(func() { db.Close() })
	if err := migrate(t.Context(), db, 0, latestVersion()); err != nil {
		t.Fatal(err)
	}
	return db
}

// listOf returns the one text column a query gives.
func listOf(t *testing.T, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		list = append(list, text)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestEveryFieldHasAColumnAndEveryColumnAField(t *testing.T) {
	db := memoryPlan(t)
	all, err := tables()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"edit", "sqlite_sequence"}
	for _, table := range all {
		want = append(want, string(table.name))
		var fields []string
		for _, c := range table.columns {
			fields = append(fields, c.name+" "+declared(table.record.FieldByIndex(c.index).Type, c))
		}
		columns := listOf(t, db,
			`SELECT name || ' ' || type || iif("notnull", ' NOT NULL', '') FROM pragma_table_info(?)`, table.name)
		if !slices.Equal(fields, columns) {
			t.Errorf("table %s has the columns\n%q, its records want\n%q", table.name, columns, fields)
		}
	}
	got := listOf(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table'")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the tables are %q, want %q", got, want)
	}
}

// declared is how the column of a field must be declared.
func declared(field reflect.Type, c column) string {
	kind := "TEXT"
	if field.Kind() == reflect.Pointer {
		field = field.Elem()
	}
	if slices.Contains([]reflect.Kind{reflect.Int, reflect.Int64, reflect.Bool}, field.Kind()) {
		kind = "INTEGER"
	}
	if c.optional {
		return kind
	}
	return kind + " NOT NULL"
}

func TestEveryTableIsStrict(t *testing.T) {
	loose := listOf(t, memoryPlan(t), "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'")
	if len(loose) > 0 {
		t.Errorf("not strict: %q", loose)
	}
}

// A reference from a list within a field cannot be a foreign key; all others
// must be.
func TestEveryReferenceIsAForeignKey(t *testing.T) {
	db := memoryPlan(t)
	inLists := map[budget.TableName][]budget.TableName{
		budget.MeasureTable:  {budget.LineTable, budget.IndicatorTable},
		budget.ScenarioTable: {budget.AreaTable},
	}
	for _, r := range sample() {
		keys := listOf(t, db, `SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)`, r.Table())
		for _, ref := range r.Refs() {
			if !slices.Contains(inLists[r.Table()], ref.Table) && !slices.Contains(keys, string(ref.Table)) {
				t.Errorf("%s refers to %s without a foreign key", r.Table(), ref.Table)
			}
		}
	}
}

// Removing a record must not look through the whole of every table that could
// refer to it.
func TestEveryForeignKeyHasAnIndex(t *testing.T) {
	db := memoryPlan(t)
	keys := listOf(t, db, `
		SELECT 'SELECT 1 FROM "' || t.name || '" WHERE ' || group_concat('"' || k."from" || '" = ''x''', ' AND ')
		FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table' GROUP BY t.name, k.id`)
	if len(keys) < 40 {
		t.Fatalf("only %d foreign keys found", len(keys))
	}
	for _, query := range keys {
		var id, parent, unused int
		var plan string
		if err := db.QueryRowContext(t.Context(), "EXPLAIN QUERY PLAN "+query).Scan(&id, &parent, &unused, &plan); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(plan, "SEARCH") {
			t.Errorf("%s: %s", query, plan)
		}
	}
}

func TestTheSampleHasEveryKindTwice(t *testing.T) {
	counts := make(map[budget.TableName]int)
	for _, r := range sample() {
		counts[r.Table()]++
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
	}
	for _, name := range budget.Tables {
		if counts[name] < 2 && name != budget.AboutTable {
			t.Errorf("%s: %d", name, counts[name])
		}
	}
}

func TestATypeNoColumnCanHold(t *testing.T) {
	type odd struct {
		Share float64 `json:"share"`
	}
	if _, err := columnsOf(reflect.TypeFor[odd]()); err == nil {
		t.Error("a field of floating point was given a column")
	}
}

// The list of changes must come out the same whatever order the tables are in,
// as references are checked when the transaction commits.
func TestChangesMayComeInAnyOrder(t *testing.T) {
	file := newFile(t)
	records := sample()
	slices.Reverse(records)
	plan := mustApply(t, file, adding(records...))
	reopened := reopen(t, file)
	requireSame(t, plan, reopened.Plan())
	if err := reopened.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
