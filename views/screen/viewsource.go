package screen

import (
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/text"
)

func workbookOf(file sourceFile) budget.Workbook { return budget.Workbook{ID: file.workbook} }

// showSource opens the workbook a number came from with the system's program
// for it, and says in which cell the number is. Where the file is not known or
// not there, it says where the number was.
func (d *Desk) showSource(source budget.Source) {
	file, known := d.settings.source(d.document.Path(), source.Workbook)
	where := text.Args{"cell": d.state.origin(source), "path": file.path, "date": d.importDate(source.Workbook)}
	if !known {
		d.say(d.words.T("source.unknown", where))
		return
	}
	inBackground(func() {
		_, err := stampOf(file.path)
		fyne.Do(func() {
			if err != nil {
				d.say(d.words.T("source.gone", where))
				return
			}
			if err := d.app.OpenURL(fileURL(file.path)); err != nil {
				d.say(d.words.T("source.gone", where))
				return
			}
			d.status.note(d.words.T("source.opened", where))
		})
	})
}

// importDate is when a workbook was read in.
func (d *Desk) importDate(id budget.WorkbookID) string {
	book, _ := d.state.plan.Workbooks.Get(budget.Workbook{ID: id})
	const dateLength = len("2006-01-02")
	day, err := budget.ParsePeriod(book.ImportedAt[:min(len(book.ImportedAt), dateLength)])
	if err != nil {
		return ""
	}
	return d.words.Period(day)
}

// fileURL names a file as the system's programs take it.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/budsjett.xlsx
	}
	return &url.URL{Scheme: "file", Path: path}
}
