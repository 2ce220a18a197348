package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// topBar names the plan and the reader's place in it, and holds what is done
// most: undo, redo, reading in workbooks.
type topBar struct {
	desk     *Desk
	object   fyne.CanvasObject
	plan     *widget.Label
	revision *widget.Label
	bar      *fyne.Container
	right    *fyne.Container
	year     *widget.Select
	undo     *widget.Button
	redo     *widget.Button
}

func newTopBar(d *Desk) *topBar {
	b := &topBar{desk: d}
	b.plan = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	b.plan.Truncation = fyne.TextTruncateEllipsis
	b.revision = widget.NewLabel("")
	b.year = widget.NewSelect(nil, nil)
	b.year.PlaceHolder = d.words.T("column.year")
	b.undo = widget.NewButtonWithIcon("", theme.ContentUndoIcon(), d.undo)
	b.redo = widget.NewButtonWithIcon("", theme.ContentRedoIcon(), d.redo)
	read := widget.NewButtonWithIcon(d.words.T("action.import"), theme.DocumentIcon(), d.chooseWorkbooks)
	read.Importance = widget.HighImportance
	b.right = container.NewHBox(b.revision, container.NewCenter(container.NewGridWrap(fyne.NewSize(yearWidth, b.year.MinSize().Height), b.year)), b.undo, b.redo, read)
	b.bar = container.New(layout.NewCustomPaddedLayout(6, 6, 10, 12), container.NewBorder(nil, nil, nil, b.right, b.plan))
	b.object = container.NewStack(backdrop(colorRail), container.NewBorder(nil, widget.NewSeparator(), nil, nil, b.bar))
	return b
}

// yearWidth has room for a year and the arrow beside it.
const yearWidth = 84

func (b *topBar) show(s state) {
	words := s.words
	b.plan.SetText(s.planName())
	if s.plan.Revisions.Len() == 0 {
		b.revision.SetText("")
		b.year.Hide()
	} else {
		b.revision.SetText(words.T("bar.revision", text.Args{"status": s.revision.Status, "first": strconv.Itoa(s.revision.FirstYear), "last": strconv.Itoa(s.revision.LastYear)}))
		b.showYears(s)
	}
	b.showEdit(b.undo, b.desk.document.UndoNext)
	b.showEdit(b.redo, b.desk.document.RedoNext)
	b.bar.Refresh()
}

// showYears offers the revision's years. The handler is set last: filling the
// list is not a choice.
func (b *topBar) showYears(s state) {
	b.year.OnChanged = nil
	b.year.Options = nil
	for _, year := range s.revision.Years() {
		b.year.Options = append(b.year.Options, strconv.Itoa(year))
	}
	b.year.SetSelected(strconv.Itoa(s.year))
	b.year.OnChanged = b.chooseYear
	b.year.Show()
}

func (b *topBar) chooseYear(chosen string) {
	if year, err := strconv.Atoi(chosen); err == nil {
		b.desk.settings.setYear(b.desk.document.Path(), year)
		b.desk.refresh()
	}
}

func (b *topBar) showEdit(button *widget.Button, next func() (EditName, bool)) {
	if _, possible := next(); possible && !b.desk.document.ReadOnly() {
		button.Enable()
		return
	}
	button.Disable()
}
