package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// report shows how the measure stands and takes a new report: status, progress
// and comment.
func (m *measureDetail) report() fyne.CanvasObject {
	s := m.state
	now := continued(s.plan, m.measure.ID, s.period)
	choice := newChooser(namesOf(s.words, boardOrder), nil)
	choice.name = s.words.T("column.status")
	choice.Selected = s.words.Name(now.Status)
	share, comment := newEntry(), newEntry()
	share.SetPlaceHolder(s.words.T("column.done-share"))
	share.SetText(percent(s.words, now.Progress))
	comment.SetPlaceHolder(s.words.T("screen.measures.comment"))
	comment.SetText(now.Comment)
	save := newButton(s.words.T("action.report"), func() { m.saveReport(now, choice.Selected, share.Text, comment.Text) })
	comment.OnSubmitted = func(string) { save.OnTapped() }
	share.OnSubmitted = comment.OnSubmitted
	if m.desk.document.ReadOnly() {
		save.Disable()
	}
	status := bordered(nil, nil, shape(chart.StatusMarks[now.Status]), nil, choice)
	return container.NewVBox(mutedText(s.words.T("screen.measures.report-for", text.Args{"period": s.period})),
		container.New(inRow(5, 3), status, share), bordered(nil, nil, nil, save, comment))
}

// saveReport makes the edit of a report, or tells what cannot stand in it.
func (m *measureDetail) saveReport(report budget.StatusReport, status, share, comment string) {
	err := m.desk.typeStatus(&report, status)
	if err == nil {
		err = m.desk.typeProgress(&report, share)
	}
	if err != nil {
		m.desk.say(m.desk.words.T("typed." + string(typoShare)))
		return
	}
	report.Comment, report.Source = comment, budget.Source{}
	m.desk.apply(budget.ReportStatus(m.desk.document.Plan(), report, m.measure.Title))
}

// history is all that has been reported of the measure and of those it comes
// from, the last first, under what it was in the revisions before.
func (m *measureDetail) history() fyne.CanvasObject {
	s := m.state
	names := make(map[budget.MeasureID]string)
	var before []string
	for _, f := range s.plan.Forerunners(m.measure) {
		revision, _ := s.plan.Revisions.Get(budget.Revision{ID: f.Revision})
		args := text.Args{"number": f.Number, "title": f.Title, "revision": revision.Name}
		names[f.ID] = s.words.T("screen.measures.forerunner", args)
		before = append(before, names[f.ID])
	}
	var rows []fyne.CanvasObject
	if len(before) > 0 {
		rows = append(rows, newParagraph(s.words.T("screen.measures.comes-from"), " "+s.words.List(before)))
	}
	reports := s.plan.HistoryOf(m.measure)
	slices.Reverse(reports)
	for _, r := range reports {
		said := s.words.Name(r.Status)
		if name := names[r.Measure]; name != "" && r.Measure != m.measure.ID {
			said += " · " + name
		}
		if r.Progress != nil {
			said += " · " + percent(s.words, r.Progress)
		}
		if r.Comment != "" {
			said += "\n" + r.Comment
		}
		mark := besideFirstLine(shape(chart.StatusMarks[r.Status]))
		row := fyne.CanvasObject(newParagraph(s.words.Period(r.Period)+":", " "+said))
		if !r.Source.IsZero() {
			source := r.Source
			row = bordered(nil, nil, nil, container.NewVBox(quiet(s.words.T("label.source-mark"), func() { m.desk.showSource(source) })), row)
		}
		rows = append(rows, bordered(nil, nil, mark, nil, row))
	}
	return m.section("history", nil, rows)
}
