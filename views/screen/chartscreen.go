package screen

import (
	"context"
	"maps"
	"slices"

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
	// counted tells that the rows know what their charts tell, or did before the
	// last edit, and stop ends finding that out.
	counted bool
	stop    func()
}

func newChartScreen(d *Desk) view {
	c := &chartScreen{desk: d, head: container.NewStack(), stop: func() {}}
	c.list = newChartList(c.choose)
	c.search = newSearchEntry(c.list.step)
	c.search.SetPlaceHolder(d.words.T("screen.charts.search"))
	c.search.OnChanged = func(string) { c.filter() }
	c.panel = newChartDesk(d, d.settings.chart(d.document.Path()))
	const least = 220
	left := card(inset(bordered(container.NewVBox(c.search, spaceFor(fyne.NewSize(least, 0))), nil, nil, nil, noLower(c.list, leastGrid().Height))))
	c.object = bordered(c.head, nil, nil, nil, container.New(inRow(1, 4), left, c.panel.object))
	return c
}

func (c *chartScreen) name() string               { return "charts" }
func (c *chartScreen) content() fyne.CanvasObject { return c.object }

// show draws the chart on show and lists the others at once. What they all tell
// takes time, and is found out in the background: until then the list says of
// them what it said before.
func (c *chartScreen) show(s state) {
	c.state = s
	listed := listedCharts(s)
	if !slices.ContainsFunc(listed, func(r chartRow) bool { return r.story != "" && r.story == c.panel.story }) {
		c.panel.story = firstToShow(s, listed)
	}
	c.panel.show(s)
	c.fill(asBefore(listed, c.rows), c.counted)
	c.learn(listed)
}

// learn finds out what the charts listed tell.
func (c *chartScreen) learn(listed []chartRow) {
	c.stop()
	ctx, stop := context.WithCancel(context.Background())
	c.stop = stop
	s := c.state
	s.told = maps.Clone(s.told) // what is on show goes on with its own
	rows := slices.Clone(listed)
	inBackground(func() {
		for i := range rows {
			if ctx.Err() != nil {
				return
			}
			rows[i].learn(s)
		}
		fyne.Do(func() {
			if ctx.Err() == nil {
				maps.Copy(c.state.told, s.told)
				c.fill(rows, true)
			}
		})
	})
}

// fill lists charts under a heading that tells how many have numbers to show,
// where that is counted.
func (c *chartScreen) fill(rows []chartRow, counted bool) {
	c.rows, c.counted = rows, counted
	charts, ready := 0, 0
	for _, row := range rows {
		if row.story == "" {
			continue
		}
		charts++
		if row.empty == "" {
			ready++
		}
	}
	title := "screen.charts.title-all"
	if counted {
		title = "screen.charts.title"
	}
	words := c.state.words
	c.head.Objects = []fyne.CanvasObject{heading(words.T(title, text.Args{"ready": ready, "all": charts}), words.T("screen.charts.subtitle"))}
	c.head.Refresh()
	c.filter()
}

// asBefore are the rows listed with what was known of them before.
func asBefore(listed, before []chartRow) []chartRow {
	of := make(map[string]chartRow, len(before))
	for _, row := range before {
		of[row.story] = row
	}
	rows := slices.Clone(listed)
	for i, row := range rows {
		if was, is := of[row.story]; is && row.story != "" {
			rows[i].empty, rows[i].words = was.empty, was.words
		}
	}
	return rows
}

// firstToShow is the first chart listed with numbers to show, or else the first
// of all.
func firstToShow(s state, listed []chartRow) string {
	for _, row := range listed {
		if row.story != "" && s.whole(row.story).Empty == "" {
			return row.story
		}
	}
	return listed[1].story
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
