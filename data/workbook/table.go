package workbook

import (
	"slices"

	"fagplan/budget"
)

// Kind names what a table is, in the words of the command line's documented
// output.
type Kind string

// The kinds of tables.
const (
	PlanTable          Kind = "plan"
	AreasTable         Kind = "areas"
	PopulationsTable   Kind = "populations"
	ThemesTable        Kind = "themes"
	MeasuresTable      Kind = "measures"
	CostsTable         Kind = "costs"
	FundingTable       Kind = "funding"
	AmountsTable       Kind = "amounts-long"
	FramesTable        Kind = "frames"
	ActivityTable      Kind = "activity"
	BedsTable          Kind = "beds"
	PlannedBedsTable   Kind = "planned-beds"
	PositionsTable     Kind = "positions"
	SpecialistsTable   Kind = "specialists"
	CohortsTable       Kind = "cohorts"
	UnitsTable         Kind = "units"
	FactorsTable       Kind = "factors"
	RatesTable         Kind = "rates"
	ObservationsTable  Kind = "observations"
	IndicatorsTable    Kind = "indicators"
	NeedMapsTable      Kind = "need-maps"
	NeedDimensionTable Kind = "need-dimensions"
	NeedServicesTable  Kind = "need-services"
	NeedPlansTable     Kind = "need-plans"
	MilestonesTable    Kind = "milestones"
	LARTable           Kind = "lar"
	StatedTotalsTable  Kind = "stated-totals"
	PricesTable        Kind = "prices"
	StatusTable        Kind = "status-reports"
	DatesTable         Kind = "measure-dates"

	MilestoneProgressTable Kind = "milestone-progress"
)

// Table is a table that was recognised.
type Table struct {
	Sheet string
	// Range is the table with its header, in A1 notation; Header is the
	// header alone, empty for a table that goes on after a blank row.
	Range, Header string
	// Turned marks a table whose columns are rows of the sheet.
	Turned bool
	As     Kind
	// Rows is how many rows were read into the plan, without sums and blanks.
	Rows  int
	Title string
	Unit  string // as the table states it, empty where it does not
	// UnitCell is where it states that, empty where the name of the sheet does.
	UnitCell string
	Columns  []Column
	// Sums are the rows held to be sums, in A1 notation.
	Sums []string
}

// Column is what a column of a Table was taken for.
type Column struct {
	Cell    string // of the heading
	Heading string
	Role    string // what it holds, empty where it is not used
	Period  budget.Period
}

// table is a recognised table being read.
type table struct {
	block
	kind    *kind
	as      Kind // what it turned out to be, where its kind is of several
	header  header
	columns []column
	// captions are the lines above, nearest last; under the sheet's own title.
	captions []caption
	title    string
	dots     Dots
	money    moneyUnit
	// above is the table this one goes on with after a blank row, nil for none.
	above *table

	// stated is what statedPeriod found, place what areaOfTable did, and kind
	// of amounts what amountKind did; nil and empty until they are asked.
	stated  *Span
	place   *place
	amounts budget.Kind
	regions *bool
	// footnotes are the marks of the footnotes, and numbers those of columns;
	// nil until they are asked.
	footnotes *string
	numbers   map[int][]budget.Quantity

	// live are the rows under the header but those struck out; nil where none
	// is.
	live []Row

	// assumed marks a table that is taken to be of the whole country.
	assumed bool
	// told marks a table the planner has said how to read, and recalled one of
	// a shape that was said of before.
	told     bool
	recalled bool
	rows     int
	sums     []int
	skips    int
}

// column is a column of a table, and what it holds.
type column struct {
	at      int // its number in the sheet
	heading string
	words   []string
	role    role
	// period is the time the heading states, words aside.
	period Span
	// rest is the heading without that time, folded.
	rest   string
	amount budget.Kind
	// indicator is what a column of measurements measures.
	indicator *indicatorHeading
}

// role is what a column holds.
type role string

// column returns the column with the role.
func (t *table) column(r role) (column, bool) {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.role == r })
	if i < 0 {
		return column{}, false
	}
	return t.columns[i], true
}

// columnsAs returns every column with the role.
func (t *table) columnsAs(r role) []column {
	var found []column
	for _, c := range t.columns {
		if c.role == r {
			found = append(found, c)
		}
	}
	return found
}

// cell returns the cell of a row in the column with the role.
func (t *table) cell(row int, r role) Cell {
	if c, ok := t.column(r); ok {
		return t.sheet.At(row, c.at)
	}
	return Cell{}
}

// text returns what a row says in the column with the role.
func (t *table) text(row int, r role) string {
	cell := t.cell(row, r)
	if cell.Kind == Fault || cell.Kind == Uncached {
		return ""
	}
	return tidy(cell.Text)
}

// bodyRows returns the rows under the header that count.
func (t *table) bodyRows() []Row {
	if t.live != nil {
		return t.live
	}
	return t.sheet.Rows[t.sheet.rowFrom(t.header.bottom+1):t.sheet.rowFrom(t.Bottom+1)]
}

// body returns the numbers of the rows under the header.
func (t *table) body() []int {
	rows := t.bodyRows()
	numbers := make([]int, len(rows))
	for i, row := range rows {
		numbers[i] = row.Number
	}
	return numbers
}

// inCaptions returns the first caption, nearest first, that find accepts.
func inCaptions[T any](t *table, find func(text string) (T, bool)) (T, bool) {
	for _, c := range slices.Backward(t.captions) {
		if found, ok := find(c.text); ok {
			return found, true
		}
	}
	return find(t.sheet.Name)
}

// statedPeriod is the time the captions state, for tables without columns for
// it: the title's before that of the lines under it, and the source's last. A
// line that states several states none.
func (t *table) statedPeriod() (Span, bool) {
	if t.stated == nil {
		t.stated = new(Span)
		*t.stated = t.findPeriod()
	}
	return *t.stated, !t.stated.IsZero()
}

func (t *table) findPeriod() Span {
	if span, found := onePeriod(t.title); found {
		return span
	}
	var bySource Span
	for _, c := range slices.Backward(t.captions) {
		span, found := onePeriod(c.text)
		if found && !isNote(c.text) {
			return span
		}
		if found && bySource.IsZero() {
			bySource = span
		}
	}
	if span, found := onePeriod(t.sheet.Name); found && bySource.IsZero() {
		return span
	}
	return bySource
}

// onePeriod finds the time a text states, where it states just one.
func onePeriod(text string) (Span, bool) {
	span, rest, found := FindPeriod(text)
	if _, _, another := FindPeriod(rest); another {
		return Span{}, false
	}
	return span, found
}

// public returns what the planner is shown of the table.
func (t *table) public() Table {
	shown := Table{
		Sheet: t.sheet.Name, Range: t.sheet.rangeName(Range{t.header.top, t.Left, t.Bottom, t.Right}), Turned: t.sheet.turned,
		As: t.kindNow(), Rows: t.rows, Title: t.title, Unit: t.money.text, UnitCell: t.unitCell(),
	}
	if t.header.bottom >= t.header.top {
		shown.Header = t.sheet.rangeName(Range{t.header.top, t.Left, t.header.bottom, t.Right})
	}
	for _, c := range t.columns {
		period, _ := c.period.Single()
		shown.Columns = append(shown.Columns, Column{
			Cell: t.sheet.cellName(t.header.bottom, c.at), Heading: c.heading, Role: string(c.role), Period: period,
		})
	}
	for _, row := range t.sums {
		shown.Sums = append(shown.Sums, t.sheet.cellName(row, t.Left))
	}
	return shown
}
