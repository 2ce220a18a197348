package screen

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/text"
)

// milestones shows the steps of every measure in time, plan against actual, to
// be dragged to another date, over the table of them. The timeline shows what
// the table lists: a search narrows both.
type milestones struct {
	desk   *Desk
	head   *fyne.Container
	chart  *chartPanel
	table  *tablePanel[budget.Milestone]
	object fyne.CanvasObject
	state  state
	rows   []budget.Milestone // those listed
	page   int                // which of them the timeline shows
}

// timelineRows is how many rows a timeline shows at a time: as many as can be
// read.
const timelineRows = 40

func newMilestones(d *Desk) view {
	m := &milestones{desk: d, head: container.NewStack(), chart: newChartCard(d, "milestones")}
	m.table = newTablePanel(d, milestoneSheet(d))
	m.table.listed = m.list
	m.table.follow = func(budget.Milestone, int) { m.turnPage(m.table.grid.cursor.Row / timelineRows) }
	m.chart.view.moves = &timeMoves{near: m.near, drop: m.drop, step: m.step}
	m.chart.view.origin = func(mark int, _ fyne.Position) { m.findRow(m.chart.markAt(mark)) }
	split := container.NewVSplit(noLower(container.NewVScroll(m.chart.object), leastChart().Height), card(inset(m.table.object())))
	const share = 0.55
	split.Offset = share
	m.object = bordered(m.head, nil, nil, nil, split)
	return m
}

func (m *milestones) name() string               { return "milestones" }
func (m *milestones) content() fyne.CanvasObject { return m.object }

// show draws the table, and with what it lists the timeline.
func (m *milestones) show(s state) {
	m.state = s
	about := s.about("screen.milestones.subtitle")
	if s.revision.Status.Locked() {
		about = s.words.T("screen.milestones.locked", subtitleArgs(s))
	}
	m.head.Objects = []fyne.CanvasObject{heading(s.titleOf("milestones"), about)}
	m.head.Refresh()
	m.table.show(s)
}

// findRecord chooses a milestone in the table, or the one that is reported of.
func (m *milestones) findRecord(record budget.Record) bool {
	if reached, is := record.(budget.MilestoneProgress); is {
		record = budget.Milestone{Revision: m.state.revision.ID, ID: reached.Milestone}
	}
	return m.table.findRecord(record)
}

// list shows the rows of the table in time.
func (m *milestones) list(rows []budget.Milestone) {
	m.rows = rows
	if m.page*timelineRows >= len(rows) {
		m.page = 0
	}
	m.draw()
}

// turnPage shows the part of the rows the keyboard is in.
func (m *milestones) turnPage(page int) {
	if page != m.page {
		m.page = page
		m.draw()
	}
}

func (m *milestones) draw() {
	s := m.state
	first := m.page * timelineRows
	s.milestones = make(map[budget.MilestoneID]bool)
	for _, row := range m.rows[first:min(first+timelineRows, len(m.rows))] {
		s.milestones[row.ID] = true
	}
	m.chart.show(s)
	m.chart.fitRows()
}

// findRow puts the keyboard in the row of a mark.
func (m *milestones) findRow(mark chartMark) {
	for i, row := range m.rows {
		if string(row.ID) == mark.category {
			m.table.grid.choose(i, milestoneDue)
		}
	}
}

// find gives the search of the table the keyboard.
func (m *milestones) find() { m.table.find() }

// of is the milestone a mark of its due date is about.
func (m *milestones) of(mark chartMark) (budget.Milestone, bool) {
	if mark.series != "due" {
		return budget.Milestone{}, false
	}
	return m.state.plan.Milestones.Get(budget.Milestone{Revision: m.state.revision.ID, ID: budget.MilestoneID(mark.category)})
}

// near snaps a milestone to the unit it is dated by.
func (m *milestones) near(mark chartMark, moment float64) (float64, string, bool) {
	milestone, found := m.of(mark)
	if !found {
		return 0, "", false
	}
	due := budget.PeriodEnding(milestone.Due.Unit(), moment)
	return due.Ends(), m.state.words.T("screen.milestones.move", text.Args{"milestone": milestone.Title, "due": due}), true
}

func (m *milestones) drop(mark chartMark, moment float64) {
	if milestone, found := m.of(mark); found {
		m.move(milestone, budget.PeriodEnding(milestone.Due.Unit(), moment))
	}
}

func (m *milestones) step(mark chartMark, by int) {
	if milestone, found := m.of(mark); found {
		m.move(milestone, milestone.Due.Shifted(by))
	}
}

// move lets a milestone be due in another period, as an edit.
func (m *milestones) move(milestone budget.Milestone, due budget.Period) {
	words := m.state.words
	edit, err := budget.MoveMilestone(m.state.plan, milestone, due)
	switch {
	case errors.Is(err, budget.ErrOrder):
		m.desk.status.note(words.T("typed.order"))
		m.chart.view.point(m.chart.view.chosen)
	case err != nil:
		m.desk.fail(err)
	default:
		m.desk.apply(edit)
		m.desk.status.note(words.T("screen.milestones.moved", text.Args{"milestone": milestone.Title, "due": due}))
	}
}
