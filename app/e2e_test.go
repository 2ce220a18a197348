//go:build e2e

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
)

// program is the real program, as build/test has built it.
var program = os.Getenv("FAGPLAN_PROGRAM")

// TestMain builds the program where that is not done already.
func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	if program != "" {
		return m.Run()
	}
	folder, err := os.MkdirTemp("", "fagplan-*")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "fagplan.exe")
	build := exec.Command("go", "build", "-buildvcs=false", "-tags", "migrated_fynedo", "-o", program, ".")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return 1
	}
	return m.Run()
}

// withoutLanguage is the environment of a machine that says nothing of
// language, or of a display, and keeps no settings between tests.
func withoutLanguage() []string {
	kept := []string{"LANG=C.UTF-8"}
	for _, name := range []string{"HOME", "PATH", "TMPDIR", "SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA"} {
		if value, set := os.LookupEnv(name); set {
			kept = append(kept, name+"="+value)
		}
	}
	return kept
}

// fagplan runs the program and waits for it.
func fagplan(t *testing.T, args ...string) outcome {
	t.Helper()
	return fagplanIn(t, withoutLanguage(), args...)
}

func fagplanIn(t *testing.T, environment []string, args ...string) outcome {
	t.Helper()
	var out, complaints bytes.Buffer
	command := exec.Command(program, args...)
	command.Env, command.Stdout, command.Stderr = environment, &out, &complaints
	err := command.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return outcome{command.ProcessState.ExitCode(), out.String(), complaints.String()}
}

// mustRun runs the program, which is to end well and say nothing on standard
// error.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	got := fagplan(t, args...)
	if got.status != exitDone || got.errors != "" {
		t.Fatalf("%q ends with %d: %s", args, got.status, got.errors)
	}
	return got.out
}

// rowsOf runs the program with --json and returns the rows it answers. The
// status is the one expected.
func rowsOf(t *testing.T, status int, args ...string) []map[string]any {
	t.Helper()
	got := fagplan(t, append(args, "--json")...)
	if got.status != status || got.errors != "" {
		t.Fatalf("%q ends with %d, want %d: %s", args, got.status, status, got.errors)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(got.out), &rows); err != nil {
		t.Fatalf("%q answers %q: %v", args, got.out, err)
	}
	return rows
}

// helseNord makes the bundled plan in a folder of its own.
func helseNord(t *testing.T) string {
	t.Helper()
	plan := filepath.Join(t.TempDir(), "p.fagplan")
	mustRun(t, "new", plan, "--example", "helse-nord-tsb")
	return plan
}

// writtenExamples writes the bundled workbooks and returns the path of one.
func writtenExamples(t *testing.T, book string) string {
	t.Helper()
	folder := t.TempDir()
	mustRun(t, "examples", "--out", folder)
	return filepath.Join(folder, book)
}

// recordsOf reads everything a plan file says.
func recordsOf(t *testing.T, path string) []budget.Record {
	t.Helper()
	d, err := readDocument(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	records := slices.Collect(d.Plan().All())
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return records
}

func sameRecords(a, b []budget.Record) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !budget.Equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

func TestE2EExitStatus(t *testing.T) {
	plan := helseNord(t)
	before := recordsOf(t, plan)
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"show", plan, "measures"}, exitDone},
		{[]string{"check", plan}, exitFindings},
		{[]string{"new", plan}, exitRefused},
		{[]string{"import", plan, plan}, exitRefused},
		{[]string{"import", plan, "no-such-book.xlsx"}, exitRefused},
		{[]string{"show", plan, "weather"}, exitMisused},
		{[]string{"bogus"}, exitMisused},
		{[]string{"check", plan, "--bogus"}, exitMisused},
	} {
		got := fagplan(t, c.args...)
		if got.status != c.status {
			t.Errorf("%q ends with %d, want %d", c.args, got.status, c.status)
		}
		if failed := c.status > exitFindings; failed != (got.errors != "") || failed == (got.out != "") {
			t.Errorf("%q writes %q, and %q to standard error", c.args, got.out, got.errors)
		}
	}
	if !sameRecords(before, recordsOf(t, plan)) {
		t.Error("what was refused changed the plan")
	}
}

func TestE2EPlanOpenElsewhere(t *testing.T) {
	plan := helseNord(t)
	d, err := openDocument(t.Context(), plan)
	if err != nil {
		t.Fatal(err)
	}
	if got := fagplan(t, "undo", plan); got.status != exitRefused || !strings.Contains(got.errors, "allerede åpen") {
		t.Errorf("undo while it is open elsewhere: %+v", got)
	}
	mustRun(t, "show", plan, "measures")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "undo", plan)
}

func TestE2ENoDisplay(t *testing.T) {
	got := fagplan(t)
	if got.status != exitRefused || got.out != "" || strings.Count(got.errors, "\n") != 1 || !strings.Contains(got.errors, "check") {
		t.Errorf("with no display: %+v", got)
	}
}

func TestE2ESpeaksNorwegianOnAnEnglishMachine(t *testing.T) {
	got := fagplanIn(t, append(withoutLanguage(), "LANG=en_US.UTF-8"), "--help")
	if word := english.FindString(got.out + got.errors); word != "" || !strings.Contains(got.out, "Bruk:") {
		t.Errorf("help says %q:\n%s", word, got.out)
	}
}
