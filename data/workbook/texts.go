package workbook

import "strings"

// texts keeps one copy of each short text that comes again: a hundred thousand
// rows name the same few areas and years, and would otherwise each hold their
// own.
type texts map[string]string

const (
	longestKept = 64      // bytes of a text worth looking up
	mostKept    = 1 << 16 // texts: of more than that, few come again
)

// of returns the text.
func (t texts) of(data []byte) string {
	if known, found := t[string(data)]; found {
		return known
	}
	return t.keep(string(data))
}

// copied returns a copy of a text, so that what it is a piece of need not be
// held.
func (t texts) copied(text string) string {
	if known, found := t[text]; found {
		return known
	}
	return t.keep(strings.Clone(text))
}

func (t texts) keep(text string) string {
	if len(text) <= longestKept && len(t) < mostKept {
		t[text] = text
	}
	return text
}
