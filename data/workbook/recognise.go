package workbook

import (
	"context"
	"slices"
	"strings"

	"fagplan/budget"
)

// recognised is what was found on the sheets of a book.
type recognised struct {
	tables []*table
	// facts are the blocks that tell what the plan is.
	facts []*factBlock
	// unknown are the blocks that look like tables but fit no kind.
	unknown []block
}

// reading is what is known of how a book is to be read.
type reading struct {
	corrections []correction
	mappings    []budget.ImportMapping
}

// recognise finds the tables of a book.
func recognise(ctx context.Context, book *Book, known reading) (recognised, error) {
	var found recognised
	for _, sheet := range book.Sheets {
		if err := found.sheet(ctx, sheet, known); err != nil {
			return found, err
		}
	}
	return found, nil
}

// sheet finds the tables of a sheet. Lines of text belong to the table below
// them.
func (f *recognised) sheet(ctx context.Context, s *Sheet, known reading) error {
	m := meeting{found: f, known: known}
	for _, b := range blocksOf(s) {
		if err := ctx.Err(); err != nil {
			return err
		}
		m.meet(b)
	}
	return ctx.Err()
}

// meeting goes through the blocks of a sheet.
type meeting struct {
	found    *recognised
	known    reading
	captions []caption
	last     *table
	// spent is where the last table is: the captions above it are its own.
	spent Range
	// corrected is the range of the correction met last.
	corrected Range
}

// meet finds out what a block is: first what the planner says it is, in this
// workbook or in others like it.
func (m *meeting) meet(b block) {
	if told, is := m.known.at(b); is {
		m.follow(told, b)
		return
	}
	if t, is := m.known.remembered(b, m.captionsOf(b)); is {
		m.table(t)
		return
	}
	if facts, is := findPlanBlock(b); is {
		m.found.facts = append(m.found.facts, facts)
		return
	}
	captions := m.captionsOf(b)
	if t, is := tableOf(b, captions); is {
		if t.looksTurned() {
			if other, isTurned := turnedTable(b, captions); isTurned {
				t = other
			}
		}
		m.table(t)
		return
	}
	if m.last != nil && m.last.reaches(b) {
		m.last.Bottom = b.Bottom
		return
	}
	t, isTurned := turnedTable(b, captions)
	switch {
	case isTurned:
		m.table(t)
	case m.last != nil && continues(m.last, b):
		m.found.tables = append(m.found.tables, continuation(m.last, b))
	default:
		m.caption(b, b.Bottom+1)
		if looksLikeTable(b) {
			m.found.unknown = append(m.found.unknown, b)
		}
	}
}

func (m *meeting) table(t *table) {
	m.found.tables = append(m.found.tables, t)
	m.last, m.spent = t, t.Range
	if t.sheet.turned {
		m.spent = t.Range.turned()
	}
}

// caption keeps the lines of a block before a row for the table below them.
func (m *meeting) caption(b block, before int) {
	m.dropSpent(b)
	m.captions = append(m.captions, b.lines(b.Top, before)...)
	m.captions = m.captions[max(0, len(m.captions)-maxCaptions):]
}

// dropSpent forgets the captions of the tables met so far, but not of those
// that stand beside them.
func (m *meeting) dropSpent(b block) {
	if b.Top > m.spent.Bottom {
		m.captions = slices.DeleteFunc(m.captions, func(c caption) bool { return c.row <= m.spent.Bottom })
	}
}

// captionsOf returns the captions of a block: of several in one row, as
// tables side by side have them, the one that stands over it.
func (m *meeting) captionsOf(b block) []caption {
	m.dropSpent(b)
	var own []caption
	for _, c := range m.captions {
		beside := slices.ContainsFunc(m.captions, func(other caption) bool { return other.row == c.row && other.left != c.left })
		if !beside || c.left >= b.Left && c.left <= b.Right {
			own = append(own, c)
		}
	}
	return own
}

// follow reads a block where the planner has said what a part of it is. What
// is above that are captions, and what is below it is met by itself.
func (m *meeting) follow(told correction, b block) {
	if m.corrected != told.area {
		m.corrected = told.area
		m.caption(b, min(told.area.Top, b.Bottom+1))
		if t, ok := told.corrected(b.sheet, m.captionsOf(b)); ok && told.As != NotATable {
			m.table(t)
		} else if told.As != NotATable {
			m.found.unknown = append(m.found.unknown, block{b.sheet, told.area})
		}
	}
	if b.Bottom > told.area.Bottom {
		b.Top = told.area.Bottom + 1
		m.meet(b)
	}
}

// maxCaptions bounds how many lines above a table are looked at.
const maxCaptions = 40

// tableOf reads a block as the kind of table its header tells.
func tableOf(b block, captions []caption) (*table, bool) {
	if b.Bottom == b.Top {
		return nil, false
	}
	for _, h := range headersOf(b) {
		above := slices.Concat(captions, b.lines(b.Top, h.top))
		columns := columnsOf(b, h)
		completeYears(&table{block: b, captions: above, title: titleOf(above)}, columns)
		for _, k := range kinds {
			t := &table{block: b, kind: k, header: h, columns: slices.Clone(columns), captions: above}
			t.title = titleOf(above)
			if k.assign(t) {
				t.money = moneyUnitOf(t)
				t.dots = dotsOf(t)
				return t, true
			}
		}
	}
	return nil, false
}

// titleOf is what a table is called: the first line above it. The sheet's
// title is the first of all, a table further down has its own.
func titleOf(captions []caption) string {
	for i := len(captions) - 1; i > 0; i-- {
		if captions[i].row != captions[i-1].row+1 && !isNote(captions[i].text) {
			return captions[i].text
		}
	}
	if len(captions) > 0 {
		return captions[0].text
	}
	return ""
}

// isNote reports whether a line is a remark rather than a title.
func isNote(text string) bool {
	words := wordsOf(text)
	if len(words) == 0 {
		return true
	}
	return isOneOf(words[0], "kilde", "kjelde", "merknad", "note", "1", "2", "3")
}

func columnsOf(b block, h header) []column {
	columns := make([]column, len(h.headings))
	for i, heading := range h.headings {
		c := column{at: b.Left + i, heading: heading, words: wordsOf(heading)}
		c.period, c.amount, c.rest = periodHeading(heading)
		columns[i] = c
	}
	return columns
}

// dotsOf tells what a dot means in the table from all its texts.
func dotsOf(t *table) Dots {
	var texts []string
	for _, row := range t.body() {
		for _, cell := range t.cells(row) {
			if cell.Kind == Text || cell.Kind == Number {
				texts = append(texts, cell.Text)
			}
		}
		if len(texts) > 10_000 {
			break // enough to tell
		}
	}
	return DotsIn(texts, t.money.kroner == budget.Thousand)
}

// reaches reports whether a block is more of the table after one blank row:
// a name for each row, and numbers under the table's headings alone. A table
// of years goes on in a part of its own.
func (t *table) reaches(b block) bool {
	if t.kind.years > 0 || t.sheet != b.sheet || b.Left != t.Left || b.Right > t.Right || b.Top != t.Bottom+2 {
		return false
	}
	values := t.columnsAs(valueRole)
	for row := b.Top; row <= b.Bottom; row++ {
		numbers := slices.ContainsFunc(values, func(c column) bool { return b.sheet.At(row, c.at).Kind == Number })
		if !numbers || b.sheet.At(row, t.Left).Kind != Text {
			return false
		}
	}
	return true
}

// continues reports whether a block goes on with the table above it, after a
// blank row: it has no header, and numbers in the columns the table has them.
func continues(t *table, b block) bool {
	if t.kind.years == 0 || b.Left != t.Left || b.Right > t.Right {
		return false
	}
	labelled := t.sheet.At(b.Top, t.Left).Kind == Text
	for row := b.Top; row <= min(b.Bottom, b.Top+maxHeaderRows); row++ {
		for _, c := range t.columnsAs(yearRole) {
			if kind := t.sheet.At(row, c.at).Kind; kind == Number {
				return labelled
			}
		}
	}
	return false
}

// continuation is the table that goes on in a block, with the header of the
// one above.
func continuation(above *table, b block) *table {
	t := *above
	t.above = above
	t.block = b
	t.Right = above.Right
	t.header = header{top: b.Top, bottom: b.Top - 1}
	t.sums = nil
	t.told = false // its shape is that of the one above
	return &t
}

// looksLikeTable reports whether a block has rows of numbers, so that leaving
// it out must be told. Numbers typed as text are numbers.
func looksLikeTable(b block) bool {
	if b.Right == b.Left || b.Bottom == b.Top {
		return false
	}
	rows := 0
	for row := b.Top; row <= min(b.Bottom, b.Top+50); row++ {
		numbers := 0
		for _, cell := range b.cells(row) {
			if cell.holdsNumber() {
				numbers++
			}
		}
		if numbers > 0 {
			rows++
		}
		if rows >= 2 || numbers >= 2 {
			return true
		}
	}
	return false
}

// holdsNumber reports whether a cell has a number in it, also one typed as
// text, bounded by a sign or never computed.
func (c Cell) holdsNumber() bool {
	switch c.Kind {
	case Number, Uncached:
		return true
	case Text:
		figure, err := ParseNumber(strings.TrimLeft(c.Text, "<>≤≥ "), DotsUnknown)
		return err == nil && !figure.Missing
	}
	return false
}
