package screen

import (
	"cmp"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// entry is a field to write in that leaves to the window the keys that mean the
// same everywhere, comes into sight when it gets the keyboard, and can be read
// out. Fyne's own does none of it.
type entry struct {
	widget.Entry
	// name is what the field is read out as where it has no placeholder.
	name string
	// whole is what embeds the field, or the field itself.
	whole fyne.Widget
}

var _ fyne.Accessible = (*entry)(nil)

func newEntry() *entry {
	e := &entry{}
	e.ExtendBaseWidget(e)
	return e
}

// newLongEntry is a field for several lines, broken where there is no more room.
func newLongEntry() *entry {
	e := &entry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	return e
}

// ExtendBaseWidget remembers the widget the field is the base of, which is the
// one that is in the window.
func (e *entry) ExtendBaseWidget(whole fyne.Widget) {
	e.whole = whole
	e.Entry.ExtendBaseWidget(whole)
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(key *fyne.KeyEvent) {
	if isForWindow(key.Name) {
		passOn(e.whole, key)
		return
	}
	e.Entry.TypedKey(key)
}

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	comeIntoSight(e.whole)
}

// AccessibilityLabel reads what the field is for and what is written in it, but
// no password.
func (e *entry) AccessibilityLabel() string {
	name := cmp.Or(e.name, e.PlaceHolder)
	if e.Password {
		return name
	}
	return readOut(name, e.Text)
}

// AccessibilityRole implements fyne.Accessible.
func (e *entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// readOut is what a field is read out as.
func readOut(name, value string) string {
	if name == "" || value == "" {
		return name + value
	}
	return name + ": " + value
}

// isForWindow reports whether a key means the same wherever the planner is.
func isForWindow(key fyne.KeyName) bool {
	return key == fyne.KeyEscape || key == fyne.KeyF1 || key == fyne.KeyF6
}

// check is a box to tick with the same manners.
type check struct {
	widget.Check
	focused bool
}

var _ fyne.Accessible = (*check)(nil)

func newCheck(label string, changed func(bool)) *check {
	c := &check{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *check) TypedKey(key *fyne.KeyEvent) {
	if isForWindow(key.Name) {
		passOn(c, key)
		return
	}
	c.Check.TypedKey(key)
}

// CreateRenderer implements fyne.Widget.
func (c *check) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Check.CreateRenderer(), &c.focused)
}

// FocusGained implements fyne.Focusable.
func (c *check) FocusGained() {
	c.focused = true
	c.Check.FocusGained()
	comeIntoSight(c)
}

// FocusLost implements fyne.Focusable.
func (c *check) FocusLost() {
	c.focused = false
	c.Check.FocusLost()
}

// AccessibilityLabel reads what the box is for and whether it is ticked; nothing
// for a box that is for nothing.
func (c *check) AccessibilityLabel() string {
	if c.Text == "" {
		return ""
	}
	ticked := "label.not-ticked"
	if c.Checked {
		ticked = "label.ticked"
	}
	return readOut(c.Text, text.For(settings{fyne.CurrentApp().Preferences()}.language()).T(ticked))
}

// AccessibilityRole implements fyne.Accessible.
func (c *check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// chooser is a field to choose one of some words in. Enter opens it as the space
// bar does, and a letter chooses the next of the words that begin with it.
type chooser struct {
	widget.Select
	// name is what the field is read out as; empty where its words say it.
	name    string
	focused bool
}

var _ fyne.Accessible = (*chooser)(nil)

func newChooser(words []string, chosen func(string)) *chooser {
	c := &chooser{}
	c.Options, c.OnChanged = words, chosen
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *chooser) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Select.CreateRenderer(), &c.focused)
}

// FocusGained implements fyne.Focusable.
func (c *chooser) FocusGained() {
	c.focused = true
	c.Select.FocusGained()
	comeIntoSight(c)
}

// FocusLost implements fyne.Focusable.
func (c *chooser) FocusLost() {
	c.focused = false
	c.Select.FocusLost()
}

// AccessibilityLabel reads what the field is for and what is chosen in it.
func (c *chooser) AccessibilityLabel() string {
	return readOut(c.name, cmp.Or(c.Selected, c.PlaceHolder))
}

// AccessibilityRole implements fyne.Accessible.
func (c *chooser) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// TypedKey implements fyne.Focusable.
func (c *chooser) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		c.Select.TypedKey(key)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		passOn(c, key)
	}
}

// TypedRune implements fyne.Focusable.
func (c *chooser) TypedRune(r rune) {
	if i := beginningWith(c.Options, r, c.SelectedIndex()); i >= 0 {
		c.SetSelectedIndex(i)
	}
}

// beginningWith is the first of the words after one, or else before it, that
// begins with a letter or digit; -1 where none does.
func beginningWith(words []string, letter rune, after int) int {
	if !unicode.IsLetter(letter) && !unicode.IsDigit(letter) {
		return -1
	}
	for step := range words {
		i := (after + 1 + step) % len(words)
		if strings.HasPrefix(strings.ToLower(words[i]), strings.ToLower(string(letter))) {
			return i
		}
	}
	return -1
}
