package main

import "github.com/xuri/excelize/v2"

// header writes the table's header row, or its two: then columns of one group
// share a merged cell above them, and columns of none span both rows.
func (p *page) header(t table) error {
	n := t.headerRows()
	if n == 0 {
		return nil
	}
	first := p.row + 1
	if n == 1 {
		if err := p.heads(t, single); err != nil {
			return err
		}
	} else {
		if err := p.heads(t, upper); err != nil {
			return err
		}
		if err := p.heads(t, lower); err != nil {
			return err
		}
	}
	if p.headFrom == 0 {
		p.headFrom, p.headTo = first, p.row
	}
	if n == 2 {
		return p.merge(t, first)
	}
	return nil
}

// single, upper and lower tell what a header row says over column i: in the
// only row, and in the first and second of two. A cell that a merge will cover
// says nothing.
func single(t table, i int) any { return t.columns[i].head }

func upper(t table, i int) any {
	c := t.columns[i]
	switch {
	case c.group == "":
		return c.head
	case i > 0 && t.columns[i-1].group == c.group:
		return nil
	}
	return c.group
}

func lower(t table, i int) any {
	if c := t.columns[i]; c.group != "" {
		return c.head
	}
	return nil
}

// heads writes one header row. Groups stand in the middle over their columns.
func (p *page) heads(t table, text func(table, int) any) error {
	p.row++
	for i, c := range t.columns {
		value, l := text(t, i), headLook
		if c.group != "" && value != c.head {
			l = groupLook
		}
		if err := p.cell(i+1, value, l, c.format); err != nil {
			return err
		}
	}
	return p.height(t.columns, func(i int) any {
		if t.columns[i].group != "" && text(t, i) != t.columns[i].head {
			return nil // it has its columns' widths together
		}
		return text(t, i)
	})
}

// merge joins the cells of the two header rows from first.
func (p *page) merge(t table, first int) error {
	for i := 0; i < len(t.columns); {
		end, bottom := i, first
		if g := t.columns[i].group; g == "" {
			bottom++
		} else {
			for end+1 < len(t.columns) && t.columns[end+1].group == g {
				end++
			}
		}
		if err := p.join(i+1, first, end+1, bottom); err != nil {
			return err
		}
		i = end + 1
	}
	return nil
}

func (p *page) join(left, top, right, bottom int) error {
	if left == right && top == bottom {
		return nil
	}
	from, err := excelize.CoordinatesToCellName(left, top)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(right, bottom)
	if err != nil {
		return err
	}
	return p.file.MergeCell(p.sheet.name, from, to)
}
