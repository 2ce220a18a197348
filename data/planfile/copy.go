package planfile

import (
	"context"
	"database/sql"
	"errors"

	"github.com/mattn/go-sqlite3"
)

// pagesAtOnce is how much is copied before a cancelled copy stops.
const pagesAtOnce = 4096

// copyInto copies the plan behind db, as of one moment, to a new file that is
// complete by itself.
func copyInto(ctx context.Context, path string, db *sql.DB) error {
	target := connect(path, filling)
	err := withDriver(ctx, db, func(from *sqlite3.SQLiteConn) error {
		return withDriver(ctx, target, func(to *sqlite3.SQLiteConn) error { return copyPages(ctx, to, from) })
	})
	if err == nil {
		// The copy says of itself that it has a write-ahead log, as the
		// original has while it is open.
		_, err = target.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	}
	return errors.Join(err, target.Close())
}

func copyPages(ctx context.Context, to, from *sqlite3.SQLiteConn) error {
	backup, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	for done := false; !done && err == nil; {
		if err = ctx.Err(); err == nil {
			done, err = backup.Step(pagesAtOnce)
		}
	}
	return errors.Join(err, backup.Close())
}
