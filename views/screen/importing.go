package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// workbookExtensions are the names of files offered for reading in.
var workbookExtensions = []string{".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".ots", ".csv", ".tsv", ".txt"}

func (d *Desk) chooseWorkbooks() {
	if d.document == nil {
		return
	}
	q := FileQuestion{Title: d.words.T("file.open-workbook"), Kind: d.words.T("file.workbooks"), Extensions: workbookExtensions}
	d.askToOpen(q, func(path string) { d.read([]string{path}) })
}

// dropped opens a plan, or reads in workbooks, dragged onto the window. Where no
// plan is open the workbooks begin a new one.
func (d *Desk) dropped(files []fyne.URI) {
	var books []string
	for _, file := range files {
		if strings.EqualFold(file.Extension(), PlanExtension) {
			d.Open(file.Path())
			return
		}
		books = append(books, file.Path())
	}
	switch {
	case len(books) == 0:
	case d.document == nil:
		d.startWith(books)
	default:
		d.read(books)
	}
}

// read shows what reading workbooks in would do, one after the other.
func (d *Desk) read(paths []string) {
	if d.document == nil {
		return
	}
	d.openScreen("import")
	d.imports.add(paths)
}

// findingMark is a status shape set at the first line of a text.
func findingMark(s chart.Status) fyne.CanvasObject {
	return container.NewVBox(container.NewStack(spaceFor(fyne.NewSize(grown(18), widget.NewLabel("").MinSize().Height)), shape(s)))
}
