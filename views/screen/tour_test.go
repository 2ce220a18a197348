package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"fagplan/views/text"
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
		{"", "overview", "1 av 7. Skjermene."},
		{fyne.KeyLeft, "overview", "1 av 7."},
		{fyne.KeyReturn, "overview", "2 av 7. Hvor planen står."},
		{fyne.KeyRight, "overview", "3 av 7. Diagrammer å arbeide med."},
		{fyne.KeyEnter, "overview", "4 av 7. Det som trenger deg."},
		{fyne.KeyRight, "positions", "5 av 7. Tabeller som i et regneark."},
		{fyne.KeyRight, "positions", "6 av 7. Les inn regnearkene dine."},
		{fyne.KeyRight, "positions", "7 av 7. Alt kan angres."},
		{fyne.KeyLeft, "positions", "6 av 7."},
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

func TestTourRingsWhatItTellsOfAndHasItsCardBeside(t *testing.T) {
	for _, percent := range []int{100, 200} {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
		d.chooseTextSize(percent)
		d.startTour()
		window := d.window.Canvas().Size()
		for i, stop := range stops() {
			d.tour.show(i)
			part := stop.part(d)
			ring, card := d.tour.ring, d.tour.card
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(part)
			if !within(at.AddXY(5, 5), ring.Position(), ring.Size()) {
				t.Errorf("at %d %% %s is at %v, its ring at %v, %v large", percent, stop.name, at, ring.Position(), ring.Size())
			}
			for name, box := range map[string]fyne.CanvasObject{"ring": ring, "card": card} {
				from, to := box.Position(), box.Position().Add(box.Size())
				if from.X < 0 || from.Y < 0 || to.X > window.Width || to.Y > window.Height || to.X <= from.X || to.Y <= from.Y {
					t.Errorf("at %d %% the %s of %s is from %v to %v, in a window of %v", percent, name, stop.name, from, to, window)
				}
			}
		}
	}
}

func TestTourFollowsTheWindow(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
	d.startTour()
	d.tour.show(5) // the button at the right of the window
	before := d.tour.ring.Position()
	d.window.Resize(fyne.NewSize(laptopScreen.Width+300, laptopScreen.Height))
	if moved := d.tour.ring.Position().X - before.X; moved != 300 {
		t.Errorf("the ring moved %v with a window 300 wider", moved)
	}
}

func TestTourIsNotInTheWay(t *testing.T) {
	for name, leave := range map[string]func(*Desk){
		"another screen": func(d *Desk) { d.openScreen("economy") },
		"a press":        func(d *Desk) { d.tour.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)}) },
		"Escape":         func(d *Desk) { d.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"a new language": func(d *Desk) { d.chooseLanguage(text.NN) },
	} {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
		d.startTour()
		leave(d)
		if d.tour != nil || d.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s does not end the tour", name)
		}
	}
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.openScreen("measures")
	d.startTour()
	d.tour.Tapped(&fyne.PointEvent{Position: d.tour.card.Position().AddXY(2, 2)})
	if d.tour == nil {
		t.Fatal("a press on the card ends the tour")
	}
	d.tour.end()
	if d.current().name() != "measures" {
		t.Errorf("ended, the tour leaves the planner on %s", d.current().name())
	}
}

func TestTourIsTakenOnceByItself(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	d, _ := openDesk(t, document, laptop)
	open := func() (Document, error) { return document, nil }
	d.OpenFirst("prøve.fagplan", open)
	if tourOf(d) == nil {
		t.Fatal("there is no tour the first time")
	}
	tourOf(d).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.OpenFirst("prøve.fagplan", open)
	if tourOf(d) != nil {
		t.Error("there is a tour the second time")
	}
}
