package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// maxHeaderRows is how many rows a header can have.
const maxHeaderRows = 4

// answerFor is what was said of a table so far, or else what it was taken for.
func (p *sheetPane) answerFor(t markedTable) TableAnswer {
	if said, found := p.item.said(t.Sheet, t.Range); found {
		return said
	}
	header := t.head.Bottom - t.head.Top + 1
	if t.Turned {
		header = t.head.Right - t.head.Left + 1
	}
	return TableAnswer{Sheet: t.Sheet, Range: t.Range, As: t.As, Turned: t.Turned, HeaderRows: max(header, 1)}
}

// columnItems offer the roles a column can have, and what the table can be. The
// column of a turned table is a row of the sheet.
func (p *sheetPane) columnItems(t markedTable, heading RecognisedColumn, column int) []*fyne.MenuItem {
	words := p.desk.words
	give := func(role string) func() {
		return func() {
			answer := p.answerFor(t)
			if answer.Columns == nil {
				answer.Columns = make(map[int]string)
			}
			answer.Columns[column] = role
			p.desk.imports.correct(answer)
		}
	}
	var items []*fyne.MenuItem
	for _, role := range p.item.book.Roles(t.As) {
		item := fyne.NewMenuItem(roleName(words, role), give(role))
		item.Checked = role == heading.Role
		items = append(items, item)
	}
	none := fyne.NewMenuItem(words.T("role.none"), give(NoRole))
	none.Checked = heading.Role == "" || heading.Role == NoRole
	table := fyne.NewMenuItem(words.T("import.the-table"), nil)
	table.ChildMenu = fyne.NewMenu("", p.tableItems(t)...)
	return append(items, none, fyne.NewMenuItemSeparator(), table)
}

// tableItems offer what a table can be, and where its header can be.
func (p *sheetPane) tableItems(t markedTable) []*fyne.MenuItem {
	words, m := p.desk.words, p.desk.imports
	var items []*fyne.MenuItem
	if _, said := p.item.said(t.Sheet, t.Range); said {
		items = append(items, fyne.NewMenuItem(words.T("import.as-proposed"), func() { m.forget(t.Sheet, t.Range) }))
	}
	none := fyne.NewMenuItem(words.T("import.not-a-table"), func() {
		m.correct(TableAnswer{Sheet: t.Sheet, Range: t.Range, As: NotATable})
	})
	none.Checked = t.not
	items = append(items, none, fyne.NewMenuItemSeparator())
	if !t.not && !t.Turned {
		items = append(items, p.headerItem(t))
	}
	if !t.not && t.As != "" {
		items = append(items, p.turnItem(t))
	}
	kinds := slices.Clone(p.item.book.Kinds())
	slices.SortFunc(kinds, func(a, b string) int {
		return strings.Compare(words.T("table-kind."+a), words.T("table-kind."+b))
	})
	for _, kind := range kinds {
		item := fyne.NewMenuItem(words.T("table-kind."+kind), func() {
			answer := p.answerFor(t)
			answer.As, answer.Columns = kind, nil
			m.correct(answer)
		})
		item.Checked = kind == t.As
		items = append(items, item)
	}
	return items
}

// turnItem offers to read a table the other way round.
func (p *sheetPane) turnItem(t markedTable) *fyne.MenuItem {
	item := fyne.NewMenuItem(p.desk.words.T("import.turned"), func() {
		answer := p.answerFor(t)
		answer.Turned, answer.HeaderRows, answer.Columns = !t.Turned, 1, nil
		p.desk.imports.correct(answer)
	})
	item.Checked = t.Turned
	return item
}

// headerItem offers how many rows the header has, and to begin the table a row
// higher or lower.
func (p *sheetPane) headerItem(t markedTable) *fyne.MenuItem {
	words := p.desk.words
	header := fyne.NewMenuItem(words.T("import.header-rows"), nil)
	header.ChildMenu = fyne.NewMenu("")
	now := p.answerFor(t)
	for rows := 1; rows <= maxHeaderRows; rows++ {
		item := fyne.NewMenuItem(words.T("import.rows-of-header", text.Args{"n": rows}), func() {
			answer := p.answerFor(t)
			answer.HeaderRows = rows
			p.desk.imports.correct(answer)
		})
		item.Checked = rows == now.HeaderRows
		header.ChildMenu.Items = append(header.ChildMenu.Items, item)
	}
	for _, move := range []struct {
		key string
		by  int
	}{{"import.begin-higher", -1}, {"import.begin-lower", 1}} {
		area := t.area
		area.Top += move.by
		item := fyne.NewMenuItem(words.T(move.key), func() {
			answer := p.answerFor(t)
			answer.Range = area.String()
			p.desk.imports.correct(answer)
		})
		item.Disabled = area.Top < 1 || area.Top >= area.Bottom
		header.ChildMenu.Items = append(header.ChildMenu.Items, item)
	}
	return header
}

// menu shows a menu at the cell chosen. It has the keyboard until it is left,
// and then the sheet has it.
func (p *sheetPane) menu(items []*fyne.MenuItem) {
	canvas := p.desk.window.Canvas()
	canvas.Focus(p.grid)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), canvas, p.grid.below())
}
