package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// measureDetail shows one measure in full: what it is to do, what has been
// reported of it, and all that is linked to it. Everything can be changed.
type measureDetail struct {
	desk    *Desk
	object  *fyne.Container
	state   state
	measure budget.Measure
	// close takes the detail away; nil where it always stands.
	close func()
}

func newMeasureDetail(d *Desk) *measureDetail {
	return &measureDetail{desk: d, object: container.NewStack()}
}

func (m *measureDetail) clear() {
	m.object.Objects = []fyne.CanvasObject{card(inset(wrapped(m.desk.words.T("chart.measures.empty"))))}
	m.object.Refresh()
}

func (m *measureDetail) show(s state, measure budget.Measure) {
	m.state, m.measure = s, measure
	title := widget.NewLabelWithStyle(numberedTitle(measure), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	title.SizeName = theme.SizeNameSubHeadingText
	body := container.NewVBox(title, m.tools(), m.report(), m.facts(), m.indicators(), m.lines(), m.plan(), m.history(), m.links())
	clearOfBar := container.New(layout.NewCustomPaddedLayout(0, 0, 0, theme.Size(theme.SizeNameScrollBar)), body)
	const readable = 160
	m.object.Objects = []fyne.CanvasObject{card(inset(noLower(container.NewVScroll(clearOfBar), tall(readable))))}
	m.object.Refresh()
}

// tools are what can be done to the measure as a whole.
func (m *measureDetail) tools() fyne.CanvasObject {
	words := m.state.words
	row := container.NewHBox()
	if !m.desk.document.ReadOnly() {
		row.Add(quiet(words.T("action.edit"), func() { editMeasure(m.desk, m.measure) }))
		row.Add(quiet(words.T("action.delete"), m.remove))
	}
	if m.close != nil {
		row.Add(layout.NewSpacer())
		row.Add(quiet(words.T("action.close"), m.close))
	}
	return row
}

// remove takes the measure out of the plan, once the planner has said so.
func (m *measureDetail) remove() {
	words := m.state.words
	steps := len(m.milestones())
	dialog.ShowConfirm(words.T("screen.measures.remove"), words.T("screen.measures.remove.sure", text.Args{"measure": numberedTitle(m.measure), "n": steps}),
		func(sure bool) {
			if sure {
				m.desk.apply(budget.RemoveMeasure(m.desk.document.Plan(), m.measure))
			}
		}, m.desk.window)
}

// fact is one thing to know of something, under the key of its label.
type fact struct{ label, words string }

// facts are what the measure says of itself.
func (m *measureDetail) facts() fyne.CanvasObject {
	s, measure := m.state, m.measure
	aim, _ := s.plan.Themes.Get(budget.Theme{ID: measure.Theme})
	rows := container.New(layout.NewFormLayout())
	for _, fact := range []fact{
		{"column.goal", measure.Goal},
		{"column.what", measure.Description},
		{"column.theme", aim.Name},
		{"column.priority", s.words.Name(measure.Priority)},
		{"column.start", s.words.Period(measure.Start)},
		{"column.due", s.words.Period(measure.Due)},
		{"column.chapter", measure.Chapter},
		{"column.notes", measure.Note},
	} {
		if fact.words == "" {
			continue
		}
		rows.Add(factLabel(s.words.T(fact.label)))
		rows.Add(wrapped(fact.words))
	}
	if measure.Source.Workbook != "" {
		rows.Add(factLabel(s.words.T("column.source")))
		rows.Add(m.source(measure.Source))
	}
	return rows
}

// factLabel is set at the height of the first line of the words beside it.
func factLabel(words string) fyne.CanvasObject {
	return container.NewVBox(container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), mutedText(words)))
}

// besideFirstLine sets a status shape at the height of the first line of the
// words after it.
func besideFirstLine(mark fyne.CanvasObject) fyne.CanvasObject {
	above := paragraphMargin + (lineHeight()-shapeSize())/2
	return container.NewVBox(container.New(layout.NewCustomPaddedLayout(above, 0, 2, 4), mark))
}

// source tells which cell the measure is from, and opens its workbook.
func (m *measureDetail) source(source budget.Source) fyne.CanvasObject {
	look := newButton(m.state.words.T("action.show-source"), func() { m.desk.showSource(source) })
	return container.NewVBox(wrapped(m.state.origin(source)), container.NewHBox(look))
}

// change makes an edit of the measure.
func (m *measureDetail) change(set func(*budget.Measure)) {
	after := m.measure
	set(&after)
	if err := m.desk.putMeasure(m.measure, after); err != nil {
		m.desk.fail(err)
	}
}

// section is a part of the detail under its heading, with what adds to it. What
// is said where there is nothing in it stands under the same name.
func (m *measureDetail) section(name string, add func(), rows []fyne.CanvasObject) fyne.CanvasObject {
	words := m.state.words
	var button fyne.CanvasObject
	if add != nil && !m.desk.document.ReadOnly() {
		button = quiet(words.T("action.add"), add)
	}
	head := bordered(nil, nil, nil, button, container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), strongText(words.T("screen.measures."+name), theme.TextSize())))
	body := container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), head)
	if len(rows) == 0 {
		body.Add(mutedText(words.T("screen.measures." + name + ".none")))
	}
	for _, row := range rows {
		body.Add(row)
	}
	return body
}

// removable is a row that tells something, with the button that takes it away.
func (m *measureDetail) removable(told string, content fyne.CanvasObject, remove func()) fyne.CanvasObject {
	if m.desk.document.ReadOnly() {
		return content
	}
	away := m.desk.iconButton(m.desk.words.T("action.take-from-measure", text.Args{"what": told}), theme.ContentRemoveIcon(), remove)
	away.Importance = widget.LowImportance
	return bordered(nil, nil, nil, container.NewVBox(away), content)
}
