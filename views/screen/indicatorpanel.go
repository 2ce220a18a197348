package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
	"fagplan/views/chart"
)

// indicatorPanel lists what is measured, with the chart and the values of the
// indicator the keyboard is in.
type indicatorPanel struct {
	*tablePanel[indicatorRow]
	chart  *chartPanel
	values *tablePanel[observation]
	whole  fyne.CanvasObject
	of     budget.IndicatorID // the indicator on show
	known  *budget.Plan       // what it is shown of
}

func newIndicatorPanel(d *Desk) *indicatorPanel {
	p := &indicatorPanel{tablePanel: newTablePanel(d, indicatorSheet(d))}
	p.chart = newChartCard(d, chart.IndicatorChart(p.of))
	p.values = newTablePanel(d, observationSheet(d, observed{name: "indicator-values", alone: true, of: func(i budget.Indicator) bool { return i.ID == p.of }}))
	p.follow = func(row indicatorRow, _ int) { p.turnTo(row.ID) }
	p.listed = func(rows []indicatorRow) {
		if len(rows) > 0 {
			p.turnTo(rows[min(p.grid.cursor.Row, len(rows)-1)].ID)
		}
	}
	const list, above = 0.46, 0.55
	side := container.NewVSplit(p.chart.object, inset(p.values.object()))
	side.Offset = above
	p.whole = sideBySide(p.tablePanel.object(), side, list)
	return p
}

func (p *indicatorPanel) object() fyne.CanvasObject { return p.whole }

// turnTo shows the chart and the values of an indicator.
func (p *indicatorPanel) turnTo(id budget.IndicatorID) {
	if p.of == id && p.known == p.state.plan {
		return
	}
	p.of, p.known = id, p.state.plan
	p.chart.turnTo(chart.IndicatorChart(id), p.state)
	p.values.show(p.state)
}
