package screen

import (
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// lookEvery is how often the files behind a plan are looked at.
const lookEvery = 30 * time.Second

// every does something again and again. Tests do it themselves.
var every = func(wait time.Duration, do func()) {
	go func() {
		for range time.Tick(wait) {
			fyne.Do(do)
		}
	}()
}

// watch looks for changed workbooks when the planner comes back to the window,
// and now and then.
func (d *Desk) watch() {
	d.app.Lifecycle().SetOnEnteredForeground(d.lookForChanges)
	every(lookEvery, d.lookForChanges)
}

// lookForChanges offers to read a workbook again that is not as it was when it
// was read. A file that is gone is not mentioned: the plan has what it held.
func (d *Desk) lookForChanges() {
	if d.document == nil || d.document.ReadOnly() {
		return
	}
	document := d.document
	files, books := d.settings.sources(document.Path()), document.Plan().Workbooks
	inBackground(func() {
		var changed, touched []sourceFile
		for _, file := range files {
			now, err := stampOf(file.path)
			if err != nil || now == file.stamp {
				continue
			}
			file.stamp = now
			if book, found := books.Get(workbookOf(file)); found && hasDigest(file.path, book.SHA256) {
				touched = append(touched, file)
			} else {
				changed = append(changed, file)
			}
		}
		fyne.Do(func() {
			if d.document == document {
				d.know(touched)
				d.offerAgain(changed)
			}
		})
	})
}

// know remembers that files with a new time hold what they did.
func (d *Desk) know(touched []sourceFile) {
	for _, file := range touched {
		d.settings.setSource(d.document.Path(), file)
	}
}

// offerAgain shows which workbooks have changed, unless they wait to be read
// in as it is.
func (d *Desk) offerAgain(changed []sourceFile) {
	d.notice.RemoveAll()
	if !slices.Equal(d.changed, changed) {
		d.changed = changed
		d.redraw("overview")
		d.draw(max(d.shown, 0))
	}
	for _, file := range changed {
		if !d.imports.has(file.path) && d.document.Plan().Workbooks.Has(workbookOf(file)) {
			d.notice.Add(d.changedNotice(file))
		}
	}
	d.notice.Refresh()
}

func (d *Desk) changedNotice(file sourceFile) fyne.CanvasObject {
	var line *fyne.Container
	away := func() {
		d.notice.Remove(line)
		d.notice.Refresh()
	}
	again := newButton(d.words.T("action.import-again"), func() {
		away()
		d.read([]string{file.path})
	})
	again.Importance = widget.HighImportance
	later := newButton(d.words.T("import.not-now"), func() {
		away()
		d.settings.setSource(d.document.Path(), file) // as it is now, the planner knows of it
	})
	words := widget.NewLabel(d.words.T("import.source-changed", text.Args{"book": filepath.Base(file.path)}))
	words.Truncation = fyne.TextTruncateEllipsis
	line = container.NewStack(backdrop(colorChosen), container.New(layout.NewCustomPaddedLayout(2, 2, 12, 12),
		bordered(nil, nil, findingMark(chart.Watch), container.NewHBox(later, again), words)))
	return line
}
