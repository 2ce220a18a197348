package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// measureTimeline shows measures in time, so many at once as can be read. A
// press on one shows it in full.
type measureTimeline struct {
	desk       *Desk
	choose     func(budget.MeasureID)
	chart      *chartPanel
	told       *widget.Label
	back, next *button
	pager      *fyne.Container
	object     fyne.CanvasObject
	rows       []measureRow
	page       int
}

func newMeasureTimeline(d *Desk, choose func(budget.MeasureID)) *measureTimeline {
	t := &measureTimeline{desk: d, choose: choose, chart: newChartCard(d, "measures-timeline"), told: widget.NewLabel("")}
	t.chart.view.origin = func(mark int, _ fyne.Position) { choose(budget.MeasureID(t.chart.markAt(mark).category)) }
	t.chart.view.menu = t.offer
	t.back = d.iconButton(d.words.T("screen.measures.earlier-part"), theme.NavigateBackIcon(), func() { t.turn(-1) })
	t.next = d.iconButton(d.words.T("screen.measures.later-part"), theme.NavigateNextIcon(), func() { t.turn(1) })
	t.pager = container.NewHBox(t.back, t.told, t.next)
	t.object = bordered(nil, container.NewCenter(t.pager), nil, nil, noLower(container.NewVScroll(t.chart.object), leastChart().Height))
	return t
}

// show draws the first of the measures, or the part of them last looked at.
func (t *measureTimeline) show(rows []measureRow) {
	t.rows = rows
	if t.page*timelineRows >= len(rows) {
		t.page = 0
	}
	t.draw()
}

// offer shows what can be done about the measure of a bar, and beside the bars
// what can be done with the chart.
func (t *measureTimeline) offer(mark int, at fyne.Position) {
	if mark < 0 {
		t.desk.chartMenu(t.chart, mark, at)
		return
	}
	bar := t.chart.markAt(mark)
	row := t.rows[slices.IndexFunc(t.rows, func(r measureRow) bool { return string(r.measure.ID) == bar.category })]
	items := append(t.desk.statusMenu(row, t.choose, func(to int) { t.desk.reportStatus(row.measure, boardOrder[to]) }),
		t.desk.item("action.annotate-mark", func() { t.desk.annotate(t.chart, bar) }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), t.desk.window.Canvas(), at)
}

func (t *measureTimeline) turn(by int) {
	t.page += by
	t.draw()
}

func (t *measureTimeline) draw() {
	first := t.page * timelineRows
	last := min(first+timelineRows, len(t.rows))
	s := t.desk.state
	s.measures = make(map[budget.MeasureID]bool)
	for _, row := range t.rows[first:last] {
		s.measures[row.measure.ID] = true
	}
	t.chart.show(s)
	t.chart.fitRows()
	t.told.SetText(s.words.T("screen.measures.part", text.Args{"first": first + 1, "last": last, "all": len(t.rows)}))
	enable(t.back, first > 0)
	enable(t.next, last < len(t.rows))
	t.pager.Hidden = len(t.rows) <= timelineRows
	t.pager.Refresh()
}

func enable(b *button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
