package screen

import (
	"strconv"
	"testing"

	"fagplan/budget"
	"fagplan/budget/manifold"
)

// BenchmarkGrowth is what it takes, on plans once, ten, a hundred and a thousand
// times as large as a region's, to turn to each screen for the first time, to turn
// back to it, and to draw it after an edit is kept. build/bench finds out how fast
// that grows.
func BenchmarkGrowth(b *testing.B) {
	work := holdBack(b)
	for _, size := range manifold.Sizes {
		b.Run(strconv.Itoa(size.Times), func(b *testing.B) {
			plan, err := size.Plan()
			if err != nil {
				b.Fatal(err)
			}
			for i, screen := range screenPlans() {
				b.Run("first-"+screen.name, func(b *testing.B) { benchmarkFirst(b, plan, i, work) })
				b.Run("back-"+screen.name, func(b *testing.B) { benchmarkBack(b, plan, i) })
				b.Run("after-"+screen.name, func(b *testing.B) { benchmarkAfter(b, plan, i, work) })
			}
		})
	}
}

// heldBack is work the desk has asked to have done in the background. It keeps no
// one waiting, and is not timed.
type heldBack []func()

func holdBack(b *testing.B) *heldBack {
	b.Helper()
	held := new(heldBack)
	now := inBackground
	inBackground = func(work func()) { *held = append(*held, work) }
	b.Cleanup(func() { inBackground = now })
	return held
}

// untimed does what is held back, and more, while the clock stands.
func (h *heldBack) untimed(b *testing.B, more func()) {
	b.StopTimer()
	for len(*h) > 0 {
		next := (*h)[0]
		*h = (*h)[1:]
		next()
	}
	more()
	b.StartTimer()
}

func benchmarkFirst(b *testing.B, plan *budget.Plan, screen int, work *heldBack) {
	desk, _ := openDesk(b, &memory{plan: plan}, laptop)
	for b.Loop() {
		work.untimed(b, func() {
			desk.screens[screen] = nil
			desk.redraw(screenPlans()[screen].name)
			desk.turnTo(len(desk.screens) - 1)
		})
		desk.turnTo(screen)
	}
}

func benchmarkBack(b *testing.B, plan *budget.Plan, screen int) {
	desk, _ := openDesk(b, &memory{plan: plan}, laptop)
	desk.turnTo(screen)
	for b.Loop() {
		desk.turnTo(len(desk.screens) - 1)
		desk.turnTo(screen)
	}
}

func benchmarkAfter(b *testing.B, plan *budget.Plan, screen int, work *heldBack) {
	document := &memory{plan: plan}
	desk, _ := openDesk(b, document, laptop)
	desk.turnTo(screen)
	for n := 0; b.Loop(); n++ {
		amount := budget.Amount{Revision: manifold.Revision, Line: "linje-0007", Period: budget.YearOf(2012), Kind: budget.Budget, Kroner: budget.Kroner(1+n%2) * budget.Million}
		edit := budget.SetAmount(document.plan, amount, "linje-0007", "")
		work.untimed(b, func() {
			if err := document.Apply(b.Context(), edit); err != nil {
				b.Fatal(err)
			}
		})
		desk.refresh()
	}
}
