package screen

import (
	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// nameOfPack is the name of what board packs are made of, and of anything else
// what kind of record it is.
func (w recordWords) nameOfPack(r budget.Record) string {
	switch r := r.(type) {
	case budget.Pack:
		return r.Name
	case budget.PackPage:
		return w.list(w.pack(r.Pack), pageName(w.plan, r, w.words))
	case budget.PackArea:
		return w.list(w.pack(r.Pack), w.area(r.Area))
	}
	return tableWords(w.words, r.Table())
}

func (w recordWords) pack(id budget.PackID) string {
	if pack, found := w.plan.Packs.Get(budget.Pack{ID: id}); found {
		return pack.Name
	}
	return string(id)
}

// pageName is what a page is called before it is told.
func pageName(plan *budget.Plan, page budget.PackPage, words *text.Printer) string {
	if page.Content == budget.ChartContent {
		return chart.NameOf(plan, page.Chart, words)
	}
	return words.Name(page.Content)
}

// factsOfPack are those of what board packs are made of.
func (w recordWords) factsOfPack(r budget.Record) []fact {
	switch r := r.(type) {
	case budget.Pack:
		return []fact{{"column.name", r.Name}, {"screen.board.formats", w.words.List(r.Formats)}, {"column.period", w.words.Period(r.Period)}}
	case budget.PackPage:
		return []fact{{"column.title", r.Title}, {"column.comment", r.Comment}}
	}
	return nil
}
