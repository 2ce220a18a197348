package screen

import (
	"testing"

	"fagplan/budget"
	"fagplan/budget/hundredfold"
)

// BenchmarkHundredfold is what it takes, on a plan a hundred times as large as
// a region's, to turn to each screen for the first time, to turn back to it, and
// to draw it after an edit.
func BenchmarkHundredfold(b *testing.B) {
	plan, err := hundredfold.Plan()
	if err != nil {
		b.Fatal(err)
	}
	for i, screen := range screenPlans() {
		b.Run("first/"+screen.name, func(b *testing.B) {
			desk, _ := openDesk(b, &memory{plan: plan}, laptop)
			for b.Loop() {
				b.StopTimer()
				desk.screens[i] = nil
				desk.redraw(screen.name)
				desk.turnTo(len(desk.screens) - 1)
				b.StartTimer()
				desk.turnTo(i)
			}
		})
		b.Run("back/"+screen.name, func(b *testing.B) {
			desk, _ := openDesk(b, &memory{plan: plan}, laptop)
			desk.turnTo(i)
			for b.Loop() {
				desk.turnTo(len(desk.screens) - 1)
				desk.turnTo(i)
			}
		})
		b.Run("edit/"+screen.name, func(b *testing.B) {
			document := &memory{plan: plan}
			desk, _ := openDesk(b, document, laptop)
			desk.turnTo(i)
			for n := 0; b.Loop(); n++ {
				amount := budget.Amount{Revision: hundredfold.Revision, Line: "linje-0007", Period: budget.YearOf(2012), Kind: budget.Budget, Kroner: budget.Kroner(1+n%2) * budget.Million}
				desk.apply(budget.SetAmount(document.plan, amount, "linje-0007", ""))
			}
		})
	}
}

// BenchmarkHundredfoldPalette is what it takes, on such a plan, to open the
// palette after an edit, and to find anew what is typed in it.
func BenchmarkHundredfoldPalette(b *testing.B) {
	plan, err := hundredfold.Plan()
	if err != nil {
		b.Fatal(err)
	}
	desk, _ := openDesk(b, &memory{plan: plan}, laptop)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			desk.known = knownDestinations{}
			desk.openPalette()
			desk.closeTop()
		}
	})
	b.Run("search", func(b *testing.B) {
		all := desk.destinations()
		for b.Loop() {
			foundAmong(all, "akutt tro", paletteLines)
		}
	})
}
