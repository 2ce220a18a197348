package workbook

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// folding writes Norwegian and borrowed letters, spaces and dashes alike,
// whatever the source made of them.
var folding = map[rune]string{
	'æ': "ae", 'ø': "o", 'å': "a", 'ä': "ae", 'ö': "o", 'ü': "u", 'é': "e", 'è': "e", 'ê': "e", 'ò': "o", 'ô': "o", 'ó': "o",
	'á': "a", 'à': "a", 'š': "s", 'č': "c", 'đ': "d", 'ŋ': "n", 'ŧ': "t", 'ž': "z",
	'−': "-", '–': "-", '—': "-", '‐': "-", '‑': "-", '‒': "-", '―': "-",
	'\u00ad': "", '\ufeff': "", '\u200b': "", '\u200e': "", '\u200f': "",
}

// fold writes text in lower case without accents, with plain dashes and with
// single spaces, for comparison.
func fold(text string) string {
	var folded strings.Builder
	space := false
	for _, r := range text {
		r = unicode.ToLower(r)
		if unicode.IsSpace(r) {
			space = folded.Len() > 0
			continue
		}
		if space {
			folded.WriteByte(' ')
			space = false
		}
		if r < utf8.RuneSelf {
			folded.WriteByte(byte(r))
		} else if replacement, ok := folding[r]; ok {
			folded.WriteString(replacement)
		} else {
			folded.WriteRune(r)
		}
	}
	return folded.String()
}

// wordsOf returns the words of a text, folded, without punctuation.
func wordsOf(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// slug makes an identity of a name: its words, joined by hyphens.
func slug(name string) string { return strings.Join(wordsOf(name), "-") }

// pattern describes a heading: words that must each begin one of its words, in
// any order, and words that must begin none. "poliklin konsult !rate" fits
// "Polikliniske konsultasjoner" but not "Rate for polikliniske konsultasjoner".
// A pattern with "=" in front fits only a heading of exactly those words.
type pattern string

func (p pattern) fits(heading []string) bool {
	if exact, isExact := strings.CutPrefix(string(p), "="); isExact {
		return areWords(heading, exact)
	}
	for word := range strings.FieldsSeq(string(p)) {
		forbidden := word[0] == '!'
		if hasPrefixed(heading, strings.TrimPrefix(word, "!")) == forbidden {
			return false
		}
	}
	return len(heading) > 0
}

// areWords reports whether a text is exactly the words.
func areWords(words []string, text string) bool {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if n == len(words) || words[n] != word {
			return false
		}
		n++
	}
	return n == len(words)
}

// weight is how much a pattern asks for: of several that fit, the one that
// asks for more words says more.
func (p pattern) weight() int {
	if p[0] == '=' {
		return 100
	}
	weight := 0
	for word := range strings.FieldsSeq(string(p)) {
		if word[0] != '!' {
			weight += 10 + len(word)
		}
	}
	return weight
}

func hasPrefixed(words []string, prefix string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, prefix) {
			return true
		}
	}
	return false
}

// fitsAny reports whether one of the patterns fits the text.
func fitsAny(text string, patterns ...pattern) bool {
	words := wordsOf(text)
	for _, p := range patterns {
		if p.fits(words) {
			return true
		}
	}
	return false
}

// list divides a cell that holds several names.
func list(text, separators string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators+"\n", r) }) {
		if name = tidy(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// tidy removes superfluous space from a text to be kept.
func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }
