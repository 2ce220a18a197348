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
	"fagplan/views/screen"
	"fagplan/views/text"
)

// appID names Fagplan's settings on every platform.
const appID = "no.fagplan.Fagplan"

// startWindow shows the window on a plan: the one asked for, or the one open
// last, or, the first time of all, the bundled example. It returns the exit
// status when the window is closed.
func startWindow(wish windowWish, language text.Language) int {
	go text.For(language) // its words are read by the time they are needed
	folder := ownFolder()
	defer keepLog(folder)()
	if !drawable(language) {
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

// showWindow shows the window until it is closed. The plan is read while the
// window is made: each takes about as long as the other.
func showWindow(program fyne.App, plan, folder string) {
	crashed, trail := crashReport(folder, time.Now()), watchCrashes(folder)
	host := host{backups: func() int { return screen.BackupsKept(program) }, trail: trail}
	opening := beginOpening(host, plan, folder)
	program.SetIcon(fyne.NewStaticResource("icon.png", iconPNG))
	window := program.NewWindow("Fagplan")
	window.Resize(screen.WindowSize(program))
	forget := comeForward(folder, window)
	last := endWith(window, func() {
		forget()
		trail.end()
	})
	desk := screen.NewDesk(program, window, host)
	opening.showOn(desk)
	desk.ShowWindow()
	if crashed != "" {
		desk.TellCrash(crashed)
	}
	program.Run()
	last()
}

// drawable reports whether the window can be drawn, and tells the planner where
// it cannot.
func drawable(language text.Language) bool {
	err := platform.CanDraw()
	if err == nil {
		return true
	}
	slog.Error("no window", "error", err)
	program, _ := os.Executable()
	words := text.For(language)
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
