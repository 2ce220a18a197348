// Command emptywindow opens a window as large as Fagplan's with nothing in it: the
// least a program made with Fyne does to start.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	window := app.NewWithID("no.fagplan.EmptyWindow").NewWindow("")
	window.Resize(fyne.NewSize(1280, 800))
	window.ShowAndRun()
}
