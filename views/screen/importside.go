package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"fagplan/budget"
	"fagplan/views/text"
)

// importSide tells what importing a workbook will do, and asks: one list at a
// time.
type importSide struct {
	desk   *Desk
	tabs   *tabRow
	lists  [4]sideList
	shown  int
	place  *fyne.Container
	object fyne.CanvasObject
	item   *pending
}

// sideList is one of the lists beside a sheet.
type sideList interface {
	// show draws what a workbook would do, and count is how much there is.
	show(*pending)
	count(*pending) int
	content() fyne.CanvasObject
}

// The lists beside a sheet, in order, as keys import.side.X.
var sideNames = [...]string{"questions", "findings", "changes", "left-out"}

const (
	questionSide = iota
	findingSide
	changeSide
	leftOutSide
)

func newImportSide(d *Desk, item *pending, jump func(budget.Source)) *importSide {
	s := &importSide{desk: d, place: container.NewStack(), item: item}
	s.lists = [...]sideList{questionSide: newQuestionList(d, jump), findingSide: newImportFindings(d, jump),
		changeSide: newChangeList(d, jump), leftOutSide: newLeftOutList(d, jump)}
	s.tabs = newTabRow(s.turnTo)
	s.shown = changeSide
	if item.open() > 0 {
		s.shown = questionSide
	}
	s.object = card(inset(bordered(s.tabs.object, nil, nil, nil, s.place)))
	return s
}

func (s *importSide) show(item *pending) {
	s.item = item
	names := make([]string, len(s.lists))
	for i, list := range s.lists {
		names[i] = s.desk.words.T("import.side."+sideNames[i], text.Args{"n": list.count(item)})
	}
	s.tabs.show(names, s.shown)
	s.lists[s.shown].show(item)
	s.place.Objects = []fyne.CanvasObject{s.lists[s.shown].content()}
	s.place.Refresh()
}

func (s *importSide) turnTo(index int) {
	s.shown = index
	s.show(s.item)
}

// chosenTab is the name of the list that is shown.
func (s *importSide) chosenTab() *tab { return s.tabs.tabs[s.shown] }

// clearOfBar keeps the content of a scroller free of its bar.
func clearOfBar(content fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, theme.Size(theme.SizeNameScrollBar)), content))
}
