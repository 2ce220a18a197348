package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// tourOf is the button of the tour that has the keyboard, nil once it is over.
func tourOf(d *Desk) *tourButton {
	if d.window.Canvas().Overlays().Top() == nil {
		return nil
	}
	b, _ := d.window.Canvas().Focused().(*tourButton)
	return b
}

func TestTourIsWalkedWithTheKeyboard(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.startTour()
	for i, want := range []struct {
		key    fyne.KeyName
		screen string
		says   string
	}{
		{"", "overview", "1 av 6. Skjermene."},
		{fyne.KeyLeft, "overview", "1 av 6."},
		{fyne.KeyReturn, "overview", "2 av 6. Hvor planen står."},
		{fyne.KeyRight, "overview", "3 av 6. Det som trenger deg."},
		{fyne.KeyRight, "overview", "4 av 6. Les inn regnearkene dine."},
		{fyne.KeyEnter, "positions", "5 av 6. Tabeller som i et regneark."},
		{fyne.KeyRight, "charts", "6 av 6. Diagrammer"},
		{fyne.KeyLeft, "positions", "5 av 6."},
	} {
		if want.key != "" {
			tourOf(d).TypedKey(&fyne.KeyEvent{Name: want.key})
		}
		b := tourOf(d)
		if b == nil {
			t.Fatalf("step %d: there is no tour", i)
		}
		if got := b.AccessibilityLabel(); !strings.HasPrefix(got, want.says) {
			t.Errorf("step %d says %q, want %q", i, got, want.says)
		}
		if got := d.current().name(); got != want.screen {
			t.Errorf("step %d is on %s, want %s", i, got, want.screen)
		}
	}
	tourOf(d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if tourOf(d) != nil || d.current().name() != "overview" {
		t.Errorf("the tour ends on %s", d.current().name())
	}
}

func TestTourEndsAfterItsLastStop(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.startTour()
	for range stops() {
		tourOf(d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if tourOf(d) != nil {
		t.Errorf("it goes on with %q", tourOf(d).AccessibilityLabel())
	}
}

func TestTourStaysInTheWindow(t *testing.T) {
	for _, percent := range []int{100, 200} {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
		d.chooseTextSize(percent)
		window := d.window.Canvas().Size()
		for i, stop := range stops() {
			tour := &tour{desk: d}
			tour.show(i)
			at, size := tour.card.Content.Position(), tour.card.Content.Size()
			if at.X < 0 || at.Y < 0 || at.X+size.Width > window.Width || at.Y+size.Height > window.Height {
				t.Errorf("at %d %% %s is at %v, %v large, in a window of %v", percent, stop.name, at, size, window)
			}
			tour.end()
		}
	}
}

// firstShelf has one plan to be given.
type firstShelf struct {
	shelf
	document *memory
}

func (s *firstShelf) Open(string) (Document, error) { return s.document, nil }

func TestTourIsTakenOnceByItself(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	d, _ := openDesk(t, document, laptop)
	d.host = &firstShelf{document: document}
	d.OpenFirst("prøve.fagplan")
	if tourOf(d) == nil {
		t.Fatal("there is no tour the first time")
	}
	tourOf(d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.OpenFirst("prøve.fagplan")
	if tourOf(d) != nil {
		t.Error("there is a tour the second time")
	}
}
