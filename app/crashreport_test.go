package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
)

// TestMainOfCrashes is not a test of its own: it is the program that
// TestCrashReport starts, and crashes.
func TestMainOfCrashes(t *testing.T) {
	folder, how := os.Getenv("FAGPLAN_CRASH_IN"), os.Getenv("FAGPLAN_CRASH_HOW")
	if folder == "" {
		t.Skip("only as a program of its own")
	}
	trail := watchCrashes(folder)
	d, err := createDocument(t.Context(), filepath.Join(folder, "plan.fagplan"))
	if err != nil {
		t.Fatal(err)
	}
	d.trail = trail
	if err := d.Apply(t.Context(), addTheme("hemmelig")); err != nil {
		t.Fatal(err)
	}
	if err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	done := make(chan bool)
	go func() {
		crash(how)
		close(done) // not deferred: the program would end before its panic does
	}()
	<-done
	trail.end()
	os.Exit(0)
}

func crash(how string) {
	switch how {
	case "says":
		panic("cell B2 is hemmelig\nand more that is hemmelig")
	case "runtime":
		var none []int
		_ = none[len(os.Args)]
	case "killed":
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {}
	}
}

func crashIn(t *testing.T, folder, how string) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run", "^TestMainOfCrashes$")
	command.Env = append(os.Environ(), "FAGPLAN_CRASH_IN="+folder, "FAGPLAN_CRASH_HOW="+how)
	out, err := command.CombinedOutput()
	if (err == nil) != (how == "closed") {
		t.Fatalf("%s: %v\n%s", how, err, out)
	}
}

func TestCrashReport(t *testing.T) {
	for how, want := range map[string]string{"says": "left out", "runtime": "index out of range"} {
		folder := t.TempDir()
		crashIn(t, folder, how)
		report := crashReport(folder, time.Now())
		if report == "" {
			t.Fatalf("%s: there is no report", how)
		}
		data, err := os.ReadFile(report)
		if err != nil {
			t.Fatal(err)
		}
		for _, told := range []string{"Fagplan " + version, want, ".crash(", " " + string(addTheme("x").Kind) + "\n", " undo\n"} {
			if !strings.Contains(string(data), told) {
				t.Errorf("%s: %q is not in\n%s", how, told, data)
			}
		}
		if strings.Contains(string(data), "hemmelig") {
			t.Errorf("%s: a value is in the report\n%s", how, data)
		}
		if left, _ := filepath.Glob(filepath.Join(folder, trailName)); len(left) > 0 {
			t.Errorf("%s: %v is left", how, left)
		}
		if again := crashReport(folder, time.Now()); again != "" {
			t.Errorf("%s: it is told twice", how)
		}
	}
}

// A window that was closed, or killed, has not crashed. What a kill leaves is
// cleared away when no window can have it any more.
func TestNoCrashReport(t *testing.T) {
	for how, left := range map[string]int{"closed": 0, "killed": 1} {
		folder := t.TempDir()
		crashIn(t, folder, how)
		if report := crashReport(folder, time.Now()); report != "" {
			t.Errorf("%s: there is a report", how)
		}
		trails, _ := filepath.Glob(filepath.Join(folder, trailName))
		if len(trails) != left {
			t.Errorf("%s: %v is left", how, trails)
		}
		crashReport(folder, time.Now().Add(2*trailAge))
		if trails, _ := filepath.Glob(filepath.Join(folder, trailName)); len(trails) > 0 {
			t.Errorf("%s: %v is never cleared away", how, trails)
		}
	}
}

func TestFewCrashReportsAreKept(t *testing.T) {
	folder, at := t.TempDir(), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range reportsKept + 3 {
		if err := os.WriteFile(filepath.Join(folder, "running-1.txt"), []byte("Fagplan\npanic: x\n\ngoroutine 1 [running]:\nmain.x()\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if crashReport(folder, at.AddDate(0, 0, i)) == "" {
			t.Fatal("there is no report")
		}
	}
	reports, _ := filepath.Glob(filepath.Join(folder, "crash-*.txt"))
	if len(reports) != reportsKept || !strings.Contains(reports[0], "20260104") {
		t.Errorf("%v are kept", reports)
	}
}

// A trail without a place, and a document without one, keep nobody from working.
func TestNoTrail(t *testing.T) {
	none := watchCrashes(filepath.Join(t.TempDir(), "no", "such"))
	none.edited(budget.ImportEdit, time.Now())
	none.end()
	(*trail)(nil).edited(budget.ImportEdit, time.Now())
}
