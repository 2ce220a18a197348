package planfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// kindOf is what an error of the system says of the disk, nil for nothing.
func kindOf(err syscall.Errno) error {
	switch {
	case isNoSpace(err):
		return ErrNoSpace
	case isReadOnlyFileSystem(err), err.Is(fs.ErrPermission):
		return ErrReadOnly
	case isDiskFailure(err):
		return ErrDisk
	}
	return nil
}

func explainSQLite(path string, err sqlite3.Error) error {
	switch kind := kindOfSQLite(path, err); {
	case kind == nil:
		return fmt.Errorf("%s: %w", path, err)
	case errors.Is(kind, ErrInUse):
		return &InUseError{Path: path}
	default:
		return &FileError{Path: path, Kind: kind, Cause: err}
	}
}

// primaryCode is the part of an error code that tells what kind it is.
const primaryCode = 0xff

func kindOfSQLite(path string, err sqlite3.Error) error {
	switch err.Code & primaryCode {
	case sqlite3.ErrCorrupt:
		return damageOf(path)
	case sqlite3.ErrNotADB, sqlite3.ErrFormat, sqlite3.ErrConstraint, sqlite3.ErrMismatch:
		return ErrDamaged
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return ErrReadOnly
	case sqlite3.ErrFull:
		return ErrNoSpace
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return ErrInUse
	case sqlite3.ErrIoErr, sqlite3.ErrCantOpen:
		return failureOf(path, err.SystemErrno)
	}
	return nil
}

// damageOf is what is wrong with a file that SQLite calls damaged. It says so too
// when the disk does not give the file out.
func damageOf(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return ErrDamaged
	}
	defer file.Close()
	var system syscall.Errno
	if _, err := io.Copy(io.Discard, file); errors.As(err, &system) && isDiskFailure(system) {
		return ErrDisk
	}
	return ErrDamaged
}

// failureOf is why the disk did not do what it was asked to. SQLite does not
// always know: when it can make no log, it tries whether there is one to be read,
// and tells that there is none. Then the folder is asked.
func failureOf(path string, told syscall.Errno) error {
	if kind := kindOf(told); kind != nil {
		return kind
	}
	var asked *FileError
	if errors.As(explain(path, tryWriting(filepath.Dir(path))), &asked) {
		return asked.Kind
	}
	return ErrDisk
}

// tryWriting writes a little in a folder, and takes it away.
func tryWriting(folder string) error {
	work, err := newWorkplace(folder, besidePlan)
	if err != nil {
		return err
	}
	const little = 4096
	return errors.Join(os.WriteFile(work.place("prøve"), make([]byte, little), 0o600), work.leave())
}
