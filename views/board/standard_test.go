package board_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func TestStandardPacksAreWhole(t *testing.T) {
	plan := reportedPlan(t)
	revision, _ := plan.CurrentRevision()
	for _, language := range text.Languages {
		for _, ready := range board.StandardPacks(text.For(language)) {
			if n := len(ready.Pages); n < 8 || n > 15 {
				t.Errorf("%s has %d pages", ready.Name, n)
			}
			if err := ready.Pack.Validate(); err != nil {
				t.Error(err)
			}
			var areas []budget.AreaID
			if ready.Trusts {
				areas = board.TrustsOf(plan)
			}
			told := board.Assemble(board.Order{Question: chart.Question{Plan: plan, Revision: revision}, Pack: ready.Pack, Pages: ready.Pages, Areas: areas})
			for _, one := range told {
				if n := len(one.Deck.Pages); n < 8 || n > 15 || n+len(one.LeftOut) != len(ready.Pages) {
					t.Errorf("%s for %q has %d pages and leaves out %d", ready.Name, one.Area, n, len(one.LeftOut))
				}
				checkPages(t, one)
			}
		}
	}
}

// checkPages sees to it that each page says something and can be drawn.
func checkPages(t *testing.T, told board.Told) {
	t.Helper()
	for i, page := range told.Deck.Pages {
		if err := told.Pages[i].Validate(); err != nil {
			t.Error(err)
		}
		if page.Title == "" || page.Method == "" || page.Source == "" {
			t.Errorf("page %s for %q lacks words: %+v", page.ID, told.Area, page)
		}
		if page.Chart == nil {
			continue
		}
		if len(page.Commentary) == 0 {
			t.Errorf("nothing is said of %s", page.ID)
		}
		if _, err := chart.Layout(page.Chart, chart.Options{Width: 1280, Height: 720}); err != nil {
			t.Errorf("%s for %q: %v", page.ID, told.Area, err)
		}
	}
}

func TestChartsOfATrustAreAboutIt(t *testing.T) {
	o := order(reportedPlan(t))
	o.Areas = []budget.AreaID{"nordlandssykehuset"}
	o.Pages = nil
	for i, name := range []string{"activity", "positions-trusts", "coverage", "waiting"} {
		o.Pages = append(o.Pages, budget.PackPage{Place: i + 1, Content: budget.ChartContent, Chart: name})
	}
	told := tellOne(t, o)
	want := []string{"Konsultasjoner per foretak: Nordlandssykehuset har 5\u00a0800, nummer 2 av 4",
		"Nye stillinger per foretak: Nordlandssykehuset har 3,5 i 2021", "Nordlandssykehuset: Dekningsgraden er 47\u00a0% av landet"}
	for i, title := range want {
		if got := told.Deck.Pages[i].Title; len(got) < len(title) || got[:len(title)] != title {
			t.Errorf("page %d says %q, want %q", i, got, title)
		}
	}
	if len(told.LeftOut) != 1 || told.LeftOut[0].Page.Chart != "waiting" {
		t.Errorf("left out are %+v", told.LeftOut)
	}
}

func TestFewPersonsAreNotTold(t *testing.T) {
	plan := reportedPlan(t)
	edit := budget.Edit{Kind: budget.ImportEdit, Changes: []budget.Change{
		{After: budget.Indicator{ID: budget.LARIndicator, Name: "LAR-pasienter", Statistic: budget.Count, Direction: budget.NoDirection}}}}
	for id, n := range map[budget.AreaID]int{"nordland": 290, "troms": 141, "finnmark": 3} {
		edit.Changes = append(edit.Changes, budget.Change{After: budget.Area{ID: id, Name: string(id), Kind: budget.County, Parent: "helse-nord"}},
			budget.Change{After: budget.Observation{Indicator: budget.LARIndicator, Area: id, Period: budget.YearOf(2019), Kind: budget.Actual, Value: budget.Quantity(n) * budget.Unit}})
	}
	plan, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	o := order(plan)
	o.Pages = []budget.PackPage{{Place: 1, Content: budget.ChartContent, Chart: "lar"}}
	page := tellOne(t, o).Deck.Pages[0]
	if n := len(page.Chart.Categories); n != 2 || page.Title != "Flest LAR-pasienter i nordland (290)" || page.Note == "" {
		t.Errorf("%d counties, %q, noted %q", n, page.Title, page.Note)
	}
	o.Pack.SmallCounts = true
	if n := len(tellOne(t, o).Deck.Pages[0].Chart.Categories); n != 3 {
		t.Errorf("%d counties are shown where all were to be", n)
	}
}
