//go:build unix

package planfile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
)

// Every task below says that it is ready, does one thing for ever and prints a
// number after each time: that of the last entry of the history, or how often it
// has been done.

// forever applies what edit makes, and undoes it, in turn.
func forever(ctx context.Context, path string, edit func(*budget.Plan) budget.Edit) error {
	file, err := Open(ctx, path, Options{By: noon(0)})
	if err != nil {
		return err
	}
	ready()
	for {
		if last, some := file.CanUndo(); some && last.Reason == "krasj" {
			_, err = file.Undo(ctx, noon(1))
		} else {
			next := edit(file.Plan())
			next.Reason = "krasj"
			_, err = file.Apply(ctx, next, noon(2))
		}
		if err != nil {
			return err
		}
		page, err := file.History(ctx, 0, 1)
		if err != nil {
			return err
		}
		fmt.Println(page[0].ID)
	}
}

func importUntilKilled(ctx context.Context, path string) error {
	return forever(ctx, path, func(*budget.Plan) budget.Edit {
		edit := budget.Edit{Kind: budget.ImportEdit, Subject: "stor.xlsx"}
		for i := range 500 {
			edit.Changes = append(edit.Changes, budget.Change{After: budget.Observation{Indicator: "dekning", Area: "nord",
				Group: fmt.Sprint("gruppe ", i), Period: budget.YearOf(1990), Kind: budget.Actual, Value: budget.Whole(int64(i))}})
		}
		return edit
	})
}

func rollUntilKilled(ctx context.Context, path string) error { return forever(ctx, path, rolled) }

// rolled is the edit that rolls the plan forward.
func rolled(plan *budget.Plan) budget.Edit {
	from, _ := plan.Revisions.Get(budget.Revision{ID: "2020"})
	options := plan.NextRoll(from)
	options.Name = "Rullert"
	edit, _ := budget.Roll(plan, from, options, plan.ProposeRoll(from, options))
	return edit
}

// copyUntilKilled edits the plan and saves it under another name.
func copyUntilKilled(ctx context.Context, path string) error {
	file, err := Open(ctx, path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		return err
	}
	ready()
	for {
		if _, err := file.Apply(ctx, amountOf(file.Plan(), budget.Kroner(file.state.Load().undo.ID)), noon(1)); err != nil {
			return err
		}
		if err := file.SaveAs(ctx, path+".copy", true); err != nil {
			return err
		}
		fmt.Println(file.state.Load().undo.ID)
	}
}

func backUpUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		file, err := Open(ctx, path, Options{By: noon(24 * n), Backups: 2})
		if err != nil {
			return err
		}
		_, err = file.BackUp(ctx, noon(n))
		if err := errors.Join(err, file.Warning(), file.Close()); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// restored is how many plans are put in the place of the plan in turn, the first
// of one entry, the next of two and so on.
const restored = 3

func restoreUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		if _, err := Restore(ctx, path, fmt.Sprint(path, ".", n%restored), Options{By: noon(n), Backups: 2}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// migrateUntilKilled brings a plan of version 1 to this one, and then waits.
func migrateUntilKilled(ctx context.Context, path string) error {
	ready()
	file, err := Open(ctx, path, Options{By: noon(1)})
	if err != nil {
		return err
	}
	fmt.Println(1)
	for {
		if err := file.Check(ctx); err != nil {
			return err
		}
	}
}

// createUntilKilled makes new plans.
func createUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		file, err := Create(ctx, newPlan(path, n), Options{By: noon(0)})
		if err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func newPlan(path string, n int) string { return fmt.Sprint(path, ".", n, Extension) }

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
