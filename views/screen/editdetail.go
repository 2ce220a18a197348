package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
	"fagplan/views/text"
)

// editDetail shows what some changes did, record by record.
type editDetail struct {
	desk   *Desk
	head   *fyne.Container
	rows   []changeRow
	table  *tablePanel[changeRow]
	open   *button // goes to what the keyboard is at
	at     budget.Record
	object fyne.CanvasObject
}

// changeRow is one change, in words.
type changeRow struct {
	record        budget.Record
	kind, name    string
	before, after string
}

// mostListed is how many changes are listed: nobody reads more of an import.
const mostListed = 1000

func newEditDetail(d *Desk) *editDetail {
	l := &editDetail{desk: d, head: container.NewStack()}
	l.open = newButton(d.words.T("action.go-to-number"), func() { d.showRecord(l.at) })
	l.open.Disable()
	l.table = newTablePanel(d, sheet[changeRow]{
		name:    "changes",
		columns: l.columns,
		rows:    func(state) []changeRow { return l.rows },
		called:  func(r changeRow) string { return r.name },
	})
	l.table.follow = func(r changeRow, _ int) { l.turnTo(r) }
	l.table.listed = func(rows []changeRow) {
		l.open.Disable()
		if len(rows) > 0 {
			l.turnTo(rows[l.table.grid.cursor.Row])
		}
	}
	l.object = bordered(bordered(nil, nil, nil, l.open, l.head), nil, nil, nil, l.table.object())
	return l
}

func (l *editDetail) turnTo(r changeRow) {
	l.at = r.record
	l.open.Enable()
}

func (l *editDetail) columns(s state) []column[changeRow] {
	words := s.words
	return []column[changeRow]{
		{title: words.T("column.kind"), width: 150, text: func(r changeRow) string { return r.kind }},
		{title: words.T("column.what"), text: func(r changeRow) string { return r.name }},
		{title: words.T("column.before"), width: 260, text: func(r changeRow) string { return r.before }},
		{title: words.T("column.after"), width: 260, text: func(r changeRow) string { return r.after }},
	}
}

// show lists changes under what they were.
func (l *editDetail) show(title string, changes []budget.Change) {
	s := l.desk.state
	w := recordWords{s.plan, s.words}
	l.rows = nil
	for _, c := range changes[:min(len(changes), mostListed)] {
		record := recordOf(c)
		row := changeRow{record: record, kind: tableWords(s.words, record.Table()), name: w.name(record)}
		row.before, row.after = w.sides(c)
		l.rows = append(l.rows, row)
	}
	if len(changes) > mostListed {
		title += " " + s.words.T("screen.history.first", text.Args{"n": mostListed})
	}
	l.head.Objects = []fyne.CanvasObject{container.NewHScroll(container.NewVBox(layout.NewSpacer(), strongText(title, originTitle), layout.NewSpacer()))}
	l.head.Refresh()
	l.table.show(s)
}
