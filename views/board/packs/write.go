package packs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"fagplan/data/durable"
)

// There is the error of files that are not written since others of their names
// are there.
type There struct {
	Paths []string
}

// Error implements error.
func (e There) Error() string {
	return fmt.Sprintf("%d files are there already, the first of them %s", len(e.Paths), e.Paths[0])
}

// Writing is where files are written, and how.
type Writing struct {
	Folder string
	// Replace lets files take the place of others of their names. Without it the
	// error is There, and nothing is written.
	Replace bool
	// Progress is told how many files are done and which is begun, of how many;
	// it may be nil. It is called from one goroutine at a time.
	Progress func(done, of int, path string)
}

// Write writes files, several at a time, and returns their paths in the order
// they were given. Each takes its name only when it is whole. After the first
// error, and when the context ends, none is begun. The error is There, that of
// the context, that of what cannot be drawn, or that of the file system.
func Write(ctx context.Context, files []File, how Writing) ([]string, error) {
	paths := make([]string, len(files))
	var there []string
	for i, file := range files {
		paths[i] = filepath.Join(how.Folder, file.Name)
		switch _, err := os.Stat(paths[i]); {
		case err == nil:
			there = append(there, paths[i])
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	if len(there) > 0 && !how.Replace {
		return nil, There{there}
	}
	if err := makeFolders(paths); err != nil {
		return nil, err
	}
	w := &writer{files: files, paths: paths, progress: how.Progress}
	if err := w.all(ctx); err != nil {
		return nil, err
	}
	return paths, nil
}

func makeFolders(paths []string) error {
	const usual = 0o755
	made := make(map[string]bool)
	for _, path := range paths {
		folder := filepath.Dir(path)
		if made[folder] {
			continue
		}
		made[folder] = true
		if err := os.MkdirAll(folder, usual); err != nil {
			return err
		}
	}
	return nil
}

// writer writes files side by side.
type writer struct {
	files    []File
	paths    []string
	progress func(done, of int, path string)
	mu       sync.Mutex
	next     int // to be begun
	done     int
}

func (w *writer) all(ctx context.Context) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var workers sync.WaitGroup
	for range min(len(w.files), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i, more := w.begin(ctx); more; i, more = w.begin(ctx) {
				if err := durable.Replace(w.paths[i], w.files[i].Write); err != nil {
					stop(err)
				}
				w.end()
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}

// begin takes the next file, if there is one and it may be begun.
func (w *writer) begin(ctx context.Context) (file int, more bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if ctx.Err() != nil || w.next == len(w.files) {
		return 0, false
	}
	file = w.next
	w.next++
	if w.progress != nil {
		w.progress(w.done, len(w.files), w.paths[file])
	}
	return file, true
}

func (w *writer) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done++
}
