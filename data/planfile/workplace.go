package planfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// workplace is a folder for what is not finished, and for what SQLite puts
// beside it. A crash leaves it behind: whoever makes or opens a plan beside it
// later takes it away. That nobody is at work in it is told by the lock of a file
// in it, which goes with the process.
type workplace struct {
	folder string
	owner  *os.File
}

const (
	// besidePlan begins the names of workplaces in the folder of a plan, and
	// elsewhere those among everybody's temporary files.
	besidePlan = ".fagplan-"
	elsewhere  = "fagplan-plan-"
	ownerName  = "lock"
)

// newWorkplace makes a workplace in a folder, and clears away those that were
// left there.
func newWorkplace(in, prefix string) (*workplace, error) {
	sweep(in, prefix)
	for {
		folder, err := os.MkdirTemp(in, prefix+"*")
		if err != nil {
			return nil, err
		}
		owner, err := openLocked(filepath.Join(folder, ownerName))
		if errors.Is(err, errLocked) || errors.Is(err, fs.ErrNotExist) {
			continue // someone has just taken it for one that was left
		}
		if err != nil {
			return nil, errors.Join(err, os.RemoveAll(folder))
		}
		return &workplace{folder, owner}, nil
	}
}

// place is the path of a file to be made there.
func (w *workplace) place(name string) string { return filepath.Join(w.folder, name) }

// leave removes the workplace with all that is in it; the lock last, for what is
// left without one is never taken away.
func (w *workplace) leave() error {
	entries, err := os.ReadDir(w.folder)
	for _, entry := range entries {
		if entry.Name() != ownerName {
			err = errors.Join(err, os.RemoveAll(w.place(entry.Name())))
		}
	}
	if err != nil {
		return errors.Join(err, w.owner.Close())
	}
	return errors.Join(removeLocked(w.owner), os.Remove(w.folder))
}

// sweep removes the workplaces in a folder that nobody is at work in. What cannot
// be removed stays: it is in nobody's way.
func sweep(in, prefix string) {
	entries, err := os.ReadDir(in)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !entry.IsDir() || !strings.HasPrefix(entry.Name(), prefix) {
			continue
		}
		folder := filepath.Join(in, entry.Name())
		owner := filepath.Join(folder, ownerName)
		if !exists(owner) {
			_ = os.Remove(folder) // which does nothing to a folder with anything in it
		} else if held, err := openLocked(owner); err == nil {
			_ = (&workplace{folder, held}).leave()
		}
	}
}
