package board_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/example/exampletest"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// eachPack tells every pack ready made of every bundled plan in every language.
func eachPack(t *testing.T, check func(told board.Told, words *text.Printer)) {
	t.Helper()
	for _, bundled := range example.All() {
		plan := exampletest.Plan(t, bundled.Books...)
		revision, _ := plan.CurrentRevision()
		for _, language := range text.Languages {
			for _, ready := range board.StandardPacks(text.For(language)) {
				var areas []budget.AreaID
				if ready.Trusts {
					areas = board.TrustsOf(plan)
				}
				for _, told := range board.Assemble(board.Order{Question: chart.Question{Plan: plan, Revision: revision}, Pack: ready.Pack, Pages: ready.Pages, Areas: areas}) {
					check(told, text.For(language))
				}
			}
		}
	}
}

func TestTitlesHaveOneColon(t *testing.T) {
	of := 0
	eachPack(t, func(told board.Told, _ *text.Printer) {
		for _, page := range told.Deck.Pages {
			if of++; strings.Count(page.Title, ": ") > 1 || strings.Count(page.Title, " – ") > 1 {
				t.Errorf("%s in %s for %q is called %q", page.ID, told.Deck.Language, told.Area, page.Title)
			}
		}
	})
	const several = 200
	if of < several {
		t.Errorf("only %d titles are read", of)
	}
}

func TestATableOfATrustIsHeadedByBoth(t *testing.T) {
	for language, want := range map[text.Language]string{
		text.NB: "Status for tiltakene – UNN: Av 16 tiltak er 9 i gang, 3 forsinket",
		text.NN: "Status for tiltaka – UNN: Av 16 tiltak er 9 i gang, 3 forseinka",
		text.EN: "Status of the measures – UNN: 9 under way, 3 delayed",
	} {
		o := order(reportedPlan(t))
		o.Pack.Language, o.Areas = string(language), []budget.AreaID{"unn"}
		o.Pages = []budget.PackPage{{Content: budget.ChartContent, Chart: "measures", Place: 1}, {Content: budget.MeasuresContent, Place: 2}}
		if got := tellOne(t, o).Deck.Pages[1].Title; !strings.HasPrefix(got, want) {
			t.Errorf("the table is called %q, want %q", got, want)
		}
	}
}

// A plan read from figures of the country has neither name nor revision.
func TestASummaryOfAPlanWithoutANameIsFromItsWorkbooks(t *testing.T) {
	plan := exampletest.Named(t, "nasjonal-status-2003-2006")
	o := order(plan)
	o.Pages = []budget.PackPage{{Content: budget.SummaryContent, Place: 1}, {Content: budget.ChartContent, Chart: "waiting", Place: 2}}
	if got, want := tellOne(t, o).Deck.Pages[0].Source, "Kilde: nasjonal-status-2003-2006.xlsx"; got != want {
		t.Errorf("the source is %q, want %q", got, want)
	}
}
