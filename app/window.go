package main

import (
	"os"
	"path/filepath"

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
	program := app.NewWithID(appID)
	program.SetIcon(fyne.NewStaticResource("icon.png", iconPNG))
	window := program.NewWindow("Fagplan")
	window.Resize(screen.WindowSize(program))
	desk := screen.NewDesk(program, window, host{backups: func() int { return screen.BackupsKept(program) }})
	open(desk, program, plan)
	window.ShowAndRun()
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

// firstPlan is the bundled plan as a file of the planner's own, made the first
// time; empty where it cannot be made.
func firstPlan() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	first := example.All()[0].Name
	path := filepath.Join(folder, "fagplan", first+planExtension)
	if _, err := os.Stat(path); err == nil {
		return path
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		fyne.LogError("making the folder of the first plan", err)
		return ""
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
