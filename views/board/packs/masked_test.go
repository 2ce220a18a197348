package packs_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/board/ooxml"
	"fagplan/views/board/packs"
	"fagplan/views/text"
)

// Whoever gets a file, or the pictures, can see whether numbers of few persons are
// hidden in it.
func TestFilesSayWhetherSmallNumbersAreMasked(t *testing.T) {
	const name, value = "Små tall", "Antall personer fra 1 til 4 er skjult"
	deck := decktest.Of(t, text.NB, "costs")
	deck.Facts = []board.Fact{{Key: "small-counts", Name: name, Value: value}}
	all, err := packs.Files([]board.Told{{Deck: deck}}, []string{"pptx", "xlsx", "pdf", "html", "svg"}, packs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	where := map[string][]string{"pptx": {name, value}, "xlsx": {name, value}, ".html": {`<meta name="small-counts" content="` + value}, ".pdf": {"/Keywords"}, ".txt": {name + ": " + value}}
	for _, file := range all {
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		kind, content := filepath.Ext(file.Name), b.Bytes()
		if kind == ".pptx" || kind == ".xlsx" {
			opened, err := ooxml.Read(content, ooxml.Limits{Parts: 1000, Bytes: 50 << 20})
			if err != nil {
				t.Fatal(err)
			}
			kind = kind[1:]
			content, _ = opened.Part("docProps/custom.xml")
		}
		for _, words := range where[kind] {
			if !strings.Contains(string(content), words) {
				t.Errorf("%s does not say %q", file.Name, words)
			}
		}
		delete(where, kind)
	}
	if len(where) > 0 {
		t.Errorf("not written: %v", where)
	}
}
