package main

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// The log tells whoever helps a planner what the program did and when, and
// nothing of what is in a plan: no names, no values, no paths.
const (
	logName = "fagplan.log"
	// logSize is when a log is put aside and a new one begun, in bytes; logsKept is
	// how many of those that were put aside are kept.
	logSize  = 256 << 10
	logsKept = 3
)

// keepLog has what the program says of itself, and what Fyne does, written to a
// log in a folder until the window is closed. Where none can be written the
// program goes on without.
func keepLog(folder string) (done func()) {
	if folder == "" {
		return func() {}
	}
	file := &rotatingFile{path: filepath.Join(folder, logName), most: logSize, kept: logsKept}
	slog.SetDefault(slog.New(slog.NewTextHandler(file, nil)))
	log.SetFlags(0)
	log.SetOutput(withoutCauses{})
	slog.Info("started", "version", version, "go", runtime.Version(), "system", runtime.GOOS+"/"+runtime.GOARCH)
	return func() {
		slog.Info("closed")
		file.close()
	}
}

// withoutCauses takes what Fyne says of errors, a line at a time, to the log and
// to whoever started the program. What caused them may be in words that tell
// what is in a plan, which only the latter sees.
type withoutCauses struct{}

// Write implements io.Writer.
func (withoutCauses) Write(line []byte) (int, error) {
	fmt.Fprintf(os.Stderr, "%s", line)
	if said := bytes.TrimSpace(line); !bytes.HasPrefix(said, []byte("Cause:")) {
		slog.Warn(string(said))
	}
	return len(line), nil
}

// logTold notes that the planner was told of an error: of what kinds it was, not
// what it said.
func logTold(err error) {
	var kinds []string
	for ; err != nil; err = errors.Unwrap(err) {
		kinds = append(kinds, fmt.Sprintf("%T", err))
	}
	slog.Warn("told of an error", "kinds", kinds)
}

// rotatingFile is a file that is put aside when it has grown to most bytes, under
// names of which so many are kept.
type rotatingFile struct {
	path string
	most int64
	kept int

	mu   sync.Mutex
	file *os.File
}

// Write implements io.Writer.
func (r *rotatingFile) Write(text []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.makeRoom(int64(len(text))); err != nil {
		return 0, err
	}
	return r.file.Write(text)
}

// makeRoom opens the file, a new one where this one has no room for more.
func (r *rotatingFile) makeRoom(more int64) error {
	if about, err := os.Stat(r.path); err == nil && about.Size()+more > r.most {
		if r.file != nil {
			_ = r.file.Close()
			r.file = nil
		}
		r.putAside()
	}
	if r.file != nil {
		return nil
	}
	const private = 0o600
	var err error
	r.file, err = os.OpenFile(r.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, private)
	return err
}

// putAside gives every file the name of the one that is older. Another window
// may have the file open, which on Windows keeps it where it is; it grows then.
func (r *rotatingFile) putAside() {
	for n := r.kept - 1; n >= 1; n-- {
		_ = os.Rename(r.aside(n), r.aside(n+1))
	}
	_ = os.Rename(r.path, r.aside(1))
}

// aside names the nth newest of the files put aside.
func (r *rotatingFile) aside(n int) string { return fmt.Sprintf("%s.%d", r.path, n) }

func (r *rotatingFile) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file != nil {
		_ = r.file.Close()
		r.file = nil
	}
}
