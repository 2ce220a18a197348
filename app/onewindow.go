package main

import (
	"os"

	"fyne.io/fyne/v2"

	"fagplan/app/platform"
	"fagplan/data/planfile"
)

// broughtForward has the window that has a plan open already come forward, if it
// is one of this user's on this machine. A plan that is open somewhere else can be
// opened to be read, or as a copy.
func broughtForward(folder, plan string) bool {
	if folder == "" || plan == "" {
		return false
	}
	holder, held := planfile.HeldBy(plan)
	machine, err := os.Hostname()
	return held && err == nil && holder.Host == machine && platform.Raise(folder, holder.PID)
}

// comeForward lets other processes bring the window forward, until stop is called.
func comeForward(folder string, window fyne.Window) (stop func()) {
	if folder == "" {
		return func() {}
	}
	return platform.OnRaise(folder, func() {
		fyne.Do(func() {
			window.Show()
			window.RequestFocus()
		})
	})
}
