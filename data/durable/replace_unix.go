//go:build unix

package durable

import (
	"errors"
	"os"
	"syscall"
)

// own locks a file for as long as this process has it open.
func own(file *os.File) bool {
	// A file system without locks leaves nobody to say that it is taken.
	return !errors.Is(syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK)
}

// removeLeft removes a file unless a process has locked it.
func removeLeft(path string) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return
	}
	defer file.Close()
	if syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
		_ = os.Remove(path)
	}
}

// takeName gives a file that is on disk its name, and closes it after that: until
// then it is its owner's.
func takeName(file *os.File, path string) error {
	return errors.Join(os.Rename(file.Name(), path), file.Close())
}

// SyncFolder makes a new name in the folder survive a power cut. Some network
// shares have no such thing.
func SyncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := folder.Sync(); !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
