package planfile

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// errLocked reports that another process, or another opening in this one,
// holds the lock.
var errLocked = errors.New("locked")

// lock is the claim of one window on a plan: a locked file beside it that says
// who has it. What counts is the operating system's lock, not the file: one
// left behind by a process that was killed is simply taken over.
type lock struct{ file *os.File }

// holderOf is this program as the holder of a plan.
func holderOf(by Stamp) Holder {
	host, _ := os.Hostname()
	return Holder{Host: host, User: by.By, PID: os.Getpid(), Since: by.At}
}

// lockPath names the lock file of a plan.
func lockPath(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
}

// takeLock claims the plan for holder. It returns an *InUseError when someone
// else has it.
func takeLock(path string, holder Holder) (*lock, error) {
	for {
		file, err := openLocked(lockPath(path))
		if errors.Is(err, errLocked) {
			return nil, &InUseError{Path: path, Holder: readHolder(path)}
		}
		if err != nil {
			return nil, explain(path, err)
		}
		taken := &lock{file}
		if !taken.stillThere() {
			_ = file.Close() // of a lock that is gone
			continue
		}
		if err := taken.sign(holder); err != nil {
			return nil, errors.Join(explain(path, err), explain(path, taken.release()))
		}
		return taken, nil
	}
}

// stillThere tells whether the locked file is the one others will find. It is
// not when its former holder removed it between our opening and locking it.
func (l *lock) stillThere() bool {
	mine, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.file.Name())
	return err == nil && os.SameFile(mine, there)
}

func (l *lock) sign(holder Holder) error {
	text, err := json.Marshal(holder)
	if err != nil {
		return err
	}
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	_, err = l.file.WriteAt(text, 0)
	return err
}

// release gives up the claim and removes the file.
func (l *lock) release() error { return removeLocked(l.file) }

// readHolder reads who has the plan; zero if that cannot be read just now.
func readHolder(path string) Holder {
	text, err := os.ReadFile(lockPath(path))
	if err != nil {
		return Holder{}
	}
	var holder Holder
	if err := json.Unmarshal(text, &holder); err != nil {
		return Holder{}
	}
	return holder
}

// HeldBy tells who has a plan open to change it; false if nobody has.
func HeldBy(path string) (Holder, bool) {
	path, err := filepath.Abs(path)
	if err != nil || !exists(lockPath(path)) {
		return Holder{}, false
	}
	file, err := openLocked(lockPath(path))
	if err == nil {
		_ = removeLocked(file) // what was left behind by a process that was killed
		return Holder{}, false
	}
	return readHolder(path), errors.Is(err, errLocked)
}
