package planfile

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Extension is that of plan files.
const Extension = ".fagplan"

// A plan on Tuesday the second has its backup in "name.2024-01-02.bak.fagplan"
// beside it. The newest backups are kept, one a day.
const (
	backupExtension = ".bak" + Extension
	backupsKept     = 7
)

// backUp keeps a copy of the plan as it was when it was first opened that day,
// or now if it is about to be migrated.
func backUp(ctx context.Context, path string, db *sql.DB, at time.Time, migrating bool) error {
	target := strings.TrimSuffix(path, Extension) + "." + at.Format(time.DateOnly) + backupExtension
	if exists(target) && !migrating {
		return nil
	}
	err := publish(target, true, func(temporary string) error { return copyInto(ctx, temporary, db) })
	if err == nil {
		err = removeOldBackups(path)
	}
	if err != nil {
		return fmt.Errorf("backup of the day: %w", err)
	}
	return nil
}

// removeOldBackups removes all backups of the plan but the newest.
func removeOldBackups(path string) error {
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(filepath.Base(path), Extension)
	var backups []string
	for _, file := range files {
		if isBackup(name, file.Name()) {
			backups = append(backups, file.Name())
		}
	}
	slices.Sort(backups)
	for _, old := range backups[:max(0, len(backups)-backupsKept)] {
		if err := os.Remove(filepath.Join(filepath.Dir(path), old)); err != nil {
			return err
		}
	}
	return nil
}

// isBackup tells whether a file is a backup of the plan with that name.
func isBackup(name, file string) bool {
	rest, starts := strings.CutPrefix(file, name+".")
	date, ends := strings.CutSuffix(rest, backupExtension)
	_, err := time.Parse(time.DateOnly, date)
	return starts && ends && err == nil
}
