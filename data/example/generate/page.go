package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// page writes one sheet from the top down.
type page struct {
	file   *excelize.File
	styles *styles
	sheet  sheet
	row    int // the last row written
	// head is the first table's header: what stays in view, and is printed on
	// every page.
	headFrom, headTo int
}

func (p *page) write() error {
	if err := p.line(p.sheet.title, titleLook); err != nil {
		return err
	}
	if err := p.file.SetRowHeight(p.sheet.name, p.row, titleHeight); err != nil {
		return err
	}
	if err := p.lines(p.sheet.notes, noteLook); err != nil {
		return err
	}
	for _, t := range p.sheet.tables {
		p.row++
		if err := p.table(t); err != nil {
			return err
		}
	}
	if err := p.widths(); err != nil {
		return err
	}
	return p.setup()
}

func (p *page) line(text string, l look) error {
	p.row++
	return p.cell(1, text, l, words)
}

func (p *page) lines(texts []string, l look) error {
	for _, text := range texts {
		if err := p.line(text, l); err != nil {
			return err
		}
	}
	return nil
}

// cell writes one cell of the current row; a nil value leaves it blank but
// styled.
func (p *page) cell(col int, value any, l look, f format) error {
	name, err := excelize.CoordinatesToCellName(col, p.row)
	if err != nil {
		return err
	}
	id, err := p.styles.of(l, f)
	if err != nil {
		return err
	}
	if err := p.file.SetCellStyle(p.sheet.name, name, name, id); err != nil {
		return err
	}
	if value == nil {
		return nil
	}
	return p.file.SetCellValue(p.sheet.name, name, value)
}

func (p *page) table(t table) error {
	if t.caption != "" {
		if err := p.line(t.caption, captionLook); err != nil {
			return err
		}
	}
	if err := p.lines(t.notes, noteLook); err != nil {
		return err
	}
	if err := p.header(t); err != nil {
		return err
	}
	for _, r := range t.rows {
		if err := p.body(t, r); err != nil {
			return err
		}
	}
	if len(t.footnotes) == 0 {
		return nil
	}
	p.row++
	return p.lines(t.footnotes, noteLook)
}

func (p *page) body(t table, r row) error {
	p.row++
	if len(r.cells) > len(t.columns) {
		return fmt.Errorf("row %d has %d cells for %d columns", p.row, len(r.cells), len(t.columns))
	}
	cells := make([]any, len(t.columns))
	copy(cells, r.cells)
	for i, c := range t.columns {
		l := r.look
		if i == 0 && t.headerRows() == 0 {
			l = keyLook
		}
		if err := p.cell(i+1, cells[i], l, c.format); err != nil {
			return err
		}
	}
	return p.height(t.columns, func(i int) any { return cells[i] })
}

// height makes the current row as tall as its texts need.
func (p *page) height(columns []column, text func(i int) any) error {
	return p.file.SetRowHeight(p.sheet.name, p.row, rowHeight(tallest(columns, text)))
}

// widths gives each column the widest of what its tables ask for.
func (p *page) widths() error {
	var widest []float64
	for _, t := range p.sheet.tables {
		for i, c := range t.columns {
			if i == len(widest) {
				widest = append(widest, 0)
			}
			widest[i] = max(widest[i], c.width)
		}
	}
	for i, w := range widest {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := p.file.SetColWidth(p.sheet.name, name, name, w); err != nil {
			return err
		}
	}
	return nil
}
