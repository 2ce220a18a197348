package screen

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// historyPanel lists entries of the history, what the one the keyboard is in
// changed, and the ways back to it.
type historyPanel struct {
	desk  *Desk
	log   *editLog
	wants func(Entry) bool
	// who and where narrow the list; the first choice of each is everything.
	who, where *chooser
	list       *deedPanel[Entry]
	detail     *editDetail
	seen       int64 // the entry whose changes are shown
	whole      fyne.CanvasObject
	state      state
}

func newHistoryPanel(d *Desk, log *editLog, name string, wants func(Entry) bool) *historyPanel {
	p := &historyPanel{desk: d, log: log, wants: wants, detail: newEditDetail(d)}
	words := d.words
	p.list = newDeedPanel(d, p.sheet(name),
		deed[Entry]{label: words.T("action.look-back"), do: d.lookAt, first: true},
		deed[Entry]{label: words.T("action.compare-now"), do: p.compare},
		deed[Entry]{label: words.T("action.restore"), do: func(e Entry) { d.restore(e) }, can: func(Entry) bool { return !d.present().ReadOnly() }})
	p.list.came = p.choose
	refill := func(string) { p.list.show(p.state) }
	p.who, p.where = newChooser(nil, nil), newChooser(p.screens(), nil)
	p.where.SetSelectedIndex(0)
	p.showPeople()
	p.who.OnChanged, p.where.OnChanged = refill, refill
	date := newButton(words.T("action.look-at-date"), func() { p.askDate() })
	version := newButton(words.T("action.name-version"), func() { d.nameVersion() })
	if d.document.ReadOnly() {
		version.Disable()
	}
	filters := container.New(layout.NewRowWrapLayout(), fixed(p.who, filterWidth), fixed(p.where, filterWidth), date, version)
	split := container.NewVSplit(noLower(bordered(filters, nil, nil, nil, p.list.object()), tall(halfScreen)), noLower(p.detail.object, tall(halfScreen/2)))
	const most = 0.62
	split.Offset = most
	p.whole = split
	return p
}

// filterWidth is the room for what a table is narrowed to.
const filterWidth = 210

func (p *historyPanel) object() fyne.CanvasObject { return p.whole }
func (p *historyPanel) find()                     { p.list.find() }

func (p *historyPanel) show(s state) {
	p.state = s
	p.log.read()
	p.showPeople()
	p.list.show(s)
	if len(p.rows(s)) == 0 {
		p.detail.show("", nil)
	}
}

// screens are the names of the screens to choose among, all of them first.
func (p *historyPanel) screens() []string {
	names := []string{p.desk.words.T("screen.history.all-screens")}
	for _, s := range screenPlans() {
		names = append(names, p.desk.words.T("screen."+s.name+".name"))
	}
	return names
}

func (p *historyPanel) showPeople() {
	everyone := p.desk.words.T("screen.history.everyone")
	p.who.Options = append([]string{everyone}, p.log.people()...)
	if !slices.Contains(p.who.Options, p.who.Selected) {
		p.who.Selected = everyone
	}
	p.who.Refresh()
}

// rows are the entries of the person and the screen chosen.
func (p *historyPanel) rows(state) []Entry {
	screen := ""
	if at := p.where.SelectedIndex(); at > 0 {
		screen = screenPlans()[at-1].name
	}
	var rows []Entry
	for _, e := range p.log.entries {
		by := p.who.SelectedIndex() <= 0 || e.By == p.who.Selected
		on := screen == "" || slices.Contains(p.log.touched[e.ID].screens, screen)
		if p.wants(e) && by && on {
			rows = append(rows, e)
		}
	}
	return rows
}

func (p *historyPanel) sheet(name string) sheet[Entry] {
	return sheet[Entry]{
		name:    name,
		columns: p.columns,
		rows:    p.rows,
		called:  func(e Entry) string { return moment(p.desk.words, e.At) },
		says: func(e Entry) []string {
			return []string{entryWords(p.desk.words, e), e.By, e.Reason, moment(p.desk.words, e.At), p.log.touched[e.ID].names}
		},
	}
}

func (p *historyPanel) columns(s state) []column[Entry] {
	words := s.words
	return []column[Entry]{
		{title: words.T("column.when"), width: 160, text: func(e Entry) string { return moment(words, e.At) },
			mark: func(e Entry) chart.Status {
				if e.isVersion() {
					return chart.Good
				}
				return chart.NoStatus
			}},
		{title: words.T("column.who"), width: 150, text: func(e Entry) string { return e.By }},
		{title: words.T("column.what"), text: func(e Entry) string { return entryWords(words, e) }},
		{title: words.T("column.changes"), hint: words.T("screen.history.hint.changes"), width: 90, right: true,
			text: func(e Entry) string { return words.Int(int64(e.Changes)) }},
		{title: words.T("column.reason"), width: 260, text: func(e Entry) string { return e.Reason }},
	}
}

// entryWords says what was done, or taken back, or made again.
func entryWords(words *text.Printer, e Entry) string {
	what := text.Args{"edit": words.T("edit."+string(e.Kind), text.Args{"subject": e.Subject})}
	switch {
	case e.UndoOf != 0:
		return words.T("history.undone", what)
	case e.RedoOf != 0:
		return words.T("history.redone", what)
	case e.Undone:
		return words.T("history.later-undone", what)
	}
	return words.T("history.done", what)
}

// choose shows what an entry changed.
func (p *historyPanel) choose(e Entry) {
	if p.seen == e.ID {
		return
	}
	p.seen = e.ID
	document := p.desk.present()
	inBackground(func() {
		edit, err := document.Edit(context.Background(), e.ID)
		fyne.Do(func() {
			if p.seen == e.ID && err == nil && p.desk.document != nil && p.desk.present() == document {
				p.detail.show(entryWords(p.desk.words, e), edit.Changes)
			}
		})
	})
}

// compare shows all that has changed from an entry until now.
func (p *historyPanel) compare(e Entry) {
	p.desk.planAt(e, func(plan *budget.Plan) {
		p.seen = -e.ID
		changes := budget.Difference(plan, p.desk.present().Plan())
		p.detail.show(p.desk.words.T("screen.history.compared", text.Args{"n": len(changes), "when": p.desk.pointName(e)}), changes)
		p.desk.status.show(p.desk.state)
	})
}

// askDate asks for a date and shows the plan as it was at the end of it.
func (p *historyPanel) askDate() *form {
	words := p.desk.words
	fields := []field{{label: words.T("column.period"), hint: words.T("screen.history.hint.date")}}
	return p.desk.ask(words.T("action.look-at-date"), fields, func(answers []string) error {
		var period budget.Period
		f := p.desk.answered(answers)
		f.period(0, &period)
		if f.wrong != nil {
			return f.wrong
		}
		for _, e := range p.log.entries {
			if !dayOf(e.At).after(period) {
				p.desk.lookAt(e)
				return nil
			}
		}
		return fieldTypo{0, typoEarly}
	})
}

// day is a day on the reader's clock.
type day budget.Period

func dayOf(at time.Time) day {
	year, month, date := at.Local().Date()
	return day(budget.DayOf(year, int(month), date))
}

// after reports whether the day comes after the end of a period.
func (d day) after(p budget.Period) bool { return budget.Period(d).DaysAfter(p) > 0 }
