package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// FileQuestion is a file or a folder the planner is asked for.
type FileQuestion struct {
	// Title says what for; Confirm is the word on the button, the usual one if empty.
	Title, Confirm string
	// Folder is where to begin, Name what a file to be written is to be called.
	Folder, Name string
	// Kind is what the files to choose among are, Extensions how their names end;
	// none for any file.
	Kind       string
	Extensions []string
}

// FileDialogs are the system's own windows for choosing files, which know the
// planner's places, shares and clouds. The path is empty if nothing was chosen. They
// may be called from any goroutine, and wait for the answer.
type FileDialogs interface {
	OpenFile(fyne.Window, FileQuestion) (path string, err error)
	// SaveFile asks by itself before a file that is there is chosen.
	SaveFile(fyne.Window, FileQuestion) (path string, err error)
	OpenFolder(fyne.Window, FileQuestion) (path string, err error)
}

// askToOpen asks for a file that is there.
func (d *Desk) askToOpen(q FileQuestion, then func(path string)) {
	if system := d.host.FileDialogs(); system != nil {
		d.askSystem(system.OpenFile, q, then)
		return
	}
	open := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if file == nil || err != nil {
			d.failed(err)
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			fyne.LogError("closing the chosen file", err)
		}
		then(path)
	}, d.window)
	open.SetFilter(storage.NewExtensionFileFilter(q.Extensions))
	d.showOpening(open, q.Title)
}

// askToSave asks where a file is to go.
func (d *Desk) askToSave(q FileQuestion, then func(path string)) {
	if system := d.host.FileDialogs(); system != nil {
		d.askSystem(system.SaveFile, q, then)
		return
	}
	save := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if file == nil || err != nil {
			d.failed(err)
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			d.fail(err)
			return
		}
		then(path)
	}, d.window)
	save.SetFileName(q.Name)
	d.showFiles(save, q.Title)
}

// askFolder asks for a folder.
func (d *Desk) askFolder(q FileQuestion, then func(path string)) {
	if system := d.host.FileDialogs(); system != nil {
		d.askSystem(system.OpenFolder, q, then)
		return
	}
	folders := dialog.NewFolderOpen(func(place fyne.ListableURI, err error) {
		if place == nil || err != nil {
			d.failed(err)
			return
		}
		then(place.Path())
	}, d.window)
	folders.SetConfirmText(q.Confirm)
	if begin := lastFolder(q.Folder); begin != nil {
		folders.SetLocation(begin)
	}
	d.showFiles(folders, q.Title)
}

// askSystem asks in a window of the system's, while this one goes on being drawn.
func (d *Desk) askSystem(ask func(fyne.Window, FileQuestion) (string, error), q FileQuestion, then func(path string)) {
	go func() {
		path, err := ask(d.window, q)
		fyne.Do(func() {
			d.failed(err)
			if err == nil && path != "" {
				then(path)
			}
		})
	}()
}

// failed tells of an error, if there was one.
func (d *Desk) failed(err error) {
	if err != nil {
		d.fail(err)
	}
}
