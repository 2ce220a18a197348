package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/views/text"
)

// chartScreen lists every chart there is and shows one of them large, with
// everything that can be done to it.
type chartScreen struct {
	desk   *Desk
	head   *fyne.Container
	search *searchEntry
	list   *chartList
	panel  *chartPanel
	object fyne.CanvasObject
	state  state
	rows   []chartRow // all there are, searched or not
}

func newChartScreen(d *Desk) view {
	c := &chartScreen{desk: d, head: container.NewStack()}
	c.list = newChartList(c.choose)
	c.search = newSearchEntry(c.list.step)
	c.search.SetPlaceHolder(d.words.T("screen.charts.search"))
	c.search.OnChanged = func(string) { c.filter() }
	c.panel = newChartDesk(d, d.settings.chart(d.document.Path()))
	const least = 220
	left := card(inset(container.NewBorder(container.NewVBox(c.search, spaceFor(fyne.NewSize(least, 0))), nil, nil, nil, noLower(c.list, leastGrid().Height))))
	c.object = container.NewBorder(c.head, nil, nil, nil, container.New(inRow(1, 4), left, c.panel.object))
	return c
}

func (c *chartScreen) name() string               { return "charts" }
func (c *chartScreen) content() fyne.CanvasObject { return c.object }

func (c *chartScreen) show(s state) {
	c.state = s
	c.rows = chartRows(s)
	charts, ready, first := 0, 0, ""
	known := false
	for _, row := range c.rows {
		if row.story == "" {
			continue
		}
		charts++
		known = known || row.story == c.panel.story
		if row.empty == "" {
			if ready++; first == "" {
				first = row.story
			}
		}
	}
	c.head.Objects = []fyne.CanvasObject{heading(s.words.T("screen.charts.title", text.Args{"ready": ready, "all": charts}), s.words.T("screen.charts.subtitle"))}
	c.head.Refresh()
	if !known {
		c.panel.story = first
	}
	if c.panel.story == "" {
		c.panel.story = c.rows[1].story
	}
	c.filter()
	c.panel.show(s)
}

// filter lists the charts that are searched for. The one shown stays.
func (c *chartScreen) filter() {
	c.list.list(found(c.rows, c.search.Text, c.state.words), c.panel.story)
}

// choose shows a chart, and again when the plan is opened next.
func (c *chartScreen) choose(story string) {
	if story == c.panel.story {
		return
	}
	c.desk.settings.setChart(c.desk.document.Path(), story)
	c.panel.turnTo(story, c.state)
}

// find gives the search the keyboard.
func (c *chartScreen) find() { c.desk.window.Canvas().Focus(c.search) }

// searchEntry is a field to search a list with: up and down walk the list, and
// Escape empties the field.
type searchEntry struct {
	entry
	step func(by int)
	// escape is what Escape does where it does not empty the field.
	escape func()
}

func newSearchEntry(step func(by int)) *searchEntry {
	e := &searchEntry{step: step}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *searchEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		e.step(1)
	case fyne.KeyUp:
		e.step(-1)
	case fyne.KeyEscape:
		if e.escape != nil {
			e.escape()
			return
		}
		e.SetText("")
	default:
		e.entry.TypedKey(key)
	}
}
