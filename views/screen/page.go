package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/views/text"
)

// section is one side of a screen's question: charts that tell it, and the
// table behind them to work in. Either may be missing.
type section struct {
	// name is the section's on its tab, under the screen's name.
	name   string
	charts []string
	// note says what the numbers come to and what they rest on, over the table;
	// nil where there is nothing to say.
	note  func(state) string
	table table
	// aside is a smaller table beside the other: what it is reckoned with.
	aside table
	// room is how much of the height the charts take over a table, half where it
	// is not said.
	room float64
}

// page is a screen made of sections, one of them on show.
type page struct {
	desk     *Desk
	screen   string
	title    func(state) string
	sections []section
	panels   [][]*chartPanel // of each section, made once it is shown
	notes    []*fyne.Container
	bodies   []fyne.CanvasObject
	tabs     *tabRow
	head     *fyne.Container
	top      *fyne.Container // head, bar and tabs
	bar      pageBar         // nil for a screen without
	body     *fyne.Container
	whole    fyne.CanvasObject
	shown    int
	state    state
}

// newPage makes a screen of sections under a title that says what is the case.
func newPage(d *Desk, screen string, title func(state) string, sections ...section) *page {
	p := &page{desk: d, screen: screen, title: title, sections: sections, head: container.NewStack(), body: container.NewStack(),
		panels: make([][]*chartPanel, len(sections)), notes: make([]*fyne.Container, len(sections)), bodies: make([]fyne.CanvasObject, len(sections))}
	p.tabs = newTabRow(p.turnTo)
	p.top = container.NewVBox(p.head)
	if len(sections) > 1 {
		p.top.Add(p.tabs.object)
	}
	p.shown = d.settings.section(screen, len(sections))
	p.whole = bordered(p.top, nil, nil, nil, p.body)
	return p
}

// pageBar is what is chosen for all sections of a screen, over them.
type pageBar interface {
	content() fyne.CanvasObject
	show(state)
}

// showBar puts a bar under the title.
func (p *page) showBar(bar pageBar) {
	p.bar = bar
	p.top.Objects = slices.Insert(p.top.Objects, 1, bar.content())
}

func (p *page) name() string               { return p.screen }
func (p *page) content() fyne.CanvasObject { return p.whole }

// show draws the section on show; the others are drawn when they are turned to.
func (p *page) show(s state) {
	p.state = s
	p.head.Objects = []fyne.CanvasObject{heading(p.title(s), p.subtitle(s))}
	p.head.Refresh()
	if p.bar != nil {
		p.bar.show(s)
	}
	names := make([]string, len(p.sections))
	for i, section := range p.sections {
		names[i] = s.words.T("screen." + p.screen + ".section." + section.name)
	}
	if len(names) > 1 {
		p.tabs.show(names, p.shown)
	}
	p.showSection()
}

// subtitle says what the screen is of.
func (p *page) subtitle(s state) string { return s.about("screen." + p.screen + ".subtitle") }

// about is what a screen is of, empty in a plan that has no period to be in.
func (s state) about(key string) string {
	if s.period.IsZero() {
		return ""
	}
	return strings.TrimPrefix(s.words.T(key, subtitleArgs(s)), " · ")
}

// subtitleArgs are what every screen's subtitle may speak of.
func subtitleArgs(s state) text.Args {
	return text.Args{"revision": s.revision.Name, "period": s.period}
}

// turnTo shows the section with the index.
func (p *page) turnTo(index int) {
	p.shown = index
	p.desk.settings.setSection(p.screen, index)
	p.show(p.state)
}

// openSection shows the section with the name.
func (p *page) openSection(name string) {
	for i, section := range p.sections {
		if section.name == name {
			p.turnTo(i)
		}
	}
}

// sectionNames lists the page's sections.
func (p *page) sectionNames() []string {
	names := make([]string, len(p.sections))
	for i, section := range p.sections {
		names[i] = section.name
	}
	return names
}

func (p *page) showSection() {
	at := p.shown
	if p.bodies[at] == nil {
		p.bodies[at] = p.build(at)
	}
	for _, panel := range p.panels[at] {
		panel.show(p.state)
	}
	for _, t := range []table{p.sections[at].table, p.sections[at].aside} {
		if t != nil {
			t.show(p.state)
		}
	}
	p.showNote(at)
	p.body.Objects = []fyne.CanvasObject{p.bodies[at]}
	p.body.Refresh()
	p.desk.fitPage()
}

// preview draws the charts of the section on show in another state, as while
// something is being turned.
func (p *page) preview(s state) {
	for _, panel := range p.panels[p.shown] {
		panel.show(s)
	}
}

// showNote says what a section's numbers come to.
func (p *page) showNote(at int) {
	if note := p.sections[at].note; note != nil {
		p.notes[at].Objects = []fyne.CanvasObject{wrapped(note(p.state))}
		p.notes[at].Refresh()
	}
}

// build sets the charts of a section side by side over its table, with a bar
// between to give either more room.
func (p *page) build(at int) fyne.CanvasObject {
	s := p.sections[at]
	var row []fyne.CanvasObject
	var weights []float32
	for _, story := range s.charts {
		panel := newChartCard(p.desk, story)
		p.panels[at] = append(p.panels[at], panel)
		row = append(row, panel.object)
		weights = append(weights, 1)
	}
	charts := container.New(inRow(weights...), row...)
	switch {
	case s.table == nil:
		return charts
	case len(row) == 0:
		return p.tables(at)
	}
	split := container.NewVSplit(charts, p.tables(at))
	const half = 0.5
	split.Offset = cmp.Or(s.room, half)
	return split
}

// tableShown is the table of the section on show with what is about it, or all
// of the section where it has no table.
func (p *page) tableShown() fyne.CanvasObject {
	body := p.bodies[p.shown]
	if split, both := body.(*container.Split); both {
		return split.Trailing
	}
	return body
}

// tables sets the tables of a section side by side, or one above the other where
// texts are large, under its note.
func (p *page) tables(at int) fyne.CanvasObject {
	s := p.sections[at]
	tables := s.table.object()
	if s.aside != nil {
		const most = 0.7
		tables = sideBySide(tables, s.aside.object(), most)
	}
	if s.note != nil {
		p.notes[at] = container.NewStack()
		tables = bordered(p.notes[at], nil, nil, nil, tables)
	}
	return card(inset(tables))
}

// find gives the search of the table on show the keyboard.
func (p *page) find() {
	if t := p.sections[p.shown].table; t != nil {
		t.find()
	}
}
