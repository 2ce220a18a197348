package main

import (
	"errors"
	"io/fs"
	"os"
)

// resetFlag starts the window as if for the first time: for when a setting keeps
// it from being of use.
const resetFlag = "--reset-settings"

// resetSettings puts the settings in a file aside, under a name beside its own;
// plans, and what is kept of them, stay as they are.
func resetSettings(file string) error {
	err := os.Rename(file, file+".old")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
