package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"fagplan/views/screen"
)

// settingsFile is where Fyne keeps the planner's settings, empty where that
// cannot be told.
func settingsFile(system string) string {
	folder, err := os.UserConfigDir()
	if system == "darwin" || system == "windows" {
		folder, err = os.UserHomeDir()
	}
	if err != nil {
		return ""
	}
	return filepath.Join(folder, map[string]string{
		"darwin":  filepath.Join("Library", "Preferences"),
		"windows": filepath.Join("AppData", "Roaming"),
	}[system], "fyne", appID, "preferences.json")
}

// putAsideSettings renames settings that cannot be read, as a crash or another
// program may leave them: without, Fagplan starts as it does the first time.
func putAsideSettings(path string) {
	file, err := os.Open(path)
	if err != nil {
		return // none yet
	}
	const more = 8 << 20 // than settings have
	content, err := io.ReadAll(io.LimitReader(file, more))
	_ = file.Close()
	if err != nil || screen.ReadableSettings(content) {
		return
	}
	if err := os.Rename(path, path+".unreadable"); err != nil {
		fyne.LogError("putting aside the settings", err)
	}
}

// resetFlag starts the window as if for the first time: for when a setting keeps
// it from being of use.
const resetFlag = "--reset-settings"

// resetSettings renames the settings; plans, and what is kept of them, stay as
// they are.
func resetSettings(path string) {
	if err := os.Rename(path, path+".old"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		fyne.LogError("resetting the settings", err)
	}
}
