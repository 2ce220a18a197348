// Package decktest makes board packs for the tests of those who write them.
package decktest

import (
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Full is a pack of every chart of the bundled workbooks, and a table.
func Full(t testing.TB, language text.Language) board.Deck {
	t.Helper()
	names := make([]string, 0, len(chart.Stories))
	for _, story := range chart.Stories {
		names = append(names, story.Name)
	}
	return Of(t, language, names...)
}

// Fifteen is a pack of the length a board is shown: fourteen charts and a table.
func Fifteen(t testing.TB, language text.Language) board.Deck {
	t.Helper()
	return Of(t, language, "costs", "costs-lines", "budget-actual", "budget-actual-years", "bridge-years", "measures",
		"measures-timeline", "positions", "specialists", "coverage", "coverage-trusts", "beds", "waiting", "need-services")
}

// Of is a pack of the charts named, of the bundled workbooks, and a table.
func Of(t testing.TB, language text.Language, names ...string) board.Deck {
	t.Helper()
	question := ask(t, language)
	deck := board.Deck{
		Title: "Styret, 2. tertial 2021", Subtitle: "Fagplan TSB 2019–2025, vedtatt", Owner: "Helse Nord RHF", Language: language,
		Facts: []board.Fact{{Key: "plan", Name: "Plan", Value: "Fagplan TSB"}, {Key: "revision", Name: "Versjon", Value: "2019–2025, vedtatt"},
			{Key: "period", Name: "Periode", Value: "2. tertial 2021"}, {Key: "masking", Name: "Små tall", Value: "Tall fra 1 til 4 er skjult"}},
	}
	for _, name := range names {
		spec, found := chart.Tell(name, question)
		if !found {
			t.Fatalf("no chart is called %q", name)
		}
		deck.Pages = append(deck.Pages, board.Page{
			ID: name, Title: spec.Title, Commentary: []string{spec.AltText}, Chart: &spec, Source: spec.Source, Note: spec.Note,
			Method: "Tallene er regnet ut av planens egne linjer, slik de var meldt ved utgangen av perioden.",
		})
	}
	deck.Pages = append(deck.Pages, Measures())
	return deck
}

// Measures is a page of a table with statuses, numbers and what must not be
// taken for anything but text.
func Measures() board.Page {
	statuses := []chart.Status{chart.Good, chart.Watch, chart.Bad, chart.Idle, chart.Underway, chart.Halted}
	table := board.Table{Columns: []board.TableColumn{{Heading: "Tiltak", Weight: 4}, {Heading: "Status", Weight: 1.5},
		{Heading: "Merknad", Weight: 3}, {Heading: "Mill. kr", Weight: 1, Numeric: true}}}
	for i := range 40 {
		cost := 0.5 + float64(i)
		table.Rows = append(table.Rows, []board.Cell{
			{Text: "Etablere akuttplasser for rus ved alle foretakene & drifte dem"}, {Text: "I rute", Status: statuses[i%len(statuses)]},
			{Text: `=HYPERLINK("http://example.org";"<b>trykk</b>")`}, {Text: text.For(text.NB).Float(cost, 1), Number: &cost},
		})
	}
	return board.Page{ID: "measures-table", Title: "40 tiltak er i gang", Commentary: []string{"Ingen er forsinket."}, Table: &table,
		Source: "Kilde: Fagplan TSB", Note: "Beløpene er i løpende priser."}
}

// ask asks of the bundled workbooks, on a day that does not move.
func ask(t testing.TB, language text.Language) chart.Question {
	t.Helper()
	plan := exampletest.Full(t)
	revision, found := plan.CurrentRevision()
	if !found {
		t.Fatal("the bundled plan has no revision")
	}
	year := plan.LastReportedYear(revision)
	return chart.Question{Plan: plan, Revision: revision, Year: year, Today: budget.MonthOf(year, 10), Words: text.For(language)}
}
