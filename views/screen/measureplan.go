package screen

import (
	"fyne.io/fyne/v2"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// milestones are those of the measure, by when they are due.
func (m *measureDetail) milestones() []budget.Milestone {
	var steps []budget.Milestone
	for _, milestone := range m.state.plan.MilestonesOf(m.state.revision.ID) {
		if milestone.Measure == m.measure.ID {
			steps = append(steps, milestone)
		}
	}
	return steps
}

// plan tells who does what by when: those responsible for the measure by its
// due date, and each milestone by its own.
func (m *measureDetail) plan() fyne.CanvasObject {
	s := m.state
	var rows []fyne.CanvasObject
	if len(m.measure.Owners) > 0 {
		message := "screen.measures.who"
		if !m.measure.Due.IsZero() {
			message = "screen.measures.who-by"
		}
		rows = append(rows, wrapped(s.words.T(message, text.Args{"owners": s.words.List(m.measure.Owners), "due": m.measure.Due})))
	}
	now := s.now()
	for _, milestone := range m.milestones() {
		deadline := s.plan.DeadlineOf(milestone, now)
		mark := besideFirstLine(shape(chart.OutcomeMarks[deadline.Outcome]))
		said := newParagraph(s.words.Period(milestone.Due)+":", " "+milestone.Title+" ("+s.question().Outcome(milestone, deadline)+")")
		rows = append(rows, bordered(nil, nil, mark, nil, said))
	}
	return m.section("plan", func() { addMilestone(m.desk, m.measure.ID) }, rows)
}
