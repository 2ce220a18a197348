package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// importWork shows one workbook: left the sheet as it is with what was
// recognised, right what will happen and what is asked.
type importWork struct {
	desk   *Desk
	book   Import
	head   *fyne.Container
	accept *button
	sheet  *sheetPane
	side   *importSide
	object fyne.CanvasObject
}

func newImportWork(d *Desk, item *pending) *importWork {
	w := &importWork{desk: d, book: item.book, head: container.NewStack()}
	w.sheet = newSheetPane(d, item)
	w.side = newImportSide(d, item, w.jump)
	w.accept = newButton(d.words.T("action.accept"), d.imports.accept)
	w.accept.Importance = widget.HighImportance
	cancel := newButton(d.words.T("action.cancel"), d.imports.drop)
	buttons := container.NewVBox(container.NewHBox(cancel, w.accept))
	w.object = bordered(bordered(nil, nil, nil, buttons, w.head), nil, nil, nil,
		container.New(inRow(3, 2), noLower(w.sheet.object, tall(halfScreen)), noLower(w.side.object, tall(halfScreen))))
	return w
}

// show draws what is now known of the workbook.
func (w *importWork) show(item *pending) {
	words, p := w.desk.words, item.preview
	subtitle := words.T("import.nothing-written")
	if n := item.open(); n > 0 {
		subtitle = words.T("import.open-questions", text.Args{"n": n})
	}
	w.head.Objects = []fyne.CanvasObject{heading(w.title(item), subtitle)}
	w.head.Refresh()
	if p.Edit.IsEmpty() || w.desk.document.ReadOnly() || w.desk.imports.busy {
		w.accept.Disable()
	} else {
		w.accept.Enable()
	}
	w.sheet.show(item)
	w.side.show(item)
}

// title tells what will happen. That there is nothing new is not known before
// the last question is answered.
func (w *importWork) title(item *pending) string {
	p := item.preview
	if p.Edit.IsEmpty() && p.Unchanged > 0 && item.open() == 0 {
		return w.desk.words.T("import.nothing-new")
	}
	count := w.desk.words.Counted
	return w.desk.words.T("import.summary", text.Args{"added": count("count.new", p.Added), "changed": count("count.changed", p.Changed),
		"unchanged": count("count.unchanged", p.Unchanged), "skipped": count("count.skipped-values", p.Skipped)}) + w.desk.removals(p)
}

// removals says how many records go, as only a template makes them: nothing for
// none.
func (d *Desk) removals(p ImportPreview) string {
	if p.Removed == 0 {
		return ""
	}
	return " " + d.words.T("import.removed", text.Args{"removed": p.Removed})
}

// jump shows a cell of the workbook.
func (w *importWork) jump(where budget.Source) { w.sheet.jump(where) }
