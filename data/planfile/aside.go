package planfile

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// OpenAside opens a plan to be read which cannot be read where it is: one of an
// earlier version, or one a crash left half written. It opens a copy that is
// brought to this version and is gone when the File is closed; the plan itself
// is not touched. Any other plan is opened as it is.
func OpenAside(ctx context.Context, path string) (*File, error) {
	file, err := Open(ctx, path, Options{ReadOnly: true})
	if !errors.Is(err, ErrReadOnly) {
		return file, err
	}
	work, err := newWorkplace(os.TempDir(), elsewhere)
	if err != nil {
		return nil, explain(path, err)
	}
	copied := work.place(filepath.Base(path))
	err = explain(path, copyAside(ctx, path, copied))
	if err == nil {
		file, err = Open(ctx, copied, Options{NoBackup: true})
	}
	if err != nil {
		return nil, errors.Join(err, work.leave())
	}
	file.aside = work
	return file, nil
}

// copyAside copies a plan as of one moment, or with the journal it is to be
// rolled back by.
func copyAside(ctx context.Context, path, to string) error {
	if toRollBack(path) {
		return copyFiles(path, to)
	}
	head, err := sniff(path)
	if err != nil {
		return err
	}
	db := connect(path, accessToRead(path, head))
	return errors.Join(copyInto(ctx, to, db), db.Close())
}

// companions are what SQLite may have beside a file.
var companions = []string{"-wal", "-shm", "-journal"}

// copyFiles copies a file byte for byte, with the logs beside it.
func copyFiles(from, to string) error {
	if err := copyBytes(from, to); err != nil {
		return err
	}
	return copyLogs(from, to)
}

func copyLogs(from, to string) error {
	for _, suffix := range []string{"-wal", "-journal"} {
		if err := copyBytes(from+suffix, to+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func copyBytes(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
