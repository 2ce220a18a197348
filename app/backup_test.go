package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/planfile"
)

// newPlan is a closed plan of the bundled example.
func newPlan(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	if got := run("new", path, "--example", "helse-nord-tsb"); got.status != exitDone {
		t.Fatalf("%+v", got)
	}
	return path
}

func TestBackupAndRestore(t *testing.T) {
	plan := newPlan(t)
	var kept keptRow
	endsWith(t, &kept, exitDone, "backup", plan)
	if got := run("scenario", plan, "new", "Høy"); got.status != exitDone {
		t.Fatalf("%+v", got)
	}
	var rows []backupRow
	endsWith(t, &rows, exitDone, "restore", plan)
	at := -1
	for i, row := range rows {
		if row.File == filepath.Base(kept.Backup) {
			at = i
		}
	}
	if at < 0 || !rows[at].Readable || len(rows[at].Since) != 1 || rows[at].Since[0] != (sinceRow{budget.ScenarioTable, 1, 0, 0}) {
		t.Fatalf("the backups are %+v", rows)
	}
	var done restoredRow
	endsWith(t, &done, exitDone, "restore", plan, filepath.Base(kept.Backup))
	endsWith(t, new(soundRow), exitDone, "verify", plan, "--deep")
	var scenarios []scenarioRow
	endsWith(t, &scenarios, exitDone, "scenario", plan, "list")
	if len(scenarios) != 0 || done.Kept == "" {
		t.Errorf("after restoring there are %d scenarios, and %q", len(scenarios), done.Kept)
	}
	endsWith(t, &scenarios, exitDone, "scenario", done.Kept, "list")
	if len(scenarios) != 1 {
		t.Errorf("the plan as it was has %d scenarios", len(scenarios))
	}
	if got := run("backup", plan, "--to", plan); got.status != exitRefused {
		t.Errorf("a backup over the plan: %+v", got)
	}
}

func TestVerifyAndSalvageADamagedPlan(t *testing.T) {
	plan := newPlan(t)
	raw, err := os.ReadFile(plan)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for i := 2 * page; i < 4*page; i++ {
		raw[i] ^= 0x5a
	}
	if err := os.WriteFile(plan, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	var sound soundRow
	endsWith(t, &sound, exitDamaged, "verify", plan)
	if sound.Sound || sound.Found == "" {
		t.Errorf("verify answers %+v", sound)
	}
	if got := run("check", plan); got.status != exitDamaged || got.errors == "" {
		t.Errorf("checking a damaged plan: %+v", got)
	}
	to := filepath.Join(filepath.Dir(plan), "ny.fagplan")
	var got salvagedRow
	endsWith(t, &got, exitDone, "salvage", plan, to)
	endsWith(t, &sound, exitDone, "verify", to, "--deep")
	if !got.HistoryWhole || !sound.Sound {
		t.Errorf("salvage answers %+v", got)
	}
}

func TestSeal(t *testing.T) {
	plan := newPlan(t)
	if got := run("seal", plan); got.status != exitDone && got.status != exitRefused {
		t.Fatalf("%+v", got)
	}
	if got := run("adopt", plan, "2019", "--on", "2019-02-27", "--case", "17-2019"); got.status == exitMisused {
		t.Fatalf("%+v", got)
	}
	run("seal", plan)
	var sound soundRow
	endsWith(t, &sound, exitDone, "verify", plan)
	if len(sound.Seals) != 1 || !sound.Seals[0].History || !sound.Seals[0].Decisions || len(sound.Seals[0].Hash) != 64 {
		t.Errorf("verify answers %+v", sound)
	}
	if got := run("seal", plan); got.status != exitRefused {
		t.Errorf("sealing twice: %+v", got)
	}
}

// endsWith runs a command for its answer.
func endsWith(t *testing.T, answer any, status int, args ...string) {
	t.Helper()
	got := run(append(args, "--json")...)
	if got.status != status {
		t.Fatalf("%q ends with %d: %s%s", args, got.status, got.out, got.errors)
	}
	if err := json.Unmarshal([]byte(got.out), answer); err != nil {
		t.Fatalf("%q answers %q: %v", args, got.out, err)
	}
}

// Reading the workbooks of an example into a new plan makes no backups of it;
// whatever is read into it afterwards does, unless the planner wants none.
func TestANewPlanNeedsNoBackups(t *testing.T) {
	for name, c := range map[string]struct {
		kept, want int
	}{"as usual": {0, 1}, "none": {-1, 0}} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plan.fagplan")
			d, err := host{backups: func() int { return c.kept }}.Create(path, "helse-nord-tsb-provetall")
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close()
			requireBackups(t, path, 0)
			if entries, err := d.History(t.Context(), 0, 10); err != nil || len(entries) < 2 {
				t.Fatalf("the example is %d workbooks: one would need no backup anyway (%v)", len(entries), err)
			}
			edit := addTheme("a")
			edit.Kind = budget.ImportEdit
			if err := d.Apply(t.Context(), edit); err != nil {
				t.Fatal(err)
			}
			requireBackups(t, path, c.want)
		})
	}
}

func requireBackups(t *testing.T, path string, want int) {
	t.Helper()
	if backups, err := planfile.Backups(path); err != nil || len(backups) != want {
		t.Errorf("there are %d backups, want %d (%v)", len(backups), want, err)
	}
}

// A plan that a newer version has brought along is refused with the way back:
// the backup that version made first.
func TestANewerPlanNamesTheWayBack(t *testing.T) {
	path := newPlan(t)
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const userVersion = 60 // in SQLite's header
	newer := slices.Clone(old)
	newer[userVersion] = 1
	write := func(path string, content []byte) {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(path, newer)
	if got := run("show", path, "costs", "--lang", "nb"); got.status != exitRefused || strings.Contains(got.errors, "bak.fagplan") {
		t.Errorf("without a backup it says %q", got.errors)
	}
	beside := strings.TrimSuffix(path, planExtension)
	write(beside+".2026-03-01T120000.000.migration.bak.fagplan", old)
	write(beside+".2026-03-02T120000.000.migration.bak.fagplan", newer) // from one newer version to another
	write(beside+".2026-03-03.bak.fagplan", old)                        // of a day
	got := run("show", path, "costs", "--lang", "nb")
	if got.status != exitRefused || !strings.Contains(got.errors, "plan.2026-03-01T120000.000.migration.bak.fagplan") {
		t.Errorf("it says %q", got.errors)
	}
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(after, newer) {
		t.Error("the refused plan was touched")
	}
}
