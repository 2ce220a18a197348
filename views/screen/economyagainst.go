package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"fagplan/budget"
)

const keyAgainst = "economy.against"

// bases are what outcomes can be held against, as they are offered.
var bases = []budget.Against{budget.AgainstBudget, budget.AgainstEarlier, budget.AgainstForecast}

// basesOf are those there can be in a plan: only one that is rolled has an
// earlier revision.
func basesOf(s state) []budget.Against {
	if s.revision.Parent == "" {
		return []budget.Against{budget.AgainstBudget, budget.AgainstForecast}
	}
	return bases
}

// against is what outcomes are held against on screen.
func (s settings) against(at state) budget.Against {
	chosen := budget.Against(s.store.StringWithFallback(keyAgainst, string(budget.AgainstBudget)))
	if !slices.Contains(basesOf(at), chosen) {
		return budget.AgainstBudget
	}
	return chosen
}

// againstChoice chooses what outcomes are held against.
type againstChoice struct {
	desk   *Desk
	choice *chooser
	object fyne.CanvasObject
	again  func() // shows the table anew
}

func newAgainstChoice(d *Desk, again func()) *againstChoice {
	const width = 150
	a := &againstChoice{desk: d, choice: newChooser(nil, nil), again: again}
	a.object = optionSelect(d.words.T("screen.economy.against"), a.choice, width)
	return a
}

// show shows what is chosen, which is not a choice.
func (a *againstChoice) show(s state) {
	offer(a.choice, basesOf(s), a.desk.settings.against(s), func(base budget.Against) string { return s.words.Name(base) }, func(base budget.Against) {
		a.desk.settings.store.SetString(keyAgainst, string(base))
		a.again()
	})
}
