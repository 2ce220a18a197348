package screen

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// entry is a field to write in that leaves to the window the keys that mean the
// same everywhere. Fyne's own keeps them to itself.
type entry struct{ widget.Entry }

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

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(key *fyne.KeyEvent) {
	if isForWindow(key.Name) {
		passOn(e, key)
		return
	}
	e.Entry.TypedKey(key)
}

// isForWindow reports whether a key means the same wherever the planner is.
func isForWindow(key fyne.KeyName) bool {
	return key == fyne.KeyEscape || key == fyne.KeyF1 || key == fyne.KeyF6
}

// chooser is a field to choose one of some words in. Enter opens it as the space
// bar does, and a letter chooses the next of the words that begin with it.
type chooser struct{ widget.Select }

func newChooser(words []string, chosen func(string)) *chooser {
	c := &chooser{}
	c.Options, c.OnChanged = words, chosen
	c.ExtendBaseWidget(c)
	return c
}

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
