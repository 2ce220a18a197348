package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
)

// column is one column of a grid of T.
type column[T any] struct {
	title string
	// hint says what the column means, over its heading.
	hint string
	// width in logical pixels; the column with width 0 takes what is left.
	width float32
	// right sets the text to the right, as for numbers.
	right bool
	text  func(T) string
	// wrap sets a long text in several lines instead of cutting it off.
	wrap bool
	// mark, where given, is drawn before the text.
	mark func(T) chart.Status
	// set changes what a row says to what was typed; an empty text clears it. It
	// returns a typo where that cannot be. It is nil for what is computed.
	set func(b *budget.Batch, row T, typed string) error
	// stands tells why what a row says cannot stand once all that was typed is
	// set, nil where it can whatever it says.
	stands func(b *budget.Batch, row T) error
	// deed names an edit of a cell in the history where its row and column do not
	// say what was done.
	deed func(T) string
	// ask asks for what goes with the word chosen and reports whether it did; nil
	// where a word is all there is to it.
	ask func(row T, chosen string) bool
	// fixed rows of a column that can be typed in cannot: sums, headings.
	fixed func(T) bool
	// shut tells why a row that could be typed in cannot now, as the message to
	// show; empty where it can.
	shut func(T) typo
	// lead shows what is behind a cell that cannot be typed in: what opening it
	// does.
	lead func(T)
	// edited is the text to begin typing with where it is not the text shown.
	edited func(T) string
	// choices are the words there are to choose among, none where anything can
	// be typed.
	choices func(T) []string
	// tell says in full what a cell says and where that comes from, for those
	// that need other words than the usual ones.
	tell func(T) string
	// source is where the value came from, false for what is computed.
	source func(T) (budget.Source, bool)
}

// open reports whether the cell of a row can be typed in.
func (c column[T]) open(row T) bool { return c.closed(row) == "" }

// closed is why the cell of a row cannot be typed in, empty where it can.
func (c column[T]) closed(row T) typo {
	switch {
	case c.set == nil:
		return typoShown
	case c.fixed != nil && c.fixed(row):
		return typoFixed
	case c.shut != nil:
		return c.shut(row)
	}
	return ""
}

// plain is the text of a cell as other programs read it: numbers without
// groups and with a sign every program knows.
func (c column[T]) plain(row T) string {
	if c.edited != nil && c.open(row) {
		return c.edited(row)
	}
	if !c.right {
		return c.text(row)
	}
	return strings.NewReplacer("\u00a0", "", "\u202f", "", "\u2212", "-").Replace(c.text(row))
}
