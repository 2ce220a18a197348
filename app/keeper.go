package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// keeping are the backups the planner wants, as planfile takes them.
func (h host) keeping(by planfile.Stamp) planfile.Options {
	o := planfile.Options{By: by}
	if h.backups == nil {
		return o
	}
	o.Backups = max(0, h.backups())
	o.NoBackup = h.backups() < 0
	return o
}

// Open implements screen.Host.
func (h host) Open(path string) (screen.Document, error) {
	d, err := openWith(context.Background(), func(by planfile.Stamp) (*planfile.File, error) {
		return planfile.Open(context.Background(), path, h.keeping(by))
	})
	if err == nil {
		d.trail = h.trail
	}
	return opened(d, err)
}

// OpenToRead implements screen.Host.
func (host) OpenToRead(path string) (screen.Document, error) {
	return opened(lookAt(context.Background(), path))
}

// opened is a document for the window, or an error it knows a way on from.
func opened(d *document, err error) (screen.Document, error) {
	switch {
	case errors.Is(err, planfile.ErrDamaged):
		return nil, fmt.Errorf("%w: %w", screen.ErrDamaged, err)
	case errors.Is(err, planfile.ErrInUse):
		return nil, fmt.Errorf("%w: %w", screen.ErrHeld, err)
	case err != nil:
		return nil, err
	}
	return d, nil
}

// Backups implements screen.Host.
func (host) Backups(path string) ([]screen.Backup, error) {
	found, err := planfile.Backups(path)
	var backups []screen.Backup
	for _, b := range found {
		backups = append(backups, screen.Backup{Path: b.Path, Cause: string(b.Cause), At: b.At, Dated: b.Cause == planfile.DayCause})
	}
	return backups, err
}

// Since implements screen.Host.
func (host) Since(backup string, now *budget.Plan) ([]budget.TableChanges, error) {
	return changesSince(context.Background(), backup, now)
}

// Restore implements screen.Host.
func (h host) Restore(ctx context.Context, path, backup string) (string, error) {
	return planfile.Restore(ctx, path, backup, h.keeping(planfile.Stamp{At: time.Now(), By: userName()}))
}

// Salvage implements screen.Host.
func (host) Salvage(words *text.Printer, path, to string) (string, error) {
	told, err := planfile.Salvage(context.Background(), path, to, planfile.Stamp{At: time.Now(), By: userName()})
	if err != nil {
		return "", err
	}
	return salvageReport(words, told), nil
}

// Conflicts implements screen.Host.
func (host) Conflicts(path string) []string { return planfile.Conflicts(path) }
