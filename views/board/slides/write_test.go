package slides_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/data/example"
	"fagplan/data/example/exampletest"
	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/board/slides"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// largest is the bundled plan with the most to show.
const largest = "helse-nord-tsb-provetall"

func TestEverySlideTellsItsMessageInItsTitle(t *testing.T) {
	deck := deckOf(t, exampletest.Named(t, largest), text.NB)
	p, _ := written(t, deck, nil)
	parts := slideParts(p)
	if len(parts) < len(deck.Pages)+1 {
		t.Fatalf("%d pages make %d slides", len(deck.Pages), len(parts))
	}
	for i, part := range parts {
		shapes := shapesOf(t, p, part)
		if first := shapes[0]; first.Place != "title" && first.Place != "ctrTitle" || first.Text == "" {
			t.Errorf("%s begins with %+v", part, first)
		}
		if i > 0 && i <= len(deck.Pages)-1 && shapes[0].Text != deck.Pages[i-1].Title {
			t.Errorf("%s says %q, want %q", part, shapes[0].Text, deck.Pages[i-1].Title)
		}
	}
}

func TestEveryObjectHasAlternativeText(t *testing.T) {
	for _, bundled := range example.All() {
		p, _ := written(t, deckOf(t, exampletest.Plan(t, bundled.Books...), text.NB), nil)
		for _, part := range slideParts(p) {
			for _, s := range shapesOf(t, p, part) {
				if s.Element != "sp" && s.Description == "" {
					t.Errorf("%s, %s: %s has no alternative text", bundled.Name, part, s.Name)
				}
			}
		}
	}
}

func TestEveryRunSaysItsLanguage(t *testing.T) {
	plan := exampletest.Named(t, largest)
	for language, want := range map[text.Language]string{text.NB: "nb-NO", text.NN: "nn-NO", text.EN: "en-GB"} {
		p, _ := written(t, deckOf(t, plan, language), nil)
		for _, part := range slideParts(p) {
			for _, s := range shapesOf(t, p, part) {
				for _, got := range s.Languages {
					if got != want {
						t.Errorf("%s: a text in %s is in %q, want %q", part, s.Name, got, want)
					}
				}
			}
		}
	}
}

func TestSlidesAreReadTitleChartCommentSource(t *testing.T) {
	spec := chart.Spec{Title: "Kostnaden øker", Subtitle: "Mill. kr", Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}},
		Series: []chart.Series{{Name: "Drift", Points: []chart.Point{{Value: 5}, {Value: 16.7}}}}}
	deck := board.Deck{Title: "Styret", Language: text.NB, Pages: []board.Page{
		{Title: "Kostnaden øker", Chart: &spec, Commentary: []string{"Fordi."}, Source: "Kilde: planen", Method: "Sum av linjer."}}}
	p, _ := written(t, deck, nil)
	var order []string
	for _, s := range shapesOf(t, p, "ppt/slides/slide2.xml") {
		order = append(order, s.Name)
	}
	if got, want := strings.Join(order, " → "), "Title → Subtitle → Chart → Comment → Source → Footer → Slide number"; got != want {
		t.Errorf("the order is %s, want %s", got, want)
	}
	notes := textOf(t, p, "ppt/notesSlides/notesSlide2.xml")
	for _, want := range []string{"Sum av linjer.", "2020\t16.7"} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes have no %q: %q", want, notes)
		}
	}
}

func TestTheSameDeckIsTheSameFile(t *testing.T) {
	deck := deckOf(t, exampletest.Named(t, largest), text.NB)
	_, first := written(t, deck, nil)
	_, second := written(t, deck, nil)
	if !bytes.Equal(first, second) {
		t.Error("two presentations of one deck differ")
	}
}

func TestEveryChartHasItsWorkbook(t *testing.T) {
	p, _ := written(t, deckOf(t, exampletest.Named(t, largest), text.NB), nil)
	charts := 0
	for _, name := range p.Names() {
		if !strings.HasPrefix(name, "ppt/charts/chart") {
			continue
		}
		charts++
		links, err := p.Relations(name)
		if err != nil || len(links) != 1 {
			t.Fatalf("%s has relationships %v, %v", name, links, err)
		}
		content, found := p.Part(ooxml.Resolve(name, links[0]))
		if !found {
			t.Fatalf("%s leads to nothing", name)
		}
		book, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		if rows, err := book.GetRows(ooxml.ChartSheet.Sheet); err != nil || len(rows) < 2 {
			t.Errorf("the workbook of %s has %d rows, %v", name, len(rows), err)
		}
		book.Close()
	}
	if charts < 40 {
		t.Errorf("there are %d charts only", charts)
	}
}

func TestLongTablesGoOnOnTheNextSlide(t *testing.T) {
	page := board.Page{Title: "Tiltak", Table: &board.Table{Columns: []board.TableColumn{{Heading: "Tiltak"}, {Heading: "Status"}}}}
	for range 100 {
		page.Table.Rows = append(page.Table.Rows, []board.Cell{{Text: "Et tiltak"}, {Text: "Forsinket", Status: chart.Bad}})
	}
	p, _ := written(t, board.Deck{Title: "Styret", Language: text.NB, Pages: []board.Page{page}}, nil)
	rows, parts := 0, slideParts(p)
	for _, part := range parts[1:] {
		found := strings.Count(textOf(t, p, part), "▲ Forsinket")
		if found == 0 {
			t.Errorf("%s has no rows", part)
		}
		rows += found
	}
	if rows != 100 || len(parts) < 4 {
		t.Errorf("%d rows stand on %d slides", rows, len(parts)-1)
	}
}

func TestWhatIsSaidOfATableStandsOverIt(t *testing.T) {
	page := board.Page{Title: "Tiltak", Commentary: []string{"To er forsinket."}, Table: &board.Table{Columns: []board.TableColumn{{Heading: "Tiltak"}}}}
	for range 31 {
		page.Table.Rows = append(page.Table.Rows, []board.Cell{{Text: "Et tiltak"}})
	}
	p, _ := written(t, board.Deck{Title: "Styret", Language: text.NB, Pages: []board.Page{page}}, nil)
	parts := slideParts(p)[1:]
	var rows []int
	for i, part := range parts {
		said := textOf(t, p, part)
		if first := i == 0; strings.Contains(said, "To er forsinket.") != first {
			t.Errorf("slide %d says %q", i, said)
		}
		rows = append(rows, strings.Count(said, "Et tiltak"))
	}
	if len(rows) != 2 || rows[0] < 14 || rows[1] < 14 {
		t.Errorf("the rows are shared as %v", rows)
	}
	if shapes := shapesOf(t, p, parts[0]); shapes[1].Name != "Comment" || shapes[2].Name != "Table" {
		t.Errorf("after the title are read %q and %q", shapes[1].Name, shapes[2].Name)
	}
}

func BenchmarkWritePPTX(b *testing.B) {
	deck := deckOf(b, exampletest.Named(b, largest), text.NB)
	deck.Pages = deck.Pages[:15]
	for b.Loop() {
		var file bytes.Buffer
		if err := slides.WritePPTX(&file, deck, nil); err != nil {
			b.Fatal(err)
		}
	}
}
