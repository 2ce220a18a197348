package text_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fagplan/views/text"
)

var fix = flag.Bool("fix", false, "sort and format the catalogs")

// entry is a message as the files write it; forms holds "one" and "other" for
// a message that counts, and "other" alone for one that does not.
type entry struct{ forms map[string]string }

func (e *entry) UnmarshalJSON(data []byte) error {
	if data[0] == '{' {
		return json.Unmarshal(data, &e.forms)
	}
	e.forms = map[string]string{"other": ""}
	var plain string
	err := json.Unmarshal(data, &plain)
	e.forms["other"] = plain
	return err
}

func (e entry) counts() bool { return len(e.forms) > 1 }

// all returns every form of the message as one text.
func (e entry) all() string { return e.forms["other"] + " " + e.forms["one"] }

// places returns the placeholders of all forms together.
func (e entry) places() []string {
	found := regexp.MustCompile(`\{[a-z][a-z0-9-]*(:[0-9])?\}`).FindAllString(e.all(), -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func catalogOf(t *testing.T, lang text.Language) map[string]entry {
	t.Helper()
	var entries map[string]entry
	if err := json.Unmarshal(readFile(t, string(lang)+".json"), &entries); err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	return entries
}

// formatted writes a catalog sorted by key, one message a line, so that two
// people's additions merge, and with no-break spaces visible.
func formatted(data []byte) ([]byte, error) {
	var entries map[string]any
	if err := json.Unmarshal(data, &entries); err != nil {
		return nil, err
	}
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		var value bytes.Buffer
		encoder := json.NewEncoder(&value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(entries[key]); err != nil {
			return nil, err
		}
		shown := strings.ReplaceAll(strings.TrimSpace(value.String()), "\u00a0", `\u00a0`)
		lines = append(lines, fmt.Sprintf("  %q: %s", key, shown))
	}
	return []byte("{\n" + strings.Join(lines, ",\n") + "\n}\n"), nil
}

func TestCatalogsAreFormatted(t *testing.T) {
	for _, lang := range text.Languages {
		path := string(lang) + ".json"
		data := readFile(t, path)
		want, err := formatted(data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if bytes.Equal(data, want) {
			continue
		}
		if !*fix {
			t.Errorf("%s is not sorted and formatted, or has a key twice; run go test ./views/text -fix", path)
		} else if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Error(err)
		}
	}
}

func TestCatalogsHaveTheSameMessages(t *testing.T) {
	first := catalogOf(t, text.NB)
	for _, lang := range text.Languages[1:] {
		other := catalogOf(t, lang)
		for key := range other {
			if _, ok := first[key]; !ok {
				t.Errorf("%s is in %s but not in nb", key, lang)
			}
		}
		for key, message := range first {
			translated, ok := other[key]
			if !ok {
				t.Errorf("%s is in nb but not in %s", key, lang)
				continue
			}
			if key != "format.date" && !slices.Equal(message.places(), translated.places()) {
				t.Errorf("%s has %v in nb and %v in %s", key, message.places(), translated.places(), lang)
			}
			if message.counts() != translated.counts() {
				t.Errorf("%s has the forms one and other in only one of nb and %s", key, lang)
			}
		}
	}
}

func TestMessagesAreWhole(t *testing.T) {
	wellNamed := regexp.MustCompile(`^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9+-]*)+$`)
	for _, lang := range text.Languages {
		for key, message := range catalogOf(t, lang) {
			if !wellNamed.MatchString(key) {
				t.Errorf("%s: %q is not lower-case words joined by dots", lang, key)
			}
			checkForms(t, fmt.Sprintf("%s: %s", lang, key), message)
		}
	}
}

func checkForms(t *testing.T, where string, message entry) {
	t.Helper()
	if message.counts() && !slices.Equal(slices.Sorted(maps.Keys(message.forms)), []string{"one", "other"}) {
		t.Errorf("%s has other forms than one and other", where)
	}
	if message.counts() && !strings.Contains(message.forms["other"], "{n}") {
		t.Errorf("%s counts without saying {n}", where)
	}
	for _, form := range message.forms {
		if strings.TrimSpace(form) == "" || strings.TrimSpace(form) != form {
			t.Errorf("%s is empty or has space at an end: %q", where, form)
		}
	}
	rest := message.all()
	for _, place := range message.places() {
		rest = strings.ReplaceAll(rest, place, "")
	}
	if strings.ContainsAny(rest, "{}") {
		t.Errorf("%s has a brace without a placeholder: %q", where, message.all())
	}
}

// foreign lists words that give away a message left in another language. None
// of them is a word in the language it is forbidden in.
var foreign = map[text.Language]string{
	text.NB: `the of and with are this that not cannot does your has have was been from which
		ikkje kva kven korleis ein eit eitt berre frå meir fleire noko nokre gjer vel opne finn
		eining einingar løyving løyvingar stillingar kjelde rekneark rekneskap tenester føretak dei`,
	text.NN: `the of and with are this that not cannot does your has have was been from which
		ikke hva hvem hvordan hvor en et bare fra mer flere noe noen gjør velg åpne finner
		enhet enheter bevilgning stillinger kilde regneark regnskap tjenester foretak spesialister
		målinger endringer milepæler uten være forskjell selv jeg de lagret endret`,
	text.EN: `og ikke ikkje på med som til eller fra frå av er ble blir ein eit kan`,
}

func TestMessagesAreTranslated(t *testing.T) {
	word := regexp.MustCompile(`[\p{L}]+`)
	for _, lang := range text.Languages {
		forbidden := strings.Fields(foreign[lang])
		for key, message := range catalogOf(t, lang) {
			shown := regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(message.all(), "")
			for _, w := range word.FindAllString(strings.ToLower(shown), -1) {
				if slices.Contains(forbidden, w) && !strings.HasPrefix(key, "language.") {
					t.Errorf("%s: %s has %q, which is another language: %q", lang, key, w, message.all())
				}
			}
		}
	}
}

func TestMessagesAreTextsOrBothForms(t *testing.T) {
	counting := map[string]any{"one": "{n} rad", "other": "{n} rader"}
	for _, written := range []any{"Rader", counting} {
		if !text.ReadsMessage(written) {
			t.Errorf("%v is not read", written)
		}
	}
	for _, written := range []any{3.5, nil, map[string]any{"other": "{n} rader"}, map[string]any{"one": "én rad", "other": 2.0},
		map[string]any{"one": "én rad", "other": "{n} rader", "few": "få rader"}} {
		if text.ReadsMessage(written) {
			t.Errorf("%v is read", written)
		}
	}
}
