package screen

import (
	"slices"

	"fagplan/budget"
)

// recordFinder is a screen, or a table, that can show a record in its place.
type recordFinder interface {
	// findRecord chooses the record, and reports whether it is there.
	findRecord(budget.Record) bool
}

// openRecord opens a screen where it shows a record.
func (d *Desk) openRecord(screen string, record budget.Record) {
	d.openScreen(screen)
	if finder, finds := d.current().(recordFinder); finds {
		finder.findRecord(record)
	}
}

// findRecord turns to the first section whose table has the record.
func (p *page) findRecord(record budget.Record) bool {
	for i, section := range p.sections {
		finder, finds := section.table.(recordFinder)
		if !finds {
			continue
		}
		section.table.show(p.state)
		if finder.findRecord(record) {
			p.turnTo(i)
			return finder.findRecord(record)
		}
	}
	return false
}

// findRecord chooses the row of the record and gives it the keyboard.
func (p *tablePanel[T]) findRecord(record budget.Record) bool {
	if p.sheet.record == nil {
		return false
	}
	p.search.SetText("")
	for i, row := range p.grid.rows {
		if r, is := p.sheet.record(row); is && r.Table() == record.Table() && slices.Equal(budget.KeyOf(r), budget.KeyOf(record)) {
			p.desk.window.Canvas().Focus(p.grid)
			p.grid.choose(i, p.grid.cursor.Col)
			return true
		}
	}
	return false
}
