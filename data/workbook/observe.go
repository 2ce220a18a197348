package workbook

import (
	"cmp"
	"strings"

	"fagplan/budget"
)

// indicatorHeading is what a column of measurements measures.
type indicatorHeading struct {
	budget.Indicator
	variant string
	group   string // what part of the indicator the column is, empty for all of it
	// deviation marks a column that calls itself a deviation from the country;
	// converts one whose values really are.
	deviation, converts bool
	// fraction marks a column of per cent written as parts of one, left one
	// that is left out, and misfit one in another unit than the plan's.
	fraction, left, misfit bool
}

// measureHeading tells what a column measures: by its own words, or, where
// they say too little by themselves ("Totalt", "herav refusjon"), by those of
// the table's title together with them.
func measureHeading(t *table, c column) (*indicatorHeading, bool) {
	heading := indicatorHeading{deviation: fitsAny(c.rest, "avvik land", "avvik norge")}
	found, known := indicatorOf(c.rest)
	if !known {
		found, heading.group, known = indicatorOfPart(t, c)
	}
	if !known {
		found, known = newIndicator(ownName(t, c), cmp.Or(unitInHeading(c.heading), unitInTitle(t.title)), 0)
	}
	if !known {
		return nil, false
	}
	found.Unit = cmp.Or(found.Unit, unitInHeading(c.heading), unitInTitle(t.title), t.unitShown(c))
	heading.Indicator = found
	if found.Yardstick != "" {
		heading.variant = budget.FieldOnly
		if fitsAny(c.rest, "inkl phv", "inkl psykisk", "inkludert psykisk", "inkludert phv") {
			heading.variant = budget.IncludingMH
		}
	}
	return &heading, true
}

// headingName is a heading without its time and without what stands in
// parentheses.
func headingName(c column) string {
	if len(wordsOf(c.rest)) == 0 && !c.period.IsZero() || c.isAim() {
		return ""
	}
	name := parentheses.ReplaceAllString(c.heading, "")
	span, _, dated := FindPeriod(name)
	if partOfYear.MatchString(strings.TrimSpace(fold(name))) {
		return ""
	}
	if !dated {
		return tidy(name)
	}
	year := span.End.String()
	return tidy(strings.Trim(strings.Replace(name, year, "", 1), " ,"))
}

// titleName is what a table without headings but years measures.
func titleName(t *table) string {
	before, _, _ := strings.Cut(t.title, ",")
	return headingName(column{heading: before})
}

// markMeasurements gives every column of numbers that is not something else
// the role of measurements, and returns how many there are.
func markMeasurements(t *table) int {
	n := 0
	for i := range t.columns {
		c := &t.columns[i]
		switch {
		case c.role == valueRole && c.indicator == nil:
			if c.indicator, _ = measureHeading(t, *c); c.indicator == nil {
				c.role = NoRole
				continue
			}
			n++
		case c.role != "" || c.heading == "" || !hasNumbers(t, c.at):
		case fitsAny(c.heading, "endring", "vekst", "okning"):
			c.role = changeRole
		default:
			if c.indicator, _ = measureHeading(t, *c); c.indicator != nil {
				c.role = valueRole
				n++
			}
		}
	}
	return n
}

// rowsToJudge is how many rows tell what a column holds.
const rowsToJudge = 50

// hasNumbers reports whether a column is one of numbers: more of its cells are
// than are not.
func hasNumbers(t *table, column int) bool {
	rows := t.bodyRows()
	numbers, others := 0, 0
	for _, row := range rows[:min(len(rows), rowsToJudge)] {
		switch cell := row.at(column); cell.Kind {
		case Number, Uncached, Fault:
			numbers++
		case Text:
			if figure, err := ParseNumber(cell.Text, DotsUnknown); err != nil {
				others++
			} else if !figure.Missing {
				numbers++
			}
		case Date, Bool:
			others++
		}
	}
	return numbers > others
}

// observe adds an observation of what is in a cell. Signs that say why there
// is no number are observations as well; a blank is none.
func (im *importer) observe(t *table, row int, c column, o budget.Observation) {
	o.Source = im.source(t, row, c.at)
	figure, given := im.figure(t, row, c.at)
	if !given && (!figure.Missing || figure.Quality.HasValue()) {
		return
	}
	if o.Quality == budget.Reported {
		o.Quality = figure.Quality
	}
	if figure.N > 0 {
		o.N = figure.N
	}
	if o.Value = figure.Value; c.indicator != nil && c.indicator.fraction {
		o.Value *= 100
	}
	im.add(o, o.Source)
}

// readMeasurements reads a table of areas down and measurements across.
func readMeasurements(im *importer, t *table) {
	im.askNames(t)
	im.checkUnits(t)
	im.checkSpans(t)
	im.prepareIndexes(t)
	im.askShares(t)
	var above budget.Area
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		area, found := above, above.ID != "" && t.goesOn(row)
		if !found {
			area, found = im.areaOrCountry(t, row)
		}
		above = area
		if !found {
			if label := t.text(row, areaRole); isSumLabel(label) {
				im.reconcile(t, row, label)
			}
			continue
		}
		answers := im.answersIn(t, row)
		for _, c := range t.columnsAs(valueRole) {
			im.measurement(t, row, c, area, answers[t.answersBeside(c)])
		}
		im.checkChanges(t, row, area)
	}
}

// measurement reads a cell of a table of measurements, with n answers behind
// it, 0 where that is not told.
func (im *importer) measurement(t *table, row int, c column, area budget.Area, n int) {
	if c.indicator.misfit {
		im.skip(im.source(t, row, c.at), SkipUnreadable)
		return
	}
	if c.indicator.left {
		im.skip(im.source(t, row, c.at), SkipDoubtful)
		return
	}
	period, dated := im.columnPeriod(t, row, c)
	if !dated {
		im.skip(im.source(t, row, c.at), SkipUnreadable)
		return
	}
	where := im.source(t, t.header.bottom, c.at)
	o := budget.Observation{Indicator: im.addIndicator(c.indicator.Indicator, where), Area: area.ID, Period: period,
		Kind: cmp.Or(c.amount, budget.Actual), Variant: c.indicator.variant, Group: partOf(t.text(row, groupRole), c.indicator.group), N: n}
	var ok bool
	if o.Revision, ok = im.revisionFor(t, o.Kind.Decided()); !ok {
		im.skip(im.source(t, row, c.at), SkipNoRevision)
		return
	}
	if c.indicator.converts {
		im.observeDeviation(t, row, c, o)
		return
	}
	im.observe(t, row, c, o)
}

// columnPeriod is when a column's values are for: by its heading, its row or
// the captions.
func (im *importer) columnPeriod(t *table, row int, c column) (budget.Period, bool) {
	if period, single := c.period.Single(); single {
		return period, true
	}
	if !c.period.IsZero() {
		return budget.Period{}, false // told with the heading
	}
	if newest, dated := t.newestHeading(); dated && c.amount.Decided() {
		return newest, true
	}
	return im.factPeriod(t, row)
}

// newestHeading is the last of the periods that head the columns: what is aimed
// at beside them is aimed at then.
func (t *table) newestHeading() (newest budget.Period, dated bool) {
	for _, c := range t.columns {
		if period, single := c.period.Single(); single && period.Compare(newest) > 0 {
			newest, dated = period, true
		}
	}
	return newest, dated
}

// partOf joins the group a row is of and the part of it a column is.
func partOf(row, column string) string {
	if row == "" || column == "" {
		return row + column
	}
	return row + ", " + column
}

// checkSpans tells of the columns headed by more than one period, which are
// left out: a number for years together is not that of the last one.
func (im *importer) checkSpans(t *table) {
	for _, c := range t.columnsAs(valueRole) {
		if _, single := c.period.Single(); !single && !c.period.IsZero() {
			im.find(unreadablePeriod, im.source(t, t.header.bottom, c.at), map[string]any{"text": c.heading})
		}
	}
}

// goesOn reports whether a row is of the area above it: it names a group of
// its own and no area.
func (t *table) goesOn(row int) bool {
	return t.text(row, areaRole) == "" && t.text(row, groupRole) != ""
}

// reconcile compares a row of totals that belongs to no area with the rows
// above it.
func (im *importer) reconcile(t *table, row int, label string) {
	t.sums = append(t.sums, row)
	im.skipRow(t, row, SkipSum)
	for _, c := range t.columnsAs(valueRole) {
		if s := c.indicator.Statistic; s == budget.Count {
			im.checkColumnTotal(t, row, c, label, im.figuresAbove(t, row, c, areaRole))
		}
	}
}
