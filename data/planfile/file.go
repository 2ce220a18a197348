package planfile

import (
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"fagplan/budget"
)

// File is an open plan file. It may be used by many goroutines at once.
type File struct {
	path string
	// db is one connection; readers of the history and the writer take turns.
	db *sql.DB
	// lock is nil for a file opened to be read.
	lock    *lock
	options Options
	// aside is where a copy is that is gone when it is closed; nil as a rule.
	aside *workplace

	// writing holds changes in one line.
	writing sync.Mutex
	closed  bool
	warning atomic.Pointer[error]
	state   atomic.Pointer[state]
}

// state is the plan with what can be undone and redone, as of one moment.
type state struct {
	plan *budget.Plan
	turns
}

// Path returns the absolute path of the file.
func (f *File) Path() string { return f.path }

// Plan returns the plan as it is now.
func (f *File) Plan() *budget.Plan { return f.state.Load().plan }

// ReadOnly reports whether the file was opened to be read only.
func (f *File) ReadOnly() bool { return f.lock == nil || f.aside != nil }

// Warning returns what went wrong last without keeping the plan from being
// opened or changed: a backup that could not be made. It is nil as a rule.
func (f *File) Warning() error {
	if warning := f.warning.Load(); warning != nil {
		return *warning
	}
	return nil
}

func (f *File) warn(err error) {
	if err != nil {
		f.warning.Store(&err)
	}
}

// CanUndo returns the edit that Undo would take back, and false for none.
func (f *File) CanUndo() (Entry, bool) {
	undo := f.state.Load().undo
	return undo, undo.ID != 0 && !f.ReadOnly()
}

// CanRedo returns the edit that Redo would make again, and false for none.
func (f *File) CanRedo() (Entry, bool) {
	redo := f.state.Load().redo
	return redo, redo.ID != 0 && !f.ReadOnly()
}

// Close gathers the plan in one single file and lets others have it. What was
// acknowledged is safe whether or not Close is called or succeeds.
func (f *File) Close() error {
	f.writing.Lock()
	defer f.writing.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	if f.aside != nil {
		return errors.Join(f.explain(f.db.Close()), f.explain(f.lock.release()), f.explain(f.aside.leave()))
	}
	if f.ReadOnly() {
		return f.explain(f.db.Close())
	}
	return errors.Join(f.explain(f.gather()), f.explain(f.db.Close()), f.explain(f.lock.release()))
}

// gather takes the write-ahead log into the file and removes it. A reader at
// work just then keeps it from that; the log then stays beside the file, where
// the next opening finds it.
func (f *File) gather() error {
	_, err := f.db.Exec("PRAGMA journal_mode = DELETE")
	var held *InUseError
	if errors.As(explain(f.path, err), &held) {
		return nil
	}
	return err
}

// writable returns why the file cannot be changed, nil if it can.
func (f *File) writable() error {
	switch {
	case f.closed:
		return fmt.Errorf("%s: %w", f.path, ErrClosed)
	case f.ReadOnly():
		return &FileError{Path: f.path, Kind: ErrReadOnly, Detail: "it was opened to be read only"}
	}
	return nil
}

// explain is the function of that name for this file.
func (f *File) explain(err error) error { return explain(f.path, err) }
