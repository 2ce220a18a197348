package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// button is a button that Enter presses as the space bar does, that keeps the
// keyboard when it is pressed with it, and that leaves other keys to the window.
// Fyne's own does none of it.
type button struct {
	widget.Button
	// name is what a button without words is called.
	name string
	desk *Desk // that shows the name, nil where the button has words
	// whole is what embeds the button, or the button itself.
	whole   fyne.Widget
	focused bool
}

var (
	_ fyne.Accessible   = (*button)(nil)
	_ desktop.Hoverable = (*button)(nil)
)

func newButton(label string, press func()) *button { return newIconButton(label, nil, press) }

func newIconButton(label string, icon fyne.Resource, press func()) *button {
	b := &button{}
	b.Text, b.Icon, b.OnTapped = label, icon, press
	b.ExtendBaseWidget(b)
	return b
}

// iconButton is a button with no words on it. Its name is read out, and shown
// while the button is pointed at.
func (d *Desk) iconButton(name string, icon fyne.Resource, press func()) *button {
	b := newIconButton("", icon, press)
	b.name, b.desk = name, d
	return b
}

// roomy is a button with words where texts are of usual size, and with none
// where they are large.
func (d *Desk) roomy(label string, icon fyne.Resource, press func()) *button {
	if grown(usualText) >= largeText {
		return d.iconButton(label, icon, press)
	}
	return newIconButton(label, icon, press)
}

// ExtendBaseWidget remembers the widget the button is the base of, which is the
// one that is in the window.
func (b *button) ExtendBaseWidget(whole fyne.Widget) {
	b.whole = whole
	b.Button.ExtendBaseWidget(whole)
}

// CreateRenderer implements fyne.Widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(b.Button.CreateRenderer(), &b.focused)
}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		passOn(b.whole, e)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *button) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.tell()
}

// MouseOut implements desktop.Hoverable.
func (b *button) MouseOut() {
	b.Button.MouseOut()
	b.hush()
}

// FocusGained implements fyne.Focusable.
func (b *button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	comeIntoSight(b.whole)
	b.tell()
}

// FocusLost implements fyne.Focusable.
func (b *button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
	b.hush()
}

func (b *button) tell() {
	if b.desk != nil {
		b.desk.explain(b.name, b)
	}
}

func (b *button) hush() {
	if b.desk != nil {
		b.desk.hush()
	}
}

// AccessibilityLabel reads the button's words, or its name.
func (b *button) AccessibilityLabel() string {
	if b.Text == "" {
		return b.name
	}
	return b.Text
}

// AccessibilityRole implements fyne.Accessible.
func (b *button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
