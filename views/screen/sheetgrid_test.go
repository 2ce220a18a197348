package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

func TestSheetIsShownAsItIsWithItsMarks(t *testing.T) {
	desk, _, _ := reading(t)
	g := workOn(desk).sheet.grid
	for place, want := range map[[2]int]cellLook{
		{5, 2}: {text: "10", within: 1, right: true, left: false},
		{5, 3}: {text: "20,5", within: 1, right: true, rightSide: true},
		{6, 2}: {text: "2 511", within: 1, right: true, letters: "?×", struck: true},
		{6, 3}: {text: "30", within: 1, right: true, letters: "!", rightSide: true},
		{7, 2}: {text: "35", within: 1, right: true, letters: "Σ", bold: true, bottom: true},
		{3, 3}: {text: "Årene", within: 1, bold: true, faint: true, top: true, rightSide: true},
		{4, 3}: {text: "2020", within: 1, bold: true, right: true, role: "periode ▾", rightSide: true},
	} {
		got := g.look(place[0], place[1])
		got.text = spaced(got.text)
		if got.role = spaced(got.role); got != want {
			t.Errorf("%s looks like %+v, want %+v", cellName(place[0], place[1]), got, want)
		}
	}
	if title := g.look(1, 1); title.letters != "¤" || title.width <= g.widths[0] {
		t.Errorf("the title looks like %+v", title)
	}
}

func TestSheetIsWalkedWithTheKeyboard(t *testing.T) {
	desk, _, _ := reading(t)
	g := workOn(desk).sheet.grid
	desk.window.Canvas().Focus(g)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		g.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if g.row != 4 || g.column != 2 || !strings.Contains(g.AccessibilityLabel(), "B4") {
		t.Errorf("the cell chosen is %s", g.AccessibilityLabel())
	}
	menu, ok := desk.window.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("the keyboard is at %T", desk.window.Canvas().Focused())
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

func TestKeyboardIsAtOneCellWhateverThePointerIsOver(t *testing.T) {
	desk, _, _ := reading(t)
	p := workOn(desk).sheet
	desk.window.Canvas().Focus(p.grid)
	if look := p.grid.look(1, 1); !look.chosen || !look.hasKeys {
		t.Errorf("the cell the keyboard begins at looks like %+v", look)
	}
	p.grid.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 60)}})
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome, fyne.KeyLeft} {
		p.grid.TypedKey(&fyne.KeyEvent{Name: key})
	}
	rows, _ := p.grid.size()
	if p.grid.row != rows-1 || p.grid.column != 1 || !strings.HasPrefix(p.says.Text, cellName(rows-1, 1)+":") {
		t.Errorf("the keyboard is at %s of %d rows; it says %q", cellName(p.grid.row, p.grid.column), rows, p.says.Text)
	}
	desk.window.Canvas().Unfocus()
	if p.grid.look(rows-1, 1).hasKeys {
		t.Error("the cell still has the keyboard")
	}
}
