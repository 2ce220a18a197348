//go:build unix

package planfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
)

// killing is something to be killed at, and what must hold afterwards.
type killing struct {
	name, task string
	// prepare makes the plan, anew for every kill where again is true, and now and
	// then for all: histories grow. It returns what check is first given.
	prepare func(t *testing.T) (path string, was int)
	again   bool
	// rounds is in how many of the first rounds to kill.
	rounds int
	// check is given what it returned after the kill before, and what was
	// acknowledged last since then, 0 for nothing.
	check func(t *testing.T, path string, file *File, was, last int) (now int)
}

var killings = []killing{
	{"imports", "import", oneEntry, false, 3, atEntry},
	{"roll-forward", "roll", oneEntry, false, 4, atEntry},
	{"save as", "copy", oneEntry, false, 3, func(t *testing.T, path string, file *File, was, last int) int {
		t.Helper()
		now := atEntry(t, path, file, was, last)
		if last == 0 && !exists(path+".copy") {
			return now
		}
		copied, err := OpenAside(t.Context(), path+".copy")
		must(t, err)
		if at := int(entries(t, copied)[0].ID); at < last || at > now {
			t.Errorf("acknowledged entry %d, the plan is at %d and its copy at %d", last, now, at)
		}
		must(t, errors.Join(copied.Verify(t.Context()), copied.Close()))
		return now
	}},
	{"backup", "backup", oneEntry, false, 3, func(t *testing.T, path string, file *File, _, last int) int {
		t.Helper()
		requireSame(t, planOf(t, sample()), file.Plan())
		backups := requireSoundBackups(t, path)
		if last > 0 && backups < 2 {
			t.Errorf("after %d backups there are %d", last, backups)
		}
		removeBackups(t, path)
		return 0
	}},
	{"restore", "restore", threeOthers, false, 3, func(t *testing.T, path string, file *File, was, last int) int {
		t.Helper()
		at := len(entries(t, file)) - 1
		before := was
		if last > 0 {
			before = last % restored
		}
		if at != before && at != (last+1)%restored {
			t.Errorf("after restoring %d times, the plan has %d entries", last, at+1)
		}
		requireSoundBackups(t, path)
		removeBackups(t, path)
		return at
	}},
	{"new plans", "create", oneEntry, true, 3, func(t *testing.T, path string, _ *File, _, last int) int {
		t.Helper()
		for n := 1; n <= last || exists(newPlan(path, n)); n++ {
			requireSound(t, newPlan(path, n))
		}
		return 0
	}},
	{"migration", "migrate", firstVersion, true, 1, func(t *testing.T, path string, file *File, _, _ int) int {
		t.Helper()
		requireWhatItWas(t, 1, file)
		if requireSoundBackups(t, path) == 0 && len(entries(t, file)) == 0 {
			t.Error("nothing is left")
		}
		return 0
	}},
}

// atEntry requires that the plan is as of the last entry acknowledged, or of the
// one that was being made; that it is what the history says, Verify has seen.
func atEntry(t *testing.T, _ string, file *File, was, last int) int {
	t.Helper()
	now := int(entries(t, file)[0].ID)
	if least := max(was, last); now != least && now != least+1 {
		t.Errorf("acknowledged entry %d, the plan is at %d", least, now)
	}
	requireSoundBackups(t, file.Path())
	return now
}

func oneEntry(t *testing.T) (string, int) { return closedSample(t), 1 }

func firstVersion(t *testing.T) (string, int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	must(t, os.WriteFile(path, fixtureOf(t, 1), 0o600))
	return path, 0
}

// threeOthers is a plan with three others beside it, of one entry, two and three.
func threeOthers(t *testing.T) (string, int) {
	t.Helper()
	file := sampleFile(t)
	for n := range restored {
		if n > 0 {
			mustApply(t, file, amountOf(file.Plan(), budget.Kroner(n)))
		}
		must(t, file.SaveAs(t.Context(), fmt.Sprint(file.Path(), ".", n), false))
	}
	must(t, file.Close())
	return file.Path(), restored - 1
}

func requireSound(t *testing.T, path string) {
	t.Helper()
	file, err := OpenAside(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Verify(t.Context()), file.Close()); err != nil {
		t.Fatal(err)
	}
}

func requireSoundBackups(t *testing.T, path string) int {
	t.Helper()
	backups, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range backups {
		requireSound(t, b.Path)
	}
	return len(backups)
}

func removeBackups(t *testing.T, path string) {
	t.Helper()
	backups, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range backups {
		if err := os.Remove(b.Path); err != nil {
			t.Fatal(err)
		}
	}
}

// requireNoRemains sees that opening the plan has taken away what a killed process
// left half made.
func requireNoRemains(t *testing.T, path string) {
	t.Helper()
	for _, name := range namesIn(t, path) {
		if !strings.HasPrefix(strings.TrimPrefix(name, "."), "plan.") {
			t.Errorf("left behind: %s", name)
		}
	}
}

func TestNothingIsLostByKillingAtAnything(t *testing.T) {
	kills := max(1, countFrom(killsVariable, 24)/len(killings))
	for _, k := range killings {
		t.Run(k.name, func(t *testing.T) {
			var p pace
			path, was := k.prepare(t)
			for n := range kills {
				if n > 0 && (k.again || n%20 == 0) {
					path, was = k.prepare(t)
				}
				last := p.killWhile(t, k.task, path, k.rounds)
				file := open(t, path, Options{NoBackup: true})
				must(t, file.Verify(t.Context()))
				was = k.check(t, path, file, was, last)
				must(t, file.Close())
				requireNoRemains(t, path)
			}
			t.Logf("kills survived: %d by %s%s", kills, k.name, p)
		})
	}
}
