package web_test

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"regexp"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/board/web"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func written(t testing.TB, deck board.Deck) string {
	t.Helper()
	var file bytes.Buffer
	if err := web.Write(&file, deck); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// element is an element of a page with what is in it.
type element struct {
	Name     xml.Name
	Attr     []xml.Attr `xml:",any,attr"`
	Words    string     `xml:",chardata"`
	Elements []element  `xml:",any"`
	XMLName  xml.Name
}

func (e *element) attr(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all are the elements of a name, in order.
func (e *element) all(name string) (found []*element) {
	for i := range e.Elements {
		if e.Elements[i].XMLName.Local == name {
			found = append(found, &e.Elements[i])
		}
		found = append(found, e.Elements[i].all(name)...)
	}
	return found
}

// parsed reads a page as elements that are all closed, but for those that HTML
// has no closing for.
func parsed(t *testing.T, page string) *element {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(page))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, []string{"meta"}, xml.HTMLEntity
	var root element
	if err := decoder.Decode(&root); err != nil {
		t.Fatalf("the page is not well formed: %v", err)
	}
	return &root
}

func TestPageHasChartsAndTablesOfAllPages(t *testing.T) {
	for _, language := range []text.Language{text.NB, text.NN, text.EN} {
		deck := decktest.Full(t, language)
		root := parsed(t, written(t, deck))
		if root.attr("lang") != string(language) {
			t.Errorf("the language is %q", root.attr("lang"))
		}
		sections := root.all("section")
		if len(sections) != len(deck.Pages) {
			t.Fatalf("%d sections of %d pages", len(sections), len(deck.Pages))
		}
		for i, page := range deck.Pages {
			if got := sections[i].all("h2")[0].Words; got != page.Title {
				t.Errorf("%s is headed %q", page.ID, got)
			}
			if page.Chart != nil {
				checkChart(t, &page, sections[i])
			}
			for _, table := range sections[i].all("table") {
				checkTable(t, page.ID, table)
			}
		}
	}
}

func checkChart(t *testing.T, page *board.Page, section *element) {
	t.Helper()
	svg := section.all("svg")[0]
	if svg.attr("role") != "img" || svg.all("title")[0].Words != page.Title || svg.all("desc")[0].Words != page.Chart.AltText {
		t.Errorf("%s: the chart is %q, %q, %q", page.ID, svg.attr("role"), svg.all("title")[0].Words, svg.all("desc")[0].Words)
	}
	if columns := page.Chart.Columns(); (len(columns) > 0) != (len(section.all("table")) == 1) {
		t.Errorf("%s has %d columns and %d tables", page.ID, len(columns), len(section.all("table")))
	}
}

func checkTable(t *testing.T, id string, table *element) {
	t.Helper()
	if len(table.all("caption")) != 1 {
		t.Errorf("%s: the table has no caption", id)
	}
	headings := len(table.all("thead")[0].Elements[0].Elements)
	for _, th := range table.all("th") {
		if th.attr("scope") == "" {
			t.Errorf("%s: the heading %q is of nothing", id, th.Words)
		}
	}
	for _, row := range table.all("tbody")[0].Elements {
		if len(row.Elements) != headings || row.Elements[0].XMLName.Local != "th" {
			t.Errorf("%s: a row has %d cells under %d headings, and begins with %s", id, len(row.Elements), headings, row.Elements[0].XMLName.Local)
		}
	}
}

var elsewhere = regexp.MustCompile(`(?i)<script|<link|<img|<iframe|url\(|@import|\bon\w+=|src=|href="[^#]`)

func TestPageIsWholeInItself(t *testing.T) {
	page := written(t, decktest.Full(t, text.NB))
	if found := elsewhere.FindString(page); found != "" {
		t.Errorf("the page has %q", found)
	}
	root := parsed(t, page)
	for _, link := range root.all("a") {
		if !strings.Contains(page, `id="`+strings.TrimPrefix(link.attr("href"), "#")+`"`) {
			t.Errorf("nothing is at %s", link.attr("href"))
		}
	}
	named := regexp.MustCompile(`var\((--c\d+)\)`)
	for _, name := range named.FindAllStringSubmatch(page, -1) {
		if strings.Count(page, name[1]+":#") != 2 {
			t.Fatalf("the colour %s is not one in the light and one in the dark", name[1])
		}
	}
	if strings.Contains(page, "fill:#") {
		t.Error("a chart has a colour that is the same in the dark")
	}
}

func TestPageKeepsAnyText(t *testing.T) {
	const evil = `</style></title><script>alert("x")</script><b a='"'>& ]]> <!--`
	spec := chart.Spec{Title: evil, AltText: evil, Language: "nb", Unit: evil, Note: evil,
		Categories: []chart.Category{{Label: evil}}, Series: []chart.Series{{Name: evil, Points: []chart.Point{{Value: 1, Label: evil}}}}}
	deck := board.Deck{Title: evil, Subtitle: evil, Owner: evil, Language: text.NB, Facts: []board.Fact{{Key: evil, Name: evil, Value: evil}},
		Pages: []board.Page{{ID: "a", Title: evil, Commentary: []string{evil}, Chart: &spec, Note: evil, Source: evil, Method: evil}}}
	page := written(t, deck)
	root := parsed(t, page)
	if len(root.all("script")) > 0 || strings.Contains(page, "<script") {
		t.Fatal("a text became an element")
	}
	if got := root.all("h1")[0].Words; got != evil {
		t.Errorf("the title became %q", got)
	}
}

func TestPageIsTheSameAgain(t *testing.T) {
	deck := decktest.Fifteen(t, text.NB)
	if first, again := written(t, deck), written(t, deck); first != again {
		t.Error("written twice, it is two different pages")
	}
}

func TestPicturesHaveTheirAlternativeTexts(t *testing.T) {
	deck := decktest.Of(t, text.NB, "costs", "waiting")
	deck.Pages[0].Chart.AltText = "=1+1"
	files := make(map[string][]byte)
	for _, picture := range web.Pictures(deck, "png", "svg") {
		var file bytes.Buffer
		if err := picture.Write(&file); err != nil {
			t.Fatal(err)
		}
		files[picture.Name] = file.Bytes()
	}
	if len(files) != 6 {
		t.Fatalf("%d files, want two charts twice and two lists", len(files))
	}
	if picture, err := png.Decode(bytes.NewReader(files["01-costs.png"])); err != nil || picture.Bounds().Dx() != 1920 {
		t.Errorf("the picture: %v", err)
	}
	if err := xml.Unmarshal(files["02-waiting.svg"], new(element)); err != nil {
		t.Error(err)
	}
	list := csv.NewReader(bytes.NewReader(files["alt.csv"]))
	list.Comma = ';'
	rows, err := list.ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	if rows[1][0] != "01-costs.png" || rows[1][2] != "'=1+1" || rows[4][2] != deck.Pages[1].Chart.AltText {
		t.Errorf("the list is %q", rows)
	}
	if !bytes.Contains(files["alt.txt"], []byte(deck.Pages[1].Chart.AltText)) {
		t.Error("alt.txt lacks a text")
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestErrorsAreReported(t *testing.T) {
	if err := web.Write(fullDisk{}, board.Deck{}); !errors.Is(err, errFull) {
		t.Errorf("to a full disk: %v", err)
	}
	bad := board.Deck{Pages: []board.Page{{ID: "galt", Chart: &chart.Spec{Form: 200}}}}
	if err := web.Write(io.Discard, bad); !errors.Is(err, board.ErrDrawing) {
		t.Errorf("of a chart that cannot be drawn: %v", err)
	}
	for _, picture := range web.Pictures(bad, "png")[:1] {
		if err := picture.Write(io.Discard); !errors.Is(err, board.ErrDrawing) {
			t.Errorf("the picture: %v", err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	deck := decktest.Fifteen(b, text.NB)
	for b.Loop() {
		written(b, deck)
	}
}
