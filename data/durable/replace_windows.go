package durable

import (
	"errors"
	"os"
)

// own is always so: Windows removes no file that is open.
func own(*os.File) bool { return true }

// removeLeft removes a file unless a process has it open.
func removeLeft(path string) { _ = os.Remove(path) }

// takeName gives a file that is on disk its name, which Windows does only when it
// is closed.
func takeName(file *os.File, path string) error {
	return errors.Join(file.Close(), os.Rename(file.Name(), path))
}

// SyncFolder does nothing: Windows has no such thing.
func SyncFolder(string) error { return nil }
