package screen

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/text"
)

// PackFiles is a board pack told, and the files it is to be written as.
type PackFiles struct {
	Folder string
	Name   string // of the pack
	Told   []board.Told
	// Formats are the kinds of files, as in budget.Pack.
	Formats []string
	// Template is the path of the planner's own template of slides, empty for
	// the plain one.
	Template string
	// Replace lets files that are there already be replaced. Without it the error
	// is FilesThere.
	Replace bool
}

// FilesThere is the error of files that are not written since there are others of
// their names.
type FilesThere struct {
	Paths []string
}

// Error implements error.
func (e FilesThere) Error() string { return "there is a file of that name: " + e.Paths[0] }

// packWriting is a pack being written.
type packWriting struct {
	screen *packScreen
	files  PackFiles
	pack   boardPack
	bar    *widget.ProgressBar
	doing  *widget.Label
	window *dialog.CustomDialog
}

// askFolder asks where the pack on show is to be written.
func (b *packScreen) askFolder() {
	b.preview.commit()
	if b.make.Disabled() {
		return
	}
	d := b.desk
	q := FileQuestion{Title: d.words.T("file.place-pack"), Confirm: d.words.T("screen.board.write-here"), Folder: d.settings.store.String(keyPackFolder)}
	d.askFolder(q, func(folder string) {
		d.settings.store.SetString(keyPackFolder, folder)
		b.write(folder, false)
	})
}

// keyPackFolder is where the last pack was written.
const keyPackFolder = "board.folder"

// write writes the pack on show to a folder.
func (b *packScreen) write(folder string, replace bool) {
	d := b.desk
	w := &packWriting{screen: b, pack: b.pack, bar: widget.NewProgressBar(), doing: widget.NewLabel("")}
	w.files = PackFiles{Folder: folder, Name: b.pack.Name, Formats: b.pack.Formats, Template: d.settings.template(), Replace: replace}
	ctx, order := d.work.begin(), b.order()
	w.doing.Truncation = fyne.TextTruncateEllipsis
	w.window = dialog.NewCustomWithoutButtons(d.words.T("screen.board.writing", text.Args{"pack": b.pack.Name}), container.NewVBox(w.doing, w.bar), d.window)
	w.window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), d.work.stop)})
	const width, height = 460, 160
	w.window.Resize(d.roomFor(width, height))
	stop := after(slow, w.window.Show)
	inBackground(func() {
		w.files.Told = board.Assemble(order)
		paths, err := d.host.WritePack(ctx, w.files, func(done, of int, path string) {
			fyne.Do(func() { w.progress(done, of, path) })
		})
		fyne.Do(func() {
			stop()
			w.window.Hide()
			w.finish(paths, err)
		})
	})
}

func (w *packWriting) progress(done, of int, path string) {
	w.doing.SetText(filepath.Base(path))
	if of > 0 {
		w.bar.SetValue(float64(done) / float64(of))
	}
}

// finish tells what came of it.
func (w *packWriting) finish(paths []string, err error) {
	var there FilesThere
	d := w.screen.desk
	switch {
	case errors.As(err, &there):
		w.askReplace(there)
	case errors.Is(err, context.Canceled):
		d.status.note(d.words.T("screen.board.cancelled"))
	case err != nil:
		d.fail(err)
	default:
		w.keepSaid()
		d.showWritten(w, paths)
	}
}

// askReplace asks whether the files there already are to be replaced.
func (w *packWriting) askReplace(there FilesThere) {
	d := w.screen.desk
	names := make([]string, len(there.Paths))
	for i, path := range there.Paths {
		names[i] = filepath.Base(path)
	}
	sure := dialog.NewConfirm(d.words.T("screen.board.make"),
		d.words.T("screen.board.replace", text.Args{"n": len(names), "files": shortList(d.words, names)}), func(yes bool) {
			if yes {
				w.screen.write(w.files.Folder, true)
			}
		}, d.window)
	sure.SetConfirmText(d.words.T("screen.board.replace-files"))
	sure.SetDismissText(d.words.T("action.cancel"))
	sure.Show()
}

// shortList is the first of many names.
func shortList(words *text.Printer, names []string) string {
	const most = 6
	if len(names) > most {
		return words.List(names[:most]) + " …"
	}
	return words.List(names)
}

// keepSaid keeps in the plan what the numbers said when the pack was written, so
// that it can be told next time what has changed.
func (w *packWriting) keepSaid() {
	d := w.screen.desk
	if d.document.ReadOnly() {
		return
	}
	pack := w.pack.clone()
	pack.pages = board.Said(pack.pages, w.files.Told)
	edit := budget.KeepPack(d.document.Plan(), pack.Pack, pack.pages, pack.areas)
	edit.Reason = d.words.T("screen.board.written-reason")
	d.apply(edit)
}
