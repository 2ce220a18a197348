package ooxml

import (
	"image/color"

	"fagplan/views/chart"
)

// design is a chart as Office programs know charts: groups of series drawn one
// way each, from the columns of one table.
type design struct {
	table  Table
	groups []group
	lying  bool // the categories run downwards
	// dots is of a chart without categories: dots by two values each.
	dots bool
	// bare charts have no names at their categories, since a chart beside them
	// has them.
	bare bool
	// values is the axis along which the values are, across that of a chart of
	// dots along which the others are.
	values, across axis
	legend         side
}

// axis is a value axis.
type axis struct {
	hidden   bool
	format   string
	name     string
	min, max *float64
}

// side is where the legend of a chart stands.
type side string

const (
	noLegend side = ""
	above    side = "t"
	beside   side = "r"
)

// group is series drawn alike.
type group struct {
	how       groupKind
	grouping  string // of bars: clustered, stacked or percentStacked
	overlap   int    // per cent of a bar's width that neighbours share
	gap       int    // per cent of a bar's width between categories
	secondary bool   // on axes of their own, of the same extent
	series    []series
}

type groupKind uint8

const (
	bars groupKind = iota
	lines
	dots
)

// series is a row of marks.
type series struct {
	column int // of the table: the values
	across int // of the table: the values across, for dots
	look   look
	points map[int]look // those that look otherwise
	labels *labels
	key    bool // has a place in the legend
	spans  *spans
}

// spans are intervals around values.
type spans struct {
	plus, minus int // columns of the table: how far from the values
	look        look
}

// look is how a mark is painted. Its zero value is not seen.
type look struct {
	fill   color.RGBA // of bars; of markers unless hollow
	hatch  color.RGBA // lines over the fill
	stroke color.RGBA // outline of bars, and lines
	width  float64    // of the stroke, in points
	dashed bool
	dotted bool
	// hidden is the colour of a line that is not seen. LibreOffice draws markers
	// in the colour of their line, outline and all.
	hidden color.RGBA
	marker *marker
}

// marker is drawn at the points of lines and dots.
type marker struct {
	symbol       string
	size         int
	fill, stroke color.RGBA
}

// labels are the numbers or words at the marks of a series.
type labels struct {
	position string // as Office names it: ctr, t, outEnd …
	format   string
	ink      color.RGBA
	bold     bool
	// texts is the column of the table with what is written instead of the
	// numbers, -1 for the numbers.
	texts  int
	points map[int]labelLook
}

// labelLook is how the label of one point differs.
type labelLook struct {
	ink      color.RGBA
	hidden   bool
	position string
}

// designer makes a design of a frame.
type designer struct {
	frame   Frame
	spec    *chart.Spec
	theme   chart.Theme
	hues    []color.RGBA
	formats formatter
	format  string // of the chart's values
	plain   bool   // the format writes all of them
	size    Size
	design
}

// newDesigner begins a design of a frame that will be so large.
func newDesigner(frame Frame, size Size) *designer {
	theme := chart.Light()
	d := &designer{frame: frame, spec: &frame.Spec, theme: theme, hues: frame.Spec.Hues(&theme), size: size, formats: newFormatter(frame.Spec.Language)}
	d.format, d.plain = d.formats.of(d.spec.Value, d.allValues())
	if !d.plain {
		d.format = general
	}
	d.bare = frame.Bare
	d.table.Corner = d.spec.Unit
	for i := range d.spec.Categories {
		d.table.Rows = append(d.table.Rows, d.categoryName(i))
	}
	d.values = axis{format: d.tickFormat(), min: frame.Low, max: frame.High}
	return d
}

// lay chooses how the chart is drawn.
func (d *designer) lay() *design {
	switch d.spec.Form {
	case chart.Columns, chart.Bars:
		d.layBars()
	case chart.Lines:
		d.layLines()
	case chart.Spark, chart.Card:
		d.layTrend()
	case chart.Bridge:
		d.layBridge()
	case chart.Dumbbells:
		d.layDumbbells()
	case chart.Scatter:
		d.layScatter()
	}
	return &d.design
}

// categoryName is the name of a category, after the shape of its status.
func (d *designer) categoryName(category int) string {
	c := d.spec.Categories[category]
	if shape := Shape(c.Status); shape != "" {
		return shape + " " + c.Label
	}
	return c.Label
}

// seriesName is the name of a series, after the shape of its status.
func (d *designer) seriesName(i int) string {
	if shape := Shape(d.spec.Series[i].Status); shape != "" {
		return shape + " " + d.spec.SeriesName(i)
	}
	return d.spec.SeriesName(i)
}

// Shape is the sign for a status where it stands in text, empty for none.
func Shape(s chart.Status) string {
	return map[chart.Status]string{
		chart.Good: "●", chart.Watch: "■", chart.Bad: "▲", chart.Idle: "◆", chart.Underway: "▶", chart.Halted: "✖",
	}[s]
}

// KindShape is the sign for a kind of number in a key.
func KindShape(k chart.Kind) string {
	return map[chart.Kind]string{chart.Actual: "■", chart.Budget: "□", chart.Forecast: "▨"}[k]
}

func (d *designer) allValues() []float64 {
	var values []float64
	for _, s := range d.spec.Series {
		for _, p := range s.Points {
			if !p.Missing && p.Label == "" {
				values = append(values, p.Value)
			}
		}
	}
	for _, p := range d.spec.Totals {
		if !p.Missing && p.Label == "" {
			values = append(values, p.Value)
		}
	}
	return values
}

func (d *designer) tickFormat() string {
	write := d.spec.Tick
	if write == nil {
		return d.format
	}
	if code, found := d.formats.of(write, []float64{0, 1, 10, 1000}); found {
		return code
	}
	return d.format
}

// addPoints puts a series into the table.
func (d *designer) addPoints(heading string, points []chart.Point) int {
	c := Column{Heading: heading, Format: d.format}
	for _, p := range points {
		c.Cells = append(c.Cells, Cell{Number: p.Value, Known: !p.Missing})
	}
	return d.table.add(c)
}

// addHelper puts numbers for the drawing into the table.
func (d *designer) addHelper(heading string, cells []Cell) int {
	return d.table.add(Column{Heading: heading, Format: general, Cells: cells, Helper: true})
}

// extent is the lowest and highest end of the columns or bars, and of the lines
// over them, with zero.
type extent struct{ low, high float64 }

func (e *extent) add(v float64) { e.low, e.high = min(e.low, v), max(e.high, v) }

// span is how far an extent reaches; one where it does not.
func (e extent) span() float64 {
	if e.high == e.low {
		return 1
	}
	return e.high - e.low
}
