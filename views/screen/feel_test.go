package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// Every button says what it does, in words on it or in a name that is read out
// and shown.
func TestEveryButtonHasAName(t *testing.T) {
	for _, percent := range []int{100, 200} {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
		d.chooseTextSize(percent)
		named := func(where string) {
			visit(d.window.Content(), func(o fyne.CanvasObject) {
				if unnamed(o) {
					t.Errorf("at %d %% there is a button without a name on %s", percent, where)
				}
			})
		}
		for i, plan := range screenPlans() {
			d.turnTo(i)
			named(plan.name)
			if parts, several := d.current().(sectioned); several {
				for _, section := range parts.sectionNames() {
					parts.openSection(section)
					named(plan.name + "." + section)
				}
			}
		}
	}
}

// unnamed reports whether an object is a button that says nothing.
func unnamed(o fyne.CanvasObject) bool {
	switch b := o.(type) {
	case *widget.Button:
		return b.Text == ""
	case interface {
		fyne.Accessible
		fyne.Tappable
	}:
		return b.AccessibilityRole() == fyne.AccessibleRoleButton && strings.TrimSpace(b.AccessibilityLabel()) == ""
	}
	return false
}

func TestButtonWithoutWordsIsExplained(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.top.undo.Enable()
	d.window.Canvas().Focus(d.top.undo)
	if !d.tip.Visible() || d.tip.words != "Angre" || d.top.undo.AccessibilityLabel() != "Angre" {
		t.Errorf("with the keyboard on it, it says %q", d.tip.words)
	}
	d.window.Canvas().Focus(d.rail[0])
	if d.tip.Visible() {
		t.Error("it still says so without the keyboard")
	}
}

func TestEscapeClosesAFormFromWithinAField(t *testing.T) {
	for at := range 2 {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
		f := d.ask("Ny", []field{{label: "Navn"}, {label: "Slag", choices: []string{"en", "to"}}}, func([]string) error { return nil })
		input := f.inputs[at].(fyne.Focusable)
		d.window.Canvas().Focus(input)
		input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if d.window.Canvas().Overlays().Top() != nil {
			t.Errorf("Escape in field %d leaves the form open", at)
		}
	}
}

func TestLetterChoosesAmongWords(t *testing.T) {
	c := newChooser([]string{"Ikke startet", "I gang", "Fullført"}, nil)
	test.NewTempWindow(t, c)
	for _, want := range []struct{ letter, chosen string }{{"f", "Fullført"}, {"i", "Ikke startet"}, {"I", "I gang"}, {"x", "I gang"}} {
		c.TypedRune([]rune(want.letter)[0])
		if c.Selected != want.chosen {
			t.Errorf("%s chooses %q, want %q", want.letter, c.Selected, want.chosen)
		}
	}
}

func TestLetterChoosesInACellWithChoices(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	d, _ := openDesk(t, document, laptop)
	p := newTablePanel(d, areaSheet(d))
	d.window.SetContent(p.object())
	p.show(d.state)
	const kind = 2 // its column
	p.grid.choose(0, kind)
	area := p.grid.rows[0]
	p.grid.TypedRune([]rune(d.words.Name(budget.County))[0])
	if got, _ := document.plan.Areas.Get(area); area.Kind == budget.County || got.Kind != budget.County {
		t.Errorf("it was %v and is %v, want a county", area.Kind, got.Kind)
	}
}

func TestClosedCellSaysWhichItIsAndWhy(t *testing.T) {
	g, document, _ := amountGrid(t)
	var said string
	g.refused = func(message string) { said = message }
	g.columns[0].set, g.columns[0].hint = nil, "Linjens navn."
	g.show(document.plan.LinesOf(revision, budget.Cost))
	g.choose(0, 0)
	g.TypedRune('x')
	for _, part := range []string{"Linje", g.called(g.rows[0]), "Linjens navn."} {
		if !strings.Contains(said, part) {
			t.Errorf("it says %q, without %q", said, part)
		}
	}
}
