package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// sheetPane shows the sheets of a workbook, one at a time, and lets the planner
// correct what was recognised on it.
type sheetPane struct {
	desk   *Desk
	item   *pending
	sheets []Sheet
	shown  int
	tabs   *tabRow
	tables *tabRow
	place  *fyne.Container
	grid   *sheetGrid
	// says tells of the cell chosen.
	says   *widget.Label
	object fyne.CanvasObject
}

func newSheetPane(d *Desk, item *pending) *sheetPane {
	p := &sheetPane{desk: d, item: item, sheets: item.book.Sheets(), place: container.NewStack(), says: widget.NewLabel("")}
	p.says.Truncation = fyne.TextTruncateEllipsis
	p.tabs = newTabRow(p.turnTo)
	p.tables = newTabRow(func(index int) { p.pickTable(p.grid.marks.tables[index]) })
	p.shown = p.first()
	p.object = card(inset(bordered(container.NewVBox(p.tabs.object, p.tables.object), container.NewVBox(p.says, p.legend()), nil, nil, p.place)))
	return p
}

// first is the first sheet with a table on it.
func (p *sheetPane) first() int {
	for i, s := range p.sheets {
		for _, t := range p.item.preview.Tables {
			if t.Sheet == s.Name() {
				return i
			}
		}
	}
	return 0
}

// legend explains the marks: their letters and shapes beside their names.
func (p *sheetPane) legend() fyne.CanvasObject {
	row := container.New(layout.NewRowWrapLayout())
	for _, m := range marks {
		if m.mark == markHeader {
			continue
		}
		letter := strongText(p.desk.words.T("import.mark."+m.name+".letter"), theme.CaptionTextSize())
		row.Add(container.New(layout.NewCustomPaddedHBoxLayout(4), letter, mutedText(p.desk.words.T("import.mark."+m.name+".name"))))
	}
	row.Add(mutedText(p.desk.words.T("import.mark.header.letter") + " " + p.desk.words.T("import.mark.header.name")))
	return row
}

// show draws what is now known of the sheet shown.
func (p *sheetPane) show(item *pending) {
	p.item = item
	names := make([]string, len(p.sheets))
	for i, s := range p.sheets {
		names[i] = s.Name()
		if s.Hidden() {
			names[i] = p.desk.words.T("import.hidden-sheet", text.Args{"sheet": s.Name()})
		}
	}
	p.tabs.show(names, p.shown)
	if len(p.sheets) == 0 {
		return
	}
	sheet := p.sheets[p.shown]
	marks := marksOn(sheet.Name(), item.preview, item.answers)
	if p.grid == nil || p.grid.sheet != sheet {
		p.grid = newSheetGrid(sheet, marks, p.desk.words)
		p.grid.chosen, p.grid.reached = p.pick, p.tell
		p.place.Objects = []fyne.CanvasObject{p.grid}
		p.place.Refresh()
		p.says.SetText(p.desk.words.T("import.sheet-hint"))
	} else {
		p.grid.show(marks)
		p.tell(p.grid.row, p.grid.column)
	}
	p.tables.show(p.tableNames(), -1)
}

func (p *sheetPane) tableNames() []string {
	var names []string
	for _, t := range p.grid.marks.tables {
		names = append(names, p.desk.words.T("import.table", text.Args{"kind": p.tableName(t), "range": t.Range})+" ▾")
	}
	return names
}

func (p *sheetPane) tableName(t markedTable) string {
	switch {
	case t.not:
		return p.desk.words.T("import.not-a-table")
	case t.unknown:
		return p.desk.words.T("import.unknown-table")
	}
	return p.desk.words.T("table-kind." + t.As)
}

// turnTo shows another sheet.
func (p *sheetPane) turnTo(index int) {
	p.shown = index
	p.show(p.item)
}

// jump shows a cell, on whatever sheet it is.
func (p *sheetPane) jump(where budget.Source) {
	area, ok := parseRange(where.Cell)
	for i, s := range p.sheets {
		if s.Name() == where.Sheet && i != p.shown {
			p.turnTo(i)
		}
	}
	if ok {
		p.grid.jump(area.Top, area.Left)
		p.tell(area.Top, area.Left)
	}
}

// pick tells of the cell the planner points out, and offers to correct what a
// heading was taken for.
func (p *sheetPane) pick(row, column int) {
	p.tell(row, column)
	t, _, found := p.grid.marks.at(row, column)
	if !found {
		return
	}
	heading, is := t.headingAt(row, column)
	if !is {
		return
	}
	if t.Turned {
		column = row
	}
	p.menu(p.columnItems(t, heading, column))
}

// pickTable shows a table and offers to correct what it was taken for.
func (p *sheetPane) pickTable(t markedTable) {
	p.grid.jump(t.area.Top, t.area.Left)
	p.tell(t.area.Top, t.area.Left)
	p.menu(p.tableItems(t))
}

// tell says what stands in a cell and what it was taken for.
func (p *sheetPane) tell(row, column int) {
	if row == 0 {
		return
	}
	words, marks := p.desk.words, p.grid.marks
	at := [2]int{row, column}
	parts := []string{cellName(row, column) + ": " + p.grid.look(row, column).text}
	if t, _, found := marks.at(row, column); found {
		parts = append(parts, p.tableName(t))
		if heading, is := t.headingAt(row, column); is {
			parts = append(parts, p.grid.roleName(heading))
		}
	}
	if v, read := marks.values[at]; read {
		w := recordWords{p.item.preview.After, words}
		parts = append(parts, w.list(w.name(v.Record), w.change(v)), words.T("import.state."+v.State))
	}
	if reason, left := marks.why[at]; left {
		parts = append(parts, words.T("skip."+reason))
	}
	p.says.SetText(strings.Join(parts, " · "))
}
