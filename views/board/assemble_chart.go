package board

import (
	"fagplan/budget"
	"fagplan/views/chart"
)

// chart tells a page of a chart, under the planner's own title and with the
// planner's own comment where there are such.
func (t *teller) chart(page budget.PackPage) (told Page, missing string) {
	spec, known := chart.Tell(page.Chart, t.Question)
	switch {
	case !known:
		return Page{}, t.Words.T("pack.left-out.unknown")
	case spec.Table() == nil && t.Area != "":
		return Page{}, t.Words.T("pack.left-out.area")
	case spec.Table() == nil:
		return Page{}, spec.Empty
	}
	if page.Title != "" {
		spec.Title = page.Title
		spec.AltText = page.Title + ". " + spec.AltText
	}
	told = Page{ID: page.Chart, Title: spec.Title, Told: spec.Told, Chart: &spec, Source: spec.Source, Note: spec.Note,
		Method: chart.Method(page.Chart, t.Question), Commentary: paragraphs(page.Comment)}
	if page.Comment == "" {
		told.Commentary = chart.Commentary(spec, t.Words)
	}
	t.charts = append(t.charts, told)
	return told, ""
}
