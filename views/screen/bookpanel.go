package screen

import (
	"maps"

	"fyne.io/fyne/v2"

	"fagplan/budget"
)

// fileState is how the file of a workbook is, against when it was read.
type fileState string

// The states of files.
const (
	fileUnknown fileState = "unknown" // read on another machine, or before this was remembered
	fileAsRead  fileState = "as-read" // holds what was read
	fileChanged fileState = "changed" // holds something else
	fileMissing fileState = "missing" // is not where it was
)

// bookRow is a workbook and what the plan has of it.
type bookRow struct {
	book budget.Workbook
	came budget.Provenance
	file fileState
	path string
	// lacks tells that its newest fact is older than the period stood in.
	lacks bool
}

// isStale reports whether there is something to read again.
func (r bookRow) isStale() bool { return r.lacks || r.file == fileChanged || r.file == fileMissing }

// bookPanel lists the plan's workbooks.
type bookPanel struct {
	*deedPanel[bookRow]
	desk  *Desk
	files map[budget.WorkbookID]fileState
	// came is what the plan counted has from each workbook.
	counted *budget.Plan
	came    map[budget.WorkbookID]*budget.Provenance
}

func newBookPanel(d *Desk) *bookPanel {
	p := &bookPanel{desk: d, files: make(map[budget.WorkbookID]fileState)}
	may := func(bookRow) bool { return !d.document.ReadOnly() }
	p.deedPanel = newDeedPanel(d, p.sheet(),
		deed[bookRow]{label: d.words.T("action.import-again"), do: p.readAgain, can: may, first: true},
		deed[bookRow]{label: d.words.T("action.choose-file"), do: func(bookRow) { d.chooseWorkbooks() }, can: may},
		deed[bookRow]{label: d.words.T("action.open-workbook"), do: p.openFile,
			can: func(r bookRow) bool { return r.path != "" && r.file != fileMissing }})
	return p
}

func (p *bookPanel) show(s state) {
	p.deedPanel.show(s)
	p.lookAtFiles(s)
}

// readAgain reads the workbook in once more, from where it was or from where the
// planner finds it.
func (p *bookPanel) readAgain(r bookRow) {
	if r.path == "" || r.file == fileMissing {
		p.desk.chooseWorkbooks()
		return
	}
	p.desk.read([]string{r.path})
}

func (p *bookPanel) openFile(r bookRow) { p.desk.showSource(budget.Source{Workbook: r.book.ID}) }

// lookAtFiles finds out, in the background, which files are as they were read.
func (p *bookPanel) lookAtFiles(s state) {
	document := p.desk.document
	files := p.desk.settings.sources(document.Path())
	inBackground(func() {
		states := make(map[budget.WorkbookID]fileState)
		for _, file := range files {
			if book, found := s.plan.Workbooks.Get(workbookOf(file)); found {
				states[book.ID] = stateOfFile(file, book)
			}
		}
		fyne.Do(func() {
			if p.desk.document != document || maps.Equal(p.files, states) {
				return
			}
			p.files = states
			p.desk.redraw("sources")
			if current := p.desk.current(); current != nil && current.name() == "sources" {
				p.desk.draw(p.desk.shown)
			}
		})
	})
}

func stateOfFile(file sourceFile, book budget.Workbook) fileState {
	if _, err := stampOf(file.path); err != nil {
		return fileMissing
	}
	if hasDigest(file.path, book.SHA256) {
		return fileAsRead
	}
	return fileChanged
}
