package screen

import "fagplan/budget"

// mark is something there is to know of a cell. Each has a letter of its own:
// colour is never the only signal.
type mark uint8

// The marks of cells, the most pressing first.
const (
	markQuestion mark = 1 << iota
	markFinding
	markSkipped
	markSum
	markUnit
	markHeader
)

// marks in the order they are drawn and explained, with the keys of their
// letters and names: import.mark.X.letter and import.mark.X.name.
var marks = []struct {
	mark mark
	name string
}{
	{markQuestion, "question"}, {markFinding, "finding"}, {markSkipped, "skipped"},
	{markSum, "sum"}, {markUnit, "unit"}, {markHeader, "header"},
}

// markedTable is a table on a sheet with its ranges read.
type markedTable struct {
	RecognisedTable
	area, head CellRange
	// unknown marks a range that looks like a table nobody knows, and not one
	// the planner says is none.
	unknown, not bool
}

// headingAt returns the column whose heading a cell is.
func (t markedTable) headingAt(row, column int) (RecognisedColumn, bool) {
	at := column - t.area.Left
	if t.Turned {
		at = row - t.area.Top
	}
	if !t.head.contains(row, column) || at >= len(t.Columns) {
		return RecognisedColumn{}, false
	}
	return t.Columns[at], true
}

// sheetMarks is what was recognised on one sheet.
type sheetMarks struct {
	tables []markedTable
	cells  map[[2]int]mark
	// why tells why cells are left out, and values what was read from them.
	why    map[[2]int]string
	values map[[2]int]ReadValue
}

// maxMarked bounds how many cells of one range are marked each by itself.
const maxMarked = 4096

// marksOn gathers what a preview says of a sheet.
func marksOn(sheet string, p ImportPreview, answers ImportAnswers) *sheetMarks {
	m := &sheetMarks{cells: make(map[[2]int]mark), why: make(map[[2]int]string), values: make(map[[2]int]ReadValue)}
	for _, t := range p.Tables {
		if t.Sheet == sheet {
			m.table(t)
		}
	}
	m.others(sheet, p, answers)
	for _, left := range p.LeftOut {
		if left.Reason != "sum" {
			m.mark(sheet, left.Where, markSkipped)
		}
		m.each(sheet, left.Where, func(at [2]int) { m.why[at] = left.Reason })
	}
	for _, f := range p.Findings {
		if f.Rule != unknownTableRule {
			m.mark(sheet, f.Where, markFinding)
		}
	}
	for _, q := range p.Questions {
		if q.Answer == "" {
			m.mark(sheet, q.Where, markQuestion)
		}
	}
	for _, v := range p.Values {
		m.each(sheet, v.Where, func(at [2]int) { m.values[at] = v })
	}
	return m
}

// unknownTableRule is the finding of a range that looks like a table.
const unknownTableRule = "import-unrecognised-table"

func (m *sheetMarks) table(t RecognisedTable) {
	area, ok := parseRange(t.Range)
	if !ok {
		return
	}
	marked := markedTable{RecognisedTable: t, area: area}
	if marked.head, ok = parseRange(t.Header); ok {
		m.fill(marked.head, markHeader)
	}
	if unit, ok := parseRange(t.UnitCell); ok {
		m.fill(unit, markUnit)
	}
	for _, sum := range t.Sums {
		if at, ok := parseRange(sum); ok {
			sums := CellRange{at.Top, marked.area.Left, at.Top, marked.area.Right}
			if t.Turned {
				sums = CellRange{marked.area.Top, at.Left, marked.area.Bottom, at.Left}
			}
			m.fill(sums, markSum)
		}
	}
	m.tables = append(m.tables, marked)
}

// others are the ranges that look like tables nobody knows, and those the
// planner says are none.
func (m *sheetMarks) others(sheet string, p ImportPreview, answers ImportAnswers) {
	for _, f := range p.Findings {
		if area, ok := parseRange(f.Where.Cell); ok && f.Rule == unknownTableRule && f.Where.Sheet == sheet {
			t := markedTable{RecognisedTable: RecognisedTable{Sheet: sheet, Range: f.Where.Cell}, area: area, unknown: true}
			for _, a := range answers.Tables {
				if a.Sheet == sheet && a.Range == t.Range {
					t.tell(a)
				}
			}
			m.tables = append(m.tables, t)
		}
	}
	for _, a := range answers.Tables {
		if area, ok := parseRange(a.Range); ok && a.As == NotATable && a.Sheet == sheet {
			m.tables = append(m.tables, markedTable{RecognisedTable: RecognisedTable{Sheet: sheet, Range: a.Range, As: NotATable}, area: area, not: true})
		}
	}
}

// tell lets a table that is not understood be what the planner says, so that
// its columns can be told too.
func (t *markedTable) tell(a TableAnswer) {
	t.As, t.Turned = a.As, a.Turned
	t.head = CellRange{t.area.Top, t.area.Left, t.area.Top + a.HeaderRows - 1, t.area.Right}
	first, last := t.area.Left, t.area.Right
	if a.Turned {
		t.head = CellRange{t.area.Top, t.area.Left, t.area.Bottom, t.area.Left + a.HeaderRows - 1}
		first, last = t.area.Top, t.area.Bottom
	}
	for column := first; column <= last; column++ {
		t.Columns = append(t.Columns, RecognisedColumn{Role: a.Columns[column]})
	}
}

func (m *sheetMarks) mark(sheet string, where budget.Source, mark mark) {
	m.each(sheet, where, func(at [2]int) { m.cells[at] |= mark })
}

// each goes through the cells of a source on the sheet. Of a very large range
// it takes the first.
func (m *sheetMarks) each(sheet string, where budget.Source, do func(at [2]int)) {
	area, ok := parseRange(where.Cell)
	if !ok || where.Sheet != sheet {
		return
	}
	if area.size() > maxMarked {
		area = CellRange{area.Top, area.Left, area.Top, area.Left}
	}
	for row := area.Top; row <= area.Bottom; row++ {
		for column := area.Left; column <= area.Right; column++ {
			do([2]int{row, column})
		}
	}
}

func (m *sheetMarks) fill(area CellRange, mark mark) {
	m.each("", budget.Source{Cell: area.String()}, func(at [2]int) { m.cells[at] |= mark })
}

// at returns the table a cell belongs to, and its number on the sheet.
func (m *sheetMarks) at(row, column int) (markedTable, int, bool) {
	for i, t := range m.tables {
		if t.area.contains(row, column) {
			return t, i + 1, true
		}
	}
	return markedTable{}, 0, false
}
