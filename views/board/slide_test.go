package board_test

import (
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/text"
)

func TestSlideSaysWhatThePageSays(t *testing.T) {
	deck := decktest.Full(t, text.NB)
	for at, page := range deck.Pages {
		drawing, err := board.DrawSlide(&deck, at, 1)
		if err != nil {
			t.Fatalf("%s: %v", page.ID, err)
		}
		var words strings.Builder
		for _, line := range drawing.Texts {
			words.WriteString(line.Value + " ")
			if b := line.Box; b.X < 0 || b.Y < 0 || b.Right() > board.SlideWidth || b.Bottom() > board.SlideHeight {
				t.Errorf("%s: %q stands at %v, outside the slide", page.ID, line.Value, b)
			}
		}
		for _, want := range []string{strings.Fields(page.Title)[0], strings.Fields(deck.Title)[0]} {
			if !strings.Contains(words.String(), want) {
				t.Errorf("%s: the slide does not say %q:\n%s", page.ID, want, words.String())
			}
		}
	}
}

func TestPageThatIsNotThereIsRefused(t *testing.T) {
	deck := board.Deck{Title: "Styret"}
	for _, at := range []int{-1, 0} {
		if _, err := board.DrawSlide(&deck, at, 1); err == nil {
			t.Errorf("page %d of none is drawn", at)
		}
	}
}
