package screen

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// reportSheet walks through the measures to report how each stands in the
// period, beside how it stood before.
type reportSheet struct {
	desk    *Desk
	grid    *grid[measureRow]
	left    *widget.Label
	told    *widget.Label
	tertial *button // turns to the tertial to report for
	same    *button // reports the rest as they stood
	head    *fyne.Container
	object  fyne.CanvasObject
}

func newReportSheet(d *Desk) *reportSheet {
	r := &reportSheet{desk: d, left: widget.NewLabel(""), told: widget.NewLabel("")}
	r.left.TextStyle.Bold = true
	r.left.Truncation = fyne.TextTruncateEllipsis
	r.told.Wrapping = fyne.TextWrapWord
	r.told.SizeName = theme.SizeNameCaptionText
	r.grid = newGrid[measureRow](d, nil)
	r.grid.called = measureRow.title
	r.grid.refused = r.told.SetText
	r.grid.chosen = r.explain
	r.grid.StickyColumnCount = 2
	r.tertial, r.same = newButton("", nil), newButton(d.words.T("action.report-same"), r.reportSame)
	r.head = container.New(inRow(1, 0), r.left, container.NewHBox(r.tertial, r.same))
	r.object = bordered(r.head, r.told, nil, nil, r.grid.object())
	return r
}

// show lists measures to be reported of.
func (r *reportSheet) show(rows []measureRow) {
	s := r.desk.state
	r.grid.columns = r.columns(s)
	r.grid.show(rows)
	left := len(awaiting(s.plan, rows, s.period))
	args := text.Args{"n": left, "all": len(rows), "period": s.period}
	message := "screen.measures.left"
	switch {
	case len(rows) == 0:
		message = "screen.measures.none-found"
	case left == 0:
		message = "screen.measures.none-left"
	}
	r.left.SetText(s.words.T(message, args))
	r.offer(rows)
}

// explain tells what was last reported of a measure, in full.
func (r *reportSheet) explain(row measureRow, _ int) {
	s := r.desk.state
	before, found := s.plan.ReportBefore(row.measure.ID, s.period)
	if !found {
		r.told.SetText(s.words.T("screen.measures.no-report", text.Args{"measure": numberedTitle(row.measure)}))
		return
	}
	r.told.SetText(s.words.T("screen.measures.last-report", text.Args{"measure": numberedTitle(row.measure), "period": before.Period,
		"status": before.Status, "comment": cmp.Or(before.Comment, s.words.T("label.missing"))}))
}

func (r *reportSheet) columns(s state) []column[measureRow] {
	words := s.words
	before := func(row measureRow) budget.StatusReport {
		report, _ := s.plan.ReportBefore(row.measure.ID, s.period)
		return report
	}
	now := func(row measureRow) (budget.StatusReport, bool) {
		return s.plan.StatusReports.Get(budget.StatusReport{Measure: row.measure.ID, Period: s.period})
	}
	source := func(row measureRow) (budget.Source, bool) {
		report, found := now(row)
		return report.Source, found
	}
	const title, large = 250, 170 // where the other columns would be out of sight
	width := float32(title)
	if grown(usualText) >= largeText {
		width = large
	}
	return []column[measureRow]{
		{title: words.T("column.number"), width: 46, right: true, text: measureRow.number},
		{title: words.T("column.measure"), width: width, text: measureRow.title},
		{title: words.T("column.last-status"), hint: words.T("column.last-status.hint"), width: 170,
			text: func(row measureRow) string { return lastStatus(s, before(row)) },
			mark: func(row measureRow) chart.Status { return chart.StatusMarks[before(row).Status] }},
		{title: words.T("column.last-comment"), width: 190, text: func(row measureRow) string { return before(row).Comment }},
		{title: words.T("column.status"), width: 116, source: source,
			text: func(row measureRow) string {
				report, found := now(row)
				if !found {
					return ""
				}
				return words.Name(report.Status)
			},
			mark: func(row measureRow) chart.Status {
				report, _ := now(row)
				return chart.StatusMarks[report.Status]
			},
			choices: func(measureRow) []string { return namesOf(words, boardOrder) },
			set:     setReport(s.period, r.desk.typeStatus)},
		{title: words.T("column.done-share"), hint: words.T("column.done-share.hint"), width: 76, right: true, source: source,
			text: func(row measureRow) string {
				report, _ := now(row)
				return percent(words, report.Progress)
			},
			set: setReport(s.period, r.desk.typeProgress)},
		{title: words.T("column.comment"), source: source,
			text: func(row measureRow) string {
				report, _ := now(row)
				return report.Comment
			},
			set: setReport(s.period, func(report *budget.StatusReport, typed string) error {
				report.Comment = strings.TrimSpace(typed)
				return nil
			})},
	}
}

// lastStatus tells how a measure stood, and when.
func lastStatus(s state, report budget.StatusReport) string {
	if report.Period.IsZero() {
		return ""
	}
	return s.words.Name(report.Status) + " · " + s.words.PeriodShort(report.Period)
}

// percent writes a share of the work, empty where it is not judged.
func percent(words *text.Printer, share *budget.Quantity) string {
	if share == nil {
		return ""
	}
	return words.Percent(share.Float(), 0)
}

// typeStatus reads the status of a report.
func (d *Desk) typeStatus(report *budget.StatusReport, typed string) (err error) {
	report.Status, err = chosenOf(d.words, typed, budget.Statuses)
	return err
}

// typeProgress reads how much of the work is done, in per cent.
func (d *Desk) typeProgress(report *budget.StatusReport, typed string) error {
	if report.Progress = nil; strings.TrimSpace(typed) == "" {
		return nil
	}
	share, err := d.share(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(typed), "%")))
	report.Progress = &share
	return err
}

// setReport changes what is reported of a measure for a period. What is first
// reported goes on from the last. A cleared status takes the report out.
func setReport(period budget.Period, set func(report *budget.StatusReport, typed string) error) func(*budget.Batch, measureRow, string) error {
	return func(b *budget.Batch, row measureRow, typed string) error {
		report := continued(b.Plan(), row.measure.ID, period)
		now, found := b.Lookup(report)
		if found {
			report, _ = now.(budget.StatusReport)
		} else if typed == "" {
			return nil
		}
		before := report
		err := set(&report, typed)
		switch {
		case err != nil && typed == "":
			b.Remove(report)
			return nil
		case err != nil:
			return err
		case !found || !budget.Equal(report, before):
			report.Source = budget.Source{}
			b.Put(report)
		}
		return nil
	}
}
