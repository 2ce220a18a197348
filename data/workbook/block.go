package workbook

// block is a rectangle of a sheet that blank rows and columns set apart: one
// table, or a few lines of text.
type block struct {
	sheet *Sheet
	Range
}

// maxTableColumns bounds how wide a table is looked for. No planner's table is
// wider; a sheet that is has other things in it.
const maxTableColumns = 1024

// blocksOf divides a sheet into blocks, from the top, and from the left where
// several stand side by side.
func blocksOf(s *Sheet) []block {
	var blocks []block
	for start := 0; start < len(s.Rows); {
		end := start + 1
		for end < len(s.Rows) && s.Rows[end].Number == s.Rows[end-1].Number+1 {
			end++
		}
		blocks = append(blocks, sideBySide(s, s.Rows[start:end])...)
		start = end
	}
	return blocks
}

// sideBySide divides a run of rows where columns are blank all the way down.
func sideBySide(s *Sheet, rows []Row) []block {
	var used [maxTableColumns + 2]bool
	for _, row := range rows {
		for _, cell := range row.Cells {
			if cell.Column <= maxTableColumns {
				used[cell.Column] = true
			}
		}
	}
	for _, m := range s.mergesFrom(rows[0].Number, rows[len(rows)-1].Number) {
		if m.Bottom == m.Top || s.At(m.Top, m.Left).IsBlank() {
			continue
		}
		for c := m.Left; c <= min(m.Right, maxTableColumns); c++ {
			used[c] = true // a merged cell covers columns without cells of their own
		}
	}
	var blocks []block
	var at [maxTableColumns + 1]int // the block of each column
	for left := 1; left <= maxTableColumns; left++ {
		if !used[left] {
			continue
		}
		right := left
		for used[right+1] {
			right++
		}
		for c := left; c <= right; c++ {
			at[c] = len(blocks)
		}
		blocks = append(blocks, block{s, Range{Left: left, Right: right}})
		left = right
	}
	for _, row := range rows {
		for _, cell := range row.Cells {
			if cell.Column <= maxTableColumns {
				blocks[at[cell.Column]].reach(row.Number)
			}
		}
	}
	return blocks
}

// reach makes a block reach as far down as a row.
func (b *block) reach(row int) {
	if b.Top == 0 {
		b.Top = row
	}
	b.Bottom = row
}

// cells returns what stands in a row of the block.
func (b block) cells(row int) []Cell {
	i := b.sheet.rowFrom(row)
	if i == len(b.sheet.Rows) || b.sheet.Rows[i].Number != row {
		return nil
	}
	cells := b.sheet.Rows[i].Cells
	for len(cells) > 0 && cells[0].Column < b.Left {
		cells = cells[1:]
	}
	for len(cells) > 0 && cells[len(cells)-1].Column > b.Right {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// lines returns the texts of the block's rows from top to before bottom, each
// row as one.
func (b block) lines(top, bottom int) []caption {
	var lines []caption
	for row := top; row < bottom; row++ {
		text := ""
		for _, cell := range b.cells(row) {
			if cell.Kind == Text || cell.Kind == Number || cell.Kind == Date {
				text = tidy(text + " " + cell.Text)
			}
		}
		if text != "" {
			lines = append(lines, caption{row, b.Left, text})
		}
	}
	return lines
}

// caption is a line of text above a table.
type caption struct {
	row  int
	left int // the first column of its block
	text string
}
