package slides_test

import (
	"fmt"
	"testing"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// deckOf is every chart of a plan as a deck, with a comment for each and a table
// of measures.
func deckOf(t testing.TB, plan *budget.Plan, language text.Language) board.Deck {
	t.Helper()
	revision, _ := plan.CurrentRevision()
	q := chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: text.For(language)}
	deck := board.Deck{
		Title: "Styret, 2. tertial 2021", Subtitle: "Fagplan TSB 2019–2025", Owner: "Helse Nord RHF", Language: language,
		Facts: []board.Fact{{Key: "revision", Name: "Rullering", Value: "2019–2025"}, {Key: "masked", Name: "Små tall", Value: "skjult & <5"}},
	}
	for i, story := range chart.Stories {
		spec, _ := chart.Tell(story.Name, q)
		page := board.Page{ID: story.Name, Title: spec.Title, Chart: &spec, Source: spec.Source, Note: spec.Note, Method: "Slik er tallene regnet."}
		if i%2 == 0 {
			page.Commentary = []string{spec.AltText}
		}
		deck.Pages = append(deck.Pages, page)
	}
	table := board.Page{ID: "measures-table", Title: "Tiltakene", Source: "Kilde: planen", Table: &board.Table{Columns: []board.TableColumn{
		{Heading: "Nr.", Weight: 1, Numeric: true}, {Heading: "Tiltak", Weight: 6}, {Heading: "Status", Weight: 2}}}}
	for i := range 30 {
		table.Table.Rows = append(table.Table.Rows, []board.Cell{{Text: fmt.Sprint(i + 1)},
			{Text: "Et tiltak med et navn som er så langt at det må brytes, om enn bare i noen av tabellens rader"[:40+i]},
			{Text: "I rute", Status: chart.Status(i % 7)}})
	}
	deck.Pages = append(deck.Pages, table)
	return deck
}
