//go:build e2e

package main

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// straced is a command to put before another, that writes its calls for the
// network to a file. The process is the other's all the same.
func straced(t *testing.T) (command []string, calls string) {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is missing")
	}
	calls = filepath.Join(t.TempDir(), "calls")
	return []string{"strace", "-D", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", calls}, calls
}

var (
	family = regexp.MustCompile(`socket(?:pair)?\((AF_[A-Z0-9]+|PF_[A-Z0-9]+|[0-9x]+)`)
	bound  = regexp.MustCompile(`\b(bind|listen|accept4?)\(`)
	path   = regexp.MustCompile(`connect\(.*sun_path=@?"([^"]*)"`)
)

// localSockets are the only ones that may be connected to: the display, and
// where the C library asks for the user's name.
var localSockets = []string{"/tmp/.X11-unix/", "/var/run/nscd/socket"}

// wantNoNetwork goes through what was called and reports every socket but
// those, and returns how many there were.
func wantNoNetwork(t *testing.T, calls, home string) int {
	t.Helper()
	told, err := os.ReadFile(calls)
	if err != nil {
		t.Fatal(err)
	}
	local := append([]string{filepath.Join(home, "wayland-")}, localSockets...)
	sockets := 0
	for line := range strings.Lines(string(told)) {
		if found := family.FindStringSubmatch(line); found != nil {
			sockets++
			if found[1] != "AF_UNIX" && found[1] != "AF_LOCAL" {
				t.Errorf("opens a socket: %s", line)
			}
		}
		if bound.MatchString(line) {
			t.Errorf("waits for somebody: %s", line)
		}
		if found := path.FindStringSubmatch(line); found != nil && !startsWithAny(found[1], local) {
			t.Errorf("connects to %s", found[1])
		}
	}
	return sockets
}

func startsWithAny(text string, beginnings []string) bool {
	for _, beginning := range beginnings {
		if strings.HasPrefix(text, beginning) {
			return true
		}
	}
	return false
}

func TestE2ECommandsUseNoNetwork(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan"+planExtension)
	for _, args := range [][]string{
		{"new", plan, "--example", "helse-nord-tsb"}, {"show", plan, "costs"}, {"check", plan}, {"report", plan}, {"verify", plan},
		{"import", plan, filepath.Join("..", "data", "example", "helse-nord-tsb.xlsx"), "--accept-guesses"},
		{"chart", plan, "costs", "--out", filepath.Join(folder, "chart.pdf")},
		{"export", plan, "--out", filepath.Join(folder, "pack.pptx")},
		{"template", plan, filepath.Join(folder, "template.xlsx")},
		{"undo", plan},
	} {
		before, calls := straced(t)
		command := exec.Command(before[0], append(append(before[1:], program), args...)...)
		command.Env = withoutLanguage()
		out, err := command.CombinedOutput()
		if err != nil && command.ProcessState.ExitCode() != exitFindings {
			t.Errorf("%v: %v\n%s", args, err, out)
		}
		wantNoNetwork(t, calls, folder)
	}
}

func TestE2EWindowUsesNoNetwork(t *testing.T) {
	d := newDesktop(t)
	before, calls := straced(t)
	d.under = before
	d.choose(`{"theme":"light","toured":true}`)
	d.start()
	overview := chosenItem(d.until("the overview with its charts", func(p image.Image) bool { return chosenItem(p) > 0 && hasCharts(p) }))
	d.run("xdotool", "key", "ctrl+2")
	d.until("the screen of measures", func(p image.Image) bool { return chosenItem(p) > overview })
	d.kill()
	if wantNoNetwork(t, calls, d.home) == 0 {
		t.Error("not even the display is connected to: the test looks at nothing")
	}
}
