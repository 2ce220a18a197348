package workbook

import (
	"fmt"
	"strconv"

	"fagplan/budget"
)

// chooseRevision settles which revision the workbook's decisions belong to:
// the one its block of facts tells, the plan's current one, or, for a plan
// without any, a new one of the years the workbook plans for.
func (im *importer) chooseRevision() {
	if im.revision.ID != "" {
		return
	}
	if current, found := im.plan.CurrentRevision(); found {
		im.revision = current
		return
	}
	first, last, where := im.plannedYears()
	if first == 0 {
		return
	}
	im.revision = budget.Revision{
		ID: budget.RevisionID(strconv.Itoa(first)), Name: yearsName(first, last), Status: budget.Draft,
		FirstYear: first, LastYear: last, Source: where,
	}
	im.add(im.revision, where)
}

func yearsName(first, last int) string {
	if first == last {
		return strconv.Itoa(first)
	}
	return fmt.Sprintf("%d–%d", first, last)
}

// plannedYears returns the years the workbook's tables of decisions span, 0
// where it has none.
func (im *importer) plannedYears() (first, last int, where budget.Source) {
	include := func(s Span, t *table) {
		if s.IsZero() {
			return
		}
		if first == 0 {
			where = im.source(t, t.Top, t.Left)
		}
		if y := s.Start.Year(); first == 0 || y < first {
			first = y
		}
		last = max(last, s.End.Year())
	}
	for _, t := range im.tables {
		if !decides(t) {
			continue
		}
		for _, c := range t.columnsAs(yearRole) {
			include(c.period, t)
		}
		for _, r := range []role{periodRole, startRole, dueRole} {
			c, found := t.column(r)
			for _, row := range im.body(t) {
				if span, err := ParsePeriod(t.sheet.At(row, c.at).Text); found && err == nil {
					include(span, t)
				}
			}
		}
	}
	return first, last, where
}

// decides reports whether a table holds what a revision decides.
func decides(t *table) bool {
	switch t.kind.as {
	case CostsTable, FundingTable, FramesTable, AmountsTable, MeasuresTable, MilestonesTable:
		return true
	case PositionsTable:
		kind, typed := positionsType(t)
		return typed && kind.Decided()
	case StatusTable:
		_, numbered := t.column(numberRole)
		return numbered
	}
	return false
}

// decided returns the revision for a decided value of the table, and false
// where there is none to belong to: how many there were is then told of the
// table.
func (im *importer) decided(t *table) (budget.RevisionID, bool) {
	if im.revision.ID != "" {
		return im.revision.ID, true
	}
	t.skips++
	return "", false
}
