package board_test

import (
	"reflect"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// reportedPlan is the bundled plan that something is reported of.
func reportedPlan(t testing.TB) *budget.Plan { return exampletest.Named(t, "helse-nord-tsb-provetall") }

// order is for a pack of four pages of the plan.
func order(plan *budget.Plan) board.Order {
	revision, _ := plan.CurrentRevision()
	pages := []budget.PackPage{{Content: budget.SummaryContent}, {Content: budget.ChartContent, Chart: "costs"},
		{Content: budget.ChartContent, Chart: "coverage"}, {Content: budget.ChartContent, Chart: "lar"},
		{Content: budget.MeasuresContent}, {Content: budget.FindingsContent}}
	for i := range pages {
		pages[i].Place = i + 1
	}
	return board.Order{Question: chart.Question{Plan: plan, Revision: revision}, Program: "Fagplan 1.0",
		Pack: budget.Pack{ID: "board", Name: "Styret", Language: "nb", Formats: []string{"pptx"}}, Pages: pages}
}

func tellOne(t *testing.T, o board.Order) board.Told {
	t.Helper()
	told := board.Assemble(o)
	if len(told) != 1 {
		t.Fatalf("%d decks are told, want 1", len(told))
	}
	return told[0]
}

func TestAssembleTellsEachPage(t *testing.T) {
	told := tellOne(t, order(reportedPlan(t)))
	var ids []string
	for _, page := range told.Deck.Pages {
		ids = append(ids, page.ID)
		if page.Title == "" || page.Source == "" || (page.Chart == nil) == (page.Table == nil) {
			t.Errorf("page %s is %q of %q", page.ID, page.Title, page.Source)
		}
	}
	if want := []string{"summary", "costs", "coverage", "measures", "findings"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("pages are %q, want %q", ids, want)
	}
	if len(told.LeftOut) != 1 || told.LeftOut[0].Page.Chart != "lar" || told.LeftOut[0].Reason == "" {
		t.Errorf("left out are %+v", told.LeftOut)
	}
	if got := told.Deck.Pages[0].Table.Rows[0][0].Text; got != told.Deck.Pages[1].Title {
		t.Errorf("the summary begins %q", got)
	}
	if got, want := told.Deck.Pages[0].Title, "1. tertial 2021"; !strings.HasSuffix(got, want) {
		t.Errorf("the summary is called %q, without %q", got, want)
	}
}

func TestAssembleGivesTheSameTwice(t *testing.T) {
	o := order(reportedPlan(t))
	first, second := tellOne(t, o), tellOne(t, o)
	for i := range first.Deck.Pages {
		if a, b := first.Deck.Pages[i], second.Deck.Pages[i]; a.Title != b.Title || !reflect.DeepEqual(a.Table, b.Table) {
			t.Errorf("page %s differs", a.ID)
		}
	}
	if !reflect.DeepEqual(first.Deck.Facts, second.Deck.Facts) {
		t.Errorf("facts are %v and then %v", first.Deck.Facts, second.Deck.Facts)
	}
}

func TestAnEarlierPeriodKnowsNothingLater(t *testing.T) {
	o := order(reportedPlan(t))
	o.Pack.Period, _ = budget.ParsePeriod("2020")
	told := tellOne(t, o)
	last := tellOne(t, order(reportedPlan(t)))
	if told.Deck.Pages[3].Title == last.Deck.Pages[3].Title {
		t.Errorf("measures stood the same: %s", told.Deck.Pages[3].Title)
	}
	if !strings.HasSuffix(told.Deck.Subtitle, "2020") {
		t.Errorf("the pack is about %s", told.Deck.Subtitle)
	}
}

func TestThePlannersOwnWordsStand(t *testing.T) {
	o := order(reportedPlan(t))
	o.Pages[1].Title, o.Pages[1].Comment = "Dyrere enn vi trodde", "Se sak 12.\n\nTo avsnitt."
	page := tellOne(t, o).Deck.Pages[1]
	if page.Title != "Dyrere enn vi trodde" || page.Chart.Title != page.Title || !strings.HasPrefix(page.Chart.AltText, page.Title) {
		t.Errorf("the page is called %q, its chart %q", page.Title, page.Chart.Title)
	}
	if want := []string{"Se sak 12.", "To avsnitt."}; !reflect.DeepEqual(page.Commentary, want) {
		t.Errorf("the comment is %q", page.Commentary)
	}
}

func TestMessagesThatChangedAreTold(t *testing.T) {
	o := order(reportedPlan(t))
	o.Pages = board.Said(o.Pages, board.Assemble(o))
	if o.Pages[1].Said == nil || len(tellOne(t, o).Changes) != 0 {
		t.Fatalf("said %q; changed %+v", o.Pages[1].Said, tellOne(t, o).Changes)
	}
	o.Pages[1].Said = budget.ToldTitles{{Title: "Kostnaden øker litt"}}
	o.Pages[2].Title, o.Pages[2].Instead = "Vi halter etter", budget.ToldTitles{{Title: "Dekningsgraden er 40 % av landet"}}
	changes := tellOne(t, o).Changes
	if len(changes) != 2 || changes[0].Before != "Kostnaden øker litt" || changes[0].Own != "" || changes[1].Own != "Vi halter etter" {
		t.Errorf("changes are %+v", changes)
	}
}

func TestMessagesThatChangedAreToldForEachTrust(t *testing.T) {
	o := order(reportedPlan(t))
	o.Areas = []budget.AreaID{"unn", "nordlandssykehuset"}
	o.Pages = board.Said(o.Pages, board.Assemble(o))
	for _, told := range board.Assemble(o) {
		if len(told.Changes) != 0 {
			t.Errorf("nothing has changed for %s, but %+v", told.Area, told.Changes)
		}
	}
	if got := o.Pages[2].Said; len(got) != 2 || got.Of("unn") == got.Of("nordlandssykehuset") {
		t.Fatalf("of coverage is kept %+v", got)
	}
	o.Pages[2].Said[1].Title = "Nordlandssykehuset: Dekningsgraden er 40 % av landet"
	for _, told := range board.Assemble(o) {
		if changed := len(told.Changes) == 1; changed != (told.Area == "nordlandssykehuset") {
			t.Errorf("for %s is told %+v", told.Area, told.Changes)
		}
	}
}

func TestAPackIsToldInItsOwnLanguage(t *testing.T) {
	for _, language := range text.Languages {
		o := order(reportedPlan(t))
		o.Pack.Language = string(language)
		deck := tellOne(t, o).Deck
		if deck.Language != language || deck.Pages[1].Chart.Language != string(language) {
			t.Errorf("asked for %s the deck is in %s", language, deck.Language)
		}
		for _, fact := range deck.Facts {
			if strings.HasPrefix(fact.Name, "pack.") {
				t.Errorf("no word for %s in %s", fact.Key, language)
			}
		}
	}
}

func TestATrustIsToldOfItself(t *testing.T) {
	o := order(reportedPlan(t))
	o.Areas = []budget.AreaID{"unn", "nordlandssykehuset"}
	told := board.Assemble(o)
	if len(told) != 2 || told[0].Area != "unn" || told[0].Deck.Owner != "UNN" || told[1].Deck.Owner != "Nordlandssykehuset" {
		t.Fatalf("told are %+v", told)
	}
}

// The chart of the measures and their table say the same.
func TestNoTwoPagesHaveOneTitle(t *testing.T) {
	o := order(reportedPlan(t))
	o.Pages = append(o.Pages, budget.PackPage{Place: len(o.Pages) + 1, Content: budget.ChartContent, Chart: "measures"})
	titles := make(map[string]int)
	for _, page := range tellOne(t, o).Deck.Pages {
		titles[page.Title]++
		if page.ID == "measures-2" && !strings.HasSuffix(page.Title, ": "+page.Told) {
			t.Errorf("the second is called %q, and says %q", page.Title, page.Told)
		}
	}
	for title, pages := range titles {
		if pages > 1 {
			t.Errorf("%d pages are called %q", pages, title)
		}
	}
}
