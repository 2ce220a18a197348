package planfile

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"
)

// What can be wrong with a plan file, for errors.Is. A file that does not
// exist is fs.ErrNotExist. The error itself is a *FileError, an *InUseError or
// a *NewerError.
var (
	// ErrNotPlan reports a file that is something else than a plan.
	ErrNotPlan = errors.New("not a plan file")
	// ErrNewer reports a plan made by a later version of the program.
	ErrNewer = errors.New("made by a newer version of the program")
	// ErrDamaged reports a plan whose content is broken or contradicts itself.
	ErrDamaged = errors.New("the plan file is damaged")
	// ErrReadOnly reports that the file, its folder or the way it was opened
	// does not allow changes.
	ErrReadOnly = errors.New("the plan cannot be written to")
	// ErrInUse reports a plan that another window or program holds open.
	ErrInUse = errors.New("the plan is open elsewhere")
	// ErrExists reports that there is already a file of that name.
	ErrExists = errors.New("the file exists already")
	// ErrNoSpace reports a full disk or quota. Nothing was changed.
	ErrNoSpace = errors.New("no space left for the plan")
	// ErrDisk reports a disk that fails, or that is gone. Nothing was changed.
	ErrDisk = errors.New("the disk cannot be read or written")
	// ErrClosed reports use of a File after Close.
	ErrClosed = errors.New("the plan file is closed")
	// ErrNothingToUndo and ErrNothingToRedo report an empty undo or redo list.
	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
	// ErrNoEntry reports a number that is not in the history.
	ErrNoEntry = errors.New("no such entry in the history")
)

// errBroken marks content that no plan file has unless it was damaged, or
// changed by something else than this package.
var errBroken = errors.New("broken content")

// FileError tells what is wrong with which file.
type FileError struct {
	Path string
	// Kind is one of the errors of this package, or fs.ErrNotExist.
	Kind error
	// Detail says more in English, may be empty.
	Detail string
	// Cause is the error underneath, may be nil.
	Cause error
}

// Error implements error.
func (e *FileError) Error() string {
	text := fmt.Sprintf("%s: %v", e.Path, e.Kind)
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

// Unwrap returns the kind and the cause.
func (e *FileError) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// Holder tells who has a plan open. It is zero where that is not known.
type Holder struct {
	Host  string    `json:"host"`
	User  string    `json:"user"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// InUseError tells who has the file open.
type InUseError struct {
	Path   string
	Holder Holder
}

// Error implements error.
func (e *InUseError) Error() string {
	if e.Holder == (Holder{}) {
		return fmt.Sprintf("%s: %v", e.Path, ErrInUse)
	}
	return fmt.Sprintf("%s: %v: by %s on %s since %s", e.Path, ErrInUse,
		e.Holder.User, e.Holder.Host, e.Holder.Since.Format(time.DateTime))
}

// Unwrap returns ErrInUse.
func (e *InUseError) Unwrap() error { return ErrInUse }

// NewerError tells which version of the plan file was met.
type NewerError struct {
	Path string
	// Version is that of the file, Known the latest this program reads.
	Version, Known int
}

// Error implements error.
func (e *NewerError) Error() string {
	return fmt.Sprintf("%s: %v: version %d, this one reads up to %d", e.Path, ErrNewer, e.Version, e.Known)
}

// Unwrap returns ErrNewer.
func (e *NewerError) Unwrap() error { return ErrNewer }

// explain turns an error of the file system or of SQLite into one of this
// package. Errors that already are, and those it knows nothing of, keep what
// they are; nil stays nil.
func explain(path string, err error) error {
	var known *FileError
	var held *InUseError
	var newer *NewerError
	switch {
	case err == nil, errors.As(err, &known), errors.As(err, &held), errors.As(err, &newer):
		return err
	case errors.Is(err, errBroken):
		return &FileError{Path: path, Kind: ErrDamaged, Cause: err}
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{Path: path, Kind: fs.ErrNotExist, Cause: err}
	case errors.Is(err, fs.ErrPermission):
		return &FileError{Path: path, Kind: ErrReadOnly, Cause: err}
	}
	var failed sqlite3.Error
	if errors.As(err, &failed) {
		return explainSQLite(path, failed)
	}
	var system syscall.Errno
	if errors.As(err, &system) && kindOf(system) != nil {
		return &FileError{Path: path, Kind: kindOf(system), Cause: err}
	}
	return fmt.Errorf("%s: %w", path, err)
}
