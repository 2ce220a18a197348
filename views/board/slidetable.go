package board

import "fagplan/views/chart"

// Room within the cells of a table on a slide.
const (
	cellSide  = 6.0
	cellAbove = 4.0
)

// table draws as many rows of the page's table as there is room for, under what
// is said of it.
func (s *slide) table(room chart.Rect) {
	const gap, paragraphLines = 8, 2
	for _, paragraph := range s.page.Commentary {
		part := room
		part.H = min(room.H, paragraphLines*chart.LineHeight(slideText))
		high := s.Write(paragraph, part, chart.Lettering{Size: slideText, Color: s.theme.Ink}) + gap
		room.Y += high
		room.H -= high
	}
	columns := s.columns(room)
	for i, c := range s.page.Table.Columns {
		s.cell(Cell{Text: c.Heading}, columns[i], s.lettering(c, true))
	}
	y := room.Y + s.rowHeight(1)
	s.Rule(chart.Rect{X: room.X, Y: y - 1, W: room.W}, s.theme.Muted)
	for _, row := range s.page.Table.Rows {
		high := s.rowHeight(s.lines(row, columns))
		if y+high > room.Bottom() {
			return
		}
		for i, cell := range row {
			at := columns[i]
			at.Y, at.H = y, high
			s.cell(cell, at, s.lettering(s.page.Table.Columns[i], false))
		}
		y += high
		s.Rule(chart.Rect{X: room.X, Y: y - 1, W: room.W}, s.theme.Grid)
	}
}

// columns share the width of the table by their weights.
func (s *slide) columns(room chart.Rect) []chart.Rect {
	total := 0.0
	for _, c := range s.page.Table.Columns {
		total += c.Weight
	}
	columns := make([]chart.Rect, len(s.page.Table.Columns))
	x := room.X
	for i, c := range s.page.Table.Columns {
		width := room.W / float64(len(columns))
		if total > 0 {
			width = room.W * c.Weight / total
		}
		columns[i] = chart.Rect{X: x, Y: room.Y, W: width, H: s.rowHeight(1)}
		x += width
	}
	return columns
}

func (s *slide) lettering(c TableColumn, heading bool) chart.Lettering {
	how := chart.Lettering{Size: slideText, Bold: heading, Color: s.theme.Ink}
	if c.Numeric {
		how.Align = chart.End
	}
	return how
}

func (s *slide) rowHeight(lines int) float64 {
	return float64(lines)*chart.LineHeight(slideText) + 2*cellAbove
}

// lines is how many lines the fullest cell of a row takes, two at most.
func (s *slide) lines(row []Cell, columns []chart.Rect) int {
	for i, cell := range row {
		if s.Width(cell.Text, slideText) > s.textRoom(cell, columns[i]).W {
			return 2
		}
	}
	return 1
}

// textRoom is the room for the text of a cell, beside the shape of its status.
func (s *slide) textRoom(cell Cell, in chart.Rect) chart.Rect {
	room := chart.Rect{X: in.X + cellSide, Y: in.Y + cellAbove, W: in.W - 2*cellSide, H: in.H - 2*cellAbove}
	if cell.Status != chart.NoStatus {
		room.X += slideText
		room.W -= slideText
	}
	return room
}

func (s *slide) cell(cell Cell, in chart.Rect, how chart.Lettering) {
	room := s.textRoom(cell, in)
	if cell.Status != chart.NoStatus {
		const side = 0.7 * slideText
		s.Lamp(cell.Status, chart.Rect{X: in.X + cellSide, Y: room.Y + (chart.LineHeight(slideText)-side)/2, W: side, H: side})
	}
	s.Write(cell.Text, room, how)
}
