package screen

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// workbookExtensions are the names of files offered for reading in.
var workbookExtensions = []string{".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".ots", ".csv", ".tsv", ".txt"}

func (d *Desk) chooseWorkbooks() {
	if d.document == nil {
		return
	}
	open := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil {
			d.fail(err)
			return
		}
		if file != nil {
			path := file.URI().Path()
			if err := file.Close(); err != nil {
				fyne.LogError("closing the chosen file", err)
			}
			d.read([]string{path})
		}
	}, d.window)
	open.SetFilter(storage.NewExtensionFileFilter(workbookExtensions))
	d.showFiles(open)
}

// dropped opens a plan, or reads in workbooks, dragged onto the window.
func (d *Desk) dropped(files []fyne.URI) {
	var books []string
	for _, file := range files {
		if strings.EqualFold(file.Extension(), PlanExtension) {
			d.Open(file.Path())
			return
		}
		books = append(books, file.Path())
	}
	if d.document != nil && len(books) > 0 {
		d.read(books)
	}
}

// read looks through workbooks in the background and then shows what reading
// them in would do.
func (d *Desk) read(paths []string) {
	ctx, document := d.work.begin(), d.document
	d.status.progress(Progress{Doing: filepath.Base(paths[0])})
	inBackground(func() {
		previews, err := document.Preview(ctx, paths, func(p Progress) { fyne.Do(func() { d.status.progress(p) }) })
		fyne.Do(func() { d.readDone(previews, err) })
	})
}

func (d *Desk) readDone(previews []ImportPreview, err error) {
	d.status.idle()
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		d.fail(err)
	default:
		d.offer(previews)
	}
}

// offer shows what was understood and what will happen, before anything does.
func (d *Desk) offer(previews []ImportPreview) {
	content := container.NewVBox()
	changes := 0
	for _, p := range previews {
		content.Add(d.previewOf(p))
		changes += len(p.Edit.Changes)
	}
	size := d.window.Canvas().Size()
	const share = 0.8
	if changes == 0 {
		nothing := dialog.NewCustom(d.words.T("import.title"), d.words.T("action.close"), container.NewVScroll(content), d.window)
		nothing.Resize(fyne.NewSize(size.Width*share, size.Height*share))
		nothing.Show()
		return
	}
	question := dialog.NewCustomConfirm(d.words.T("import.title"), d.words.T("action.accept"), d.words.T("action.cancel"),
		container.NewVScroll(content), func(accepted bool) {
			if accepted {
				d.accept(previews)
			}
		}, d.window)
	question.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	question.Show()
}

// accept brings the workbooks in, each as one edit, in the background: a large
// one takes its time.
func (d *Desk) accept(previews []ImportPreview) {
	document := d.document
	d.status.progress(Progress{Doing: previews[0].Book})
	inBackground(func() {
		err := applyAll(document, previews)
		fyne.Do(func() {
			d.status.idle()
			d.settle(err)
		})
	})
}

// applyAll makes the edits in order and stops at the first that is refused.
func applyAll(document Document, previews []ImportPreview) error {
	for _, p := range previews {
		if p.Edit.IsEmpty() {
			continue
		}
		if err := document.Apply(context.Background(), p.Edit); err != nil {
			return err
		}
	}
	return nil
}

// previewOf tells of one workbook: the tables recognised, what they change,
// and what does not add up.
func (d *Desk) previewOf(p ImportPreview) fyne.CanvasObject {
	words := d.words
	box := container.NewVBox(strongText(p.Book, 15), wrapped(words.T("import.summary",
		text.Args{"added": p.Added, "changed": p.Changed, "unchanged": p.Unchanged, "skipped": p.Skipped})))
	if len(p.Edit.Changes) == 0 {
		box.Add(wrapped(words.T("import.nothing-new")))
	}
	tables := newGrid([]column[RecognisedTable]{
		{title: words.T("column.sheet"), width: 170, text: func(t RecognisedTable) string { return t.Sheet }},
		{title: words.T("column.range"), width: 90, text: func(t RecognisedTable) string { return t.Range }},
		{title: words.T("column.read-as"), text: func(t RecognisedTable) string { return words.T("table-kind." + t.As) }},
		{title: words.T("column.rows"), width: 70, right: true, text: func(t RecognisedTable) string { return words.Int(int64(t.Rows)) }},
	})
	tables.show(p.Tables)
	const rowHeight, most = 34, 8
	box.Add(container.NewStack(spaceFor(fyne.NewSize(1, float32(min(len(p.Tables), most)+1)*rowHeight)), tables.object()))
	for _, f := range p.Findings {
		message := wrapped(words.T("finding."+f.Rule+"."+f.Case, text.Args(f.Words)) + " " + f.Where.String())
		box.Add(container.NewBorder(nil, nil, findingMark(gravity(f.Severity)), nil, message))
	}
	for _, q := range p.Questions {
		message := wrapped(words.Question(q.Kind, q.Case, q.Words) + " " + q.Where.String())
		box.Add(container.NewBorder(nil, nil, findingMark(gravity(budget.Warning)), nil, message))
	}
	return box
}

// findingMark is a status shape set at the first line of a text.
func findingMark(s chart.Status) fyne.CanvasObject {
	return container.NewVBox(container.NewStack(spaceFor(fyne.NewSize(18, widget.NewLabel("").MinSize().Height)), shape(s)))
}
