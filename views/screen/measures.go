package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"fagplan/budget"
)

// measures lists what the plan will do in four ways, and shows the measure
// chosen in full. The filter over them holds for all four.
type measures struct {
	desk   *Desk
	head   *fyne.Container
	tabs   *tabRow
	filter *measureFilter
	list   *grid[measureRow]
	sheet  *reportSheet
	ways   []measureWay
	way    int
	detail *measureDetail
	body   *fyne.Container
	object fyne.CanvasObject

	state  state
	all    []measureRow // of the revision
	chosen budget.MeasureID
	open   bool // the detail is on show where it is not always
}

// measureWay is a way to show the measures.
type measureWay struct {
	name string
	// rows and content show the measures the filter leaves.
	show    func(rows []measureRow)
	content fyne.CanvasObject
	detail  detailPlace
}

// detailPlace tells whether the chosen measure is shown beside the others.
type detailPlace uint8

const (
	detailBeside   detailPlace = iota // always
	detailOnDemand                    // once a measure is opened
	detailNowhere
)

func newMeasures(d *Desk) view {
	m := &measures{desk: d, head: container.NewStack(), body: container.NewStack()}
	m.filter = newMeasureFilter(d, m.fill)
	m.detail = newMeasureDetail(d)
	m.list = newMeasureList(d, m.choose)
	board := newMeasureBoard(d, m.choose)
	timeline := newMeasureTimeline(d, m.choose)
	m.sheet = newReportSheet(d)
	m.ways = []measureWay{
		{"list", m.showList, card(inset(m.list.object())), detailBeside},
		{"board", board.show, board.object, detailOnDemand},
		{"timeline", timeline.show, timeline.object, detailBeside},
		{"report", m.sheet.show, card(inset(m.sheet.object)), detailNowhere},
	}
	m.way = d.settings.section("measures", len(m.ways))
	m.tabs = newTabRow(m.turnTo)
	add := newIconButton(d.words.T("screen.measures.add"), theme.ContentAddIcon(), func() { addMeasure(d) })
	if d.document.ReadOnly() {
		add.Hide()
	}
	top := container.NewVBox(m.head, bordered(nil, nil, nil, add, m.tabs.object), m.filter.object)
	m.object = bordered(top, nil, nil, nil, m.body)
	return m
}

func (m *measures) name() string               { return "measures" }
func (m *measures) content() fyne.CanvasObject { return m.object }

func (m *measures) show(s state) {
	m.state = s
	m.all = measureRows(s)
	about := "screen.measures.subtitle"
	if m.ways[m.way].name == "report" {
		about = "screen.measures.report-hint"
	}
	m.head.Objects = []fyne.CanvasObject{heading(s.titleOf("measures"), s.about(about))}
	m.head.Refresh()
	m.tabs.show(m.wayNames(), m.way)
	m.list.columns = measureColumns(m.desk, s, len(m.all))
	m.filter.offer(s, m.all)
	m.place()
	m.fill()
	m.showChosen()
}

// sectionNames lists the ways the measures can be shown.
func (m *measures) sectionNames() []string {
	names := make([]string, len(m.ways))
	for i, way := range m.ways {
		names[i] = way.name
	}
	return names
}

// openSection shows the measures in the way with the name.
func (m *measures) openSection(name string) {
	for i, way := range m.ways {
		if way.name == name {
			m.turnTo(i)
		}
	}
}

func (m *measures) wayNames() []string {
	names := make([]string, len(m.ways))
	for i, way := range m.ways {
		names[i] = m.desk.words.T("screen.measures.section." + way.name)
	}
	return names
}

// turnTo shows the measures in another way.
func (m *measures) turnTo(way int) {
	m.way, m.open = way, false
	m.desk.settings.setSection("measures", way)
	m.show(m.state)
	if m.ways[way].name == "report" {
		m.sheet.start()
	}
}

// fill shows the measures the filter leaves, in the present way.
func (m *measures) fill() { m.ways[m.way].show(m.filter.leave(m.all)) }

// showList lists measures under the headings of their groups.
func (m *measures) showList(rows []measureRow) { m.list.show(m.filter.grouped(rows)) }

// place sets the present way on the page, with the chosen measure beside it
// where it is to be.
func (m *measures) place() {
	way := m.ways[m.way]
	if way.detail == detailNowhere || way.detail == detailOnDemand && !m.open {
		m.body.Objects = []fyne.CanvasObject{noLower(way.content, tall(halfScreen))}
	} else {
		m.body.Objects = []fyne.CanvasObject{container.New(inRow(9, 5), noLower(way.content, tall(halfScreen)), m.detail.object)}
	}
	m.body.Refresh()
	m.desk.fitPage()
}

// halfScreen is half the height of a laptop's screen, of texts of usual size.
const halfScreen = 230

// closeDetail takes the chosen measure away again.
func (m *measures) closeDetail() {
	m.open = false
	m.place()
}

// find gives the search the keyboard.
func (m *measures) find() { m.desk.window.Canvas().Focus(m.filter.search) }

// findRecord shows a measure in full, or the one that is reported of, in its row
// of the list where the filter does not hide it.
func (m *measures) findRecord(record budget.Record) bool {
	var id budget.MeasureID
	switch r := record.(type) {
	case budget.Measure:
		id = r.ID
	case budget.StatusReport:
		id = r.Measure
	}
	of := func(r measureRow) bool { return r.measure.ID == id }
	if id == "" || !slices.ContainsFunc(m.all, of) {
		return false
	}
	m.turnTo(0)
	if row := slices.IndexFunc(m.list.rows, of); row >= 0 {
		m.desk.window.Canvas().Focus(m.list)
		m.list.choose(row, 0)
	}
	m.choose(id)
	return true
}

// choose shows a measure in full.
func (m *measures) choose(id budget.MeasureID) {
	m.chosen = id
	if !m.open {
		m.open = true
		m.place()
	}
	m.showChosen()
}

// showChosen keeps the chosen measure on show, or the first.
func (m *measures) showChosen() {
	at := slices.IndexFunc(m.all, func(r measureRow) bool { return r.measure.ID == m.chosen })
	if len(m.all) == 0 {
		m.detail.clear()
		return
	}
	m.chosen = m.all[max(at, 0)].measure.ID
	m.detail.close = nil
	if m.ways[m.way].detail == detailOnDemand {
		m.detail.close = m.closeDetail
	}
	m.detail.show(m.state, m.all[max(at, 0)].measure)
}
