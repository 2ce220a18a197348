package template

import (
	"reflect"
	"strconv"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// page writes one sheet.
type page struct {
	*writer
	sheet  Sheet
	places []place
}

func (p *page) write() error {
	for _, step := range []func() error{p.widths, p.head, p.body, p.sums, p.validate, p.setup} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) last() int { return firstRow + p.written[p.sheet.ID] - 1 }

// column is where a place stands.
func column(i int) int { return KeyColumn + 1 + i }

// widths gives the columns their width and the look of their cells, also
// where there is nothing yet.
func (p *page) widths() error {
	for i, c := range p.places {
		letters, err := excelize.ColumnNumberToName(column(i))
		if err != nil {
			return err
		}
		if err := p.file.SetColWidth(p.sheet.Name, letters, letters, c.Width); err != nil {
			return err
		}
		look, err := p.style(style{look: bodyLook, form: c.Form})
		if err != nil {
			return err
		}
		if err := p.file.SetColStyle(p.sheet.Name, letters, look); err != nil {
			return err
		}
	}
	letters, err := excelize.ColumnNumberToName(KeyColumn)
	if err != nil {
		return err
	}
	return p.file.SetColVisible(p.sheet.Name, letters, false)
}

// head writes the rows above the records.
func (p *page) head() error {
	marks := make([]any, 0, len(p.places))
	for i, c := range p.places {
		marks = append(marks, c.mark())
		heading := any(c.Heading)
		if !c.period.IsZero() {
			heading = PeriodCell(c.period)
		}
		if err := p.put(HeaderRow, column(i), heading, headerLook); err != nil {
			return err
		}
		if err := p.explain(i, c); err != nil {
			return err
		}
	}
	if err := p.put(HeaderRow, KeyColumn, "Fagplan-nøkkel", headerLook); err != nil {
		return err
	}
	if err := p.titles(); err != nil {
		return err
	}
	row := append([]any{Mark(p.sheet.ID)}, marks...)
	if err := p.file.SetSheetRow(p.sheet.Name, address(MarkRow, KeyColumn), &row); err != nil {
		return err
	}
	if err := p.file.SetRowVisible(p.sheet.Name, MarkRow, false); err != nil {
		return err
	}
	return p.remember(p.sheet.ID, MarksKey, marks)
}

func (p *page) titles() error {
	blank, err := p.style(style{look: helpLook})
	if err != nil {
		return err
	}
	if err := p.file.SetRowStyle(p.sheet.Name, MarkRow, sumRow, blank); err != nil {
		return err
	}
	if err := p.put(titleRow, column(0), p.sheet.Name, titleLook); err != nil {
		return err
	}
	return p.put(helpRow, column(0), p.sheet.Help, helpLook)
}

// put writes a cell with a look of its own.
func (p *page) put(row, column int, value any, l look) error {
	form := Text
	if _, isText := value.(string); !isText && row == sumRow {
		form = Money
	}
	id, err := p.style(style{look: l, form: form})
	if err != nil {
		return err
	}
	at := address(row, column)
	if err := p.file.SetCellValue(p.sheet.Name, at, value); err != nil {
		return err
	}
	return p.file.SetCellStyle(p.sheet.Name, at, at, id)
}

// explain notes on a heading what the column holds.
func (p *page) explain(i int, c place) error {
	if c.Note == "" {
		return nil
	}
	return p.file.AddComment(p.sheet.Name, excelize.Comment{Author: "Fagplan", Cell: address(HeaderRow, column(i)),
		Paragraph: []excelize.RichTextRun{{Text: c.Note}}, Width: 260, Height: 90})
}

// body writes the records, and remembers them.
func (p *page) body() error {
	for i, r := range p.sheet.Records(p.plan, p.revision.ID) {
		row, key := firstRow+i, KeyOf(r)
		cells := make([]any, 0, len(p.places))
		for _, c := range p.places {
			cells = append(cells, p.cell(c, r))
		}
		whole := append([]any{key}, cells...)
		if err := p.file.SetSheetRow(p.sheet.Name, address(row, KeyColumn), &whole); err != nil {
			return err
		}
		if err := p.remember(p.sheet.ID, key, cells); err != nil {
			return err
		}
	}
	return nil
}

// cell is what stands in a place for a record.
func (p *page) cell(c place, r budget.Record) any {
	switch {
	case c.sum:
		return nil
	case c.period.IsZero():
		return c.Cell(r, p.names)
	}
	if amount, found := p.budgetOf(r, c.period); found {
		return int64(amount)
	}
	return nil
}

func (p *page) budgetOf(r budget.Record, period budget.Period) (budget.Kroner, bool) {
	line := budget.LineID(reflect.ValueOf(r).FieldByName("ID").String())
	amount, found := p.plan.Amounts.Get(budget.Amount{Revision: p.revision.ID, Line: line, Period: period, Kind: budget.Budget})
	return amount.Kroner, found
}

// sums writes the formulas of a sheet of lines, with what they come to, so
// that they can be read before anything has computed them.
func (p *page) sums() error {
	if !p.sheet.HasBudgets() {
		return nil
	}
	if err := p.put(sumRow, column(0), "Sum", sumLook); err != nil {
		return err
	}
	first, last := -1, -1
	for i, c := range p.places {
		if c.period.IsZero() && !c.sum {
			continue
		}
		if first < 0 {
			first = i
		}
		if last = i; c.sum {
			last = i - 1
		}
		if err := p.sumOf(i, c); err != nil {
			return err
		}
	}
	return p.rowSums(first, last)
}

// sumOf adds up a column, of what a filter shows.
func (p *page) sumOf(i int, c place) error {
	var sum budget.Kroner
	for _, r := range p.sheet.Records(p.plan, p.revision.ID) {
		sum += p.sumIn(r, c)
	}
	if err := p.put(sumRow, column(i), int64(sum), sumLook); err != nil {
		return err
	}
	letters, err := excelize.ColumnNumberToName(column(i))
	if err != nil {
		return err
	}
	until := strconv.Itoa(p.last() + spareRows)
	return p.file.SetCellFormula(p.sheet.Name, address(sumRow, column(i)),
		"SUBTOTAL(109,"+letters+strconv.Itoa(firstRow)+":"+letters+until+")")
}

// sumIn is what a record has in a place, in all periods where it is a sum.
func (p *page) sumIn(r budget.Record, c place) budget.Kroner {
	periods := p.periods
	if !c.sum {
		periods = []budget.Period{c.period}
	}
	var sum budget.Kroner
	for _, period := range periods {
		amount, _ := p.budgetOf(r, period)
		sum += amount
	}
	return sum
}

// rowSums adds up the budgets of each line.
func (p *page) rowSums(first, last int) error {
	if last < first || p.written[p.sheet.ID] == 0 {
		return nil
	}
	at := last + 1
	for i, r := range p.sheet.Records(p.plan, p.revision.ID) {
		cell := address(firstRow+i, column(at))
		if err := p.file.SetCellValue(p.sheet.Name, cell, int64(p.sumIn(r, p.places[at]))); err != nil {
			return err
		}
		formula := "SUM(" + address(firstRow+i, column(first)) + ":" + address(firstRow+i, column(last)) + ")"
		if err := p.file.SetCellFormula(p.sheet.Name, cell, formula); err != nil {
			return err
		}
	}
	return nil
}
