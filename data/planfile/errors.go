package planfile

import (
	"errors"
	"fmt"
	"io/fs"
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
	case errors.Is(err, fs.ErrPermission), isReadOnlyFileSystem(err):
		return &FileError{Path: path, Kind: ErrReadOnly, Cause: err}
	}
	var failed sqlite3.Error
	if !errors.As(err, &failed) {
		return fmt.Errorf("%s: %w", path, err)
	}
	return explainSQLite(path, failed)
}

func explainSQLite(path string, err sqlite3.Error) error {
	kind, found := map[sqlite3.ErrNo]error{
		sqlite3.ErrCorrupt:    ErrDamaged,
		sqlite3.ErrNotADB:     ErrDamaged,
		sqlite3.ErrFormat:     ErrDamaged,
		sqlite3.ErrConstraint: ErrDamaged,
		sqlite3.ErrMismatch:   ErrDamaged,
		sqlite3.ErrReadonly:   ErrReadOnly,
		sqlite3.ErrPerm:       ErrReadOnly,
		sqlite3.ErrFull:       ErrNoSpace,
	}[err.Code]
	switch {
	case found:
		return &FileError{Path: path, Kind: kind, Cause: err}
	case err.Code == sqlite3.ErrBusy || err.Code == sqlite3.ErrLocked:
		return &InUseError{Path: path}
	case isNoSpace(err.SystemErrno):
		return &FileError{Path: path, Kind: ErrNoSpace, Cause: err}
	}
	return fmt.Errorf("%s: %w", path, err)
}
