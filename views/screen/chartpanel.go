package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// chartPanel is a named chart of the plan to work with, kept up to date: the
// picture, and over it what the planner must know of it. What is chosen here is
// remembered, and is what is copied and saved.
type chartPanel struct {
	desk    *Desk
	story   string
	state   state
	spec    chart.Spec // as it is shown
	whole   chart.Spec // with nothing left out
	view    *chartView
	tools   *chartTools // nil on a card
	notices *fyne.Container
	object  *fyne.Container
	close   func() // takes a chart shown large away
	// more is what else can be done with the chart where it stands, for its menu.
	more func() []*fyne.MenuItem
}

// newChartCard is a chart on a card among others.
func newChartCard(d *Desk, story string) *chartPanel {
	p := newChartPanel(d, story, leastChart())
	p.object.Objects = []fyne.CanvasObject{card(bordered(nil, p.notices, nil, nil, p.view))}
	return p
}

// newChartDesk is a chart with everything that can be done to it at hand.
func newChartDesk(d *Desk, story string) *chartPanel {
	p := newChartPanel(d, story, fyne.NewSize(grown(420), grown(260)))
	p.tools = newChartTools(p)
	head := container.NewVBox(p.tools.object, p.notices)
	p.object.Objects = []fyne.CanvasObject{bordered(head, nil, nil, nil, card(p.view))}
	return p
}

func newChartPanel(d *Desk, story string, least fyne.Size) *chartPanel {
	p := &chartPanel{desk: d, story: story, view: newChartView(chart.Spec{}, least),
		notices: container.NewVBox(), object: container.NewStack(), more: func() []*fyne.MenuItem { return nil }}
	p.view.menu = func(mark int, at fyne.Position) { d.chartMenu(p, mark, at) }
	p.view.origin = func(mark int, at fyne.Position) { d.showOrigin(p, mark, at) }
	p.view.open = func() { d.enlarge(p.story) }
	return p
}

// turnTo makes the panel show another chart.
func (p *chartPanel) turnTo(story string, s state) {
	p.story = story
	p.view.point(-1)
	p.show(s)
}

// show draws the chart as it now is.
func (p *chartPanel) show(s state) {
	p.state, p.spec, p.whole = s, s.spec(p.story), s.whole(p.story)
	p.view.about = s.aboutChart(p.story)
	p.view.show(p.spec)
	if p.tools != nil {
		p.tools.show()
	}
	p.showNotices()
}

// choice is what of the chart is shown.
func (p *chartPanel) choice() chartChoice { return p.state.choice(p.story) }

// choose shows another part of the chart, wherever it is on screen.
func (p *chartPanel) choose(c chartChoice) {
	p.desk.settings.setChoice(p.desk.document.Path(), p.story, c)
	p.desk.refresh()
}

func (p *chartPanel) chooseWhole() { p.choose(chartChoice{}) }

// showNotices tells what is left out of the chart, that the planner's title may
// no longer be true, and that notes have lost their marks.
func (p *chartPanel) showNotices() {
	p.notices.Objects = nil
	words := p.state.words
	if what := p.state.narrowed(p.whole, p.choice()); what != "" {
		p.notice(chart.Idle, what, words.T("chart.view.show-all"), p.chooseWhole)
	}
	if own, found := p.ownTitle(); found && own.Instead != p.spec.Told {
		p.notice(chart.Watch, words.T("chart.view.title-old", text.Args{"then": own.Instead, "now": p.spec.Told}),
			words.T("action.edit-title"), func() { p.desk.editTitle(p) })
	}
	if lost := len(p.lostNotes()); lost > 0 {
		p.notice(chart.Watch, words.T("chart.view.notes-lost", text.Args{"n": lost}), words.T("action.notes"), func() { p.desk.listNotes(p) })
	}
	p.notices.Refresh()
	p.object.Refresh()
}

// notice is a line with what can be done about it.
func (p *chartPanel) notice(status chart.Status, words, action string, do func()) {
	button := newButton(action, do)
	button.Importance = widget.LowImportance
	mark := container.NewHBox(spaceFor(fyne.NewSize(theme.Padding(), 0)), shape(status))
	p.notices.Add(bordered(nil, nil, mark, button, wrapped(words)))
}

// ownTitle is the planner's own title of the chart, in the language on screen.
func (p *chartPanel) ownTitle() (budget.ChartTitle, bool) {
	return p.state.plan.ChartTitles.Get(budget.ChartTitle{Chart: p.story, Language: string(p.state.words.Language())})
}

// lostNotes are those whose mark is no longer in the chart.
func (p *chartPanel) lostNotes() []budget.ChartNote {
	var lost []budget.ChartNote
	for _, note := range p.state.plan.NotesOn(p.story) {
		if _, _, found := p.whole.Find(note.Series, note.Category); !found {
			lost = append(lost, note)
		}
	}
	return lost
}
