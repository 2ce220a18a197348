package planfile

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"fagplan/data/durable"
)

// Create makes a file with an empty plan and opens it. It returns ErrExists if
// there is a file of that name, and otherwise the errors of Open.
func Create(ctx context.Context, path string, options Options) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	err = publish(path, false, func(temporary string) error {
		db := connect(temporary, filling)
		return errors.Join(migrate(ctx, db, 0, latestVersion()), db.Close())
	})
	if err != nil {
		return nil, err
	}
	return Open(ctx, path, options)
}

// SaveAs writes a copy of the plan as it is now, with its whole history, to
// another file; f stays the open one. The copy is complete or not there at
// all. It returns ErrExists if there is a file of that name and overwrite is
// false, and ErrInUse if the file to overwrite is itself open.
func (f *File) SaveAs(ctx context.Context, path string, overwrite bool) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if overwrite && exists(path) {
		held, err := takeLock(path, Holder{})
		if err != nil {
			return err
		}
		defer held.release()
		if exists(path+"-wal") || toRollBack(path) {
			// What is no plan has nothing to settle. What cannot be settled for
			// another reason must stay as it is: its log is about to be removed.
			if err := explain(path, settle(path)); err != nil && !errors.Is(err, ErrDamaged) {
				return err
			}
		}
	}
	return publish(path, overwrite, func(temporary string) error { return copyInto(ctx, temporary, f.db) })
}

// publish makes a new file under its name all at once: write fills a temporary
// one in the same folder, which then takes the name.
func publish(path string, overwrite bool, write func(temporary string) error) error {
	if !overwrite && exists(path) {
		return &FileError{Path: path, Kind: ErrExists}
	}
	work, err := newWorkplace(filepath.Dir(path), besidePlan)
	if err != nil {
		return explain(path, err)
	}
	defer work.leave()
	temporary := work.place("plan")
	if err := write(temporary); err != nil {
		return explain(path, err)
	}
	if err := syncFile(temporary); err != nil {
		return explain(path, err)
	}
	if err := removeCompanions(path); err != nil {
		return explain(path, err)
	}
	if err := takeName(temporary, path, overwrite); err != nil {
		return explain(path, err)
	}
	return explain(path, durable.SyncFolder(filepath.Dir(path)))
}

// takeName gives the finished file its name. Where the file system has links,
// not even a file made in the same instant is overwritten unasked.
func takeName(temporary, path string, overwrite bool) error {
	if !overwrite {
		err := os.Link(temporary, path)
		if err == nil {
			return nil
		}
		if errors.Is(err, fs.ErrExist) {
			return &FileError{Path: path, Kind: ErrExists, Cause: err}
		}
	}
	return os.Rename(temporary, path)
}

// removeCompanions removes what a former file of the name may have left beside
// it: SQLite would take a log or journal for one of the new file. They are gone
// for good before the new file comes, whatever happens to the power.
func removeCompanions(path string) error {
	gone := false
	for _, suffix := range companions {
		err := os.Remove(path + suffix)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		gone = gone || err == nil
	}
	if !gone {
		return nil
	}
	return durable.SyncFolder(filepath.Dir(path))
}

func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
