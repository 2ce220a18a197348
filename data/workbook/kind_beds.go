package workbook

import (
	"fagplan/budget"
)

const bedsRole role = "beds"

var bedNames = []wordFor[budget.BedKind]{
	{budget.AcuteBeds, []pattern{"akutt"}},
	{budget.DetoxBeds, []pattern{"avrus", "avgift"}},
	{budget.ShortBeds, []pattern{"kort", "korttid"}},
	{budget.LongBeds, []pattern{"lang", "langtid"}},
	{budget.AllBeds, []pattern{"alle", "alt", "totalt", "udelt"}},
}

var bedsKind = &kind{
	as: BedsTable,
	columns: []columnRule{
		needs(ownerRole, "eier", "eierskap", "driver"),
		may(totalRole, "totalt", "=sum", "=i alt", "=total"),
		{role: bedsRole, needed: true, many: true, patterns: []pattern{"akutt", "avrus", "avgift", "korttid", "langtid"}},
		mayArea, mayPeriod, mayNote,
	},
	stage: stageFacts,
	read:  readBeds,
}

// readBeds reads beds by owner and kind. The printed total is reconciled, and
// read only where the kinds are not told.
func readBeds(im *importer, t *table) {
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		if label := t.text(row, ownerRole); isSumLabel(label) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			im.checkBedTotals(t, row, label)
			continue
		}
		owner := word(im, t, row, ownerRole, ownerNames, "")
		area, placed := im.areaOrRegion(t, row)
		period, dated := im.factPeriod(t, row)
		if owner == "" || !placed || !dated {
			continue
		}
		var parts []Figure
		for _, c := range t.columnsAs(bedsRole) {
			count, given := im.countAt(t, row, c.at)
			if !given {
				continue
			}
			kind, _ := wordIn(c.heading, bedNames)
			parts = append(parts, Figure{Value: budget.Whole(int64(count))})
			where := im.source(t, row, c.at)
			im.add(budget.BedCount{Area: area.ID, Owner: owner, Beds: kind, Period: period, Kind: budget.Actual, Count: count, Source: where}, where)
		}
		im.checkBedRow(t, row, parts)
	}
}

func (im *importer) checkBedRow(t *table, row int, parts []Figure) {
	c, has := t.column(totalRole)
	if !has || len(parts) == 0 {
		return
	}
	if printed, given := im.figure(t, row, c.at); given {
		im.checkTotal(printedRow, im.source(t, row, c.at), t.text(row, ownerRole), c.heading, printed, parts)
	}
}

// checkBedTotals compares a row of totals with the rows above it.
func (im *importer) checkBedTotals(t *table, total int, label string) {
	for _, c := range append(t.columnsAs(bedsRole), t.columnsAs(totalRole)...) {
		im.checkColumnTotal(t, total, c, label, im.figuresAbove(t, total, c, ownerRole))
	}
}

// figuresAbove returns the numbers of a column above a row, without other
// totals.
func (im *importer) figuresAbove(t *table, total int, c column, label role) []Figure {
	var parts []Figure
	if len(t.sums) > maxSums {
		return nil
	}
	for _, row := range im.body(t) {
		if row >= total {
			break
		}
		if isSumLabel(t.text(row, label)) {
			continue
		}
		if figure, err := storedOrTyped(t, row, c.at); err == nil && !figure.Missing {
			parts = append(parts, figure)
		}
	}
	return parts
}

// areaOrRegion is the area of a row, or for a table without areas the region
// of the plan, or else the country.
func (im *importer) areaOrRegion(t *table, row int) (budget.Area, bool) {
	if t.text(row, areaRole) != "" {
		return im.areaOrCountry(t, row)
	}
	if area, found := im.areaOfTable(t); found {
		return area, true
	}
	return im.assumeCountry(t, im.rowSource(t, row))
}

var bedsLongKind = &kind{
	as: BedsTable,
	columns: []columnRule{
		needs(ownerRole, "eier", "eierskap"),
		needs(typeRole, "type", "slag"),
		needs(countRole, "antall", "dognplass", "plasser"),
		mayArea, mayPeriod, mayNote,
	},
	fits: func(t *table) bool {
		isAbout := func(text string) (string, bool) { return text, fitsAny(text, "dognplass", "plass", "senger") }
		_, told := inCaptions(t, isAbout)
		c, _ := t.column(countRole)
		return told || fitsAny(c.heading, "plass", "dognplass")
	},
	stage: stageFacts,
	read:  readBedsLong,
}

// readBedsLong reads a table with one number of beds on each row: planned ones
// where the captions say so, and otherwise beds in operation.
func readBedsLong(im *importer, t *table) {
	kind := budget.Actual
	if _, planned := inCaptions(t, func(text string) (string, bool) { return text, fitsAny(text, "planlagt", "planlagde", "budsjett") }); planned {
		kind, t.as = budget.Budget, PlannedBedsTable
	}
	value, _ := t.column(countRole)
	for row := range im.rows(t) {
		owner := word(im, t, row, ownerRole, ownerNames, "")
		beds := word(im, t, row, typeRole, bedNames, "")
		count, given := im.countAt(t, row, value.at)
		if owner == "" || beds == "" || !given {
			continue
		}
		area, placed := im.areaOrRegion(t, row)
		period, dated := im.factPeriod(t, row)
		revision, ok := im.revisionFor(t, kind.Decided())
		if !placed || !dated || !ok {
			continue
		}
		where := im.source(t, row, value.at)
		im.add(budget.BedCount{Revision: revision, Area: area.ID, Owner: owner, Beds: beds, Period: period, Kind: kind, Count: count, Source: where}, where)
	}
}
