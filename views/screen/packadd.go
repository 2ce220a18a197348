package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// pageChoice is a page that can be put in a pack, or the subject of those after
// it.
type pageChoice struct {
	page    budget.PackPage
	name    string
	words   string // what it can be found by
	subject bool
}

// pageChoices are all pages with something to show, under their subjects.
func (b *packScreen) pageChoices() []pageChoice {
	words := b.state.words
	choices := []pageChoice{{name: words.T("screen.board.other-pages"), subject: true}}
	for _, content := range budget.PageContents {
		if content != budget.ChartContent {
			name := words.Name(content)
			choices = append(choices, pageChoice{page: budget.PackPage{Content: content}, name: name, words: name})
		}
	}
	for _, row := range chartRows(b.state) {
		switch {
		case row.story == "":
			choices = append(choices, pageChoice{name: row.name, subject: true})
		case row.empty == "":
			choices = append(choices, pageChoice{page: pageOf(row.story), name: row.name, words: row.words})
		}
	}
	return withoutEmptySubjects(choices)
}

// withoutEmptySubjects takes out subjects that nothing comes after.
func withoutEmptySubjects(choices []pageChoice) []pageChoice {
	var some []pageChoice
	for i, choice := range choices {
		if !choice.subject || i+1 < len(choices) && !choices[i+1].subject {
			some = append(some, choice)
		}
	}
	return some
}

// pageChooser lets pages be marked to be put in a pack. Those it has are marked
// for good: no page is in a pack twice.
type pageChooser struct {
	screen *packScreen
	all    []pageChoice
	left   []pageChoice // those found
	chosen []budget.PackPage
	search *searchEntry
	list   *namedList
	add    *button
	window *dialog.CustomDialog
}

// choosePages asks which pages to put in the pack, after the one on show.
func (b *packScreen) choosePages() {
	if !b.desk.refused() {
		newPageChooser(b)
	}
}

func newPageChooser(b *packScreen) *pageChooser {
	d := b.desk
	c := &pageChooser{screen: b, all: b.pageChoices()}
	c.list = newNamedList(d.words.T("screen.board.pages"), func() int { return len(c.left) }, newPageChoice, c.update)
	c.list.HideSeparators = true
	c.list.OnSelected = func(id widget.ListItemID) {
		c.list.UnselectAll()
		c.toggle(c.left[id])
	}
	c.search = newSearchEntry(func(int) { d.window.Canvas().Focus(c.list) })
	c.search.SetPlaceHolder(d.words.T("screen.charts.search"))
	c.search.OnChanged = func(string) { c.narrow() }
	c.search.escape = func() { c.window.Hide() }
	c.add = newButton(d.words.T("action.add"), func() {
		c.window.Hide()
		b.addPages(c.chosen)
	})
	c.add.Importance = widget.HighImportance
	c.add.Disable()
	c.window = dialog.NewCustomWithoutButtons(d.words.T("screen.board.add-pages"), bordered(c.search, nil, nil, nil, c.list), d.window)
	c.window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { c.window.Hide() }), c.add})
	c.narrow()
	const width, height = 560, 620
	c.window.Resize(d.roomFor(width, height))
	c.window.Show()
	d.window.Canvas().Focus(c.search)
	return c
}

// narrow lists the pages that are searched for.
func (c *pageChooser) narrow() {
	c.left = nil
	for _, choice := range c.all {
		if choice.subject || holds(c.search.Text, choice.words) {
			c.left = append(c.left, choice)
		}
	}
	c.left = withoutEmptySubjects(c.left)
	c.list.Refresh()
}

// marked reports whether a page is among those to be put in.
func (c *pageChooser) marked(page budget.PackPage) bool {
	return boardPack{pages: c.chosen}.has(page)
}

// toggle marks a page, or no longer.
func (c *pageChooser) toggle(choice pageChoice) {
	if choice.subject || c.screen.pack.has(choice.page) {
		return
	}
	var others []budget.PackPage
	for _, page := range c.chosen {
		if !isSamePage(page, choice.page) {
			others = append(others, page)
		}
	}
	if !c.marked(choice.page) {
		others = append(others, choice.page)
	}
	c.chosen = others
	enable(c.add, len(c.chosen) > 0)
	c.list.Refresh()
}

func newPageChoice() fyne.CanvasObject {
	subject := widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	return container.NewStack(subject, newCheck("", nil))
}

func (c *pageChooser) update(id widget.ListItemID, o fyne.CanvasObject) {
	choice, row := c.left[id], o.(*fyne.Container)
	subject, box := row.Objects[0].(*widget.Label), row.Objects[1].(*check)
	subject.Hidden, box.Hidden = !choice.subject, choice.subject
	subject.SetText(choice.name)
	has := c.screen.pack.has(choice.page)
	box.OnChanged = nil
	box.Text, box.Checked = choice.name, has || c.marked(choice.page)
	if box.Enable(); has {
		box.Disable()
	}
	box.OnChanged = func(bool) { c.toggle(choice) }
	row.Refresh()
}
