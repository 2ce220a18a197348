package text_test

import (
	"encoding/json"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fagplan/views/text"
)

// fyneBase reads the words of the Fyne version in go.mod, without importing
// Fyne, which needs a C compiler.
func fyneBase(t *testing.T) []byte {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatalf("finding Fyne: %v", err)
	}
	return readFile(t, filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
}

func parseWords(t *testing.T, data []byte) map[string]entry {
	t.Helper()
	var words map[string]entry
	if err := json.Unmarshal(data, &words); err != nil {
		t.Fatal(err)
	}
	return words
}

func TestFyneSpeaksEveryLanguage(t *testing.T) {
	base := parseWords(t, fyneBase(t))
	want := slices.Sorted(maps.Keys(base))
	for _, lang := range text.Languages {
		words := parseWords(t, text.FyneTranslations(lang))
		if got := slices.Sorted(maps.Keys(words)); !slices.Equal(got, want) {
			t.Errorf("%s has the keys\n%v, Fyne has\n%v", lang, got, want)
		}
		for key, word := range words {
			same := word.forms["other"] == base[key].forms["other"]
			if same != (lang == text.EN || key == "OK") {
				t.Errorf("%s: %s is %q", lang, key, word.forms["other"])
			}
		}
	}
}

func TestFyneHasNothingForOtherLanguages(t *testing.T) {
	if got := text.FyneTranslations("sv"); got != nil {
		t.Errorf("got %d bytes, want none", len(got))
	}
}
