package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
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
