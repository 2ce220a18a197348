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

// messageIn reads a message as the catalog files write it: a text, or an object
// with the texts for one and for other.
func messageIn(value any) (message, error) {
	switch written := value.(type) {
	case string:
		return message{other: parseTemplate(written)}, nil
	case map[string]any:
		one, has := written["one"].(string)
		other, both := written["other"].(string)
		if has && both && len(written) == 2 {
			return message{parseTemplate(one), parseTemplate(other)}, nil
		}
	}
	return message{}, fmt.Errorf("no message: %v", value)
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
	var written map[string]any // read in one go: every start of the program waits for it
	if err := json.Unmarshal(data, &written); err != nil {
		return nil, fmt.Errorf("catalog %s: %w", lang, err)
	}
	c := make(catalog, len(written))
	for key, value := range written {
		if c[key], err = messageIn(value); err != nil {
			return nil, fmt.Errorf("catalog %s: %s: %w", lang, key, err)
		}
	}
	return c, nil
}
