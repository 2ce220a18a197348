package text

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed nb.json nn.json en.json
var catalogFiles embed.FS

// catalog is the messages of one language by key.
type catalog map[string]message

// message is a text with placeholders, in the form for one and the form for
// any other number. A message that does not count has only the latter.
type message struct {
	one, other template
}

// forms is a counting message as the catalog files write it.
type forms struct {
	One   string `json:"one"`
	Other string `json:"other"`
}

// UnmarshalJSON reads a text, or an object with the texts for one and other.
func (m *message) UnmarshalJSON(data []byte) error {
	var plain string
	if json.Unmarshal(data, &plain) == nil {
		m.other = parseTemplate(plain)
		return nil
	}
	var counting forms
	if err := json.Unmarshal(data, &counting); err != nil {
		return err
	}
	m.one, m.other = parseTemplate(counting.One), parseTemplate(counting.Other)
	return nil
}

// template is a text cut at its placeholders: text, name, text, name, …, text.
type template []string

// parseTemplate cuts "{n} av {total}" into "", "n", " av ", "total", "". A
// brace without its partner is text.
func parseTemplate(s string) template {
	var parts template
	rest := s
	for {
		text, after, opened := strings.Cut(rest, "{")
		name, tail, closed := strings.Cut(after, "}")
		if !opened || !closed {
			return append(parts, rest)
		}
		parts = append(parts, text, name)
		rest = tail
	}
}

// fill puts the values in the places named. A place without a value keeps its
// braces, so that the mistake shows.
func (t template) fill(value func(name string) (string, bool)) string {
	if len(t) == 1 {
		return t[0]
	}
	var b strings.Builder
	for i, part := range t {
		if i%2 == 0 {
			b.WriteString(part)
		} else if v, ok := value(part); ok {
			b.WriteString(v)
		} else {
			b.WriteString("{" + part + "}")
		}
	}
	return b.String()
}

// loadCatalog reads an embedded catalog. The files are compiled in and tested,
// so an error here is a broken build and not anything a user could meet.
func loadCatalog(lang Language) (catalog, error) {
	data, err := catalogFiles.ReadFile(string(lang) + ".json")
	if err != nil {
		return nil, err
	}
	var c catalog
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("catalog %s: %w", lang, err)
	}
	return c, nil
}
