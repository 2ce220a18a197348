package main

import (
	"os"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"fagplan/data/example"
	"fagplan/views/screen"
)

// appID names Fagplan's settings on every platform.
const appID = "no.fagplan.Fagplan"

// startWindow shows the window on a plan: the one asked for, or the one open
// last, or, the first time of all, the bundled example. It returns the exit
// status when the window is closed.
func startWindow(plan string) int {
	putAsideSettings(settingsFile(runtime.GOOS))
	program := app.NewWithID(appID)
	program.SetIcon(fyne.NewStaticResource("icon.png", iconPNG))
	window := program.NewWindow("Fagplan")
	window.Resize(screen.WindowSize(program))
	folder := ownFolder()
	crashed, trail := crashReport(folder, time.Now()), watchCrashes(folder)
	desk := screen.NewDesk(program, window, host{backups: func() int { return screen.BackupsKept(program) }, trail: trail})
	open(desk, program, plan)
	if crashed != "" {
		desk.TellCrash(crashed)
	}
	window.ShowAndRun()
	trail.end()
	return exitDone
}

func open(desk *screen.Desk, program fyne.App, plan string) {
	if plan == "" {
		plan = screen.LastPlan(program)
	}
	desk.Welcome()
	if plan == "" {
		if first := firstPlan(); first != "" {
			desk.OpenFirst(first)
		}
		return
	}
	if absolute, err := filepath.Abs(plan); err == nil {
		plan = absolute
	}
	desk.Open(plan)
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
