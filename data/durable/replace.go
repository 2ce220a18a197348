package durable

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// unfinished begins the names of files that are being written. A crash leaves them
// behind; the next window to write a file in the folder takes them away.
const unfinished = ".fagplan-"

// Replace writes a file that takes its name only when it is whole and on
// disk, so that what was there before is kept if anything fails.
func Replace(path string, write func(io.Writer) error) (err error) {
	folder := filepath.Dir(path)
	swept.in(folder)
	file, err := createOwned(folder)
	if err != nil {
		// Under the name that was asked for, which is what the reader knows.
		return &fs.PathError{Op: "create", Path: path, Err: errors.Unwrap(err)}
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	const readable = 0o644
	if err := errors.Join(write(file), file.Chmod(readable), file.Sync()); err != nil {
		return errors.Join(err, file.Close())
	}
	if err := takeName(file, path); err != nil {
		return err
	}
	return SyncFolder(folder)
}

// createOwned makes a file to be written that nobody else takes for left behind.
func createOwned(folder string) (*os.File, error) {
	for {
		file, err := os.CreateTemp(folder, unfinished+"*")
		if err != nil {
			return nil, err
		}
		if own(file) && isThere(file) {
			return file, nil
		}
		_ = file.Close() // someone has just taken it for one that was left
	}
}

func isThere(file *os.File) bool {
	mine, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(file.Name())
	return err == nil && os.SameFile(mine, there)
}

// swept are the folders that this window has swept. Once is enough, and later it
// would find its own files: where one must be closed to take its name, it is
// nobody's for a moment.
var swept sweptFolders

type sweptFolders struct {
	mu   sync.Mutex
	done map[string]bool
}

func (s *sweptFolders) in(folder string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		s.done = make(map[string]bool)
	}
	if !s.done[folder] {
		s.done[folder] = true
		sweep(folder)
	}
}

// sweep removes the files in a folder that somebody began and nobody is writing.
// What cannot be removed stays: it is in nobody's way.
func sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if entry.Type().IsRegular() && strings.HasPrefix(entry.Name(), unfinished) {
			removeLeft(filepath.Join(folder, entry.Name()))
		}
	}
}
