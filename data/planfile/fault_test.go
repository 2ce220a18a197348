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

// fault is something that comes over what a crash left of a plan: a file, and the
// log beside it with all that was done to it.
type fault struct {
	name string
	// inject does it, and returns how far the log is still as it was written. What
	// was acknowledged up to there is promised to be there, and nothing after it.
	inject func(t *testing.T, path string, random *rand.Rand) (well int64)
	// mend takes it back, where that can be done.
	mend func(t *testing.T, path string)
	// tells are the errors of a refusal that says what happened, nil where the plan
	// is promised to open.
	tells []error
	// refused tells that the plan is promised not to open: its log by itself is
	// nothing.
	refused bool
}

// aside is where a folder is that has vanished.
func aside(path string) string { return filepath.Dir(path) + ".borte" }

func nothing(*testing.T, string) {}

var faults = []fault{
	{"a vanished folder", func(t *testing.T, path string, _ *rand.Rand) int64 {
		t.Helper()
		well := sizeOf(t, path+"-wal")
		must(t, os.Rename(filepath.Dir(path), aside(path)))
		return well
	}, func(t *testing.T, path string) {
		t.Helper()
		must(t, os.Rename(aside(path), filepath.Dir(path)))
	}, nil, false},
	{"a torn log", func(t *testing.T, path string, random *rand.Rand) int64 {
		t.Helper()
		return scribble(t, path+"-wal", random)
	}, nothing, nil, false},
	{"a truncated log", func(t *testing.T, path string, random *rand.Rand) int64 {
		t.Helper()
		well := random.Int64N(sizeOf(t, path+"-wal") + 1)
		must(t, os.Truncate(path+"-wal", well))
		return well
	}, nothing, nil, false},
	// What the log has of a page is taken from there; else the plan is damaged, or
	// no plan at all where the mark of one is what was torn.
	{"a torn page", func(t *testing.T, path string, random *rand.Rand) int64 {
		t.Helper()
		scribble(t, path, random)
		return sizeOf(t, path+"-wal")
	}, nothing, []error{ErrDamaged, ErrNotPlan}, false},
	{"the file replaced by nothing", func(t *testing.T, path string, _ *rand.Rand) int64 {
		t.Helper()
		must(t, os.Truncate(path, 0))
		return 0
	}, nothing, []error{ErrDamaged, ErrNotPlan}, true},
}

func sizeOf(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	return info.Size()
}

// scribble writes noise over a part of a file, and returns where it begins to be
// another.
func scribble(t *testing.T, path string, random *rand.Rand) int64 {
	t.Helper()
	raw := mustRead(t, path)
	before := bytes.Clone(raw)
	at := random.IntN(len(raw))
	for i := at; i < min(at+1024, len(raw)); i++ {
		raw[i] = byte(random.Uint32())
	}
	must(t, os.WriteFile(path, raw, 0o600))
	for at < len(raw) && raw[at] == before[at] {
		at++
	}
	return int64(at)
}

// crashed is what a crash left, and what was acknowledged before it: each plan
// with how long the log was then.
type crashed struct {
	raw, wal []byte
	plans    []*budget.Plan
	ends     []int64
}

func crashedPlan(t *testing.T) crashed {
	t.Helper()
	file := newFile(t)
	c := crashed{plans: []*budget.Plan{file.Plan()}, ends: []int64{0}}
	acknowledged := func() {
		c.plans, c.ends = append(c.plans, file.Plan()), append(c.ends, sizeOf(t, file.Path()+"-wal"))
	}
	mustApply(t, file, adding(sample()...))
	acknowledged()
	for n := range 30 {
		must(t, crashEdit(t.Context(), file, n))
		acknowledged()
	}
	c.raw, c.wal = mustRead(t, file.Path()), mustRead(t, file.Path()+"-wal")
	return c
}

// asOf is the plan that was acknowledged when the log was no longer than that.
func (c crashed) asOf(size int64) *budget.Plan {
	last := 0
	for i, end := range c.ends {
		if end <= size {
			last = i
		}
	}
	return c.plans[last]
}

// TestFaults leaves a plan as a crash does, with its log beside it, lets a fault
// come over it, and sees that it keeps its promises: it opens as of the last edit
// that the log still tells of, or is refused as damaged without being touched.
func TestFaults(t *testing.T) {
	c := crashedPlan(t)
	opened, refused := make(map[string]int), make(map[string]int)
	count := countFrom(faultsVariable, 25)
	for seed := range count {
		f := faults[seed%len(faults)]
		random := rand.New(rand.NewPCG(uint64(seed), 2)) //nolint:gosec // the same each time
		path := filepath.Join(t.TempDir(), "mappe", "plan.fagplan")
		must(t, errors.Join(os.Mkdir(filepath.Dir(path), 0o700), os.WriteFile(path, c.raw, 0o600), os.WriteFile(path+"-wal", c.wal, 0o600)))
		well := f.inject(t, path, random)
		if f.name == "a vanished folder" {
			if _, err := Open(t.Context(), path, Options{NoBackup: true}); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("opening what has vanished gave %v", err)
			}
		}
		f.mend(t, path)
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
		if f.refused {
			t.Errorf("%s, seed %d: it opened", f.name, seed)
		}
		if difference := firstDifference(c.asOf(well), left.Plan()); difference != "" {
			t.Errorf("%s, seed %d: it is not as of the last edit in the log: %s", f.name, seed, difference)
		}
		must(t, left.Close())
	}
	t.Logf("faults injected: %d; opened as of the last edit in the log: %v; refused untouched: %v", count, opened, refused)
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
