package board

import "fagplan/budget"

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
// when the pack was last written or its own title was.
func (t *teller) compare(page budget.PackPage, told Page) {
	if told.Chart == nil {
		return
	}
	change := Change{Page: page, Now: told.Chart.Told}
	if page.Said != "" && page.Said != change.Now {
		change.Before = page.Said
	}
	if page.Title != "" && page.Instead != "" && page.Instead != change.Now {
		change.Own = page.Title
	}
	if change.Before != "" || change.Own != "" {
		t.told.Changes = append(t.told.Changes, change)
	}
}

// Said returns the pages of a pack with the titles the numbers gave now, as they
// are to be kept when it is written. A pack told for several trusts has as many
// titles for a page, and keeps none.
func Said(pages []budget.PackPage, told []Told) []budget.PackPage {
	kept := append([]budget.PackPage(nil), pages...)
	for i, page := range kept {
		kept[i].Said = ""
		if len(told) != 1 {
			continue
		}
		for j, shown := range told[0].Pages {
			if spec := told[0].Deck.Pages[j].Chart; spec != nil && shown.Place == page.Place {
				kept[i].Said = spec.Told
			}
		}
	}
	return kept
}
