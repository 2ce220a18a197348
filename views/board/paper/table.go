package paper

import (
	"fagplan/views/board"
	"fagplan/views/chart"
)

const (
	cellSize    = 14
	cellPadding = 7 // at each side of a cell's words
)

// column is where the cells of a column of a table stand.
type column struct {
	x, width float64
	numeric  bool
}

// tablePage sets a table over as many pages as it takes, its headings on each.
func (s *setter) tablePage(page *board.Page) {
	for _, words := range page.Commentary {
		s.paragraph(words, s.body())
	}
	s.space(bodySize / 2)
	s.feet(page.Note, page.Source)
	columns := s.columns(page.Table)
	s.headings(page.Table, columns)
	for _, row := range page.Table.Rows {
		s.tableRow(page, columns, row)
	}
}

// columns shares the width out by the weights.
func (s *setter) columns(table *board.Table) []column {
	sum := 0.0
	for _, c := range table.Columns {
		sum += weight(c)
	}
	columns := make([]column, len(table.Columns))
	x := s.area.X
	for i, c := range table.Columns {
		columns[i] = column{x, s.area.W * weight(c) / sum, c.Numeric}
		x += columns[i].width
	}
	return columns
}

// weight is that of a column, 1 where it has none.
func weight(c board.TableColumn) float64 {
	if c.Weight <= 0 {
		return 1
	}
	return c.Weight
}

// headings sets the headings of a table over a line.
func (s *setter) headings(table *board.Table, columns []column) {
	st := style{size: cellSize, bold: true, color: s.theme.Ink}
	cells := make([][]string, len(columns))
	most := 0
	for i, c := range table.Columns {
		cells[i] = s.rows(c.Heading, st, columns[i].width-2*cellPadding)
		most = max(most, len(cells[i]))
	}
	for i := range columns {
		s.cell(cells[i], columns[i], st, 0)
	}
	s.space(float64(most)*st.height() + cellPadding)
	s.rule(s.theme.Muted, 1.2)
	s.space(cellPadding)
}

// tableRow sets a row. One that is higher than what is left goes to the next
// page; one that is higher than a page is divided.
func (s *setter) tableRow(page *board.Page, columns []column, row []board.Cell) {
	st := style{size: cellSize, color: s.theme.Ink}
	cells := make([][]string, len(columns))
	for i := range min(len(columns), len(row)) {
		cells[i] = s.rows(row[i].Text, st, columns[i].width-2*cellPadding-lampRoom(row[i].Status))
	}
	if s.fits(st) < longest(cells) {
		s.nextTablePage(page, columns)
	}
	for most, first := longest(cells), true; first || most > 0; most, first = longest(cells), false {
		if !first {
			s.nextTablePage(page, columns)
		}
		taken := max(1, min(most, s.fits(st)))
		for i := range min(len(columns), len(row)) {
			s.cell(cells[i][:min(taken, len(cells[i]))], columns[i], st, lampRoom(row[i].Status))
			if first {
				s.lamp(row[i].Status, columns[i], st)
			}
			cells[i] = cells[i][min(taken, len(cells[i])):]
		}
		s.space(float64(taken)*st.height() + cellPadding)
	}
	s.rule(s.theme.Grid, 1)
	s.space(cellPadding)
}

// fits is how many rows of text there is room for in the area.
func (s *setter) fits(st style) int { return int((s.area.H - 2*cellPadding) / st.height()) }

func longest(cells [][]string) (most int) {
	for _, rows := range cells {
		most = max(most, len(rows))
	}
	return most
}

func (s *setter) nextTablePage(page *board.Page, columns []column) {
	s.resume(page.Title)
	s.space(bodySize / 2)
	s.feet(page.Note, page.Source)
	s.headings(page.Table, columns)
}

// cell sets the rows of a cell at the top of the area, indented by so much.
func (s *setter) cell(rows []string, c column, st style, indent float64) {
	for i, row := range rows {
		y := s.area.Y + float64(i)*st.height()
		if c.numeric {
			s.row(row, st, chart.End, c.x+c.width-cellPadding, y)
		} else {
			s.row(row, st, chart.Start, c.x+cellPadding+indent, y)
		}
	}
}

// lampRoom is what the shape of a status takes before the words of a cell.
func lampRoom(status chart.Status) float64 {
	if status == chart.NoStatus {
		return 0
	}
	return 1.5 * cellSize
}

// lamp draws the shape of a status before the words of a cell.
func (s *setter) lamp(status chart.Status, c column, st style) {
	if status == chart.NoStatus {
		return
	}
	side := 0.85 * st.size
	box := chart.Rect{X: c.x + cellPadding, Y: s.area.Y + (1.24*st.size-side)/2, W: side, H: side}
	s.pdf.Paint(chart.Lamp(box, status, s.theme.Status[status]))
}
