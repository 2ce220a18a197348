package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// moneyRow is one row of a table of money: a line, a heading or a sum.
type moneyRow struct {
	name string
	// line is that of the row, zero for headings and sums.
	line   budget.Line
	sum    budget.Side // whose lines the row adds up, empty for other rows
	strong bool
	cells  []moneyCell // none for a heading
}

// moneyCell is what a row says in one column. A missing amount is not zero.
type moneyCell struct {
	kroner budget.Kroner
	known  bool
	source budget.Source
	// through is the last period counted of a year that is not complete.
	through budget.Period
	// how tells how the amount was reckoned, empty for one that is stored.
	how string
	// parts is set for a year whose amount is the sum of its parts.
	parts bool
}

// moneyPlace is one column of a table of money.
type moneyPlace struct {
	title, hint string
	// period is that of the amounts that can be typed in; zero where none can.
	period budget.Period
	// of is what a line says here; before are its cells to the left.
	of func(line budget.Line, before []moneyCell) moneyCell
	// wide columns have longer headings.
	wide bool
}

// moneyRows lists the lines of both sides under headings, with a sum for each
// side, and what the funding leaves uncovered.
func moneyRows(s state, places []moneyPlace) []moneyRow {
	var rows []moneyRow
	sums := make(map[budget.Side]moneyRow)
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		lines := s.plan.LinesOf(s.revision.ID, side)
		if len(lines) == 0 {
			continue
		}
		rows = append(rows, moneyRow{name: s.words.Name(side), strong: true})
		first := len(rows)
		for _, line := range lines {
			row := moneyRow{name: line.Name, line: line}
			for _, place := range places {
				row.cells = append(row.cells, place.of(line, row.cells))
			}
			rows = append(rows, row)
		}
		sums[side] = sumOf(s, side, rows[first:], len(places))
		rows = append(rows, sums[side])
	}
	if len(sums) == 2 {
		rows = append(rows, balanceOf(s, sums[budget.Cost], sums[budget.Funding]))
	}
	return rows
}

// sumOf adds up the lines of a side, column by column.
func sumOf(s state, side budget.Side, lines []moneyRow, columns int) moneyRow {
	row := moneyRow{name: s.words.T("screen.economy.sum-" + string(side)), sum: side, strong: true, cells: make([]moneyCell, columns)}
	for i := range row.cells {
		sum, known := &row.cells[i], 0
		for _, line := range lines {
			if cell := line.cells[i]; cell.known {
				sum.kroner += cell.kroner
				known++
				if sum.through.IsZero() {
					sum.through = cell.through
				}
			}
		}
		sum.known = known > 0
		sum.how = s.words.T("screen.economy.sum-of", text.Args{"n": known, "all": len(lines)})
	}
	return row
}

// balanceOf is what is left of the cost when the funding is taken off.
func balanceOf(s state, cost, funding moneyRow) moneyRow {
	row := moneyRow{name: s.words.T("screen.economy.balance"), strong: true}
	for i, c := range cost.cells {
		f := funding.cells[i]
		row.cells = append(row.cells, moneyCell{kroner: c.kroner - f.kroner, known: c.known && f.known, how: s.words.T("screen.economy.balance-how")})
	}
	return row
}

// added is a place that adds up some of the cells before it.
func added(s state, title, hint string, from, to int) moneyPlace {
	return moneyPlace{title: title, hint: hint, wide: true, of: func(_ budget.Line, before []moneyCell) moneyCell {
		sum := moneyCell{how: hint}
		for _, cell := range before[from:to] {
			sum.kroner += cell.kroner
			sum.known = sum.known || cell.known
		}
		return sum
	}}
}

// cell is what the row says in a column of the table, false in a heading.
func (r moneyRow) cell(place int) (moneyCell, bool) {
	if place >= len(r.cells) {
		return moneyCell{}, false
	}
	return r.cells[place], r.cells[place].known
}
