//go:build unix

package planfile

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
)

// faultsVariable sets how many faults are injected; the default is few.
const faultsVariable = "FAGPLAN_TEST_FAULTS"

// fault is something that goes wrong with the file of a plan that is open.
type fault struct {
	name string
	// inject does it; mend takes it back, where that can be done.
	inject, mend func(t *testing.T, path string, random *rand.Rand)
	// tells are the errors that say what happened, nil where nothing need go wrong.
	tells []error
}

// aside is where a folder is that has vanished.
func aside(path string) string { return filepath.Dir(path) + ".borte" }

func nothing(*testing.T, string, *rand.Rand) {}

var faults = []fault{
	{"a vanished folder", func(t *testing.T, path string, _ *rand.Rand) {
		t.Helper()
		must(t, os.Rename(filepath.Dir(path), aside(path)))
	}, func(t *testing.T, path string, _ *rand.Rand) {
		t.Helper()
		must(t, os.Rename(aside(path), filepath.Dir(path)))
	}, nil},
	{"a torn log", func(t *testing.T, path string, random *rand.Rand) {
		t.Helper()
		scribble(t, path+"-wal", random)
	}, nothing, nil},
	{"a truncated log", func(t *testing.T, path string, random *rand.Rand) {
		t.Helper()
		info, err := os.Stat(path + "-wal")
		must(t, err)
		must(t, os.Truncate(path+"-wal", random.Int64N(info.Size()+1)))
	}, nothing, nil},
	{"a torn page", func(t *testing.T, path string, random *rand.Rand) {
		t.Helper()
		scribble(t, path, random)
	}, nothing, []error{ErrDamaged}},
	{"the file replaced by nothing", func(t *testing.T, path string, _ *rand.Rand) {
		t.Helper()
		must(t, os.Truncate(path, 0))
	}, nothing, []error{ErrDamaged, ErrNotPlan}},
}

// scribble writes noise over a part of a file.
func scribble(t *testing.T, path string, random *rand.Rand) {
	t.Helper()
	raw := mustRead(t, path)
	if len(raw) == 0 {
		return
	}
	at := random.IntN(len(raw))
	for i := at; i < min(at+1024, len(raw)); i++ {
		raw[i] = byte(random.Uint32())
	}
	must(t, os.WriteFile(path, raw, 0o600))
}

// TestFaults leaves a plan as a crash does, with its log beside it, lets a fault
// come over it, and sees that it either opens as of an edit that was
// acknowledged or is refused as damaged without being touched; and that it comes
// back by salvage or from its backup.
func TestFaults(t *testing.T) {
	file := sampleFile(t)
	plans := []*budget.Plan{new(budget.Plan), file.Plan()} // what comes before the log is the plan as it was made
	for n := range 30 {
		must(t, crashEdit(t.Context(), file, n))
		plans = append(plans, file.Plan())
	}
	raw, wal := mustRead(t, file.Path()), mustRead(t, file.Path()+"-wal")
	opened, refused := make(map[string]int), make(map[string]int)
	count := countFrom(faultsVariable, 25)
	for seed := range count {
		f := faults[seed%len(faults)]
		random := rand.New(rand.NewPCG(uint64(seed), 2)) //nolint:gosec // the same each time
		path := filepath.Join(t.TempDir(), "mappe", "plan.fagplan")
		must(t, errors.Join(os.Mkdir(filepath.Dir(path), 0o700), os.WriteFile(path, raw, 0o600), os.WriteFile(path+"-wal", wal, 0o600)))
		f.inject(t, path, random)
		if f.name == "a vanished folder" {
			if _, err := Open(t.Context(), path, Options{NoBackup: true}); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("opening what has vanished gave %v", err)
			}
		}
		f.mend(t, path, random)
		before := [][]byte{readIfThere(path), readIfThere(path + "-wal")}
		left, err := Open(t.Context(), path, Options{NoBackup: true})
		if err != nil {
			refused[f.name]++
			requireRefusal(t, f, seed, err)
			if !bytes.Equal(before[0], readIfThere(path)) || !bytes.Equal(before[1], readIfThere(path+"-wal")) {
				t.Errorf("%s, seed %d: refused, and touched", f.name, seed)
			}
			continue
		}
		opened[f.name]++
		if !isOneOf(left.Plan(), plans...) {
			t.Errorf("%s, seed %d: it opened as a plan that never was", f.name, seed)
		}
		must(t, left.Close())
	}
	t.Logf("faults injected: %d; opened as of an acknowledged edit: %v; refused untouched: %v", count, opened, refused)
}

func requireRefusal(t *testing.T, f fault, seed int, err error) {
	t.Helper()
	for _, tells := range f.tells {
		if errors.Is(err, tells) {
			return
		}
	}
	t.Errorf("%s, seed %d: opening gave %v", f.name, seed, err)
}

func readIfThere(path string) []byte {
	raw, _ := os.ReadFile(path)
	return raw
}

func isOneOf(plan *budget.Plan, plans ...*budget.Plan) bool {
	for _, p := range plans {
		if firstDifference(plan, p) == "" {
			return true
		}
	}
	return false
}

// A folder that vanishes while its plan is open: what was acknowledged is there
// when it comes back, and what could not be written is told.
func TestFaultsWhileOpen(t *testing.T) {
	for name, fault := range map[string]struct{ come, goes func(folder string) error }{
		"a vanished folder": {
			func(folder string) error { return os.Rename(folder, folder+".borte") },
			func(folder string) error { return os.Rename(folder+".borte", folder) },
		},
		"a folder without rights": {
			func(folder string) error { return os.Chmod(folder, 0o500) },
			func(folder string) error { return os.Chmod(folder, 0o700) },
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "mappe")
			must(t, os.Mkdir(folder, 0o700))
			file, err := Create(t.Context(), filepath.Join(folder, "plan.fagplan"), Options{By: noon(0), NoBackup: true})
			must(t, err)
			mustApply(t, file, adding(sample()...))
			acknowledged := file.Plan()
			must(t, fault.come(folder))
			if plan, err := file.Apply(t.Context(), amountOf(file.Plan(), 1), noon(1)); err == nil {
				acknowledged = plan
			} else if file.Plan() != acknowledged {
				t.Error("an edit that could not be written is shown")
			}
			if _, err := file.BackUp(t.Context(), noon(2)); err == nil && name == "a vanished folder" {
				t.Error("a backup in a folder that has vanished went well")
			}
			must(t, fault.goes(folder))
			_ = file.Close() // which may tell of what happened
			left := open(t, file.Path(), Options{NoBackup: true})
			requireSame(t, acknowledged, left.Plan())
			must(t, errors.Join(left.Verify(t.Context()), left.Close()))
		})
	}
}
