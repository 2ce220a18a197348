package text

import (
	"errors"
	"fmt"
	"strings"
)

// Language is one of the languages Fagplan speaks, as its IETF code.
type Language string

// The languages.
const (
	NB Language = "nb" // bokmål, the default
	NN Language = "nn" // nynorsk
	EN Language = "en" // British English
)

// Languages lists the languages in the order they are offered.
var Languages = []Language{NB, NN, EN}

// ErrLanguage reports a language Fagplan does not speak.
var ErrLanguage = errors.New("unknown language; choose nb, nn or en")

// ParseLanguage reads a language code or a locale name: "nb", "nb-NO", "no",
// "nn_NO.UTF-8", "en-GB". It returns ErrLanguage for every other language.
func ParseLanguage(s string) (Language, error) {
	code := strings.ToLower(s)
	if end := strings.IndexAny(code, "-_.@"); end >= 0 {
		code = code[:end]
	}
	switch code {
	case "nb", "no":
		return NB, nil
	case "nn":
		return NN, nil
	case "en":
		return EN, nil
	}
	return "", fmt.Errorf("%q: %w", s, ErrLanguage)
}
