package screen

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// showWritten tells which messages are no longer what they were when a pack was
// last written, which files it became, and what was left out.
func (d *Desk) showWritten(w *packWriting, paths []string) {
	words := d.words
	body := container.NewVBox(wrapped(words.T("screen.board.written", text.Args{"n": len(paths), "folder": w.files.Folder})))
	for _, told := range w.files.Told {
		d.addChanges(body, told)
	}
	for _, path := range paths {
		name, err := filepath.Rel(w.files.Folder, path)
		if err != nil {
			name = path
		}
		open := newIconButton(name, theme.FileIcon(), func() { d.openFile(path) })
		open.Alignment, open.Importance = widget.ButtonAlignLeading, widget.LowImportance
		body.Add(open)
	}
	d.addLeftOut(body, w.files.Told)
	window := dialog.NewCustomWithoutButtons(words.T("screen.board.written-title", text.Args{"pack": w.files.Name}), container.NewVScroll(body), d.window)
	folder := newIconButton(words.T("screen.board.open-folder"), theme.FolderOpenIcon(), func() { d.openFile(w.files.Folder) })
	folder.Importance = widget.HighImportance
	window.SetButtons([]fyne.CanvasObject{newButton(words.T("action.close"), func() { window.Hide() }), folder})
	const width, height = 700, 520
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(folder)
}

// addChanges lists the messages that have changed, under the trust's name where
// the pack is told for one.
func (d *Desk) addChanges(body *fyne.Container, told board.Told) {
	words := d.words
	if len(told.Changes) == 0 {
		return
	}
	said := words.T("screen.board.changes", text.Args{"n": len(told.Changes)})
	if told.Area != "" {
		said = told.Deck.Owner + ": " + said
	}
	body.Add(newParagraph(said, ""))
	for _, c := range told.Changes {
		if c.Before != "" {
			body.Add(marked(chart.Watch, words.T("screen.board.said-before", text.Args{"then": c.Before, "now": c.Now})))
		}
		if c.Own != "" {
			body.Add(marked(chart.Bad, words.T("screen.board.own-title", text.Args{"own": c.Own, "now": c.Now})))
		}
	}
}

// addLeftOut lists the pages left out, each once, with the trusts it is left out
// for unless those are all.
func (d *Desk) addLeftOut(body *fyne.Container, told []board.Told) {
	var said []string
	trusts := make(map[string][]string)
	for _, one := range told {
		for _, out := range one.LeftOut {
			line := out.Name + ": " + out.Reason
			if trusts[line] == nil {
				said = append(said, line)
			}
			trusts[line] = append(trusts[line], one.Deck.Owner)
		}
	}
	if len(said) > 0 {
		body.Add(newParagraph(d.words.T("screen.board.left-out"), ""))
	}
	for _, line := range said {
		if of := trusts[line]; len(of) < len(told) {
			line += " (" + d.words.List(of) + ")"
		}
		body.Add(marked(chart.Idle, line))
	}
}

// marked is a text after the shape of a status.
func marked(status chart.Status, said string) fyne.CanvasObject {
	mark := container.New(layout.NewCustomPaddedLayout(6, 0, 4, 4), container.NewVBox(shape(status)))
	return bordered(nil, nil, mark, nil, wrapped(said))
}

// openFile opens a file or a folder with the system's program for it.
func (d *Desk) openFile(path string) {
	if err := d.app.OpenURL(fileURL(path)); err != nil {
		d.fail(err)
	}
}

// lastFolder is a folder that files were written to before, nil where it is no
// longer there.
func lastFolder(path string) fyne.ListableURI {
	if path == "" {
		return nil
	}
	folder, err := storage.ListerForURI(storage.NewFileURI(path))
	if err != nil {
		return nil
	}
	return folder
}
