package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// resetFlag starts the window as if for the first time: for when a setting keeps
// it from being of use.
const resetFlag = "--reset-settings"

// settingsFile is where Fyne keeps Fagplan's settings under the user's own.
func settingsFile(config string) string {
	return filepath.Join(config, "fyne", appID, "preferences.json")
}

// resetSettings puts the settings aside, under a name beside their own; plans,
// and what is kept of them, stay as they are.
func resetSettings(config string) error {
	file := settingsFile(config)
	err := os.Rename(file, file+".old")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
