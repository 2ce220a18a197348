package workbook

import (
	"cmp"
	"slices"
	"strings"

	"fagplan/budget"
)

const commentRole role = "comment"

var commentWords = []pattern{"kommentar", "merknad", "vurdering", "begrunnelse", "avvik"}

// statusKind is how measures of the plan stood, with one measure and period on
// each row. It differs from a list of measures with a status in that it has a
// comment for each, or several periods of one measure: it tells nothing of
// what the measures are.
var statusKind = &kind{
	as:      StatusTable,
	narrows: MeasuresTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		may(titleRole, titleWords...),
		needsPeriod,
		needs(statusRole, "status"),
		may(progressRole, progressWords...),
		may(commentRole, commentWords...),
	},
	fits: func(t *table) bool {
		_, commented := t.column(commentRole)
		return namesMeasures(t) && !describesMeasures(t) && (commented || repeatsRows(t))
	},
	stage: stageReports,
	read:  readStatus,
}

// statusPeriodsKind is the same with periods across: "1. tertial 2020" over
// "Status" and "Framdrift", or each period heading statuses or progress alone.
var statusPeriodsKind = &kind{
	as:      StatusTable,
	narrows: MeasuresTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		may(titleRole, titleWords...),
	},
	fits:  func(t *table) bool { return namesMeasures(t) && !describesMeasures(t) && markStatusPeriods(t) },
	stage: stageReports,
	read:  readStatusPeriods,
}

var (
	titleWords    = []pattern{"=tiltak", "tiltak !nr !nummer !linje", "=tittel"}
	progressWords = []pattern{"framdrift", "fremdrift"}
)

// namesMeasures reports whether the rows of a table say which measure they are
// about.
func namesMeasures(t *table) bool {
	_, numbered := t.column(numberRole)
	c, titled := t.column(titleRole)
	return titled && (numbered || fitsAny(c.heading, "tiltak"))
}

// notDescribing are the roles of columns that tell nothing of what a measure
// is.
var notDescribing = []role{numberRole, statusRole, progressRole, periodRole, noteRole}

// describesMeasures reports whether a table tells what measures are in columns
// it has not taken for anything, so that it is a list of them.
func describesMeasures(t *table) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool {
		return c.role == "" && slices.ContainsFunc(measuresKind.columns, func(r columnRule) bool {
			return !slices.Contains(notDescribing, r.role) && r.weight(c.words) > 0
		})
	})
}

// repeatsRows reports whether a measure has several rows.
func repeatsRows(t *table) bool {
	seen := make(map[string]bool)
	for _, row := range t.body() {
		name := t.text(row, numberRole) + " " + t.text(row, titleRole)
		if seen[name] {
			return true
		}
		seen[name] = name != " "
	}
	return false
}

// markStatusPeriods gives the columns headed by a period the role they have,
// and reports whether there are any. A period alone heads what the title says.
func markStatusPeriods(t *table) bool {
	found := false
	for i := range t.columns {
		c := &t.columns[i]
		if _, single := c.period.Single(); !single || c.role != "" {
			continue
		}
		about := cmp.Or(c.rest, t.title)
		switch {
		case fitsAny(about, commentWords...):
			c.role = commentRole
		case fitsAny(about, "status"):
			c.role = statusRole
		case fitsAny(about, progressWords...):
			c.role = progressRole
		default:
			continue
		}
		found = found || c.role != commentRole
	}
	return found
}

// readStatus reads a report from each row.
func readStatus(im *importer, t *table) {
	known := im.reportedMeasures(t)
	columns := make(map[role]column)
	for _, r := range []role{statusRole, progressRole, commentRole} {
		if c, has := t.column(r); has {
			columns[r] = c
		}
	}
	for row := range im.rows(t) {
		m, found := im.measureOfRow(t, row, known)
		if !found {
			continue
		}
		if period, dated := im.factPeriod(t, row); dated {
			im.report(t, row, budget.StatusReport{Measure: m.ID, Period: period, Source: im.rowSource(t, row)}, columns)
		}
	}
}

// readStatusPeriods reads a report from each row and period.
func readStatusPeriods(im *importer, t *table) {
	known := im.reportedMeasures(t)
	var periods []budget.Period
	columns := make(map[budget.Period]map[role]column)
	for _, c := range t.columns {
		period, single := c.period.Single()
		if c.role != statusRole && c.role != progressRole && c.role != commentRole || !single {
			continue
		}
		if columns[period] == nil {
			columns[period] = make(map[role]column)
			periods = append(periods, period)
		}
		columns[period][c.role] = c
	}
	for row := range im.rows(t) {
		m, found := im.measureOfRow(t, row, known)
		if !found {
			continue
		}
		for _, period := range periods {
			im.report(t, row, budget.StatusReport{Measure: m.ID, Period: period, Source: im.rangeSource(t, row, columns[period])}, columns[period])
		}
	}
}

// rangeSource is the cells of a row from the first of the columns to the last.
func (im *importer) rangeSource(t *table, row int, columns map[role]column) budget.Source {
	left, right := t.Right, t.Left
	for _, c := range columns {
		left, right = min(left, c.at), max(right, c.at)
	}
	where := im.source(t, row, left)
	if right > left {
		where.Cell = t.sheet.rangeName(Range{row, left, row, right})
	}
	return where
}

// report adds how a measure stood, from the columns there are. Progress alone
// tells that it was going on, or was done.
func (im *importer) report(t *table, row int, r budget.StatusReport, columns map[role]column) {
	if c, has := columns[statusRole]; has {
		r.Status = im.statusAt(t, row, c)
	}
	if c, has := columns[progressRole]; has {
		if figure, given := im.figure(t, row, c.at); given {
			r.Progress = pointer(shareUnder(c, figure))
		}
	}
	if c, has := columns[commentRole]; has {
		r.Comment = tidy(t.sheet.At(row, c.at).Text)
	}
	if r.Status == "" && r.Progress == nil {
		return
	}
	if r.Status == "" {
		r.Status = statusBy(*r.Progress)
	} else if contradicts(r) {
		im.find(progressContradicts, r.Source, map[string]any{"status": tidy(t.sheet.At(row, columns[statusRole].at).Text), "percent": *r.Progress * 100})
	}
	im.add(r, r.Source)
}

// statusBy is the status that progress alone tells.
func statusBy(progress budget.Quantity) budget.Status {
	switch progress {
	case 0:
		return budget.NotStarted
	case budget.Unit:
		return budget.Done
	}
	return budget.InProgress
}

// contradicts reports whether a measure is said to be done with work left, or
// not to have begun with some of it done.
func contradicts(r budget.StatusReport) bool {
	if r.Progress == nil {
		return false
	}
	return r.Status == budget.Done && *r.Progress != budget.Unit || r.Status == budget.NotStarted && *r.Progress != 0
}

// statusAt reads a status, empty where there is none. A word that is no status
// is reported.
func (im *importer) statusAt(t *table, row int, c column) budget.Status {
	text := tidy(t.sheet.At(row, c.at).Text)
	status, known := wordIn(text, statusNames)
	if !known && text != "" {
		im.find(unreadableWord, im.source(t, row, c.at), map[string]any{"text": text, "column": c.heading})
	}
	return status
}

// shareUnder reads a part of a whole. Under a heading that says per cent 1 is
// one per cent, and not all of it.
func shareUnder(c column, f Figure) budget.Quantity {
	if !f.Percent && (fitsAny(c.heading, "prosent", "pst") || strings.Contains(c.heading, "%")) {
		return f.Value / 100
	}
	return share(f)
}
