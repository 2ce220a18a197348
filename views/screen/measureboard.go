package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
)

// measureBoard shows the measures as cards under their statuses. A card
// dragged, or moved with the keyboard, to another column reports that status.
type measureBoard struct {
	desk    *Desk
	choose  func(budget.MeasureID)
	columns []*boardColumn
	ghost   *boardCard // the card on its way, hidden but while one is dragged
	layer   *fyne.Container
	object  fyne.CanvasObject
	// followed is the measure the keyboard goes along with to its new column.
	followed budget.MeasureID
}

func newMeasureBoard(d *Desk, choose func(budget.MeasureID)) *measureBoard {
	b := &measureBoard{desk: d, choose: choose}
	var columns []fyne.CanvasObject
	var weights []float32
	for i, status := range boardOrder {
		c := newBoardColumn(b, i, status)
		b.columns = append(b.columns, c)
		columns = append(columns, c.object)
		weights = append(weights, 1)
	}
	b.ghost = newBoardCard(d.words, nil)
	b.ghost.Hide()
	b.layer = container.NewWithoutLayout(b.ghost)
	b.object = container.NewStack(container.NewHScroll(container.New(inRow(weights...), columns...)), b.layer)
	return b
}

// show puts every measure under its status.
func (b *measureBoard) show(rows []measureRow) {
	for _, c := range b.columns {
		c.rows = nil
	}
	for _, row := range rows {
		c := b.columns[slices.Index(boardOrder, row.report.Status)]
		c.rows = append(c.rows, row)
	}
	for _, c := range b.columns {
		c.drawn()
		b.follow(c)
	}
	b.followed = ""
}

// follow gives a column the keyboard if the measure moved has come to it.
func (b *measureBoard) follow(c *boardColumn) {
	at := slices.IndexFunc(c.rows, func(r measureRow) bool { return r.measure.ID == b.followed })
	if b.followed != "" && at >= 0 {
		b.desk.window.Canvas().Focus(c)
		c.goTo(at)
	}
}

// move reports a status of a measure: that of the column it is moved to.
func (b *measureBoard) move(row measureRow, to int) {
	if to < 0 || to >= len(boardOrder) || boardOrder[to] == row.report.Status {
		return
	}
	b.followed = row.measure.ID
	b.desk.reportStatus(row.measure, boardOrder[to])
}

// reportStatus reports a status of a measure for the period. How much is done
// stays as it was last told.
func (d *Desk) reportStatus(m budget.Measure, status budget.Status) {
	s := d.state
	report := continued(s.plan, m.ID, s.period)
	report.Status, report.Source = status, budget.Source{}
	d.apply(budget.ReportStatus(s.plan, report, m.Title))
}

// continued is what is reported of a measure for a period, or else what it goes
// on from: the last status and progress, without the comment on them.
func continued(p *budget.Plan, id budget.MeasureID, period budget.Period) budget.StatusReport {
	if report, found := p.StatusReports.Get(budget.StatusReport{Measure: id, Period: period}); found {
		return report
	}
	last := p.StatusOf(id, period)
	return budget.StatusReport{Measure: id, Period: period, Status: last.Status, Progress: last.Progress}
}

// drag shows a card on its way, and the column it would come to.
func (b *measureBoard) drag(card *boardCard, at fyne.Position) {
	driver := fyne.CurrentApp().Driver()
	b.ghost.show(card.row, true)
	b.ghost.Resize(card.Size())
	b.ghost.Move(at.Subtract(driver.AbsolutePositionForObject(b.layer)).SubtractXY(card.Size().Width/2, card.Size().Height/2))
	b.ghost.Show()
	over := b.columnAt(at)
	for i, c := range b.columns {
		c.light(i == over)
	}
}

// drop moves a card to the column it was dragged to.
func (b *measureBoard) drop(card *boardCard, at fyne.Position) {
	b.ghost.Hide()
	for _, c := range b.columns {
		c.light(false)
	}
	b.move(card.row, b.columnAt(at))
}

// columnAt is the column at a place in the window, −1 outside the board.
func (b *measureBoard) columnAt(at fyne.Position) int {
	driver := fyne.CurrentApp().Driver()
	return slices.IndexFunc(b.columns, func(c *boardColumn) bool {
		left := driver.AbsolutePositionForObject(c.object)
		return at.X >= left.X && at.X < left.X+c.object.Size().Width
	})
}
