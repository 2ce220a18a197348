package planfile

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

// A migration brings a plan file one version further. It is never changed
// once a program with it has been given to anyone.
//
//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations lists the text of the migrations; the first makes version 1.
var migrations = sync.OnceValues(func() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts[i] = string(text)
	}
	return texts, nil
})

// latestVersion is the version of the files this program writes.
func latestVersion() int {
	texts, _ := migrations()
	return len(texts)
}

// migrate brings a file of version from to version to, each step in a
// transaction of its own.
func migrate(ctx context.Context, db *sql.DB, from, to int) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	for version := from + 1; version <= to; version++ {
		if err := step(ctx, db, version, steps[version-1]); err != nil {
			return fmt.Errorf("to version %d of the plan file: %w", version, err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, version int, statements string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	marks := fmt.Sprintf("\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;", applicationID, version)
	if _, err := tx.ExecContext(ctx, statements+marks); err != nil {
		return err
	}
	return tx.Commit()
}
