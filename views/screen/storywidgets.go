package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
)

func widgetStories() []widgetStory {
	table := fyne.NewSize(760, 260)
	return []widgetStory{
		{"key-figures", fyne.NewSize(1000, 180), keyFigureStory},
		{"chart", fyne.NewSize(560, 340), chartStory(func(*chartView) {})},
		{"chart.mark", fyne.NewSize(560, 340), chartStory(func(v *chartView) { v.point(0) })},
		{"chart.empty", fyne.NewSize(560, 340), emptyChartStory},
		{"status", fyne.NewSize(320, 240), statusStory},
		{"tabs", fyne.NewSize(480, 60), tabStory},
		{"grid", table, gridStory(func(*grid[budget.PositionCount]) {})},
		{"grid.typing", table, gridStory(func(g *grid[budget.PositionCount]) { g.move(storyCell(1, positionsColumn), false); g.begin("12,5") })},
		{"grid.refused", table, gridStory(func(g *grid[budget.PositionCount]) {
			g.write([]typedCell{{storyCell(1, positionsColumn), "mange"}})
		})},
		{"grid.block", table, gridStory(func(g *grid[budget.PositionCount]) {
			g.move(storyCell(1, 1), false)
			g.move(storyCell(3, positionsColumn), true)
		})},
		{"grid.menu", fyne.NewSize(760, 400), gridStory(func(g *grid[budget.PositionCount]) {
			g.asked(storyCell(1, positionsColumn), fyne.NewPos(300, 100))
		})},
		{"grid.nothing-found", table, emptySearchStory},
	}
}

// positionsColumn is the column of counts in the table of positions.
const positionsColumn = 4

func storyCell(row, column int) widget.TableCellID { return widget.TableCellID{Row: row, Col: column} }

func keyFigureStory(d *Desk) (fyne.CanvasObject, func()) {
	var cards []fyne.CanvasObject
	for _, figure := range chart.KeyFigures(d.state.question()) {
		cards = append(cards, newKeyCard(d, figure, func() {}))
	}
	return figureRow(cards), func() {
		if len(cards) > 0 {
			pointed(cards[0].(*keyCard))
		}
	}
}

func chartStory(do func(*chartView)) func(*Desk) (fyne.CanvasObject, func()) {
	return func(d *Desk) (fyne.CanvasObject, func()) {
		p := d.storyPanel("costs")
		return p.object, func() { do(p.view) }
	}
}

func emptyChartStory(d *Desk) (fyne.CanvasObject, func()) {
	p := newChartCard(d, "costs")
	p.show(stateOf(&budget.Plan{}, budget.Period{}, d.words))
	return p.object, func() {}
}

func statusStory(d *Desk) (fyne.CanvasObject, func()) {
	rows := container.New(layout.NewFormLayout())
	for _, status := range budget.Statuses {
		rows.Add(shape(chart.StatusMarks[status]))
		rows.Add(widget.NewLabel(d.words.Name(status)))
	}
	return rows, func() {}
}

func tabStory(*Desk) (fyne.CanvasObject, func()) {
	row := newTabRow(func(int) {})
	var names []string
	for i := range 4 {
		names = append(names, "Tabell "+strconv.Itoa(i+1))
	}
	row.show(names, 1)
	return row.object, func() { pointed(row.tabs[2]) }
}

func emptySearchStory(d *Desk) (fyne.CanvasObject, func()) {
	p := newTablePanel(d, positionSheet(d))
	p.show(d.state)
	return card(inset(p.object())), func() { p.search.SetText("finnes ikke") }
}

// gridStory is the table of positions, with what is told under it.
func gridStory(do func(*grid[budget.PositionCount])) func(*Desk) (fyne.CanvasObject, func()) {
	return func(d *Desk) (fyne.CanvasObject, func()) {
		p := newTablePanel(d, positionSheet(d))
		p.show(d.state)
		return card(inset(p.object())), func() {
			d.window.Canvas().Focus(p.grid)
			do(p.grid)
		}
	}
}
