package screen

import (
	"testing"

	"fagplan/budget/manifold"
)

// BenchmarkHundredfoldPalette is what it takes, on a plan a hundred times as
// large as a region's, to open the palette after an edit, and to find anew what is
// typed in it.
func BenchmarkHundredfoldPalette(b *testing.B) {
	plan, err := manifold.Hundredfold.Plan()
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
