package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"fagplan/budget"
)

// trail is a file of the kinds and times of the edits made in this window. If
// the program panics, Go writes behind them where it was. It holds nothing of
// what is in the plan, is never sent, and is gone when the window is closed.
type trail struct {
	mu   sync.Mutex
	file *os.File
}

const (
	trailName  = "running-*.txt"
	reportName = "crash-20060102-150405.txt"
	// reportsKept is how many reports are kept for whoever asks for them.
	reportsKept = 5
	// trailAge is when what a window left without a panic, as a power cut makes
	// it do, is cleared away. A younger one may be that of another window.
	trailAge = 24 * time.Hour
)

// watchCrashes begins a trail in a folder. Without a place for it there is none.
func watchCrashes(folder string) *trail {
	t := new(trail)
	if folder == "" {
		return t
	}
	file, err := os.CreateTemp(folder, trailName)
	if err != nil {
		return t
	}
	fmt.Fprintf(file, "Fagplan %s, %s, %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		_ = file.Close()
		_ = os.Remove(file.Name())
		return t
	}
	t.file = file
	return t
}

// edited notes an edit: of what kind, and when. A trail that cannot be written
// keeps nobody from working.
func (t *trail) edited(kind budget.EditKind, at time.Time) {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.file != nil {
		fmt.Fprintf(t.file, "%s %s\n", at.UTC().Format(time.RFC3339), kind)
	}
}

// end takes the trail away: the window was closed as it should be.
func (t *trail) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.file == nil {
		return
	}
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = t.file.Close()
	_ = os.Remove(t.file.Name())
	t.file = nil
}

// crashReport makes a report of what windows that crashed have left in a
// folder, and returns its path; empty where none has. What others have left is
// cleared away.
func crashReport(folder string, now time.Time) string {
	if folder == "" {
		return ""
	}
	left, _ := filepath.Glob(filepath.Join(folder, trailName)) // the pattern is well-formed
	report := ""
	for _, path := range left {
		data, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		told, crashed := withoutValues(data)
		if crashed {
			report = filepath.Join(folder, now.UTC().Format(reportName))
			const private = 0o600
			if os.WriteFile(report, told, private) != nil {
				report = ""
				continue
			}
		} else if about, err := os.Stat(path); err != nil || now.Sub(about.ModTime()) < trailAge {
			continue
		}
		_ = os.Remove(path)
	}
	keepNewest(folder)
	return report
}

// keepNewest removes all but the newest reports.
func keepNewest(folder string) {
	reports, _ := filepath.Glob(filepath.Join(folder, "crash-*.txt")) // the pattern is well-formed
	slices.Sort(reports)
	for _, old := range reports[:max(0, len(reports)-reportsKept)] {
		_ = os.Remove(old)
	}
}

var (
	stackBegins  = regexp.MustCompile(`(?m)^goroutine [0-9]+.*\[`)
	crashBegins  = regexp.MustCompile(`(?m)^(panic|fatal error|SIG[A-Z]+|runtime: )`)
	runtimeError = regexp.MustCompile(`(?m)^(panic: runtime error: .*|fatal error: .*)$`)
)

// withoutValues is a trail as a report, and whether there was a crash. What
// other panics say is left out: it may tell what is in the plan.
func withoutValues(left []byte) (report []byte, crashed bool) {
	stack, begins := stackBegins.FindIndex(left), crashBegins.FindIndex(left)
	if stack == nil || begins == nil || begins[0] > stack[0] {
		return nil, false
	}
	said := runtimeError.Find(left[begins[0]:stack[0]])
	if said == nil {
		said = []byte("panic: what it says is left out, for it may tell what is in the plan")
	}
	return slices.Concat(lastEdits(left[:begins[0]]), said, []byte("\n\n"), left[stack[0]:]), true
}

// lastEdits is the beginning of a trail and its last lines.
func lastEdits(trail []byte) []byte {
	const most = 50
	lines := bytes.SplitAfter(trail, []byte("\n"))
	if len(lines) <= most {
		return trail
	}
	return bytes.Join(append(lines[:1:1], lines[len(lines)-most:]...), nil)
}
