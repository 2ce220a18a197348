package screen

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// measureDetail shows one measure in full and takes a report of its status.
type measureDetail struct {
	desk   *Desk
	object *fyne.Container
}

func newMeasureDetail(d *Desk) *measureDetail {
	return &measureDetail{desk: d, object: container.NewStack()}
}

func (m *measureDetail) clear() {
	m.object.Objects = []fyne.CanvasObject{card(inset(wrapped(m.desk.words.T("chart.measures.empty"))))}
	m.object.Refresh()
}

func (m *measureDetail) show(s state, measure budget.Measure) {
	title := widget.NewLabelWithStyle(strconv.Itoa(measure.Number)+"  "+measure.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	title.SizeName = theme.SizeNameSubHeadingText
	facts := container.New(layout.NewFormLayout())
	for _, fact := range m.facts(s, measure) {
		if fact.words == "" {
			continue
		}
		facts.Add(factLabel(s.words.T(fact.label)))
		facts.Add(wrapped(fact.words))
	}
	if measure.Source.Workbook != "" {
		facts.Add(factLabel(s.words.T("column.source")))
		facts.Add(m.source(s, measure.Source))
	}
	body := container.NewVBox(title, m.report(s, measure), widget.NewSeparator(), facts)
	clearOfBar := container.New(layout.NewCustomPaddedLayout(0, 0, 0, theme.Size(theme.SizeNameScrollBar)), body)
	m.object.Objects = []fyne.CanvasObject{card(inset(container.NewVScroll(clearOfBar)))}
	m.object.Refresh()
}

// factLabel is set at the height of the first line of the words beside it.
func factLabel(words string) fyne.CanvasObject {
	return container.NewVBox(container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), mutedText(words)))
}

// source tells which cell the measure is from, and opens its workbook.
func (m *measureDetail) source(s state, source budget.Source) fyne.CanvasObject {
	look := newButton(s.words.T("action.show-source"), func() { m.desk.showSource(source) })
	return container.NewVBox(wrapped(s.origin(source)), container.NewHBox(look))
}

// fact is one thing to know of a measure, under the key of its label.
type fact struct{ label, words string }

func (m *measureDetail) facts(s state, measure budget.Measure) []fact {
	aim, _ := s.plan.Themes.Get(budget.Theme{ID: measure.Theme})
	facts := []fact{
		{"column.goal", measure.Goal},
		{"column.what", measure.Description},
		{"column.theme", aim.Name},
		{"column.priority", s.words.Name(measure.Priority)},
		{"column.owners", s.words.List(measure.Owners)},
		{"column.start", s.words.Period(measure.Start)},
		{"column.due", s.words.Period(measure.Due)},
		{"column.lines", m.money(s, measure)},
		{"table.milestones", m.milestones(s, measure)},
		{"column.chapter", measure.Chapter},
		{"column.notes", measure.Note},
	}
	return facts
}

// money tells what each linked line has this year and in all.
func (m *measureDetail) money(s state, measure budget.Measure) string {
	var lines []string
	for _, id := range measure.Lines {
		line, _ := s.plan.Lines.Get(budget.Line{Revision: measure.Revision, ID: id})
		var sum budget.Kroner
		for _, year := range s.revision.Years() {
			amount, _ := s.plan.Amount(measure.Revision, id, budget.YearOf(year), budget.Budget)
			sum += amount.Kroner
		}
		now := s.words.T("label.missing")
		if amount, found := s.plan.Amount(measure.Revision, id, budget.YearOf(s.year), budget.Budget); found {
			now = s.words.MillionsUnit(amount.Kroner, 1)
		}
		lines = append(lines, s.words.T("screen.measures.line", text.Args{"line": line.Name, "year": budget.YearOf(s.year), "now": now,
			"first": budget.YearOf(s.revision.FirstYear), "last": budget.YearOf(s.revision.LastYear), "sum": s.words.MillionsUnit(sum, 1)}))
	}
	return strings.Join(lines, "\n")
}

func (m *measureDetail) milestones(s state, measure budget.Measure) string {
	var lines []string
	for _, milestone := range s.plan.MilestonesOf(s.revision.ID) {
		if milestone.Measure == measure.ID {
			lines = append(lines, s.words.Period(milestone.Due)+": "+milestone.Title)
		}
	}
	return strings.Join(lines, "\n")
}

// report shows how the measure stands and takes a new status with a comment.
func (m *measureDetail) report(s state, measure budget.Measure) fyne.CanvasObject {
	words := s.words
	now := s.plan.StatusOf(measure.ID, s.period)
	names := make([]string, len(budget.Statuses))
	chosen := now.Status
	for i, status := range budget.Statuses {
		names[i] = words.Name(status)
	}
	comment := widget.NewEntry()
	comment.SetPlaceHolder(words.T("screen.measures.comment"))
	comment.SetText(now.Comment)
	save := widget.NewButton(words.T("action.report"), func() {
		m.desk.apply(budget.ReportStatus(s.plan, budget.StatusReport{Measure: measure.ID, Period: s.period,
			Status: chosen, Progress: now.Progress, Comment: comment.Text}, measure.Title))
	})
	choice := widget.NewSelect(names, nil)
	choice.SetSelected(words.Name(now.Status))
	choice.OnChanged = func(string) { chosen = budget.Statuses[choice.SelectedIndex()] }
	if m.desk.document.ReadOnly() {
		save.Disable()
	}
	status := container.NewBorder(nil, nil, shape(chart.StatusMarks[now.Status]), save, choice)
	return container.NewVBox(status, comment)
}
