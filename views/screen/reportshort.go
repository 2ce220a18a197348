package screen

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// awaiting are the measures still to be reported of for a period.
func awaiting(plan *budget.Plan, rows []measureRow, period budget.Period) []measureRow {
	var left []measureRow
	for _, row := range rows {
		if plan.Awaits(row.measure.ID, period) {
			left = append(left, row)
		}
	}
	return left
}

// tertialToReport is the first tertial of a year that some measure is still to be
// reported of for, false where there is none.
func tertialToReport(plan *budget.Plan, rows []measureRow, year int) (budget.Period, bool) {
	const tertials = 3
	for n := 1; n <= tertials; n++ {
		if period := budget.TertialOf(year, n); len(awaiting(plan, rows, period)) > 0 {
			return period, true
		}
	}
	return budget.Period{}, false
}

// offer shows the short ways there are: to the tertial to report for, where a
// whole year is looked at, and to the end of it.
func (r *reportSheet) offer(rows []measureRow) {
	s := r.desk.state
	period, found := tertialToReport(s.plan, rows, s.year)
	r.tertial.Hidden = !found || s.period != budget.YearOf(s.year)
	if found {
		r.tertial.SetText(s.words.T("action.report-for", text.Args{"period": period}))
		r.tertial.OnTapped = func() { r.desk.choosePeriod(period) }
	}
	r.same.Hidden = r.desk.document.ReadOnly() || len(r.unchanged()) == 0
	r.head.Refresh() // gives the buttons room for their words
}

// unchanged are the measures still to be reported of that have been reported of
// before.
func (r *reportSheet) unchanged() []measureRow {
	s := r.desk.state
	return slices.DeleteFunc(awaiting(s.plan, r.grid.rows, s.period), func(row measureRow) bool {
		_, before := s.plan.ReportBefore(row.measure.ID, s.period)
		return !before
	})
}

// reportSame reports the measures left as they stood when last reported of, as
// one edit.
func (r *reportSheet) reportSame() {
	s := r.desk.state
	rows := r.unchanged()
	batch := budget.NewBatch(s.plan)
	for _, row := range rows {
		batch.Put(continued(s.plan, row.measure.ID, s.period))
	}
	args := text.Args{"n": len(rows), "period": s.period}
	r.desk.apply(batch.Edit(budget.StatusEdit, s.words.T("screen.measures.same", args)))
	r.desk.status.note(s.words.T("screen.measures.reported-same", args))
}

// start puts the keyboard's cell where the reporting goes on: the status of the
// first measure that is left.
func (r *reportSheet) start() {
	s := r.desk.state
	row := slices.IndexFunc(r.grid.rows, func(row measureRow) bool { return s.plan.Awaits(row.measure.ID, s.period) })
	r.grid.choose(max(row, 0), statusColumn)
}

// statusColumn is where the status is typed in the sheet.
const statusColumn = 4
