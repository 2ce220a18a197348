package planfile

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fagplan/budget"
)

// newFile is a new, empty plan file, closed at the end of the test.
func newFile(t *testing.T) *File {
	t.Helper()
	file, err := Create(t.Context(), filepath.Join(t.TempDir(), "plan.fagplan"), Options{By: noon(0), NoBackup: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// sampleFile is a new file with the sample in it.
func sampleFile(t *testing.T) *File {
	t.Helper()
	file := newFile(t)
	mustApply(t, file, adding(sample()...))
	return file
}

// closedSample is the path of a closed file with the sample in it.
func closedSample(t *testing.T) string {
	t.Helper()
	file := sampleFile(t)
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Path()
}

// reopen closes the file and opens it again, without a backup.
func reopen(t *testing.T, file *File) *File {
	t.Helper()
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, file.Path(), Options{NoBackup: true})
}

func open(t *testing.T, path string, options Options) *File {
	t.Helper()
	file, err := Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// namesIn lists the files in the folder of a plan.
func namesIn(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

func TestEveryKindOfRecordComesBackAsItWas(t *testing.T) {
	file := newFile(t)
	want := mustApply(t, file, adding(sample()...))
	if err := file.Verify(t.Context()); err != nil {
		t.Fatal(err)
	}
	reopened := reopen(t, file)
	requireSame(t, want, reopened.Plan())
	for _, r := range sample() {
		if got, found := reopened.Plan().Lookup(r); !found || !budget.Equal(r, got) {
			t.Errorf("%s came back as %#v, was %#v", r.Table(), got, r)
		}
	}
}

func TestEveryKindOfRecordCanBeRemoved(t *testing.T) {
	file := sampleFile(t)
	for _, table := range slices.Backward(budget.Tables) {
		var edit budget.Edit
		for r := range file.Plan().Records(table) {
			edit.Changes = append(edit.Changes, budget.Change{Before: r})
		}
		mustApply(t, file, edit)
	}
	for r := range reopen(t, file).Plan().All() {
		t.Errorf("%s is left", r.Table())
	}
}

func TestAClosedPlanIsOneFile(t *testing.T) {
	path := closedSample(t)
	if names := namesIn(t, path); !slices.Equal(names, []string{"plan.fagplan"}) {
		t.Errorf("a closed plan leaves %q", names)
	}
	head, err := sniff(path)
	if err != nil || head.wal {
		t.Errorf("the file still refers to a log: %+v, %v", head, err)
	}
}

func TestCreateDoesNotOverwrite(t *testing.T) {
	path := closedSample(t)
	before := mustRead(t, path)
	if _, err := Create(t.Context(), path, Options{By: noon(0), NoBackup: true}); !errors.Is(err, ErrExists) {
		t.Fatalf("got %v", err)
	}
	if !slices.Equal(before, mustRead(t, path)) {
		t.Error("the file was changed")
	}
}

// SQLite would take a log left by a former file of the name for the new one's.
func TestCreateIsNotMisledByWhatAFormerFileLeft(t *testing.T) {
	file := sampleFile(t)
	path := filepath.Join(t.TempDir(), "new.fagplan")
	for _, suffix := range []string{"-wal", "-shm"} {
		if err := os.WriteFile(path+suffix, mustRead(t, file.Path()+suffix), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	created, err := Create(t.Context(), path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		t.Fatal(err)
	}
	defer created.Close()
	if err := created.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	requireSame(t, new(budget.Plan), created.Plan())
}

func TestCreateLeavesTheLogOfAnotherPlan(t *testing.T) {
	path := closedSample(t)
	if err := os.WriteFile(path+"-wal", []byte("the last edits"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(t.Context(), path, Options{By: noon(0), NoBackup: true}); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	if string(mustRead(t, path+"-wal")) != "the last edits" {
		t.Error("the log was changed")
	}
}

func TestTheFileIsMarkedAsAPlan(t *testing.T) {
	raw := mustRead(t, closedSample(t))
	if string(raw[headerApplicationID:headerApplicationID+4]) != "Fagp" {
		t.Errorf("the application is % x", raw[headerApplicationID:headerApplicationID+4])
	}
	if raw[headerUserVersion+3] != byte(latestVersion()) {
		t.Errorf("the version is %d", raw[headerUserVersion+3])
	}
}

func TestNamesWithSpecialCharacters(t *testing.T) {
	for _, name := range []string{"økonomi og æra.fagplan", "100 %.fagplan", "a?mode=memory&b#c.fagplan", "%41'\".fagplan", "no-extension"} {
		path := filepath.Join(t.TempDir(), name)
		file, err := Create(t.Context(), path, Options{By: noon(0), NoBackup: true})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		mustApply(t, file, adding(sample()...))
		if err := file.Close(); err != nil {
			t.Error(err)
		}
		if names := namesIn(t, path); !slices.Contains(names, name) {
			t.Errorf("%s was made as %q", name, names)
		}
		open(t, path, Options{NoBackup: true})
	}
}

func TestSaveAs(t *testing.T) {
	file := sampleFile(t)
	target := filepath.Join(t.TempDir(), "copy.fagplan")
	if err := file.SaveAs(t.Context(), target, false); err != nil {
		t.Fatal(err)
	}
	if names := namesIn(t, target); !slices.Equal(names, []string{"copy.fagplan"}) {
		t.Errorf("left beside the copy: %q", names)
	}
	if head, err := sniff(target); err != nil || head.wal {
		t.Errorf("the copy refers to a log: %+v, %v", head, err)
	}
	mustApply(t, file, amountOf(file.Plan(), 5))
	copied := open(t, target, Options{NoBackup: true})
	if err := copied.Verify(t.Context()); err != nil {
		t.Error(err)
	}
	if copied.Plan().Amounts.Len() != file.Plan().Amounts.Len()-1 {
		t.Error("the copy follows the original")
	}
	if err := file.SaveAs(t.Context(), target, false); !errors.Is(err, ErrExists) {
		t.Errorf("overwriting unasked gave %v", err)
	}
	if err := file.SaveAs(t.Context(), target, true); !errors.Is(err, ErrInUse) {
		t.Errorf("overwriting an open plan gave %v", err)
	}
	if err := file.SaveAs(t.Context(), file.Path(), true); !errors.Is(err, ErrInUse) {
		t.Errorf("overwriting itself gave %v", err)
	}
	if err := copied.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.SaveAs(t.Context(), target, true); err != nil {
		t.Fatal(err)
	}
	requireSame(t, file.Plan(), open(t, target, Options{NoBackup: true}).Plan())
}

func TestACancelledCopyLeavesNothing(t *testing.T) {
	file := sampleFile(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	target := filepath.Join(t.TempDir(), "copy.fagplan")
	if err := file.SaveAs(ctx, target, false); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if names := namesIn(t, target); len(names) > 0 {
		t.Errorf("left behind: %q", names)
	}
}

func TestUseAfterClose(t *testing.T) {
	file := sampleFile(t)
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, err := file.Apply(t.Context(), amountOf(file.Plan(), 1), noon(1)); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// A reference the file knows to be broken, though the plan at hand does not,
// must stop the edit as a whole.
func TestABrokenReferenceRollsBack(t *testing.T) {
	file := sampleFile(t)
	before, history := file.Plan(), entries(t, file)
	tamper(t, file.Path(), "PRAGMA foreign_keys = OFF", "DELETE FROM line WHERE id = 'omstilling'")
	amount := budget.Amount{Revision: "2020", Line: "omstilling", Period: budget.YearOf(2023), Kind: budget.Budget, Kroner: 1}
	edit := budget.SetAmount(before, amount, "Omstilling", "")
	edit.Changes = append(edit.Changes, amountOf(before, 3).Changes...)
	if _, err := file.Apply(t.Context(), edit, noon(2)); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
	if file.Plan() != before {
		t.Error("the plan at hand changed")
	}
	if len(entries(t, file)) != len(history) {
		t.Error("the failed edit is in the history")
	}
	if err := file.Verify(t.Context()); !errors.Is(err, ErrDamaged) {
		t.Errorf("verifying gave %v", err)
	}
}

// A row that is not where the plan says it is must not be passed over.
func TestAMissingRowStopsTheEdit(t *testing.T) {
	file := sampleFile(t)
	mustApply(t, file, amountOf(file.Plan(), 1))
	before := file.Plan()
	tamper(t, file.Path(), "DELETE FROM amount WHERE period = '2022'")
	clearing := budget.ClearAmount(before, budget.Amount{Line: "poliklinikk", Period: budget.YearOf(2022), Kind: budget.Actual}, "", "")
	for _, edit := range []budget.Edit{amountOf(before, 2), clearing} {
		if _, err := file.Apply(t.Context(), edit, noon(2)); !errors.Is(err, ErrDamaged) {
			t.Errorf("got %v", err)
		}
	}
	if file.Plan() != before {
		t.Error("the plan at hand changed")
	}
}

// tamper changes a file behind the back of this package.
func tamper(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

func TestVerifyFindsWhatTheLogDoesNotTell(t *testing.T) {
	for _, statement := range []string{
		"UPDATE amount SET kroner = kroner + 1 WHERE revision IS NOT NULL",
		"DELETE FROM verdict",
		"INSERT INTO theme VALUES ('ny', 'Ny', NULL, NULL, NULL, NULL)",
		"DELETE FROM edit WHERE id = (SELECT max(id) FROM edit)",
	} {
		file := sampleFile(t)
		mustApply(t, file, amountOf(file.Plan(), 5))
		tamper(t, file.Path(), statement)
		if err := file.Verify(t.Context()); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", statement, err)
		}
		if err := reopen(t, file).Verify(t.Context()); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s, opened again: %v", statement, err)
		}
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func entries(t *testing.T, file *File) []Entry {
	t.Helper()
	list, err := file.History(t.Context(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	return list
}
