package main

import (
	"fmt"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

// logged is what a log in a folder says after something was done.
func logged(t *testing.T, do func()) string {
	t.Helper()
	former, flags, output := slog.Default(), log.Flags(), log.Writer()
	defer func() { slog.SetDefault(former); log.SetFlags(flags); log.SetOutput(output) }()
	folder := t.TempDir()
	done := keepLog(folder)
	do()
	done()
	told, err := os.ReadFile(filepath.Join(folder, logName))
	if err != nil {
		t.Fatal(err)
	}
	return string(told)
}

// A log says that something went wrong, and where, and nothing of what was in it.
func TestTheLogTellsNothingOfThePlan(t *testing.T) {
	secret := fmt.Errorf("«Tiltak hos Ola, 48 719» is not a number: %w", budget.ErrInvalid)
	told := logged(t, func() {
		fyne.LogError("reading a cell", secret)
		host{}.Explain(text.For(text.NB), secret)
	})
	for _, want := range []string{"started", "reading a cell", "log_test.go", "told of an error", "*fmt.wrapError", "closed"} {
		if !strings.Contains(told, want) {
			t.Errorf("the log does not say %q:\n%s", want, told)
		}
	}
	for _, never := range []string{"Ola", "48 719", "Cause"} {
		if strings.Contains(told, never) {
			t.Errorf("the log says %q:\n%s", never, told)
		}
	}
}

func TestLogsArePutAsideAndTheOldestGo(t *testing.T) {
	r := &rotatingFile{path: filepath.Join(t.TempDir(), logName), most: 100, kept: 2}
	for n := range 10 {
		if _, err := fmt.Fprintf(r, "%040d\n", n); err != nil {
			t.Fatal(err)
		}
	}
	r.close()
	for name, lines := range map[string][]int{r.path: {8, 9}, r.aside(1): {6, 7}, r.aside(2): {4, 5}} {
		told, err := os.ReadFile(name)
		if want := fmt.Sprintf("%040d\n%040d\n", lines[0], lines[1]); err != nil || string(told) != want {
			t.Errorf("%s says %q, %v; want %q", filepath.Base(name), told, err, want)
		}
	}
	if _, err := os.Stat(r.aside(3)); err == nil {
		t.Error("more logs are kept than should be")
	}
}
