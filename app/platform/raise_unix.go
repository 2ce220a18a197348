//go:build unix

package platform

import (
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
)

// A process that has not asked for the signal would end by it: one that runs a
// command, or whose window is not there yet.
func init() { signal.Ignore(syscall.SIGUSR1) }

// mark is the file in a folder of the user's that tells that a process has a window.
func mark(folder string, pid int) string {
	return filepath.Join(folder, "window-"+strconv.Itoa(pid))
}

// OnRaise has a function called each time another process asks, by Raise with
// the same folder, that this one's window be brought forward, until stop is called.
func OnRaise(folder string, raise func()) (stop func()) {
	const private = 0o600
	mine := mark(folder, os.Getpid())
	if err := os.WriteFile(mine, nil, private); err != nil {
		return func() {}
	}
	asked, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(asked, syscall.SIGUSR1)
	go func() {
		for {
			select {
			case <-asked:
				raise()
			case <-done:
				return
			}
		}
	}()
	return func() {
		_ = os.Remove(mine)
		signal.Ignore(syscall.SIGUSR1)
		close(done)
	}
}

// Raise asks a process that is known to run, of this program and user, to bring
// its window forward. It reports false where that process has no window.
func Raise(folder string, pid int) bool {
	if _, err := os.Stat(mark(folder, pid)); err != nil || pid <= 0 {
		return false
	}
	return syscall.Kill(pid, syscall.SIGUSR1) == nil
}
