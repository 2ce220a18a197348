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
	"time"

	"fagplan/budget"
)

// Every task below does one thing for ever and prints a number after each time:
// that of the last entry of the history, or how often it has been done.

// forever applies what edit makes, and undoes it, in turn.
func forever(ctx context.Context, path string, edit func(*budget.Plan) budget.Edit) error {
	file, err := Open(ctx, path, Options{By: noon(0)})
	if err != nil {
		return err
	}
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
		for i := range 1500 {
			edit.Changes = append(edit.Changes, budget.Change{After: budget.Observation{Indicator: "dekning", Area: "nord",
				Group: fmt.Sprint("gruppe ", i), Period: budget.YearOf(1990), Kind: budget.Actual, Value: budget.Whole(int64(i))}})
		}
		return edit
	})
}

func rollUntilKilled(ctx context.Context, path string) error {
	return forever(ctx, path, func(plan *budget.Plan) budget.Edit {
		from, _ := plan.Revisions.Get(budget.Revision{ID: "2020"})
		options := plan.NextRoll(from)
		options.Name = "Rullert"
		edit, _ := budget.Roll(plan, from, options, plan.ProposeRoll(from, options))
		return edit
	})
}

func copyUntilKilled(ctx context.Context, path string) error {
	file, err := Open(ctx, path, Options{By: noon(0)})
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := file.SaveAs(ctx, path+".copy", true); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func backUpUntilKilled(ctx context.Context, path string) error {
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

// restoreUntilKilled puts two plans in the place of the plan in turn.
func restoreUntilKilled(ctx context.Context, path string) error {
	for n := 1; ; n++ {
		if _, err := Restore(ctx, path, fmt.Sprint(path, ".", n%2), Options{By: noon(n), Backups: 2}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// migrateUntilKilled brings a plan of version 1 to this one.
func migrateUntilKilled(ctx context.Context, path string) error {
	for n := 1; ; n++ {
		file, err := Open(ctx, path, Options{By: noon(n)})
		if err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// killing is something to be killed at, and what must hold afterwards.
type killing struct {
	name, task string
	// prepare makes the plan, anew for every kill where again is true, and now and
	// then for all: histories grow.
	prepare func(t *testing.T) (path string)
	again   bool
	// within is the time in which to kill: that of a few times.
	within time.Duration
	check  func(t *testing.T, path string, file *File, last int)
}

var killings = []killing{
	{"imports", "import", closedSample, false, 600 * time.Millisecond, atEntry},
	{"roll-forward", "roll", closedSample, false, 600 * time.Millisecond, atEntry},
	{"save as", "copy", closedSample, false, 600 * time.Millisecond, func(t *testing.T, path string, file *File, last int) {
		t.Helper()
		requireSame(t, planOf(t, sample()), file.Plan())
		if last > 0 || exists(path+".copy") {
			requireSound(t, path+".copy")
		}
	}},
	{"backup", "backup", closedSample, false, 600 * time.Millisecond, func(t *testing.T, path string, file *File, last int) {
		t.Helper()
		requireSame(t, planOf(t, sample()), file.Plan())
		backups := requireSoundBackups(t, path)
		if last > 0 && backups < 2 {
			t.Errorf("after %d backups there are %d", last, backups)
		}
		removeBackups(t, path)
	}},
	{"restore", "restore", twoBackups, false, 600 * time.Millisecond, func(t *testing.T, path string, file *File, last int) {
		t.Helper()
		at := len(entries(t, file)) - 1
		if last > 0 && at != last%2 && at != (last+1)%2 {
			t.Errorf("after restoring %d times, the plan has %d entries", last, at+1)
		}
		requireSoundBackups(t, path)
		removeBackups(t, path)
	}},
	{"migration", "migrate", firstVersion, true, 150 * time.Millisecond, func(t *testing.T, path string, file *File, _ int) {
		t.Helper()
		requireWhatItWas(t, 1, file)
		requireSoundBackups(t, path)
	}},
}

// atEntry requires that the plan is as of the last entry acknowledged, or of the
// one that was being made; that it is what the history says, Verify has seen.
func atEntry(t *testing.T, _ string, file *File, last int) {
	t.Helper()
	if now := int(entries(t, file)[0].ID); last != 0 && now != last && now != last+1 {
		t.Errorf("acknowledged entry %d, the plan is at %d", last, now)
	}
	requireSoundBackups(t, file.Path())
}

func firstVersion(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	if err := os.WriteFile(path, fixtureOf(t, 1), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// twoBackups is a plan with two others beside it, of one and of two entries.
func twoBackups(t *testing.T) string {
	t.Helper()
	file := sampleFile(t)
	if err := file.SaveAs(t.Context(), file.Path()+".0", false); err != nil {
		t.Fatal(err)
	}
	mustApply(t, file, amountOf(file.Plan(), 1))
	if err := errors.Join(file.SaveAs(t.Context(), file.Path()+".1", false), file.Close()); err != nil {
		t.Fatal(err)
	}
	return file.Path()
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

// requireNoRemains sees that what a killed process left half made is nothing but
// folders that carry the name of such.
func requireNoRemains(t *testing.T, path string) {
	t.Helper()
	for _, name := range namesIn(t, path) {
		if strings.HasPrefix(name, ".fagplan-") {
			if err := os.RemoveAll(filepath.Join(filepath.Dir(path), name)); err != nil {
				t.Fatal(err)
			}
		} else if !strings.HasPrefix(strings.TrimPrefix(name, "."), "plan.") {
			t.Errorf("left behind: %s", name)
		}
	}
}

func TestNothingIsLostByKillingAtAnything(t *testing.T) {
	kills := max(1, countFrom(killsVariable, 24)/len(killings))
	for _, k := range killings {
		t.Run(k.name, func(t *testing.T) {
			path := k.prepare(t)
			acknowledged := 0
			for n := range kills {
				if n > 0 && (k.again || n%20 == 0) {
					path = k.prepare(t)
				}
				last := killWhile(t, k.task, path, k.within)
				acknowledged += min(last, 1)
				file := open(t, path, Options{NoBackup: true})
				if err := file.Verify(t.Context()); err != nil {
					t.Fatal(err)
				}
				k.check(t, path, file, last)
				if err := file.Close(); err != nil {
					t.Fatal(err)
				}
				requireNoRemains(t, path)
			}
			t.Logf("kills survived: %d by %s (%d of them after something was acknowledged)", kills, k.name, acknowledged)
		})
	}
}
