package workbook

import (
	"reflect"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// readBudgets reads the budgets beside a line.
func (t *templateReading) readBudgets(p *filledPage, row *filledRow, line reflect.Value) {
	for at, period := range p.periods {
		cell, was := p.sheet.At(row.number, at), p.was.cell(row.key, period.String())
		if sameContent(cell, was) && !t.foreign {
			continue
		}
		amount := budget.Amount{Revision: t.revision.ID, Line: budget.LineID(line.FieldByName("ID").String()),
			Period: period, Kind: budget.Budget}
		t.readBudget(p.source(t, row, at), cell, was, amount)
	}
}

// readBudget reads one amount of a budget. To clear it is to take it away.
func (t *templateReading) readBudget(where budget.Source, cell, was Cell, amount budget.Amount) {
	kroner := template.Column{Form: template.Money}
	now, problem := t.fieldOf(kroner, cell, reflect.TypeFor[budget.Kroner]())
	before, planned := t.plan.Amounts.Get(amount)
	then, _ := t.fieldOf(kroner, was, now.Type())
	asWritten := planned == !was.IsBlank() && int64(before.Kroner) == then.Int()
	cleared := normal(cell) == ""
	switch {
	case problem != nil:
		t.trouble(where, problem)
		return
	case cleared && !planned, !cleared && planned && int64(before.Kroner) == now.Int():
		return
	case !asWritten && !t.foreign:
		t.trouble(where, &trouble{rule: templateOutdated})
		return
	case cleared:
		t.dropped = append(t.dropped, removal{before, where})
		return
	}
	amount.Note, amount.Kroner, amount.Source = before.Note, budget.Kroner(now.Int()), where
	t.state(amount, where)
}
