package paper_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/board/paper"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func written(t testing.TB, deck board.Deck, o paper.Options) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := paper.Write(&file, deck, o); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestPackIsTheSameFileAgain(t *testing.T) {
	deck := decktest.Fifteen(t, text.NB)
	if !bytes.Equal(written(t, deck, paper.Options{}), written(t, deck, paper.Options{})) {
		t.Error("written twice, it is two different files")
	}
}

// pdfText is a text as a PDF holds it outside of its pages.
func pdfText(s string) []byte {
	b := []byte("\xFE\xFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		for _, c := range []byte{byte(unit >> 8), byte(unit)} {
			if strings.IndexByte(`()\`, c) >= 0 {
				b = append(b, '\\')
			}
			b = append(b, c)
		}
	}
	return b
}

func TestPackTellsWhatItIs(t *testing.T) {
	deck := decktest.Fifteen(t, text.NN)
	file := written(t, deck, paper.Options{Format: paper.A4})
	for _, want := range [][]byte{[]byte("/Lang (nn)"), append([]byte("/Title ("), pdfText(deck.Title)...), []byte("/BaseFont /FAGPLN+NotoSansB")} {
		if !bytes.Contains(file, want) {
			t.Errorf("there is no %q", want)
		}
	}
	for _, page := range deck.Pages {
		if !bytes.Contains(file, append([]byte("/Title ("), pdfText(page.Title)...)) {
			t.Errorf("the outline lacks %q", page.Title)
		}
	}
	for _, secret := range []string{"/Author", "D:20", "/Creator"} {
		if bytes.Contains(file, []byte(secret)) {
			t.Errorf("the file says %s", secret)
		}
	}
}

// pages are the words of each page as another reader finds them.
func pages(t *testing.T, file []byte) []string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	path := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for i := range found {
		found[i] = strings.Join(strings.Fields(found[i]), " ")
	}
	return found
}

func TestAnotherReaderFindsTheWords(t *testing.T) {
	for _, format := range []paper.Format{paper.Wide, paper.A4} {
		deck := decktest.Fifteen(t, text.NB)
		found := pages(t, written(t, deck, paper.Options{Format: format}))
		for _, fact := range deck.Facts {
			if !strings.Contains(found[0], fact.Value) {
				t.Errorf("the cover lacks %q", fact.Value)
			}
		}
		for i, page := range deck.Pages {
			if title := strings.Fields(page.Title)[0]; !strings.Contains(found[i+1], title) {
				t.Errorf("page %d does not begin with %q: %.80s", i+2, page.Title, found[i+1])
			}
			if !strings.HasSuffix(found[i+1], fmt.Sprint(i+2)) {
				t.Errorf("page %d lacks its number: %s", i+2, found[i+1])
			}
		}
	}
}

func TestTablesGoOnWithTheirHeadings(t *testing.T) {
	deck := board.Deck{Title: "Pakke", Language: text.NB, Pages: []board.Page{decktest.Measures()}}
	found := pages(t, written(t, deck, paper.Options{}))
	if len(found) < 3 {
		t.Fatalf("40 rows are on %d pages", len(found)-1)
	}
	rows := 0
	for i, words := range found[1:] {
		if !strings.Contains(words, "Tiltak Status Merknad Mill. kr") {
			t.Errorf("page %d has no headings: %s", i+2, words)
		}
		rows += strings.Count(words, "Etablere akuttplasser")
	}
	if rows != 40 {
		t.Errorf("%d rows, want 40", rows)
	}
}

func TestRowsHigherThanAPageAreDivided(t *testing.T) {
	long := strings.Repeat("Ord som det er mange av. ", 900)
	deck := board.Deck{Title: "Pakke", Language: text.EN, Pages: []board.Page{
		{Title: "Tabell", Table: &board.Table{Columns: []board.TableColumn{{Heading: "A"}, {Heading: "B"}}, Rows: [][]board.Cell{{{Text: long}, {Text: "kort"}}, {}}}},
		{Title: "Ord", Commentary: []string{long, "Sist."}, Note: long},
	}}
	found := strings.Join(pages(t, written(t, deck, paper.Options{})), " ")
	if n := strings.Count(found, "mange"); n < 1800 {
		t.Errorf("%d of at least 1800 sentences are in the file", n)
	}
	if !strings.Contains(found, "Sist.") {
		t.Error("the last paragraph is lost")
	}
}

func TestChartsHaveTheirAlternativeText(t *testing.T) {
	spec := chart.Spec{Title: "A", AltText: "Øy", Language: "nb", Empty: "Tomt"}
	deck := board.Deck{Title: "Pakke", Language: text.NB, Pages: []board.Page{{ID: "a", Title: "A", Chart: &spec}}}
	path := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(path, written(t, deck, paper.Options{}), 0o600); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(contents(t, path), []byte("/Alt <FEFF00D80079>")) {
		t.Error("the chart has no alternative text")
	}
}

func TestChartsThatCannotBeDrawnAreReported(t *testing.T) {
	spec := chart.Spec{Form: 200}
	err := paper.Write(&bytes.Buffer{}, board.Deck{Pages: []board.Page{{ID: "galt", Chart: &spec}}}, paper.Options{})
	if !errors.Is(err, board.ErrDrawing) || !strings.Contains(err.Error(), "galt") {
		t.Errorf("the error is %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	deck := decktest.Fifteen(b, text.NB)
	for b.Loop() {
		written(b, deck, paper.Options{})
	}
}
