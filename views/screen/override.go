package screen

import (
	"cmp"

	"fagplan/budget"
	"fagplan/views/text"
)

// enter sets what was typed in one cell, and reports whether it can stand. Where
// that puts aside what a workbook says the planner is asked why; the history
// keeps both.
func (g *grid[T]) enter(cell typedCell) bool {
	source, sourced := g.sourceAt(cell)
	edit, stands := g.editOf([]typedCell{cell})
	switch {
	case !stands:
		return false
	case sourced && !edit.IsEmpty():
		g.desk.askWhy(edit, g.textToEdit(), source)
	default:
		g.desk.apply(edit)
	}
	return true
}

// sourceAt is the cell of a workbook that what is to be typed over came from,
// false for what the planner has typed.
func (g *grid[T]) sourceAt(cell typedCell) (budget.Source, bool) {
	c := g.columns[cell.id.Col]
	if c.source == nil {
		return budget.Source{}, false
	}
	source, known := c.source(g.rows[cell.id.Row])
	return source, known && !source.IsZero()
}

// askWhy makes an edit that puts aside what a workbook says, once the planner has
// said why, or would not say. An edit called off leaves the plan as it was.
func (d *Desk) askWhy(edit budget.Edit, said string, source budget.Source) *form {
	words := d.words
	title := words.T("override.title", text.Args{"said": cmp.Or(said, words.T("label.missing")), "source": d.state.origin(source)})
	fields := []field{{label: words.T("column.reason"), hint: words.T("override.hint")}}
	return d.ask(title, fields, func(answers []string) error {
		edit.Reason = answers[0]
		d.apply(edit)
		return nil
	})
}

// overridden tells which cell's number was put aside and why, empty where none
// was.
func (d *Desk) overridden(made Authorship) string {
	before, is := made.Before.(budget.Amount)
	if !is || before.Source.IsZero() {
		return ""
	}
	args := text.Args{"amount": before.Kroner, "source": d.state.origin(before.Source), "reason": cmp.Or(made.Reason, d.words.T("override.no-reason"))}
	return d.words.T("override.origin", args)
}
