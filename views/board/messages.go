package board

import (
	"slices"

	"fagplan/budget"
)

// Change is a message that is no longer what it was.
type Change struct {
	Page budget.PackPage
	// Now is the title that the numbers give, and Before the one they gave when
	// the pack was last written.
	Now, Before string
	// Own is the planner's own title where it was written when the numbers gave
	// another, empty where it was not. It may no longer be true.
	Own string
}

// compare notes whether the numbers give a page another title than they did
// when the pack was last written or its own title was. What the summary is called
// is no message: it names the period.
func (t *teller) compare(page budget.PackPage, told Page) {
	if page.Content == budget.SummaryContent {
		return
	}
	change := Change{Page: page, Now: told.Told}
	if said := page.Said.Of(t.Area); said != "" && said != change.Now {
		change.Before = said
	}
	if instead := page.Instead.Of(t.Area); page.Title != "" && instead != "" && instead != change.Now {
		change.Own = page.Title
	}
	if change.Before != "" || change.Own != "" {
		t.told.Changes = append(t.told.Changes, change)
	}
}

// TitlesOf are the titles the numbers give a page in each of the decks of a pack.
func TitlesOf(page budget.PackPage, told []Told) budget.ToldTitles {
	var titles budget.ToldTitles
	for _, one := range told {
		for i, shown := range one.Pages {
			if shown.Place == page.Place {
				titles = append(titles, budget.ToldTitle{Area: string(one.Area), Title: one.Deck.Pages[i].Told})
			}
		}
	}
	return titles
}

// Said returns the pages of a pack with the titles the numbers give now, as they
// are to be kept when it is written.
func Said(pages []budget.PackPage, told []Told) []budget.PackPage {
	kept := slices.Clone(pages)
	for i, page := range kept {
		kept[i].Said = TitlesOf(page, told)
	}
	return kept
}
