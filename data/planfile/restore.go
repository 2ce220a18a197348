package planfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"fagplan/data/durable"
)

// Restore puts a backup in the place of the plan, all at once, after it has
// looked the backup through and kept the plan as it is: kept is that backup,
// empty where there was nothing to keep. The plan may be damaged or gone. The
// error is ErrInUse while a window has it open, and otherwise that of opening
// the backup; the plan is as it was then.
func Restore(ctx context.Context, path, backup string, options Options) (kept string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", err
	}
	held, err := takeLock(path, holderOf(options.By))
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, explain(path, held.release())) }()
	source, err := openSound(ctx, backup)
	if err != nil {
		return "", err
	}
	defer source.Close()
	if kept, err = keepAsItIs(ctx, path, options); err != nil {
		return "", explain(path, err)
	}
	return kept, publish(path, true, func(temporary string) error { return copyInto(ctx, temporary, source) })
}

// openSound opens a plan of any version to be copied, once it is looked through.
func openSound(ctx context.Context, path string) (*sql.DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	head, err := headOf(ctx, path, recovering)
	if err != nil {
		return nil, err
	}
	to := accessToRead(path, head)
	db := connect(path, to)
	if head.version == latestVersion() {
		_, err = readChecked(ctx, path, db, to)
	} else {
		err = inspect(ctx, path, db, head.version)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// keepAsItIs makes a backup of what is about to be replaced. What SQLite cannot
// read is kept byte for byte.
func keepAsItIs(ctx context.Context, path string, options Options) (string, error) {
	if !exists(path) {
		return "", nil
	}
	db, err := openSound(ctx, path)
	if err == nil {
		kept, err := backUp(ctx, path, db, RestoreCause, options)
		return kept, errors.Join(err, db.Close(), settle(path))
	}
	var name string
	if !options.NoBackup {
		name = backupName(path, RestoreCause, options.By.At)
		if err := keepBytes(path, name); err != nil {
			return "", fmt.Errorf("backup: %w", err)
		}
	}
	return name, nil
}

// keepBytes copies a file with the logs beside it so that it stays copied.
func keepBytes(path, to string) error {
	err := publish(to, false, func(temporary string) error { return copyBytes(path, temporary) })
	if err != nil {
		return err
	}
	if err := copyLogs(path, to); err != nil {
		return err
	}
	for _, suffix := range companions {
		if err := syncFile(to + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return durable.SyncFolder(filepath.Dir(to))
}

// settle gathers a plan that is about to be replaced in one single file: were
// the power to fail between the removal of a log beside it and the coming of the
// new file, what the log says would be lost.
func settle(path string) error {
	db := connect(path, recovering)
	_, err := db.Exec("PRAGMA journal_mode = DELETE")
	return errors.Join(err, db.Close())
}
