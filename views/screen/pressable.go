package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is the base of a widget that does one thing when it is pressed,
// with the pointer or the keyboard. What embeds it draws its state.
type pressable struct {
	widget.BaseWidget
	press            func()
	whole            fyne.Widget // what embeds it
	focused, hovered bool
}

var (
	_ fyne.Focusable    = (*pressable)(nil)
	_ fyne.Tappable     = (*pressable)(nil)
	_ desktop.Hoverable = (*pressable)(nil)
)

// ExtendBaseWidget remembers the widget it is the base of, which is the one that
// is in the window.
func (p *pressable) ExtendBaseWidget(whole fyne.Widget) {
	p.whole = whole
	p.BaseWidget.ExtendBaseWidget(whole)
}

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

// TypedKey presses with Enter or space.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		p.press()
		return
	}
	passOn(p.whole, e)
}

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
	comeIntoSight(p.whole)
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() { p.hovered = false; p.Refresh() }

// AccessibilityRole implements fyne.Accessible.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
