package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// sheetGrid shows a sheet as it is, with what was recognised on it. Only the
// cells in sight are drawn.
type sheetGrid struct {
	widget.Table
	sheet  Sheet
	marks  *sheetMarks
	words  *text.Printer
	merged map[[2]int]CellRange
	widths []float32
	// row and column are the cell chosen, from 1.
	row, column int
	// chosen is told of a cell the planner points out, and reached of one the
	// keyboard comes to.
	chosen, reached func(row, column int)
	// hasKeys marks that the keyboard is here.
	hasKeys bool
	// drawn is the cell chosen as it is drawn, nil before there is one.
	drawn fyne.CanvasObject
}

func newSheetGrid(sheet Sheet, marks *sheetMarks, words *text.Printer) *sheetGrid {
	g := &sheetGrid{sheet: sheet, words: words, merged: mergedCells(sheet), chosen: func(int, int) {}, reached: func(int, int) {}}
	g.Length = g.size
	g.CreateCell = func() fyne.CanvasObject { return newSheetCell() }
	g.UpdateCell = g.update
	g.CreateHeader = func() fyne.CanvasObject { return newSheetCell() }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { o.(*sheetCell).show(g.headerLook(id)) }
	g.ShowHeaderRow, g.ShowHeaderColumn = true, true
	g.OnSelected = func(id widget.TableCellID) {
		g.UnselectAll() // so that the same cell can be pointed out again
		g.point(id.Row+1, id.Col+1)
		g.chosen(g.row, g.column)
	}
	g.ExtendBaseWidget(g)
	g.fit()
	g.show(marks)
	return g
}

// show draws other marks on the same sheet.
func (g *sheetGrid) show(marks *sheetMarks) {
	g.marks = marks
	for _, t := range marks.tables {
		for row := t.head.Top; row <= t.head.Bottom && row > 0; row++ {
			g.SetRowHeight(row-1, grown(cellHeight))
		}
		if t.head.Bottom > 0 {
			g.SetRowHeight(t.head.Bottom-1, grown(headerHeight))
		}
	}
	g.Refresh()
}

func (g *sheetGrid) update(id widget.TableCellID, o fyne.CanvasObject) {
	look := g.look(id.Row+1, id.Col+1)
	if look.chosen {
		g.drawn = o
	}
	o.(*sheetCell).show(look)
}

// spare is how many blank rows and columns are shown after the last.
const spare = 3

func (g *sheetGrid) size() (rows, columns int) {
	rows, columns = g.sheet.Size()
	return rows + spare, columns + spare
}

// fit makes each column as wide as what stands in its first rows.
func (g *sheetGrid) fit() {
	const least, most, letter, sample = 66, 190, 7, 120
	rows, columns := g.size()
	g.widths = make([]float32, columns)
	for c := range columns {
		width := float32(least)
		for r := 1; r <= min(rows, sample); r++ {
			if cell := g.sheet.Cell(r, c+1); cell.Kind != BlankCell && !g.alone(r, c+1) {
				width = max(width, float32(len([]rune(cell.Text)))*letter+2*cellMargin+2*letter) // and room for marks
			}
		}
		g.widths[c] = min(width, most)
		g.SetColumnWidth(c, g.widths[c])
	}
}

// alone reports whether a text has nothing on either side, so that it can run
// on.
func (g *sheetGrid) alone(row, column int) bool {
	return g.sheet.Cell(row, column).Kind == TextCell && g.sheet.Cell(row, column+1).Kind == BlankCell &&
		(column == 1 || g.sheet.Cell(row, column-1).Kind == BlankCell)
}

// maxMerged bounds how many cells are shown as merged with others.
const maxMerged = 100_000

// mergedCells finds the range of every merged cell.
func mergedCells(sheet Sheet) map[[2]int]CellRange {
	merged := make(map[[2]int]CellRange)
	for _, m := range sheet.Merges() {
		if len(merged)+m.size() > maxMerged {
			continue
		}
		for row := m.Top; row <= m.Bottom; row++ {
			for column := m.Left; column <= m.Right; column++ {
				merged[[2]int{row, column}] = m
			}
		}
	}
	return merged
}

// look is how a cell is drawn.
func (g *sheetGrid) look(row, column int) cellLook {
	at := [2]int{row, column}
	cell := g.sheet.Cell(row, column)
	look := cellLook{text: shownCell(g.words, cell), right: cell.Kind == NumberCell || cell.Kind == DateCell,
		chosen: row == g.row && column == g.column}
	look.hasKeys = look.chosen && g.hasKeys
	marked := g.marks.cells[at]
	if cell.Kind != BlankCell || marked&(markQuestion|markFinding) != 0 {
		look.letters = g.letters(marked)
	}
	look.struck = marked&markSkipped != 0
	look.bold = marked&(markHeader|markSum) != 0
	if t, number, found := g.marks.at(row, column); found {
		look.within, look.dashed = number, t.unknown || t.not
		look.top, look.bottom = row == t.area.Top, row == t.area.Bottom
		look.left, look.rightSide = column == t.area.Left, column == t.area.Right
		if heading, is := t.headingAt(row, column); is && row == t.head.Bottom {
			look.role = g.roleName(heading) + " ▾"
		}
	}
	if m, merged := g.merged[at]; merged && (row != m.Top || column != m.Left) {
		look.faint = true
		if marked&markHeader != 0 { // a heading stands over each of its columns
			look.text = shownCell(g.words, g.sheet.Cell(m.Top, m.Left))
		}
	}
	if look.within == 0 {
		look.width = g.room(row, column)
	}
	return look
}

// room is how wide the text of a cell can be: over the blank cells after it.
func (g *sheetGrid) room(row, column int) float32 {
	width := float32(0)
	for c := column; c <= len(g.widths); c++ {
		if c > column && g.sheet.Cell(row, c).Kind != BlankCell {
			break
		}
		if _, _, table := g.marks.at(row, c); table {
			break
		}
		width += g.widths[c-1] + theme.Padding()
	}
	return width
}

// letters are those of the marks that are not seen in another way: a header is
// by its place and what it says of its columns.
func (g *sheetGrid) letters(marked mark) string {
	letters := ""
	for _, m := range marks {
		if marked&m.mark != 0 && m.mark != markHeader {
			letters += g.words.T("import.mark." + m.name + ".letter")
		}
	}
	return letters
}

// roleName says what a column holds, and of which period if its heading does
// not say that in the same words.
func (g *sheetGrid) roleName(c RecognisedColumn) string {
	name := roleName(g.words, c.Role)
	if period := g.words.Period(c.Period); c.Role == "year" && !strings.Contains(c.Heading, period) {
		name += " " + period
	}
	return name
}

func roleName(words *text.Printer, role string) string {
	if role == "" {
		return words.T("role.none")
	}
	return words.T("role." + role)
}

// headerLook is a letter of the columns or the number of a row.
func (g *sheetGrid) headerLook(id widget.TableCellID) cellLook {
	if id.Row < 0 {
		return cellLook{text: columnLetters(id.Col + 1), bold: id.Col+1 == g.column}
	}
	return cellLook{text: g.words.Int(int64(id.Row + 1)), right: true, bold: id.Row+1 == g.row}
}

// shownCell writes a cell in the reader's language.
func shownCell(words *text.Printer, cell SheetCell) string {
	switch cell.Kind {
	case NumberCell:
		return shownNumber(words, cell)
	case DateCell:
		if day, err := budget.ParsePeriod(cell.Text); err == nil {
			return words.Period(day)
		}
	}
	return strings.Join(strings.Fields(cell.Text), " ")
}

func shownNumber(words *text.Printer, cell SheetCell) string {
	whole, fraction, _ := strings.Cut(cell.Text, ".")
	const decimals = 4
	number, err := budget.ParseQuantity(strings.TrimSuffix(whole+"."+fraction[:min(len(fraction), decimals)], "."))
	switch {
	case err != nil:
		return cell.Text
	case cell.Percent:
		return words.Percent(number.Float(), text.AllDecimals)
	case number.IsWhole() && number.Float() > 1900 && number.Float() < 2100:
		return whole // as likely a year as anything, and never grouped as one
	}
	return words.Quantity(number, text.AllDecimals)
}

// point marks a cell as the chosen one.
func (g *sheetGrid) point(row, column int) {
	g.row, g.column = row, column
	g.Refresh()
}

// jump brings a cell into sight, with some of what is around it, and marks it.
func (g *sheetGrid) jump(row, column int) {
	const around = 4
	rows, columns := g.size()
	g.ScrollTo(widget.TableCellID{Row: min(row-1+around, rows-1), Col: min(column, columns-1)})
	g.ScrollTo(widget.TableCellID{Row: max(row-1-around, 0), Col: max(column-2, 0)})
	g.ScrollTo(widget.TableCellID{Row: row - 1, Col: column - 1})
	g.Highlight(widget.TableCellID{Row: row - 1, Col: column - 1})
	g.point(row, column)
}

// AccessibilityLabel names the sheet and reads the cell chosen.
func (g *sheetGrid) AccessibilityLabel() string {
	if g.row == 0 {
		return g.sheet.Name()
	}
	return g.sheet.Name() + ", " + cellName(g.row, g.column) + ": " + g.look(g.row, g.column).text
}

// AccessibilityRole implements fyne.Accessible.
func (g *sheetGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// below is the place right under the cell chosen.
func (g *sheetGrid) below() fyne.Position {
	if g.drawn == nil {
		return below(g)
	}
	return below(g.drawn)
}
