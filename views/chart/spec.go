package chart

// Spec is what a chart says, independent of size, theme and file format. All
// words and number formats in it are already in the reader's language.
type Spec struct {
	Name     string // stable identifier, as used on the command line
	Language string // of the words, as BCP 47 names it ("nb"); may be empty
	Title    string // the message, a sentence with its number
	Told     string // the title the numbers give, where the planner may have another
	Subtitle string // what, unit, area and period
	Source   string // where the numbers come from
	Note     string // a reservation the reader must know, printed before Source
	AltText  string // what a sighted reader would take away, in a paragraph
	// Said is the commentary of a chart that has its own, from more than its
	// marks; empty for the usual one.
	Said []string

	Form    Form
	Arrange Arrangement

	// Unit follows a number when a mark is read aloud ("4,6 mill. kr").
	Unit string
	// Value writes a number at a mark; Tick writes one on the value axis.
	// Without them numbers are written plainly, with a decimal point.
	Value, Tick func(float64) string
	// AcrossValue and AcrossTick write those of a scatter's axis across; without
	// them Value and Tick do.
	AcrossValue, AcrossTick func(float64) string
	// Ratios are lines of constant ratio through a scatter.
	Ratios []Ratio
	// NotZero is said at an axis of a scatter that does not start at zero.
	NotZero string

	// Panels are the headings of small multiples: charts of one Form, on one
	// scale and with the same categories, each of the series that say so. They
	// are for columns and lines; without them the chart is one.
	Panels []string
	// Headline is what a Card says; its series are the trend under it.
	Headline   Headline
	Categories []Category
	Series     []Series
	// Totals are one per category, written beyond stacks and, as the change, at
	// the right of dumbbells; may be nil, as they must be with Panels.
	Totals []Point
	Breaks []Break
	Notes  []Annotation

	// Now is the moment a Timeline is seen from, in years; zero leaves its line
	// out. NowLabel says what the line is.
	Now      float64
	NowLabel string
	// Parts are the words for the equal parts of a year, named on a Timeline
	// where there is room.
	Parts []string

	// Kinds are the words of the notation key, drawn when a chart mixes kinds.
	Kinds map[Kind]string
	// Empty says why there is nothing to draw, and is drawn instead.
	Empty string
	// Masked is whether numbers of few persons are hidden in it.
	Masked bool
}

// Form chooses the layout of a chart.
type Form uint8

// The layouts there are.
const (
	Columns   Form = iota // upright, for time
	Bars                  // lying, for structure and ranking
	Lines                 // over time
	Spark                 // a bare line for a key-figure card
	Dumbbells             // lying, dots joined by a line: how far apart two values are
	// Scatter is a dot for each category: the first series across, the second
	// up, each naming its axis; further series are not drawn.
	Scatter
	// Card is one figure, written large, over a line of how it has gone.
	Card
	Bridge           // lying steps from one level to another, as a waterfall
	Variance         // lying bars of budget and outcome, with the variance beside
	VarianceOverTime // the same upright, with the variance above
	Timeline         // rows of bars and diamonds over years
	formCount        // how many there are
)

// Arrangement is how the series of columns and bars stand to each other.
type Arrangement uint8

// The arrangements there are.
const (
	SideBySide Arrangement = iota
	Stacked
	Shares // stacked, each category filling 100 %
)

// Category is one step of the category axis: a year, an area, a theme.
type Category struct {
	// ID names the category in whatever language: a year, an area's ID.
	ID         string
	Label      string
	Short      string // used where Label does not fit; may be empty
	Emphasised bool   // the one the reader should find first
	// Reference makes it lines across a scatter to compare the dots with, as
	// the country, instead of a dot.
	Reference bool
	// Level tells the levels of a bridge, which stand on the axis, from the
	// changes between them; in a variance chart it sets a sum apart.
	Level bool

	// On a Timeline rows of one Group stand together under its name, Status is
	// the shape before the label and the colour of the row, and Remark is
	// written after the row's last mark.
	Group  string
	Status Status
	Remark string
}

// Series is a named row of points, one per category.
type Series struct {
	// ID names the series in whatever language: a line's ID, an area's.
	ID     string
	Name   string
	Kind   Kind
	Status Status // colours and shapes the series as a status
	Panel  int    // which of the Spec's Panels it is in
	Part   Part   // where in a variance chart the series is
	Points []Point

	// kept is the place in the palette the series had before others were
	// hidden, nil where none are.
	kept *int
}

// Part is a part of a variance chart.
type Part uint8

// The parts there are.
const (
	Amounts    Part = iota // bars side by side: budget and outcome
	Difference             // bars to either side, on the same scale as the amounts
	Relative               // pins to either side, on a scale of their own
)

// Kind says what sort of number this is, and with that how it is drawn.
type Kind uint8

// The kinds there are. A Point with Inherit has its series' kind; a Series
// with Inherit is Actual. Target and Reference apply to whole series.
const (
	Inherit   Kind = iota
	Actual         // solid
	Budget         // outlined; dashed as a line
	Forecast       // hatched; dashed as a line
	Target         // a marked line to reach
	Reference      // a line to compare with, as the country
)

// Status is a traffic light, and where there is more to tell than three lights
// can; each has its own shape beside its colour.
type Status uint8

// The statuses there are.
const (
	NoStatus Status = iota
	Good            // green circle
	Watch           // amber square
	Bad             // red triangle
	Idle            // grey diamond
	Underway        // blue triangle pointing onwards
	Halted          // dark cross
)

// Point is one value. The zero Point is the number 0; a missing value has
// Missing set and leaves a gap.
type Point struct {
	Value   float64
	Missing bool
	Kind    Kind   // overrides the series' kind unless Inherit
	Span    *Span  // the interval around Value, as a forecast's, or the bar of a Timeline; nil if none
	Label   string // written instead of the formatted Value, if not empty
	Tooltip string // read out instead of the text built from the Spec
	Origin  string // opaque reference to where the number comes from
}

// Span is an interval of values, Low to High.
type Span struct{ Low, High float64 }

// Headline is one figure: what it is, how much, and how that stands in a shape,
// a word and a sentence.
type Headline struct {
	Label, Value, Detail string
	Status               Status
	Word                 string // of the status
}

// Ratio is a line through all points of a scatter with so many up for each
// across, more than zero.
type Ratio struct {
	UpPerAcross float64
	Label       string
}

// Break marks that the definition of the series changes before a category:
// lines are not joined across it.
type Break struct {
	Before int // index of the first category of the new definition, at least 1
	Label  string
}

// Annotation is a note pinned to a mark.
type Annotation struct {
	Series, Category int
	Text             string
}
