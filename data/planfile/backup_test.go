package planfile

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fagplan/budget"
)

func TestMigration(t *testing.T) {
	path := closedSample(t)
	next := "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;"
	current, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	withMigrations(t, append(slices.Clone(current), next))
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("reading an older plan gave %v", err)
	}
	withMigrations(t, append(slices.Clone(current), "CREATE TABLE broken (;"))
	if _, err := Open(t.Context(), path, Options{NoBackup: true}); err == nil {
		t.Fatal("a failing migration went unnoticed")
	}
	if after, err := sniff(path); err != nil || after.version != len(current) {
		t.Errorf("after a failed migration: %+v, %v", after, err)
	}
	withMigrations(t, append(slices.Clone(current), next))
	file := open(t, path, Options{By: noon(0)})
	if err := errors.Join(file.Warning(), file.Verify(t.Context())); err != nil {
		t.Error(err)
	}
	requireSame(t, planOf(t, sample()), file.Plan())
	old, err := sniff(filepath.Join(filepath.Dir(path), "plan.2024-01-02T120000.000.migration.bak.fagplan"))
	if err != nil || old.version != len(current) {
		t.Errorf("the backup is %+v, %v", old, err)
	}
}

// withMigrations makes the program one that knows other migrations.
func withMigrations(t *testing.T, texts []string) {
	t.Helper()
	former := migrations
	migrations = func() ([]string, error) { return texts, nil }
	t.Cleanup(func() { migrations = former })
}

func planOf(t *testing.T, records []budget.Record) *budget.Plan {
	t.Helper()
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestBackups(t *testing.T) {
	path := closedSample(t)
	for day := range 10 {
		for range 2 {
			file := open(t, path, Options{By: noon(24 * day)})
			if err := file.Warning(); err != nil {
				t.Fatal(err)
			}
			mustApply(t, file, amountOf(file.Plan(), budget.Kroner(len(entries(t, file)))))
			if err := file.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	dates := make(map[string]bool)
	for _, name := range namesIn(t, path) {
		dates[name] = true
	}
	want := map[string]bool{"plan.fagplan": true}
	for day := 3; day < 10; day++ {
		want["plan."+noon(24*day).At.Format("2006-01-02")+".bak.fagplan"] = true
	}
	if !maps.Equal(dates, want) {
		t.Errorf("the folder has %v, want %v", dates, want)
	}
	last := open(t, filepath.Join(filepath.Dir(path), "plan.2024-01-11.bak.fagplan"), Options{NoBackup: true})
	if err := last.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	if n := len(entries(t, last)); n != 1+9*2 {
		t.Errorf("the backup is not of the first opening that day: %d entries", n)
	}
}

func TestABackupThatCannotBeMadeIsAWarning(t *testing.T) {
	path := closedSample(t)
	inTheWay := filepath.Join(filepath.Dir(path), "plan."+noon(0).At.Format("2006-01-02")+".bak.fagplan")
	if err := os.MkdirAll(filepath.Join(inTheWay+"-wal", "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	file := open(t, path, Options{By: noon(0)})
	if file.Warning() == nil {
		t.Error("no warning")
	}
	mustApply(t, file, amountOf(file.Plan(), 1))
}
