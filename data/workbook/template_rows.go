package workbook

import (
	"reflect"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// readPage finds what was edited on a page.
func (t *templateReading) readPage(p *filledPage) {
	if t.foreign && p.Table == budget.AboutTable && t.plan.About.Len() > 0 {
		return // the plan keeps its own name
	}
	plan := make(map[string]budget.Record)
	for r := range t.plan.Records(p.Table) {
		plan[template.KeyOf(r)] = r
	}
	there := make(map[string]bool)
	for i, row := range p.rows {
		if t.ctx.Err() != nil {
			return
		}
		t.progress.row(i)
		before := plan[row.key]
		switch {
		case row.key == "" || t.foreign:
			t.readNew(p, row)
		case before == nil && p.edits(row) > 0:
			t.trouble(p.source(t, row, 0), &trouble{rule: templateOutdated})
		case before != nil:
			t.readKnown(p, row, before)
		}
		there[row.key] = true
	}
	for _, key := range p.was.keys {
		if before := plan[key]; before != nil && !there[key] && !t.foreign {
			t.readRemoved(p, key, before)
		}
	}
}

// source is the cell of a row in a column, or the row for column 0.
func (p *filledPage) source(t *templateReading, row *filledRow, column int) budget.Source {
	where := budget.Source{Workbook: t.workbook.ID, Sheet: p.sheet.Name, Cell: CellName(row.number, column)}
	if column == 0 {
		where.Cell = p.rangeOf(row.number, row.number).String()
	}
	return where
}

// readKnown reads a row of a record the plan has: the cells that are not as
// they were.
func (t *templateReading) readKnown(p *filledPage, row *filledRow, before budget.Record) {
	record := reflect.New(reflect.TypeOf(before)).Elem()
	record.Set(reflect.ValueOf(before))
	changed := 0
	where := p.source(t, row, 0)
	for _, c := range p.Columns {
		cell, found := p.cell(row, c.Field)
		was := p.was.cell(row.key, c.Field)
		if !found || sameContent(cell, was) {
			continue
		}
		at := p.source(t, row, p.columns[c.Field])
		field, problem := t.fieldOf(c, cell, record.FieldByName(c.Field).Type())
		switch {
		case problem != nil:
			t.trouble(at, problem)
			continue
		case t.saysSame(c, was, cell, field):
			continue
		case !t.isAsWritten(c, was, before):
			if !sameField(record.FieldByName(c.Field), field) {
				t.trouble(at, &trouble{rule: templateOutdated})
			}
			continue
		case normal(cell) == "" && c.Essential && needsValue(record):
			t.readRemoved(p, row.key, before)
			return
		case normal(cell) == "" && c.Needed:
			t.trouble(at, &trouble{templateIncomplete, map[string]any{"column": c.Heading}})
			continue
		}
		record.FieldByName(c.Field).Set(field)
		if changed++; changed == 1 {
			where = at
		} else {
			where = p.source(t, row, 0)
		}
	}
	t.readBudgets(p, row, record)
	t.give(record, before, where)
}

// needsValue reports whether a record is none without its number. One that
// says why the number is missing is.
func needsValue(record reflect.Value) bool {
	o, isObservation := record.Interface().(budget.Observation)
	return !isObservation || o.Quality.HasValue()
}

// saysSame reports whether a cell said the same before, in other words. Where
// a number is needed a blank is not zero.
func (t *templateReading) saysSame(c template.Column, was, now Cell, field reflect.Value) bool {
	if (c.Needed || c.Essential) && (normal(was) == "") != (normal(now) == "") {
		return false
	}
	before, problem := t.fieldOf(c, was, field.Type())
	return problem == nil && sameField(before, field)
}

func sameField(a, b reflect.Value) bool {
	return a.IsZero() && b.IsZero() || reflect.DeepEqual(a.Interface(), b.Interface())
}

// isAsWritten reports whether the plan still has what it had when the template
// was made, so that the edit is of what the planner saw.
func (t *templateReading) isAsWritten(c template.Column, was Cell, record budget.Record) bool {
	now := reflect.ValueOf(record).FieldByName(c.Field)
	then, problem := t.fieldOf(c, was, now.Type())
	if problem == nil && sameField(then, now) {
		return true
	}
	shown := c.Cell(record, t.labels)
	text, isText := shown.(string)
	return isText && text == was.Text
}

// readRemoved takes a record away whose row is gone, with the budgets beside
// it, unless the plan has been changed since.
func (t *templateReading) readRemoved(p *filledPage, key string, before budget.Record) {
	where := budget.Source{Workbook: t.workbook.ID, Sheet: p.sheet.Name, Cell: p.whole().String()}
	for _, c := range p.Columns {
		if _, written := p.was.columns[c.Field]; written && !t.isAsWritten(c, p.was.cell(key, c.Field), before) {
			t.trouble(where, &trouble{rule: templateOutdated})
			return
		}
	}
	t.dropped = append(t.dropped, removal{before, where})
	line, isLine := before.(budget.Line)
	for a := range t.plan.Amounts.From(budget.Amount{Revision: line.Revision, Line: line.ID}) {
		if !isLine || a.Revision != line.Revision || a.Line != line.ID {
			break
		}
		t.dropped = append(t.dropped, removal{a, where})
	}
}

// readNew reads a row of a new record.
func (t *templateReading) readNew(p *filledPage, row *filledRow) {
	record := p.New()
	complete := true
	for _, c := range p.Columns {
		cell, _ := p.cell(row, c.Field)
		field, problem := t.fieldOf(c, cell, record.FieldByName(c.Field).Type())
		at := p.source(t, row, p.columns[c.Field])
		if problem != nil {
			t.trouble(at, problem)
			complete = complete && !c.Needed && !c.Essential
			continue
		}
		record.FieldByName(c.Field).Set(field)
		if field.IsZero() && c.Usual != "" {
			record.FieldByName(c.Field).SetString(c.Usual)
		}
	}
	if missing := p.missing(row, record); complete && missing.Field != "" {
		t.trouble(p.source(t, row, 0), &trouble{templateIncomplete, map[string]any{"column": missing.Heading}})
		complete = false
	}
	if !complete {
		return
	}
	t.number(p, record)
	if p.hasIdentity() {
		record.FieldByName("ID").SetString(t.ids[rowAt{p, row.number}])
	}
	t.give(record, nil, p.source(t, row, 0))
	t.readBudgets(p, row, record)
}

// missing returns the first column a new row needs and has not; none for a
// row that has all.
func (p *filledPage) missing(row *filledRow, record reflect.Value) template.Column {
	for _, c := range p.Columns {
		cell, _ := p.cell(row, c.Field)
		if normal(cell) == "" && (c.Needed || c.Essential && needsValue(record)) {
			return c
		}
	}
	return template.Column{}
}

// number puts a new record last where it has no number of its own.
func (t *templateReading) number(p *filledPage, record reflect.Value) {
	for _, name := range []string{"Order", "Number"} {
		field := record.FieldByName(name)
		if !field.IsValid() {
			continue
		}
		last := t.lastNumber(p, name)
		if field.IsZero() {
			field.SetInt(*last + 1)
		}
		*last = max(*last, field.Int())
	}
}

// lastNumber is the largest number of a page's records so far.
func (t *templateReading) lastNumber(p *filledPage, name string) *int64 {
	if last, counted := t.last[p.ID]; counted {
		return last
	}
	last := new(int64)
	for _, row := range p.rows {
		cell, _ := p.cell(row, name)
		if value, found := quantityIn(template.Whole, cell); found {
			*last = max(*last, int64(value/budget.Unit))
		}
	}
	t.last[p.ID] = last
	return last
}
