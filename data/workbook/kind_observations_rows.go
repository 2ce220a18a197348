package workbook

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// The tables of measurements of one place, which their captions tell: with an
// indicator on each row, with a group on each row, or with a time on each row.
var (
	indicatorRowsKind = &kind{
		as:      ObservationsTable,
		columns: []columnRule{needs(indicatorRole, "indikator", "nokkeltall", "=maltall"), may(unitRole, "=enhet", "maleenhet"), mayNote},
		fits: func(t *table) bool {
			return markDated(t) > 0
		},
		stage: stageFacts,
		read:  readIndicatorRows,
	}
	groupRowsKind = &kind{
		as:      ObservationsTable,
		columns: []columnRule{needsGroup, mayNote},
		fits: func(t *table) bool {
			return t.columns[0].role == groupRole && !t.namesAreas() && moneyUnitOf(t).text == "" && titleName(t) != "" && markDated(t) > 0
		},
		broad: true,
		stage: stageFacts,
		read:  readGroupRows,
	}
	groupMeasuresKind = &kind{
		as: ObservationsTable,
		columns: []columnRule{needs(groupRole, "institusjon", "leverandor", "=enhet", "team", "avdeling", "behandlingssted", "behandlingsniva", "yrkesgruppe",
			"diagnose", "aldersgruppe", "henviser"), mayAnswers, mayNote},
		fits: func(t *table) bool {
			_, dated := t.statedPeriod()
			return dated && t.columns[0].role == groupRole && !t.namesAreas() && moneyUnitOf(t).text == "" && markMeasurements(t) > 0
		},
		broad: true,
		stage: stageFacts,
		read:  readPlacedRows,
	}
	periodRowsKind = &kind{
		as:      ObservationsTable,
		columns: []columnRule{needs(periodRole, "=ar", "arstall", "=periode", "=tertial"), mayAnswers, mayNote},
		fits: func(t *table) bool {
			return t.columns[0].role == periodRole && moneyUnitOf(t).text == "" && markMeasurements(t) > 0 && !t.hasTexts() && t.counts()
		},
		broad: true,
		stage: stageFacts,
		read:  readPlacedRows,
	}

	needsGroup = columnRule{role: groupRole, needed: true, patterns: append(slices.Clone(mayGroup.patterns),
		"inntekt", "kilde", "instans", "status", "form", "aktor", "hvem", "behandling")}
)

// counts reports whether a heading says that the table counts or measures
// something: years down and lines of the economy across are another table.
func (t *table) counts() bool {
	return slices.ContainsFunc(t.columnsAs(valueRole), func(c column) bool {
		_, named := indicatorOf(c.rest)
		return named || fitsAny(c.heading, "antall", "andel", "prosent", "rate", "gjennomsnitt", "median")
	})
}

// hasTexts reports whether a column without a role holds words: a list of
// things rather than of times.
func (t *table) hasTexts() bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.role == "" && c.heading != "" && !hasNumbers(t, c.at) })
}

// markDated gives the columns of numbers that are headed by nothing but a time,
// or by what is aimed at, the role of values, and returns how many there are of
// the former. Columns of other numbers make it another kind of table.
func markDated(t *table) int {
	n := 0
	for i := range t.columns {
		c := &t.columns[i]
		if c.role != "" || c.heading == "" || !hasNumbers(t, c.at) {
			continue
		}
		_, single := c.period.Single()
		switch {
		case single && (len(sayingWords(c.rest, t.title)) == 0 || c.amount != ""):
			n++
		case !c.isAim():
			return 0
		}
		c.role = valueRole
	}
	return n
}

// readIndicatorRows reads a table with an indicator on each row and times
// across.
func readIndicatorRows(im *importer, t *table) {
	area, placed := im.areaOfSurvey(t)
	if !placed {
		return
	}
	for row := range im.rows(t) {
		name := t.text(row, indicatorRole)
		if name == "" || im.isFootnote(t, row) {
			continue
		}
		c, _ := t.column(indicatorRole)
		indicator, known := im.indicatorNamed(tidy(parentheses.ReplaceAllString(name, "")))
		if !known {
			unit := unitInHeading(name)
			if unit == "" {
				unit = t.text(row, unitRole)
			}
			if indicator, known = newIndicator(tidy(parentheses.ReplaceAllString(name, "")), unit, 0); !known {
				im.skipRow(t, row, SkipUnknownName)
				continue
			}
		}
		id := im.addIndicator(indicator, im.source(t, row, c.at))
		im.datedRow(t, row, budget.Observation{Indicator: id, Area: area.ID})
	}
}

// readGroupRows reads a table with a group on each row and times across, of the
// indicator its title names. Rows of sums are all groups together, and a row of
// answers says how many there are behind each time.
func readGroupRows(im *importer, t *table) {
	area, placed := im.areaOfSurvey(t)
	if !placed {
		return
	}
	indicator, known := indicatorOf(subjectOf(t.title))
	if !known {
		indicator, _ = newIndicator(groupedName(t), unitInTitle(t.title), 0)
		if fitsAny(t.title, "prosent", "andel", "pst") {
			indicator.Statistic, indicator.Unit = budget.Share, percent
		}
	}
	id := im.addIndicator(indicator, im.tableSource(t))
	answers := t.answersRow()
	for row := range im.rows(t) {
		group := t.text(row, groupRole)
		switch {
		case group == "" || im.isFootnote(t, row):
			continue
		case row == answers:
			im.skipRow(t, row, SkipPart)
			continue
		case isSumLabel(group) && indicator.Statistic != budget.Count:
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		case isSumLabel(group):
			group = ""
		}
		im.datedRow(t, row, budget.Observation{Indicator: id, Area: area.ID, Group: group})
	}
}

// groupedName is what a title says is divided, without a place it ends with.
func groupedName(t *table) string {
	name, _, _ := strings.Cut(titleName(t), ". ")
	for _, place := range []string{" i ", " for ", " – "} {
		if at := strings.LastIndex(name, place); at > 0 && isKnownArea(name[at+len(place):]) {
			return tidy(name[:at])
		}
	}
	return name
}

// answersRow is the row that says how many answers there are, 0 for none.
func (t *table) answersRow() int {
	for _, row := range t.body() {
		if fitsAny(t.text(row, groupRole), answersWords...) {
			return row
		}
	}
	return 0
}

// datedRow reads the values of a row, each at the time its column is headed by.
func (im *importer) datedRow(t *table, row int, o budget.Observation) {
	answers := t.answersRow()
	for _, c := range t.columnsAs(valueRole) {
		o := o
		o.Kind = budget.Actual
		if c.amount != "" {
			o.Kind = c.amount
		}
		period, single := c.period.Single()
		if !single {
			period, single = t.newestHeading()
		}
		var ok bool
		if o.Revision, ok = im.revisionFor(t, o.Kind.Decided()); !ok || !single {
			im.skip(im.source(t, row, c.at), SkipNoRevision)
			continue
		}
		o.Period = period
		if answers > 0 {
			if n, given := im.countAt(t, answers, c.at); given {
				o.N = n
			}
		}
		im.observe(t, row, c, o)
	}
}

// readPlacedRows reads a table with a time or a group on each row and
// measurements across.
func readPlacedRows(im *importer, t *table) {
	area, placed := im.areaOfSurvey(t)
	if !placed {
		return
	}
	im.checkUnits(t)
	im.askShares(t)
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		if isSumLabel(t.text(row, periodRole)) || isSumLabel(t.text(row, groupRole)) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		}
		answers := im.answersIn(t, row)
		for _, c := range t.columnsAs(valueRole) {
			im.measurement(t, row, c, area, answers[t.answersBeside(c)])
		}
	}
}
