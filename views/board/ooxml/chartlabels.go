package ooxml

import (
	"fmt"
	"image/color"
)

// The extensions that write labels from cells, as newer programs do.
const (
	labelExtension  = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
	seriesExtension = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
)

// labels are the numbers or words at the marks of a series.
func (w *chartWriter) labels(s series) Markup {
	l := s.labels
	if l == nil {
		return ""
	}
	var body []Markup
	count := len(w.table.Columns[s.column].Cells)
	for i := range count {
		body = append(body, w.label(l, i))
	}
	return El("c:dLbls", append(body, w.labelStyle(l, l.ink), shown(l.texts < 0), w.fromCells(l))...)
}

// label is that of one point, where it differs from those of its series.
func (w *chartWriter) label(l *labels, i int) Markup {
	own, differs := l.points[i]
	if own.hidden || l.texts >= 0 && w.cellText(l.texts, i) == "" {
		return El("c:dLbl", Val("c:idx", i), Val("c:delete", true))
	}
	ink := l.ink
	if own.ink.A != 0 {
		ink = own.ink
	}
	if own.position != "" {
		moved := *l
		moved.position = own.position
		l = &moved
	}
	switch {
	case l.texts >= 0:
		return El("c:dLbl", Val("c:idx", i), w.written(l, i, ink), w.labelStyle(l, ink), shown(false),
			El("c:extLst", Tag("c:ext", []Attr{{"uri", labelExtension}, {"xmlns:c15", nsChart15}},
				Val("c15:showDataLabelsRange", true))))
	case differs:
		return El("c:dLbl", Val("c:idx", i), w.labelStyle(l, ink), shown(true))
	}
	return ""
}

// written is the text of a label as it is in its cell.
func (w *chartWriter) written(l *labels, i int, ink color.RGBA) Markup {
	id := fmt.Sprintf("{00000000-0000-4000-8000-%06d%06d}", w.count, i)
	style := w.runStyle("a:rPr", w.Text, l.bold, ink)
	return El("c:tx", El("c:rich", Tag("a:bodyPr", []Attr{{"wrap", "none"}}), El("a:lstStyle"),
		El("a:p", El("a:pPr", w.runStyle("a:defRPr", w.Text, l.bold, ink)),
			Tag("a:fld", []Attr{{"id", id}, {"type", "CELLRANGE"}}, style,
				El("a:pPr", w.runStyle("a:defRPr", w.Text, l.bold, ink)), El("a:t", Words(w.cellText(l.texts, i)))),
			w.endStyle())))
}

// cellText is what a cell shows.
func (w *chartWriter) cellText(column, i int) string {
	c := w.table.Columns[column].Cells[i]
	if c.Text != "" || !c.Known {
		return c.Text
	}
	spec := &w.frame.Spec
	if spec.Value == nil {
		return plain(c.Number)
	}
	return spec.Value(c.Number)
}

func (w *chartWriter) labelStyle(l *labels, ink color.RGBA) Markup {
	format := Markup("")
	if l.format != "" {
		format = Tag("c:numFmt", []Attr{{"formatCode", l.format}, {"sourceLinked", "0"}})
	}
	return Join(format, El("c:spPr", El("a:noFill"), El("a:ln", El("a:noFill"))),
		El("c:txPr", Tag("a:bodyPr", []Attr{{"wrap", "none"}}), El("a:lstStyle"), w.paragraph(w.Text, l.bold, ink)),
		Val("c:dLblPos", l.position))
}

// shown says what a label is of: the number, or only what else is written.
func shown(numbers bool) Markup {
	return Join(Val("c:showLegendKey", false), Val("c:showVal", numbers), Val("c:showCatName", false),
		Val("c:showSerName", false), Val("c:showPercent", false), Val("c:showBubbleSize", false))
}

// fromCells says that the labels of a series are written from cells.
func (w *chartWriter) fromCells(l *labels) Markup {
	if l.texts < 0 {
		return ""
	}
	return El("c:extLst", Tag("c:ext", []Attr{{"uri", labelExtension}, {"xmlns:c15", nsChart15}},
		Val("c15:showDataLabelsRange", true)))
}

// labelRange refers to the cells that labels are written from.
func (w *chartWriter) labelRange(l *labels) Markup {
	if l == nil || l.texts < 0 {
		return ""
	}
	cells := w.table.Columns[l.texts].Cells
	body := []Markup{Val("c:ptCount", len(cells))}
	for i := range cells {
		if text := w.cellText(l.texts, i); text != "" {
			body = append(body, Tag("c:pt", []Attr{{"idx", fmt.Sprint(i)}}, El("c:v", Words(text))))
		}
	}
	return El("c:extLst", Tag("c:ext", []Attr{{"uri", seriesExtension}, {"xmlns:c15", nsChart15}},
		El("c15:datalabelsRange", El("c15:f", Words(w.Place.cells(&w.table, l.texts))), El("c15:dlblRangeCache", body...))))
}
