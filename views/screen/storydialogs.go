package screen

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"fagplan/budget"
)

// dialogStories are what comes over a screen.
var dialogStories = []struct {
	name string
	do   func(*Desk)
}{
	{"dialog.error", func(d *Desk) { d.fail(context.Canceled) }},
	{"dialog.finding", (*Desk).examineFirst},
	{"dialog.form", func(d *Desk) { d.addPositionsStory() }},
	{"dialog.form-refused", func(d *Desk) { d.addPositionsStory().save() }},
	{"dialog.new-plan", (*Desk).newPlan},
	{"dialog.override-block", (*Desk).pasteStory},
	{"dialog.measure-menu", (*Desk).measureMenuStory},
	{"dialog.chart-large", func(d *Desk) { d.enlarge("costs") }},
	{"dialog.chart-title", func(d *Desk) { d.editTitle(d.storyPanel("costs")) }},
	{"dialog.chart-table", func(d *Desk) { d.showTable(d.state.spec("costs")) }},
	{"dialog.chart-menu", func(d *Desk) { d.chartMenu(d.storyPanel("costs"), 0, fyne.NewPos(300, 160)) }},
	{"dialog.roll", func(d *Desk) { askRoll(d, d.state.revision) }},
	{"dialog.palette", (*Desk).openPalette},
	{"dialog.tour", (*Desk).startTour},
	{"dialog.help", (*Desk).openHelp},
	{"dialog.about", (*Desk).about},
	{"dialog.period", func(d *Desk) { d.top.part.Tapped(&fyne.PointEvent{}) }},
}

// dialogs draws what comes over a screen, in the looks that matter to it.
func (b *storybook) dialogs() {
	for _, look := range append([]storyLook{normalLook}, otherLooks()...) {
		b.story("welcome", look, nil, func(*Desk) {})
		for _, story := range dialogStories {
			b.story(story.name, look, b.plans.Normal, story.do)
		}
	}
	b.loading()
}

// addPositionsStory asks for a new number of positions.
func (d *Desk) addPositionsStory() *form {
	d.openScreen("positions")
	return addPositions(d)
}

// pasteStory pastes over numbers that came from a workbook.
func (d *Desk) pasteStory() {
	d.openScreen("economy")
	table := d.current().(*economy).tables[budget.Budget]
	d.app.Clipboard().SetContent("1\t2\r\n3\t4")
	table.grid.choose(1, 2)
	table.grid.paste()
}

// measureMenuStory opens the menu of the first bar in time.
func (d *Desk) measureMenuStory() {
	timeline := newMeasureTimeline(d, func(budget.MeasureID) {})
	timeline.show(measureRows(d.state))
	timeline.chart.view.Resize(leastChart())
	timeline.offer(0, fyne.NewPos(300, 160))
}

// examineFirst looks closer at the gravest finding, if there is one.
func (d *Desk) examineFirst() {
	if len(d.state.findings) > 0 {
		d.examine(d.state.findings[0])
	}
}

// storyPanel is a chart in no place of its own.
func (d *Desk) storyPanel(story string) *chartPanel {
	p := newChartCard(d, story)
	p.show(d.state)
	return p
}

// loading draws the overview before its charts are drawn, and while a workbook
// is read.
func (b *storybook) loading() {
	look := normalLook
	look.name = "loading"
	now := inBackground
	inBackground = func(func()) {}
	b.story("overview", look, b.plans.Normal, func(*Desk) {})
	b.story("import", look, b.plans.Normal, func(d *Desk) {
		d.read([]string{b.plans.Questions})
		d.imports.late = true
		d.imports.show()
		d.imports.tell(d.imports.turn, Progress{Doing: d.imports.current().name(), Step: Understanding, Done: 1, Of: 4})
	})
	inBackground = now
}

// imports draws the screen that reads workbooks in at each step.
func (b *storybook) imports() {
	for _, look := range append([]storyLook{normalLook}, otherLooks()...) {
		b.story("import.questions", look, b.plans.Empty, func(d *Desk) { d.read([]string{b.plans.Questions}) })
		b.story("import.refused", look, b.plans.Normal, func(d *Desk) { d.read([]string{b.plans.Refused}) })
		b.story("import.several", look, b.plans.Empty, func(d *Desk) { d.read([]string{b.plans.Questions, b.plans.Refused}) })
		b.story("import.over-example", look, b.plans.Normal, func(d *Desk) { d.read([]string{b.plans.Questions}) })
	}
}

// widgetStory is a shared widget and what is done with it.
type widgetStory struct {
	name string
	size fyne.Size
	make func(*Desk) (fyne.CanvasObject, func())
}

// widgets draws the widgets the screens share, each by itself.
func (b *storybook) widgets() {
	for _, look := range append([]storyLook{normalLook}, otherLooks()...) {
		for _, story := range widgetStories() {
			if b.err != nil {
				return
			}
			if b.plans.wants("widget." + story.name + "." + look.name) {
				b.widget(look, story)
			}
		}
	}
}

func (b *storybook) widget(look storyLook, story widgetStory) {
	d := b.desk(look, b.plans.Normal)
	defer d.window.Close()
	object, do := story.make(d)
	d.window.Resize(fyne.NewSize(grown(story.size.Width), grown(story.size.Height)))
	d.window.SetContent(inset(object))
	do()
	b.draw(d, "widget."+story.name+"."+look.name)
}

// pointed has the pointer come over a widget.
func pointed(o desktop.Hoverable) {
	o.MouseIn(&desktop.MouseEvent{})
}
