//go:build e2e

package main

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"
)

// desktop is the real window on the X display the tests run on, with settings
// of its own.
type desktop struct {
	t       *testing.T
	ctx     context.Context
	home    string
	args    []string
	under   []string // a command to run the program under
	program *exec.Cmd
	errors  bytes.Buffer
}

// startDesktop starts the window with nothing but the program, for a planner who
// has been shown around.
func startDesktop(t *testing.T, args ...string) *desktop {
	t.Helper()
	d := newDesktop(t, args...)
	d.choose(`{"theme":"light","toured":true}`)
	d.start()
	return d
}

// newDesktop is a window to be started.
func newDesktop(t *testing.T, args ...string) *desktop {
	t.Helper()
	const patience = 5 * time.Minute
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	return &desktop{t: t, ctx: ctx, home: t.TempDir(), args: args}
}

// start starts the program, with what it left behind the last time.
func (d *desktop) start() {
	d.t.Helper()
	command := slices.Concat(d.under, []string{program}, d.args)
	d.program = exec.CommandContext(d.ctx, command[0], command[1:]...)
	d.program.Env = append(withoutLanguage(), "HOME="+d.home, "XDG_CONFIG_HOME="+filepath.Join(d.home, ".config"),
		"XDG_RUNTIME_DIR="+d.home, "DISPLAY="+os.Getenv("DISPLAY"), "XAUTHORITY="+os.Getenv("XAUTHORITY"),
		"LIBGL_ALWAYS_SOFTWARE=1", "FYNE_SCALE=1")
	d.program.Stderr = &d.errors
	if err := d.program.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(d.kill)
	// The window of a program just killed may not be gone yet: only that of this one will do.
	d.run("xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", strconv.Itoa(d.program.Process.Pid), "--name", "Fagplan",
		"windowmove", "0", "0", "windowsize", "1280", "800")
}

// choose sets the planner's settings, and makes the folder Fyne keeps files in.
func (d *desktop) choose(settings string) {
	d.t.Helper()
	folder := filepath.Join(d.home, ".config", "fyne", appID)
	for _, needed := range []string{folder, filepath.Join(d.home, ".cache")} {
		if err := os.MkdirAll(needed, 0o700); err != nil {
			d.t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "preferences.json"), []byte(settings), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// kill ends the program as a power cut would.
func (d *desktop) kill() {
	_ = d.program.Process.Kill()
	_ = d.program.Wait()
}

// run runs a tool on the display and returns what it prints.
func (d *desktop) run(tool string, args ...string) []byte {
	d.t.Helper()
	out, err := exec.CommandContext(d.ctx, tool, args...).Output()
	if err != nil {
		d.t.Fatalf("%s %v: %v\n%s", tool, args, err, d.errors.String())
	}
	return out
}

// look takes a picture of the display.
func (d *desktop) look() image.Image {
	d.t.Helper()
	picture, err := png.Decode(bytes.NewReader(d.run("import", "-window", "root", "png:-")))
	if err != nil {
		d.t.Fatal(err)
	}
	return picture
}

// until looks again and again until what is seen holds.
func (d *desktop) until(what string, holds func(image.Image) bool) image.Image {
	d.t.Helper()
	for {
		picture := d.look()
		if holds(picture) {
			return picture
		}
		if d.ctx.Err() != nil {
			d.t.Fatalf("%s was never seen", what)
		}
	}
}

// accent is the colour of the chosen item's bar in the rail, and of the button
// that matters most.
var accent = color.RGBA{R: 0x1F, G: 0x4E, B: 0x79, A: 0xFF}

// chosenItem is the height at which the rail marks the screen shown, 0 while
// it marks none.
func chosenItem(picture image.Image) int {
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		if color.RGBAModel.Convert(picture.At(1, y)) == accent {
			return y
		}
	}
	return 0
}

// hasCharts reports whether bars and lines in the charts' colours are on the
// page: the outlined columns of the plan's costs.
func hasCharts(picture image.Image) bool {
	inked := 0
	for y := 240; y < 480; y++ {
		for x := 200; x < 680; x++ {
			if color.RGBAModel.Convert(picture.At(x, y)) == accent {
				inked++
			}
		}
	}
	const outlines = 300
	return inked > outlines
}

// isRinged reports whether there is a ring of the tour at a place.
func isRinged(p image.Image, at image.Point) bool {
	return color.RGBAModel.Convert(p.At(at.X, at.Y)) == accent
}

func TestE2EWindowShowsTheBundledPlanTheFirstTime(t *testing.T) {
	d := newDesktop(t)
	d.choose(`{"theme":"light"}`)
	d.start()
	d.until("the tour, with a ring around the rail", func(p image.Image) bool { return isRinged(p, image.Pt(4, 400)) })
	d.run("xdotool", "key", "Escape")
	overview := chosenItem(d.until("the overview with its charts", func(p image.Image) bool {
		return chosenItem(p) > 0 && hasCharts(p)
	}))
	d.run("xdotool", "key", "ctrl+2")
	d.until("the screen of measures", func(p image.Image) bool { return chosenItem(p) > overview })
	d.run("xdotool", "mousemove", "80", "83", "click", "1")
	d.until("the overview again", func(p image.Image) bool { return chosenItem(p) == overview && hasCharts(p) })

	d.kill()
	plan := filepath.Join(d.home, ".config", "fagplan", "helse-nord-tsb"+planExtension)
	if got := fagplan(t, "verify", plan); got.status != exitDone {
		t.Errorf("after a kill the plan is not whole: %d %s", got.status, got.errors)
	}
}
