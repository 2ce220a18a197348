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

// Cause is why a backup was made.
type Cause string

// The causes of backups.
const (
	DayCause       Cause = "day"       // the plan was opened for the first time that day
	ImportCause    Cause = "import"    // a workbook was about to be read in
	MigrationCause Cause = "migration" // the file was about to be brought to a later version
	RestoreCause   Cause = "restore"   // another backup was about to take its place
	AskedCause     Cause = "asked"     // someone asked for it; such ones are never removed
)

// A plan on Tuesday the second has its backup in "name.2024-01-02.bak.fagplan"
// beside it; others have the time and the cause in their names, as in
// "name.2024-01-02T153012.250.import.bak.fagplan".
const (
	backupExtension = ".bak" + Extension
	backupTime      = "2006-01-02T150405.000"
)

// UsualBackups is how many backups of each cause are kept unless the planner
// wants otherwise.
const UsualBackups = 7

// Backup is a copy of a plan beside it.
type Backup struct {
	Path  string
	Cause Cause
	// At is when it was made, on the clock of whoever made it; at midnight for
	// the one of a day.
	At time.Time
	// Size is in bytes.
	Size int64
}

// Backups lists the backups beside a plan, newest first. The plan itself need
// not be there.
func Backups(path string) ([]Backup, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, explain(path, err)
	}
	var backups []Backup
	for _, file := range files {
		cause, at, is := backupNamed(path, file.Name())
		info, err := file.Info()
		if !is || err != nil || !info.Mode().IsRegular() {
			continue
		}
		backups = append(backups, Backup{Path: filepath.Join(filepath.Dir(path), file.Name()), Cause: cause, At: at, Size: info.Size()})
	}
	slices.SortFunc(backups, func(a, b Backup) int { return b.At.Compare(a.At) })
	return backups, nil
}

// BeforeMigration finds the newest backup of a plan from before it was brought to
// a version that this program does not know.
func BeforeMigration(path string) (Backup, bool) {
	backups, err := Backups(path)
	if err != nil {
		return Backup{}, false
	}
	for _, b := range backups {
		if _, err := sniff(b.Path); b.Cause == MigrationCause && err == nil {
			return b, true
		}
	}
	return Backup{}, false
}

// backupNamed tells of which cause and time a file is a backup of the plan, by
// its name.
func backupNamed(path, file string) (cause Cause, at time.Time, is bool) {
	rest, begins := strings.CutPrefix(file, strings.TrimSuffix(filepath.Base(path), Extension)+".")
	rest, ends := strings.CutSuffix(rest, backupExtension)
	if !begins || !ends {
		return "", time.Time{}, false
	}
	if at, err := time.ParseInLocation(time.DateOnly, rest, time.Local); err == nil {
		return DayCause, at, true
	}
	dot := max(0, strings.LastIndexByte(rest, '.'))
	at, err := time.ParseInLocation(backupTime, rest[:dot], time.Local)
	cause = Cause(strings.TrimPrefix(rest[dot:], "."))
	known := slices.Contains([]Cause{ImportCause, MigrationCause, RestoreCause, AskedCause}, cause)
	return cause, at, err == nil && known
}

// backupName names a backup that is about to be made. Only the one of a day may
// be there already.
func backupName(path string, cause Cause, at time.Time) string {
	stem := strings.TrimSuffix(path, Extension) + "."
	if cause == DayCause {
		return stem + at.Format(time.DateOnly) + backupExtension
	}
	for {
		name := stem + at.Format(backupTime) + "." + string(cause) + backupExtension
		if !exists(name) {
			return name
		}
		at = at.Add(time.Millisecond)
	}
}

// backUp keeps a copy of the plan behind q as it is now, and removes the oldest
// ones of the same cause. A plan that nothing has been done to needs none, nor
// does the same day twice. The name is empty where none was made.
func backUp(ctx context.Context, path string, from *sql.DB, cause Cause, options Options) (name string, err error) {
	first, begun, err := firstEntry(ctx, from)
	if err != nil || !begun || options.NoBackup {
		return "", err
	}
	target := backupName(path, cause, options.By.At)
	if exists(target) {
		return "", nil
	}
	err = publish(target, false, func(temporary string) error { return copyInto(ctx, temporary, from) })
	if err == nil && cause != AskedCause {
		err = removeOldBackups(ctx, path, cause, first, options.keep())
	}
	if err != nil {
		return "", fmt.Errorf("backup: %w", err)
	}
	return target, nil
}

// removeOldBackups removes all backups of one cause but the newest. What has the
// name of a backup but not the beginning of the plan's history is somebody
// else's, and stays.
func removeOldBackups(ctx context.Context, path string, cause Cause, first Entry, keep int) error {
	backups, err := Backups(path)
	if err != nil {
		return err
	}
	backups = slices.DeleteFunc(backups, func(b Backup) bool { return b.Cause != cause })
	for _, old := range backups[min(keep, len(backups)):] {
		if !beginsWith(ctx, old.Path, first) {
			continue
		}
		if err := os.Remove(old.Path); err != nil {
			return err
		}
	}
	return nil
}

// beginsWith reports whether a file is a plan whose history begins with an
// entry.
func beginsWith(ctx context.Context, path string, first Entry) bool {
	if head, err := sniff(path); err != nil || head.wal {
		return false
	}
	db := connect(path, readingAlone)
	defer db.Close()
	entry, found, err := firstEntry(ctx, db)
	return err == nil && found && entry.ID == first.ID && entry.At.Equal(first.At) && entry.By == first.By &&
		entry.Kind == first.Kind && entry.Subject == first.Subject && entry.Changes == first.Changes
}

func firstEntry(ctx context.Context, q querier) (Entry, bool, error) {
	return readEntry(ctx, q, "SELECT "+entryColumns+" FROM edit ORDER BY id LIMIT 1")
}

// BackUp makes a backup of the plan as it is now beside it, because someone
// asked for it, and returns its path. It is empty for a plan that nothing has
// been done to.
func (f *File) BackUp(ctx context.Context, by Stamp) (string, error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	name, err := backUp(ctx, f.path, f.db, AskedCause, Options{By: by})
	return name, f.explain(err)
}

// KeepBackups changes how backups are made from now on.
func (f *File) KeepBackups(options Options) {
	f.writing.Lock()
	defer f.writing.Unlock()
	f.options.NoBackup, f.options.Backups = options.NoBackup, options.Backups
}

// backUpBefore keeps the plan as it is before a workbook is read in. That it
// could not be kept is told by Warning: the import can still be undone.
func (f *File) backUpBefore(ctx context.Context, entry Entry) {
	options := f.options
	options.By = entry.Stamp
	if _, err := backUp(ctx, f.path, f.db, ImportCause, options); err != nil {
		f.warn(f.explain(err))
	}
}
