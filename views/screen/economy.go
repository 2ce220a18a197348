package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// economy shows cost and funding by line and year, as charts and as a table in
// which every number leads to its cell.
type economy struct {
	desk   *Desk
	head   *fyne.Container
	charts []*chartPanel
	table  *fyne.Container
	grid   *grid[moneyRow]
	origin *widget.Label
	// look opens the workbook that source, of the number chosen, is in.
	look   *widget.Button
	source budget.Source
	object fyne.CanvasObject
	state  state
}

// moneyRow is one row of the table: a line, a heading or a sum.
type moneyRow struct {
	name   string
	strong bool
	cells  []moneyCell
	// sum is over all years; false where a sum has no meaning.
	sum   budget.Kroner
	added bool
}

// moneyCell is one year of a row. A missing amount is not zero.
type moneyCell struct {
	kroner budget.Kroner
	known  bool
	source budget.Source
	line   budget.Line
	year   int
}

func newEconomy(d *Desk) view {
	e := &economy{desk: d, head: container.NewStack(), table: container.NewStack(), origin: widget.NewLabel("")}
	e.origin.Truncation = fyne.TextTruncateEllipsis
	costs, funding := newChartCard(d, "costs"), newChartCard(d, "funding")
	e.charts = []*chartPanel{costs, funding}
	e.look = widget.NewButton(d.words.T("action.show-source"), func() { d.showSource(e.source) })
	e.look.Disable()
	table := card(inset(container.NewBorder(nil, container.NewBorder(nil, nil, nil, e.look, e.origin), nil, nil, e.table)))
	e.object = container.NewBorder(e.head, nil, nil, nil,
		container.New(inColumn(5, 6), container.New(inRow(1, 1), costs.object, funding.object), table))
	return e
}

func (e *economy) name() string               { return "economy" }
func (e *economy) content() fyne.CanvasObject { return e.object }

func (e *economy) show(s state) {
	e.state = s
	e.head.Objects = []fyne.CanvasObject{heading(e.title(s), s.words.T("screen.economy.subtitle"))}
	e.head.Refresh()
	for _, c := range e.charts {
		c.show(s)
	}
	g := newGrid(e.desk, e.columns(s))
	g.strong = func(r moneyRow) bool { return r.strong }
	g.called = func(r moneyRow) string { return r.name }
	g.chosen = e.explain
	g.StickyColumnCount = 1
	g.show(e.rows(s))
	e.grid = g
	e.table.Objects = []fyne.CanvasObject{g.object()}
	e.table.Refresh()
	e.origin.SetText(s.words.T("screen.economy.hint"))
	e.lead(budget.Source{})
}

// title keeps the two totals that are taken for one another apart.
func (e *economy) title(s state) string {
	level, known := s.plan.YearSum(s.revision.ID, budget.Cost, s.revision.LastYear, budget.Budget)
	if !known {
		return s.words.T("chart.costs.empty")
	}
	return s.words.T("screen.economy.title", text.Args{
		"last": budget.YearOf(s.revision.LastYear), "first": budget.YearOf(s.revision.FirstYear),
		"level": s.words.MillionsUnit(level, 1), "sum": s.words.MillionsUnit(s.plan.PeriodSum(s.revision, budget.Cost), 1)})
}

func (e *economy) columns(s state) []column[moneyRow] {
	columns := []column[moneyRow]{{title: s.words.T("screen.economy.unit"), text: func(r moneyRow) string { return r.name }}}
	const width = 74
	for i, year := range s.revision.Years() {
		columns = append(columns, column[moneyRow]{title: strconv.Itoa(year), width: width, right: true, text: func(r moneyRow) string {
			if i >= len(r.cells) || !r.cells[i].known {
				return ""
			}
			return s.words.Thousands(r.cells[i].kroner)
		}})
	}
	return append(columns, column[moneyRow]{title: s.words.T("column.sum"), width: width + 10, right: true, text: func(r moneyRow) string {
		if !r.added {
			return ""
		}
		return s.words.Thousands(r.sum)
	}})
}

func (e *economy) rows(s state) []moneyRow {
	var rows []moneyRow
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		lines := s.plan.LinesOf(s.revision.ID, side)
		if len(lines) == 0 {
			continue
		}
		rows = append(rows, moneyRow{name: s.words.Name(side), strong: true})
		for _, line := range lines {
			rows = append(rows, lineRow(s, line))
		}
		rows = append(rows, sumRow(s, side))
	}
	return rows
}

func lineRow(s state, line budget.Line) moneyRow {
	row := moneyRow{name: line.Name, added: true}
	for _, year := range s.revision.Years() {
		amount, found := s.plan.Amount(s.revision.ID, line.ID, budget.YearOf(year), budget.Budget)
		row.cells = append(row.cells, moneyCell{kroner: amount.Kroner, known: found, source: amount.Source, line: line, year: year})
		row.sum += amount.Kroner
	}
	return row
}

func sumRow(s state, side budget.Side) moneyRow {
	row := moneyRow{name: s.words.T("screen.economy.sum-" + string(side)), strong: true, added: true, sum: s.plan.PeriodSum(s.revision, side)}
	for _, year := range s.revision.Years() {
		sum, known := s.plan.YearSum(s.revision.ID, side, year, budget.Budget)
		row.cells = append(row.cells, moneyCell{kroner: sum, known: known, year: year})
	}
	return row
}

// find chooses the cell of a line and year.
func (e *economy) find(line budget.LineID, year int) {
	for i, row := range e.grid.rows {
		for j, cell := range row.cells {
			if cell.line.ID == line && cell.year == year {
				e.grid.choose(i, j+1)
				return
			}
		}
	}
}

// explain tells where the chosen number comes from: a cell, an edit, or the
// sum it is.
func (e *economy) explain(row moneyRow, column int) {
	words := e.state.words
	e.lead(budget.Source{})
	if column == 0 || column > len(row.cells) {
		e.origin.SetText(row.name)
		return
	}
	cell := row.cells[column-1]
	args := text.Args{"line": row.name, "year": budget.YearOf(cell.year), "amount": cell.kroner, "source": e.state.origin(cell.source)}
	switch {
	case !cell.known:
		e.origin.SetText(words.T("screen.economy.missing", args))
	case cell.line.ID == "":
		e.origin.SetText(words.T("screen.economy.computed", args))
	default:
		e.origin.SetText(words.T("screen.economy.from", args))
		e.lead(cell.source)
	}
}

// lead lets the planner open the workbook a number came from, if it did.
func (e *economy) lead(source budget.Source) {
	e.source = source
	if source.IsZero() {
		e.look.Disable()
	} else {
		e.look.Enable()
	}
}
