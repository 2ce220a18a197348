package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// panelPopUp is a small panel over the page. Escape closes it from any of its
// buttons, and a press outside it closes it too; the keyboard then goes back to
// where it was.
type panelPopUp struct {
	desk   *Desk
	popup  *widget.PopUp
	before fyne.Focusable
	first  fyne.Focusable
}

func newPanelPopUp(d *Desk) *panelPopUp {
	return &panelPopUp{desk: d, before: d.window.Canvas().Focused()}
}

// show puts the content at a place in the window, moved as little as makes all
// of it visible, and gives its first button the keyboard.
func (p *panelPopUp) show(content fyne.CanvasObject, at fyne.Position) {
	screen := p.desk.window.Canvas()
	p.popup = widget.NewPopUp(card(inset(content)), screen)
	size := p.popup.MinSize()
	p.popup.ShowAtPosition(fyne.NewPos(clamp(at.X, 0, screen.Size().Width-size.Width), clamp(at.Y, 0, screen.Size().Height-size.Height)))
	if p.first != nil {
		screen.Focus(p.first)
	}
}

func (p *panelPopUp) close() {
	p.popup.Hide()
	if p.before != nil {
		p.desk.window.Canvas().Focus(p.before)
	}
}

// button makes one of the panel's buttons. The first one made gets the keyboard.
func (p *panelPopUp) button(label string, do func()) *escapeButton {
	b := &escapeButton{escape: p.close}
	b.Text, b.OnTapped = label, do
	b.ExtendBaseWidget(b)
	if p.first == nil {
		p.first = b
	}
	return b
}

// closing is the button that closes the panel.
func (p *panelPopUp) closing() *escapeButton {
	return p.button(p.desk.words.T("action.close"), p.close)
}

// escapeButton is a button that knows the way out of what it is in.
type escapeButton struct {
	button
	escape func()
}

// TypedKey implements fyne.Focusable.
func (b *escapeButton) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		b.escape()
		return
	}
	b.button.TypedKey(e)
}

// below is the place right under an object.
func below(o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.AddXY(0, o.Size().Height)
}
