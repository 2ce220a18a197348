package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
)

// leaveHalfWritten copies a plan as a crash would leave it: in the middle of a
// change of which some pages have reached the file, with the journal that
// takes them back beside it.
func leaveHalfWritten(t *testing.T, plan, copied string) {
	t.Helper()
	db, err := sql.Open("sqlite3", plan)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, statement := range []string{
		"PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 1", "BEGIN IMMEDIATE",
		"UPDATE theme SET name = 'half written'", "CREATE TABLE filler (page BLOB)",
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO filler SELECT randomblob(4000) FROM n",
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	for _, suffix := range []string{"", "-journal"} {
		data, err := os.ReadFile(plan + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copied+suffix, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
}

func TestReadingAfterACrash(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "whole.fagplan")
	crashed := filepath.Join(t.TempDir(), "crashed.fagplan")
	d, err := createDocument(t.Context(), whole)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Apply(t.Context(), addTheme("committed")); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	leaveHalfWritten(t, whole, crashed)
	read, err := readDocument(t.Context(), crashed)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if theme, found := read.Plan().Themes.Get(budget.Theme{ID: "committed"}); !found || theme.Name != "committed" {
		t.Errorf("the theme is %+v, %v; want it as it was committed", theme, found)
	}
}
