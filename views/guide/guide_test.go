package guide

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

func TestPagesAreWhole(t *testing.T) {
	names := make(map[string]bool)
	for _, page := range Pages() {
		if page.Name == "" || page.Title == "" || strings.HasPrefix(page.Title, "#") || len(page.Markdown) < 200 {
			t.Errorf("page %q is called %q and has %d bytes of text", page.Name, page.Title, len(page.Markdown))
		}
		if names[page.Name] {
			t.Errorf("there are two pages %s", page.Name)
		}
		names[page.Name] = true
	}
}

// screenWords are what may stand on the screen: each message of the catalog in
// bokmål, as a pattern where it has gaps to fill in.
func screenWords(t *testing.T) (exact map[string]bool, patterns []*regexp.Regexp) {
	t.Helper()
	content, err := os.ReadFile("../text/nb.json")
	if err != nil {
		t.Fatal(err)
	}
	var catalog map[string]json.RawMessage
	if err := json.Unmarshal(content, &catalog); err != nil {
		t.Fatal(err)
	}
	exact = make(map[string]bool)
	for _, message := range catalog {
		var word string
		if json.Unmarshal(message, &word) != nil {
			continue // a plural: nothing with a name of its own
		}
		exact[word] = true
		// "Spørsmål (4)" is called "Spørsmål".
		if name, counted := strings.CutSuffix(word, " ({n})"); counted {
			exact[name] = true
		}
		const enough = 4 // letters to know a message by
		gap := regexp.MustCompile(`\{[^}]+\}`)
		if rest := gap.ReplaceAllString(word, ""); rest != word && letters(rest) >= enough {
			parts := gap.Split(word, -1)
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			patterns = append(patterns, regexp.MustCompile("^"+strings.Join(parts, ".+")+"$"))
		}
	}
	return exact, patterns
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// What the guide says stands on the screen does: a button that gets another name
// fails this.
func TestItalicsStandOnTheScreen(t *testing.T) {
	exact, patterns := screenWords(t)
	// Words of the example plan itself.
	exact["Regional konferanse TSB"] = true
	stands := func(word string) bool {
		if exact[word] {
			return true
		}
		for _, pattern := range patterns {
			if pattern.MatchString(word) {
				return true
			}
		}
		return false
	}
	words := 0
	for _, page := range Pages() {
		for _, word := range italics(page.Markdown) {
			words++
			if !stands(word) {
				t.Errorf("%s: %q stands nowhere on the screen", page.Name, word)
			}
		}
	}
	if words < 50 {
		t.Errorf("only %d words of the screen are in the guide", words)
	}
	if stands("Dette står ingen steder") {
		t.Error("anything at all is taken for words of the screen")
	}
}

// italics are the words of a page in italics.
func italics(markdownText string) (words []string) {
	source := []byte(markdownText)
	tree := markdown.Parser().Parse(text.NewReader(source))
	_ = ast.Walk(tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if emphasis, is := node.(*ast.Emphasis); is && entering && emphasis.Level == 1 {
			words = append(words, plain(node, source))
		}
		return ast.WalkContinue, nil
	})
	return words
}

func TestLinksLeadToPages(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)]+)\.md\)`)
	for _, page := range Pages() {
		for _, found := range link.FindAllStringSubmatch(page.Markdown, -1) {
			if _, err := files.Open("pages/" + found[1] + ".md"); err != nil {
				t.Errorf("%s: %v", page.Name, err)
			}
		}
	}
}

// A picture is described for whoever does not see it, and left out of the words.
func TestPicturesAreDescribed(t *testing.T) {
	if len(Stories()) < 8 {
		t.Errorf("there are only %d pictures", len(Stories()))
	}
	for _, page := range Pages() {
		for _, found := range picture.FindAllStringSubmatch(page.Markdown, -1) {
			if len(found[1]) < 15 {
				t.Errorf("%s: %s is described as %q", page.Name, found[2], found[1])
			}
		}
		if words := page.Words(); strings.Contains(words, "![") {
			t.Errorf("%s: a picture is left in the words", page.Name)
		}
	}
}
