package board

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReplaceFile writes a file that takes its name only when it is whole and on
// disk, so that what was there before is kept if anything fails.
func ReplaceFile(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".fagplan-*")
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
	if err := errors.Join(write(file), file.Chmod(readable), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
