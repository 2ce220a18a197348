package workbook

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// templateBook is a book that package template made, after the planner has
// edited it.
type templateBook struct {
	revision budget.RevisionID
	memory   map[string]*remembered // by the IDs of sheets
	pages    []*filledPage
	// others are the planner's own sheets.
	others []*Sheet
}

// remembered is a sheet as it was written.
type remembered struct {
	columns map[string]int // by mark: where the cells of the rows are
	rows    map[string]Row // by key
	keys    []string       // in order
}

// cell returns what stood in a row, blank where there was no such row.
func (m *remembered) cell(key, mark string) Cell {
	at, known := m.columns[mark]
	if !known {
		return Cell{}
	}
	return m.rows[key].at(at)
}

// filledPage is a sheet as it is now.
type filledPage struct {
	template.Sheet
	sheet *Sheet
	was   *remembered
	// keys is the column with the keys, columns those of the fields by their
	// marks, and periods those of budgets.
	keys    int
	columns map[string]int
	periods map[int]budget.Period
	header  int // the row of the headings
	rows    []*filledRow
}

// filledRow is a row of records. The key is empty for a new one.
type filledRow struct {
	number int
	key    string
}

// cell returns the cell of a row in a column, and false where the planner has
// taken the column away.
func (p *filledPage) cell(row *filledRow, mark string) (Cell, bool) {
	at, found := p.columns[mark]
	if !found {
		return Cell{}, false
	}
	return p.sheet.At(row.number, at), true
}

// templateOf reports whether the book is a template, by its memory and not by
// its name.
func templateOf(book *Book) (*templateBook, bool) {
	for _, s := range book.Sheets {
		if s.At(1, 1).Text == template.MemoryMark {
			t := &templateBook{revision: budget.RevisionID(s.At(1, 3).Text), memory: memoryOf(s)}
			t.readPages(book)
			return t, true
		}
	}
	return nil, false
}

// IsTemplateOf reports whether the book is a template made of the plan, to be
// edited and read back into it. A template with nothing remembered is for
// another plan.
func IsTemplateOf(book *Book, plan *budget.Plan) bool {
	t, is := templateOf(book)
	if !is {
		return false
	}
	now, _ := plan.CurrentRevision()
	remembers := false
	for _, sheet := range t.memory {
		remembers = remembers || len(sheet.keys) > 0
	}
	return remembers && t.revision == now.ID
}

func memoryOf(s *Sheet) map[string]*remembered {
	memory := make(map[string]*remembered)
	for _, row := range s.Rows[1:] {
		id, key := row.at(1).Text, row.at(2).Text
		if key == template.MarksKey {
			memory[id] = &remembered{columns: marksIn(row), rows: make(map[string]Row)}
			continue
		}
		if m := memory[id]; m != nil {
			m.rows[key] = row
			m.keys = append(m.keys, key)
		}
	}
	return memory
}

// marksIn lists the marks of columns in a row of the memory.
func marksIn(row Row) map[string]int {
	marks := make(map[string]int)
	for _, cell := range row.Cells {
		if cell.Column > 2 {
			marks[cell.Text] = cell.Column
		}
	}
	return marks
}

// maxRowsToMark is how far down the row of marks may have been pushed.
const maxRowsToMark = 40

// readPages finds the sheets of records, in the order of package template.
func (t *templateBook) readPages(book *Book) {
	found := make(map[string]*filledPage)
	for _, s := range book.Sheets {
		mark, at, marked := markOf(s)
		declared, known := template.Find(mark)
		switch {
		case known && t.memory[mark] != nil && found[mark] == nil:
			found[mark] = newFilledPage(s, declared, t.memory[mark], at)
		case !marked && !s.Hidden:
			t.others = append(t.others, s)
		}
	}
	for _, s := range template.Sheets {
		if p := found[s.ID]; p != nil {
			t.pages = append(t.pages, p)
		}
	}
}

// markOf finds the mark of a sheet: which it is, and where that says so.
func markOf(s *Sheet) (id string, at Range, found bool) {
	for _, row := range s.Rows[:min(len(s.Rows), maxRowsToMark)] {
		for _, cell := range row.Cells {
			if id, found = template.SheetOf(cell.Text); found && cell.Kind == Text {
				return id, Range{row.Number, cell.Column, row.Number, cell.Column}, true
			}
		}
	}
	return "", Range{}, false
}

func newFilledPage(s *Sheet, declared template.Sheet, was *remembered, mark Range) *filledPage {
	p := &filledPage{Sheet: declared, sheet: s, was: was, keys: mark.Left,
		columns: make(map[string]int), periods: make(map[int]budget.Period)}
	p.header = p.findHeader(mark.Top)
	marks := s.Rows[s.rowFrom(mark.Top)]
	for _, cell := range marks.Cells {
		if cell.Column != p.keys && cell.Text != "" {
			p.columns[cell.Text] = cell.Column
		}
	}
	p.findPeriods(marks)
	p.findRows()
	return p
}

// findHeader finds the row of headings, which names the keys.
func (p *filledPage) findHeader(marks int) int {
	for row := marks + 1; row <= marks+maxRowsToMark; row++ {
		if !p.sheet.At(row, p.keys).IsBlank() {
			return row
		}
	}
	return marks + template.HeaderRow - template.MarkRow
}

// findPeriods finds the columns of budgets: those marked, and the planner's
// own, headed by a period.
func (p *filledPage) findPeriods(marks Row) {
	if !p.HasBudgets() {
		return
	}
	for mark, at := range p.columns {
		if period, err := budget.ParsePeriod(mark); err == nil {
			p.periods[at] = period
		}
	}
	header := p.sheet.rowFrom(p.header)
	if header == len(p.sheet.Rows) {
		return
	}
	for _, cell := range p.sheet.Rows[header].Cells {
		span, err := ParsePeriod(cell.Text)
		period, single := span.Single()
		if err == nil && single && marks.at(cell.Column).IsBlank() {
			p.periods[cell.Column] = period
		}
	}
}

// findRows lists the rows with anything in them. Of rows with one key the one
// least changed is the record, and the others are copies: new ones.
func (p *filledPage) findRows() {
	first := make(map[string]*filledRow)
	for _, row := range p.sheet.Rows[p.sheet.rowFrom(p.header+1):] {
		r := &filledRow{number: row.Number, key: row.at(p.keys).Text}
		if !p.hasContent(r) {
			continue
		}
		p.rows = append(p.rows, r)
		if _, known := p.was.rows[r.key]; !known {
			r.key = ""
			continue
		}
		if other := first[r.key]; other != nil && p.edits(other) <= p.edits(r) {
			r.key = ""
			continue
		} else if other != nil {
			other.key = ""
		}
		first[r.key] = r
	}
}

func (p *filledPage) hasContent(row *filledRow) bool {
	for _, at := range p.columns {
		if !p.sheet.At(row.number, at).IsBlank() {
			return true
		}
	}
	for at := range p.periods {
		if !p.sheet.At(row.number, at).IsBlank() {
			return true
		}
	}
	return false
}

// edits counts the cells of a row that are not as they were.
func (p *filledPage) edits(row *filledRow) int {
	n := 0
	for mark, at := range p.columns {
		if !sameContent(p.sheet.At(row.number, at), p.was.cell(row.key, mark)) {
			n++
		}
	}
	return n
}

// sameContent reports whether two cells say the same, however they look.
func sameContent(a, b Cell) bool {
	if a.Text == b.Text {
		return true
	}
	x, errX := strconv.ParseFloat(a.Text, 64)
	y, errY := strconv.ParseFloat(b.Text, 64)
	return a.Kind == Number && b.Kind == Number && errX == nil && errY == nil && x == y
}

// normal is the text of a cell as a planner means it.
func normal(cell Cell) string { return strings.TrimSpace(cell.Text) }

// whole is the page with its headings.
func (p *filledPage) whole() Range {
	last := p.header
	if n := len(p.rows); n > 0 {
		last = p.rows[n-1].number
	}
	return p.rangeOf(p.header, last)
}

// rangeOf is rows of the page, as wide as it is.
func (p *filledPage) rangeOf(top, bottom int) Range {
	r := Range{top, 0, bottom, 0}
	for _, at := range p.columns {
		if r.Left == 0 || at < r.Left {
			r.Left = at
		}
		r.Right = max(r.Right, at)
	}
	return r
}

// public returns what the planner is shown of the page. Its columns are not
// guessed at, so there is nothing in them to correct.
func (p *filledPage) public() Table {
	return Table{Sheet: p.sheet.Name, Range: p.whole().String(), Header: p.rangeOf(p.header, p.header).String(),
		As: Kind(p.As), Rows: len(p.rows), Title: p.Name}
}
