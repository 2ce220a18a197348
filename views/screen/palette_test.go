package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPaletteFindsByPartsOfWords(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	cases := []struct{ search, first string }{
		{"økonomi", "Økonomi"},
		{"akut reg", "2 Åtte regionale akuttplasser i Tromsø og Bodø"},
		{"akpl tromsø", "Etablere akuttplasser Tromsø"},
		{"kostnad år", "Kostnad per år"},
		{"mørk", "Vis: Utseende: Mørk"},
	}
	for _, c := range cases {
		found := foundAmong(d.destinations(), c.search, paletteLines)
		if len(found) == 0 || !slices.ContainsFunc(found, func(one destination) bool { return one.name == c.first }) {
			t.Errorf("%q finds %v, not %q", c.search, namesFound(found), c.first)
		}
	}
	if found := foundAmong(d.destinations(), "xyzzy", paletteLines); len(found) != 0 {
		t.Errorf("nonsense finds %v", namesFound(found))
	}
}

func namesFound(found []destination) []string {
	var names []string
	for _, one := range found {
		names = append(names, one.name)
	}
	return names
}

func TestPaletteGoesToWhatIsTyped(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.openPalette()
	entry := d.window.Canvas().Focused()
	test.Type(entry, "landsnivå poliklinisk")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if m, is := d.current().(*measures); !is || m.chosen != "t4" {
		t.Errorf("the screen is %s", d.current().name())
	}
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		t.Error("the palette stays open")
	}
}

func TestEscapeClosesThePalette(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.window.Canvas().Focus(d.rail[0])
	d.openPalette()
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.window.Canvas().Overlays().Top() != nil || d.window.Canvas().Focused() != fyne.Focusable(d.rail[0]) {
		t.Error("the palette stays open, or the keyboard is lost")
	}
}

func TestKeysMoveBetweenThePartsOfTheWindow(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.openScreen("positions")
	d.window.Canvas().Focus(d.rail[d.shown])
	for _, part := range []fyne.CanvasObject{d.top.object, d.page} {
		d.typedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
		if !slices.Contains(focusables(part), d.window.Canvas().Focused()) {
			t.Errorf("the keyboard is in %T", d.window.Canvas().Focused())
		}
	}
	d.typedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if d.window.Canvas().Focused() != fyne.Focusable(d.rail[d.shown]) {
		t.Error("the keyboard does not come back to the rail")
	}
}

func TestScreensAreGoneThroughInTurn(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.turnTo(0)
	d.nextScreen(-1)
	if d.shown != len(screenPlans())-1 {
		t.Errorf("before the first comes %d", d.shown)
	}
	d.nextScreen(1)
	if d.shown != 0 {
		t.Errorf("after the last comes %d", d.shown)
	}
}

func TestHelpSaysWhatEveryScreenIsFor(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	for _, row := range d.helpScreens() {
		if row[0] == "" || row[1] == "" || strings.HasPrefix(row[1], "help.") {
			t.Errorf("%q is for %q", row[0], row[1])
		}
	}
	for _, part := range []string{"keys", "glossary"} {
		for _, row := range d.helpLines("help." + part + ".text") {
			if row[0] == "" || row[1] == "" {
				t.Errorf("%s: %q means %q", part, row[0], row[1])
			}
		}
	}
	d.typedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("F1 shows no help")
	}
	d.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the help")
	}
}
