package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// topBar names the plan and the reader's place in it, and holds what is done
// most: undo, redo, reading in workbooks.
type topBar struct {
	desk     *Desk
	object   fyne.CanvasObject
	plan     *widget.Label
	revision *revisionBar
	bar      *fyne.Container
	year     *chooser
	part     *chooser // of the year: all of it, or a tertial
	undo     *button
	redo     *button
	read     *button
	edits    *fyne.Container // undo and redo
}

func newTopBar(d *Desk) *topBar {
	b := &topBar{desk: d}
	b.plan = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	b.plan.Truncation = fyne.TextTruncateEllipsis
	b.revision = newRevisionBar(d)
	b.year, b.part = newChooser(nil, nil), newChooser(b.parts(), nil)
	b.year.name = d.words.T("column.year")
	b.year.PlaceHolder, b.part.PlaceHolder = d.words.T("column.year"), b.parts()[0]
	b.undo = d.iconButton(d.words.T("action.undo"), theme.ContentUndoIcon(), d.undo)
	b.redo = d.iconButton(d.words.T("action.redo"), theme.ContentRedoIcon(), d.redo)
	b.read = d.roomy(d.words.T("action.import"), theme.DocumentIcon(), d.chooseWorkbooks)
	b.read.Importance = widget.HighImportance
	b.edits = container.NewHBox(b.undo, b.redo)
	right := container.NewHBox(fixed(b.year, yearWidth), fixed(b.part, partWidth), b.edits, b.read)
	b.bar = container.New(layout.NewCustomPaddedLayout(6, 6, 10, 12), container.New(barLayout{b.revision}, b.plan, b.revision.object, right))
	b.object = container.NewStack(backdrop(colorRail), bordered(nil, widget.NewSeparator(), nil, nil, b.bar))
	return b
}

// Room for a year, or a part of one, and the arrow beside it.
const (
	yearWidth = 84
	partWidth = 112
)

// fixed is a choice that is as wide as it is told to be.
func fixed(choice *chooser, width float32) fyne.CanvasObject {
	return container.NewCenter(container.NewGridWrap(fyne.NewSize(grown(width), choice.MinSize().Height), choice))
}

// parts are the parts of a year a planner reports for: all of it, or a tertial.
func (b *topBar) parts() []string {
	parts := []string{b.desk.words.T("bar.whole-year")}
	for tertial := 1; tertial <= 3; tertial++ {
		parts = append(parts, b.desk.words.T("bar.tertial", text.Args{"n": tertial}))
	}
	return parts
}

func (b *topBar) show(s state) {
	b.plan.SetText(s.planName())
	if s.plan.Revisions.Len() == 0 {
		b.revision.object.Hide()
		b.year.Hide()
		b.part.Hide()
	} else {
		b.revision.object.Show()
		b.revision.show(s)
		b.showYears(s)
	}
	b.showEdit(b.undo, "action.undo", Document.UndoNext)
	b.showEdit(b.redo, "action.redo", Document.RedoNext)
	b.bar.Refresh()
}

// showYears offers the revision's years. The handler is set last: filling the
// list is not a choice.
func (b *topBar) showYears(s state) {
	b.year.OnChanged, b.part.OnChanged = nil, nil
	b.year.Options = nil
	for _, year := range s.revision.Years() {
		b.year.Options = append(b.year.Options, strconv.Itoa(year))
	}
	b.year.SetSelected(strconv.Itoa(s.year))
	b.part.SetSelectedIndex(partOf(s.period))
	b.year.OnChanged = func(string) { b.choosePeriod() }
	b.part.OnChanged = b.year.OnChanged
	b.year.Show()
	b.part.Show()
}

// partOf is the tertial of a period, 0 for a whole year.
func partOf(period budget.Period) int {
	for tertial := 1; tertial <= 3; tertial++ {
		if period == budget.TertialOf(period.Year(), tertial) {
			return tertial
		}
	}
	return 0
}

// barLayout sets the plan's name at the left, and the revision and what can be
// done at the right. Where there is no room for both, a revision that can be
// chosen goes before the name, and one that is only told is left out.
type barLayout struct{ revision *revisionBar }

// Layout implements fyne.Layout.
func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, revision, tools := objects[0], objects[1], objects[2]
	left := size.Width - tools.MinSize().Width
	tools.Move(fyne.NewPos(left, 0))
	tools.Resize(fyne.NewSize(tools.MinSize().Width, size.Height))
	const least = 160 // for the name
	wide := revision.MinSize().Width
	shows := left-wide >= grown(least)
	if !shows && l.revision.several() {
		shows, wide = true, max(left, 0)
	}
	if shows {
		left -= wide
		revision.Move(fyne.NewPos(left, (size.Height-revision.MinSize().Height)/2))
		revision.Resize(fyne.NewSize(wide, revision.MinSize().Height))
	} else {
		putAway(revision)
	}
	if left <= 0 {
		putAway(name)
		return
	}
	name.Move(fyne.NewPos(0, (size.Height-name.MinSize().Height)/2))
	name.Resize(fyne.NewSize(left, name.MinSize().Height))
}

// putAway moves out of sight what there is no room for.
func putAway(o fyne.CanvasObject) {
	o.Resize(fyne.NewSize(0, 0))
	o.Move(fyne.NewPos(-o.MinSize().Width, -o.MinSize().Height))
}

// MinSize implements fyne.Layout.
func (barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[2].MinSize()
	return fyne.NewSize(size.Width+objects[0].MinSize().Width, max(size.Height, objects[0].MinSize().Height))
}

func (b *topBar) choosePeriod() {
	year, err := strconv.Atoi(b.year.Selected)
	if err != nil {
		return
	}
	period := budget.YearOf(year)
	if tertial := b.part.SelectedIndex(); tertial > 0 {
		period = budget.TertialOf(year, tertial)
	}
	b.desk.choosePeriod(period)
}

// choosePeriod shows the plan in a year, or a tertial, whose amounts stand in a
// column of their own.
func (d *Desk) choosePeriod(period budget.Period) {
	d.settings.setPeriod(d.document.Path(), period)
	d.settings.setByTertial(partOf(period) > 0)
	d.refresh()
}

// showEdit lets a button take back or make again the next edit, which its name
// tells.
func (b *topBar) showEdit(button *button, key string, next func(Document) (EditName, bool)) {
	button.name = b.desk.nameOf(key, next)
	if _, possible := next(b.desk.document); possible && !b.desk.document.ReadOnly() {
		button.Enable()
		return
	}
	button.Disable()
}
