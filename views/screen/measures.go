package screen

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// measures lists what the plan will do, and shows the one chosen in full.
type measures struct {
	desk   *Desk
	head   *fyne.Container
	search *widget.Entry
	list   *grid[measureRow]
	detail *measureDetail
	chart  *chartPanel
	object fyne.CanvasObject

	state  state
	chosen budget.MeasureID
}

// measureRow is a measure as the list shows it.
type measureRow struct {
	measure budget.Measure
	theme   string
	status  budget.Status
}

func newMeasures(d *Desk) view {
	m := &measures{desk: d, head: container.NewStack(), search: widget.NewEntry(), chart: newChartCard(d, "measures")}
	m.detail = newMeasureDetail(d)
	m.search.SetPlaceHolder(d.words.T("screen.measures.search"))
	m.search.OnChanged = func(string) { m.filter() }
	m.list = newGrid(d, m.columns())
	m.list.called = func(r measureRow) string { return r.measure.Title }
	m.list.chosen = func(row measureRow, _ int) {
		m.chosen = row.measure.ID
		m.detail.show(m.state, row.measure)
	}
	left := card(inset(container.NewBorder(m.search, nil, nil, nil, m.list.object())))
	right := container.New(inColumn(2, 3), m.chart.object, m.detail.object)
	m.object = container.NewBorder(m.head, nil, nil, nil, container.New(inRow(9, 5), left, right))
	return m
}

func (m *measures) columns() []column[measureRow] {
	words := m.desk.words
	return []column[measureRow]{
		{title: words.T("column.number"), width: 46, right: true, text: func(r measureRow) string { return strconv.Itoa(r.measure.Number) }},
		{title: words.T("table.measures"), wrap: true, text: func(r measureRow) string { return r.measure.Title }},
		{title: words.T("column.theme"), width: 150, text: func(r measureRow) string { return r.theme }},
		{title: words.T("column.priority"), width: 80, text: func(r measureRow) string { return words.Name(r.measure.Priority) }},
		{title: words.T("column.status"), width: 120, text: func(r measureRow) string { return words.Name(r.status) },
			mark: func(r measureRow) chart.Status { return chart.StatusMarks[r.status] }},
	}
}

func (m *measures) name() string               { return "measures" }
func (m *measures) content() fyne.CanvasObject { return m.object }

func (m *measures) show(s state) {
	m.state = s
	m.head.Objects = []fyne.CanvasObject{heading(measuresTitle(s), s.words.T("screen.measures.subtitle", subtitleArgs(s)))}
	m.head.Refresh()
	m.chart.show(s)
	m.filter()
	m.showChosen()
}

// measuresTitle tells how many measures there are, and how many matter most.
func measuresTitle(s state) string {
	all := s.plan.MeasuresOf(s.revision.ID)
	high := 0
	for _, measure := range all {
		if measure.Priority == budget.HighPriority {
			high++
		}
	}
	return s.words.T("screen.measures.title", text.Args{"all": len(all), "high": high})
}

// filter lists the measures that have every searched word in them.
func (m *measures) filter() {
	var rows []measureRow
	for _, measure := range m.state.plan.MeasuresOf(m.state.revision.ID) {
		theme, _ := m.state.plan.Themes.Get(budget.Theme{ID: measure.Theme})
		row := measureRow{measure: measure, theme: theme.Name,
			status: m.state.plan.StatusOf(measure.ID, m.state.period).Status}
		if m.matches(row) {
			rows = append(rows, row)
		}
	}
	m.list.show(rows)
}

func (m *measures) matches(row measureRow) bool {
	words := m.desk.words
	return holds(m.search.Text, strconv.Itoa(row.measure.Number), row.measure.Title, row.theme,
		row.measure.Description, row.measure.Goal, strings.Join(row.measure.Owners, " "),
		words.Name(row.status), words.Name(row.measure.Priority))
}

// find gives the search the keyboard.
func (m *measures) find() { m.desk.window.Canvas().Focus(m.search) }

// showChosen keeps the chosen measure on show, or the first.
func (m *measures) showChosen() {
	all := m.state.plan.MeasuresOf(m.state.revision.ID)
	for _, measure := range all {
		if measure.ID == m.chosen || m.chosen == "" {
			m.chosen = measure.ID
			m.detail.show(m.state, measure)
			return
		}
	}
	m.chosen = ""
	m.detail.clear()
}
