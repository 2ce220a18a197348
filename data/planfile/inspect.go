package planfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// inspect makes sure that the file is a sound plan of the version it says.
func inspect(ctx context.Context, path string, db *sql.DB, version int) error {
	if err := checkSchema(ctx, path, db, version); err != nil {
		return err
	}
	return checkPages(ctx, path, db)
}

// checkSchema makes sure that the tables are exactly those of the version,
// before anything in them is read: a trigger, a view or a check slipped in by
// someone else would run with the planner's rights.
func checkSchema(ctx context.Context, path string, db *sql.DB, version int) error {
	expected, err := schemaOf(ctx, version)
	if err != nil {
		return err
	}
	found, err := readSchema(ctx, db)
	if err != nil {
		return explain(path, err)
	}
	if !maps.Equal(expected, found) {
		return &FileError{Path: path, Kind: ErrDamaged, Detail: "its tables are not those of a plan"}
	}
	return nil
}

// checkPages has SQLite go over the pages of the file.
func checkPages(ctx context.Context, path string, db *sql.DB) error {
	return runCheck(ctx, path, db, "PRAGMA quick_check(1)")
}

// checkPagesBeside is checkPages on a connection of its own, beside whatever
// else there is to do before the answer is asked for.
func checkPagesBeside(ctx context.Context, path string, to access) (checked func() error) {
	answer := make(chan error, 1)
	go func() {
		db := connect(path, to)
		answer <- errors.Join(checkPages(ctx, path, db), explain(path, db.Close()))
	}()
	return func() error { return <-answer }
}

// schemas are the answers of schemaOf that were given, by version.
var schemas sync.Map

// schemaOf returns what a file of the version must consist of, learnt once from
// making one in memory. The answer is shared.
func schemaOf(ctx context.Context, version int) (map[string]string, error) {
	if known, found := schemas.Load(version); found {
		return known.(map[string]string), nil
	}
	db := connectMemory()
	defer db.Close()
	if err := migrate(ctx, db, 0, version); err != nil {
		return nil, err
	}
	schema, err := readSchema(ctx, db)
	if err == nil {
		schemas.Store(version, schema)
	}
	return schema, err
}

// readSchema returns the SQL of everything in the file by kind and name.
func readSchema(ctx context.Context, db *sql.DB) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT type || ' ' || name, ifnull(sql, '') FROM sqlite_schema")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	schema := make(map[string]string)
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		schema[name] = text
	}
	return schema, rows.Err()
}

// runCheck runs one of SQLite's own checks, which answer with one row "ok" or
// with what they find.
func runCheck(ctx context.Context, path string, db *sql.DB, check string) error {
	rows, err := db.QueryContext(ctx, check)
	if err != nil {
		return explain(path, err)
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return explain(path, err)
		}
		found = append(found, line)
	}
	if err := rows.Err(); err != nil {
		return explain(path, err)
	}
	if !slices.Equal(found, []string{"ok"}) {
		return &FileError{Path: path, Kind: damageOf(path), Detail: fmt.Sprintf("%q", found)}
	}
	return nil
}
