package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// reader is something to read that is longer than there is room for: the keys
// that go through a text go through it.
type reader struct {
	widget.BaseWidget
	name    string
	scroll  *container.Scroll
	focused bool
}

var (
	_ fyne.Focusable  = (*reader)(nil)
	_ fyne.Accessible = (*reader)(nil)
)

func newReader(name string, content fyne.CanvasObject) *reader {
	r := &reader{name: name, scroll: container.NewVScroll(content)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(widget.NewSimpleRenderer(r.scroll), &r.focused)
}

// AccessibilityLabel reads what it is.
func (r *reader) AccessibilityLabel() string { return r.name }

// AccessibilityRole implements fyne.Accessible.
func (r *reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained implements fyne.Focusable.
func (r *reader) FocusGained() {
	r.focused = true
	r.Refresh()
}

// FocusLost implements fyne.Focusable.
func (r *reader) FocusLost() {
	r.focused = false
	r.Refresh()
}

// TypedRune implements fyne.Focusable.
func (r *reader) TypedRune(rune) {}

// TypedKey goes through the text.
func (r *reader) TypedKey(key *fyne.KeyEvent) {
	line, page := grown(40), 0.9*r.scroll.Size().Height
	switch key.Name {
	case fyne.KeyDown:
		r.move(line)
	case fyne.KeyUp:
		r.move(-line)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.move(page)
	case fyne.KeyPageUp:
		r.move(-page)
	case fyne.KeyHome:
		r.scroll.ScrollToTop()
	case fyne.KeyEnd:
		r.scroll.ScrollToBottom()
	default:
		passOn(r, key)
	}
}

func (r *reader) move(by float32) {
	r.scroll.ScrollToOffset(fyne.NewPos(0, r.scroll.Offset.Y+by))
}
