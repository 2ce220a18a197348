package planfile

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestASecondWindowIsTold(t *testing.T) {
	path := closedSample(t)
	first := open(t, path, Options{By: noon(0), NoBackup: true})
	_, err := Open(t.Context(), path, Options{By: Stamp{By: "Ola"}})
	var held *InUseError
	if !errors.Is(err, ErrInUse) || !errors.As(err, &held) {
		t.Fatalf("got %v", err)
	}
	host, _ := os.Hostname()
	want := Holder{Host: host, User: "Kari", PID: os.Getpid(), Since: noon(0).At}
	if held.Holder != want || held.Path != path {
		t.Errorf("told that %+v has it, want %+v", held.Holder, want)
	}
	if !strings.Contains(err.Error(), "Kari") {
		t.Errorf("the message does not say who: %v", err)
	}
	mustApply(t, first, amountOf(first.Plan(), 1))
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path, Options{NoBackup: true})
}

// A lock file without a process behind it says nothing.
func TestAStaleLockIsTakenOver(t *testing.T) {
	path := closedSample(t)
	for _, text := range []string{"", "{", `{"host":"borte","user":"Per","pid":1}`} {
		if err := os.WriteFile(lockPath(path), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		file := open(t, path, Options{By: noon(0), NoBackup: true})
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if names := namesIn(t, path); !slices.Equal(names, []string{filepath.Base(path)}) {
			t.Errorf("left: %q", names)
		}
	}
}

func TestOnlyOneOfManyGetsThePlan(t *testing.T) {
	path := closedSample(t)
	const windows = 8
	for range 20 {
		results := make(chan *lock, windows)
		for range windows {
			go func() {
				taken, err := takeLock(path, Holder{})
				if err != nil && !errors.Is(err, ErrInUse) {
					t.Error(err)
				}
				results <- taken
			}()
		}
		var got []*lock
		for range windows {
			if taken := <-results; taken != nil {
				got = append(got, taken)
			}
		}
		if len(got) != 1 {
			t.Fatalf("%d windows have the plan", len(got))
		}
		if err := got[0].release(); err != nil {
			t.Fatal(err)
		}
	}
}

// The former holder may remove the file between our opening and locking it;
// whoever comes next would then find no lock.
func TestALockOnARemovedFileIsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	file, err := openLocked(lockPath(path))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	mine := &lock{file}
	if !mine.stillThere() {
		t.Error("the lock is not there")
	}
	if err := os.Remove(lockPath(path)); err != nil {
		t.Skip("a locked file cannot be removed here:", err)
	}
	if mine.stillThere() {
		t.Error("a removed file counts as a lock")
	}
	other, err := takeLock(path, Holder{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.release()
	if mine.stillThere() {
		t.Error("a lock of others counts as one's own")
	}
}

func TestAnotherProgramIsWriting(t *testing.T) {
	file := sampleFile(t)
	other := connect(file.Path(), writing)
	defer other.Close()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.db.Exec("PRAGMA busy_timeout = 0"); err != nil {
		t.Fatal(err)
	}
	before := file.Plan()
	if _, err := file.Apply(t.Context(), amountOf(before, 1), noon(1)); !errors.Is(err, ErrInUse) {
		t.Errorf("got %v", err)
	}
	if file.Plan() != before {
		t.Error("the plan at hand changed")
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	mustApply(t, file, amountOf(before, 1))
}
