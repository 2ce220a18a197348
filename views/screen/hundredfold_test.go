package screen

import (
	"testing"

	"fagplan/budget"
	"fagplan/budget/hundredfold"
)

// BenchmarkHundredfold is what it takes, on a plan a hundred times as large as
// a region's, to turn to each screen for the first time, to turn back to it, and
// to draw it after an edit is kept.
func BenchmarkHundredfold(b *testing.B) {
	plan, err := hundredfold.Plan()
	if err != nil {
		b.Fatal(err)
	}
	// What is done in the background keeps no one waiting: it is not timed.
	var waiting []func()
	now := inBackground
	inBackground = func(work func()) { waiting = append(waiting, work) }
	b.Cleanup(func() { inBackground = now })
	untimed := func(b *testing.B, work func()) {
		b.StopTimer()
		for ; len(waiting) > 0; waiting = waiting[1:] {
			waiting[0]()
		}
		work()
		b.StartTimer()
	}
	for i, screen := range screenPlans() {
		b.Run("first/"+screen.name, func(b *testing.B) {
			desk, _ := openDesk(b, &memory{plan: plan}, laptop)
			for b.Loop() {
				untimed(b, func() {
					desk.screens[i] = nil
					desk.redraw(screen.name)
					desk.turnTo(len(desk.screens) - 1)
				})
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
				edit := budget.SetAmount(document.plan, amount, "linje-0007", "")
				untimed(b, func() {
					if err := document.Apply(b.Context(), edit); err != nil {
						b.Fatal(err)
					}
				})
				desk.refresh()
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
