package planfile

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
)

// Options tell how a plan is opened.
type Options struct {
	// ReadOnly opens the plan without a claim on it, also while it is open
	// elsewhere; the plan is as it was at opening.
	ReadOnly bool
	// By is when the plan is opened and by whom: what another window is told,
	// and the date of the day's backup.
	By Stamp
	// NoBackup leaves out backups.
	NoBackup bool
	// Backups is how many backups of each cause are kept, 0 for as many as usual.
	Backups int
}

func (o Options) keep() int { return cmp.Or(o.Backups, UsualBackups) }

// Open opens a plan. The error is ErrNotPlan, ErrNewer, ErrDamaged,
// ErrReadOnly, ErrInUse or fs.ErrNotExist; the file is left untouched then,
// and nothing is left beside it.
func Open(ctx context.Context, path string, options Options) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if options.ReadOnly {
		return openToRead(ctx, path)
	}
	held, err := claim(path, options.By)
	if err != nil {
		return nil, err
	}
	sweep(filepath.Dir(path), besidePlan)
	file, err := openToWrite(ctx, path, options)
	if err != nil {
		return nil, errors.Join(err, explain(path, held.release()))
	}
	file.lock = held
	return file, nil
}

// claim takes the lock of a file that is a plan and can be written to. If the
// lock cannot be taken, the reason may be that there is no plan there at all.
func claim(path string, by Stamp) (*lock, error) {
	held, err := takeLock(path, holderOf(by))
	if errors.Is(err, ErrInUse) {
		return nil, err
	}
	if _, sniffed := sniff(path); sniffed != nil {
		err = sniffed
	}
	if err == nil {
		err = canWrite(path)
	}
	if err != nil && held != nil {
		return nil, errors.Join(err, explain(path, held.release()))
	}
	return held, err
}

func canWrite(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return explain(path, err)
	}
	return file.Close()
}

func openToRead(ctx context.Context, path string) (*File, error) {
	head, err := headOf(ctx, path, reading)
	if err != nil {
		return nil, err
	}
	if head.version < latestVersion() {
		return nil, &FileError{Path: path, Kind: ErrReadOnly, Detail: "it must first be opened for writing, to be brought to this version"}
	}
	to := reading
	if head.wal && !exists(path+"-wal") {
		to = readingAlone
	}
	db := connect(path, to)
	now, err := readChecked(ctx, path, db, to)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	file := &File{path: path, db: db}
	file.state.Store(now)
	return file, nil
}

// openToWrite looks the plan through and reads it before it lets SQLite change
// anything in it.
func openToWrite(ctx context.Context, path string, options Options) (*File, error) {
	head, err := headOf(ctx, path, recovering)
	if err != nil {
		return nil, err
	}
	now, warning, err := readFirst(ctx, path, head, options)
	if err != nil {
		return nil, err
	}
	db := connect(path, writing)
	if err := errors.Join(db.PingContext(ctx), nameLog(path)); err != nil {
		return nil, errors.Join(explain(path, err), db.Close())
	}
	if head.version < latestVersion() {
		if err := migrate(ctx, db, head.version, latestVersion()); err != nil {
			return nil, errors.Join(explain(path, err), db.Close())
		}
		if now, err = readChecked(ctx, path, db, reading); err != nil {
			return nil, errors.Join(err, db.Close())
		}
	}
	file := &File{path: path, db: db, options: options}
	file.warn(warning)
	file.state.Store(now)
	return file, nil
}

// headOf is what sniff tells, and of a plan that a crash left with a log or a
// journal beside it, which version it is by those: a crash may have come while it
// was brought to another.
func headOf(ctx context.Context, path string, to access) (header, error) {
	head, err := sniff(path)
	if err != nil || !exists(path+"-wal") && !toRollBack(path) {
		return head, err
	}
	if !toRollBack(path) {
		to = reading // or SQLite would take the log into a file that may be refused
	}
	db := connect(path, to)
	defer db.Close()
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&head.version); err != nil {
		return head, explain(path, err)
	}
	return head, knownVersion(path, head.version)
}

// accessToRead is how a plan nobody else has open is read without leaving
// anything beside it.
func accessToRead(path string, head header) access {
	switch {
	case toRollBack(path):
		return recovering
	case head.wal && !exists(path+"-wal"):
		return readingAlone
	}
	return reading
}

// readFirst reads a plan that is about to be opened for writing and makes the
// day's backup. The plan is nil for a file that must be migrated first.
func readFirst(ctx context.Context, path string, head header, options Options) (now *state, warning, err error) {
	to := accessToRead(path, head)
	db := connect(path, to)
	defer db.Close()
	current := head.version == latestVersion()
	if current {
		now, err = readChecked(ctx, path, db, to)
	} else {
		err = inspect(ctx, path, db, head.version)
	}
	if err != nil || options.NoBackup {
		return now, nil, err
	}
	cause := DayCause
	if !current {
		cause = MigrationCause
	}
	_, warning = backUp(ctx, path, db, cause, options)
	return now, warning, nil
}

// readChecked reads a plan of the latest version and looks through the file
// meanwhile, on a connection with the given access. A plan out of a damaged
// file is not given out.
func readChecked(ctx context.Context, path string, db *sql.DB, to access) (*state, error) {
	if err := checkSchema(ctx, path, db, latestVersion()); err != nil {
		return nil, err
	}
	var now state
	var unsound error
	err := atOneMoment(ctx, db, func(conn *sql.Conn, tx *sql.Tx) error {
		// Two connections that come and go beside each other may each take the
		// write-ahead log away as the last one: this one is there all the while.
		checked := checkPagesBeside(ctx, path, to)
		err := now.read(ctx, conn, tx)
		unsound = checked()
		return err
	})
	if unsound != nil {
		return nil, unsound
	}
	if err != nil {
		return nil, explain(path, err)
	}
	return &now, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
