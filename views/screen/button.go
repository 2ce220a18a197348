package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button that Enter presses as the space bar does, and that keeps
// the keyboard when it is pressed with it. Fyne's own lets go of it.
type button struct {
	widget.Button
}

func newButton(label string, press func()) *button {
	b := &button{}
	b.Text, b.OnTapped = label, press
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		passOn(b, e)
	}
}
