package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"fagplan/app/platform"
	"fagplan/data/example"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// appID names Fagplan's settings on every platform.
const appID = "no.fagplan.Fagplan"

// startWindow shows the window on a plan: the one asked for, or the one open
// last, or, the first time of all, the bundled example. It returns the exit
// status when the window is closed.
func startWindow(wish windowWish, words *text.Printer) int {
	folder := ownFolder()
	defer keepLog(folder)()
	if !drawable(words) {
		return exitRefused
	}
	settings := settingsFile(runtime.GOOS)
	if wish.reset {
		resetSettings(settings)
	}
	putAsideSettings(settings)
	program := app.NewWithID(appID)
	plan := planToOpen(program, wish.plan)
	if broughtForward(folder, plan) {
		return exitDone
	}
	showWindow(program, plan, folder)
	return exitDone
}

// showWindow shows the window until it is closed.
func showWindow(program fyne.App, plan, folder string) {
	program.SetIcon(fyne.NewStaticResource("icon.png", iconPNG))
	window := program.NewWindow("Fagplan")
	window.Resize(screen.WindowSize(program))
	defer comeForward(folder, window)()
	crashed, trail := crashReport(folder, time.Now()), watchCrashes(folder)
	desk := screen.NewDesk(program, window, host{backups: func() int { return screen.BackupsKept(program) }, trail: trail})
	open(desk, plan)
	if crashed != "" {
		desk.TellCrash(crashed)
	}
	window.ShowAndRun()
	trail.end()
}

// drawable reports whether the window can be drawn, and tells the planner where
// it cannot.
func drawable(words *text.Printer) bool {
	err := platform.CanDraw()
	if err == nil {
		return true
	}
	slog.Error("no window", "error", err)
	program, _ := os.Executable()
	platform.Tell(words.T("error.no-opengl-title"), words.T("error.no-opengl", text.Args{"folder": filepath.Dir(program)}))
	return false
}

// planToOpen is the plan asked for, or the one open last; empty for none.
func planToOpen(program fyne.App, plan string) string {
	if plan == "" {
		return screen.LastPlan(program)
	}
	if absolute, err := filepath.Abs(plan); err == nil {
		return absolute
	}
	return plan
}

// open opens a plan, or what there is without one.
func open(desk *screen.Desk, plan string) {
	if plan != "" {
		desk.Open(plan)
		return
	}
	if first := firstPlan(); first != "" {
		desk.OpenFirst(first)
		return
	}
	desk.Welcome()
}

// ownFolder is where Fagplan keeps what is the planner's own, empty where there
// is no such place.
func ownFolder() string {
	settings, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	folder := filepath.Join(settings, "fagplan")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		fyne.LogError("making Fagplan's folder", err)
		return ""
	}
	return folder
}

// firstPlan is the bundled plan as a file of the planner's own, made the first
// time; empty where it cannot be made.
func firstPlan() string {
	folder := ownFolder()
	if folder == "" {
		return ""
	}
	first := example.All()[0].Name
	path := filepath.Join(folder, first+planExtension)
	if _, err := os.Stat(path); err == nil {
		return path
	}
	document, err := host{}.Create(path, first)
	if err != nil {
		fyne.LogError("making the first plan", err)
		return ""
	}
	if err := document.Close(); err != nil {
		fyne.LogError("closing the first plan", err)
	}
	return path
}
