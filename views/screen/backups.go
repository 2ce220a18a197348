package screen

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// showBackups lists the backups of the plan that is open.
func (d *Desk) showBackups() {
	if d.document != nil {
		d.showBackupsOf(d.document.Path(), d.document.Plan())
	}
}

// showBackupsOf lists the backups of a plan with what has changed since each; of
// one that cannot be opened, now is nil.
func (d *Desk) showBackupsOf(path string, now *budget.Plan) {
	backups, err := d.host.Backups(path)
	if err != nil {
		d.fail(err)
		return
	}
	list := container.NewVBox()
	if len(backups) == 0 {
		list.Add(wrapped(d.words.T("backup.none")))
	}
	window := dialog.NewCustom(d.words.T("backup.title", text.Args{"file": filepath.Base(path)}), d.words.T("action.close"),
		bordered(wrapped(d.words.T("backup.about")), d.backupPolicy(), nil, nil, container.NewVScroll(list)), d.window)
	for _, b := range backups {
		list.Add(d.backupRow(b, now, func() {
			window.Hide()
			d.restoreBackup(path, b)
		}))
	}
	window.Resize(d.roomFor(760, 560))
	window.Show()
}

// backupRow is a backup, what has changed since, and the way back to it.
func (d *Desk) backupRow(b Backup, now *budget.Plan, restore func()) fyne.CanvasObject {
	since := widget.NewLabel("")
	since.Wrapping = fyne.TextWrapWord
	since.Importance = widget.LowImportance
	if now != nil {
		since.SetText(d.words.T("backup.comparing"))
		d.compareBackup(b, now, since)
	}
	name := widget.NewLabel(d.backupName(b))
	name.TextStyle.Bold = true
	button := newButton(d.words.T("action.restore-backup"), restore)
	button.name = d.words.T("action.restore-backup") + ": " + name.Text
	return bordered(nil, edge(), nil, container.NewVBox(button), container.NewVBox(name, since))
}

// compareBackup finds out what has changed since a backup, and says so.
func (d *Desk) compareBackup(b Backup, now *budget.Plan, since *widget.Label) {
	inBackground(func() {
		changes, err := d.host.Since(b.Path, now)
		fyne.Do(func() { since.SetText(sinceWords(d.words, changes, err)) })
	})
}

// sinceWords says what has changed since a backup.
func sinceWords(words *text.Printer, changes []budget.TableChanges, err error) string {
	switch {
	case err != nil:
		return words.T("backup.unreadable")
	case len(changes) == 0:
		return words.T("backup.since-nothing")
	}
	var parts []string
	for _, c := range changes {
		parts = append(parts, words.T("backup.since", text.Args{"table": tableWords(words, c.Table),
			"added": c.Added, "changed": c.Changed, "removed": c.Removed}))
	}
	return words.T("backup.since-then", text.Args{"changes": strings.Join(parts, "; ")})
}

// backupName says when and why a backup was made.
func (d *Desk) backupName(b Backup) string {
	at := moment(d.words, b.At)
	if b.Dated {
		at = d.words.Date(b.At)
	}
	return d.words.T("backup.name", text.Args{"when": at, "cause": d.words.T("backup." + b.Cause)})
}

// backupPolicy chooses how many backups are kept.
func (d *Desk) backupPolicy() fyne.CanvasObject {
	counts := []int{0, 3, 14, 30, noBackups}
	var names []string
	for _, n := range counts {
		switch n {
		case 0:
			names = append(names, d.words.T("backup.keep-usual"))
		case noBackups:
			names = append(names, d.words.T("backup.keep-none"))
		default:
			names = append(names, d.words.T("backup.keep", text.Args{"n": n}))
		}
	}
	choice := newChooser(names, nil)
	choice.name = d.words.T("backup.policy")
	for i, n := range counts {
		if n == d.settings.backups() {
			choice.SetSelectedIndex(i)
		}
	}
	choice.OnChanged = func(string) { d.settings.setBackups(counts[choice.SelectedIndex()]) }
	return bordered(nil, nil, widget.NewLabel(d.words.T("backup.policy")), nil, choice)
}

// restoreBackup puts a backup in the place of a plan and opens it. The plan as
// it was is kept as a backup of its own; where the backup cannot take its place,
// or the planner cancels that, the plan is opened as it was.
func (d *Desk) restoreBackup(path string, b Backup) {
	d.loads++
	open, turn := d.document, d.loads
	ctx, cancel := context.WithCancel(context.Background())
	var failed error
	d.await(path, func(func()) { cancel() }, func() (Document, error) {
		if open != nil {
			if err := open.Close(); err != nil {
				return nil, err
			}
		}
		if _, failed = d.host.Restore(ctx, path, b.Path); failed != nil && open == nil {
			return nil, failed
		}
		return d.host.Open(path)
	}, func(document Document, err error) {
		cancel()
		d.loaded(turn, path, document, err, func() { d.restored(b, failed) })
	})
}

// restored says what became of restoring a backup.
func (d *Desk) restored(b Backup, failed error) {
	switch {
	case failed == nil:
		d.status.note(d.words.T("backup.restored", text.Args{"when": d.backupName(b)}))
	case errors.Is(failed, context.Canceled):
		d.status.note(d.words.T("backup.cancelled"))
	default:
		d.fail(failed)
	}
}
