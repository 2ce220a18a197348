package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/text"
)

func (c *commandLine) restoreCommand() *cobra.Command {
	return c.command("restore", c.arguments(1, 2), func(command *cobra.Command, args []string) error {
		if len(args) == 1 {
			return c.listBackups(command.Context(), args[0])
		}
		return c.restore(command.Context(), args[0], args[1])
	})
}

// backupRow is a backup beside a plan.
type backupRow struct {
	File  string         `json:"file"`
	Cause planfile.Cause `json:"cause"`
	At    string         `json:"at"` // RFC 3339
	Bytes int64          `json:"bytes"`
	// Readable is false for a backup that is itself damaged, and where the plan
	// cannot be read to be held against it.
	Readable bool `json:"readable"`
	// Since is what has changed in the plan since the backup.
	Since []sinceRow `json:"since"`
}

// sinceRow counts the records of a table.
type sinceRow struct {
	Table   budget.TableName `json:"table"`
	Added   int              `json:"added"`
	Changed int              `json:"changed"`
	Removed int              `json:"removed"`
}

func (c *commandLine) listBackups(ctx context.Context, path string) error {
	backups, err := planfile.Backups(path)
	if err != nil {
		return err
	}
	var now *budget.Plan // nil where the plan cannot be read, which is when its backups are wanted most
	if d, err := lookAt(ctx, path); err == nil {
		now = d.Plan()
		if err := d.Close(); err != nil {
			return err
		}
	}
	rows := []backupRow{}
	for _, b := range backups {
		rows = append(rows, backupRowOf(ctx, b, now))
	}
	return c.answer(rows, func(w io.Writer) error { return c.sayBackups(w, path, rows) })
}

func backupRowOf(ctx context.Context, b planfile.Backup, now *budget.Plan) backupRow {
	row := backupRow{File: filepath.Base(b.Path), Cause: b.Cause, At: b.At.Format(time.RFC3339), Bytes: b.Size, Since: []sinceRow{}}
	if now == nil {
		return row
	}
	changes, err := changesSince(ctx, b.Path, now)
	if err != nil {
		return row
	}
	row.Readable = true
	for _, t := range changes {
		row.Since = append(row.Since, sinceRow(t))
	}
	return row
}

// changesSince counts what has changed in a plan since a backup.
func changesSince(ctx context.Context, backup string, now *budget.Plan) ([]budget.TableChanges, error) {
	var changes []budget.TableChanges
	err := withDocument(ctx, backup, lookAt, func(then *document) error {
		changes = budget.CountChanges(budget.Difference(then.Plan(), now))
		return nil
	})
	return changes, err
}

func (c *commandLine) sayBackups(w io.Writer, path string, rows []backupRow) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, c.words.T("command.restore.none", text.Args{"file": path}))
		return err
	}
	return c.writeTables(w, tablesOf(rows,
		textField(c.words.T("column.file"), func(r backupRow) string { return r.File }),
		textField(c.words.T("column.backup-cause"), func(r backupRow) string { return c.words.T("backup." + string(r.Cause)) }),
		numberField(c.words.T("column.kilobytes"), func(r backupRow) string { return c.words.Int(kilobytes(r.Bytes)) }),
		textField(c.words.T("column.since-backup"), func(r backupRow) string { return c.sinceText(r) })))
}

func kilobytes(bytes int64) int64 {
	const kilobyte = 1024
	return (bytes + kilobyte - 1) / kilobyte
}

func (c *commandLine) sinceText(r backupRow) string {
	if !r.Readable {
		return c.words.T("backup.unreadable")
	}
	if len(r.Since) == 0 {
		return c.words.T("backup.same")
	}
	var all sinceRow
	for _, t := range r.Since {
		all.Added, all.Changed, all.Removed = all.Added+t.Added, all.Changed+t.Changed, all.Removed+t.Removed
	}
	return c.words.T("backup.since-in-all", text.Args{"added": all.Added, "changed": all.Changed, "removed": all.Removed, "tables": c.mostChanged(r.Since)})
}

// mostChanged names the tables most has changed in.
func (c *commandLine) mostChanged(since []sinceRow) string {
	const named = 3
	byChanges := slices.SortedStableFunc(slices.Values(since), func(a, b sinceRow) int {
		return cmp.Compare(b.Added+b.Changed+b.Removed, a.Added+a.Changed+a.Removed)
	})
	var names []string
	for _, t := range byChanges[:min(named, len(byChanges))] {
		names = append(names, c.words.T("record."+strings.ReplaceAll(string(t.Table), "_", "-")))
	}
	return c.words.List(names)
}

// restoredRow is the answer to restore with a backup.
type restoredRow struct {
	File   string `json:"file"`
	Backup string `json:"backup"`
	// Kept is the backup of the plan as it was before.
	Kept string `json:"kept"`
}

func (c *commandLine) restore(ctx context.Context, path, backup string) error {
	if beside := filepath.Join(filepath.Dir(path), backup); !isFile(backup) && isFile(beside) {
		backup = beside
	}
	kept, err := planfile.Restore(ctx, path, backup, planfile.Options{By: planfile.Stamp{At: time.Now(), By: userName()}})
	if err != nil {
		return err
	}
	answer := restoredRow{File: path, Backup: backup, Kept: kept}
	return c.answer(answer, func(w io.Writer) error {
		key := "command.restore.done"
		if kept == "" {
			key = "command.restore.done-nothing-kept"
		}
		_, err := fmt.Fprintln(w, c.words.T(key, text.Args{"file": path, "backup": filepath.Base(backup), "kept": filepath.Base(kept)}))
		return err
	})
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
