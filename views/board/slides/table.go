package slides

import (
	"fmt"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// tableKind is what a frame with a table holds.
const tableKind = "http://schemas.openxmlformats.org/drawingml/2006/table"

// Sizes of tables, in points.
const (
	tableText   = 11.0
	remarkText  = 13.0 // over a table
	tablePad    = 3.0  // over and under the text of a cell
	tableMargin = 5.0  // at its sides
)

// tableSlides are the slides of a page of a table: as many as its rows need, with
// the headings on each, and over the first what is said of it.
func (p *presentation) tableSlides(page *board.Page) []*slide {
	room := p.content()
	if source := sourceOf(page); source != "" {
		_, room = room.cutBottom(sourceText*lineHeight + 6)
	}
	widths := columnWidths(page.Table, room.w)
	above := remarks(page.Commentary, room)
	parts := divideEvenly(page.Table, widths, above.h, room.h)
	var slides []*slide
	for i, rows := range parts {
		s := &slide{title: page.Title, layout: p.layoutFor(tabling)}
		if len(parts) > 1 {
			s.title = fmt.Sprintf("%s (%d/%d)", page.Title, i+1, len(parts))
		}
		if i == 0 {
			s.notes = notesOf(page)
		}
		s.draw = func(c *canvas) error {
			room := room
			if i == 0 && above.h > 0 {
				_, room = room.cutTop(above.h)
				c.remarks(page.Commentary, above)
			}
			c.table(page, rows, widths, room)
			if source := sourceOf(page); source != "" {
				foot, _ := c.content().cutBottom(sourceText*lineHeight + 2)
				c.write("Source", foot, "b", c.language.paragraph(run{source, style{size: sourceText, color: "tx2"}}))
			}
			return nil
		}
		slides = append(slides, s)
	}
	return slides
}

// remarks is the room over a table for what is said of it: as high as it needs,
// but no more than a third of what there is.
func remarks(paragraphs []string, room rect) rect {
	if len(paragraphs) == 0 {
		return rect{}
	}
	const most = 3
	room.h /= most
	size := fitted(paragraphs, remarkText, leastText, room)
	room.h = min(room.h, heightOf(paragraphs, size, room.w)+size/2)
	return room
}

// remarks writes what is said of a table.
func (c *canvas) remarks(said []string, room rect) {
	size := fitted(said, remarkText, leastText, room)
	var paragraphs []ooxml.Markup
	for _, words := range said {
		paragraphs = append(paragraphs, c.language.paragraph(run{words, style{size: size, plain: true, after: size / 2}}))
	}
	c.write("Comment", room, "t", paragraphs...)
}

func sourceOf(page *board.Page) string {
	if page.Note != "" && page.Source != "" {
		return page.Note + " · " + page.Source
	}
	return page.Note + page.Source
}

// columnWidths share a width by the weights of the columns.
func columnWidths(t *board.Table, width float64) []float64 {
	sum := 0.0
	for _, c := range t.Columns {
		sum += weight(c)
	}
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = width * weight(c) / sum
	}
	return widths
}

func weight(c board.TableColumn) float64 {
	if c.Weight > 0 {
		return c.Weight
	}
	return 1
}

// divideEvenly shares the rows among as few slides as they need, about as many
// to each, so that no row stands alone on the last.
func divideEvenly(t *board.Table, widths []float64, above, height float64) [][][]board.Cell {
	parts := divide(t, widths, above, height)
	const step = 6
	for lower := height - step; lower > 0; lower -= step {
		even := divide(t, widths, above, lower)
		if len(even) > len(parts) {
			break
		}
		parts = even
	}
	return parts
}

// divide shares the rows among slides of a height, of which the first has
// something above the table. A table without rows is one slide.
func divide(t *board.Table, widths []float64, above, height float64) [][][]board.Cell {
	head := 0.0
	for i, c := range t.Columns {
		head = max(head, cellHeight(c.Heading, true, widths[i]))
	}
	parts, used := [][][]board.Cell{nil}, above+head
	for _, row := range t.Rows {
		high := rowHeight(row, widths)
		if last := len(parts) - 1; used+high > height && len(parts[last]) > 0 {
			parts, used = append(parts, nil), head
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], row)
		used += high
	}
	return parts
}

func rowHeight(row []board.Cell, widths []float64) float64 {
	high := 0.0
	for i, cell := range row {
		if i < len(widths) {
			high = max(high, cellHeight(cellText(cell), false, widths[i]))
		}
	}
	return high
}

func cellHeight(words string, bold bool, width float64) float64 {
	return float64(linesOf(words, tableText, bold, width-2*tableMargin))*tableText*1.36 + 2*tablePad
}

// cellText is a cell's text after the shape of its status.
func cellText(c board.Cell) string {
	if shape := ooxml.Shape(c.Status); shape != "" {
		return shape + " " + c.Text
	}
	return c.Text
}

// table puts some rows of a table on the slide, under its headings.
func (c *canvas) table(page *board.Page, rows [][]board.Cell, widths []float64, room rect) {
	var grid []ooxml.Markup
	for _, w := range widths {
		grid = append(grid, ooxml.Tag("a:gridCol", []ooxml.Attr{{Name: "w", Value: fmt.Sprint(ooxml.Emu(w))}}))
	}
	high := 0.0
	var cells []ooxml.Markup
	for i, column := range page.Table.Columns {
		high = max(high, cellHeight(column.Heading, true, widths[i]))
		cells = append(cells, c.cell(board.Cell{Text: column.Heading}, column, true))
	}
	body := []ooxml.Markup{tableRow(high, cells)}
	room.h = high
	for _, row := range rows {
		cells = nil
		for i, column := range page.Table.Columns {
			cell := board.Cell{}
			if i < len(row) {
				cell = row[i]
			}
			cells = append(cells, c.cell(cell, column, false))
		}
		body = append(body, tableRow(rowHeight(row, widths), cells))
		room.h += rowHeight(row, widths)
	}
	c.frame("Table", page.Title, page.Title, room, tableKind, ooxml.El("a:tbl",
		ooxml.Tag("a:tblPr", []ooxml.Attr{{Name: "firstRow", Value: "1"}}), ooxml.El("a:tblGrid", grid...), ooxml.Join(body...)))
}

func tableRow(high float64, cells []ooxml.Markup) ooxml.Markup {
	return ooxml.Tag("a:tr", []ooxml.Attr{{Name: "h", Value: fmt.Sprint(ooxml.Emu(high))}}, cells...)
}

// cell is one cell, the shape of its status in its colour.
func (c *canvas) cell(cell board.Cell, column board.TableColumn, heading bool) ooxml.Markup {
	s := style{size: tableText, bold: heading, color: "tx1"}
	if column.Numeric {
		s.align = "r"
	}
	var runs []run
	if shape := ooxml.Shape(cell.Status); shape != "" {
		theme := chart.Light()
		lamp := s
		lamp.color, lamp.rgb = "", theme.Status[cell.Status]
		runs = append(runs, run{shape + " ", lamp})
	}
	runs = append(runs, run{cell.Text, s})
	rule, wide := "bg2", 0.75
	if heading {
		rule, wide = "tx2", 1.25
	}
	none := func(side string) ooxml.Markup {
		return ooxml.Tag(side, []ooxml.Attr{{Name: "w", Value: "0"}}, ooxml.El("a:noFill"))
	}
	side, pad := fmt.Sprint(ooxml.Emu(tableMargin)), fmt.Sprint(ooxml.Emu(tablePad))
	return ooxml.El("a:tc",
		ooxml.El("a:txBody", ooxml.El("a:bodyPr"), ooxml.El("a:lstStyle"), c.language.paragraph(runs...)),
		ooxml.Tag("a:tcPr", []ooxml.Attr{{Name: "marL", Value: side}, {Name: "marR", Value: side}, {Name: "marT", Value: pad}, {Name: "marB", Value: pad}},
			none("a:lnL"), none("a:lnR"), none("a:lnT"),
			ooxml.Tag("a:lnB", []ooxml.Attr{{Name: "w", Value: fmt.Sprint(ooxml.Emu(wide))}}, ooxml.El("a:solidFill", ooxml.Val("a:schemeClr", rule))),
			ooxml.El("a:noFill")))
}
