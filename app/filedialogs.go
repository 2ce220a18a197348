package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"fagplan/app/platform"
	"fagplan/views/screen"
)

// systemDialogs are the system's own windows for choosing files.
type systemDialogs struct{}

// FileDialogs implements screen.Host.
func (host) FileDialogs() screen.FileDialogs {
	if !platform.HasDialogs() {
		return nil
	}
	return systemDialogs{}
}

// OpenFile implements screen.FileDialogs.
func (systemDialogs) OpenFile(window fyne.Window, q screen.FileQuestion) (string, error) {
	return platform.OpenFile(asked(window, q))
}

// SaveFile implements screen.FileDialogs.
func (systemDialogs) SaveFile(window fyne.Window, q screen.FileQuestion) (string, error) {
	return platform.SaveFile(asked(window, q))
}

// OpenFolder implements screen.FileDialogs.
func (systemDialogs) OpenFolder(window fyne.Window, q screen.FileQuestion) (string, error) {
	return platform.OpenFolder(asked(window, q))
}

// asked is a question as the system is asked it, by the window it belongs to.
func asked(window fyne.Window, q screen.FileQuestion) platform.Question {
	question := platform.Question{Title: q.Title, Confirm: q.Confirm, Folder: q.Folder, Name: q.Name}
	if len(q.Extensions) > 0 {
		question.Kinds = []platform.Kind{{Name: q.Kind, Extensions: q.Extensions}}
	}
	if native, is := window.(driver.NativeWindow); is {
		native.RunNative(func(context any) {
			if windows, is := context.(driver.WindowsWindowContext); is {
				question.Owner = windows.HWND
			}
		})
	}
	return question
}
