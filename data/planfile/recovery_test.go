package planfile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A copy taken with Explorer while the plan is open says that it has a log,
// which was not copied. It opens as of the last time the log was taken in.
func TestACopyOfAnOpenFile(t *testing.T) {
	file := sampleFile(t)
	if _, err := file.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.fagplan")
	if err := os.WriteFile(path, mustRead(t, file.Path()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{true, false} {
		copied := open(t, path, Options{ReadOnly: readOnly, NoBackup: true})
		requireSame(t, file.Plan(), copied.Plan())
		if err := copied.Close(); err != nil {
			t.Error(err)
		}
		if names := namesIn(t, path); len(names) != 1 {
			t.Errorf("left beside it: %q", names)
		}
	}
}

// What a crash leaves is a plan with its log beside it.
func TestOpeningWhatACrashLeft(t *testing.T) {
	file := sampleFile(t)
	mustApply(t, file, amountOf(file.Plan(), 1))
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	for _, suffix := range []string{"", "-wal"} {
		if err := os.WriteFile(path+suffix, mustRead(t, file.Path()+suffix), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, readOnly := range []bool{true, false} {
		left := open(t, path, Options{ReadOnly: readOnly, NoBackup: true})
		requireSame(t, file.Plan(), left.Plan())
		if err := errors.Join(left.Verify(t.Context()), left.Close()); err != nil {
			t.Error(err)
		}
	}
	if names := namesIn(t, path); len(names) != 1 {
		t.Errorf("left after recovery: %q", names)
	}
}

// On a network share there is no log but a rollback journal, which a crash
// leaves beside a file that is half written.
func TestOpeningWhatACrashLeftOnANetworkShare(t *testing.T) {
	sound := closedSample(t)
	want, before := open(t, sound, Options{ReadOnly: true}).Plan(), mustRead(t, sound)
	db := connect(sound, recovering)
	defer db.Close()
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	// With no room in memory, the changes go to the file before the commit.
	for _, statement := range []string{
		"PRAGMA cache_size = 1", "PRAGMA cache_spill = 1", "UPDATE amount SET kroner = 7",
		"UPDATE theme SET name = hex(zeroblob(100000))", "UPDATE area SET name = hex(zeroblob(100000))",
	} {
		if _, err := tx.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	for _, suffix := range []string{"", "-journal"} {
		if err := os.WriteFile(path+suffix, mustRead(t, sound+suffix), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if bytes.Equal(before, mustRead(t, path)) {
		t.Fatal("nothing is half written")
	}
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("reading what must first be repaired gave %v", err)
	}
	left := open(t, path, Options{NoBackup: true})
	requireSame(t, want, left.Plan())
	if err := left.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
