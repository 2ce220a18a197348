package screen

import (
	"testing"

	"fyne.io/fyne/v2"
)

func typeKey(d *Desk, key fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func TestKeyboardGoesOnToWhatComesNext(t *testing.T) {
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{"a.xlsx": {}, "protected.xlsx": {password: "fjellrev"}}}
	desk, _ := openDesk(t, document, laptop)
	screen := func() *importScreen { return desk.screens[desk.shown].(*importScreen) }
	desk.read([]string{"a.xlsx", "protected.xlsx"})
	if got := desk.window.Canvas().Focused(); got != fyne.Focusable(workOn(desk).side.tabs.tabs[questionSide]) {
		t.Fatalf("with a workbook that asks, the keyboard is at %T", got)
	}
	desk.window.Canvas().Focus(workOn(desk).accept)
	typeKey(desk, fyne.KeyReturn)
	if got := desk.window.Canvas().Focused(); len(document.done) != 1 || got == nil || got != screen().home {
		t.Fatalf("%d edits; with a protected workbook, the keyboard is at %T", len(document.done), got)
	}
	desk.imports.drop()
	if got := desk.window.Canvas().Focused(); got == nil || got != screen().home {
		t.Errorf("with no workbook, the keyboard is at %T", got)
	}
}

func TestButtonThatIsGoneDoesNothing(t *testing.T) {
	desk, document, _ := reading(t)
	gone := workOn(desk).accept
	desk.imports.drop()
	gone.Enable()
	gone.OnTapped()
	desk.imports.drop()
	if len(document.done) != 0 {
		t.Error("a workbook that was left out has been brought in")
	}
}

func TestUndoHasTheKeysFyneKnows(t *testing.T) {
	desk, document, _ := reading(t)
	workOn(desk).accept.OnTapped()
	menu := desk.editMenu()
	if menu.Items[0].Shortcut.ShortcutName() != (&fyne.ShortcutUndo{}).ShortcutName() || menu.Items[1].Shortcut.ShortcutName() != (&fyne.ShortcutRedo{}).ShortcutName() {
		t.Error("undo and redo have keys that are never heard")
	}
	menu.Items[0].Action()
	if document.plan.Factors.Len() != 0 {
		t.Error("undo left the factor in the plan")
	}
}

func TestButtonKeepsTheKeyboardItIsPressedWith(t *testing.T) {
	desk, _, b := reading(t)
	all := workOn(desk).side.lists[questionSide].(*questionList).all
	desk.window.Canvas().Focus(all)
	typeKey(desk, fyne.KeySpace)
	if got := desk.window.Canvas().Focused(); b.last().Chosen["number|B6"] != "without" || got != fyne.Focusable(all) {
		t.Errorf("asked with %+v; the keyboard is at %T", b.last(), got)
	}
	typeKey(desk, fyne.KeyReturn)
	if len(b.asked) != 2 {
		t.Error("a button that is off can be pressed")
	}
}
