package screen

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// enter sets what was typed or pasted in cells, as one edit, and reports whether
// all of it can stand. Where that puts aside what workbooks say the planner is
// asked why, once; the history keeps both.
func (g *grid[T]) enter(cells []typedCell) bool {
	edit, stands := g.editOf(cells)
	if !stands {
		return false
	}
	if aside := g.putAside(cells); len(aside) > 0 {
		g.desk.askWhy(edit, g.whatSourcesSay(aside))
	} else {
		g.desk.apply(edit)
	}
	return true
}

// putAside are the cells that say otherwise than the cells of workbooks they came
// from, once what was typed is set.
func (g *grid[T]) putAside(cells []typedCell) []typedCell {
	var aside []typedCell
	for _, cell := range cells {
		if _, sourced := g.sourceAt(cell); !sourced {
			continue
		}
		if edit, stands := g.editOf([]typedCell{cell}); stands && !edit.IsEmpty() {
			aside = append(aside, cell)
		}
	}
	return aside
}

// whatSourcesSay tells what is put aside: of one cell what it says, of several
// which workbooks they came from.
func (g *grid[T]) whatSourcesSay(aside []typedCell) string {
	words, s := g.desk.words, g.desk.state
	first, _ := g.sourceAt(aside[0])
	if len(aside) == 1 {
		id := aside[0].id
		said := g.columns[id.Col].plain(g.rows[id.Row])
		return words.T("override.title", text.Args{"said": cmp.Or(said, words.T("label.missing")), "source": s.origin(first)})
	}
	var books []string
	for _, cell := range aside {
		source, _ := g.sourceAt(cell)
		if name := s.bookName(source.Workbook); !slices.Contains(books, name) {
			books = append(books, name)
		}
	}
	return words.T("override.block-title", text.Args{"n": len(aside), "books": shortList(words, books)})
}

// sourceAt is the cell of a workbook that what is to be typed over came from,
// false for what the planner has typed, and for what is chosen among words: that
// a status is another now is a report, and puts nothing aside.
func (g *grid[T]) sourceAt(cell typedCell) (budget.Source, bool) {
	c := g.columns[cell.id.Col]
	if c.source == nil || c.choices != nil {
		return budget.Source{}, false
	}
	source, known := c.source(g.rows[cell.id.Row])
	return source, known && !source.IsZero()
}

// askWhy makes an edit that puts aside what workbooks say, once the planner has
// said why, or would not say. An edit called off leaves the plan as it was.
func (d *Desk) askWhy(edit budget.Edit, title string) *form {
	fields := []field{{label: d.words.T("column.reason"), hint: d.words.T("override.hint")}}
	return d.ask(title, fields, func(answers []string) error {
		edit.Reason = answers[0]
		if edit.Reason != "" {
			edit = d.correcting(edit, edit.Reason)
		}
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
