package screen

import (
	"strings"

	"fyne.io/fyne/v2/widget"
)

// editor is what the keys of a spreadsheet work on when it has the keyboard.
type editor interface {
	copy()
	cut()
	paste()
	selectAll()
	fillRight()
	fillDown()
}

// copy puts the cells chosen on the clipboard as spreadsheets write them:
// a line for each row, with tabs between the cells.
func (g *grid[T]) copy() {
	if len(g.rows) == 0 {
		return
	}
	b := g.block()
	var lines []string
	for r := b.top; r <= b.bottom; r++ {
		var cells []string
		for c := b.left; c <= b.right; c++ {
			cells = append(cells, quoted(noFormula(g.columns[c].plain(g.rows[r]))))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	g.desk.app.Clipboard().SetContent(strings.Join(lines, "\r\n"))
}

// noFormula puts an apostrophe before a text that a spreadsheet would take for a
// formula when it is pasted there. Numbers with a sign are left as they are.
func noFormula(cell string) string {
	if !beginsFormula(cell) {
		return cell
	}
	return "'" + cell
}

func beginsFormula(cell string) bool {
	if strings.IndexAny(cell, "+-") == 0 {
		rest := strings.Trim(cell[1:], "0123456789,. \u00a0%")
		return rest != "" || len(cell) == 1
	}
	return strings.IndexAny(cell, "=@＝＠＋－") == 0
}

// quoted puts a cell in quotes where its text would break the table.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, "\t\n\"") {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// cut copies the cells chosen and clears them.
func (g *grid[T]) cut() {
	g.copy()
	g.clear()
}

// paste puts what is on the clipboard in the cells from the cursor on, as one
// edit. One cell alone goes into every cell chosen. What falls outside the
// table, and into cells that cannot be typed in, is refused, and so is what
// looks like data of single people.
func (g *grid[T]) paste() {
	lines := pasted(g.desk.app.Clipboard().Content())
	if len(lines) == 0 || len(g.rows) == 0 {
		return
	}
	if err := g.desk.host.RefusePasted(lines); err != nil {
		g.refused(g.desk.host.Explain(g.desk.words, err))
		return
	}
	b := g.block()
	if len(lines) == 1 && len(lines[0]) == 1 {
		g.fill(func(widget.TableCellID) string { return lines[0][0] }, b)
		return
	}
	var cells []typedCell
	for r, line := range lines {
		for c, typed := range line {
			id := widget.TableCellID{Row: b.top + r, Col: b.left + c}
			if id != g.inside(id) {
				g.refused(g.desk.words.T("grid.outside"))
				return
			}
			cells = append(cells, typedCell{id, typed})
		}
	}
	if g.enter(cells) {
		last := cells[len(cells)-1].id
		g.move(widget.TableCellID{Row: b.top, Col: b.left}, false)
		g.move(last, true)
	}
}

// pasted are the cells of a text a spreadsheet has put on the clipboard: lines
// with tabs between the cells. A cell with either in it stands in quotes.
func pasted(content string) [][]string {
	content = strings.TrimSuffix(strings.ReplaceAll(content, "\r\n", "\n"), "\n")
	if content == "" {
		return nil
	}
	lines := [][]string{nil}
	for more := true; more; {
		var cell string
		var ended byte
		cell, content, ended, more = nextCell(content)
		last := len(lines) - 1
		if plain, marked := strings.CutPrefix(cell, "'"); marked && beginsFormula(plain) {
			cell = plain
		}
		lines[last] = append(lines[last], cell)
		if ended == '\n' {
			lines = append(lines, nil)
		}
	}
	return lines
}

// nextCell takes the first cell off, and tells what it ended with and whether
// there is more.
func nextCell(content string) (cell, rest string, ended byte, more bool) {
	if strings.HasPrefix(content, `"`) {
		if quoted, after, found := endOfQuote(content[1:]); found {
			cell, content = quoted, after
		}
	}
	i := strings.IndexAny(content, "\t\n")
	if i < 0 {
		return cell + content, "", 0, false
	}
	return cell + content[:i], content[i+1:], content[i], true
}

// endOfQuote reads up to the quote that ends a cell; two in a row are one.
func endOfQuote(content string) (cell, rest string, found bool) {
	var b strings.Builder
	for {
		before, after, quote := strings.Cut(content, `"`)
		if !quote {
			return "", "", false
		}
		b.WriteString(before)
		if !strings.HasPrefix(after, `"`) {
			return b.String(), after, true
		}
		b.WriteByte('"')
		content = after[1:]
	}
}

// clear empties the cells chosen that can be typed in.
func (g *grid[T]) clear() { g.fill(func(widget.TableCellID) string { return "" }, g.block()) }

// fillRight sets the cells chosen to what the first of their row says.
func (g *grid[T]) fillRight() {
	b := g.block()
	g.fill(func(id widget.TableCellID) string { return g.columns[b.left].plain(g.rows[id.Row]) }, b)
}

// fillDown sets the cells chosen to what the first of their column says.
func (g *grid[T]) fillDown() {
	b := g.block()
	g.fill(func(id widget.TableCellID) string { return g.columns[id.Col].plain(g.rows[b.top]) }, b)
}

// fill sets every cell of a block that can be typed in.
func (g *grid[T]) fill(with func(widget.TableCellID) string, b block) {
	if g.desk.document.ReadOnly() {
		g.refused(g.desk.words.T("typed.fixed"))
		return
	}
	var cells []typedCell
	for r := b.top; r <= b.bottom && r < len(g.rows); r++ {
		for c := b.left; c <= b.right; c++ {
			if g.columns[c].open(g.rows[r]) {
				id := widget.TableCellID{Row: r, Col: c}
				cells = append(cells, typedCell{id, with(id)})
			}
		}
	}
	if len(cells) == 0 {
		g.refused(g.desk.words.T("typed." + string(g.columns[b.left].closed(g.rows[b.top]))))
		return
	}
	g.enter(cells)
}

// selectAll chooses every cell.
func (g *grid[T]) selectAll() {
	g.anchor = widget.TableCellID{}
	g.move(widget.TableCellID{Row: len(g.rows) - 1, Col: len(g.columns) - 1}, true)
}
