package workbook

// maxTurned bounds how many rows a block may have to be read the other way
// round: they become its columns.
const maxTurned = 200

// turnedTable reads a block whose rows are what the columns of other tables
// are: years down and lines across, or indicators down and areas across. Its
// cells keep the names they have on the sheet.
func turnedTable(b block, captions []caption) (*table, bool) {
	turned, captions, ok := turn(b, captions)
	if !ok {
		return nil, false
	}
	return tableOf(turned, captions)
}

// turn turns a block without the lines of text it begins with, which are
// captions. It returns false for one that cannot be a table.
func turn(b block, captions []caption) (block, []caption, bool) {
	top := b.Top
	for top < b.Bottom && len(b.cells(top)) == 1 {
		top++
	}
	if b.Bottom-top >= maxTurned || b.Bottom == top || b.Left == b.Right {
		return block{}, nil, false
	}
	captions = append(captions[:len(captions):len(captions)], b.lines(b.Top, top)...)
	b.Top = top
	return b.turned(), captions, true
}

// looksTurned reports whether a table is probably one that should be read the
// other way round: what should stand down stands across.
func (t *table) looksTurned() bool {
	areas := 0
	for _, c := range t.columns[1:] {
		if isKnownArea(c.heading) {
			areas++
		}
	}
	labels := 0
	for row := t.header.top; row <= t.header.bottom; row++ {
		if !t.sheet.At(row, t.Left).IsBlank() {
			labels++
		}
	}
	passed := 0
	for row := t.Top; row < t.header.top; row++ {
		if len(t.cells(row)) > 1 {
			passed++
		}
	}
	return areas > 1 || labels > 1 || passed > 0
}

// turned is the block with rows for columns, on a sheet of its own.
func (b block) turned() block {
	sheet := &Sheet{Name: b.sheet.Name, Hidden: b.sheet.Hidden, turned: true}
	for column := b.Left; column <= b.Right; column++ {
		row := Row{Number: column, Hidden: b.sheet.hidesColumn(column)}
		for r := b.Top; r <= b.Bottom; r++ {
			if cell := b.sheet.At(r, column); !cell.IsBlank() {
				cell.Column = r
				row.Cells = append(row.Cells, cell)
			}
		}
		if len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
	for _, m := range b.sheet.mergesFrom(b.Top, b.Bottom) {
		if b.Contains(m.Top, m.Left) {
			sheet.Merges = append(sheet.Merges, m.turned())
		}
	}
	sheet.sortMerges()
	for _, row := range b.sheet.Rows[b.sheet.rowFrom(b.Top):b.sheet.rowFrom(b.Bottom+1)] {
		if row.Hidden {
			sheet.HiddenColumns = append(sheet.HiddenColumns, [2]int{row.Number, row.Number})
		}
	}
	return block{sheet, b.Range.turned()}
}

func (r Range) turned() Range {
	return Range{Top: r.Left, Left: r.Top, Bottom: r.Right, Right: r.Bottom}
}

// cellName and rangeName write where a cell and a range are on the sheet as
// the planner has it, whichever way round it is read.
func (s *Sheet) cellName(row, column int) string { return s.rangeName(Range{row, column, row, column}) }

func (s *Sheet) rangeName(r Range) string {
	if s.turned {
		r = r.turned()
	}
	return r.String()
}

// rowNamed returns the row of the first cell of a range cellName or rangeName
// has named.
func (s *Sheet) rowNamed(name string) (row int, ok bool) {
	row, column, ok := parseCellName(firstCell(name))
	if s.turned {
		return column, ok
	}
	return row, ok
}
