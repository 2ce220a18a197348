package screen

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"fagplan/views/text"
)

// failOpening says why a plan could not be opened, with the ways on from there.
func (d *Desk) failOpening(path string, err error) {
	var ways []fyne.CanvasObject
	var message *dialog.CustomDialog
	way := func(key string, do func()) {
		ways = append(ways, newButton(d.words.T(key), func() {
			message.Hide()
			do()
		}))
	}
	switch {
	case errors.Is(err, ErrDamaged):
		way("action.see-backups", func() { d.showBackupsOf(path, nil) })
		way("action.salvage", func() { d.salvage(path) })
	case errors.Is(err, ErrHeld):
		way("action.open-to-read", func() {
			d.load(path, func() (Document, error) { return d.host.OpenToRead(path) }, func() {})
		})
		way("action.open-copy", func() { d.openCopy(path) })
	default:
		d.fail(err)
		return
	}
	message = dialog.NewCustomWithoutButtons(d.words.T("error.title"), wrapped(d.host.Explain(d.words, err)), d.window)
	message.SetButtons(append([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { message.Hide() })}, ways...))
	message.Resize(d.roomFor(560, 220))
	message.Show()
}

// besides suggests a name for a plan made of another.
func (d *Desk) besides(path, key string) string {
	return d.words.T(key, text.Args{"name": strings.TrimSuffix(filepath.Base(path), PlanExtension)}) + PlanExtension
}

// salvage asks where a new plan of what can be read of a damaged one is to lie,
// makes it, says what it got, and opens it.
func (d *Desk) salvage(path string) {
	d.askPlace(d.words.T("salvage.title"), d.besides(path, "salvage.name"), func(to string) {
		report := ""
		d.load(to, func() (Document, error) {
			var err error
			if report, err = d.host.Salvage(d.words, path, to); err != nil {
				return nil, err
			}
			return d.host.Open(to)
		}, func() { d.tell(d.words.T("salvage.title"), report) })
	})
}

// openCopy asks where a copy of a plan that is open elsewhere is to lie, and
// opens it.
func (d *Desk) openCopy(path string) {
	d.askPlace(d.words.T("plan.copy"), d.besides(path, "plan.copy-name"), func(to string) {
		d.load(to, func() (Document, error) {
			held, err := d.host.OpenToRead(path)
			if err != nil {
				return nil, err
			}
			if err := errors.Join(held.SaveCopy(context.Background(), to), held.Close()); err != nil {
				return nil, err
			}
			return d.host.Open(to)
		}, func() {})
	})
}

// tellConflicts tells of copies that a cloud service has made of the plan.
func (d *Desk) tellConflicts() {
	if copies := d.host.Conflicts(d.document.Path()); len(copies) > 0 {
		d.say(d.words.T("plan.conflicts", text.Args{"file": filepath.Base(d.document.Path()), "copies": d.words.List(copies)}))
	}
}
