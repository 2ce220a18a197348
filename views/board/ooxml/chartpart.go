package ooxml

import (
	"fmt"

	"fagplan/views/chart"
)

// Options is how a chart part is written.
type Options struct {
	Size
	// Place is where the table of the chart stands.
	Place Place
	// Workbook is the relationship to the workbook within the presentation that
	// holds the table; empty where the table is in the workbook the chart is in.
	Workbook string
	// Accents writes the first colours of the palette as the accents of the
	// theme, so that the chart follows a theme of the reader's own.
	Accents bool
}

// The namespaces of a chart part.
const (
	nsChart   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsRel     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsChart15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
)

// Chart writes the chart part of a frame.
func Chart(frame Frame, o Options) []byte {
	w := &chartWriter{design: newDesigner(frame, o.Size).lay(), Options: o, frame: &frame}
	return []byte(Header + string(w.space()))
}

// chartWriter writes a design as a chart part.
type chartWriter struct {
	*design
	Options
	frame *Frame
	count int // series written so far
	keys  []bool
}

// The axes of a chart: those of the categories or the values across, and of the
// values; then the same for what is drawn on axes of its own.
const (
	acrossAxis = 101 + iota
	valueAxis
	otherAcross
	otherValue
)

func (w *chartWriter) space() Markup {
	plot := w.plotArea()
	return Tag("c:chartSpace", []Attr{{"xmlns:c", nsChart}, {"xmlns:a", nsDrawing}, {"xmlns:r", nsRel}},
		Val("c:date1904", false),
		Val("c:lang", Tongue(w.frame.Spec.Language)),
		Val("c:roundedCorners", false),
		El("c:chart", w.title(), Val("c:autoTitleDeleted", w.frame.Heading == ""), plot, w.key(),
			Val("c:plotVisOnly", true), Val("c:dispBlanksAs", "gap")),
		El("c:spPr", El("a:noFill"), El("a:ln", El("a:noFill"))),
		w.textStyle("c:txPr", w.Text, false, chart.Light().Ink),
		w.external())
}

// Tongue is the language of texts as Office files name it.
func Tongue(language string) string {
	switch language {
	case "nb", "nn":
		return language + "-NO"
	}
	return "en-GB"
}

func (w *chartWriter) external() Markup {
	if w.Workbook == "" {
		return ""
	}
	return Tag("c:externalData", []Attr{{"r:id", w.Workbook}}, Val("c:autoUpdate", false))
}

// title heads a frame that is a part of a chart.
func (w *chartWriter) title() Markup {
	if w.frame.Heading == "" {
		return ""
	}
	return El("c:title", w.rich(w.frame.Heading, w.Text, true), Val("c:overlay", true))
}

// rich is a text of its own.
func (w *chartWriter) rich(words string, size float64, bold bool) Markup {
	ink := chart.Light().Ink
	return El("c:tx", El("c:rich", Tag("a:bodyPr", nil), El("a:lstStyle"),
		El("a:p", El("a:pPr", w.runStyle("a:defRPr", size, bold, ink)),
			El("a:r", w.runStyle("a:rPr", size, bold, ink), El("a:t", Words(words))))))
}

func (w *chartWriter) plotArea() Markup {
	body := []Markup{w.placed()}
	for _, g := range w.groups {
		body = append(body, w.group(g))
	}
	body = append(body, w.axes()...)
	body = append(body, El("c:spPr", El("a:noFill"), El("a:ln", El("a:noFill"))))
	return El("c:plotArea", body...)
}

// placed sets the room of the values where a frame has a place for it.
func (w *chartWriter) placed() Markup {
	p := w.frame.plot
	if p == nil {
		return El("c:layout")
	}
	return El("c:layout", El("c:manualLayout", Val("c:layoutTarget", "inner"), Val("c:xMode", "edge"), Val("c:yMode", "edge"),
		Val("c:x", p.X), Val("c:y", p.Y), Val("c:w", p.W), Val("c:h", p.H)))
}

// key is the legend, without the series that are only there for the drawing.
func (w *chartWriter) key() Markup {
	if w.legend == noLegend || !w.frame.key {
		return ""
	}
	body := []Markup{Val("c:legendPos", string(w.legend))}
	for i, named := range w.keys {
		// Programs do not agree how the series of lying bars are counted; those
		// without a name or a colour are not seen anyhow.
		if !named && !w.lying {
			body = append(body, El("c:legendEntry", Val("c:idx", i), Val("c:delete", true)))
		}
	}
	body = append(body, Val("c:overlay", false), w.textStyle("c:txPr", w.Text, false, chart.Light().Ink))
	return El("c:legend", body...)
}

// group writes series drawn alike.
func (w *chartWriter) group(g group) Markup {
	var body []Markup
	for _, s := range g.series {
		body = append(body, w.series(g, s))
	}
	across, values := Val("c:axId", acrossAxis), Val("c:axId", valueAxis)
	if g.secondary {
		across, values = Val("c:axId", otherAcross), Val("c:axId", otherValue)
	}
	flat := Val("c:varyColors", false)
	switch g.how {
	case bars:
		way := "col"
		if w.lying {
			way = "bar"
		}
		return El("c:barChart", Val("c:barDir", way), Val("c:grouping", g.grouping), flat, Join(body...),
			Val("c:gapWidth", g.gap), Val("c:overlap", g.overlap), across, values)
	case lines:
		return El("c:lineChart", Val("c:grouping", "standard"), flat, Join(body...), Val("c:marker", true), across, values)
	}
	return El("c:scatterChart", Val("c:scatterStyle", "lineMarker"), flat, Join(body...), across, values)
}

// series writes a row of marks, the elements in the order the schema wants.
func (w *chartWriter) series(g group, s series) Markup {
	n := w.count
	w.count++
	w.keys = append(w.keys, s.key)
	body := []Markup{Val("c:idx", n), Val("c:order", n), w.name(s.column, s.across, g.how),
		w.shape("c:spPr", s.look, g.how)}
	if g.how == bars {
		body = append(body, Val("c:invertIfNegative", false))
	} else {
		body = append(body, w.marker(s.look.marker))
	}
	body = append(body, w.points(g, s), w.labels(s), w.spans(s.spans))
	if g.how == dots {
		body = append(body, w.numbers("c:xVal", s.across), w.numbers("c:yVal", s.column), Val("c:smooth", false))
	} else {
		body = append(body, w.categories(), w.numbers("c:val", s.column))
	}
	if g.how == lines {
		body = append(body, Val("c:smooth", false))
	}
	body = append(body, w.labelRange(s.labels))
	return El("c:ser", body...)
}

// name is the heading of the column a series is of: across, that of the values
// across in a chart of rows.
func (w *chartWriter) name(column, across int, how groupKind) Markup {
	if how == dots && w.frame.Spec.Form == chart.Dumbbells {
		column = across
	}
	return El("c:tx", El("c:strRef", El("c:f", Words(w.Place.heading(column))),
		w.texts("c:strCache", []string{w.table.Columns[column].Heading})))
}

// texts is what some cells hold, kept in the chart; empty ones are not.
func (w *chartWriter) texts(element string, cells []string) Markup {
	body := []Markup{Val("c:ptCount", len(cells))}
	for i, text := range cells {
		if text != "" {
			body = append(body, Tag("c:pt", []Attr{{"idx", fmt.Sprint(i)}}, El("c:v", Words(text))))
		}
	}
	return El(element, body...)
}

func (w *chartWriter) categories() Markup {
	return El("c:cat", El("c:strRef", El("c:f", Words(w.Place.names(&w.table))), w.texts("c:strCache", w.table.Rows)))
}

// numbers refers to a column of numbers and keeps what it holds.
func (w *chartWriter) numbers(element string, column int) Markup {
	return El(element, w.numRef(column))
}

func (w *chartWriter) numRef(column int) Markup {
	c := w.table.Columns[column]
	body := []Markup{El("c:formatCode", Words(c.Format)), Val("c:ptCount", len(c.Cells))}
	for i, cell := range c.Cells {
		if cell.Known {
			body = append(body, Tag("c:pt", []Attr{{"idx", fmt.Sprint(i)}}, El("c:v", Markup(plain(cell.Number)))))
		}
	}
	return El("c:numRef", El("c:f", Words(w.Place.cells(&w.table, column))), El("c:numCache", body...))
}
